import type { Span } from "./span.ts";

/** The two sides that hold inline content. */
export type SegmentSide = "source" | "target";

/** `[label](destination "title")` or `![alt](destination)`, read by CommonMark's rules. */
export interface InlineLink<S extends SegmentSide = SegmentSide> {
  readonly kind: "link" | "image";
  readonly span: Span<S>;
  /** The text between the brackets. */
  readonly label: Span<S>;
  /** The destination without `<>`, as written: entities and escapes are not decoded. */
  readonly destination: string;
  readonly destinationSpan: Span<S>;
}

/**
 * `[label][reference]`, `[label][]` or `![alt][reference]` with a definition in the file. Among units shortcut references look
 * like plain brackets and are not read; `[label]` is one where source and translation are two files.
 */
export interface ReferenceLink<S extends SegmentSide = SegmentSide> {
  readonly kind: "reference";
  readonly image: boolean;
  readonly span: Span<S>;
  readonly label: Span<S>;
  /** As written. */
  readonly reference: string;
  /** Of its definition. */
  readonly destination: string;
}

/** A backtick code span. */
export interface CodeSpan<S extends SegmentSide = SegmentSide> {
  readonly kind: "code";
  readonly span: Span<S>;
  /** The text between the backtick runs, one leading and trailing space stripped as CommonMark does, line breaks as spaces. */
  readonly text: string;
}

/** `<scheme:…>` (with `<xref:…>`) or `<name@example.org>`. */
export interface Autolink<S extends SegmentSide = SegmentSide> {
  readonly kind: "autolink";
  readonly span: Span<S>;
  readonly destination: string;
}

/** An HTML element inside a segment. */
export interface HtmlElement<S extends SegmentSide = SegmentSide> {
  readonly kind: "html";
  /** From the opening tag's `<` to the end of the element, or of what was written of it. */
  readonly span: Span<S>;
  /** The opening tag alone. */
  readonly openTag: Span<S>;
  /** Lower case. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
}

/** The placeables of one segment by kind, each list in the order of the text. */
export interface Placeables<S extends SegmentSide = SegmentSide> {
  readonly links: readonly InlineLink<S>[];
  readonly references: readonly ReferenceLink<S>[];
  readonly code: readonly CodeSpan<S>[];
  readonly autolinks: readonly Autolink<S>[];
  readonly html: readonly HtmlElement<S>[];
}
