import type { MarkdownNode, Readers } from "../model/readers.ts";

/** Where units or comments start, in the order of the text. */
interface Places {
  readonly length: number;
  start(index: number): number;
}

/**
 * Finds what stands in a code fence, where its markup would be shown to the reader as it is. A count of fence lines
 * screens; only where that finds a suspect is the body read as CommonMark, which alone knows where the lists and quotes
 * around a fence end.
 *
 * @returns the indices of the places that do
 */
export function findFenced(text: string, start: number, places: Places, readers: Readers): readonly number[] {
  const lines = fenceLines(text, start);
  if (lines.length === 0) return [];
  // A fence in a list or a quote ends with that too, which shifts the count from there on: both counts are suspicious.
  const counts = lines.some(({ prefix }) => mayStandInContainer(prefix)) ? [false, true] : [false];
  const suspects = counts.map((endsWithContainer) =>
    insideAny(places, screenFences(text, start, lines, endsWithContainer)),
  );
  // The second count is nearer to CommonMark: it speaks where the body is too much to be read.
  const suspect = suspects.findLast(({ length }) => length > 0);
  if (suspect === undefined) return [];
  const body = skeletonOf(text.slice(start));
  const root = body === null ? null : readers.commonmark(body);
  if (body === null || root === null || isUnread(root)) return suspect;
  const fences: (readonly [number, number])[] = [];
  collectFences(root, body, start, fences);
  return insideAny(places, fences);
}

/** Whether a reader gave a body back as it was: no text stands in a document but in blocks. */
function isUnread({ children }: MarkdownNode): boolean {
  return children[0]?.type === "text";
}

/** More than this of lines and of list markers, quote markers and indentation: a CommonMark parser takes minutes. */
const MAX_LINES = 20_000;
const MAX_CONTAINER_TEXT = 60_000;
const MAX_DEPTH = 100;

/**
 * The body in equal length with nothing left but what decides where fences are: the starts of its lines.
 *
 * @returns `null` where even that is too much to be read
 */
function skeletonOf(body: string): string | null {
  let lines = 0;
  let containerText = 0;
  const skeleton = body.replace(/^([ \t>*+\-\d.)]*)(.*)/gm, (line, container: string, content: string) => {
    lines++;
    containerText += container.length;
    if (container.length > MAX_DEPTH) return "x".repeat(line.length);
    return container + content.replace(/[[\]*_]/g, "x").replace(/(?<!`|^)`+/g, (run) => "`".padEnd(run.length, "x"));
  });
  return lines > MAX_LINES || containerText > MAX_CONTAINER_TEXT ? null : skeleton;
}

const FENCE_LINE = /^([ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+){0,1000})(`{3,}|~{3,})([^\n\r]*)/;

const LIST_MARKER = /[-*+\d]/;

/** A line that opens or closes a fence. */
interface FenceLine {
  readonly start: number;
  /** Where its marker stands. */
  readonly at: number;
  readonly end: number;
  /** What stands before the marker. */
  readonly prefix: string;
  readonly marker: string;
  readonly info: string;
}

function fenceLines(text: string, start: number): readonly FenceLine[] {
  const lines: FenceLine[] = [];
  const markers = new FenceMarkers(text);
  for (let at = markers.next(start); at >= 0; ) {
    const lineStart = Math.max(start, text.lastIndexOf("\n", at) + 1);
    const end = endOfLine(text, at);
    const line = lineStart === at ? bareFenceLine(text, at, end) : fenceLine(text, lineStart, at, end);
    if (line !== null) lines.push(line);
    at = markers.next(end);
  }
  return lines;
}

function fenceLine(text: string, start: number, at: number, end: number): FenceLine | null {
  const match = FENCE_LINE.exec(text.slice(start, end));
  if (match === null) return null;
  const [, prefix, marker, info] = match as unknown as [string, string, string, string];
  return { start, at, end, prefix, marker, info };
}

/** The same for a marker with nothing before it, as most are: expressions take longer. */
function bareFenceLine(text: string, at: number, end: number): FenceLine {
  const character = text.charCodeAt(at);
  let behind = at + 1;
  while (text.charCodeAt(behind) === character) behind++;
  const rest = text.slice(behind, end);
  const carriageReturn = rest.indexOf("\r");
  const info = carriageReturn < 0 ? rest : rest.slice(0, carriageReturn);
  return { start: at, at, end, prefix: "", marker: text.slice(at, behind), info };
}

/**
 * Fenced ranges as a count of fence lines suggests them.
 *
 * @param endsWithContainer whether a line that stands outside the list item or quote of a fence ends the fence
 */
function screenFences(
  text: string,
  start: number,
  lines: readonly FenceLine[],
  endsWithContainer: boolean,
): readonly (readonly [number, number])[] {
  const ranges: (readonly [number, number])[] = [];
  let open: FenceLine | null = null;
  let read = start;
  for (const line of lines) {
    const left: number = open !== null && endsWithContainer ? leavesContainer(text, read, line.end, open) : -1;
    if (open !== null && left >= 0) {
      ranges.push([open.start, left]);
      open = null;
    }
    if (open === null) {
      if (!(line.marker.startsWith("`") && line.info.includes("`"))) open = line;
    } else if (closes(line, open)) {
      ranges.push([open.start, line.at]);
      open = null;
    }
    read = line.end + 1;
  }
  if (open === null) return ranges;
  const left = endsWithContainer ? leavesContainer(text, read, text.length, open) : -1;
  return [...ranges, [open.start, left < 0 ? text.length : left]];
}

/** Whether a fence behind a prefix may belong to a list item or a quote. */
function mayStandInContainer(prefix: string): boolean {
  return prefix.length > 1 || prefix.includes(">");
}

/** Behind the marker of a list a fence opens in a new item; within an open fence that is code. */
function closes({ prefix, marker, info }: FenceLine, open: FenceLine): boolean {
  return marker.startsWith(open.marker) && info.trim() === "" && !LIST_MARKER.test(prefix);
}

/** The start of the first line in `[from, to)` that cannot belong to the list item or quote of a fence, or -1. */
function leavesContainer(text: string, from: number, to: number, { prefix }: FenceLine): number {
  if (!mayStandInContainer(prefix)) return -1;
  const quoted = prefix.includes(">");
  for (let at = from; at < to; at = endOfLine(text, at) + 1) {
    const line = text.slice(at, endOfLine(text, at));
    const inside = quoted ? /^[ \t]*>/ : /^[ \t]{2}/;
    if (line.trim() !== "" && !inside.test(line)) return at;
  }
  return -1;
}

/** The next run of either marker; each of the two is looked for only once over the whole text. */
class FenceMarkers {
  private backticks = -1;
  private tildes = -1;
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  next(from: number): number {
    if (this.backticks < from) this.backticks = this.find("```", from);
    if (this.tildes < from) this.tildes = this.find("~~~", from);
    const nearest = Math.min(this.backticks, this.tildes);
    return nearest === Number.POSITIVE_INFINITY ? -1 : nearest;
  }

  private find(marker: string, from: number): number {
    const found = this.text.indexOf(marker, from);
    return found < 0 ? Number.POSITIVE_INFINITY : found;
  }
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return end < 0 ? text.length : end;
}

/** The indices of places within ranges, which are in the order of the text too. */
function insideAny(places: Places, ranges: readonly (readonly [number, number])[]): readonly number[] {
  if (ranges.length === 0) return [];
  const inside: number[] = [];
  let next = 0;
  for (let index = 0; index < places.length; index++) {
    const at = places.start(index);
    while (next < ranges.length && (ranges[next] as readonly [number, number])[1] <= at) next++;
    const range = ranges[next];
    if (range === undefined) break;
    if (range[0] < at) inside.push(index);
  }
  return inside;
}

function collectFences(node: MarkdownNode, body: string, offset: number, into: (readonly [number, number])[]): void {
  if (node.type === "code" && /^[`~]/.test(body.slice(node.start, node.start + 1))) {
    into.push([node.start + offset, node.end + offset]);
  }
  for (const child of node.children) collectFences(child, body, offset, into);
}
