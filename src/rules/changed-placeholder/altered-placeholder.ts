import { distance } from "fastest-levenshtein";
import type { DamageSearch } from "../../compare/literals/damaged-literal.ts";
import type { Literal } from "../../compare/literals/literal-search.ts";
import type { Placeholder, PlaceholderKind } from "../../compare/literals/placeholders.ts";

/** What a placeholder looks like once its name is translated; a name is short, so that the search stays linear. */
const SHAPES: Readonly<Record<PlaceholderKind, RegExp | null>> = {
  braces: /\\?[{\uFF5B][^{}\uFF5B\uFF5D\n]{1,60}[}\uFF5D]/g,
  expansion: /[$\uFF04]\s?[{(][^{}()\n]{1,60}[})]/g,
  variable: /(?<!\d\s?)[%\u066A\uFF05]\s?[\p{L}_][^%\u066A\uFF05\n]{0,40}[%\u066A\uFF05]/gu,
  name: /\\?[$\uFF04] ?[\p{L}_][\p{L}\w]*(?:: ?[\p{L}\w]+(?: [\p{Ll}\d]+(?![\p{L}\d]))?)?/gu,
  format: null,
  element: /\\?[<\uFF1C]\0*\s?\p{L}[^<>\uFF1C\uFF1E\n]{0,200}\\?[>\uFF1E]/gu,
  angles: /\\?[<\uFF1C]\0*\s?\p{L}[^<>\uFF1C\uFF1E\n]{0,60}\\?[>\uFF1E]/gu,
};

/** Farther apart than this share of their length, two placeholders are not one that was altered, unless each is alone. */
const ALTERED = 0.5;

/** Longer ones are not compared letter by letter. */
const LONGEST_COMPARED = 200;

/**
 * The place in the target that stands for a placeholder of the source, though its name is another.
 *
 * @param source the source's text: what it shows as well is no altered placeholder
 * @param search over the target; the place is taken in it
 */
export function alteredPlaceholder(source: string, { kind, text }: Placeholder, search: DamageSearch): Literal | null {
  const shape = SHAPES[kind];
  if (shape === null) return null;
  if (text.length > LONGEST_COMPARED) return null;
  const candidates = search.matches(shape);
  const texts = new Set(candidates.map((candidate) => candidate.text));
  const shown = new Set([...texts].filter((found) => source.includes(found)));
  const ranked = candidates
    .filter((candidate) => !shown.has(candidate.text))
    .map((candidate) => ({
      candidate,
      far: distance(candidate.text, text) / Math.max(candidate.text.length, text.length),
    }))
    .sort((a, b) => a.far - b.far);
  const [nearest] = ranked;
  if (nearest === undefined || (nearest.far > ALTERED && (ranked.length > 1 || isApart(nearest.candidate))))
    return null;
  search.take(nearest.candidate);
  return nearest.candidate;
}

/** A dollar sign before a space may have lost its name to another place. */
function isApart({ text }: Literal): boolean {
  return /^\\?[$\uFF04] /.test(text);
}
