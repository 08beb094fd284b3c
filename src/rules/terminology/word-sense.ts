import { areJoined, type TermWord } from "./term-words.ts";

const CAPITAL_OR_DIGIT = /^[\p{Lu}\p{N}]/u;
/** What a sentence, a label or a list item may begin behind. */
const OPENS = /(?:^|[.!?:…>#|*_[("“'‘\n\uFFFC•–—-])\s*$/u;

/**
 * Whether words are part of a name though the glossary writes them small: `Server` in `Windows Server`, `Windows` within a
 * sentence. One capital at the head of a sentence or a label says nothing.
 *
 * @param first where the term begins among the words
 * @param count its words
 */
export function isInName(text: string, words: readonly TermWord[], first: number, count: number): boolean {
  const word = words[first] as TermWord;
  if (!CAPITAL_OR_DIGIT.test(word.text)) return false;
  const before = words[first - 1];
  if (before !== undefined && CAPITAL_OR_DIGIT.test(before.text) && isBeside(text, before, word)) return true;
  const last = words[first + count - 1] as TermWord;
  const after = words[first + count];
  if (after !== undefined && CAPITAL_OR_DIGIT.test(after.text) && isBeside(text, last, after)) return true;
  return !OPENS.test(text.slice(Math.max(0, word.start - 8), word.start));
}

/** `x:Property` is one name too. */
function isBeside(text: string, before: TermWord, after: TermWord): boolean {
  return areJoined(text, before, after) || text.slice(before.end, after.start) === ":";
}

const BEFORE_VERB =
  /^(?:to|can|cannot|could|must|will|would|shall|should|may|might|you|we|they|i|not|please|instead)$/i;
const BEHIND_VERB = /^(?:the|a|an|your|this|these|that|those|all|it|its|them|any|each|every|our|my)$/i;

/** Whether a noun of the glossary is a verb where it stands: `to update`, `Search the list`. */
export function isVerbThere(text: string, words: readonly TermWord[], first: number, count: number): boolean {
  if (count > 1) return false;
  const word = words[first] as TermWord;
  const before = words[first - 1];
  const after = words[first + 1];
  if (after !== undefined && BEHIND_VERB.test(after.text) && areJoined(text, word, after)) return true;
  return before !== undefined && BEFORE_VERB.test(before.text) && areJoined(text, before, word);
}
