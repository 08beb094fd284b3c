import { MASK } from "../../markdown/prose.ts";
import { CJK_LETTER } from "../../text/words.ts";
import { LONGEST_PHRASE } from "./repetition-screen.ts";

/** A word or phrase that stands twice with only spaces between, or with the marks where emphasis ends. */
export interface Repetition {
  /** Offsets of all copies behind the first, with the space before them: without them, one copy is left. */
  readonly start: number;
  readonly end: number;
  /** The words once, in lower case with single spaces. */
  readonly words: string;
  /** How often it stands there: two or more. */
  readonly times: number;
  /** Whether the copies are not the same to the letter. */
  readonly isRecased: boolean;
}

/** A word of fewer letters is not reported, for the little words of many languages double soundly. */
const FEWEST_LETTERS = 3;

const LETTERS = String.raw`(?:(?!${CJK_LETTER})[\p{L}\p{M}\p{N}\uFFFC]){1,100000}`;
/** French, Italian and Catalan articles, pronouns and prepositions that have lost their vowel: words by themselves. */
const ELIDED = "[ldsnmtcj]|(?:jus|lors|puis)?qu|dell|nell|sull|coll|dall|all|quest|quell|un";
/** Letters of Chinese and Japanese, or of other scripts: no space stands where they meet. */
const WORD = new RegExp(
  String.raw`(${CJK_LETTER}+)|(?<![\p{L}\p{M}\p{N}\uFFFC])(?:${inEitherCase(ELIDED)})(?=['’]\p{L}{3})|${LETTERS}(?:['’‐‑-]${LETTERS}){0,1000}`,
  "gu",
);

/** The letters of an expression in either case: the flag for that doubles the time to compile all letters of Unicode. */
function inEitherCase(expression: string): string {
  return expression.replace(/\[(\w+)\]|[a-z]/g, (letter, set: string = letter) => `[${set}${set.toUpperCase()}]`);
}

/** Nothing, which is where scripts meet; or spaces; or one line break, which renders as a space. */
const GAP = /^(?:[\p{Zs}\t]*|[\p{Zs}\t]?\r?\n[\p{Zs}\t]*)$/u;
/** Where emphasis ends behind the first word: `**Save** Save`. */
const BEHIND_EMPHASIS = /^(\*{1,3}|_{1,3})[\p{Zs}\t]+$/u;
/** What joins an elided word to the next. */
const APOSTROPHE = /^['’]$/;
/** Where a label begins inside the first copy, which nobody sees: `open the [panel open the panel](url)`. */
const LABEL_START = /^[\p{Zs}\t]+\[$/u;

/**
 * The repetitions in a prose view: of one word with at least three letters, or of a phrase of two to six words. Between
 * the two stands nothing but spaces, a line break within a paragraph, or the end of emphasis. Masked content is no word.
 */
export function findRepetitions(prose: string): readonly Repetition[] {
  const words = [...prose.matchAll(WORD)].map((match) => ({
    text: match[0].toLowerCase(),
    isCjk: match[1] !== undefined,
    start: match.index,
    end: match.index + match[0].length,
  }));
  const found: Repetition[] = [];
  const runs = new Runs(prose, words);
  for (let index = 0; index < words.length; index++) {
    const repetition = repetitionAt(prose, runs, words, index) ?? repeatedEnd(runs, words, index);
    if (repetition === null) continue;
    found.push(repetition);
    while (index + 1 < words.length && (words[index + 1] as Word).end <= repetition.end) index++;
  }
  return found;
}

interface Word {
  readonly text: string;
  readonly isCjk: boolean;
  readonly start: number;
  readonly end: number;
}

function repetitionAt(prose: string, runs: Runs, words: readonly Word[], index: number): Repetition | null {
  for (let count = 1; count <= LONGEST_PHRASE; count++) {
    const times = runs.copiesAt(index, count);
    const first = words.slice(index, index + count);
    if (times < 2 || !isTelling(first, times) || !runs.isPhrase(index, count)) continue;
    const last = first.at(-1) as Word;
    const second = words[index + count] as Word;
    const end = (words[index + count * times - 1] as Word).end;
    const once = prose.slice((first[0] as Word).start, last.end);
    const again = prose.slice(second.start, (words[index + count * 2 - 1] as Word).end);
    const [delimiters = ""] = BEHIND_EMPHASIS.exec(prose.slice(last.end, second.start))?.slice(1) ?? [];
    // Emphasis may be ended by the word that is spoken of: **Add** adds, and « **Add** add » says two things.
    if (delimiters !== "" && once !== again) continue;
    const start = last.end + delimiters.length;
    return { start, end, words: plain(once), times, isRecased: plain(once, false) !== plain(again, false) };
  }
  return null;
}

/** A phrase on one line with single spaces, without the bracket of a label. */
function plain(phrase: string, inLowerCase = true): string {
  const text = phrase.replace(/[\p{Zs}\s[]+/gu, " ");
  return inLowerCase ? text.toLowerCase() : text;
}

/** Chinese and Japanese words join what follows: `請參閱 請參閱這個`. */
function repeatedEnd(runs: Runs, words: readonly Word[], index: number): Repetition | null {
  const word = words[index] as Word;
  const next = words[index + 1];
  if (next?.isCjk !== true || !runs.isJoined(index + 1)) return null;
  const { text } = word;
  if (text.length < FEWEST_LETTERS || !next.text.startsWith(text)) return null;
  return { start: word.end, end: next.start + text.length, words: text, times: 2, isRecased: false };
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

  /** How often the `count` words at `index` stand in a row. */
  copiesAt(index: number, count: number): number {
    let next = Math.max(index + count, this.ends[count] as number);
    while (next < this.words.length && this.isCopy(next, count)) next++;
    this.ends[count] = next;
    return Math.floor((next - index) / count);
  }

  /** Whether `count` words hold together, and stand apart from those that follow. */
  isPhrase(index: number, count: number): boolean {
    for (let next = index + 1; next < index + count; next++) {
      if (!this.isJoined(next) && !LABEL_START.test(this.gapBefore(next))) return false;
    }
    const follower = this.words[index + count];
    return follower === undefined || follower.start > (this.words[index + count - 1] as Word).end;
  }

  /** Whether a word follows the one before it in the same paragraph with nothing but spaces between. */
  isJoined(index: number): boolean {
    const gap = this.gapBefore(index);
    if (BEHIND_EMPHASIS.test(gap) || APOSTROPHE.test(gap)) return true;
    return GAP.test(gap) && (!gap.includes("\n") || isParagraph(this.prose, (this.words[index] as Word).start));
  }

  private gapBefore(index: number): string {
    return this.prose.slice(this.words[index - 1]?.end, this.words[index]?.start);
  }

  private isCopy(index: number, count: number): boolean {
    return this.words[index]?.text === this.words[index - count]?.text && this.isJoined(index);
  }
}

/** Whether the line of a word is of one paragraph with the line before: no heading there, no rows of a table. */
function isParagraph(prose: string, start: number): boolean {
  const breakAt = prose.lastIndexOf("\n", start);
  const line = prose.slice(prose.lastIndexOf("\n", breakAt - 1) + 1, breakAt);
  const end = prose.indexOf("\n", start);
  const next = prose.slice(breakAt, end < 0 ? undefined : end);
  return !/^\s*#{1,6}\s/.test(line) && !line.includes("|") && !next.includes("|");
}

/** Whether words say anything: numbers and masked content do not, and one word is long or a phrase of itself, twice. */
function isTelling(words: readonly Word[], times: number): boolean {
  if (words.some(({ text }) => text.includes(MASK) || !/\p{L}/u.test(text))) return false;
  return words.length > 1 || times >= 4 || (words[0]?.text.match(/\p{L}/gu)?.length ?? 0) >= FEWEST_LETTERS;
}
