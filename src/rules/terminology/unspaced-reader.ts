import type { RenderingPlace, RenderingReader } from "./rendering-reader.ts";

/**
 * Bold or a link within a word makes no other word, nor does the mark of a long vowel that some leave out at the end (`ユーザ`),
 * nor the particle between two nouns (`マウスのポインター`, `共用的信箱`).
 */
const IGNORED = /[\s\u3000*[\]\uFFFCー・の的]+/g;
const BETWEEN = "[\\s\\u3000*[\\]\\uFFFCー・の的]*";

const KATAKANA = /[\p{Script=Katakana}ー]/u;
const HAN = /^\p{Script=Han}{1,2}$/u;

/** Reads texts of languages that put no spaces between words. */
export class UnspacedReader implements RenderingReader {
  private readonly language: string;
  private segmenter: Intl.Segmenter | null = null;

  constructor(language: string) {
    this.language = language;
  }

  shows(text: string, rendering: string): boolean {
    return fold(text).includes(fold(rendering));
  }

  showsPart(text: string, rendering: string): boolean {
    const letters = Array.from(fold(rendering));
    const part = letters.slice(0, Math.ceil(letters.length / 2)).join("");
    return letters.length > 2 && fold(text).includes(part);
  }

  likelyPlaces(text: string, rendering: string): readonly RenderingPlace[] {
    const letters = Array.from(rendering.replace(IGNORED, ""), (letter) => letter.replace(/[^\p{L}\p{N}]/u, "\\$&"));
    if (letters.length === 0) return [];
    const pattern = new RegExp(letters.join(BETWEEN), "giu");
    return Array.from(text.matchAll(pattern), ({ 0: found, index }) => ({ start: index, end: index + found.length }));
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
    // Two Chinese characters may be the half of another word; more are hardly.
    if ((this.language === "zh" || this.language === "ja") && !HAN.test(text.slice(start, end))) return true;
    this.segmenter ??= new Intl.Segmenter(this.language, { granularity: "word" });
    const edges = new Set(Array.from(this.segmenter.segment(text), ({ index }) => index)).add(text.length);
    return edges.has(start) && edges.has(end);
  }
}

function fold(text: string): string {
  return text.normalize("NFKC").replace(IGNORED, "").toLowerCase();
}

/** Lower case that moves nothing: of the few letters whose lower case is longer, none is touched. */
function lowerOfEqualLength(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text;
}
