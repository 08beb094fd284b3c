import type { Literal } from "../../compare/literals/literal-search.ts";

/** A number of two or more digits in English grouping. */
export interface WrittenNumber extends Literal {
  /** Without grouping and decimal marks, which differ between locales. */
  readonly digits: string;
}

/** `10,000.50`, `8080`; no part of a word, a version, a range of an identifier or a time. */
const NUMBER = /(?<![\w.,:#/\\-])\d+(?:,\d{3})*(?:\.\d+)?(?![\w:/\\-]|[.,]\d)/g;

const COUNTED = /^[ \u00A0-][a-z]/;

/** What may stand between the digits of one number: comma, stop, apostrophes, Arabic separators, spaces. */
const MARK = "[.,'\u2019\u066B\u066C\u00A0\u202F\u2009 ]?";

/** Numbers that other languages write as words where they count something: `10 minutes`, `30 days`. */
const WORD = /^(?:1[0-2]|[2-9]0|100)$/;

/** The numbers of two or more digits in an English text, but for those that may well be written as words; linear. */
export function readNumbers(text: string): readonly WrittenNumber[] {
  return Array.from(text.matchAll(NUMBER), ({ 0: number, index }) => ({
    text: number,
    start: index,
    end: index + number.length,
    digits: number.replace(/[.,]/g, ""),
  })).filter(({ text: number, digits, end }) => {
    return digits.length > 1 && !(WORD.test(number) && COUNTED.test(text.slice(end, end + 2)));
  });
}

/**
 * Whether a text shows a number, however its digits are grouped.
 *
 * @param text with ASCII digits
 */
export function showsNumber(text: string, { digits }: WrittenNumber): boolean {
  if (text.includes(digits) && digits.length > 6) return true;
  return new RegExp(`(?<!\\d)${[...digits].join(MARK)}(?!\\d)`).test(text);
}
