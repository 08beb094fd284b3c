import { Feature } from "../model/features.ts";
import type { Segment } from "../model/unit.ts";
import { neighbourOf } from "./flanking.ts";

const STRONG_OPENER = /<(?:strong|b)[\s>]/gi;

/** How many marks of strong runs are written in a segment outside code, two a run, whether or not they render. */
export function writtenStrongMarks(segment: Segment): number {
  const { text, features } = segment;
  const marks = marksIn(text, features);
  if (marks === 0 || (features & Feature.backtick) === 0) return marks;
  return segment.placeables.code.reduce((left, code) => left - marksIn(code.text, features), marks);
}

function marksIn(text: string, features: number): number {
  let marks = 0;
  if ((features & Feature.asterisk) !== 0) marks += countOf(text, "**");
  if ((features & Feature.underscore) !== 0) marks += countOf(text, "__");
  if ((features & Feature.lessThan) !== 0) marks += 2 * (text.match(STRONG_OPENER)?.length ?? 0);
  return marks;
}

/** Whether a segment may show a delimiter: an asterisk, or an underscore beside white space. */
export function mayShowDelimiter({ text, features }: Segment): boolean {
  if ((features & Feature.asterisk) !== 0) return true;
  if ((features & Feature.underscore) === 0) return false;
  for (let at = text.indexOf("_"); at >= 0; at = text.indexOf("_", at + 1)) {
    if (isSpaceAt(text, at - 1) || isSpaceAt(text, at + 1)) return true;
  }
  return false;
}

/**
 * Whether a letter may stand beside a strong run, or a stop at the end of one.
 *
 * @param stops the characters that end a sentence
 */
export function mayTouchStrong({ text, features }: Segment, stops: string): boolean {
  if ((features & Feature.asterisk) !== 0 && touches(text, "**", stops)) return true;
  if ((features & Feature.underscore) !== 0 && touches(text, "__", stops)) return true;
  return (features & Feature.lessThan) !== 0 && text.search(STRONG_OPENER) >= 0;
}

function touches(text: string, marks: string, stops: string): boolean {
  for (let at = text.indexOf(marks); at >= 0; at = text.indexOf(marks, at + 2)) {
    if (isSpaceAt(text, at - 1)) continue;
    const inside = text[at - 1] === "_" || text[at - 1] === "*" ? at - 2 : at - 1;
    if (inside >= 0 && stops.includes(text[inside] as string)) return true;
    const isWord = (index: number) => index < text.length && neighbourOf(text.charCodeAt(index)) === "word";
    if (isWord(at - 1) && isWord(at + 2)) return true;
  }
  return false;
}

function isSpaceAt(text: string, at: number): boolean {
  return at < 0 || at >= text.length || neighbourOf(text.charCodeAt(at)) === "space";
}

function isEscaped(text: string, at: number): boolean {
  let start = at;
  while (text[start - 1] === "\\") start--;
  return (at - start) % 2 === 1;
}

function countOf(text: string, part: string): number {
  let count = 0;
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length)) {
    if (!isEscaped(text, at)) count++;
  }
  return count;
}
