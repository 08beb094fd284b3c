import { publishedLocales } from "./published-locales.ts";

/** The script a locale is written in. */
export interface LocaleScript {
  /** ISO 15924, the composite codes included: `Hans`, `Hant`, `Jpan`, `Kore`. */
  readonly code: string;
  /** In English, for messages. */
  readonly name: string;
  /** Matches one letter of the script. */
  readonly letter: RegExp;
}

/**
 * Scripts of published locales. Japanese and Korean mix scripts, and so do their codes. Chinese is written with the same Unicode script in both of its forms.
 */
const SCRIPTS: Readonly<Record<string, readonly [name: string, letter: RegExp]>> = {
  Latn: ["Latin", /\p{Script=Latin}/u],
  Cyrl: ["Cyrillic", /\p{Script=Cyrillic}/u],
  Grek: ["Greek", /\p{Script=Greek}/u],
  Arab: ["Arabic", /\p{Script=Arabic}/u],
  Hebr: ["Hebrew", /\p{Script=Hebrew}/u],
  Deva: ["Devanagari", /\p{Script=Devanagari}/u],
  Geor: ["Georgian", /\p{Script=Georgian}/u],
  Thai: ["Thai", /\p{Script=Thai}/u],
  Hans: ["Simplified Chinese", /\p{Script=Han}/u],
  Hant: ["Traditional Chinese", /\p{Script=Han}/u],
  Jpan: ["Japanese", /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u],
  Kore: ["Korean", /[\p{Script=Hangul}\p{Script=Han}]/u],
};

/**
 * The published locales that are not of the Latin script. It is what CLDR says of them anyway (a test says so), but
 * asking costs 2 ms once and 17 µs for every article.
 */
const PUBLISHED: Readonly<Record<string, string>> = {
  "ar-SA": "Arab",
  "bg-BG": "Cyrl",
  "el-GR": "Grek",
  "he-IL": "Hebr",
  "hi-IN": "Deva",
  "ja-JP": "Jpan",
  "ka-GE": "Geor",
  "kk-KZ": "Cyrl",
  "ko-KR": "Kore",
  "ru-RU": "Cyrl",
  "sr-Cyrl-RS": "Cyrl",
  "th-TH": "Thai",
  "uk-UA": "Cyrl",
  "zh-CN": "Hans",
  "zh-HK": "Hant",
  "zh-TW": "Hant",
};

/**
 * The script of a locale: the tag's own (`sr-Latn-RS`), else the one CLDR's likely subtags give (`sr-RS` is Cyrillic,
 * `pa-PK` Arabic, `zh-HK` Traditional Chinese).
 *
 * @param tag a well-formed BCP 47 tag in canonical case
 * @returns `null` where CLDR does not know the language, or Unicode no letters of the script
 */
export function scriptOfLocale(tag: string): LocaleScript | null {
  const code = publishedLocales.has(tag.toLowerCase())
    ? (PUBLISHED[tag] ?? "Latn")
    : new Intl.Locale(tag).maximize().script;
  if (code === undefined) return null;
  const known = SCRIPTS[code];
  if (known !== undefined) return { code, name: known[0], letter: known[1] };
  try {
    return { code, name: nameOf(code), letter: new RegExp(`\\p{Script=${code}}`, "u") };
  } catch {
    return null;
  }
}

let foreignLanguages: RegExp | undefined;

/** Whether an English text names a language that is not written in Latin letters, as the entries of a language picker do. */
export function namesForeignLanguage(text: string): boolean {
  if (foreignLanguages === undefined) {
    const names = new Intl.DisplayNames(["en"], { type: "language" });
    const languages = Object.keys(PUBLISHED).flatMap((tag) => names.of(tag.slice(0, 2)) ?? []);
    foreignLanguages = new RegExp(`\\b(?:${languages.join("|")})\\b`);
  }
  return foreignLanguages.test(text);
}

function nameOf(code: string): string {
  return new Intl.DisplayNames(["en"], { type: "script" }).of(code) ?? code;
}
