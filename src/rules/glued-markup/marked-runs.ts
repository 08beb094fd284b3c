import type { SegmentSide } from "../../model/inline.ts";
import type { Span } from "../../model/span.ts";
import type { Segment } from "../../model/unit.ts";

/** A link with a label, a code span or a strong run: markup that stands in a sentence like a word. */
export interface MarkedRun<S extends SegmentSide = SegmentSide> {
  readonly kind: "link" | "code" | "strong";
  readonly span: Span<S>;
  /** The label, or what stands between the delimiters. */
  readonly inner: Span<S>;
  /** Equal for runs that translate each other: destination or code; `null` where the text itself is translated. */
  readonly key: string | null;
}

/**
 * Calls `visit` for each marked run; images, links without a label and blank runs are none.
 *
 * @param withStrong whether strong runs are wanted: reading them costs something
 */
export function forEachMarkedRun<S extends SegmentSide>(
  segment: Segment<S>,
  withStrong: boolean,
  visit: (run: MarkedRun<S>) => void,
): void {
  const { links, references, code } = segment.placeables;
  for (const { kind, span, label, destination } of links) {
    if (kind === "link" && label.end > label.start) visit({ kind: "link", span, inner: label, key: destination });
  }
  for (const { image, span, label, destination } of references) {
    if (!image && label.end > label.start) visit({ kind: "link", span, inner: label, key: destination });
  }
  for (const { kind, span, text } of code) visit({ kind, span, inner: span, key: text });
  if (!withStrong) return;
  for (const { span, inner } of segment.emphasis.strong) {
    if (inner.end > inner.start) visit({ kind: "strong", span, inner, key: null });
  }
}

/** Equal for runs of a kind that translate each other, and for all strong runs. */
export function identityOf({ kind, key }: MarkedRun): string {
  return `${kind} ${key ?? ""}`;
}
