import { CharacterCode, isAlphanumeric, isDigit, isWord, wordGoesOn } from "../../text/characters.ts";

/** A stretch of text that has to stand in the target as it stands in the source. */
export interface Literal {
  /** As written. */
  readonly text: string;
  /** With `end` the place in the text that was read. */
  readonly start: number;
  readonly end: number;
}

/** Beyond so many literals in one text, looking for each would no longer be linear. */
export const MOST_SEARCHED = 32;

/**
 * The screen: whether a text shows every literal of another as often as that one does. May say no where a closer look
 * finds nothing, never the reverse.
 *
 * @param literals in any order, equal ones as often as they occur
 */
export function showsAll(text: string, literals: readonly Literal[]): boolean {
  const [first] = literals;
  if (first === undefined) return true;
  if (literals.length === 1) return nextOccurrence(text, first.text, 0) >= 0;
  if (literals.length > MOST_SEARCHED) return false;
  return literals.every((literal, index) => {
    let at = nextOccurrence(text, literal.text, 0);
    for (let earlier = 0; earlier < index && at >= 0; earlier++) {
      if (literals[earlier]?.text === literal.text) at = nextOccurrence(text, literal.text, at + 1);
    }
    return at >= 0;
  });
}

/** How often a literal stands in a text. */
export function countOccurrences(text: string, literal: string): number {
  let count = 0;
  for (let at = nextOccurrence(text, literal, 0); at >= 0; at = nextOccurrence(text, literal, at + literal.length)) {
    count++;
  }
  return count;
}

/**
 * Where a literal stands next as a word of its own: `Get-Item` does not stand in `Get-ItemProperty`, `-Path` not in
 * `Split-Path`, `1.2.3` not in `1.2.3.4`. Letters outside ASCII may touch it, and a hyphen may follow, because Swedish
 * and German make compounds with it.
 *
 * @returns -1 where it does not
 */
export function nextOccurrence(text: string, literal: string, from: number): number {
  let at = text.indexOf(literal, from);
  while (at >= 0 && !isApart(text, at, at + literal.length)) at = text.indexOf(literal, at + 1);
  return at;
}

/**
 * Whether neither end of `text[start, end)` is the middle of a word or of a number. What begins with a bracket, a dollar or
 * a percent sign always is: languages put suffixes to placeholders.
 */
function isApart(text: string, start: number, end: number): boolean {
  const first = text.charCodeAt(start);
  if (!isWord(first) && first !== CharacterCode.hyphen) return true;
  if (start > 0) {
    const before = text.charCodeAt(start - 1);
    if (isWord(first) && isAlphanumeric(before) && !(isDigit(first) && isVersionMark(text, start - 1))) return false;
    if (before === CharacterCode.underscore && isWord(first) && wordGoesOn(text, start - 2, -1)) return false;
    if (first === CharacterCode.hyphen && isAlphanumeric(before)) return false;
    if (isDigit(first) && before === CharacterCode.stop && start > 1 && isDigit(text.charCodeAt(start - 2)))
      return false;
  }
  if (end < text.length) {
    const last = text.charCodeAt(end - 1);
    const after = text.charCodeAt(end);
    if (isWord(last) && isAlphanumeric(after)) return false;
    if (after === CharacterCode.underscore && isWord(last) && wordGoesOn(text, end + 1, 1)) return false;
    if (isDigit(last) && after === CharacterCode.stop && isDigit(text.charCodeAt(end + 1))) return false;
  }
  return true;
}

/** The `v` of `v1.2.3` */
function isVersionMark(text: string, at: number): boolean {
  return (text.charCodeAt(at) | 0x20) === 0x76 && !(at > 0 && isWord(text.charCodeAt(at - 1)));
}
