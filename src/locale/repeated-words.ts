/**
 * Languages that double words as a matter of grammar: for distribution, emphasis or "one by one". There a repetition
 * says nothing.
 */
export const REDUPLICATING_LANGUAGES: readonly string[] = [
  ...["hi", "bn", "pa", "ur", "mr", "gu", "ta", "te", "kn", "ml", "or", "ne", "si"], // South Asian languages
  ...["vi", "my", "km", "lo", "th"], // words are syllables, doubled to soften or to pluralise
];

/**
 * Words that may stand twice in a row in sound sentences, by language, with the construction that does it. Words of two
 * letters, such as Norwegian "på" and Albanian "të", are never reported.
 */
const EXCEPTIONS: Readonly<Record<string, readonly string[]>> = {
  fr: ["vous", "nous"], // subject and reflexive object: "vous vous connectez"; all of 43 measured
  de: ["sie", "die", "der", "das"], // pronoun and article: "dass sie Sie", "die, die"
  nl: ["die", "dat"], // relative and demonstrative: "dat dat", "die die"
  nb: ["for", "det", "som"], // verb particle and preposition, relative and comparison: "for for store", "som som regel"
  nn: ["for", "det", "som"],
  da: ["for", "det", "som"],
  sv: ["det", "som", "för", "till", "med"], // "som som standard", "kompatibla med med hjälp av"; 32 of 33 measured
  tr: ["tek", "teker", "birer", "ayrı", "çeşit", "sık"], // "tek tek": one by one
  az: ["tək", "bir"],
  es: ["nos"], // subject dropped before the reflexive: "que nos nos"
  it: ["via"], // "via via": gradually
};

/** Where a subordinate clause ends with the verb that the main clause begins with, no comma between. */
interface ClauseVerbs {
  /** Matches a verb, auxiliary included, in lower case. */
  readonly verb: RegExp;
  /** Matches what stands before it from a subordinating word on: nothing may have ended that clause. */
  readonly clause: RegExp;
}

/**
 * Swedish « Om jobbet avbryts avbryts alla jobb », « Kommandon som stöder stöder även ». Verbs in the present end in -er or
 * -ar, in the passive in -s behind a vowel, -t, -n or -d; nouns in -ets and -ings are compound parts.
 */
const CLAUSE_VERBS: Readonly<Record<string, ClauseVerbs>> = {
  sv: {
    verb: /^(?:har )?(?!(?:efter|eller|under|över)$)\p{L}{2,}(?:[ae]r|[aey]s|[aiy]ts|nns|nds)$/u,
    clause: /(?<!\p{L})(?:som|(?:om|när|att|innan|eftersom|medan|där|vad)\s[^\s,.:;!?()]+)\s[^,.:;!?()]+$/iu,
  },
};

/** No clause is longer; a longer look would make many repetitions cost quadratic time. */
const LONGEST_CLAUSE = 300;

/**
 * Whether a word or phrase may stand twice in a row in a language.
 *
 * @param words in lower case
 * @param before the sentence up to the end of the first copy
 */
export function mayRepeat(language: string, words: string, before: string): boolean {
  if (EXCEPTIONS[language]?.includes(words) === true) return true;
  const verbs = CLAUSE_VERBS[language];
  return verbs?.verb.test(words) === true && verbs.clause.test(before.slice(-LONGEST_CLAUSE));
}
