import { isWordToMarkdown, neighbourOf } from "../../markdown/flanking.ts";
import { Feature } from "../../model/features.ts";
import type { Segment } from "../../model/unit.ts";

const STRONG_OPENER = /<(?:strong|b)[\s>]/gi;

/** How many marks of strong runs are written in a segment outside code, two a run, whether or not they render. */
export function writtenStrongMarks({ text, features }: Segment): number {
  let marks = 0;
  if ((features & Feature.asterisk) !== 0) marks += countOf(text, "**");
  if ((features & Feature.underscore) !== 0) marks += countOf(text, "__");
  if ((features & Feature.lessThan) !== 0) marks += 2 * (text.match(STRONG_OPENER)?.length ?? 0);
  return marks;
}

/** Whether a segment may show a delimiter: an asterisk, or an underscore that is not the one of an identifier. */
export function mayShowDelimiter({ text, features }: Segment): boolean {
  if ((features & Feature.asterisk) !== 0) return true;
  if ((features & Feature.underscore) === 0) return false;
  for (let at = text.indexOf("_"); at >= 0; at = text.indexOf("_", at + 1)) {
    if (!isWordToMarkdown(text, at - 1) || !isWordToMarkdown(text, at + 1)) return true;
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

/**
 * Whether a letter may stand beside a link or a code span, or a stop at the end of a label. Looks at single characters
 * only, so that most segments need not be read.
 *
 * @param stops the characters that end a sentence
 */
export function mayTouchPlaceable(text: string, stops: string): boolean {
  let insideCode = false;
  for (let at = 0; at < text.length; at++) {
    const character = text.charCodeAt(at);
    if (character === 0x60) {
      // Longer runs are rare and pair otherwise.
      if (text.charCodeAt(at + 1) === 0x60 || isWordToMarkdown(text, insideCode ? at + 1 : at - 1)) return true;
      insideCode = !insideCode;
    } else if (character === 0x5b) {
      if (isWordToMarkdown(text, at - 1)) return true;
    } else if (character === 0x29) {
      if (isWordToMarkdown(text, at + 1)) return true;
    } else if (character === 0x5d) {
      if (isWordToMarkdown(text, at + 1) || endsLabel(text.charAt(at - 1), stops)) return true;
    }
  }
  return false;
}

/** Whether a label that ends in a character may end in a stop. */
function endsLabel(last: string, stops: string): boolean {
  return last === "*" || last === "_" || last === ">" || (last !== "" && stops.includes(last));
}

function touches(text: string, marks: string, stops: string): boolean {
  for (let at = text.indexOf(marks); at >= 0; at = text.indexOf(marks, at + 2)) {
    if (isSpaceAt(text, at - 1)) continue;
    const inside = text[at - 1] === "_" || text[at - 1] === "*" ? at - 2 : at - 1;
    if (inside >= 0 && stops.includes(text[inside] as string)) return true;
    if (isWordToMarkdown(text, at - 1) && isWordToMarkdown(text, at + 2)) return true;
  }
  return false;
}

function isSpaceAt(text: string, at: number): boolean {
  return at < 0 || at >= text.length || neighbourOf(text.charCodeAt(at)) === "space";
}

/** How often a mark stands in a text outside code, where a backtick opens code and the next one closes it. */
function countOf(text: string, mark: string): number {
  let count = 0;
  let backtick = text.indexOf("`");
  for (let at = text.indexOf(mark); at >= 0; ) {
    const close = backtick >= 0 && backtick < at ? text.indexOf("`", backtick + 1) : -1;
    if (close >= 0) {
      if (close > at) at = text.indexOf(mark, close + 1);
      backtick = text.indexOf("`", close + 1);
      continue;
    }
    // Without a closer nothing is code from here on.
    if (backtick < at) backtick = -1;
    if (!isEscaped(text, at)) count++;
    at = text.indexOf(mark, at + mark.length);
  }
  return count;
}

function isEscaped(text: string, at: number): boolean {
  let start = at;
  while (text[start - 1] === "\\") start--;
  return (at - start) % 2 === 1;
}
