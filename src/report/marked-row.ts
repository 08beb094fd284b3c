import { type Cell, textOf, widthOf } from "./cells.ts";
import { hasRightToLeft, isolate } from "./visible.ts";
import { type Part, type Window, windowAround } from "./window.ts";

/** `⟦` and `⟧`. */
const INLINE_MARKS = 2;

/**
 * A text cut to so many columns around a place, and the row of marks below its parts; either may be empty. A row with
 * right-to-left text is isolated, and its first part marked in the text instead: nobody knows which column a terminal gives it.
 */
export function markedRow(
  text: string,
  parts: readonly Part[],
  focus: Part,
  width: number,
  paint: (text: string) => string,
): [text: string, marks: string] {
  // One column beyond the text where the place marked is its end.
  const atEnd = parts.some(({ start }) => start === text.length);
  let view = windowAround(text, focus, atEnd ? width - 1 : width);
  const shown = textOf(view.cells);
  if (!hasRightToLeft(shown)) return [joined(view, shown), rule(view, parts, paint)];
  const [part] = parts;
  if (part === undefined) return [isolate(joined(view, shown)), ""];
  view = windowAround(text, focus, width - INLINE_MARKS);
  const [before, damaged, after] = cut(view.cells, part);
  const marked = `${textOf(before)}${paint(`⟦${textOf(damaged)}⟧`)}${textOf(after)}`;
  return [isolate(joined(view, marked)), ""];
}

/** The marks under those of the parts, in the order of the text, that the window shows. */
function rule(view: Window, parts: readonly Part[], paint: (text: string) => string): string {
  let marks = "";
  let column = 0;
  for (const part of parts) {
    const [before, damaged] = cut(view.cells, part);
    const start = (view.cutBefore ? 1 : 0) + widthOf(before);
    const isEmpty = part.start === part.end;
    if (start < column || (damaged.length === 0 && !isEmpty && parts.length > 1)) continue;
    const length = Math.max(1, damaged.length === 0 ? (view.cells[before.length]?.width ?? 1) : widthOf(damaged));
    marks += " ".repeat(start - column) + paint("━".repeat(length));
    column = start + length;
  }
  return marks;
}

/** The cells before, in and after a part. */
function cut(row: readonly Cell[], part: Part): [before: Cell[], damaged: Cell[], after: Cell[]] {
  const before = row.filter((cell) => cell.end <= part.start);
  const damaged = row.filter((cell) => cell.end > part.start && cell.start < part.end);
  return [before, damaged, row.slice(before.length + damaged.length)];
}

function joined(view: Window, text: string): string {
  return `${view.cutBefore ? "…" : ""}${text}${view.cutAfter ? "…" : ""}`;
}
