import { CodeSpanFinder } from "../markdown/code-spans.ts";
import { findFenced } from "../markdown/fences.ts";
import type { Directive, DirectiveName } from "../model/directive.ts";
import type { Readers } from "../model/readers.ts";
import { type Span, span } from "../model/span.ts";

type Placed = Directive<Span<"article">>;

/** The comments of HTML, and those of MDX, which has no others. A search for `<` would stop at every marker of a unit. */
const COMMENTS = [
  { open: "<!--", sought: "!--", close: "-->" },
  { open: "{/*", sought: "{/*", close: "*/}" },
] as const;
type Comment = (typeof COMMENTS)[number];

/**
 * Reads the directives of a body in their order. Comments in code fences and code spans are text that the reader sees,
 * and say nothing.
 *
 * @param start UTF-16 offset at which the body starts
 */
export function readDirectives(text: string, start: number, readers: Readers): readonly Placed[] {
  const found = COMMENTS.flatMap((comment) => directivesIn(text, start, comment));
  if (found.length === 0) return found;
  found.sort((a, b) => a.at.start - b.at.start);
  const places = { length: found.length, start: (index: number) => (found[index] as Placed).at.start };
  const fenced = new Set(findFenced(text, start, places, readers));
  const inCode = new Set(findInCodeSpans(text, start, found));
  return found.filter(({ at }, index) => !fenced.has(index) && !inCode.has(at));
}

function directivesIn(text: string, start: number, comment: Comment): readonly Placed[] {
  const found: Placed[] = [];
  for (let open = commentFrom(text, start, comment); open >= 0; ) {
    const directive = directiveAt(text, open, comment);
    if (directive !== null) found.push(directive);
    if (directive?.closed === false) break;
    open = commentFrom(text, directive?.at.end ?? open + comment.open.length, comment);
  }
  return found;
}

/** Where the next comment opens, or -1. */
function commentFrom(text: string, from: number, { open, sought }: Comment): number {
  const before = open.length - sought.length;
  let at = text.indexOf(sought, from + before);
  while (at >= 0 && !text.startsWith(open, at - before)) at = text.indexOf(sought, at + 1);
  return at < 0 ? -1 : at - before;
}

const DIRECTIVE = /(?:<!--|\{\/\*)\s*(l10n-lint-)([A-Za-z-]+?)(?=\s|-->|\*\/\})/y;
/** What was surely meant for one: it is reported, not followed. */
const LOOKALIKE = /(?:<!--|\{\/\*)\s*(l10n[-_ ]?lint[-_:\s]*)((?:disable|enable)[^\s>]*?)(?=\s|-->|\*\/\})/iy;
const REASON = /(?:^|\s)-{2,}(?:\s|$)/;

function directiveAt(text: string, open: number, comment: Comment): Placed | null {
  const [read, prefix = "", keyword = ""] = matchAt(DIRECTIVE, text, open) ?? matchAt(LOOKALIKE, text, open) ?? [];
  if (read === undefined) return null;
  const from = open + read.length;
  const close = text.indexOf(comment.close, from);
  const end = close < 0 ? from : close;
  const content = text.slice(from, end);
  const separator = REASON.exec(content);
  const reason = separator === null ? "" : content.slice(separator.index + separator[0].length).trim();
  return {
    prefix,
    keyword,
    at: span("article", open, close < 0 ? end : close + comment.close.length),
    names: namesIn(content.slice(0, separator?.index ?? content.length), from),
    reason: reason === "" ? null : reason,
    closed: close >= 0,
  };
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** @param offset of `list` in the file */
function namesIn(list: string, offset: number): readonly DirectiveName<Span<"article">>[] {
  return [...list.matchAll(/[^,]+/g)].flatMap(({ 0: part, index }) => {
    const text = part.trim();
    const start = offset + index + part.indexOf(text);
    return text === "" ? [] : [{ text, at: span("article", start, start + text.length) }];
  });
}

/** What may stand before a comment that is a block of its own, which no code span reaches into. */
const BLOCK_START = /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+){0,1000}$/;

/** The places of directives, both in the order of the text, that stand in a code span. */
function findInCodeSpans(text: string, start: number, directives: readonly Placed[]): readonly Span<"article">[] {
  const inside: Span<"article">[] = [];
  let paragraph = new ParagraphCode(text, start, start);
  for (const { at } of directives) {
    if (startsBlock(text, at.start)) continue;
    if (at.start >= paragraph.end) paragraph = ParagraphCode.around(text, at.start, Math.max(start, paragraph.end));
    if (paragraph.holds(at.start)) inside.push(at);
  }
  return inside;
}

/** No article nests lists and quotes deeper. */
const LONGEST_PREFIX = 200;

function startsBlock(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - LONGEST_PREFIX), at);
  const line = before.lastIndexOf("\n");
  return line >= 0 && BLOCK_START.test(before.slice(line + 1));
}

const BLANK_LINE = /\n[ \t>]*\r?\n/g;

/** The code spans of one paragraph, asked for places in their order. */
class ParagraphCode {
  readonly end: number;
  private readonly start: number;
  private readonly paragraph: string;
  private readonly finder: CodeSpanFinder;
  /** In the paragraph: everything before is read. */
  private cursor = 0;
  /** The next backtick from there, looked for once. */
  private tick = -1;

  constructor(text: string, start: number, end: number) {
    this.start = start;
    this.end = end;
    this.paragraph = text.slice(start, end);
    this.finder = new CodeSpanFinder(this.paragraph);
  }

  /** @param floor where the paragraph does not reach back to */
  static around(text: string, at: number, floor: number): ParagraphCode {
    let start = floor;
    BLANK_LINE.lastIndex = 0;
    for (const { 0: blank, index } of text.slice(floor, at).matchAll(BLANK_LINE)) start = floor + index + blank.length;
    BLANK_LINE.lastIndex = at;
    return new ParagraphCode(text, start, BLANK_LINE.exec(text)?.index ?? text.length);
  }

  holds(at: number): boolean {
    const place = at - this.start;
    while (this.cursor < place) {
      if (this.tick < this.cursor) this.tick = this.nextTick();
      if (this.tick >= place) this.cursor = place;
      else if (isEscaped(this.paragraph, this.tick)) this.cursor = this.tick + 1;
      else this.cursor = this.finder.at(this.tick).end;
    }
    return this.cursor > place;
  }

  private nextTick(): number {
    const tick = this.paragraph.indexOf("`", this.cursor);
    return tick < 0 ? Number.POSITIVE_INFINITY : tick;
  }
}

function isEscaped(text: string, at: number): boolean {
  let backslashes = 0;
  while (text[at - backslashes - 1] === "\\") backslashes++;
  return backslashes % 2 === 1;
}
