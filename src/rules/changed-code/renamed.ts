import { distance } from "fastest-levenshtein";
import type { UnitPairing } from "../../model/unit.ts";
import { asciiDigits } from "../../text/digits.ts";

const WORD = /[\p{L}\p{M}\p{N}_$]+/gu;
const FENCE = /^`+ ?| ?`+$/g;
const QUOTES = /["'“”‘’«»]/g;
/** JSX is read alike with a space there and without. */
const SPACE_BEFORE_END = /\s+(?=\/?>)/g;
/** Fewer letters stand in any code. */
const SHORTEST = 3;
/** So much of a word is mistyped, no more: other words of two languages share as much. */
const MISTYPED = 0.2;

/**
 * Whether code has other words than in the source and is whole for the rest: a text, a value or a name of an example that was
 * translated, as people do. It is none where the translation's own blocks of code have the source's word, where a word is
 * mistyped, and where signs or spaces differ.
 *
 * @param source as written, with its backticks
 */
export function isRenamed(fences: NonNullable<UnitPairing["fences"]>, source: string, target: string): boolean {
  const [expected, found] = [bare(source), bare(target)];
  const lost = wordsOnlyIn(expected, found);
  const added = wordsOnlyIn(found, expected);
  if (lost.length === 0 || added.length === 0) return false;
  if (lost.some((word) => isUsed(word, fences.target) && !isUsed(word, added.join(" ")))) return false;
  if (added.every((word) => isUsed(word, fences.target))) return true;
  return !added.some((word) => lost.some((other) => isMistyped(word, other)));
}

/** Whether code differs in nothing but the quotation marks around it, or in a space before the end of a tag. */
export function isWrittenAlike(source: string, target: string): boolean {
  return bare(source) === bare(target);
}

/** Without the marks of code, and without quotation marks, which code that is spoken of may do without. */
function bare(code: string): string {
  return asciiDigits(code.replace(FENCE, "").replace(QUOTES, "").replace(SPACE_BEFORE_END, "").normalize("NFC"));
}

function wordsOnlyIn(code: string, other: string): readonly string[] {
  const left: string[] = [...(other.match(WORD) ?? [])];
  return (code.match(WORD) ?? []).filter((word) => {
    const at = left.indexOf(word);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

function isUsed(word: string, code: string): boolean {
  if (word.length < SHORTEST) return false;
  for (let at = code.indexOf(word); at >= 0; at = code.indexOf(word, at + 1)) {
    if (!isWordPart(code[at - 1]) && !isWordPart(code[at + word.length])) return true;
  }
  return false;
}

function isWordPart(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{M}\p{N}_$]/u.test(character);
}

/** `FadAnimation` for `FadeAnimation`, `data` for `Data`; not `pilote` for `pilot`, which grew an ending. */
function isMistyped(word: string, other: string): boolean {
  if (word.toLowerCase() === other.toLowerCase()) return true;
  if (word.startsWith(other) || !/^[\x20-\x7E]*$/.test(word)) return false;
  return distance(word, other) <= Math.floor(Math.max(word.length, other.length) * MISTYPED);
}
