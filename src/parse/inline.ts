import type {
  Autolink,
  CodeSpan,
  HtmlElement,
  InlineLink,
  Placeables,
  ReferenceLink,
  SegmentSide,
} from "../model/inline.ts";
import { requireReader } from "../model/readers.ts";
import { type Span, span } from "../model/span.ts";
import { CodeSpanFinder } from "./code-spans.ts";
import type { FileContext } from "./file-context.ts";
import { type LinkTail, readLinkTail } from "./link-tail.ts";

/** A segment without any placeable. */
export const NO_PLACEABLES: Placeables<never> = { links: [], references: [], code: [], autolinks: [], html: [] };

const URI_AUTOLINK = /<([A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]*)>/y;
const MAIL_AUTOLINK = /<([A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*)>/y;
const TAG = /<\/?[A-Za-z][^<>]*>/y;
const ESCAPABLE = /[!-/:-@[-`{-~]/;

interface Opener {
  readonly at: number;
  readonly image: boolean;
}

/**
 * Reads links, images, code spans, autolinks and HTML of one segment by CommonMark's precedence: code spans, autolinks
 * and tags bind tighter than brackets. One pass; every failing look-ahead is bounded, so the time stays linear.
 *
 * @param start with `end` the segment in the file; all positions are offsets into the file
 * @throws {ReaderNotLoaded} `html`, when the segment holds a tag
 */
export function readInline<S extends SegmentSide>(
  file: FileContext,
  side: S,
  start: number,
  end: number,
): Placeables<S> {
  return new InlineReader(file, side, start, end).read();
}

class InlineReader<S extends SegmentSide> {
  private readonly links: InlineLink<S>[] = [];
  private readonly references: ReferenceLink<S>[] = [];
  private readonly code: CodeSpan<S>[] = [];
  private readonly autolinks: Autolink<S>[] = [];
  private readonly openers: Opener[] = [];
  /** A link cannot hold a link: link openers below this index of the stack are spent. */
  private spentBelow = 0;
  /** Ranges that are not HTML although they may hold `<`. */
  private readonly literal: (readonly [number, number])[] = [];
  private hasTag = false;
  private readonly codeSpans: CodeSpanFinder;
  private readonly text: string;
  private readonly side: S;
  private readonly start: number;
  private readonly end: number;
  private readonly file: FileContext;

  constructor(file: FileContext, side: S, start: number, end: number) {
    this.file = file;
    this.text = file.text;
    this.side = side;
    this.start = start;
    this.end = end;
    this.codeSpans = new CodeSpanFinder(file.text, start, end);
  }

  read(): Placeables<S> {
    let at = this.start;
    while (at < this.end) at = this.step(at);
    this.links.sort((a, b) => a.span.start - b.span.start);
    this.references.sort((a, b) => a.span.start - b.span.start);
    return {
      links: this.links,
      references: this.references,
      code: this.code,
      autolinks: this.autolinks,
      html: this.hasTag ? this.readTags() : [],
    };
  }

  /** Handles the character at `at` and returns where to go on. */
  private step(at: number): number {
    switch (this.text.charCodeAt(at)) {
      case 0x5c: // \
        if (at + 1 < this.end && ESCAPABLE.test(this.text[at + 1] as string)) {
          this.literal.push([at, at + 2]);
          return at + 2;
        }
        return at + 1;
      case 0x60: // `
        return this.readCode(at);
      case 0x3c: // <
        return this.readAngle(at);
      case 0x5b: // [
        this.openers.push({ at, image: at > this.start && this.text[at - 1] === "!" });
        return at + 1;
      case 0x5d: // ]
        return this.closeBracket(at);
      default:
        return at + 1;
    }
  }

  private span(start: number, end: number): Span<S> {
    return span(this.side, start, end);
  }

  private readCode(at: number): number {
    const found = this.codeSpans.at(at);
    if (found.text === null) return found.end;
    this.code.push({ kind: "code", span: this.span(at, found.end), text: found.text });
    this.literal.push([at, found.end]);
    return found.end;
  }

  private readAngle(at: number): number {
    const destination = this.match(URI_AUTOLINK, at) ?? this.match(MAIL_AUTOLINK, at);
    if (destination !== null) {
      const end = at + destination.length + 2;
      this.autolinks.push({ kind: "autolink", span: this.span(at, end), destination });
      this.literal.push([at, end]);
      return end;
    }
    TAG.lastIndex = at;
    if (TAG.test(this.text) && TAG.lastIndex <= this.end) {
      this.hasTag = true;
      return TAG.lastIndex;
    }
    return at + 1;
  }

  private match(pattern: RegExp, at: number): string | null {
    pattern.lastIndex = at;
    const match = pattern.exec(this.text);
    return match !== null && pattern.lastIndex <= this.end ? (match[1] as string) : null;
  }

  private closeBracket(at: number): number {
    const opener = this.openers.pop();
    if (opener === undefined || (!opener.image && this.openers.length < this.spentBelow)) return at + 1;
    const tail = readLinkTail(this.text, at + 1, this.end);
    if (tail === null) return at + 1;
    if (tail.kind === "inline") this.addLink(opener, at, tail);
    // Without a definition `[text][](url)` is text and a link without a label, not a reference.
    else if (!this.addReference(opener, at, tail)) return at + 1;
    if (!opener.image) this.spentBelow = this.openers.length;
    return tail.end;
  }

  private addLink(opener: Opener, closer: number, { start, stop, end }: LinkTail): void {
    this.literal.push([closer + 1, end]);
    this.links.push({
      kind: opener.image ? "image" : "link",
      span: this.wholeOf(opener, end),
      label: this.span(opener.at + 1, closer),
      destination: this.text.slice(start, stop),
      destinationSpan: this.span(start, stop),
    });
  }

  private addReference(opener: Opener, closer: number, { start, stop, end }: LinkTail): boolean {
    const label = this.span(opener.at + 1, closer);
    const reference = this.text.slice(start === stop ? label.start : start, start === stop ? label.end : stop);
    const destination = this.file.definitions.destinationOf(reference);
    if (destination === null) return false;
    const { image } = opener;
    this.references.push({ kind: "reference", image, span: this.wholeOf(opener, end), label, reference, destination });
    return true;
  }

  private wholeOf(opener: Opener, end: number): Span<S> {
    return this.span(opener.image ? opener.at - 1 : opener.at, end);
  }

  private readTags(): HtmlElement<S>[] {
    const read = requireReader(this.file.readers, "html");
    return read(this.masked()).map((reading) => ({
      kind: "html",
      span: this.span(this.start + reading.start, this.start + reading.end),
      openTag: this.span(this.start + reading.start, this.start + reading.openEnd),
      name: reading.name,
      attributes: reading.attributes,
    }));
  }

  /** The segment with everything that is no HTML blanked out, in equal length. */
  private masked(): string {
    let masked = "";
    let at = this.start;
    for (const [from, to] of this.literal.sort((a, b) => a[0] - b[0])) {
      if (from < at) continue;
      masked += this.text.slice(at, from) + " ".repeat(to - from);
      at = to;
    }
    return masked + this.text.slice(at, this.end);
  }
}
