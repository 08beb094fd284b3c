import type { Stemmer } from "../../model/glossary.ts";
import { arabicSkeletons } from "./arabic-words.ts";
import { commonStart, type SameWord, sameInflectedWord } from "./inflection.ts";
import type { RenderingPlace, RenderingReader } from "./rendering-reader.ts";
import { areJoined, type TermWord, termWordsOf } from "./term-words.ts";

/** Languages that write compounds in one word, with other words before or behind the term. */
const COMPOUNDING = new Set(["de", "nl", "sv", "da", "nb", "nn", "no", "fi", "is", "hu", "et", "ko", "af", "lb", "fy"]);

/** Shorter words stand in too many others for a part of a word to mean anything; at its edges three letters do: `sjabloonmap`. */
const SHORTEST_PART = 4;
/** What a short word at the end of a compound is inflected by: `berichtmappen`, `Dateityps`. */
const SHORT_ENDING = /^(?:en|er|es?|s|n|ne|na|erna|et)$/;

/** Reads texts of languages that put spaces between words. */
export class SpacedReader implements RenderingReader {
  private readonly compounds: boolean;
  private readonly strict: SameWord;
  private readonly lenient: SameWord;
  private readonly stemmer: Stemmer | undefined;
  private readonly isArabic: boolean;
  private readonly words = new Map<string, readonly string[]>();

  constructor(language: string, stemmer: Stemmer | undefined) {
    this.compounds = COMPOUNDING.has(language);
    this.stemmer = stemmer;
    this.isArabic = language === "ar";
    this.strict = sameInflectedWord(stemmer, { language, isLenient: false });
    this.lenient = sameInflectedWord(stemmer, { language, isLenient: true });
  }

  shows(text: string, rendering: string): boolean {
    const words = termWordsOf(text);
    const found = words.map((word) => word.text.toLowerCase());
    // A compound that was written apart: `audit logboek`.
    if (this.compounds) found.push(...joinedPairs(text, words));
    // In any order, and with others between: languages put adjectives and articles there.
    return this.wordsOf(rendering).every((word) => {
      const isWanted = this.likelyWord(word.toLowerCase());
      return found.some(isWanted);
    });
  }

  showsPart(text: string, rendering: string): boolean {
    const found = termWordsOf(text).map((word) => word.text.toLowerCase());
    const words = this.wordsOf(rendering).map((word) => word.toLowerCase());
    return words.some((word) => {
      if (word.length < SHORTEST_PART) return false;
      if (words.length > 1) return found.some(this.likelyWord(word));
      const least = Math.max(SHORTEST_PART + 1, Math.ceil(word.length / 2));
      return found.some((each) => commonStart(word, each) >= least);
    });
  }

  likelyPlaces(text: string, rendering: string): readonly RenderingPlace[] {
    const wanted = this.wordsOf(rendering).map((word) => this.likelyWord(word.toLowerCase()));
    return placesOf(text, wanted, (word) => word.toLowerCase(), areNear);
  }

  places(text: string, rendering: string, caseSensitive: boolean): readonly RenderingPlace[] {
    const inCase = caseSensitive ? (word: string) => word : (word: string) => word.toLowerCase();
    const wanted = this.wordsOf(rendering).map((word) => (found: string) => this.strict(inCase(word), found));
    return placesOf(text, wanted, inCase, areJoined);
  }

  /** Whether a word of a text, in lower case, may well be one of a rendering. */
  private likelyWord(wanted: string): (found: string) => boolean {
    const skeletons = this.isArabic ? arabicSkeletons(wanted) : [];
    return (found) => {
      if (this.lenient(wanted, found) || this.isPart(wanted, found)) return true;
      return skeletons.length > 0 && arabicSkeletons(found).some((skeleton) => skeletons.includes(skeleton));
    };
  }

  private isPart(word: string, whole: string): boolean {
    if (!this.compounds) return false;
    if (word.length < SHORTEST_PART) return word.length === SHORTEST_PART - 1 && isAtEdge(word, whole);
    const stem = this.stemmer?.(word) ?? "";
    if (stem.length >= SHORTEST_PART && whole.includes(stem)) return true;
    // The last letter of a part may go, or another come between: `Konto` in `Kontenverwaltung`.
    return whole.includes(word) || (word.length > SHORTEST_PART + 1 && whole.includes(word.slice(0, -1)));
  }

  private wordsOf(rendering: string): readonly string[] {
    let words = this.words.get(rendering);
    if (words === undefined) {
      words = termWordsOf(rendering).map(({ text }) => text);
      this.words.set(rendering, words);
    }
    return words;
  }
}

/** The words that stand beside each other with a space or a hyphen between, in one; lower case. */
function joinedPairs(text: string, words: readonly TermWord[]): readonly string[] {
  return words.flatMap((word, index) => {
    const next = words[index + 1];
    return next !== undefined && areJoined(text, word, next) ? [(word.text + next.text).toLowerCase()] : [];
  });
}

/** Whether a compound begins or ends with a word: `rolgroep`, `sjabloonmap`, `berichtmappen`. */
function isAtEdge(word: string, whole: string): boolean {
  if (whole.endsWith(word) || (whole.startsWith(word) && whole.length >= word.length + SHORTEST_PART)) return true;
  const at = whole.lastIndexOf(word);
  if (at < 0) return false;
  const tail = whole.slice(at + word.length);
  return SHORT_ENDING.test(tail) || (tail[0] === word.at(-1) && SHORT_ENDING.test(tail.slice(1)));
}

/** Also where a link or bold ends between two words. */
function areNear(text: string, before: TermWord, after: TermWord): boolean {
  return areJoined(text, before, after) || /^[\s*_[\]\uFFFC]+$/.test(text.slice(before.end, after.start));
}

/** Where words stand beside each other that are the wanted ones in their order. */
function placesOf(
  text: string,
  wanted: readonly ((word: string) => boolean)[],
  inCase: (word: string) => string,
  follow: typeof areJoined,
): readonly RenderingPlace[] {
  if (wanted.length === 0) return [];
  const found = termWordsOf(text);
  const places: RenderingPlace[] = [];
  for (let at = 0; at + wanted.length <= found.length; at++) {
    const stands = wanted.every((isWanted, index) => {
      const each = found[at + index] as TermWord;
      if (index > 0 && !follow(text, found[at + index - 1] as TermWord, each)) return false;
      return isWanted(inCase(each.text));
    });
    if (!stands) continue;
    places.push({ start: (found[at] as TermWord).start, end: (found[at + wanted.length - 1] as TermWord).end });
    at += wanted.length - 1;
  }
  return places;
}
