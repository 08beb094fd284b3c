import { Feature } from "../../model/features.ts";
import type { Segment } from "../../model/unit.ts";
import { CJK_LETTER, isLowerCaseWord, type Word, wordsOf } from "../../text/words.ts";

/** So many source words in a row are no accident and no name. */
const LEAST_RUN = 4;

/** So many in a row need no function word among them. */
const LONG_RUN = 6;

/** In `Apps for enterprise, Apps for business` it shows no sentence. */
const NAME_JOINT = /\bfor\b/g;
const WITHOUT_SPACES = new RegExp(`${CJK_LETTER}{1,100000}`, "gu");
const ENTITY = /&(?:[a-z]+|#\d+|#x[\da-f]+);/gi;

/** Blanks out the entities of a prose view, which are no words, in equal length. */
export function withoutEntities(prose: string): string {
  return prose.includes("&") ? prose.replace(ENTITY, blank) : prose;
}

/**
 * The longest run of four or more lower-case words in the target that stands in the source as well and is English. Other
 * words, product names above all, neither count nor end a run.
 *
 * @param english matches a word that shows text of the target's language to be English, behind a space
 * @returns words with offsets into the target; none where there is no such run
 */
export function leftPassage(target: Segment, source: Segment, english: RegExp): readonly Word[] {
  const known = new Set(windows(countedWords(source)));
  const words = countedWords(target);
  let best: readonly Word[] = [];
  let start = -1;
  const inSource = windows(words).map((window) => known.has(window));
  for (const [index, isKnown] of [...inSource, false].entries()) {
    if (isKnown && start < 0) start = index;
    if (isKnown || start < 0) continue;
    const run = words.slice(start, index + LEAST_RUN - 1);
    if (run.length > best.length && (isInARow(run) || isEnglish(run, target.prose, english))) best = run;
    start = -1;
  }
  return best;
}

/** A piece of the source this long is in any long run, at one of its multiples. */
const PIECE = 14;
/** Lengths multiplied, beyond which looking for each piece takes longer than reading all words. */
const LARGEST_SCREENED = 2 ** 25;

/**
 * Whether a piece of three words of the source stands in the target to the letter: a screen for long passages, which lets
 * what is too long for it pass.
 */
export function mayHoldLongPassage(target: string, source: string): boolean {
  if (source.length * target.length > LARGEST_SCREENED) return true;
  for (let at = 0; at + PIECE <= source.length; at += PIECE) {
    if (beginsWithThreeWords(source, at, at + PIECE) && target.includes(source.slice(at, at + PIECE))) return true;
  }
  return false;
}

/** Whether a piece of a text begins with three words, or ends of them, with single spaces between and no slash. */
function beginsWithThreeWords(text: string, start: number, end: number): boolean {
  let words = 0;
  let isInWord = false;
  for (let at = start; at < end; at++) {
    const character = text.charCodeAt(at);
    if (character !== SLASH && !isSpace(character)) {
      if (!isInWord && ++words === 3) return true;
      isInWord = true;
    } else {
      if (character !== SPACE || !isInWord) return false;
      isInWord = false;
    }
  }
  return false;
}

const SLASH = 0x2f;
const SPACE = 0x20;

/** What `\s` matches. */
function isSpace(character: number): boolean {
  if (character <= SPACE) return character === SPACE || (character >= 0x09 && character <= 0x0d);
  return character >= 0xa0 && OTHER_SPACE.includes(character);
}

const OTHER_SPACE = [
  0xa0, 0x1680, 0x2000, 0x2001, 0x2002, 0x2003, 0x2004, 0x2005, 0x2006, 0x2007, 0x2008, 0x2009, 0x200a, 0x2028, 0x2029,
  0x202f, 0x205f, 0x3000, 0xfeff,
];

/** Whether a long run of words stands together, with nothing but spaces and marks between. */
function isInARow(run: readonly Word[]): boolean {
  if (run.length < LONG_RUN) return false;
  return run.slice(1).every(({ start }, index) => start - (run[index] as Word).end <= 2);
}

function isEnglish(run: readonly Word[], prose: string, english: RegExp): boolean {
  const passage = ` ${prose.slice(run[0]?.start, run.at(-1)?.end)}`;
  return english.test(passage.replace(NAME_JOINT, " ")) || (holdsPhrase(run) && english.test(passage));
}

/** Whether three words stand together, with single spaces. */
function holdsPhrase(run: readonly Word[]): boolean {
  return run.some(({ start }, index) => {
    const before = run[index - 2];
    return before !== undefined && start - before.end === (run[index - 1] as Word).text.length + 2;
  });
}

/** The words in lower case, and `a`; they end where Chinese or Japanese begins. */
function countedWords({ prose, features }: Segment): readonly Word[] {
  const text = withoutEntities(prose);
  const words = wordsOf((features & Feature.cjk) === 0 ? text : text.replace(WITHOUT_SPACES, blank));
  return words.filter(({ text: word }) => word === "a" || isLowerCaseWord(word));
}

/** Every `LEAST_RUN` words in a row, as one text. */
function windows(words: readonly Word[]): readonly string[] {
  return words.slice(LEAST_RUN - 1).map((_, first) => {
    const window = words.slice(first, first + LEAST_RUN);
    return window.map(({ text }) => text).join(" ");
  });
}

function blank(found: string): string {
  return " ".repeat(found.length);
}
