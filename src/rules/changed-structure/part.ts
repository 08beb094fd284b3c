/** What a body is built of. */
export type PartKind = "fence" | "table" | "row" | "item" | "heading" | "alert" | "directive" | "break" | "paragraph";

/** A part of a body, by the line that shows it. */
export interface Part {
  readonly kind: PartKind;
  /** Equal parts have equal keys: the kind with what tells it from others of the kind. */
  readonly key: string;
  /** Where its line stands: an offset, or the number of the line. */
  readonly start: number;
}
