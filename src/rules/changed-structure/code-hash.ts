const LINE_END = 0x0a;
const SPACE = 0x20;
const QUOTE = 0x22;
const HASH_SIGN = 0x23;
const DOLLAR = 0x24;
const AMPERSAND = 0x26;
const APOSTROPHE = 0x27;
const ASTERISK = 0x2a;
const HYPHEN = 0x2d;
const SLASH = 0x2f;
const COLON = 0x3a;
const LESS_THAN = 0x3c;
const EXCLAMATION = 0x21;

/** By character: whether it is a letter, a digit or `_`. */
const PLAIN = Uint8Array.from({ length: 0x80 }, (_, character) => (isWord(character) ? 1 : 0));

/**
 * A number for code that comments, strings of several words and white space do not change: those are translated. Values of
 * one word count: `-Name "all"` does something else than `-Name "tous"`. One pass without a copy, because reference pages
 * are code for the most part. 32 bits tell the fences of one article apart.
 */
export function codeHash(text: string, start: number, end: number): number {
  let hash = 0;
  let before = LINE_END;
  for (let at = start; at < end; at++) {
    const character = text.charCodeAt(at);
    // Nothing that is left out begins with one of these, and most code is made of them.
    if (character < 0x80 && PLAIN[character] === 1) {
      hash = (Math.imul(hash, 31) + character) | 0;
      before = character;
      continue;
    }
    if (isSpace(character)) {
      before = character;
      continue;
    }
    const behind = endOfProse(text, at, end, character, before);
    if (behind > at) {
      at = behind - 1;
      before = SPACE;
      continue;
    }
    hash = (Math.imul(hash, 31) + character) | 0;
    before = character;
  }
  return hash >>> 0;
}

/** Behind a comment or string of several words that starts at an offset; the offset itself where none does. */
function endOfProse(text: string, at: number, end: number, character: number, before: number): number {
  const next = text.charCodeAt(at + 1);
  if (character === QUOTE || (character === APOSTROPHE && !isWord(before))) return endOfWords(text, at, end, character);
  if (character === HASH_SIGN && !isWord(before) && before !== DOLLAR && before !== AMPERSAND)
    return lineEnd(text, at, end);
  if (character === SLASH && next === SLASH && before !== COLON && !isWord(before)) return lineEnd(text, at, end);
  if (character === SLASH && next === ASTERISK) return behind(text, at, end, "*/");
  if (character === LESS_THAN && next === HASH_SIGN) return behind(text, at, end, "#>");
  if (character === LESS_THAN && next === EXCLAMATION && text.startsWith("<!--", at))
    return behind(text, at, end, "-->");
  if (character === HYPHEN && next === HYPHEN && startsLine(text, at)) return lineEnd(text, at, end);
  return at;
}

/** Behind a string that holds white space between words; its start where it holds one word or does not end on its line. */
function endOfWords(text: string, at: number, end: number, quote: number): number {
  let spaces = false;
  let words = 0;
  let inWord = false;
  for (let next = at + 1; next < end; next++) {
    const character = text.charCodeAt(next);
    if (character === LINE_END) return at;
    if (character === quote) return spaces && words > 1 ? next + 1 : at;
    if (isSpace(character)) {
      spaces = true;
      inWord = false;
    } else if (!inWord) {
      inWord = true;
      words++;
    }
  }
  return at;
}

function behind(text: string, at: number, end: number, close: string): number {
  const found = text.indexOf(close, at + 2);
  return found < 0 || found + close.length > end ? at : found + close.length;
}

function lineEnd(text: string, at: number, end: number): number {
  const found = text.indexOf("\n", at);
  return found < 0 || found > end ? end : found;
}

function startsLine(text: string, at: number): boolean {
  let before = at - 1;
  while (before >= 0 && text.charCodeAt(before) !== LINE_END && text.charCodeAt(before) <= SPACE) before--;
  return before < 0 || text.charCodeAt(before) === LINE_END;
}

/** Of any width: some sources indent their code with no-break spaces. */
function isSpace(character: number): boolean {
  if (character <= 0x7f) return character <= SPACE;
  return (
    character === 0xa0 ||
    (character >= 0x2000 && character <= 0x200f) ||
    character === 0x202f ||
    character === 0x3000 ||
    character === 0xfeff
  );
}

function isWord(character: number): boolean {
  return (
    (character >= 0x61 && character <= 0x7a) ||
    (character >= 0x41 && character <= 0x5a) ||
    (character >= 0x30 && character <= 0x39) ||
    character === 0x5f
  );
}
