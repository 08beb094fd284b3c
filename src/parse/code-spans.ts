/** Finds backtick code spans in `text[start, end)`; each run length is looked for at most once to the end. */
export class CodeSpanFinder {
  /** Run lengths with no closer beyond the offset where the search began. */
  private readonly unclosed = new Set<number>();
  private readonly text: string;
  private readonly start: number;
  private readonly end: number;

  constructor(text: string, start: number, end: number) {
    this.text = text;
    this.start = start;
    this.end = end;
  }

  /**
   * @param at the first backtick of a run
   * @returns where to go on, and the code's text or `null` when the run opens nothing
   */
  at(at: number): { readonly end: number; readonly text: string | null } {
    const length = this.runLength(at);
    const inside = at + length;
    if (this.unclosed.has(length)) return { end: inside, text: null };
    let next = this.text.indexOf("`", inside);
    while (next >= 0 && next < this.end) {
      const closing = this.runLength(next);
      if (closing === length) return { end: next + length, text: stripped(this.text.slice(inside, next)) };
      next = this.text.indexOf("`", next + closing);
    }
    this.unclosed.add(length);
    return { end: inside, text: null };
  }

  private runLength(at: number): number {
    let end = at;
    while (end < this.end && this.text.charCodeAt(end) === 0x60) end++;
    return end - Math.max(at, this.start);
  }
}

function stripped(raw: string): string {
  const text = raw.replace(/\r\n|[\r\n]/g, " ");
  const padded = text.length > 1 && text.startsWith(" ") && text.endsWith(" ") && text.trim() !== "";
  return padded ? text.slice(1, -1) : text;
}
