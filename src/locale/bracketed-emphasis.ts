import { languageOf } from "./tag.ts";

/** A language in which brackets take the place of bold. */
interface BracketedEmphasis {
  /** Opening brackets; what stands in each counts as a strong run. */
  readonly openers: string;
  readonly reason: string;
}

/**
 * Bold CJK glyphs are hard to read at body size, so these languages put names of the user interface into brackets
 * instead. Microsoft's published style guides for Traditional and Simplified Chinese, Japanese and Korean prescribe it.
 */
const BRACKETED: Readonly<Record<string, BracketedEmphasis>> = {
  zh: { openers: "[［「『【〔《〈“", reason: "zh-TW writes [X] and 「X」, zh-CN [X], 【X】 and “X”" },
  ja: { openers: "[［「『【〔《〈", reason: "menus and buttons are [X], titles 「X」" },
  ko: { openers: "[［「『【〔《〈", reason: "menus and buttons are [X], titles 『X』" },
};

/** The opening brackets that stand for bold in a locale; empty where none do. */
export function emphasisBrackets(locale: string | null): string {
  return BRACKETED[languageOf(locale)]?.openers ?? "";
}
