/** Finds the backtick code spans of one paragraph; whether a run has a closer is known from one pass over all runs. */
export class CodeSpanFinder {
  /** Where the last run of each length starts. */
  private lastRuns: ReadonlyMap<number, number> | null = null;
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  /**
   * @param at the first backtick of a run
   * @returns where to go on, and the code's text or `null` when the run opens nothing
   */
  at(at: number): { readonly end: number; readonly text: string | null } {
    const length = this.runLength(at);
    const inside = at + length;
    this.lastRuns ??= this.readRuns();
    if ((this.lastRuns.get(length) ?? -1) < inside) return { end: inside, text: null };
    let close = this.text.indexOf("`", inside);
    for (let run = this.runLength(close); run !== length; run = this.runLength(close)) {
      close = this.text.indexOf("`", close + run);
    }
    return { end: close + length, text: stripped(this.text.slice(inside, close)) };
  }

  private readRuns(): ReadonlyMap<number, number> {
    const runs = new Map<number, number>();
    for (let at = this.text.indexOf("`"); at >= 0; ) {
      const length = this.runLength(at);
      runs.set(length, at);
      at = this.text.indexOf("`", at + length);
    }
    return runs;
  }

  private runLength(at: number): number {
    let end = at;
    while (this.text.charCodeAt(end) === 0x60) end++;
    return end - at;
  }
}

function stripped(raw: string): string {
  const text = raw.replace(/\r\n|[\r\n]/g, " ");
  const padded = text.startsWith(" ") && text.endsWith(" ") && /[^ ]/.test(text);
  return padded ? text.slice(1, -1) : text;
}
