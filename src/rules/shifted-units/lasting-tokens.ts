import { destinationsOf } from "../../compare/links/destinations.ts";
import { Feature } from "../../model/features.ts";
import type { Segment, TranslationUnit } from "../../model/unit.ts";

/** Numbers of two digits or more; the marks that group them differ between languages. */
const NUMBER = /\d(?:[\d.,\u00a0\u202f]*\d)/g;
const GROUPING = /[.,\u00a0\u202f]/g;
/** Names that no translator changes: with an inner capital, in capitals, with a digit or an underscore. */
const NAME = /(?<![\w-])(?:[A-Za-z]*[a-z][A-Z]\w*|[A-Z]{2,}\w*|[A-Za-z]+[\d_]\w*)/g;
/** In text of another script every Latin word is a name. */
const LATIN_NAME = /(?<![\w-])[A-Za-z][A-Za-z\d]{2,}/g;
const OTHER_SCRIPT = Feature.cjk | Feature.rightToLeft | Feature.otherScript;

/** The same in the plural, as English writes it and other languages do not. */
const PLURAL = /(?<=^[A-Z]{2,})s$/;

/**
 * What a segment holds that translation leaves as it is: code (behind a backtick), destinations (behind a bracket), numbers
 * and names.
 */
export function lastingTokens(segment: Segment): ReadonlySet<string> {
  const { features, placeables } = segment;
  const tokens = new Set<string>();
  if ((features & MARKUP) !== 0) {
    for (const { text } of placeables.code) tokens.add(`\`${text}`);
    for (const { destination } of placeables.autolinks) tokens.add(`(${destination.toLowerCase()}`);
    for (const { normalised } of destinationsOf(segment)) tokens.add(`(${normalised.toLowerCase()}`);
  }
  if ((features & Feature.digit) !== 0) {
    for (const number of segment.unmarked.match(NUMBER) ?? []) tokens.add(number.replace(GROUPING, ""));
  }
  if ((features & OF_NAMES) !== 0) {
    for (const name of segment.unmarked.match(NAME) ?? []) {
      tokens.add(name.endsWith("s") ? name.replace(PLURAL, "") : name);
    }
  }
  return tokens;
}

const MARKUP = Feature.backtick | Feature.squareBracket | Feature.lessThan;
/** What tells a name from a word. */
const OF_NAMES = Feature.upperCase | Feature.digit | Feature.underscore;

/** Code and destinations say more than numbers and names, of which neighbours often have the same. */
const WEIGHT_OF_MARKUP = 3;

/** How much of some tokens is among others, by weight. */
export function shareOf(wanted: ReadonlySet<string>, tokens: ReadonlySet<string> | undefined): number {
  if (tokens === undefined || wanted.size === 0) return 0;
  let held = 0;
  let all = 0;
  for (const token of wanted) {
    const weight = token.startsWith("`") || token.startsWith("(") ? WEIGHT_OF_MARKUP : 1;
    all += weight;
    if (tokens.has(token)) held += weight;
  }
  return held / all;
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

const MAY_HOLD_TOKEN =
  Feature.backtick | Feature.squareBracket | Feature.digit | Feature.lessThan | Feature.upperCase | OTHER_SCRIPT;
/** The first code span or destination of a text, as far as a glance shows: with the mark behind it, for one may begin another. */
const FIRST_MARKUP = /`[^`\n]+`|\]\([^\s()]+[\s)]|<xref:[^\s<>]+>/;
const FIRST_NUMBER = /\d{2,}/;
const FIRST_LATIN_NAME = /[A-Za-z][A-Za-z\d]{2,}/;
const FIRST_NAME = /[a-z][A-Z]\w*|[A-Z]{3,}/;

/** Whatever may become a token: code, tails of links and references, autolinks, attributes that lead somewhere … */
const ANY_MARKUP = /`+[^`]+`+|\]\([^\s()]+|\]\[[^\]\n]+\]|<[A-Za-z][\w+.-]*:[^\s<>]+>|\b(?:href|src)\s*=[^>]*/gi;

/** Whether a target may hold less than its source has: the same screen as above with all tokens, as they are written. */
export function mayNotFit({ target, source }: TranslationUnit): boolean {
  const { text, features } = target;
  if ((features & MAY_HOLD_TOKEN) === 0) return false;
  const isForeign = (pattern: RegExp) => text.match(pattern)?.some((token) => !source.text.includes(token)) === true;
  if ((features & MARKUP) !== 0 && isForeign(ANY_MARKUP)) return true;
  if ((features & Feature.digit) !== 0 && isForeign(NUMBER)) return true;
  return isForeign(NAME) || ((features & OTHER_SCRIPT) !== 0 && isForeign(LATIN_NAME));
}

/** A token of a target that its source does not hold, as far as a look for three pieces of text shows. */
export function foreignToken({ target, source: { text: source } }: TranslationUnit): string | null {
  const { text, features } = target;
  if ((features & MAY_HOLD_TOKEN) === 0) return null;
  const foreign = (pattern: RegExp) => {
    const token = pattern.exec(text)?.[0];
    return token === undefined || source.includes(token) ? null : token;
  };
  const markup = (features & MARKUP) === 0 ? null : foreign(FIRST_MARKUP);
  const number = markup !== null || (features & Feature.digit) === 0 ? null : foreign(FIRST_NUMBER);
  return markup ?? number ?? foreign((features & OTHER_SCRIPT) !== 0 ? FIRST_LATIN_NAME : FIRST_NAME);
}
