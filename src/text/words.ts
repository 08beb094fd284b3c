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

/** Letters and numbers of texts in Latin script: of those most texts are, and properties of characters take longer. */
const LATIN_LETTER = String.raw`\w\xaa\xb2\xb3\xb5\xb9\xba\xbc-\xbe\xc0-\xd6\xd8-\xf6\xf8-\u024f`;
const LATIN_WORD = new RegExp(`[${LATIN_LETTER}](?:[${LATIN_LETTER}'’-]{0,10000}[${LATIN_LETTER}])?`, "g");
/** All that is in such texts, with the marks and the gaps between words. */
const LATIN = /^[\0-\u024f\u2010-\u2027\u2030-\u205e\ufffc]*$/;

/** The words of a prose view in the order of the text. What is joined by hyphens, apostrophes or underscores is one. */
export function wordsOf(prose: string): readonly Word[] {
  const words = LATIN.test(prose) ? prose.matchAll(LATIN_WORD) : prose.matchAll(WORD);
  return Array.from(words, ({ 0: text, index }) => ({ text, start: index, end: index + text.length }));
}

/** Whether a word has two letters or more, all in lower case: no name, no abbreviation, no identifier. */
export function isLowerCaseWord(text: string): boolean {
  return LOWER_CASE.test(text);
}
