import type { LiteralRun } from "../../model/emphasis.ts";
import type { MarkdownNode } from "../../model/readers.ts";
import type { Segment } from "../../model/unit.ts";

const BEHIND_WORD = /[\p{L}\p{M}\p{N}>)\]）］」』】”»"'`.%*_]$/u;
const BEFORE_GAP = /^(?:[\s.,;:!?)|<、。，；：）]|$)/;
/** The beginning of the note itself. */
const AT_START = /(?:^|[\r\n])[\s|>]*$/;

/**
 * Whether a star may be the mark of a footnote, which the reader is meant to see: behind a word, or at the start of a
 * line. Where emphasis was lost, no star is one.
 *
 * @param isAlone whether no other delimiter was added to the target
 */
export function isFootnoteStar(
  { span, text, escaped }: LiteralRun<"target">,
  target: Segment<"target">,
  isAlone: boolean,
): boolean {
  if (!text.startsWith("*") || (text.length > 1 && !escaped)) return false;
  if (isAlone && escaped && text.length === 1) return true;
  const before = target.text.slice(0, span.start - target.span.start);
  const behind = target.text.slice(span.end - target.span.start);
  if (BEHIND_WORD.test(before)) return BEFORE_GAP.test(behind);
  return isAlone && AT_START.test(before);
}

/** Whether a run is all that a link shows: its label is another rule's. */
export function isWholeLabel({ span }: LiteralRun<"target">, target: Segment<"target">): boolean {
  return target.placeables.links.some(
    ({ label }) =>
      label.start <= span.start && span.end <= label.end && target.slice(label).trim() === target.slice(span),
  );
}

/** How many runs of emphasis that is not strong a segment has, as CommonMark reads it. */
export function countEmphasis(node: MarkdownNode): number {
  let count = node.type === "emphasis" ? 1 : 0;
  for (const child of node.children) count += countEmphasis(child);
  return count;
}
