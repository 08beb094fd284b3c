/**
 * Languages that double words as a matter of grammar: for distribution, emphasis or "one by one". There a repetition
 * says nothing.
 */
export const REDUPLICATING_LANGUAGES: readonly string[] = [
  ...["hi", "bn", "pa", "ur", "mr", "gu", "ta", "te", "kn", "ml", "or", "ne", "si"], // South Asian languages
  ...["vi", "my", "km", "lo", "th"], // words are syllables, doubled to soften or to pluralise
];

/** Words that may stand twice in a row in sound sentences, by language, with the construction that does it. */
const EXCEPTIONS: Readonly<Record<string, readonly string[]>> = {
  fr: ["vous", "nous"], // subject and reflexive object: "vous vous connectez"
  de: ["sie", "die", "der", "das"], // pronoun and article: "dass sie Sie", "die, die"
  nl: ["die", "dat", "als"], // relative and demonstrative: "dat dat", "die die"
  nb: ["på", "for", "det", "som"], // particle verb and preposition: "logge på på"
  nn: ["på", "for", "det", "som"],
  da: ["på", "for", "det", "som"],
  sv: ["det", "som", "för", "till", "med"], // "för för stora filer", "lägga till till"
  tr: ["tek", "teker", "birer", "ayrı", "çeşit", "sık"], // "tek tek": one by one
  az: ["tək", "bir"],
  sq: ["të"], // particle and article: "të të dhënave"
  id: ["satu"], // "satu satu" without its hyphen
  es: ["nos"], // subject dropped before the reflexive: "que nos nos"
  it: ["via"], // "via via": gradually
  ar: ["شيئا", "فشيئا"],
};

/**
 * Verb endings after which a subordinate clause may end and the main clause begin with the same verb, no comma between:
 * Swedish « Om jobbet avbryts avbryts alla jobb ». Nouns in -ings are compound parts and no verbs.
 */
const CLAUSE_VERBS: Readonly<Record<string, { readonly verb: RegExp; readonly subordinator: RegExp }>> = {
  sv: {
    verb: /(?<!ing)(?:[adenty]s|[aeouåäö]r)$/,
    subordinator: /(?<!\p{L})(?:om|när|som|att|innan|eftersom|medan|där|vad)(?!\p{L})/iu,
  },
};

/**
 * Whether a word or phrase may stand twice in a row in a language.
 *
 * @param words in lower case
 * @param before the sentence up to the repetition
 */
export function mayRepeat(language: string, words: string, before: string): boolean {
  if (EXCEPTIONS[language]?.includes(words) === true) return true;
  const clause = CLAUSE_VERBS[language];
  return clause?.verb.test(words) === true && clause.subordinator.test(before);
}
