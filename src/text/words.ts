/** A word of a text; offsets are relative to it. */
export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A letter of Chinese or Japanese, which put no spaces between words; part of a pattern with the flag `u`. */
export const CJK_LETTER = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]`;

const WORD = /[\p{L}\p{M}\p{N}_](?:[\p{L}\p{M}\p{N}_'’-]{0,10000}[\p{L}\p{M}\p{N}_])?/gu;
const LOWER_CASE = /^\p{Ll}[\p{Ll}\p{M}'’]{1,10000}$/u;

/** The words of a prose view in the order of the text. What is joined by hyphens, apostrophes or underscores is one. */
export function wordsOf(prose: string): readonly Word[] {
  return Array.from(prose.matchAll(WORD), ({ 0: text, index }) => ({ text, start: index, end: index + text.length }));
}

/** Whether a word has two letters or more, all in lower case: no name, no abbreviation, no identifier. */
export function isLowerCaseWord(text: string): boolean {
  return LOWER_CASE.test(text);
}
