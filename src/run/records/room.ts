/** Where a record stands in memory that it shares with others. */
export interface Place {
  readonly chunk: Buffer;
  readonly start: number;
}

/** Bytes that are taken at a time. */
const CHUNK = 2 ** 18;

/** Memory for records and texts outside V8's heap, which grows to a multiple of what lives in it. */
export class Room {
  private chunk = Buffer.alloc(0);
  private used = 0;

  take(length: number): Place {
    if (this.chunk.length - this.used < length) {
      this.chunk = Buffer.allocUnsafeSlow(Math.max(CHUNK, length));
      this.used = 0;
    }
    const start = this.used;
    this.used += length;
    return { chunk: this.chunk, start };
  }
}
