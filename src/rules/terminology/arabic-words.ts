/** The conjunctions, prepositions and the article that Arabic writes in one with the word behind them. */
const ARABIC_PREFIX = /^[وف]?(?:[بك]?ال|لل|[بلك](?=.{2}))?/u;
const ARABIC_SUFFIX = /(?:ات|ون|ين|ان|هما|هم|ها|كم|نا|ة|ت|ه|ي|ك)$/u;
/** Long vowels and the seats of hamza, which broken plurals change: ترخيص and تراخيص, رسالة and رسائل. */
const ARABIC_VOWELS = /[\u064B-\u0652\u0640اأإآءئؤويىة]/gu;

/**
 * The consonants of an Arabic word, which its inflected forms share: with and without what may be a prefix, and what may be
 * one ending or two; none where too few are left to mean anything.
 */
export function arabicSkeletons(word: string): readonly string[] {
  const stems = [word, word.replace(ARABIC_PREFIX, "")];
  const forms = stems.flatMap((stem) => {
    const once = stem.replace(ARABIC_SUFFIX, "");
    return [stem, once, once.replace(ARABIC_SUFFIX, "")];
  });
  return forms.map(consonantsOf).filter((skeleton) => skeleton.length > 1);
}

/** A doubled consonant is one in the singular: خصائص of خاصية; of two letters both are kept. */
function consonantsOf(word: string): string {
  const consonants = word.replace(ARABIC_VOWELS, "");
  return consonants.length > 2 ? consonants.replace(/(.)\1+/gu, "$1") : consonants;
}
