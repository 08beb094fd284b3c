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
 * Norwegian « Kommandoer som støtter støtter også ». Verbs in the present end in -er and -ar, in the passive in -es and -as;
 * nouns in the plural end so as well, but do not stand twice in a clause.
 */
const DANISH_AND_NORWEGIAN: ClauseVerbs = {
  verb: /^(?:har )?(?!(?:efter|etter|eller|under|over)$)(?:\p{L}{2,}[ae][rs]|har|kan|skal|vil|var)$/u,
  last: /^har /,
  clause:
    /(?<!\p{L})(?:som|der|(?:hvis|om|når|at|fordi|ettersom|mens|før|hvor|kva|hva|hvad|dersom|viss)\s[^\s,.:;!?()]+)\s[^,.:;!?()]+$/iu,
};

/**
 * Swedish « Om jobbet avbryts avbryts alla jobb », « Kommandon som stöder stöder även ». Verbs in the present end in -er or
 * -ar, in the passive in -s behind a vowel, -t, -n or -d; nouns in -ets and -ings are compound parts. Where the sentence
 * ends behind it, only the perfect says enough for a main clause. Dutch « Wie er waren waren blij », where auxiliaries do it.
 */
const CLAUSE_VERBS: Readonly<Record<string, ClauseVerbs>> = {
  da: DANISH_AND_NORWEGIAN,
  nb: DANISH_AND_NORWEGIAN,
  nn: DANISH_AND_NORWEGIAN,
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
 * Whether a verb ends a subordinate clause and begins the main clause at once.
 *
 * @param words in lower case
 * @param before the sentence up to the end of the first copy
 * @param after the text behind the second copy
 */
export function endsAndBeginsClause(language: string, words: string, before: string, after: string): boolean {
  const verbs = CLAUSE_VERBS[language];
  if (verbs?.verb.test(words) !== true || !verbs.clause.test(before.slice(-LONGEST_CLAUSE))) return false;
  return verbs.last.test(words) || !/^\s*(?:[.:;!?)]|$)/.test(after);
}
