import { CharacterCode } from "../text/characters.ts";
import { KeptWords } from "./kept-words.ts";
import {
  ALPHANUMERIC,
  Code,
  Content,
  EDGE,
  Flank,
  flankOf,
  isAddress,
  isLetter,
  isSpace,
  isTelling,
  isWideMark,
  Kind,
  kindOf,
  LINK,
  mayBeUnit,
  mixed,
  OF_TOKEN,
} from "./side-characters.ts";

/** More tokens than this are not compared: the sides are then taken to differ. */
export const MOST_TOKENS = 64;

/** What one look at one side finds; one object serves for all sides, so that a look allocates nothing. */
export class SideScan {
  /** Hashes of the tokens that have to stand in the other side too, in the order of the text. */
  readonly tokens = new Int32Array(MOST_TOKENS);
  /** How many; more than there is room for where not all were kept. */
  tokenCount = 0;
  /** Hashes of what stands before a hyphen: `NodeLimit` is there in the compound `NodeLimit-nivå`. */
  readonly stems = new Int32Array(MOST_TOKENS);
  stemCount = 0;
  /** Whether more is to be known than one look tells: entities, tags, escapes, line breaks, odd backticks. */
  isOpaque = false;
  /** Stands for brackets, backticks, bars and delimiters of emphasis in their order. */
  markup = 0;
  /** Stands for ASCII letters and digits in their order, in either case. */
  letters = 0;
  links = 0;
  /** Whether brackets may name a definition, so that their words count. */
  mayRefer = false;
  /** Whether words may hold letters outside ASCII. */
  hasOtherLetters = false;
  readonly words = new KeptWords();

  private text = "";
  private start = 0;
  private end = 0;
  private isInCode = false;
  /** Whether a link's destination or title follows. */
  private isInTail = false;
  private isDestination = false;
  /** Of the brackets that were opened last. */
  private content = 0;
  /** Of the token before, where it ends in a digit, or is in capitals; 0 where it does not. */
  private number = 0;
  private capitals = 0;
  private previousEnd = -1;

  /** Reads `text[start, end)`, and finds the words in a row that another side has too. */
  read(text: string, start: number, end: number, other: SideScan | null): void {
    this.clear();
    this.text = text;
    this.start = start;
    this.end = end;
    for (let at = start; at < end; ) {
      const code = text.charCodeAt(at);
      const kind = kindOf(code);
      if ((kind & OF_TOKEN) !== 0) {
        at = this.readToken(at, other);
        continue;
      }
      if (kind === Kind.opaque) this.isOpaque = true;
      else if (kind === Kind.markup) at = this.readMarkup(code, at);
      else if (code >= 0x80) this.readOther(code);
      at++;
    }
    this.isOpaque ||= this.isInCode;
  }

  private clear(): void {
    this.words.clear();
    this.tokenCount = 0;
    this.stemCount = 0;
    this.isOpaque = false;
    this.markup = 0;
    this.letters = 0;
    this.links = 0;
    this.mayRefer = false;
    this.hasOtherLetters = false;
    this.isInCode = false;
    this.isInTail = false;
    this.isDestination = false;
    this.content = 0;
    this.number = 0;
    this.capitals = 0;
    this.previousEnd = -1;
  }

  /** @returns where the token ends */
  private readToken(start: number, other: SideScan | null): number {
    const { text, end } = this;
    let { letters } = this;
    let at = start;
    let begin = -1;
    let hash = 0;
    let solid = 0;
    let solidEnd = start;
    let first = 0;
    let seen = 0;
    let edge = 0;
    let isOpen = false;
    for (; at < end; at++) {
      const code = text.charCodeAt(at);
      const kind = kindOf(code);
      if ((kind & OF_TOKEN) === 0) break;
      if ((kind & EDGE) !== 0) {
        // What follows a destination is no part of it.
        if (code === Code.closeParenthesis && this.isInTail && begin >= 0) break;
        if (code === Code.openParenthesis || code === Code.closeParenthesis) this.readParenthesis(code);
        // A dot may begin a token, the others only stand within one.
        if (begin < 0 && code !== CharacterCode.stop) continue;
        if (code === Code.openParenthesis) isOpen = true;
        // What was opened within a token is part of it: `$(name)`.
        edge = code === Code.closeParenthesis && isOpen ? 0 : kind;
        if (edge === 0) seen |= kind;
      } else {
        if ((kind & ALPHANUMERIC) !== 0) letters = mixed(letters, code | 0x20);
        else if (code === CharacterCode.underscore) this.readDelimiter(code, at);
        else if (code === CharacterCode.hyphen && isTelling(first, seen) && this.stemCount < MOST_TOKENS) {
          this.stems[this.stemCount++] = solid;
        }
        if (first === 0) first = kind;
        else seen |= kind;
        seen |= edge;
        edge = 0;
      }
      if (begin < 0) begin = at;
      hash = mixed(hash, code);
      if (edge === 0) {
        solid = hash;
        solidEnd = at + 1;
      }
    }
    this.letters = letters;
    // A bare address takes in what stands right behind it.
    if (isAddress(seen) && at < end && text.charCodeAt(at) >= 0x80) solid++;
    if (first !== 0) this.addToken(solid, begin, solidEnd, first, seen, other);
    return at;
  }

  private addToken(
    hash: number,
    begin: number,
    end: number,
    first: number,
    seen: number,
    other: SideScan | null,
  ): void {
    const kinds = first | seen;
    if ((kinds & ALPHANUMERIC) !== 0) this.content |= Content.words;
    if (isTelling(first, seen) || this.isDestination) this.addTelling(hash);
    const isWord = end - begin > 1 || this.text.charCodeAt(begin) === Code.a;
    if (isWord && !this.isInCode && !this.isInTail) this.words.add(hash, kinds, end - begin, other?.words ?? null);
    this.isDestination = false;
    if (begin === this.previousEnd + 1 && isSpace(this.text.charCodeAt(begin - 1))) {
      // An amount and its unit, letters and the number that they go with.
      if (this.number !== 0 && mayBeUnit(this.text.charCodeAt(begin), end - begin))
        this.addTelling(this.number ^ Math.imul(hash, 31));
      if (this.capitals !== 0 && (first & Kind.digit) !== 0) this.addTelling(this.capitals ^ Math.imul(hash, 37));
    }
    this.number = kindOf(this.text.charCodeAt(end - 1)) === Kind.digit ? hash : 0;
    this.capitals = first === Kind.upper && seen === Kind.upper ? hash : 0;
    this.previousEnd = end;
  }

  private addTelling(hash: number): void {
    if (this.tokenCount < MOST_TOKENS) this.tokens[this.tokenCount] = hash;
    this.tokenCount++;
  }

  /** @returns where the last character stands that belongs to the mark */
  private readMarkup(code: number, at: number): number {
    const { text } = this;
    if (code === Code.asterisk) this.readDelimiter(code, at);
    else if (code === Code.openBracket) {
      const isImage = at > this.start && text.charCodeAt(at - 1) === Code.exclamation;
      this.mark(isImage ? Code.exclamation : code);
      this.content = 0;
      if (at + 1 < this.end && text.charCodeAt(at + 1) === Code.exclamation) this.isOpaque = true;
    } else if (code === Code.closeBracket) {
      this.mark(code | (this.content << 8));
      this.content = Content.words;
      if (at + 1 < this.end && text.charCodeAt(at + 1) === Code.openParenthesis) {
        this.links++;
        this.mark(LINK);
        this.isDestination = true;
        this.isInTail = true;
        return at + 1;
      }
      this.mayRefer = true;
    } else {
      this.mark(code);
      if (code === Code.backtick) this.isInCode = !this.isInCode;
    }
    return at;
  }

  private readParenthesis(code: number): void {
    this.mark(code);
    if (code === Code.closeParenthesis) this.isInTail = false;
  }

  private readDelimiter(code: number, at: number): void {
    this.mark(code | (this.flankAt(at - 1) << 8) | (this.flankAt(at + 1) << 12));
  }

  private mark(code: number): void {
    this.markup = mixed(this.markup, code);
  }

  private flankAt(at: number): number {
    return at < this.start || at >= this.end ? Flank.space : flankOf(this.text.charCodeAt(at));
  }

  /** A character outside ASCII: a letter, a bracket of full width, a space, or nobody knows. */
  private readOther(code: number): void {
    if (isLetter(code)) {
      this.content |= Content.words;
      this.hasOtherLetters = true;
    } else if (!isSpace(code)) {
      this.content |= Content.unknown;
      if (isWideMark(code)) this.mark(code);
    }
  }
}
