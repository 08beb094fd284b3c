import type { Article } from "../../model/article.ts";
import { unitPlaces } from "../../parse/unit-places.ts";

/** So many words in a paragraph, heading, item or cell are prose. */
export const LEAST_WORDS = 3;

/** In scripts without spaces, so many letters count as a word. */
export const LETTERS_A_WORD = 2;

/** Shorter than this, what stands between two units is line breaks, list markers and heading marks. */
const SHORTEST_GAP = 6;

/**
 * Where three words of one paragraph may stand outside of units: one pass over what is between the units, which jumps
 * over code fences, tags, destinations, image descriptions, entities and code. It takes too much for prose, never too little.
 *
 * @returns offsets into the file, one or more a paragraph
 */
export function suspectUnwrappedProse(article: Article): readonly number[] {
  const { text, bodyStart } = article;
  const places = unitPlaces(article);
  const counter = new WordCounter(text);
  let at = bodyStart;
  for (let index = 0; index < places.length; index++) {
    const start = places.start(index);
    if (start - at >= SHORTEST_GAP) counter.count(at, start);
    at = places.end(index);
  }
  counter.count(at, text.length);
  return counter.suspects;
}

const LINE_FEED = 0x0a;
const AMPERSAND = 0x26;
const BACKTICK = 0x60;
const EXCLAMATION = 0x21;
const COLON = 0x3a;
const OPEN_BRACKET = 0x5b;
const TILDE = 0x7e;
const FENCE_LENGTH = 3;
const LONGEST_LABEL = 999;
const FIRST_LOWER_CASE = 0x61;

/** What stands beside parts of names, paths and assignments. */
const NO_START = "0123456789./\\:@$%#=-";
const NO_END = "0123456789/\\:=(-";

class WordCounter {
  readonly suspects: number[] = [];
  private words = 0;
  private letters = 0;
  /** Where each mark was found last: none is looked for twice over the same text. */
  private readonly nearest = new Map<string, number>();
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  /** Counts on through a gap. Words of several gaps add up unless a blank line is between them. */
  count(from: number, to: number): void {
    const { text } = this;
    for (let at = from; at < to; ) {
      const character = text.charCodeAt(at);
      if (character === LINE_FEED) {
        if (isBlankLine(text, at + 1)) this.reset();
        at++;
      } else if (character === BACKTICK || character === TILDE) {
        at = this.afterCode(at, to);
      } else if (character === 0x3c) {
        at = this.after(text.startsWith("<!--", at) ? "-->" : ">", at, to);
      } else if (character === 0x5d && text.charCodeAt(at + 1) === 0x28) {
        at = this.after(")", at, to);
      } else if (character === AMPERSAND) {
        at = afterEntity(text, at, to);
      } else if (character === COLON && text.startsWith(":::", at)) {
        at = lineEnd(text, at);
      } else if (character === OPEN_BRACKET && isDefinition(text, at)) {
        at = lineEnd(text, at);
      } else if (character === OPEN_BRACKET && text.charCodeAt(at + 1) === EXCLAMATION) {
        at = this.after("]", at, to);
      } else if (character === EXCLAMATION && text.charCodeAt(at + 1) === OPEN_BRACKET) {
        at = this.after("]", at, to);
      } else if (isLetter(character)) {
        at = this.afterWord(at, to);
        if (this.words + this.letters / LETTERS_A_WORD >= LEAST_WORDS) {
          this.suspects.push(at - 1);
          this.reset();
        }
      } else {
        at++;
      }
    }
  }

  /** Behind the next `mark`, or behind the character at `at` where there is none before `to`. */
  private after(mark: string, at: number, to: number): number {
    const found = this.next(mark, at + 1);
    return found >= to ? at + 1 : found + mark.length;
  }

  private next(mark: string, from: number): number {
    const known = this.nearest.get(mark);
    if (known !== undefined && known >= from) return known;
    const found = this.text.indexOf(mark, from);
    const next = found < 0 ? Number.POSITIVE_INFINITY : found;
    this.nearest.set(mark, next);
    return next;
  }

  private reset(): void {
    this.words = 0;
    this.letters = 0;
  }

  private afterWord(at: number, to: number): number {
    const { text } = this;
    let end = at;
    while (end < to && isLetter(text.charCodeAt(end))) {
      if (text.charCodeAt(end) >= 0xe00) this.letters++;
      end++;
    }
    const isLowerCase = text.charCodeAt(at) >= FIRST_LOWER_CASE;
    if (end - at > 1 && isLowerCase && this.startsWord(at) && this.endsWord(end)) this.words++;
    return end;
  }

  private startsWord(at: number): boolean {
    const before = at === 0 ? " " : this.text.charAt(at - 1);
    return before === "_" ? !/\w/.test(this.text.charAt(at - 2)) : !NO_START.includes(before);
  }

  private endsWord(end: number): boolean {
    const next = this.text.charAt(end);
    return next === "_" ? !/\w/.test(this.text.charAt(end + 1)) : next === "" || !NO_END.includes(next);
  }

  /** Behind a code fence or a code span; a lone backtick is passed over. */
  private afterCode(at: number, to: number): number {
    const { text } = this;
    const character = text.charCodeAt(at);
    let end = at;
    while (text.charCodeAt(end) === character) end++;
    const marker = text.slice(at, end);
    if (marker.length >= FENCE_LENGTH) {
      const close = this.next(marker, lineEnd(text, end));
      return close >= to ? lineEnd(text, end) : lineEnd(text, close + marker.length);
    }
    if (character === TILDE) return end;
    const close = this.next(marker, end);
    return close >= to ? end : close + marker.length;
  }
}

/** `[label]: ` at the start of a line, as far as its first bracket shows. */
function isDefinition(text: string, at: number): boolean {
  if (at > 0 && text.charCodeAt(at - 1) !== LINE_FEED) return false;
  const close = text.slice(at, at + LONGEST_LABEL + 1).indexOf("]");
  return close > 0 && text.charCodeAt(at + close + 1) === COLON;
}

const ENTITY = /&(?:[a-z]+|#\d+|#x[\da-f]+);/iy;

/** Behind an entity, whose name is no word; behind the ampersand where it is none. */
function afterEntity(text: string, at: number, to: number): number {
  ENTITY.lastIndex = at;
  return ENTITY.test(text) && ENTITY.lastIndex <= to ? ENTITY.lastIndex : at + 1;
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return end < 0 ? text.length : end;
}

function isBlankLine(text: string, from: number): boolean {
  let at = from;
  while (text.charCodeAt(at) === 0x20 || text.charCodeAt(at) === 0x09 || text.charCodeAt(at) === 0x0d) at++;
  return text.charCodeAt(at) === 0x0a;
}

/** ASCII letters, and everything from U+00C0 on that is no mask and no typographic mark. */
function isLetter(character: number): boolean {
  if (character < 0xc0) return (character >= 0x61 && character <= 0x7a) || (character >= 0x41 && character <= 0x5a);
  return (character < 0x2000 || character >= 0x2e80) && character < 0xff00 && character !== 0xd7 && character !== 0xf7;
}
