import { distance } from "fastest-levenshtein";
import type { Destination } from "../../compare/links/destinations.ts";
import { localeParts } from "../../locale/path.ts";

/** Farther apart than this share of their length, two URLs are not one that was altered. */
const ALTERED = 0.5;

/**
 * What looking for altered URLs may cost in one unit: the letters of one side times those of the other, where each URL
 * counts as so many more. About 20 altered links of usual length; where there are more, they are missing and added.
 */
const MOST_COMPARED = 2 ** 24;
const SHARE_OF_A_URL = 128;

export type Expected = Destination<"source">;
export type Found = Destination<"target">;
/** What the source leads to, and what the target leads to in its place. */
export type Pair = readonly [Expected, Found];

/** Takes out of both sets the pairs that differ in nothing but a locale in the path. */
export function takeLocalized(missing: Set<Expected>, added: Set<Found>): readonly Pair[] {
  if (missing.size === 0 || added.size === 0) return [];
  const waiting = new Map<string, Expected[]>();
  for (const expected of missing) {
    const key = withoutLocale(expected.normalised);
    if (key === null) continue;
    const equal = waiting.get(key);
    if (equal === undefined) waiting.set(key, [expected]);
    else equal.push(expected);
  }
  const pairs: Pair[] = [];
  for (const found of added) {
    const expected = waiting.get(withoutLocale(found.normalised) ?? "")?.shift();
    if (expected !== undefined) pairs.push([expected, found]);
  }
  return taken(pairs, missing, added);
}

/** The URL with `*` for every locale that is a segment of its path, or `null` where it has none. */
function withoutLocale(url: string): string | null {
  const path = /^[^?#]*/.exec(url)?.[0] as string;
  const parts = localeParts(path).filter(({ form }) => form === "segment");
  if (parts.length === 0) return null;
  return parts.reduceRight((text, { start, end }) => `${text.slice(0, start)}*${text.slice(end)}`, url);
}

/** Takes out of both sets the bare addresses that swallowed the word behind them. */
export function takeSwallowed(
  missing: Set<Expected>,
  added: Set<Found>,
  bare: ReadonlySet<Destination>,
): readonly Pair[] {
  const addresses = [...missing].filter((one) => bare.has(one));
  const pairs: Pair[] = [];
  for (const found of added) {
    const expected = bare.has(found) ? addresses.find((one) => isSwallowed(one.normalised, found)) : undefined;
    if (expected !== undefined) pairs.push(...taken([[expected, found]], missing, added));
  }
  return pairs;
}

/**
 * Takes out of both sets the pairs that are one destination altered, nearest first. Where each has one, that is it.
 *
 * @param bare those that stand without a link, and are not taken for altered unless they are near
 */
export function takeAltered(
  missing: Set<Expected>,
  added: Set<Found>,
  bare: ReadonlySet<Destination>,
): readonly Pair[] {
  const [expected] = missing;
  const [found] = added;
  if (expected === undefined || found === undefined) return [];
  const isLone = missing.size === 1 && added.size === 1 && !bare.has(expected) && !bare.has(found);
  if (isLone) return taken([[expected, found]], missing, added);
  if (costOf(missing) * costOf(added) > MOST_COMPARED) return [];
  const candidates = [...missing]
    .flatMap((one) => [...added].map((other) => ({ pair: [one, other] as const, far: farness(one, other) })))
    .filter(({ far }) => far <= ALTERED)
    .sort((a, b) => a.far - b.far);
  const pairs: Pair[] = [];
  for (const { pair } of candidates) {
    if (missing.has(pair[0]) && added.has(pair[1])) pairs.push(...taken([pair], missing, added));
  }
  return pairs;
}

function taken(pairs: readonly Pair[], missing: Set<Expected>, added: Set<Found>): readonly Pair[] {
  for (const [expected, found] of pairs) {
    missing.delete(expected);
    added.delete(found);
  }
  return pairs;
}

function costOf(destinations: ReadonlySet<Destination>): number {
  let cost = 0;
  for (const { normalised } of destinations) cost += normalised.length + SHARE_OF_A_URL;
  return cost;
}

function farness(a: Destination, b: Destination): number {
  return distance(a.normalised, b.normalised) / Math.max(a.normalised.length, b.normalised.length, 1);
}

/** Whether an address is another with a word right behind it. */
function isSwallowed(expected: string, { normalised, written }: Found): boolean {
  if (!normalised.startsWith(expected) || !written.includes("://")) return false;
  return /^\p{L}/u.test(normalised.slice(expected.length));
}
