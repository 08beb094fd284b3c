import { isHtmlName } from "../../markdown/html-names.ts";
import { blanked } from "../../markdown/prose.ts";
import type { SegmentSide } from "../../model/inline.ts";
import type { Segment, TranslationUnit } from "../../model/unit.ts";
import { grouped } from "../../text/grouped.ts";
import { canonical } from "./damaged-literal.ts";
import { countOccurrences, type Literal, MOST_SEARCHED } from "./literal-search.ts";

/**
 * The literals that the target does not show as often as the source does, escapes and entities apart. One that moved
 * into a code span or a URL is not lost, and what stood in a label that is now blank belongs to that link.
 *
 * At most `MOST_SEARCHED`: what else a segment lost that lost so many is no news, and to trace all would not be linear.
 *
 * @param expected those of the source, read from its literal view
 * @param view the target's literal view
 * @param found those of the target, read from its view, which serve where there are too many to look for each
 */
export function lostLiterals<L extends Literal>(
  { source, target }: TranslationUnit,
  expected: readonly L[],
  view: string,
  found: readonly Literal[],
): readonly L[] {
  const textOf = ({ text }: Literal) => canonical(text);
  const byText = grouped(expected, textOf);
  const present = byText.size > MOST_SEARCHED ? grouped(found, textOf) : null;
  const plain = canonical(view);
  const lost: L[] = [];
  for (const [text, literals] of byText) {
    const shown = present === null ? countOccurrences(plain, text) : (present.get(text)?.length ?? 0);
    if (shown >= literals.length) continue;
    if (present === null && isElsewhere(text, source, target)) continue;
    // One by one: there may be more than a call takes arguments.
    for (const literal of literals.slice(shown)) lost.push(literal);
  }
  return withoutBlankedLabels({ source, target }, lost)
    .sort((a, b) => a.start - b.start)
    .slice(0, MOST_SEARCHED);
}

/** Whether the raw texts show it equally often, markup included, but for the attributes of tags. */
function isElsewhere(text: string, source: Segment<SegmentSide>, target: Segment<SegmentSide>): boolean {
  const shown = countOccurrences(withoutTags(target), text);
  return shown > 0 && shown >= countOccurrences(withoutTags(source), text);
}

function withoutTags({ placeables, text, span: { start: offset } }: Segment<SegmentSide>): string {
  const tags = placeables.html.filter(({ name }) => isHtmlName(name));
  if (tags.length === 0) return text;
  return blanked(
    text,
    tags.map(({ openTag }) => [openTag.start - offset, openTag.end - offset] as const),
  );
}

function withoutBlankedLabels<L extends Literal>(
  { source, target }: Pick<TranslationUnit, "source" | "target">,
  literals: readonly L[],
): L[] {
  const isBlank = ({ start, end }: { readonly start: number; readonly end: number }) =>
    target.text.slice(start - target.span.start, end - target.span.start).trim() === "";
  const blanked = new Set(
    target.placeables.links.filter(({ label }) => isBlank(label)).map(({ destination }) => destination),
  );
  const labels = source.placeables.links.filter(({ destination }) => blanked.has(destination));
  if (labels.length === 0) return [...literals];
  const offset = source.span.start;
  const held = new Uint8Array(source.text.length);
  for (const { label } of labels) held.fill(1, label.start - offset, label.end - offset);
  return literals.filter(({ start }) => held[start] === 0);
}
