import type { Stemmer } from "../../model/glossary.ts";

/** Whether a word of a text is a word of a term, inflected perhaps. Both are words as they are written. */
export type SameWord = (ofTerm: string, ofText: string) => boolean;

/** Endings of English nouns in the plural. */
const PLURALS: readonly (readonly [ending: string, singular: string])[] = [
  ["ies", "y"],
  ["es", ""],
  ["s", ""],
];

/** What an English verb ends in, and what of its plain form the ending took the place of. */
const VERB_ENDINGS: readonly (readonly [ending: string, plain: string])[] = [
  ["ied", "y"],
  ["ing", ""],
  ["ing", "e"],
  ["ed", ""],
  ["ed", "e"],
];

/** English words: the plural of any word, and the forms of a verb where the glossary says that it is one. */
export function sameEnglishWord(isVerb: boolean): SameWord {
  return (ofTerm, ofText) => {
    if (ofTerm === ofText) return true;
    return (
      isInflected(ofText, ofTerm, PLURALS) ||
      isInflected(ofTerm, ofText, PLURALS) ||
      (isVerb && (isInflected(ofText, ofTerm, VERB_ENDINGS) || isDoubled(ofText, ofTerm)))
    );
  };
}

function isInflected(inflected: string, plain: string, endings: typeof PLURALS): boolean {
  return endings.some(
    ([ending, replaced]) =>
      inflected.length > ending.length + 1 &&
      inflected.endsWith(ending) &&
      inflected.slice(0, -ending.length) + replaced === plain,
  );
}

/** `stopping` of `stop` */
function isDoubled(inflected: string, plain: string): boolean {
  const last = plain.at(-1);
  return inflected === `${plain}${last}ing` || inflected === `${plain}${last}ed`;
}

/** Endings are no longer than this: the longest of Finnish, Hungarian and Korean that documentation uses. */
const LONGEST_TAIL = 5;
/** So much of the word of the term may be another one when it is inflected: `Speicher` stays, `medewerker` loses nothing. */
const LONGEST_CHANGED = 2;
const SHORTEST_STEM = 3;

interface Tolerance {
  readonly language: string;
  /** Whether a common beginning is enough also where stems are known, and whether derived words count. */
  readonly isLenient: boolean;
}

/** Languages that put several endings behind each other. */
const AGGLUTINATING = new Set(["et", "fi", "hu", "tr"]);
/** So many letters behind what two forms of one word have in common: more make another word, `abonnement` of `abonné`. */
const LONGEST_ENDING = 4;
const LONGEST_ENDINGS = 9;

/**
 * Words of another language: the same stem, or where nobody knows the stems, the same beginning and a bounded tail. A stemmer
 * makes one of words that are derived from each other as well: `configuration` and `configurer`.
 */
export function sameInflectedWord(stemmer: Stemmer | undefined, { language, isLenient }: Tolerance): SameWord {
  const stems = new Map<string, string>();
  const stemOf = (word: string) => {
    let stem = stems.get(word);
    if (stem === undefined) {
      if (stems.size > MOST_STEMS) stems.clear();
      stem = stemmer?.(word) ?? word;
      stems.set(word, stem);
    }
    return stem;
  };
  const longest = AGGLUTINATING.has(language) ? LONGEST_ENDINGS : LONGEST_ENDING;
  // Arabic writes prepositions and the article before a word.
  const isInflection = (a: string, b: string) =>
    isLenient || language === "ar" || Math.max(a.length, b.length) - commonStart(a, b) <= longest;
  return (ofTerm, ofText) => {
    if (ofTerm === ofText) return true;
    if (stemmer !== undefined && stemOf(ofTerm) === stemOf(ofText) && isInflection(ofTerm, ofText)) return true;
    return (stemmer === undefined || isLenient) && beginAlike(ofTerm, ofText);
  };
}

const MOST_STEMS = 20_000;

function beginAlike(ofTerm: string, ofText: string): boolean {
  const common = commonStart(ofTerm, ofText);
  const changed = ofTerm.length - common;
  // Of a short word all has to be there: two letters less of `rol` are nothing.
  const mayChange = Math.min(LONGEST_CHANGED, Math.floor(ofTerm.length / 4));
  return (
    common >= Math.min(SHORTEST_STEM, ofTerm.length) && changed <= mayChange && ofText.length - common <= LONGEST_TAIL
  );
}

/** How many letters two words begin with alike. */
export function commonStart(a: string, b: string): number {
  let common = 0;
  while (common < a.length && a[common] === b[common]) common++;
  return common;
}
