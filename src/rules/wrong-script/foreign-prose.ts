const LATIN_WORD = /(?<![\p{L}\p{M}\p{N}_&'’-])\p{Script=Latin}{2,}(?![\p{L}\p{M}\p{N}_-])/gu;
const LETTER = /\p{L}/gu;
const LATIN = /\p{Script=Latin}/u;
const NO_LETTER = /[^\p{L}\p{N}]{1,10000}/gu;

/** What the prose of a segment is made of. */
export interface ProseLetters {
  /**
   * Words of two or more Latin letters, all in lower case: no name, no command. A word of a hyphen chain is none.
   */
  readonly words: readonly string[];
  readonly latin: number;
  /** Letters of every other script. */
  readonly others: number;
}

/** Counts the letters and the plain Latin words of a prose view. */
export function lettersOf(prose: string): ProseLetters {
  const words = (prose.match(LATIN_WORD) ?? []).filter((word) => word === word.toLowerCase());
  const letters = prose.match(LETTER) ?? [];
  const latin = letters.filter((letter) => LATIN.test(letter)).length;
  return { words, latin, others: letters.length - latin };
}

/** Whether two texts have the same letters and digits in the same order, in any case. */
export function sameLetters(a: string, b: string): boolean {
  return bare(a) === bare(b);
}

function bare(text: string): string {
  return text.normalize("NFC").toLowerCase().replace(NO_LETTER, "");
}
