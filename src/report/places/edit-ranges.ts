import type { Diagnostic, Position, Range } from "../../model/diagnostic.ts";
import { utf8Length } from "../../text/utf8-length.ts";

const LINE_BREAK = /\r\n|\r|\n/g;

/**
 * The lines and columns of the edits of a finding's fix, in their order: worked out from the finding's own range and the
 * texts of its unit. `null` where these do not reach far enough, or there is no fix.
 */
export function editRanges(diagnostic: Diagnostic): readonly Range[] | null {
  if (diagnostic.fix === undefined) return null;
  const ranges: Range[] = [];
  for (const { start, end } of diagnostic.fix.edits) {
    const from = positionAt(diagnostic, start);
    const to = positionAt(diagnostic, end);
    if (from === null || to === null) return null;
    ranges.push({ start: from, end: to });
  }
  return ranges;
}

function positionAt(diagnostic: Diagnostic, offset: number): Position | null {
  const { start, end } = diagnostic.range;
  if (offset === start.offset) return start;
  if (offset === end.offset) return end;
  const text = textBetween(diagnostic, Math.min(offset, start.offset), Math.max(offset, start.offset));
  if (text === null) {
    const isWithin = start.line === end.line && start.offset < offset && offset < end.offset;
    return isWithin ? { line: start.line, column: start.column + offset - start.offset, offset } : null;
  }
  return offset < start.offset ? before(start, offset, text) : behind(start, offset, text);
}

/** `null` where no segment of the unit holds all of it. */
function textBetween({ excerpt }: Diagnostic, from: number, to: number): string | null {
  if (excerpt === undefined) return null;
  for (const { text, offset } of [excerpt.target, excerpt.source]) {
    if (offset <= from && to <= offset + text.length) return text.slice(from - offset, to - offset);
  }
  return null;
}

/** The column is only known where no line ends between. */
function before({ line, column, byteColumn }: Position, offset: number, text: string): Position | null {
  if (text.search(LINE_BREAK) >= 0) return null;
  return {
    line,
    column: column - text.length,
    offset,
    ...(byteColumn !== undefined && { byteColumn: byteColumn - utf8Length(text) }),
  };
}

function behind({ line, column, byteColumn }: Position, offset: number, text: string): Position {
  const breaks = [...text.matchAll(LINE_BREAK)];
  const last = breaks.at(-1);
  const rest = last === undefined ? text : text.slice(last.index + last[0].length);
  return {
    line: line + breaks.length,
    column: (last === undefined ? column : 1) + rest.length,
    offset,
    ...(byteColumn !== undefined && { byteColumn: (last === undefined ? byteColumn : 1) + utf8Length(rest) }),
  };
}
