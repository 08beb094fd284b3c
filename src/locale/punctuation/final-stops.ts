/**
 * Languages of which nothing can be said when a target ends in a letter: Thai, Lao and Khmer end sentences without a
 * mark; Chinese, Japanese and Korean headings, cells and list items drop the stop by custom.
 */
export const WITHOUT_FINAL_STOP: readonly string[] = ["th", "lo", "km", "zh", "ja", "ko"];

/** English abbreviations whose full stop does not end a sentence. */
const ABBREVIATIONS: ReadonlySet<string> = new Set(
  "etc approx dept est ext fig inc corp co ltd llc jr sr max min misc no nos pt sec st vs vol".split(" "),
);

/** Whether a word before a full stop is an abbreviation: of the list, or single letters (`a.m.`, `e.g.`). */
export function isEnglishAbbreviation(word: string): boolean {
  return /^(?:\p{L}\.){0,100}\p{L}?$/u.test(word) || ABBREVIATIONS.has(word.toLowerCase());
}
