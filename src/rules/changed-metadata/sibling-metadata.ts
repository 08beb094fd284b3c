import { declaredHash } from "../../compare/source/freshness.ts";
import type { ArticleHead } from "../../model/article.ts";
import type { ArticleContribution, Contribution } from "../../model/rule.ts";
import { grouped } from "../../text/grouped.ts";
import { comparableValue, unlocalizedEntries } from "./unlocalized-metadata.ts";

/** What an article contributes to the comparison with its siblings. */
export interface Metadata {
  readonly hash: string;
  /** The keys that are not localized with their values, by key, as JSON: most are equal, and one text is small. */
  readonly entries: string;
}

/** `null` for an article that does not say of which version of its source it is. */
export function metadataOf(head: ArticleHead): Contribution<Metadata> | null {
  const hash = declaredHash(head);
  if (hash === null) return null;
  const entries: (readonly [key: string, value: string])[] = [];
  for (const [key, { value }] of unlocalizedEntries(head.frontMatter)) {
    // Each is put in its place at once: they are few, and mostly in order.
    let at = entries.length;
    while (at > 0 && comesBefore(key, (entries[at - 1] as (typeof entries)[0])[0])) at--;
    entries.splice(at, 0, [key, comparableValue(value)]);
  }
  return { value: { hash: hash.text, entries: JSON.stringify(entries) }, at: hash.span };
}

/** With the comma behind a key: the order that lists of texts have by themselves, which is slow to ask for. */
function comesBefore(a: string, b: string): boolean {
  return a.startsWith(b) || b.startsWith(a) ? `${a},` < `${b},` : a < b;
}

/** Values by key. */
export function valuesOf({ entries }: Metadata): ReadonlyMap<string, string> {
  return new Map(JSON.parse(entries) as [string, string][]);
}

/** Those that translate the same version of the source, where there are several. */
export function byHash(
  contributions: readonly ArticleContribution<Metadata>[],
): readonly (readonly ArticleContribution<Metadata>[])[] {
  return [...grouped(contributions, ({ value }) => value.hash).values()].filter((group) => group.length > 1);
}

/** What most of some values are; the first of them on a tie. */
export function commonest<T>(values: readonly T[]): T {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return ([...counts].sort((a, b) => b[1] - a[1])[0] as [T, number])[0];
}
