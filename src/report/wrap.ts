import { type Cell, cells, columnsOf, isNarrow, textOf, widthOf } from "./cells.ts";

/** Spaces of other kinds are the text's own: a finding may be about them. */
const TRAILING_SPACES = / +$/;

/**
 * Breaks a text at its spaces into lines of at most `width` columns; a word that is longer is cut between graphemes.
 * Lines come back safe for a terminal. Always at least one line.
 */
export function wrap(text: string, width: number): string[] {
  const trimmed = text.trim();
  if (trimmed.length <= width && isNarrow(trimmed)) return [trimmed];
  const lines: string[] = [];
  let line: Cell[] = [];
  let used = 0;
  for (const cell of cells(trimmed).flatMap((each) => (each.width > width ? charactersOf(each) : [each]))) {
    while (used + cell.width > width && line.length > 0) {
      const space = cell.text === " " ? line.length : line.findLastIndex((earlier) => earlier.text === " ");
      const rest = space < 0 ? [] : line.slice(space + 1);
      lines.push(textOf(space < 0 ? line : line.slice(0, space)).replace(TRAILING_SPACES, ""));
      line = rest;
      used = widthOf(rest);
    }
    if (cell.text === " " && line.length === 0) continue;
    line.push(cell);
    used += cell.width;
  }
  if (line.length > 0 || lines.length === 0) lines.push(textOf(line).replace(TRAILING_SPACES, ""));
  return lines;
}

/** Of a grapheme that is wider than a line, because several characters of it are written out. */
function charactersOf(cell: Cell): readonly Cell[] {
  return [...cell.text].map((text) => ({ ...cell, text, width: columnsOf(text) }));
}
