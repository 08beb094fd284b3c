import { CJK_LETTER } from "../../text/words.ts";

/** The longest line measured has 12,838 characters: what is longer is no sentence, and its words would fill the memory. */
const LONGEST_SEGMENT = 100_000;
/** So many words at most make a phrase that is looked for. */
export const LONGEST_PHRASE = 6;
const SPACE = 0x20;

/** What a code unit is to a word; any other number is a letter, the same in either case. */
const UNKNOWN = 0;
const ENDS_WORD = 1;
/** What joins words and names to one; and digits: a word with one says nothing. */
const INSIDE_WORD = 2;

/** Looks for repetitions by hashes of the words alone; its arrays are kept, so that a look allocates nothing. */
export class RepetitionScreen {
  /** The hashes of the last words … */
  private readonly recent = new Int32Array(8);
  /** … and how many words in a row equalled the one so many words before. */
  private readonly equal = new Int32Array(LONGEST_PHRASE + 1);
  private isRunning = false;
  /** Kinds of code units, found out when one is first met: most of Unicode never is. */
  private readonly kinds = new Uint16Array(0x10000);

  /**
   * Whether any word or phrase may come back directly behind itself. May let pass too much, and too little only where a
   * stop joins two words as in a name.
   *
   * @param mayHoldCjk whether there may be Chinese or Japanese letters
   */
  mayHoldRepetition(text: string, mayHoldCjk: boolean): boolean {
    if (text.length > LONGEST_SEGMENT) return false;
    if (mayHoldCjk && SPACED_CJK.test(text)) return true;
    const { recent, equal, kinds } = this;
    recent.fill(0);
    equal.fill(0);
    this.isRunning = false;
    let hash = 0;
    let count = 0;
    // The low bits of all words so far: most words are new, and need no look at the last ones.
    let seen = 0;
    const { length } = text;
    for (let at = 0; at <= length; at++) {
      const character = at < length ? text.charCodeAt(at) : SPACE;
      let kind = kinds[character] as number;
      if (kind === UNKNOWN) kind = kinds[character] = kindOf(character);
      if (kind > INSIDE_WORD) {
        hash = (Math.imul(hash, 31) + kind) | 0;
        continue;
      }
      if (hash === 0 || kind === INSIDE_WORD) continue;
      const bit = 1 << (hash & 31);
      if ((seen & bit) === 0) {
        seen |= bit;
        if (this.isRunning) equal.fill(0);
        this.isRunning = false;
      } else if (this.closesRepetition(hash, count)) return true;
      recent[count++ & 7] = hash;
      hash = 0;
    }
    return false;
  }

  /** Whether a word that may not be new is the last one of a phrase that stands twice. */
  private closesRepetition(hash: number, count: number): boolean {
    const { recent, equal } = this;
    this.isRunning = false;
    for (let back = 1; back <= LONGEST_PHRASE; back++) {
      const run = count >= back && recent[(count - back) & 7] === hash ? (equal[back] as number) + 1 : 0;
      if (run === back) return true;
      equal[back] = run;
      if (run > 0) this.isRunning = true;
    }
    return false;
  }
}

function kindOf(code: number): number {
  const character = String.fromCharCode(code);
  if (/[-‐‑._\p{N}\uFFFC]/u.test(character)) return INSIDE_WORD;
  // Chinese and Japanese words have no end of their own, but they end others: `PowerShell中`.
  if (!/[\p{L}\p{M}]/u.test(character) || CJK.test(character)) return ENDS_WORD;
  return character.toUpperCase().toLowerCase().charCodeAt(0);
}

const CJK = new RegExp(CJK_LETTER, "u");
/** A space between two such letters is rare enough to be looked at. */
const SPACED_CJK = new RegExp(String.raw`${CJK_LETTER}\s+${CJK_LETTER}`, "u");
