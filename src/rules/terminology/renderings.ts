import type { Stemmer } from "../../model/glossary.ts";
import { type SameWord, sameInflectedWord } from "./inflection.ts";
import { areJoined, type TermWord, termWordsOf } from "./term-words.ts";

/** Where a rendering stands; offsets into the text. */
export interface RenderingPlace {
  readonly start: number;
  readonly end: number;
}

/** How a language's texts show renderings of terms. */
export interface RenderingReader {
  /** Whether a text has a rendering in any way that a reader would take for it; in any case: a sentence may begin with it. */
  shows(text: string, rendering: string): boolean;
  /** Where a text has a rendering beyond doubt. */
  places(text: string, rendering: string, caseSensitive: boolean): readonly RenderingPlace[];
}

/** Languages that write no spaces between words. */
const UNSPACED = new Set(["zh", "ja", "th", "km", "lo", "my"]);
/** Languages that write compounds in one word, with other words before or behind the term. */
const COMPOUNDING = new Set(["de", "nl", "sv", "da", "nb", "nn", "no", "fi", "is", "hu", "et", "ko", "af", "lb", "fy"]);

export function renderingReader(language: string, stemmer: Stemmer | undefined): RenderingReader {
  return UNSPACED.has(language) ? new UnspacedReader(language) : new SpacedReader(language, stemmer);
}

/** Shorter words stand in too many others for a part of a word to mean anything; at the end three letters do: `sjabloonmap`. */
const SHORTEST_PART = 4;

class SpacedReader implements RenderingReader {
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
    this.strict = sameInflectedWord(stemmer, false);
    this.lenient = sameInflectedWord(stemmer, true);
  }

  shows(text: string, rendering: string): boolean {
    const found = termWordsOf(text).map((word) => word.text.toLowerCase());
    // In any order, and with others between: languages put adjectives and articles there.
    return this.wordsOf(rendering).every((word) => {
      const wanted = word.toLowerCase();
      const skeletons = this.isArabic ? arabicSkeletons(wanted) : [];
      return found.some((each) => {
        if (this.lenient(wanted, each) || this.isPart(wanted, each)) return true;
        return skeletons.length > 0 && arabicSkeletons(each).some((skeleton) => skeletons.includes(skeleton));
      });
    });
  }

  places(text: string, rendering: string, caseSensitive: boolean): readonly RenderingPlace[] {
    const inCase = caseSensitive ? (word: string) => word : (word: string) => word.toLowerCase();
    const found = termWordsOf(text);
    const wanted = this.wordsOf(rendering).map(inCase);
    const places: RenderingPlace[] = [];
    for (let at = 0; at + wanted.length <= found.length; at++) {
      const stands = wanted.every((word, index) => {
        const each = found[at + index] as TermWord;
        if (index > 0 && !areJoined(text, found[at + index - 1] as TermWord, each)) return false;
        return this.strict(word, inCase(each.text));
      });
      if (!stands) continue;
      places.push({ start: (found[at] as TermWord).start, end: (found[at + wanted.length - 1] as TermWord).end });
      at += wanted.length - 1;
    }
    return wanted.length === 0 ? [] : places;
  }

  private isPart(word: string, whole: string): boolean {
    if (!this.compounds) return false;
    if (word.length < SHORTEST_PART) return word.length === SHORTEST_PART - 1 && whole.endsWith(word);
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

/** The conjunctions, prepositions and the article that Arabic writes in one with the word behind them. */
const ARABIC_PREFIX = /^[وف]?(?:[بك]?ال|لل|[بلك](?=.{2}))?/u;
const ARABIC_SUFFIX = /(?:ات|ون|ين|ان|هما|هم|ها|كم|نا|ة|ت|ه|ي|ك)$/u;
/** Long vowels and the seats of hamza, which broken plurals change: ترخيص and تراخيص, رسالة and رسائل. */
const ARABIC_VOWELS = /[\u064B-\u0652\u0640اأإآءئؤويىة]/gu;

/**
 * The consonants of an Arabic word, which its inflected forms share: with and without what may be a prefix, and what may be
 * one ending or two; none where too few are left to mean anything.
 */
function arabicSkeletons(word: string): readonly string[] {
  const stems = [word, word.replace(ARABIC_PREFIX, "")];
  const forms = stems.flatMap((stem) => {
    const once = stem.replace(ARABIC_SUFFIX, "");
    return [stem, once, once.replace(ARABIC_SUFFIX, "")];
  });
  return forms.map(consonantsOf).filter((skeleton) => skeleton.length > 1);
}

/** A doubled consonant is one in the singular: خصائص of خاصية; of two letters both are kept. */
function consonantsOf(word: string): string {
  const consonants = word.replace(ARABIC_VOWELS, "");
  return consonants.length > 2 ? consonants.replace(/(.)\1+/gu, "$1") : consonants;
}

/** Bold within a word is no other word. */
const SPACES = /[\s\u3000*]+/g;
const KATAKANA = /[\p{Script=Katakana}ー]/u;

class UnspacedReader implements RenderingReader {
  private readonly language: string;
  private segmenter: Intl.Segmenter | null = null;

  constructor(language: string) {
    this.language = language;
  }

  shows(text: string, rendering: string): boolean {
    const plain = (each: string) => each.normalize("NFKC").replace(SPACES, "").toLowerCase();
    return plain(text).includes(plain(rendering));
  }

  places(text: string, rendering: string, caseSensitive: boolean): readonly RenderingPlace[] {
    const folded = caseSensitive ? text : lowerOfEqualLength(text);
    const wanted = caseSensitive ? rendering : rendering.toLowerCase();
    const places: RenderingPlace[] = [];
    for (let at = folded.indexOf(wanted); at >= 0 && wanted !== ""; at = folded.indexOf(wanted, at + wanted.length)) {
      const place = { start: at, end: at + wanted.length };
      if (this.isWord(text, place)) places.push(place);
    }
    return places;
  }

  /** Not a piece of a longer word, as far as the script or the dictionary shows. */
  private isWord(text: string, { start, end }: RenderingPlace): boolean {
    const joins = (a: string | undefined, b: string | undefined, letter: RegExp) =>
      a !== undefined && b !== undefined && letter.test(a) && letter.test(b);
    for (const letter of [KATAKANA, /[A-Za-z0-9]/]) {
      if (joins(text[start - 1], text[start], letter) || joins(text[end - 1], text[end], letter)) return false;
    }
    if (this.language === "zh" || this.language === "ja") return true;
    this.segmenter ??= new Intl.Segmenter(this.language, { granularity: "word" });
    const edges = new Set(Array.from(this.segmenter.segment(text), ({ index }) => index)).add(text.length);
    return edges.has(start) && edges.has(end);
  }
}

/** Lower case that moves nothing: of the few letters whose lower case is longer, none is touched. */
function lowerOfEqualLength(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text;
}
