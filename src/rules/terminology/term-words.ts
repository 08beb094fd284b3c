/** A word of a text as terms are compared with it: letters and digits, and what names hold besides. */
export interface TermWord {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** `C#` and `C++` are words. Latin letters and others beside them are two words: Chinese writes `API金鑰`. */
const WORD =
  /[\p{Script=Latin}\p{N}][\p{Script=Latin}\p{M}\p{N}]*(?:#|\+\+)?|(?:(?!\p{Script=Latin})[\p{L}\p{M}\p{N}]){1,100000}/gu;

/** What may stand between the words of one term: a space, a line break, a hyphen. */
const JOINT = /^(?:[ \t\u00A0\u202F]*\r?\n?[ \t\u00A0\u202F>]*|[-\u2010\u2011])$/;

/** The words of a text in their order; parts of a compound with hyphens are words of their own. */
export function termWordsOf(text: string): readonly TermWord[] {
  return Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({
    text: word,
    start: index,
    end: index + word.length,
  }));
}

/** Whether two words that follow each other can be of one term. */
export function areJoined(text: string, before: TermWord, after: TermWord): boolean {
  return JOINT.test(text.slice(before.end, after.start));
}
