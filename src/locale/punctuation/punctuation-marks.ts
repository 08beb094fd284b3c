import { scriptOfLocale } from "../script.ts";
import type { MarkConvention } from "./mark-convention.ts";

/**
 * Chinese: all marks are full-width (GB/T 15834; Taiwan's handbook of punctuation; the Microsoft style guides for
 * Simplified and Traditional Chinese).
 */
const CHINESE: MarkConvention = {
  after: /\p{Script=Han}/u,
  replacements: { ",": "，", ".": "。", ";": "；", ":": "：", "?": "？", "!": "！" },
  space: "drop",
};

/**
 * Japanese: only the comma and the full stop. Colons are half-width in the Microsoft style guide (671 of 696 in the
 * measured articles) and full-width in the JTF's; question and exclamation marks are published in both widths.
 */
const JAPANESE: MarkConvention = {
  after: /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}ー]/u,
  replacements: { ",": "、", ".": "。" },
  space: "drop",
  sentenceEnd: /(?:です|ます|した|せん|さい)$/,
};

/** Korean: all marks are half-width with a space behind them (Hangul orthography, appendix on punctuation). */
const KOREAN: MarkConvention = {
  after: /\p{Script=Hangul}/u,
  replacements: { "，": ",", "、": ",", "。": ".", "；": ";", "：": ":", "？": "?", "！": "!" },
  space: "add",
};

/**
 * Arabic script (Arabic, Persian, Urdu and the others): mirrored question mark, comma and semicolon, as in CLDR's
 * exemplar punctuation of all of them. Full stop and colon are the Latin ones; Urdu's own full stop is not asked for.
 * Hebrew runs from right to left as well and has the Latin marks.
 */
const ARABIC: MarkConvention = {
  after: /[\p{Script=Arabic}\u064B-\u0652]/u,
  replacements: { "?": "؟", ",": "،", ";": "؛" },
  space: "keep",
  endsPhrase: "?",
};

/** Greek: the question mark looks like a semicolon and is written with U+003B; U+037E is canonically equal to it. */
const GREEK: MarkConvention = { after: /\p{Script=Greek}/u, replacements: { "?": ";" }, space: "keep" };

const BY_SCRIPT: Readonly<Record<string, MarkConvention>> = {
  Hans: CHINESE,
  Hant: CHINESE,
  Jpan: JAPANESE,
  Kore: KOREAN,
  Arab: ARABIC,
};

/** What a locale's own marks are; `null` where they are the Latin ones. */
export function markConventionOf(locale: string): MarkConvention | null {
  // Only the language: Coptic and others in Greek letters have marks of their own.
  if (locale === "el" || locale.startsWith("el-")) return GREEK;
  return BY_SCRIPT[scriptOfLocale(locale)?.code ?? ""] ?? null;
}
