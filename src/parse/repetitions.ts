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
    if (character > SPACE) {
      // Either case of a letter gives one hash in ASCII, and usually beyond; punctuation around a word gives none.
      const letter = character | 0x20;
      if (letter >= 0x61 && (letter <= 0x7a || letter >= 0xa0)) hash = (Math.imul(hash, 31) + letter) | 0;
      continue;
    }
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
  for (let index = 0; index < words.length; index++) {
    const repetition = repetitionAt(prose, words, index);
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

function repetitionAt(prose: string, words: readonly Word[], index: number): Repetition | null {
  for (let count = 1; count <= LONGEST_PHRASE; count++) {
    const times = copiesAt(prose, words, index, count);
    const first = words.slice(index, index + count);
    if (times < 2 || !isTelling(first, count)) continue;
    const start = (first.at(-1) as Word).end;
    const end = (words[index + count * times - 1] as Word).end;
    return { start, end, words: first.map(({ text }) => text).join(" "), times };
  }
  return null;
}

/** How often the `count` words at `index` stand in a row, with nothing but spaces between. */
function copiesAt(prose: string, words: readonly Word[], index: number, count: number): number {
  let next = index + count;
  while (next < words.length && words[next]?.text === words[next - count]?.text && isSpaced(prose, words, next)) next++;
  return Math.floor((next - index) / count);
}

function isTelling(words: readonly Word[], count: number): boolean {
  if (words.some(({ text }) => /[\p{N}\uFFFC]/u.test(text))) return false;
  const letters = words.map(({ text }) => text.match(/\p{L}/gu)?.length ?? 0);
  return count === 1 ? (letters[0] as number) >= 3 : letters.reduce((sum, next) => sum + next, 0) >= 6;
}

function isSpaced(prose: string, words: readonly Word[], index: number): boolean {
  return /^ +$/.test(prose.slice(words[index - 1]?.end, words[index]?.start));
}
