import { areJoined, type TermWord } from "./term-words.ts";
import { NO_OBJECT } from "./verb-sense.ts";

/**
 * What a term does where it stands: `mention` takes up what was named before, and other languages say `it`; `modifier` stands
 * before the noun that it describes, and is often rendered by a part: `trial subscription`.
 */
export type TermRole = "plain" | "mention" | "modifier";

const DEMONSTRATIVE = /^(?:this|that|these|those|such|same)$/i;
const SMALL = /^[a-z]{3,}$/;

/** @param first where the term begins among the words */
export function roleOf(text: string, words: readonly TermWord[], first: number, count: number): TermRole {
  const before = words[first - 1];
  const start = words[first] as TermWord;
  if (before !== undefined && DEMONSTRATIVE.test(before.text) && areJoined(text, before, start)) return "mention";
  const end = words[first + count - 1] as TermWord;
  const after = words[first + count];
  const isModifier =
    after !== undefined && areJoined(text, end, after) && SMALL.test(after.text) && !NO_OBJECT.test(after.text);
  return isModifier && !end.text.endsWith("s") ? "modifier" : "plain";
}
