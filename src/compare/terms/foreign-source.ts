import { functionWords } from "../../locale/words/english.ts";
import { foreignFunctionWords } from "../../locale/words/foreign-sources.ts";
import { isLowerCaseWord } from "../../text/words.ts";

/** How many words of a source are function words of English, and how many, in lower case, of one other language. */
export function functionWordsIn(words: readonly string[]): { readonly english: number; readonly foreign: number } {
  const lowerCased = words.filter(isLowerCaseWord);
  return {
    english: words.filter((word) => functionWords.has(word.toLowerCase())).length,
    foreign: Math.max(
      ...Array.from(foreignFunctionWords.values(), (known) => lowerCased.filter((word) => known.has(word)).length),
    ),
  };
}
