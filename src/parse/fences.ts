import { type MarkdownNode, type Readers, requireReader } from "../model/readers.ts";
import type { TranslationUnit } from "../model/unit.ts";

/**
 * Finds units that stand in a code fence, where their markup would be shown to the reader as it is. A count of fence
 * lines screens; only where that finds a suspect is the body read as CommonMark, which alone knows where the lists and
 * quotes around a fence end.
 *
 * @throws {ReaderNotLoaded} `commonmark`, when there is a suspect
 */
export function findFenced(
  text: string,
  start: number,
  units: readonly TranslationUnit[],
  readers: Readers,
): readonly TranslationUnit[] {
  const suspects = insideAny(units, screenFences(text, start));
  if (suspects.length === 0) return [];
  const body = text.slice(start);
  const fences: (readonly [number, number])[] = [];
  collectFences(requireReader(readers, "commonmark")(body), body, start, fences);
  return insideAny(suspects, fences);
}

const FENCE_LINE = /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*(`{3,}|~{3,})([^\n\r]*)/;

/** Fenced ranges as a count of fence lines suggests them. */
function screenFences(text: string, start: number): readonly (readonly [number, number])[] {
  const ranges: (readonly [number, number])[] = [];
  let open: { readonly at: number; readonly marker: string } | null = null;
  const markers = new FenceMarkers(text);
  let at = markers.next(start);
  while (at >= 0) {
    const lineStart = text.lastIndexOf("\n", at) + 1;
    const line = FENCE_LINE.exec(text.slice(lineStart, endOfLine(text, at)));
    if (line !== null) {
      const marker = line[1] as string;
      const info = line[2] as string;
      if (open === null) {
        if (!(marker.startsWith("`") && info.includes("`"))) open = { at: lineStart, marker };
      } else if (marker.startsWith(open.marker) && info.trim() === "") {
        ranges.push([open.at, at]);
        open = null;
      }
    }
    at = markers.next(endOfLine(text, at));
  }
  if (open !== null) ranges.push([open.at, text.length]);
  return ranges;
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

/** Both lists are in the order of the text. */
function insideAny(
  units: readonly TranslationUnit[],
  ranges: readonly (readonly [number, number])[],
): readonly TranslationUnit[] {
  if (ranges.length === 0) return [];
  const inside: TranslationUnit[] = [];
  let index = 0;
  for (const unit of units) {
    const at = unit.span.start;
    while (index < ranges.length && (ranges[index] as readonly [number, number])[1] <= at) index++;
    const range = ranges[index];
    if (range === undefined) break;
    if (range[0] < at) inside.push(unit);
  }
  return inside;
}

function collectFences(node: MarkdownNode, body: string, offset: number, into: (readonly [number, number])[]): void {
  if (node.type === "code" && /^[`~]/.test(body.slice(node.start, node.start + 1))) {
    into.push([node.start + offset, node.end + offset]);
  }
  for (const child of node.children) collectFences(child, body, offset, into);
}
