import stringWidth from "string-width";
import { visible } from "./visible.ts";

/** A grapheme of a text, as a terminal can show it. */
export interface Cell {
  /** Safe for a terminal; longer than the grapheme where that had to be written out. */
  readonly text: string;
  /** In terminal columns. */
  readonly width: number;
  /** UTF-16 offsets into the text. */
  readonly start: number;
  readonly end: number;
}

/**
 * Letters and signs that are one UTF-16 unit and one grapheme, and safe: Latin, Greek, Cyrillic, Armenian, Hebrew and
 * Arabic letters, general punctuation, and the wide CJK blocks. Real articles are nearly all this, and segmenting and
 * measuring the same text costs ten times more.
 */
const SIMPLE_CLASS =
  "[\\x20-\\x7e\\xa0-\\xac\\xae-\\u02ff\\u0370-\\u0377\\u037a-\\u037f\\u0384-\\u038a\\u038e-\\u03a1\\u03a3-\\u0482" +
  "\\u048a-\\u052f\\u0531-\\u0556\\u0561-\\u0587\\u05d0-\\u05ea\\u060c-\\u060f\\u061e-\\u064a\\u0660-\\u066f\\u0671-\\u06d3" +
  "\\u2010-\\u2027\\u202f-\\u205e\\u3000-\\u3029\\u3041-\\u3096\\u309b-\\u30ff\\u4e00-\\u9fff\\uac00-\\ud7a3\\uff01-\\uff60]";
const SIMPLE = new RegExp(`^${SIMPLE_CLASS}*$`);
const FIRST_WIDE = 0x3000;
/** Those of them that take one column. */
const NARROW = new RegExp(`^(?:(?![\\u3000-\\uffff])${SIMPLE_CLASS})*$`);

/** More than any grapheme of a real script has; a pile of combining marks is cut here. */
const LONGEST_GRAPHEME = 32;

let segmenter: Intl.Segmenter | undefined;

/** Splits `[start, end)` of a text into graphemes. Widths follow East Asian Width, ambiguous ones narrow. */
export function cells(text: string, start = 0, end = text.length): Cell[] {
  const part = text.slice(start, end);
  return SIMPLE.test(part) ? simpleCells(part, start) : segmentedCells(part, start);
}

function simpleCells(part: string, start: number): Cell[] {
  const found: Cell[] = [];
  for (let index = 0; index < part.length; index++) found.push(simpleCell(part.charAt(index), start + index));
  return found;
}

function simpleCell(text: string, start: number): Cell {
  return { text, width: text.charCodeAt(0) < FIRST_WIDE ? 1 : 2, start, end: start + 1 };
}

function segmentedCells(part: string, start: number): Cell[] {
  segmenter ??= new Intl.Segmenter("en", { granularity: "grapheme" });
  const found: Cell[] = [];
  const widths = new Map<string, number>();
  for (const { segment, index } of segmenter.segment(part)) {
    if (segment.length === 1 && SIMPLE.test(segment)) {
      found.push(simpleCell(segment, start + index));
      continue;
    }
    const end = index + segment.length;
    const cut = segment.length > LONGEST_GRAPHEME;
    const text = visible(part, index, cut ? index + LONGEST_GRAPHEME : end) + (cut ? "…" : "");
    const width = widths.get(text) ?? stringWidth(text);
    widths.set(text, width);
    found.push({ text, width, start: start + index, end: start + end });
  }
  return found;
}

/** Whether each UTF-16 unit of a text is a grapheme of one column, safe for a terminal. */
export function isNarrow(text: string): boolean {
  return NARROW.test(text);
}

/** The columns that a text takes which is safe for a terminal. */
export function columnsOf(text: string): number {
  return isNarrow(text) ? text.length : stringWidth(text);
}

/** The columns that cells take together. */
export function widthOf(row: readonly Cell[]): number {
  let sum = 0;
  for (const { width } of row) sum += width;
  return sum;
}

/** What cells look like together. */
export function textOf(row: readonly Cell[]): string {
  let all = "";
  for (const { text } of row) all += text;
  return all;
}
