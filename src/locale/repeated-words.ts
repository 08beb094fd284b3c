/**
 * Languages that double words as a matter of grammar: for distribution, emphasis or "one by one". There a repetition
 * says nothing.
 */
export const REDUPLICATING_LANGUAGES: readonly string[] = [
  ...["hi", "bn", "pa", "ur", "mr", "gu", "ta", "te", "kn", "ml", "or", "ne", "si"], // South Asian languages
  ...["vi", "my", "km", "lo", "th"], // words are syllables, doubled to soften or to pluralise
];

/**
 * Words that may stand twice in a row in sound sentences, by language, with the construction that does it; some only
 * before one word, which is written behind them. Words of two letters, such as Norwegian "på" and Albanian "të", are
 * never reported.
 */
const EXCEPTIONS: Readonly<Record<string, readonly string[]>> = {
  fr: ["vous", "nous"], // subject and reflexive object: "vous vous connectez"; all of 43 measured
  de: ["sie", "die", "der", "das"], // pronoun and article: "dass sie Sie", "die, die"
  nl: ["die", "dat"], // conjunction or relative, and demonstrative: "dat dat cluster", "die die schijf lezen"
  nb: ["for", "det", "som"], // verb particle and preposition, relative and comparison: "for for store", "som som regel"
  nn: ["for", "det", "som"],
  da: ["for", "det", "som"],
  sv: [
    ...["det", "som"], // demonstrative and relative, relative and comparison: "det det gäller", "som som standard"; 9 of 9
    "med hjälp", // a clause that ends in its preposition: "kompatibla med med hjälp av"; 4 of 4
    ...["för hands", "för bearbetning"], // one word in two pieces, "förhandsversioner": to take a piece is no cure; 16 of 16
    ...["för få", "för lång", "för långa", "för många", "för stor", "för stora", "för stort"], // "for too many"
  ],
  tr: ["tek", "teker", "birer", "ayrı", "çeşit", "sık"], // "tek tek": one by one
  az: ["tək", "bir"],
  es: ["nos"], // subject dropped before the reflexive: "que nos nos"
  it: ["via"], // "via via": gradually
  ar: ["واحدًا", "واحداً", "واحدا", "واحدة", "خطوة"], // one by one, step by step
};

/** Where a subordinate clause ends with the verb that the main clause begins with, no comma between. */
interface ClauseVerbs {
  /** Matches a verb, auxiliary included, in lower case. */
  readonly verb: RegExp;
  /** Matches what stands before it from a subordinating word on: nothing may have ended that clause. */
  readonly clause: RegExp;
  /** Matches the verbs that may end the sentence as well. */
  readonly last: RegExp;
}

/**
 * Swedish « Om jobbet avbryts avbryts alla jobb », « Kommandon som stöder stöder även ». Verbs in the present end in -er or
 * -ar, in the passive in -s behind a vowel, -t, -n or -d; nouns in -ets and -ings are compound parts. Where the sentence
 * ends behind it, only the perfect says enough for a main clause. Dutch « Wie er waren waren blij », where auxiliaries do it.
 */
const CLAUSE_VERBS: Readonly<Record<string, ClauseVerbs>> = {
  nl: {
    verb: /^(?:is|zijn|was|waren|wordt|worden|werd|werden|heeft|hebben|had|hadden|kan|kunnen|moet|moeten)$/,
    last: /^$/,
    clause: /(?<!\p{L})(?:die|dat|wat|wie|als|waar)\s[^,.:;!?()]+$/iu,
  },
  sv: {
    verb: /^(?:har )?(?!(?:efter|eller|under|över)$)\p{L}{2,}(?:[ae]r|[aey]s|[aiy]ts|nns|nds)$/u,
    last: /^har /,
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
 * @param after the text behind the second copy
 */
export function mayRepeat(language: string, words: string, before: string, after: string): boolean {
  const exceptions = EXCEPTIONS[language];
  const next = /^\s+(\p{L}+)/u.exec(after)?.[1];
  if (exceptions?.includes(words) === true || exceptions?.includes(`${words} ${next}`) === true) return true;
  const verbs = CLAUSE_VERBS[language];
  if (verbs?.verb.test(words) !== true || !verbs.clause.test(before.slice(-LONGEST_CLAUSE))) return false;
  return verbs.last.test(words) || !/^\s*(?:[.:;!?)]|$)/.test(after);
}
