import type { Position, Range } from "../model/diagnostic.ts";

/** Turns offsets into lines and columns. A line ends with LF, CRLF or a lone CR; it is read no further than asked. */
export class LineMap {
  private readonly starts: number[] = [0];
  private readUpTo = 0;
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  range(start: number, end: number): Range {
    return { start: this.position(start), end: this.position(end) };
  }

  /** @param offset UTF-16 units, 0 to the text's length */
  position(offset: number): Position {
    this.readTo(offset);
    let low = 0;
    let high = this.starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.starts[middle] as number) <= offset) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: offset - (this.starts[low] as number) + 1, offset };
  }

  private readTo(offset: number): void {
    for (; this.readUpTo < offset; this.readUpTo++) {
      const character = this.text.charCodeAt(this.readUpTo);
      const isBreak = character === 0x0a || (character === 0x0d && this.text.charCodeAt(this.readUpTo + 1) !== 0x0a);
      if (isBreak) this.starts.push(this.readUpTo + 1);
    }
  }
}
