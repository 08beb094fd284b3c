import type { DamageSearch } from "../../compare/literals/damaged-literal.ts";
import type { Literal } from "../../compare/literals/literal-search.ts";
import type { Placeholder, PlaceholderKind } from "../../compare/literals/placeholders.ts";
import { farness, nearestPairs } from "../../text/nearest-pairs.ts";

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

/** Longer ones are not compared letter by letter. */
const LONGEST_COMPARED = 200;

/**
 * The place in the target that stands for a placeholder of the source, though its name is another: the nearest, or where
 * there is one alone, that one, however far.
 *
 * @param source the source's text: what it shows as well is no altered placeholder
 * @param search over the target; the place is taken in it
 */
export function alteredPlaceholder(source: string, { kind, text }: Placeholder, search: DamageSearch): Literal | null {
  const shape = SHAPES[kind];
  if (shape === null) return null;
  if (text.length > LONGEST_COMPARED) return null;
  const matches = search.matches(shape);
  const texts = new Set(matches.map((match) => match.text));
  const shown = new Set([...texts].filter((found) => source.includes(found)));
  const candidates = matches.filter((match) => !shown.has(match.text));
  const farOf = (expected: string, found: Literal) => farness(expected, found.text, Number.POSITIVE_INFINITY);
  const [nearest] = nearestPairs([text], candidates, { farOf });
  const [lone, ...others] = candidates;
  const found = nearest?.[1] ?? (lone !== undefined && others.length === 0 && !isApart(lone) ? lone : null);
  if (found !== null) search.take(found);
  return found;
}

/** A dollar sign before a space may have lost its name to another place. */
function isApart({ text }: Literal): boolean {
  return /^\\?[$\uFF04] /.test(text);
}
