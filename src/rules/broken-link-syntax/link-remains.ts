import { readLinkTail } from "../../markdown/link-tail.ts";
import { MASK } from "../../markdown/prose.ts";
import type { SegmentSide } from "../../model/inline.ts";
import type { MarkdownNode } from "../../model/readers.ts";
import { type Span, span } from "../../model/span.ts";
import type { Segment } from "../../model/unit.ts";
import { decodeEntities } from "../../text/entities.ts";

/** Link syntax that CommonMark shows as text. */
export interface LinkRemains<S extends SegmentSide = SegmentSide> {
  /**
   * - `spaced`: white space between label and destination
   * - `fullWidth`: full-width brackets
   * - `escaped`: a bracket with a backslash
   * - `unclosed`: no closing parenthesis
   * - `prose`: parentheses that hold no destination
   * - `unopened`: a sound tail with no label before it
   * - `wrapped`: angle brackets or braces instead of parentheses
   * - `reference`: `[label][reference]` or `[label][]` without a definition
   */
  readonly kind: "spaced" | "fullWidth" | "escaped" | "unclosed" | "prose" | "unopened" | "wrapped" | "reference";
  /** From the label's closing bracket to the end of the destination; a `reference` with its label. */
  readonly span: Span<S>;
  /** What stands between the parentheses or in the second pair of brackets. */
  readonly inner: Span<S>;
  readonly written: string;
  /** Of a `reference`: the label; of the others the label's opening bracket, `null` where none was found. */
  readonly label: Span<S> | null;
}

const SPACE = /[\s\u200B]/;
/** Farther than this no destination is read, and no more parentheses are followed: time stays linear. */
const LONGEST = 2000;
const DEEPEST = 32;
const LONGEST_GAP = 8;
/** Of a segment: articles have a dozen, and each is compared with the source's. */
const MOST_REMAINS = 5_000;
/** The first of them may open an autolink, which CommonMark reads by itself. */
const WRAPPED = /[<{]([^\s<>{}]{1,2000})[>}]/y;

/** The remains of links in a segment, the first thousands in the order of the text. For suspects: it copies the text. */
export function linkRemains<S extends SegmentSide>(segment: Segment<S>): readonly LinkRemains<S>[] {
  return new RemainsReader(segment).read();
}

/** The segment in equal length, with links (but for their labels), code, autolinks and tags replaced by U+FFFC. */
export function textBesideLinks({ text, span: { start }, placeables }: Segment<SegmentSide>): string {
  const characters = text.split("");
  const mask = (from: number, to: number) => characters.fill(MASK, from - start, to - start);
  const whole = ({ span: { start: from, end: to } }: { readonly span: Span }) => mask(from, to);
  for (const link of [...placeables.links, ...placeables.references]) {
    mask(link.span.start, link.label.start);
    mask(link.label.end, link.span.end);
  }
  placeables.code.forEach(whole);
  placeables.autolinks.forEach(whole);
  for (const { openTag } of placeables.html) mask(openTag.start, openTag.end);
  return characters.join("");
}

/** Whether CommonMark shows the character at an offset as text: not code, HTML, a destination or markup. */
export function isShownAsText(node: MarkdownNode, offset: number): boolean {
  let inside: MarkdownNode = node;
  for (;;) {
    const child = inside.children.find(({ start, end }) => start <= offset && offset < end);
    if (child === undefined) return inside.type === "text";
    inside = child;
  }
}

class RemainsReader<S extends SegmentSide> {
  private readonly segment: Segment<S>;
  private readonly text: string;
  private readonly openers: number[] = [];

  constructor(segment: Segment<S>) {
    this.segment = segment;
    this.text = textBesideLinks(segment);
  }

  read(): readonly LinkRemains<S>[] {
    const remains: LinkRemains<S>[] = [];
    for (let at = 0; at < this.text.length && remains.length < MOST_REMAINS; at++) {
      const character = this.text[at];
      if (character === "[" || character === "［") this.openers.push(at);
      if (character !== "]" && character !== "］") continue;
      const opener = this.openers.pop() ?? null;
      const found = this.readBehind(at, opener);
      if (found === null) continue;
      remains.push(found);
      if (found.kind === "reference") at = found.span.end - this.segment.span.start - 1;
    }
    return remains;
  }

  private readBehind(closer: number, opener: number | null): LinkRemains<S> | null {
    let at = closer + 1;
    while (at - closer <= LONGEST_GAP && SPACE.test(this.text[at] ?? "x")) at++;
    const next = this.text[at];
    if (next === "(" || next === "（") return this.readParentheses(closer, opener, at);
    if (next === "[") return this.readReference(closer, opener, at);
    return this.readWrapped(closer, opener);
  }

  private readWrapped(closer: number, opener: number | null): LinkRemains<S> | null {
    WRAPPED.lastIndex = closer + 1;
    const [whole, written = ""] = WRAPPED.exec(this.segment.text) ?? [];
    if (whole === undefined || opener === null) return null;
    const end = closer + 1 + whole.length;
    return {
      kind: "wrapped",
      span: this.span(closer, end),
      inner: this.span(closer + 2, end - 1),
      written,
      label: this.span(opener + 1, closer),
    };
  }

  private readReference(closer: number, opener: number | null, open: number): LinkRemains<S> | null {
    if (opener === null) return null;
    const close = this.text.indexOf("]", open + 1);
    const nested = this.text.indexOf("[", open + 1);
    if (close < 0 || close - open > LONGEST || (nested >= 0 && nested < close)) return null;
    const spaced = open > closer + 1;
    return {
      kind: spaced ? "spaced" : "reference",
      span: spaced ? this.span(closer, close + 1) : this.span(opener, close + 1),
      inner: this.span(open + 1, close),
      written: this.text.slice(open + 1, close).trim(),
      label: this.span(opener + 1, closer),
    };
  }

  private readParentheses(closer: number, opener: number | null, open: number): LinkRemains<S> {
    const close = this.closingParenthesis(open);
    const stop = close ?? this.endOfWord(open + 1);
    const kind = this.kindOf(closer, opener, open, close);
    return {
      kind,
      span: this.span(this.startOf(kind, closer, opener), close === null ? stop : stop + 1),
      inner: this.span(open + 1, stop),
      written: this.text.slice(open + 1, stop).trim(),
      label: opener === null ? null : this.span(opener + 1, closer),
    };
  }

  private startOf(kind: LinkRemains["kind"], closer: number, opener: number | null): number {
    if (kind !== "escaped") return closer;
    return this.text[closer - 1] === "\\" || opener === null ? closer - 1 : opener - 1;
  }

  private kindOf(closer: number, opener: number | null, open: number, close: number | null): LinkRemains["kind"] {
    const { text } = this;
    if (text[closer] === "］" || text[open] === "（") return "fullWidth";
    if (open > closer + 1) return "spaced";
    if (close === null) return "unclosed";
    if (text[closer - 1] === "\\" || (opener !== null && text[opener - 1] === "\\")) return "escaped";
    return readLinkTail(text.slice(0, close + 1), open)?.kind === "inline" ? "unopened" : "prose";
  }

  private closingParenthesis(open: number): number | null {
    const limit = Math.min(this.text.length, open + LONGEST);
    let depth = 0;
    for (let at = open + 1; at < limit; at++) {
      const character = this.text[at];
      if (character === "(" || character === "（") {
        if (++depth > DEEPEST) return null;
      } else if (character === ")" || character === "）") {
        if (depth-- === 0) return at;
      }
    }
    return null;
  }

  private endOfWord(start: number): number {
    const limit = Math.min(this.text.length, start + LONGEST);
    let at = start;
    while (at < limit && SPACE.test(this.text[at] as string)) at++;
    while (at < limit && !/[\s[\]\u200B]/.test(this.text[at] as string)) at++;
    return at;
  }

  private span(start: number, end: number): Span<S> {
    const { side, start: offset } = this.segment.span;
    return span(side, offset + start, offset + end);
  }
}

/** A destination without what translation does to it: case and white space, and the escapes and entities of Markdown. */
export function comparableDestination(destination: string): string {
  return decodeEntities(destination.replace(/[\s\u200B\\]+/g, ""))
    .replace(/^<|>$/g, "")
    .replace(/\/$/, "")
    .toLowerCase();
}

/** Whether a text in parentheses can only be a destination: a path, a URL, a file or a fragment. */
export function looksLikeDestination(written: string): boolean {
  return (
    /^[^\s\uFFFC]+$/.test(written) && /^(?:#|[^/]*\/|[a-z][a-z0-9+.-]*:|[\w-]+\.[a-z]{2,5}(?:[#?]|$))/i.test(written)
  );
}
