import { asciiDigits } from "../../text/digits.ts";

/**
 * What a token is: code span, destination, tag, expression, digits, id, whole short text, first cell, word, line or
 * identifier of code, name, attribute.
 */
export type TokenSort = "c" | "u" | "t" | "e" | "d" | "i" | "s" | "f" | "w" | "l" | "n" | "a";

/** Longer texts say the same in both languages only by accident. */
const SHORT_TEXT = 80;
/** Words of two languages that share a root share their first letters. */
const STEM = 5;
/** More of one block than anybody compares. */
const MOST_TOKENS = 600;
const WORD = /[A-Za-z]{3,}/g;
const DIGITS = /\d+/g;
const MARKS = /[\u0300-\u036F]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: what is not ASCII
const NOT_ASCII = /[^\x00-\x7F]/;
const NATIVE_DIGIT = /(?![0-9])\p{Nd}/u;

/** Gathers the tokens of one block. */
export class TokenBag {
  readonly tokens: string[] = [];

  add(sort: TokenSort, value: string): void {
    if (value !== "" && this.tokens.length < MOST_TOKENS) this.tokens.push(sort + value);
  }

  /** Words and digits of a text of a language. */
  addText(text: string): void {
    let plain = text;
    if (NOT_ASCII.test(text)) {
      plain = text.normalize("NFD").replace(MARKS, "");
      if (NATIVE_DIGIT.test(plain)) plain = asciiDigits(plain);
    }
    for (const [word] of plain.matchAll(WORD)) this.add("w", word.slice(0, STEM).toLowerCase());
    for (const [digits] of plain.matchAll(DIGITS)) this.add("d", digits);
  }

  /** A whole text, where it is short. */
  addWhole(text: string): void {
    const whole = text.trim();
    if (whole.length > 0 && whole.length < SHORT_TEXT) this.add("s", whole.toLowerCase());
  }

  /** A property: its name, and its value where that is no text. */
  addAttribute(name: string, value: string): void {
    this.add("a", name);
    if (value.includes(" ")) this.addText(value);
    else this.add("a", `${name}=${value}`);
  }

  addDestination(url: string): void {
    this.add("u", comparableDestination(url));
  }
}

/** As destinations of two languages are compared while blocks are aligned: no locale, no way up, no ending, no fragment. */
function comparableDestination(url: string): string {
  const [, origin = "", path = "", fragment = ""] =
    /^((?:[a-z][a-z0-9+.-]*:)?\/\/[^/?#]*|[a-z][a-z0-9+.-]*:(?!\/))?([^?#]*)(?:\?[^#]*)?(#.*)?$/is.exec(url) ?? [];
  const segments = path
    .toLowerCase()
    .replace(/(?:\/index)?\.(?:mdx?|html?)$/, "")
    .split("/")
    .filter(
      (segment, index) => segment !== "" && segment !== "." && segment !== ".." && !(index < 3 && isLocale(segment)),
    );
  const host = origin
    .toLowerCase()
    .replace(/^https?:/, "")
    .replace(/^\/\/(?:[a-z]{2}|www)\./, "//");
  const place = [host, ...segments].join("/");
  return place === "" ? fragment : place;
}

function isLocale(segment: string): boolean {
  return /^[a-z]{2}(?:-[a-z]{2,4})?$/.test(segment);
}
