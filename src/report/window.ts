import { type Cell, cells, widthOf } from "./cells.ts";

/** A part of a segment, in UTF-16 offsets into its text. Empty: a place between two characters. */
export interface Part {
  readonly start: number;
  readonly end: number;
}

/** As much of a text as fits, with what had to go on either side. */
export interface Window {
  readonly cells: readonly Cell[];
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
}

/** The columns of the `…` that stands for a cut. */
const ELLIPSIS = 1;
/** The share of the columns in which a reader finds the place of a part that fills all of them. */
const LEAD = 1 / 4;
/** UTF-16 units looked at per column: clusters of several units still fill the window. */
const UNITS_PER_COLUMN = 2;

/**
 * The text around a part, cut between graphemes to at most `width` columns, ellipses included. A part that is itself
 * too long is shown from its start, a quarter of the columns being left to what stands before it. Looks at a stretch in proportion to `width` only, however long the text is.
 */
export function windowAround(text: string, part: Part, width: number): Window {
  const reach = UNITS_PER_COLUMN * width;
  const from = Math.max(0, part.start - reach);
  const to = Math.min(text.length, Math.min(part.end, part.start + reach) + reach);
  const whole = cells(text, from, to);
  // The stretch may begin or end inside a grapheme.
  if (from > 0) whole.shift();
  if (to < text.length) whole.pop();
  const stretch = widthOf(whole) > width ? withShortAddresses(whole, text, part) : whole;
  const first = stretch.findIndex((cell) => cell.end > part.start);
  const [low, high] = grow(stretch, first < 0 ? stretch.length : first, part, width, from > 0, to < text.length);
  return {
    cells: stretch.slice(low, high),
    cutBefore: low > 0 || from > 0,
    cutAfter: high < stretch.length || to < text.length,
  };
}

const ADDRESS = /https?:\/\/[^\s()<>]+/g;
/** UTF-16 units of an address that tell which it is; what stands between them gives way where room is short. */
const ADDRESS_START = 22;
const ADDRESS_END = 12;

/** The cells with the middle of each long address as one `…`, where the part is not in it. */
function withShortAddresses(stretch: readonly Cell[], text: string, part: Part): readonly Cell[] {
  const from = stretch[0]?.start ?? 0;
  const to = stretch.at(-1)?.end ?? 0;
  let kept = stretch;
  for (const { 0: address, index } of text.slice(from, to).matchAll(ADDRESS)) {
    const start = from + index + ADDRESS_START;
    const end = from + index + address.length - ADDRESS_END;
    if (end - start < 2 || (part.start < end && part.end > start) || (part.start > start && part.start < end)) continue;
    const isBefore = (cell: Cell) => cell.end <= start;
    const before = kept.filter(isBefore);
    const after = kept.filter((cell) => cell.start >= end);
    kept = [...before, { text: "…", width: ELLIPSIS, start, end }, ...after];
  }
  return kept;
}

/** Takes in the part, then its neighbours on both sides in turn, as long as there is room. */
function grow(
  stretch: readonly Cell[],
  first: number,
  part: Part,
  width: number,
  moreBefore: boolean,
  moreAfter: boolean,
): [low: number, high: number] {
  let low = first;
  let high = first;
  let used = 0;
  const fits = (newLow: number, newHigh: number, added: number): boolean => {
    const before = newLow > 0 || moreBefore ? ELLIPSIS : 0;
    const after = newHigh < stretch.length || moreAfter ? ELLIPSIS : 0;
    return before + used + added + after <= width;
  };
  const growAfter = (): boolean => {
    const next = stretch[high];
    if (next === undefined || !fits(low, high + 1, next.width)) return false;
    used += next.width;
    high++;
    return true;
  };
  const growBefore = (): boolean => {
    const next = stretch[low - 1];
    if (next === undefined || !fits(low - 1, high, next.width)) return false;
    used += next.width;
    low--;
    return true;
  };
  const wanted = stretch.slice(first).reduce((sum, cell) => (cell.start < part.end ? sum + cell.width : sum), 0);
  if (wanted + 2 * ELLIPSIS > width) while (used < width * LEAD) if (!growBefore()) break;
  while ((stretch[high]?.start ?? part.end) < part.end) if (!growAfter()) break;
  for (;;) {
    const before = growBefore();
    const after = growAfter();
    if (!before && !after) break;
  }
  return [low, high];
}
