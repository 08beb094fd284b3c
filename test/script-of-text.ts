/** Scripts of the locales that articles are translated to; kana and Han are one, because Japanese mixes them. */
const SCRIPTS: ReadonlyMap<string, RegExp> = new Map([
  ["Latin", /\p{Script=Latin}/gu],
  ["Cyrillic", /\p{Script=Cyrillic}/gu],
  ["Greek", /\p{Script=Greek}/gu],
  ["Arabic", /\p{Script=Arabic}/gu],
  ["Hebrew", /\p{Script=Hebrew}/gu],
  ["Devanagari", /\p{Script=Devanagari}/gu],
  ["Thai", /\p{Script=Thai}/gu],
  ["Hangul", /\p{Script=Hangul}/gu],
  ["Han", /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu],
]);

/**
 * The script a text is written in. Product names and markup are Latin everywhere, so any other script that has a
 * fifth of its letters wins.
 *
 * @returns `null` where no letter is of a known script
 */
export function scriptOf(text: string): string | null {
  const counts = Array.from(SCRIPTS, ([name, letters]) => [name, text.match(letters)?.length ?? 0] as const);
  const all = counts.reduce((sum, [, count]) => sum + count, 0);
  if (all === 0) return null;
  const [, ...others] = counts;
  return others.find(([, count]) => count >= all / 5)?.[0] ?? "Latin";
}
