import { Room } from "./room.ts";

/** Longer texts, in UTF-16 code units, stay where they are. */
const LONGEST = 2 ** 14;

/** A text in memory that is not V8's. */
class OffHeapText {
  readonly #chunk: Buffer;
  readonly #start: number;
  readonly #end: number;

  constructor(chunk: Buffer, start: number, end: number) {
    this.#chunk = chunk;
    this.#start = start;
    this.#end = end;
  }

  toString(): string {
    return this.#chunk.toString("utf8", this.#start, this.#end);
  }

  toJSON(): string {
    return this.toString();
  }
}

/**
 * Keeps many small texts outside V8's heap, which grows to a multiple of what lives in it. Texts are well-formed: half a surrogate
 * pair would not come back.
 */
export class OffHeapTexts {
  private readonly room = new Room();

  keep(text: string): string | { toString(): string } {
    if (text === "" || text.length > LONGEST) return text;
    const length = Buffer.byteLength(text);
    const { chunk, start } = this.room.take(length);
    chunk.write(text, start);
    return new OffHeapText(chunk, start, start + length);
  }
}
