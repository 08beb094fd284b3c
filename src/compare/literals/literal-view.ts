import { isHtmlName } from "../../markdown/html-names.ts";
import { blanked, DIRECTIVE, maskOf, protectedRanges, withoutComments } from "../../markdown/prose.ts";
import { Feature } from "../../model/features.ts";
import type { SegmentSide } from "../../model/inline.ts";
import type { Segment } from "../../model/unit.ts";

const BARE_URL = /(?:https?|ftp|mailto|xref):[^\s<>()[\]]+|www\.[^\s<>()[\]]+/g;

/**
 * A segment in equal length without the places that other rules own: code spans, autolinks, URLs, link tails, tags of
 * HTML elements, comments, include directives. What is left holds the placeholders and identifiers that stand in the
 * text itself; unlike `prose`, which masks them too. For suspects: it reads the placeables.
 */
export function literalView(segment: Segment<SegmentSide>): string {
  const { side } = segment.span;
  const known = last[side];
  if (known?.segment === segment) return known.view;
  const view = read(segment);
  last[side] = { segment, view };
  return view;
}

/** The views read last: rules and their parts ask for those of one unit several times in a row. */
const last: Record<SegmentSide, { readonly segment: Segment<SegmentSide>; readonly view: string } | null> = {
  source: null,
  target: null,
};

function read(segment: Segment<SegmentSide>): string {
  const { features } = segment;
  const marked = (features & MAY_HOLD_MARKUP) === 0 ? segment.text : withoutPlaceables(segment);
  return (features & MAY_HOLD_URL) === 0 ? marked : marked.replace(BARE_URL, maskOf);
}

const MAY_HOLD_MARKUP = Feature.backtick | Feature.squareBracket | Feature.lessThan;
const MAY_HOLD_URL = Feature.colon | Feature.stop;

function withoutPlaceables({ placeables, span: { start: offset }, text }: Segment<SegmentSide>): string {
  const ranges = protectedRanges(placeables, offset);
  for (const { name, openTag } of placeables.html) {
    if (isHtmlName(name)) ranges.push([openTag.start - offset, openTag.end - offset]);
  }
  return withoutComments(blanked(text, ranges)).replace(DIRECTIVE, maskOf);
}
