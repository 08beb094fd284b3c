import type {
  Autolink,
  CodeSpan,
  HtmlElement,
  InlineLink,
  Placeables,
  ReferenceLink,
  SegmentSide,
} from "../model/inline.ts";
import { type Span, span } from "../model/span.ts";
import { CodeSpanFinder } from "./code-spans.ts";
import type { FileContext } from "./file-context.ts";
import { type LinkTail, readLinkTail } from "./link-tail.ts";
import { RawHtmlFinder } from "./raw-html.ts";

/** A segment without any placeable. */
export const NO_PLACEABLES: Placeables<never> = { links: [], references: [], code: [], autolinks: [], html: [] };

// ASCII without controls, space, `<` and `>`; all beyond ASCII.
const URI_AUTOLINK = /<([A-Za-z][A-Za-z0-9+.-]{1,31}:[!-;=?-~\u0080-\uffff]*)>/y;
const DOMAIN_LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
const MAIL_AUTOLINK = new RegExp(`<([\\w.!#$%&'*+/=?^\`{|}~-]+@${DOMAIN_LABEL}(?:\\.${DOMAIN_LABEL}){0,1000})>`, "y");
const ESCAPABLE = /[!-/:-@[-`{-~]/;
const BLANK_LINE = /(?:\r\n|\r(?!\n)|\n)[ \t]*[\r\n]/g;

const CARET = 0x5e;

interface Opener {
  /** Of `[` or `![`. */
  readonly at: number;
  readonly labelStart: number;
  readonly image: boolean;
}

/**
 * Reads links, images, code spans, autolinks and HTML of one segment by CommonMark's precedence: code spans, autolinks
 * and tags bind tighter than brackets, and nothing reaches over a blank line. One pass; every failing look-ahead is
 * bounded, so the time stays linear.
 *
 * @param start with `end` the segment in the file; all positions are offsets into the file
 */
export function readInline<S extends SegmentSide>(
  file: FileContext,
  side: S,
  start: number,
  end: number,
): Placeables<S> {
  const text = file.text.slice(start, end);
  const reader = new InlineReader(file, side, start, end);
  let at = 0;
  for (const blank of text.matchAll(BLANK_LINE)) {
    reader.readParagraph(text.slice(at, blank.index), start + at);
    at = blank.index + blank[0].length;
  }
  reader.readParagraph(text.slice(at), start + at);
  return reader.finish();
}

class InlineReader<S extends SegmentSide> {
  private readonly links: InlineLink<S>[] = [];
  private readonly references: ReferenceLink<S>[] = [];
  private readonly code: CodeSpan<S>[] = [];
  private readonly autolinks: Autolink<S>[] = [];
  /** The segment's tags where they stand, and blanks for everything else. */
  private tags = "";
  private readonly file: FileContext;
  private readonly side: S;
  private readonly start: number;
  private readonly end: number;
  // Of the paragraph that is read.
  private text = "";
  private offset = 0;
  private openers: Opener[] = [];
  /** A link cannot hold a link: link openers below this index of the stack are spent. */
  private spentBelow = 0;
  private codeSpans = new CodeSpanFinder("");
  private rawHtml = new RawHtmlFinder("");

  constructor(file: FileContext, side: S, start: number, end: number) {
    this.file = file;
    this.side = side;
    this.start = start;
    this.end = end;
  }

  readParagraph(text: string, offset: number): void {
    this.text = text;
    this.offset = offset;
    this.openers = [];
    this.spentBelow = 0;
    this.codeSpans = new CodeSpanFinder(text);
    this.rawHtml = new RawHtmlFinder(text);
    for (let at = 0; at < text.length; ) at = this.step(at);
  }

  finish(): Placeables<S> {
    this.links.sort((a, b) => a.span.start - b.span.start);
    this.references.sort((a, b) => a.span.start - b.span.start);
    const { links, references, code, autolinks } = this;
    return { links, references, code, autolinks, html: this.tags === "" ? [] : this.readTags() };
  }

  /** Handles the character at `at` and returns where to go on. */
  private step(at: number): number {
    switch (this.text.charCodeAt(at)) {
      case 0x5c: // \
        return ESCAPABLE.test(this.text.charAt(at + 1)) ? at + 2 : at + 1;
      case 0x60: // `
        return this.readCode(at);
      case 0x3c: // <
        return this.readAngle(at);
      case 0x21: // !
        return this.text.charCodeAt(at + 1) === 0x5b ? this.open(at, at + 2) : at + 1;
      case 0x5b: // [
        return this.open(at, at + 1);
      case 0x5d: // ]
        return this.closeBracket(at);
      default:
        return at + 1;
    }
  }

  private span(start: number, end: number): Span<S> {
    return span(this.side, this.offset + start, this.offset + end);
  }

  private readCode(at: number): number {
    const { end, text } = this.codeSpans.at(at);
    if (text !== null) this.code.push({ kind: "code", span: this.span(at, end), text });
    return end;
  }

  private readAngle(at: number): number {
    const destination = this.match(URI_AUTOLINK, at) ?? this.match(MAIL_AUTOLINK, at);
    if (destination !== null) {
      const end = at + destination.length + 2;
      this.autolinks.push({ kind: "autolink", span: this.span(at, end), destination });
      return end;
    }
    const tagEnd = this.rawHtml.tagAt(at);
    if (tagEnd < 0) return Math.max(this.rawHtml.otherAt(at), at + 1);
    this.tags = this.tags.padEnd(this.offset - this.start + at) + this.text.slice(at, tagEnd);
    return tagEnd;
  }

  private match(pattern: RegExp, at: number): string | null {
    pattern.lastIndex = at;
    return pattern.exec(this.text)?.[1] ?? null;
  }

  private open(at: number, labelStart: number): number {
    this.openers.push({ at, labelStart, image: labelStart - at === 2 });
    return labelStart;
  }

  private closeBracket(at: number): number {
    const opener = this.openers.pop();
    const left = this.openers.length;
    const spent = left < this.spentBelow;
    this.spentBelow = Math.min(this.spentBelow, left);
    if (opener === undefined || (spent && !opener.image)) return at + 1;
    const tail = readLinkTail(this.text, at + 1) ?? this.shortcutTail(opener, at + 1);
    if (tail === null) return at + 1;
    if (tail.kind === "inline") this.addLink(opener, at, tail);
    // Without a definition `[text][](url)` is text and a link without a label, not a reference.
    else if (!this.addReference(opener, at, tail)) return at + 1;
    if (!opener.image) this.spentBelow = left;
    return tail.end;
  }

  /** Nothing behind a label, where that may refer by itself; `[^1]` is a footnote. */
  private shortcutTail({ labelStart }: Opener, end: number): LinkTail | null {
    const mayRefer = this.file.shortcuts === true && this.text.charCodeAt(labelStart) !== CARET;
    return mayRefer ? { kind: "reference", start: end, stop: end, end } : null;
  }

  private addLink({ at, labelStart, image }: Opener, closer: number, { start, stop, end }: LinkTail): void {
    this.links.push({
      kind: image ? "image" : "link",
      span: this.span(at, end),
      label: this.span(labelStart, closer),
      destination: this.text.slice(start, stop),
      destinationSpan: this.span(start, stop),
    });
  }

  private addReference({ at, labelStart, image }: Opener, closer: number, { start, stop, end }: LinkTail): boolean {
    const reference = start === stop ? this.text.slice(labelStart, closer) : this.text.slice(start, stop);
    const destination = this.file.definitions.destinationOf(reference);
    if (destination === null) return false;
    const label = this.span(labelStart, closer);
    this.references.push({ kind: "reference", image, span: this.span(at, end), label, reference, destination });
    return true;
  }

  private readTags(): HtmlElement<S>[] {
    const read = this.file.readers.html;
    const { side, start, end } = this;
    return read(this.tags.padEnd(end - start)).map((reading) => ({
      kind: "html",
      span: span(side, start + reading.start, start + reading.end),
      openTag: span(side, start + reading.start, start + reading.openEnd),
      name: reading.name,
      attributes: reading.attributes,
    }));
  }
}
