import { isHtmlName } from "../../markdown/html-names.ts";
import type { SegmentSide } from "../../model/inline.ts";
import { type Span, span } from "../../model/span.ts";
import type { Segment } from "../../model/unit.ts";

/** An HTML tag as it stands in a segment; a tag without its counterpart is one as well. */
export interface Tag<S extends SegmentSide = SegmentSide> {
  /** Lower case. */
  readonly name: string;
  /** `void` for elements without content (`<br>`, `<br/>` and `</br>` are one). */
  readonly kind: "open" | "close" | "void";
  readonly span: Span<S>;
}

const VOID: ReadonlySet<string> = new Set(
  "area base basefont bgsound br col embed frame hr image img input keygen link meta nextid param source track wbr".split(
    " ",
  ),
);

const TAG = /<(\/?)([A-Za-z][A-Za-z0-9]*)(?=[\s/>])[^<>]*>/y;
const COMMENT_OPEN = "<!--";
const COMMENT_CLOSE = "-->";

/**
 * The HTML tags of a segment in the order of the text. Names that HTML does not know are placeholders and left out, as
 * is what stands in code, link destinations, comments or behind a backslash. An autolink is never of a tag's form.
 *
 * @param isHtml whether the segment stands in an HTML block, where a backslash escapes nothing
 */
export function tagsOf<S extends SegmentSide>(segment: Segment<S>, isHtml = false): readonly Tag<S>[] {
  const { text } = segment;
  const { side, start } = segment.span;
  const literal = new LiteralRanges(segment);
  const tags: Tag<S>[] = [];
  let hasComments = true;
  for (let at = text.indexOf("<"); at >= 0; at = text.indexOf("<", at)) {
    const behindLiteral = literal.endAt(at);
    if (behindLiteral > at) {
      at = behindLiteral;
      continue;
    }
    if (hasComments && text.startsWith(COMMENT_OPEN, at)) {
      const close = text.indexOf(COMMENT_CLOSE, at + COMMENT_OPEN.length);
      hasComments = close >= 0;
      at = close < 0 ? at + 1 : close + COMMENT_CLOSE.length;
      continue;
    }
    TAG.lastIndex = at;
    const match = !isHtml && isEscaped(text, at) ? null : TAG.exec(text);
    const name = match?.[2]?.toLowerCase() ?? "";
    if (match === null || !isHtmlName(name)) {
      at++;
      continue;
    }
    const end = at + match[0].length;
    const kind = VOID.has(name) ? "void" : match[1] === "" ? "open" : "close";
    tags.push({ name, kind, span: span(side, start + at, start + end) });
    at = end;
  }
  return tags;
}

/**
 * Whether both texts plainly have the same HTML tags in the same order, known without reading either; code is not read
 * apart. `false` says nothing.
 */
export function haveSameTags(a: string, b: string): boolean {
  let inA = nextTagName(a, 0);
  let inB = nextTagName(b, 0);
  while (inA !== null && inB !== null && inA.name === inB.name) {
    inA = nextTagName(a, inA.end);
    inB = nextTagName(b, inB.end);
  }
  return inA === null && inB === null;
}

/** The name with the slash before it. */
function nextTagName(text: string, from: number): { readonly name: string; readonly end: number } | null {
  for (let at = text.indexOf("<", from); at >= 0; at = text.indexOf("<", at + 1)) {
    const start = text.charCodeAt(at + 1) === 0x2f ? at + 2 : at + 1;
    let end = start;
    while (isAsciiLetterOrDigit(text.charCodeAt(end))) end++;
    if (end === start || !isHtmlName(text.slice(start, end)) || text.charCodeAt(at - 1) === 0x5c) continue;
    TAG.lastIndex = at;
    if (TAG.test(text)) return { name: text.slice(at, end).toLowerCase(), end };
  }
  return null;
}

function isAsciiLetterOrDigit(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}

/** Whether an odd number of backslashes stands before an offset. */
function isEscaped(text: string, at: number): boolean {
  let backslashes = 0;
  while (text.charCodeAt(at - 1 - backslashes) === 0x5c) backslashes++;
  return backslashes % 2 === 1;
}

/** Where `<` opens no tag. Asked with rising offsets. */
class LiteralRanges {
  private readonly ranges: readonly (readonly [start: number, end: number])[];
  private index = 0;

  constructor({ placeables, span: { start } }: Segment) {
    const { code, links, references } = placeables;
    const ranges: (readonly [number, number])[] = [];
    for (const one of code) ranges.push([one.span.start - start, one.span.end - start]);
    for (const { label, span: whole } of [...links, ...references]) ranges.push([label.end - start, whole.end - start]);
    this.ranges = ranges.sort((a, b) => a[0] - b[0]);
  }

  /** The end of the range that holds an offset, or the offset itself. */
  endAt(at: number): number {
    for (
      let range = this.ranges[this.index];
      range !== undefined && range[0] <= at;
      range = this.ranges[++this.index]
    ) {
      if (at < range[1]) return range[1];
    }
    return at;
  }
}

/**
 * What is left of a tag where it is damaged: `< b>`, `＜b＞`, `&lt;b&gt;`, `<b` without its end. Code is left out.
 *
 * @param intact the tags of the segment
 */
export function remnantsOf<S extends SegmentSide>(
  { name, kind }: Tag,
  segment: Segment<S>,
  intact: readonly Tag<S>[],
): readonly Span<S>[] {
  const { side, start } = segment.span;
  const slash = kind === "close" ? String.raw`[/\\／]\s{0,3}` : "";
  const opening = String.raw`(?:\\?<|＜|&lt;)\s{0,3}`;
  const pattern = new RegExp(`${opening}${slash}${name}(?![\\w:-])(?:\\s{0,3}/?(?:>|＞|&gt;))?`, "giu");
  const tags = new Set(intact.map((tag) => tag.span.start));
  const literal = new LiteralRanges(segment);
  return [...segment.text.matchAll(pattern)].flatMap(({ index, 0: written }) =>
    tags.has(start + index) || literal.endAt(index) > index
      ? []
      : [span(side, start + index, start + index + written.length)],
  );
}

/** How the elements of a segment stand in each other. */
export interface Nesting {
  /** Whether every tag has its counterpart, and none overlaps another. */
  readonly balanced: boolean;
  /** Each element with the one that holds it, as `parent>child`; sorted. Void elements nest nothing and are left out. */
  readonly edges: readonly string[];
}

export function nestingOf(tags: readonly Tag[]): Nesting {
  const open: string[] = [];
  const edges: string[] = [];
  let balanced = true;
  for (const { name, kind } of tags) {
    if (kind === "open") {
      edges.push(`${open.at(-1) ?? ""}>${name}`);
      open.push(name);
    } else if (kind === "close") {
      if (open.at(-1) === name) open.pop();
      else balanced = false;
    }
  }
  return { balanced: balanced && open.length === 0, edges: edges.sort() };
}
