import { codeAt, isAlphanumeric, wordGoesOn } from "../../text/characters.ts";
import { decodeEntities } from "../../text/entities.ts";
import type { Literal } from "./literal-search.ts";

/** Hyphens, dashes, minus signs, and their full-width forms. */
export const DASHES = "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uFE58\uFE63\uFF0D";

/** What translation engines write for the punctuation of a literal: the locale's own or the full-width form. */
const VARIANTS: Readonly<Record<string, string>> = {
  "-": DASHES,
  "%": "%\u066A\uFE6A\uFF05",
  "{": "{\uFF5B",
  "}": "}\uFF5D",
  "(": "(\uFF08",
  ")": ")\uFF09",
  "<": "<\uFF1C\u3008\u2039",
  ">": ">\uFF1E\u3009\u203A",
  $: "$\uFF04",
  ".": ".\u3002\uFF0E",
  ":": ":\uFF1A",
  "@": "@\uFF20",
  _: "_\uFF3F",
};

/** Fills up a text whose entities were decoded, so that offsets stay. */
const FILLER = "\0";

/** A run of one case, a capitalised word, a number, or one character of punctuation: spaces creep in between them. */
const PIECE = /[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+|[^\s\\]/g;

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
const DASHED = new RegExp(`\\s*[${DASHES}]\\s*`, "g");

const SPACED_JOINT = /[^\S\n]*([._]|::)[^\S\n]*/g;

/** More places than that are not compared with what is lost. */
const MOST_MATCHES = 100;

/** Nor is the first word of one literal looked up more often, so that hostile texts take no quadratic time. */
const MOST_TRIES = 1000;

/** Shorter ones may come about by chance from words side by side. */
const SHORTEST_TORN = 6;

/** More spaces than that tear nothing apart: the letters are those of a sentence. */
const MOST_TEARS = 3;

/** How a literal that is lost stands in the target nevertheless. */
export type Damage = "dash" | "case" | "glued" | "spaced" | "spelling";

/** A place in the target that is a literal of the source but for spaces, case and kinds of punctuation. */
export interface DamagedLiteral extends Literal {
  readonly damage: Damage;
}

/** A text in equal length with `&lt;` and `&gt;` as characters. */
export function withoutAngleEntities(text: string): string {
  if (!text.includes("&")) return text;
  return text.replaceAll("&lt;", `<${FILLER.repeat(3)}`).replaceAll("&gt;", `${FILLER.repeat(3)}>`);
}

const ESCAPED = /[\\&\0]/;

/** A literal without escapes and entities, which is how two of them are compared. */
export function canonical(literal: string): string {
  if (!ESCAPED.test(literal)) return literal;
  return decodeEntities(literal)
    .replaceAll(FILLER, "")
    .replace(/\\(?=[^A-Za-z\d\s])/g, "");
}

/** Looks for literals that were damaged; each place is given away once. */
export class DamageSearch {
  private readonly text: string;
  private readonly lower: string;
  /** One for each UTF-16 unit that is spoken for. */
  private taken: Uint8Array | null = null;
  private joined: JoinedText | null = null;

  /** @param text with entities and markup masked: offsets of what is found count from its start */
  constructor(text: string) {
    this.text = text;
    const lower = text.toLowerCase();
    // `İ` alone becomes longer in lower case.
    this.lower = lower.length === text.length ? lower : text.replace(/[A-Z]+/g, (run) => run.toLowerCase());
  }

  /** @returns the first place not yet taken, or `null` */
  find(literal: string): DamagedLiteral | null {
    const pieces = canonical(literal).match(PIECE) ?? [];
    const anchor = pieces.findIndex((piece) => /^[A-Za-z\d]/.test(piece));
    const word = pieces[anchor]?.toLowerCase();
    if (word === undefined) return null;
    let tries = MOST_TRIES;
    for (let at = this.lower.indexOf(word); at >= 0 && tries > 0; at = this.lower.indexOf(word, at + 1), tries--) {
      const start = this.withEscape(this.matchBackwards(pieces, anchor - 1, at));
      const end = start < 0 ? -1 : this.matchForwards(pieces, anchor, at);
      const found = end < 0 ? null : this.taking(start, end, literal);
      if (found !== null) return found;
    }
    return this.findTorn(canonical(literal));
  }

  /** Takes a place for a literal; `null` where it is none, or taken. */
  private taking(start: number, end: number, literal: string): DamagedLiteral | null {
    if (!this.isWhole(start, end) || !this.isFree(start, end)) return null;
    const text = this.text.slice(start, end);
    const damage = damageOf(canonical(text), canonical(literal));
    // Unchanged and yet not counted as there: a part of a longer number, or of a word that only a hyphen keeps apart.
    if (damage === "glued" && !literal.startsWith("-")) return null;
    const found = { text, start, end, damage };
    this.take(found);
    return found;
  }

  /** A long literal with letters that spaces tore apart within a word: `Re setNode`. Digits may be two numbers. */
  private findTorn(literal: string): DamagedLiteral | null {
    if (literal.length < SHORTEST_TORN || !/^\S*[A-Za-z]\S*$/.test(literal)) return null;
    this.joined ??= joinedText(this.lower);
    const { text: joined, places } = this.joined;
    const wanted = literal.toLowerCase();
    let tries = MOST_TRIES;
    for (let at = joined.indexOf(wanted); at >= 0 && tries > 0; at = joined.indexOf(wanted, at + 1), tries--) {
      const start = this.withEscape(places[at] as number);
      const end = (places[at + wanted.length - 1] as number) + 1;
      const tears = this.text.slice(start, end).match(/\s/g) ?? [];
      const found = tears.length > MOST_TEARS ? null : this.taking(start, end, literal);
      if (found !== null) return found;
    }
    return null;
  }

  /** Marks a place as spoken for. */
  take({ start, end }: Literal): void {
    this.taken ??= new Uint8Array(this.text.length);
    this.taken.fill(1, start, end);
  }

  isFree(start: number, end: number): boolean {
    return this.taken === null || !this.taken.subarray(start, end).includes(1);
  }

  /**
   * The first places not taken that look like something.
   *
   * @param shape global
   */
  matches(shape: RegExp): readonly Literal[] {
    const found: Literal[] = [];
    for (const { 0: text, index: start } of this.text.matchAll(shape)) {
      const end = start + text.length;
      if (this.isFree(start, end)) found.push({ text, start, end });
      if (found.length >= MOST_MATCHES) break;
    }
    return found;
  }

  /** Punctuation before the first word. */
  private matchBackwards(pieces: readonly string[], last: number, at: number): number {
    let start = at;
    for (let index = last; index >= 0; index--) {
      let next = start - 1;
      while (isSkipped(this.text[next]) && start - next < 6) next--;
      if (!isVariant(this.text[next], pieces[index] as string)) return -1;
      start = next;
    }
    return start;
  }

  /** With the backslash before the first mark, which would stay behind. */
  private withEscape(start: number): number {
    return start > 0 && this.text[start - 1] === "\\" && /[^A-Za-z\d\s]/.test(this.text[start] as string)
      ? start - 1
      : start;
  }

  private matchForwards(pieces: readonly string[], first: number, at: number): number {
    let end = at;
    for (let index = first; index < pieces.length; index++) {
      const piece = pieces[index] as string;
      let next = end;
      while (isSkipped(this.text[next]) && next - end < 6) next++;
      if (/[A-Za-z\d]/.test(piece)) {
        if (!this.lower.startsWith(piece.toLowerCase(), next)) return -1;
        end = next + piece.length;
      } else if (isVariant(this.text[next], piece)) {
        end = next + 1;
      } else if (piece !== "-" || next === end) {
        // `Start-Process` may have become two words.
        return -1;
      }
    }
    return end;
  }

  /** Not a part of a longer word; a dash or a bracket may be glued to one. */
  private isWhole(start: number, end: number): boolean {
    const { text } = this;
    const startsInside = isAlphanumeric(codeAt(text, start)) && wordGoesOn(text, start - 1, -1);
    return !startsInside && !(isAlphanumeric(codeAt(text, end - 1)) && wordGoesOn(text, end, 1));
  }
}

/** Whether a letter or a digit stands there. */
export function isLetterOrDigitAt(text: string, at: number): boolean {
  return LETTER_OR_DIGIT.test(text[at] ?? "");
}

/** How a canonical text differs from the canonical literal it stands for. */
export function damageOf(found: string, expected: string): Damage {
  if (found === expected) return "glued";
  if (found.toLowerCase() === expected.toLowerCase()) return "case";
  if (found.replace(DASHED, "-") === expected) return "dash";
  return found.replace(SPACED_JOINT, "$1").toLowerCase() === expected.toLowerCase() ? "spaced" : "spelling";
}

/** A text without what may be skipped, and where each of its UTF-16 units stands in the text. */
interface JoinedText {
  readonly text: string;
  readonly places: readonly number[];
}

function joinedText(text: string): JoinedText {
  const places: number[] = [];
  let joined = "";
  for (let at = 0; at < text.length; at++) {
    const character = text[at] as string;
    if (isSkipped(character)) continue;
    joined += character;
    places.push(at);
  }
  return { text: joined, places };
}

function isSkipped(character: string | undefined): boolean {
  return (
    character === " " || character === "\u00A0" || character === "\u202F" || character === FILLER || character === "\\"
  );
}

function isVariant(character: string | undefined, piece: string): boolean {
  return character !== undefined && (VARIANTS[piece] ?? piece).includes(character);
}
