import { asciiDigits } from "../../text/digits.ts";

/** A number as it is written; offsets into the text it was read from. */
export interface WrittenNumber {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Without grouping and decimal marks, which differ between locales. */
  readonly digits: string;
}

/** `10,000.50`, `8080`; no part of a word, a version, a range of an identifier or a time. */
const NUMBER = /(?<![\w.,:#/\\-])\d+(?:,\d{3})*(?:\.\d+)?(?![\w:/\\-]|[.,]\d)/g;

const COUNTED = /^[ \u00A0-][a-z]/;

/** What may stand between the digits of one number: comma, stop, apostrophes, Arabic separators, spaces. */
const MARKS = ".,'\u2019\u066B\u066C\u00A0\u202F\u2009 ";
const GROUPED = /\d+(?:[.,'\u2019\u066B\u066C\u00A0\u202F\u2009 ]\d+){0,10000}/g;

/** Numbers that other languages write as words where they count something: `10 minutes`, `30 days`. */
const WORD = /^(?:1[0-2]|[2-9]0|100)$/;

/** What turns a number into another one in translation: dates, times, words for large numbers. */
const CONVERTED =
  /\b(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)(?:\b|[a-z]*(?:uary|ch|il|ust|ber)\b)|\d\s?[ap]\.?m\b|\b(?:hundred|thousand|million|billion|trillion|dozen)s?\b|\d\s?[KMB]\b|\d{1,2}\/\d{1,2}\/\d/gi;
/** So far away it still turns it: `March 15, 2021`, `Friday, 12th of March`. */
const CONVERTS_WITHIN = 16;

/**
 * The numbers of two or more digits in an English text, but for those that may well be written as words or converted;
 * linear.
 */
export function readNumbers(text: string): readonly WrittenNumber[] {
  const numbers = Array.from(text.matchAll(NUMBER), ({ 0: number, index }) => numberAt(number, index)).filter(
    ({ text: number, digits, end }) => {
      return digits.length > 1 && !(WORD.test(number) && COUNTED.test(text.slice(end, end + 2)));
    },
  );
  if (numbers.length === 0) return numbers;
  const converting = Array.from(text.matchAll(CONVERTED), ({ 0: word, index }) => ({
    start: index - CONVERTS_WITHIN,
    end: index + word.length + CONVERTS_WITHIN,
  }));
  return numbers.filter(({ start, end }) => !converting.some((near) => near.start <= end && start <= near.end));
}

/**
 * The number that is all a text shows besides markup and punctuation, of any length; `null` for any other text.
 *
 * @param text with its markup masked by U+FFFC
 */
export function loneNumber(text: string): WrittenNumber | null {
  // Most texts show letters, and that is seen at once.
  if (/[A-Za-z]/.test(text) || !/\d/.test(text)) return null;
  const match = /^([^\p{L}\p{N}]*)(\d+(?:,\d{3})*(?:\.\d+)?)[^\p{L}\p{N}]*$/u.exec(text);
  return match === null ? null : numberAt(match[2] as string, (match[1] as string).length);
}

/** Whether a text shows a number, however its digits are grouped. */
export function showsNumber(text: string, { digits }: WrittenNumber): boolean {
  const ascii = asciiDigits(text);
  if (ascii.includes(digits) && digits.length > 6) return true;
  // An expression for each number would take 4 kB of memory and compiling.
  for (let at = ascii.indexOf(digits[0] ?? " "); at >= 0; at = ascii.indexOf(digits[0] as string, at + 1)) {
    if (isDigit(ascii, at - 1)) continue;
    const end = endOfDigits(ascii, at, digits);
    if (end !== null && !isDigit(ascii, end)) return true;
  }
  return false;
}

/** Where these digits end that begin at a place, at most one mark between two; `null` where others stand there. */
function endOfDigits(text: string, start: number, digits: string): number | null {
  let at = start;
  for (let index = 0; index < digits.length; index++, at++) {
    if (index > 0 && MARKS.includes(text.charAt(at)) && at < text.length) at++;
    if (text.charCodeAt(at) !== digits.charCodeAt(index)) return null;
  }
  return at;
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0x30 && code <= 0x39;
}

/** The numbers of a target that its source does not show, native digits as ASCII ones. */
export function strangeNumbers(target: string, source: string): readonly WrittenNumber[] {
  return Array.from(asciiDigits(target).matchAll(GROUPED), ({ 0: number, index }) => numberAt(number, index)).filter(
    (number) => !showsNumber(source, number),
  );
}

function numberAt(text: string, start: number): WrittenNumber {
  return { text, start, end: start + text.length, digits: text.replace(/\D/g, "") };
}
