import type { Article } from "../../model/article.ts";
import type { MetadataEntry } from "../../model/front-matter.ts";
import type { ArticleContribution, Contribution } from "../../model/rule.ts";
import { readFrontMatter } from "../../parse/front-matter.ts";
import { comparableValue, unlocalizedEntries } from "./unlocalized-metadata.ts";

/** Keys that a translation and its source in a file of its own both have. */
export interface PairedMetadata {
  /** Those with equal values. */
  readonly equal: readonly string[];
  /** The others, in the order of the contribution's places, with both values as one text each. */
  readonly other: readonly (readonly [key: string, value: string, expected: string])[];
}

/** A key whose value differs where those of nearly all others do not. */
export interface Exception {
  readonly contribution: ArticleContribution<PairedMetadata>;
  /** Its number among the contribution's places. */
  readonly place: number;
  readonly key: string;
  readonly value: string;
  readonly expected: string;
  /** In how many pairs that have the key it is equal. */
  readonly equal: number;
  readonly pairs: number;
}

/** Fewer say nothing about what a project localizes. */
export const FEWEST_PAIRS = 20;
const LEAST_SHARE = 0.95;
/** A page with more is no page. */
const MOST_KEYS = 100;

/** Compares with the version that was translated and with today's: who has either is right. */
export function pairedMetadata({ blocks, frontMatter }: Article): Contribution<PairedMetadata> | null {
  if (blocks === undefined || frontMatter.status !== "read") return null;
  const versions = [blocks.version.text, ...(blocks.today === null ? [] : [blocks.today])].map((text) =>
    unlocalizedEntries(readFrontMatter(text).frontMatter),
  );
  const equal: string[] = [];
  const different: (readonly [entry: MetadataEntry, expected: string])[] = [];
  for (const [key, entry] of [...unlocalizedEntries(frontMatter)].slice(0, MOST_KEYS)) {
    const expected = versions.flatMap((version) => version.get(key) ?? []).map(({ value }) => comparableValue(value));
    const [first] = expected;
    if (first === undefined) continue;
    if (expected.includes(comparableValue(entry.value))) equal.push(key);
    else different.push([entry, first]);
  }
  if (equal.length + different.length === 0) return null;
  const other = different.map(([{ key, value }, expected]) => [key, comparableValue(value), expected] as const);
  const places = different.map(([{ value }]) => value.span);
  return { value: { equal, other }, at: frontMatter.span, places };
}

/**
 * The keys that differ in few pairs: that are equal in nearly all of the run's, and in most of their own locale's, which may
 * have its own ways.
 */
export function exceptions(contributions: readonly ArticleContribution<PairedMetadata>[]): readonly Exception[] {
  const run = new Shares();
  const byLocale = new Map<string | null, Shares>();
  for (const { locale, value } of contributions) {
    const own = byLocale.get(locale) ?? new Shares();
    byLocale.set(locale, own);
    for (const shares of [run, own]) shares.add(value);
  }
  return contributions.flatMap((contribution) =>
    contribution.value.other.flatMap(([key, value, expected], place): readonly Exception[] => {
      const { equal, pairs } = run.of(key);
      const own = byLocale.get(contribution.locale)?.of(key);
      if (pairs < FEWEST_PAIRS || equal < LEAST_SHARE * pairs) return [];
      if (own === undefined || 2 * own.equal <= own.pairs) return [];
      return [{ contribution, place, key, value, expected, equal, pairs }];
    }),
  );
}

/** How many pairs have a key, and in how many it is equal. */
class Shares {
  private readonly counts = new Map<string, { readonly equal: number; readonly pairs: number }>();

  add({ equal, other }: PairedMetadata): void {
    for (const key of equal) this.count(key, 1);
    for (const [key] of other) this.count(key, 0);
  }

  of(key: string): { readonly equal: number; readonly pairs: number } {
    return this.counts.get(key) ?? { equal: 0, pairs: 0 };
  }

  private count(key: string, equal: number): void {
    const known = this.of(key);
    this.counts.set(key, { equal: known.equal + equal, pairs: known.pairs + 1 });
  }
}
