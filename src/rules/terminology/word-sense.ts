import type { Term } from "../../model/glossary.ts";
import { isInPhrase } from "./noun-or-verb.ts";
import { type Occurrence, opensClause } from "./occurrence.ts";
import { areJoined, type TermWord } from "./term-words.ts";
import { isVerbThere } from "./verb-sense.ts";

const VERB = /^v(?:erb)?\b/i;

/** Whether a glossary says that a term is a verb. */
export function isVerb({ partOfSpeech }: Term): boolean {
  return VERB.test(partOfSpeech ?? "");
}

/** Whether the words of a term stand for something else: a name, an identifier, a verb where it is a noun, an idiom. */
export function saysSomethingElse(term: Term, where: Occurrence): boolean {
  const { text, all, first, count, words } = where;
  if (isPartOfChain(where)) return true;
  if (words[0] === words[0]?.toLowerCase() && isInName(text, all, first, count)) return true;
  if (count === 1 && isInPhrase(text, (all[first] as TermWord).start, (all[first] as TermWord).end)) return true;
  return !isVerb(term) && isVerbThere(where);
}

/** What makes an identifier, a path or a compound of the word before it, and of the word behind it. */
const CHAINED_BEFORE = /(?:\p{L}|\p{N})[-\u2010\u2011:\\]$|:\/\/$/u;
const CHAINED_BEHIND = /^(?:[-\u2010\u2011](?:\p{L}|\p{N})|[*_]{0,3}\.[a-z]|:[A-Za-z]|(?: \([^)\s]*\))?\\[A-Za-z])/u;

/** `self-service`, `user-defined`, `x:Object`, `*user*.config`, `Program Files (x86)\Fjordbase`, `edge://settings`: other words than `service`. */
export function isPartOfChain({ text, all, first, count }: Occurrence): boolean {
  const { start } = all[first] as TermWord;
  const { end } = all[first + count - 1] as TermWord;
  return (
    CHAINED_BEFORE.test(text.slice(Math.max(0, start - 3), start)) || CHAINED_BEHIND.test(text.slice(end, end + 16))
  );
}

const CAPITAL_OR_DIGIT = /^[\p{Lu}\p{N}]/u;
/**
 * Whether words are part of a name though the glossary writes them small: `Server` in `Windows Server`, `Windows` within a
 * sentence. One capital at the head of a sentence or a label says nothing.
 */
function isInName(text: string, words: readonly TermWord[], first: number, count: number): boolean {
  const word = words[first] as TermWord;
  if (!CAPITAL_OR_DIGIT.test(word.text)) return false;
  const before = words[first - 1];
  if (before !== undefined && CAPITAL_OR_DIGIT.test(before.text) && isBeside(text, before, word)) return true;
  const last = words[first + count - 1] as TermWord;
  const after = words[first + count];
  if (after !== undefined && CAPITAL_OR_DIGIT.test(after.text) && isBeside(text, last, after)) return true;
  return !opensClause(text, word.start);
}

/** Also where one or both are bold: `**Windows** **Forms Designer**`. */
function isBeside(text: string, before: TermWord, after: TermWord): boolean {
  return areJoined(text, before, after) || /^\*\* \*\*$/.test(text.slice(before.end, after.start));
}
