/**
 * Whether language tags or prefixes cover a locale: `fr` covers `fr-CA`, `!fr-CA` takes it out again; no tags cover every
 * locale, one that nobody knows included.
 *
 * @param ranges without regard to case
 */
export function coversLocale(ranges: readonly string[], locale: string | null): boolean {
  if (ranges.length === 0) return true;
  if (locale === null) return false;
  const tag = locale.toLowerCase();
  const covers = (range: string) => tag === range || tag.startsWith(`${range}-`);
  const wanted = ranges.map((range) => range.toLowerCase());
  if (wanted.some((range) => range.startsWith("!") && covers(range.slice(1)))) return false;
  const included = wanted.filter((range) => !range.startsWith("!"));
  return included.length === 0 || included.some(covers);
}
