/**
 * The locale that most articles of a run have, for those that do not say theirs.
 *
 * @param locales of the articles whose locale is known; `null` for files that are no articles
 * @returns `null` where none is known, or two are equally frequent: a guess must not depend on the order of files
 */
export function majorityLocale(locales: Iterable<string | null>): string | null {
  const counts = new Map<string, number>();
  for (const locale of locales) if (locale !== null) counts.set(locale, (counts.get(locale) ?? 0) + 1);
  const [most, next] = [...counts].sort((a, b) => b[1] - a[1]);
  return most === undefined || most[1] === next?.[1] ? null : most[0];
}
