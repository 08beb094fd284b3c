import { isHtmlName } from "../../markdown/html-names.ts";
import { numberedCharacter } from "../../text/entities.ts";

/** `](destination "title")`, `][label]`, `<https://…>`, `<tag …>` or `</tag>`, within one line. */
const MARKUP =
  /\]\((?:<[^<>\n]*>|[^\s()]*(?:\([^\s()]*\)[^\s()]*)*)(?:[ \t]+(?:"[^"\n]*"|'[^'\n]*'|\([^()\n]*\)))?[ \t]*\)|\]\[[^[\]\n]*\]|<([a-z][a-z0-9+.-]*:|\/?[a-z][a-z0-9]*)(?![\w-])[^<>\n]*>/gi;
const ENTITY =
  /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z])(acute|grave|circ|uml|tilde|cedil|ring|caron)|[a-z][a-z0-9]{1,30});/gi;
const MARKS: Readonly<Record<string, string>> = {
  acute: "\u0301",
  grave: "\u0300",
  circ: "\u0302",
  uml: "\u0308",
  tilde: "\u0303",
  cedil: "\u0327",
  ring: "\u030A",
  caron: "\u030C",
};
const NO_ASCII_LETTERS = /[\0-/:-@[-`{-\x7f]+/g;
const NO_LETTERS = /[^\p{L}\p{N}]{1,10000}/gu;

/**
 * The letters and digits of an English text, without tags and link destinations, entities decoded: what stays the same
 * when lines are wrapped anew, paragraphs move, or emphasis and links change. A segment that stands in a file has its
 * letters in the letters of the file: what is dropped never reaches over the end of a line.
 */
export function lettersOf(text: string): string {
  const plain = /[<&]|\][([]/.test(text) ? text.replace(MARKUP, withoutMarkup).replace(ENTITY, decoded) : text;
  const letters = plain.replace(NO_ASCII_LETTERS, "");
  return /[^\0-\x7f]/.test(letters) ? letters.normalize("NFC").replace(NO_LETTERS, "") : letters;
}

function withoutMarkup(markup: string, name: string | undefined): string {
  // `<string>` is a placeholder, and its name is text.
  return name === undefined || name.endsWith(":") || isHtmlName(name.replace("/", "")) ? "" : markup;
}

function decoded(
  _: string,
  decimal: string | undefined,
  hexadecimal: string | undefined,
  letter: string | undefined,
  mark: string | undefined,
): string {
  if (letter !== undefined && mark !== undefined) return letter + MARKS[mark.toLowerCase()];
  // Other names stand for punctuation nearly always.
  return numberedCharacter(decimal, hexadecimal) ?? "";
}
