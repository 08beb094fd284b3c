import type { SegmentSide } from "./inline.ts";
import type { Span } from "./span.ts";

/** A strong run: `**text**`, `__text__`, `<strong>text</strong>` or `<b>text</b>`. */
export interface StrongRun<S extends SegmentSide = SegmentSide> {
  /** With its delimiters or tags. */
  readonly span: Span<S>;
  /** What stands between them. */
  readonly inner: Span<S>;
}

/** A run of `*` or `_` that the reader sees as such. */
export interface LiteralRun<S extends SegmentSide = SegmentSide> {
  /** With the backslashes of escaped ones. */
  readonly span: Span<S>;
  /** The delimiters without backslashes: `**`. */
  readonly text: string;
  readonly escaped: boolean;
  /** Letters or digits on both sides: so stand the underscores of identifiers. */
  readonly insideWord: boolean;
}

/** What the emphasis of a segment comes to by CommonMark's flanking rules; each list in the order of the text. */
export interface Emphasis<S extends SegmentSide = SegmentSide> {
  readonly strong: readonly StrongRun<S>[];
  readonly literal: readonly LiteralRun<S>[];
}
