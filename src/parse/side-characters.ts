import { CharacterCode } from "../text/characters.ts";

/** What an ASCII character is to a token; a bit each, so that a token can say which it has. */
export const Kind = {
  /** Ends a token, as everything outside ASCII does. */
  separator: 0,
  lower: 1,
  upper: 2,
  digit: 4,
  /** Belongs to a token in its middle alone. */
  edge: 8,
  /** Belongs to a token, and says nothing by itself. */
  plain: 16,
  /** Has to stand in the other side too. */
  telling: 32,
  /** Joins words to one. */
  hyphen: 64,
  underscore: 512,
  /** As an edge; within a token also what file names and members have. */
  dot: 1024,
  /** Separates, and is part of the sequence of markup. */
  markup: 128,
  /** Says that the text needs a closer look. */
  opaque: 256,
} as const;

export const ALPHANUMERIC = Kind.lower | Kind.upper | Kind.digit;
export const EDGE = Kind.edge | Kind.dot;
const MARK = Kind.telling | Kind.underscore;
export const OF_TOKEN = ALPHANUMERIC | EDGE | MARK | Kind.plain | Kind.hyphen;
/** In what a token has of these behind its first character, it is no ordinary word. */
const TELLING = Kind.upper | Kind.digit | EDGE | MARK;
/** What one name is made of: nothing in it is a word of the text. */
const OF_NAME = ALPHANUMERIC | Kind.hyphen | Kind.underscore | Kind.dot;

export const Code = {
  exclamation: 0x21,
  openParenthesis: 0x28,
  closeParenthesis: 0x29,
  asterisk: 0x2a,
  a: 0x61,
  openBracket: 0x5b,
  closeBracket: 0x5d,
  backtick: 0x60,
  noBreakSpace: 0xa0,
  ideographicSpace: 0x3000,
} as const;

/** What `](` counts as among the marks. */
export const LINK = 0x5d28;

/** What stands beside a delimiter. */
export const Flank = { space: 1, punctuation: 2, letter: 3, unknown: 4 } as const;

/** What brackets hold. */
export const Content = { words: 1, unknown: 2 } as const;

/** So many words in a row are no accident. */
export const KEPT_RUN = 4;

const KINDS = kindsOfAscii();

function kindsOfAscii(): Uint16Array {
  const kinds = new Uint16Array(0x80);
  const set = (characters: string, kind: number) => {
    for (const character of characters) kinds[character.charCodeAt(0)] = kind;
  };
  kinds.fill(Kind.lower, 0x61, 0x7b);
  kinds.fill(Kind.upper, 0x41, 0x5b);
  kinds.fill(Kind.digit, 0x30, 0x3a);
  set(",;:!?()", Kind.edge);
  set(".", Kind.dot);
  set("/#=+~^", Kind.plain);
  set("-", Kind.hyphen);
  set("@$%{}", Kind.telling);
  set("_", Kind.underscore);
  set("[]*`|>", Kind.markup);
  set("<&\\\n\r\0", Kind.opaque);
  return kinds;
}

export function kindOf(code: number): number {
  return code < 0x80 ? (KINDS[code] as number) : Kind.separator;
}

/** A hash that goes on with a code unit. */
export function mixed(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193) ^ (hash >>> 15);
}

/** What a token has in it: no ordinary word, nor an abbreviation. */
export function isTelling(first: number, seen: number): boolean {
  if ((first & (Kind.digit | MARK)) !== 0) return true;
  return (seen & TELLING) !== 0 && (first | seen) !== Kind.upper;
}

/** Whether a token may be a URL. */
export function isAddress(seen: number): boolean {
  return (seen & Kind.edge) !== 0 && (seen & Kind.plain) !== 0;
}

/** Whether a token may be several words of the text: `and/or`, `e.g`. */
export function mayBeWords(kinds: number): boolean {
  return (kinds & ~OF_NAME) !== 0 || (kinds & ~(Kind.lower | Kind.dot)) === 0;
}

/** `s`, `GB`, `MHz`; and the units of time that English writes out. */
export function mayBeUnit(first: number, length: number): boolean {
  const letter = first | 0x20;
  return length <= 4 || letter === 0x6d || letter === 0x73 || letter === 0x68 || letter === 0x64;
}

/** What a character is to a delimiter beside it. */
export function flankOf(code: number): number {
  if (isSpace(code)) return Flank.space;
  if (code >= 0x80) return isLetter(code) ? Flank.letter : Flank.unknown;
  return (kindOf(code) & ALPHANUMERIC) !== 0 ? Flank.letter : Flank.punctuation;
}

export function isSpace(code: number): boolean {
  return code === CharacterCode.space || code === Code.noBreakSpace || code === Code.ideographicSpace || code === 0x09;
}

/** A Latin, Greek, Cyrillic or East Asian letter; of others it is not said whether they are any. */
export function isLetter(code: number): boolean {
  return (
    (code >= 0xc0 && code <= 0x24f && code !== 0xd7 && code !== 0xf7) ||
    (code >= 0x388 && code <= 0x481) ||
    (code >= 0x3041 && code <= 0x3096) ||
    (code >= 0x30a1 && code <= 0x30fa) ||
    (code >= 0x3400 && code <= 0x9fff) ||
    (code >= 0xac00 && code <= 0xd7a3)
  );
}

/** Brackets of East Asian typography, and in full width what ASCII has for markup. */
export function isWideMark(code: number): boolean {
  return (
    (code >= 0x3008 && code <= 0x3011) ||
    (code >= 0x3014 && code <= 0x301b) ||
    (code >= 0xff08 && code <= 0xff0a) ||
    (code >= 0xff3b && code <= 0xff40) ||
    (code >= 0xff5b && code <= 0xff63) ||
    code === 0xff1c ||
    code === 0xff1e
  );
}
