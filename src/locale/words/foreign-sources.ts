/**
 * Function words by language, of languages that "English" sources were found to be written in (Portuguese, Spanish and
 * French, where a market has support of its own) and of their nearest neighbours. None is an English function word:
 * `on`, `or` and `in` decide nothing.
 */
const WORDS: Readonly<Record<string, string>> = {
  pt: "de que em um uma para com não os da das dos na nas ao pelo pela por mais seu sua você ou ser esta este até após",
  es: "de que el la los las en un una para con del al por más su sus se puede cómo desde esta este y lo le si sin",
  fr: "de que le la les des un une du et en dans pour avec au aux par sur votre vos vous ne pas qui ou est sont cette ce",
  it: "di che il la gli le un una per con del della dei delle nel nella non più è sono questo questa si tuo come",
  de: "der die das den dem des ein eine einen und oder mit für von zu zum zur auf ist sind nicht sich sie ihr ihre wenn",
};

/** Language tag to its function words. */
export const foreignFunctionWords: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(WORDS).map(([language, words]) => [language, new Set(words.split(" "))]),
);
