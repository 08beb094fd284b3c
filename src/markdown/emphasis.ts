import type { Emphasis, LiteralRun, StrongRun } from "../model/emphasis.ts";
import { Feature } from "../model/features.ts";
import type { SegmentSide } from "../model/inline.ts";
import { type Span, span } from "../model/span.ts";
import { CodeSpanFinder } from "./code-spans.ts";
import { type Flanking, flankingOf, isWordToMarkdown } from "./flanking.ts";
import { readLinkTail } from "./link-tail.ts";
import { RawHtmlFinder } from "./raw-html.ts";

/** What emphasis cannot do without. */
export const MAY_HOLD_EMPHASIS = Feature.asterisk | Feature.underscore | Feature.lessThan;

/** A segment without any emphasis. */
export const NO_EMPHASIS: Emphasis<never> = { strong: [], literal: [] };

const AUTOLINK = /<[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]*>/y;
/** A line that begins another block, or a blank one: emphasis does not reach over it. */
const BLOCK_START = /[ \t]*(?:[\r\n]|[*+-][ \t\r\n]|[*_-][ \t]*[*_-][ \t]*[*_-]|#{1,6}[ \t]|[>=<]|```|~~~|\d+[.)])/y;
/** `<strong>`, `<b class="…">` or the end of one. */
export const STRONG_TAG = /^<(\/?)(strong|b)(?:\s[^<>]*)?>$/i;

/** Of a segment: articles have a dozen, and each is compared with all others. */
export const MOST_LITERAL = 5_000;

interface Opener {
  readonly start: number;
  readonly end: number;
  /** How many brackets are open around it. */
  readonly depth: number;
}

interface Tag {
  readonly start: number;
  readonly end: number;
}

/**
 * Reads the emphasis of a segment in one pass: everything that matches strictly from the inside out, which almost all
 * emphasis does.
 *
 * @param offset where the segment starts in its file, which is what the positions count from
 * @returns `null` where delimiters overlap, are of unequal length or reach over a bracket or a block: CommonMark has to
 *   be asked
 */
export function readEmphasis<S extends SegmentSide>(text: string, side: S, offset: number): Emphasis<S> | null {
  return new EmphasisReader(text, side, offset).read();
}

class EmphasisReader<S extends SegmentSide> {
  private readonly strong: StrongRun<S>[] = [];
  private readonly literal: LiteralRun<S>[] = [];
  private readonly openers: Opener[] = [];
  /** How many of the openers are of each marker. */
  private readonly open = { asterisk: 0, underscore: 0 };
  private readonly tags = { strong: [] as Tag[], b: [] as Tag[] };
  private readonly codeSpans: CodeSpanFinder;
  private readonly rawHtml: RawHtmlFinder;
  private depth = 0;
  private isSure = true;
  private readonly text: string;
  private readonly side: S;
  private readonly offset: number;

  constructor(text: string, side: S, offset: number) {
    this.text = text;
    this.side = side;
    this.offset = offset;
    this.codeSpans = new CodeSpanFinder(text);
    this.rawHtml = new RawHtmlFinder(text);
  }

  read(): Emphasis<S> | null {
    for (let at = 0; at < this.text.length && this.isSure; ) at = this.step(at);
    if (!this.isSure) return null;
    // Nothing that came later could close these.
    for (const { start, end } of this.openers) this.addLiteral(start, end);
    const { strong, literal } = this;
    strong.sort((a, b) => a.span.start - b.span.start);
    literal.sort((a, b) => a.span.start - b.span.start);
    return { strong, literal };
  }

  /** Handles the character at `at` and returns where to go on. */
  private step(at: number): number {
    switch (this.text.charCodeAt(at)) {
      case 0x2a: // *
      case 0x5f: // _
        return this.readRun(at);
      case 0x5c: // \
        return this.readEscape(at);
      case 0x60: // `
        return this.readCode(at);
      case 0x3c: // <
        return this.readAngle(at);
      case 0x0a: // line feed
      case 0x0d: // carriage return
        return this.readLineBreak(at);
      case 0x5b: // [
        this.depth++;
        return at + 1;
      case 0x5d: // ]
        return this.closeBracket(at);
      default:
        return at + 1;
    }
  }

  private readRun(at: number): number {
    const { text } = this;
    const marker = text.charCodeAt(at);
    let end = at + 1;
    while (text.charCodeAt(end) === marker) end++;
    const flanking = flankingOf(text, at, end);
    if (!this.close(at, end, flanking)) {
      if (flanking.opens) this.push({ start: at, end, depth: this.depth });
      else this.addLiteral(at, end);
    }
    return end;
  }

  private push(opener: Opener): void {
    this.openers.push(opener);
    this.open[nameOf(this.text.charCodeAt(opener.start))]++;
  }

  /** @returns whether the run closes what was opened last, or nothing can be said of it */
  private close(start: number, end: number, { closes }: Flanking): boolean {
    const marker = this.text.charCodeAt(start);
    if (!closes || this.open[nameOf(marker)] === 0) return false;
    const opener = this.openers.pop() as Opener;
    this.open[nameOf(this.text.charCodeAt(opener.start))]--;
    const length = end - start;
    const matches =
      this.text.charCodeAt(opener.start) === marker &&
      opener.end - opener.start === length &&
      opener.depth === this.depth;
    if (!matches || length > 2) this.isSure = false;
    if (length === 2) this.addStrong(opener.start, opener.end, start, end);
    return true;
  }

  private readLineBreak(at: number): number {
    if (this.text[at] === "\r" && this.text[at + 1] === "\n") return at + 1;
    BLOCK_START.lastIndex = at + 1;
    if (BLOCK_START.test(this.text)) this.isSure = false;
    return at + 1;
  }

  private readCode(at: number): number {
    const { end, text } = this.codeSpans.at(at);
    if (text !== null && /[\r\n]/.test(this.text.slice(at, end))) this.isSure = false;
    return end;
  }

  private readEscape(at: number): number {
    const next = this.text.charCodeAt(at + 1);
    if (next === 0x0a || next === 0x0d) return at + 1;
    if (next !== 0x2a && next !== 0x5f) return at + 2;
    let end = at;
    while (this.text[end] === "\\" && this.text.charCodeAt(end + 1) === next) end += 2;
    if (end > at) this.addLiteral(at, end);
    return Math.max(end, at + 1);
  }

  private readAngle(at: number): number {
    AUTOLINK.lastIndex = at;
    if (AUTOLINK.test(this.text)) return AUTOLINK.lastIndex;
    const end = this.rawHtml.tagAt(at);
    if (end < 0) return Math.max(this.rawHtml.otherAt(at), at + 1);
    const tag = STRONG_TAG.exec(this.text.slice(at, end));
    if (tag === null) return end;
    const tags = this.tags[(tag[2] as string).toLowerCase() as keyof typeof this.tags];
    if (tag[1] === "") {
      tags.push({ start: at, end });
      return end;
    }
    const opened = tags.pop();
    if (opened !== undefined) this.addStrong(opened.start, opened.end, at, end);
    return end;
  }

  private closeBracket(at: number): number {
    if (this.depth === 0) return at + 1;
    const inside = this.openers.at(-1);
    if (inside !== undefined && inside.depth >= this.depth) this.isSure = false;
    this.depth--;
    const tail = readLinkTail(this.text, at + 1);
    return tail?.kind === "inline" ? tail.end : at + 1;
  }

  private addStrong(start: number, innerStart: number, innerEnd: number, end: number): void {
    this.strong.push({ span: this.span(start, end), inner: this.span(innerStart, innerEnd) });
  }

  private addLiteral(start: number, end: number): void {
    if (this.literal.length < MOST_LITERAL) this.literal.push(literalRun(this.text, start, end, this.span(start, end)));
  }

  private span(start: number, end: number): Span<S> {
    return span(this.side, this.offset + start, this.offset + end);
  }
}

function nameOf(marker: number): "asterisk" | "underscore" {
  return marker === 0x2a ? "asterisk" : "underscore";
}

/**
 * A run that renders literally.
 *
 * @param text the segment's
 * @param start with `end` the run in it, backslashes included
 */
export function literalRun<S extends SegmentSide>(
  text: string,
  start: number,
  end: number,
  place: Span<S>,
): LiteralRun<S> {
  const written = text.slice(start, end);
  const delimiters = written.replaceAll("\\", "");
  const insideWord = isWordToMarkdown(text, start - 1) && isWordToMarkdown(text, end);
  return { span: place, text: delimiters, escaped: delimiters !== written, insideWord };
}
