import type { Position, Range } from "../model/diagnostic.ts";
import { lastUpTo } from "../text/sorted.ts";
import { utf8Length } from "../text/utf8-length.ts";

/** Turns offsets into lines and columns. A line ends with LF, CRLF or a lone CR; it is read no further than asked. */
export class LineMap {
  private readonly starts: number[] = [0];
  private readUpTo = 0;
  /** Where the next carriage return stands, which is looked for once. */
  private carriageReturn: number;
  private readonly text: string;
  private readonly byteColumns: boolean;
  /** Several rules point to one place. */
  private last: Range | null = null;

  /** @param byteColumns whether positions have their column in UTF-8 bytes too */
  constructor(text: string, byteColumns = false) {
    this.text = text;
    this.byteColumns = byteColumns;
    this.carriageReturn = text.indexOf("\r");
  }

  range(start: number, end: number): Range {
    const { last } = this;
    if (last !== null && last.start.offset === start && last.end.offset === end) return last;
    const range = { start: this.position(start), end: this.position(end) };
    this.last = range;
    return range;
  }

  /** @param offset UTF-16 units, 0 to the text's length */
  position(offset: number): Position {
    this.readTo(offset);
    const line = lastUpTo(this.starts, offset);
    const start = this.starts[line] as number;
    const position = { line: line + 1, column: offset - start + 1, offset };
    return this.byteColumns ? { ...position, byteColumn: utf8Length(this.text, start, offset) + 1 } : position;
  }

  private readTo(offset: number): void {
    const { text, starts } = this;
    while (this.readUpTo < offset) {
      const lineFeed = text.indexOf("\n", this.readUpTo);
      const end = lineFeed < 0 ? text.length : lineFeed;
      this.readLoneCarriageReturns(end);
      if (lineFeed >= 0) starts.push(lineFeed + 1);
      this.readUpTo = end + 1;
    }
  }

  /** A carriage return before a line feed belongs to it. */
  private readLoneCarriageReturns(end: number): void {
    const { text } = this;
    while (this.carriageReturn >= 0 && this.carriageReturn < end) {
      const next = this.carriageReturn + 1;
      if (text.charCodeAt(next) !== 0x0a) this.starts.push(next);
      this.carriageReturn = text.indexOf("\r", next);
    }
  }
}
