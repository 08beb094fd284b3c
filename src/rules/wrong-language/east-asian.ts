import type { TranslationUnit } from "../../model/unit.ts";

const HAN = /\p{Script=Han}/gu;
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/gu;
const HANGUL = /\p{Script=Hangul}/u;
/** Particles and pronouns of written Chinese; Japanese and Korean write none of them among ten Han characters without their own. */
const CHINESE = /[的是了在和您请請这這们們个個]/g;

/** So many Han characters without the locale's own letters are a sentence of another language. */
const SENTENCE_OF_HAN = 10;
const SENTENCE_OF_KANA = 5;
/** By itself a unit is judged by twice as many. */
const BEYOND_DOUBT = 2;

/** The language of East Asia that a unit is written in instead of the locale's. */
export type EastAsian = "ja" | "zh";

/**
 * Tells Chinese and Japanese from the language of a locale by the letters that the locale's sentences cannot do without:
 * kana in Japanese, Hangul in Korean, and none of the two in Chinese.
 *
 * @param isLone whether nothing but this unit speaks for the other language
 * @returns `null` where the unit is in the locale's language, or too short
 */
export function eastAsianOf(language: string, unit: TranslationUnit, isLone: boolean): EastAsian | null {
  const { target, source } = unit;
  const least = isLone ? BEYOND_DOUBT : 1;
  if (language === "zh") {
    if (!holdsKana(target.text)) return null;
    const kana = target.prose.match(KANA)?.length ?? 0;
    const han = target.prose.match(HAN)?.length ?? 0;
    return kana >= SENTENCE_OF_KANA * least && kana * 2 >= han && !holdsKana(source.text) ? "ja" : null;
  }
  if (language === "ja" ? holdsKana(target.text) : HANGUL.test(target.text)) return null;
  const { prose } = target;
  const han = prose.match(HAN)?.length ?? 0;
  if (language === "ko" && (prose.match(KANA)?.length ?? 0) >= SENTENCE_OF_KANA * least) return "ja";
  if (han < SENTENCE_OF_HAN * least || (source.text.match(HAN)?.length ?? 0) > 0) return null;
  return isLone && (prose.match(CHINESE)?.length ?? 0) < BEYOND_DOUBT ? null : "zh";
}

/** Whether a unit is long enough to have a say in what its article is written in. */
export function isEastAsianSentence({ target, identical }: TranslationUnit): boolean {
  return !identical && (target.prose.match(EAST_ASIAN)?.length ?? 0) >= SENTENCE_OF_HAN;
}

const EAST_ASIAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;

function holdsKana(text: string): boolean {
  return /[\u3041-\u30fa]/.test(text);
}
