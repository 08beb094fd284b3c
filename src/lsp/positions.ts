import type { Position, Range } from "vscode-languageserver";
import { lastUpTo } from "../text/sorted.ts";

/** How a client counts the characters of a line: UTF-16 units, or bytes of UTF-8. */
export type Encoding = "utf-16" | "utf-8";

/** A half-open piece of a text; UTF-16 offsets. */
export interface Piece {
  readonly start: number;
  readonly end: number;
}

/**
 * Places in one text, as the Language Server Protocol 3.17 has them: lines and characters count from 0, and a line ends
 * with LF, CRLF or a lone CR.
 */
export class Positions {
  private readonly starts: readonly number[];
  private readonly text: string;
  readonly encoding: Encoding;

  constructor(text: string, encoding: Encoding) {
    this.text = text;
    this.encoding = encoding;
    this.starts = lineStarts(text);
  }

  /** @param offset UTF-16 units, 0 to the text's length */
  at(offset: number): Position {
    const line = this.lineOf(offset);
    const start = this.starts[line] as number;
    if (this.encoding === "utf-16") return { line, character: offset - start };
    return { line, character: Buffer.byteLength(this.text.slice(start, offset)) };
  }

  range({ start, end }: Piece): Range {
    return { start: this.at(start), end: this.at(end) };
  }

  /** The UTF-16 offset of a position; one behind the end of its line is taken for the end, one behind the text for its end. */
  offsetAt({ line, character }: Position): number {
    if (line >= this.starts.length) return this.text.length;
    const start = this.starts[line] as number;
    const end = this.starts[line + 1] ?? this.text.length;
    if (this.encoding === "utf-16") return Math.min(start + character, end);
    return start + unitsIn(this.text.slice(start, end), character);
  }

  /** Where the line of an offset starts. */
  startOfLine(offset: number): number {
    return this.starts[this.lineOf(offset)] as number;
  }

  /** Where the text of an offset's line ends, before its line break. */
  endOfLine(offset: number): number {
    let end = this.starts[this.lineOf(offset) + 1] ?? this.text.length;
    while (end > 0 && /[\r\n]/.test(this.text[end - 1] as string) && end > this.startOfLine(offset)) end--;
    return end;
  }

  private lineOf(offset: number): number {
    return lastUpTo(this.starts, offset);
  }
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (const { index, 0: end } of text.matchAll(/\r\n|\r|\n/g)) starts.push(index + end.length);
  return starts;
}

/** How many UTF-16 units the first bytes of a text are; a position within a character is taken for its start. */
function unitsIn(text: string, bytes: number): number {
  let units = 0;
  let counted = 0;
  for (const character of text) {
    counted += Buffer.byteLength(character);
    if (counted > bytes) break;
    units += character.length;
  }
  return units;
}
