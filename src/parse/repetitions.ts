/** A word or phrase that stands twice with only spaces between. */
export interface Repetition {
  /** Offsets of all copies behind the first, with the space before them. */
  readonly start: number;
  readonly end: number;
  /** The words once, in lower case with single spaces. */
  readonly words: string;
  /** How often it stands there: two or more. */
  readonly times: number;
}

const LONGEST_PHRASE = 6;
/** The longest line measured has 12,838 characters: what is longer is no sentence, and its words would fill the memory. */
const LONGEST_SEGMENT = 100_000;
const SPACE = 0x20;
const NO_BREAK_SPACE = 0xa0;
/** The first byte of U+2000 to U+20FF: dashes, quotation marks, marks of direction. */
const GENERAL_PUNCTUATION = 0x20;

/**
 * Whether any word or phrase comes back directly behind itself, by hashes of the words alone: a screen without
 * allocation that may let pass too much, never too little.
 */
export function mayHoldRepetition(text: string): boolean {
  if (text.length > LONGEST_SEGMENT) return false;
  RECENT.fill(0);
  EQUAL.fill(0);
  let hash = 0;
  let count = 0;
  // The low bits of all words so far: most words are new, and need no look at the last ones.
  let seen = 0;
  let isRunning = false;
  const { length } = text;
  for (let at = 0; at <= length; at++) {
    const character = at < length ? text.charCodeAt(at) : SPACE;
    // Either case of a letter gives one hash in ASCII, and usually beyond.
    const letter = character | 0x20;
    if (letter >= 0x61 && (letter <= 0x7a || (letter >= 0xc0 && letter >> 8 !== GENERAL_PUNCTUATION))) {
      hash = (Math.imul(hash, 31) + letter) | 0;
      continue;
    }
    // Other characters give none. A word ends with a space, with the label around it, and where a bracket opens.
    if (character > SPACE && !endsWord(character)) continue;
    if (hash === 0) continue;
    const bit = 1 << (hash & 31);
    if ((seen & bit) !== 0) {
      isRunning = false;
      for (let back = 1; back <= LONGEST_PHRASE; back++) {
        const run = count >= back && RECENT[(count - back) & 7] === hash ? (EQUAL[back] as number) + 1 : 0;
        if (run === back) return true;
        EQUAL[back] = run;
        if (run > 0) isRunning = true;
      }
    } else {
      seen |= bit;
      if (isRunning) EQUAL.fill(0);
      isRunning = false;
    }
    RECENT[count++ & 7] = hash;
    hash = 0;
  }
  return false;
}

function endsWord(character: number): boolean {
  return character === 0x5d || character === NO_BREAK_SPACE || character === 0x28; // ] (
}

/** Scratch space of `mayHoldRepetition`, which nothing of a call survives: the last words' hashes … */
const RECENT = new Int32Array(8);
/** … and how many words in a row equalled the one so many words before. */
const EQUAL = new Int32Array(LONGEST_PHRASE + 1);

const WORD = /[\p{L}\p{M}\p{N}\uFFFC'’]+(?:[-‐‑][\p{L}\p{M}\p{N}\uFFFC]+)*/gu;

/**
 * The repetitions in a prose view: of one word with at least three letters, or of a phrase of two to six words. Between
 * the two stands nothing but spaces. Masked content is no word.
 */
export function findRepetitions(prose: string): readonly Repetition[] {
  const words = [...prose.matchAll(WORD)].map((match) => ({
    text: match[0].toLowerCase(),
    start: match.index,
    end: match.index + match[0].length,
  }));
  const found: Repetition[] = [];
  const runs = new Runs(prose, words);
  for (let index = 0; index < words.length; index++) {
    const repetition = repetitionAt(runs, words, index);
    if (repetition === null) continue;
    found.push(repetition);
    while (index + 1 < words.length && (words[index + 1] as Word).end <= repetition.end) index++;
  }
  return found;
}

interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

function repetitionAt(runs: Runs, words: readonly Word[], index: number): Repetition | null {
  for (let count = 1; count <= LONGEST_PHRASE; count++) {
    const times = runs.copiesAt(index, count);
    const first = words.slice(index, index + count);
    if (times < 2 || !isTelling(first, count)) continue;
    const start = (first.at(-1) as Word).end;
    const end = (words[index + count * times - 1] as Word).end;
    return { start, end, words: first.map(({ text }) => text).join(" "), times };
  }
  return null;
}

/** How far words go on as they began. Asked with rising indices: no stretch is read twice for one length of phrase. */
class Runs {
  /** By the words of a phrase: behind the last word that equals the one so many before it. */
  private readonly ends = new Array<number>(LONGEST_PHRASE + 1).fill(0);
  private readonly prose: string;
  private readonly words: readonly Word[];

  constructor(prose: string, words: readonly Word[]) {
    this.prose = prose;
    this.words = words;
  }

  /** How often the `count` words at `index` stand in a row, with nothing but spaces between. */
  copiesAt(index: number, count: number): number {
    let next = Math.max(index + count, this.ends[count] as number);
    while (next < this.words.length && this.isCopy(next, count)) next++;
    this.ends[count] = next;
    return Math.floor((next - index) / count);
  }

  private isCopy(index: number, count: number): boolean {
    const { words, prose } = this;
    return words[index]?.text === words[index - count]?.text && isSpaced(prose, words, index);
  }
}

function isTelling(words: readonly Word[], count: number): boolean {
  if (words.some(({ text }) => /[\p{N}\uFFFC]/u.test(text))) return false;
  const letters = words.map(({ text }) => text.match(/\p{L}/gu)?.length ?? 0);
  return count === 1 ? (letters[0] as number) >= 3 : letters.reduce((sum, next) => sum + next, 0) >= 6;
}

function isSpaced(prose: string, words: readonly Word[], index: number): boolean {
  return /^[ \u00A0]+$/.test(prose.slice(words[index - 1]?.end, words[index]?.start));
}
