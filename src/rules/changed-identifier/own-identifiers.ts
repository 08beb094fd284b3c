import { MAY_HOLD_PLACEHOLDER, readPlaceholders } from "../../compare/literals/placeholders.ts";
import type { Segment } from "../../model/unit.ts";
import { INSTRUCTION } from "./beside-token.ts";
import type { Identifier } from "./identifier.ts";
import { readIdentifiers } from "./identifiers.ts";

/**
 * The identifiers of a source that this rule answers for: not what a placeholder holds, for `{incident_id}` is one thing,
 * nor the names in an image's alternative text, which describes the image and is translated.
 *
 * @param view the source's literal view
 */
export function ownIdentifiers(source: Segment<"source">, view: string): readonly Identifier[] {
  const identifiers = readIdentifiers(view, source.features);
  if (identifiers.length === 0) return identifiers;
  const held = new Uint8Array(view.length);
  if ((source.features & MAY_HOLD_PLACEHOLDER) !== 0) {
    for (const { start, end } of readPlaceholders(view, source.features)) held.fill(1, start, end);
    for (const { 0: text, index } of view.matchAll(INSTRUCTION)) held.fill(1, index, index + text.length);
  }
  const offset = source.span.start;
  const images = source.placeables.links.filter(({ kind }) => kind === "image");
  for (const { label } of images) held.fill(1, label.start - offset, label.end - offset);
  return identifiers.filter(({ start }) => held[start] === 0);
}
