import { destinationsOf } from "../../compare/links/destinations.ts";
import { Feature } from "../../model/features.ts";
import type { Segment, TranslationUnit } from "../../model/unit.ts";

/** Numbers of two digits or more; the marks that group them differ between languages. */
const NUMBER = /\d(?:[\d.,\u00a0\u202f]*\d)/g;
const GROUPING = /[.,\u00a0\u202f]/g;
/** Names that no translator changes: with an inner capital, in capitals, or with a digit. */
const NAME = /(?<![\w-])(?:[A-Za-z]*[a-z][A-Z]\w*|[A-Z]{2,}\w*|[A-Za-z]+\d\w*)/g;
/** In text of another script every Latin word is a name. */
const LATIN_NAME = /(?<![\w-])[A-Za-z][A-Za-z\d]{2,}/g;
const OTHER_SCRIPT = Feature.cjk | Feature.rightToLeft | Feature.otherScript;

/** What a segment holds that translation leaves as it is: code, destinations, numbers, names. */
export function lastingTokens(segment: Segment): ReadonlySet<string> {
  const text = segment.unmarked;
  return new Set([
    ...segment.placeables.code.map((code) => `\`${code.text}`),
    ...segment.placeables.autolinks.map(({ destination }) => `(${destination.toLowerCase()}`),
    ...destinationsOf(segment).map(({ normalised }) => `(${normalised.toLowerCase()}`),
    ...(text.match(NUMBER) ?? []).map((number) => number.replace(GROUPING, "")),
    ...(text.match(NAME) ?? []),
  ]);
}

/**
 * The tokens with the Latin words of a segment, where the target is of another script: in a target they are names, in a
 * source what such names are looked for among.
 */
export function withLatinWords(
  tokens: ReadonlySet<string>,
  segment: Segment,
  { target }: TranslationUnit,
): ReadonlySet<string> {
  if ((target.features & OTHER_SCRIPT) === 0) return tokens;
  return new Set([...tokens, ...(segment.unmarked.match(LATIN_NAME) ?? [])]);
}

const MAY_HOLD_TOKEN = Feature.backtick | Feature.squareBracket | Feature.digit | Feature.lessThan | OTHER_SCRIPT;
/** The first code span, destination or number of a text, as far as a glance shows. */
const FIRST_TOKEN = /`+([^`\n]+)`|\]\(([^\s()]+)[\s)]|<(xref:[^\s<>]+)>|(\d{2,})/;
const FIRST_NAME = /[A-Za-z][A-Za-z\d]{2,}/;

/**
 * Whether so many units begin with a token that their source does not hold: without them nothing is shifted. A screen that
 * looks for one piece of text a unit.
 */
export function mayBeShifted(units: readonly TranslationUnit[], least: number): boolean {
  let suspects = 0;
  for (const { target, source } of units) {
    if ((target.features & MAY_HOLD_TOKEN) === 0) continue;
    const [, code, destination, reference, number] = FIRST_TOKEN.exec(target.text) ?? [];
    const token = code ?? destination ?? reference ?? number ?? nameIn(target);
    if (token !== undefined && !source.text.includes(token) && ++suspects >= least) return true;
  }
  return false;
}

function nameIn({ text, features }: Segment): string | undefined {
  return (features & OTHER_SCRIPT) === 0 ? undefined : FIRST_NAME.exec(text)?.[0];
}
