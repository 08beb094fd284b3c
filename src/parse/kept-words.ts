import { Kind, mayBeWords } from "./side-characters.ts";

/** A filter of so many bits holds the words of a side: a word that is not in it is not there. */
const FILTER_BITS = 1024;

/** The words in lower case of one side, and how many in a row the other side has too. */
export class KeptWords {
  /** The most in a row; words in capitals and names do not count, nor do they end a row. */
  longest = 0;
  private run = 0;
  private readonly filter = new Int32Array(FILTER_BITS / 32);

  clear(): void {
    this.filter.fill(0);
    this.longest = 0;
    this.run = 0;
  }

  /**
   * @param kinds of the characters of a token
   * @param length of it
   * @param other the words of the other side; `null`: they are not known yet
   */
  add(hash: number, kinds: number, length: number, other: KeptWords | null): void {
    if (kinds !== Kind.lower) {
      // The shortest word has two letters, and stands behind a mark.
      if (mayBeWords(kinds)) this.goOn(this.run + Math.floor((length + 1) / 3));
      return;
    }
    const slot = (hash >>> 5) & (FILTER_BITS / 32 - 1);
    const bit = 1 << (hash & 31);
    this.filter[slot] = (this.filter[slot] as number) | bit;
    if (other !== null) this.goOn(((other.filter[slot] as number) & bit) === 0 ? 0 : this.run + 1);
  }

  private goOn(run: number): void {
    this.run = run;
    if (run > this.longest) this.longest = run;
  }
}
