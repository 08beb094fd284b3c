/** What follows a link's closing bracket: `(destination "title")` or `[reference]`. */
export interface LinkTail {
  readonly kind: "inline" | "reference";
  /** The destination or reference, without its delimiters. */
  readonly start: number;
  readonly stop: number;
  /** After the tail. */
  readonly end: number;
}

/** CommonMark asks for at least three levels; cmark stops at 32. */
const MAX_NESTED_PARENTHESES = 32;
const MAX_REFERENCE_LENGTH = 999;

/**
 * Reads the tail of a link at `at`, just behind `]`, by CommonMark 0.31 (6.3, Links).
 *
 * @returns `null` when there is none: the brackets are text then
 */
export function readLinkTail(text: string, at: number): LinkTail | null {
  const end = text.length;
  const character = text.charCodeAt(at);
  if (character === 0x28) return readInlineTail(text, at + 1, end);
  if (character === 0x5b) return readReference(text, at + 1, end);
  return null;
}

function readReference(text: string, start: number, end: number): LinkTail | null {
  const limit = Math.min(end, start + MAX_REFERENCE_LENGTH);
  for (let at = start; at < limit; at++) {
    const character = text.charCodeAt(at);
    if (isEscape(text, at)) at++;
    else if (character === 0x5b) return null;
    else if (character === 0x5d) return { kind: "reference", start, stop: at, end: at + 1 };
  }
  return null;
}

function readInlineTail(text: string, open: number, end: number): LinkTail | null {
  const start = skipSpace(text, open, end);
  if (start >= end) return null;
  const bracketed = text.charCodeAt(start) === 0x3c;
  const stop = bracketed ? endOfBracketed(text, start + 1, end) : endOfBare(text, start, end);
  if (stop < 0) return null;
  const afterDestination = bracketed ? stop + 1 : stop;
  const titleStart = skipSpace(text, afterDestination, end);
  const afterTitle = titleStart > afterDestination ? endOfTitle(text, titleStart, end) : titleStart;
  if (afterTitle < 0) return null;
  const close = skipSpace(text, afterTitle, end);
  if (close >= end || text.charCodeAt(close) !== 0x29) return null;
  return { kind: "inline", start: bracketed ? start + 1 : start, stop, end: close + 1 };
}

/** A backslash before white space or a letter is itself. */
function isEscape(text: string, at: number): boolean {
  return text.charCodeAt(at) === 0x5c && /[!-/:-@[-`{-~]/.test(text.charAt(at + 1));
}

function skipSpace(text: string, at: number, end: number): number {
  let next = at;
  while (next < end && isSpace(text.charCodeAt(next))) next++;
  return next;
}

function isSpace(character: number): boolean {
  return character === 0x20 || character === 0x09 || character === 0x0a || character === 0x0d;
}

function endOfBracketed(text: string, start: number, end: number): number {
  for (let at = start; at < end; at++) {
    const character = text.charCodeAt(at);
    if (isEscape(text, at)) at++;
    else if (character === 0x3e) return at;
    else if (character === 0x3c || character === 0x0a || character === 0x0d) return -1;
  }
  return -1;
}

function endOfBare(text: string, start: number, end: number): number {
  let depth = 0;
  for (let at = start; at < end; at++) {
    const character = text.charCodeAt(at);
    if (isEscape(text, at)) {
      at++;
    } else if (character === 0x28) {
      if (++depth > MAX_NESTED_PARENTHESES) return -1;
    } else if (character === 0x29) {
      if (depth-- === 0) return at;
    } else if (character <= 0x20 || character === 0x7f) {
      return depth === 0 ? at : -1;
    }
  }
  return -1;
}

/** @returns after the title, or `at` where none starts, or -1 where one does not end */
function endOfTitle(text: string, at: number, end: number): number {
  const open = text.charCodeAt(at);
  const close = open === 0x28 ? 0x29 : open;
  if (open !== 0x22 && open !== 0x27 && open !== 0x28) return at;
  for (let next = at + 1; next < end; next++) {
    const character = text.charCodeAt(next);
    if (isEscape(text, next)) next++;
    else if (character === close) return next + 1;
    else if (open === 0x28 && character === 0x28) return -1;
  }
  return -1;
}
