/** Bytes that are taken at a time. */
const CHUNK = 2 ** 18;

/** Longer texts, in UTF-16 code units, stay where they are. */
const LONGEST = CHUNK / 16;

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
  private chunk = Buffer.alloc(0);
  private used = 0;

  keep(text: string): string | { toString(): string } {
    if (text === "" || text.length > LONGEST) return text;
    if (this.chunk.length - this.used < text.length * 3) {
      this.chunk = Buffer.allocUnsafeSlow(CHUNK);
      this.used = 0;
    }
    const start = this.used;
    this.used += this.chunk.write(text, start, "utf8");
    return new OffHeapText(this.chunk, start, this.used);
  }
}
