import type { Destination } from "../../compare/links/destinations.ts";
import { localeParts } from "../../locale/path.ts";
import { grouped } from "../../text/grouped.ts";
import { type AlteredPair, farness, nearestPairs } from "../../text/nearest-pairs.ts";

/**
 * What looking for altered URLs may cost in one unit: the letters of one side times those of the other, where each URL
 * counts as so many more. About 20 altered links of usual length; where there are more, they are missing and added.
 */
const MOST_COMPARED = 2 ** 24;
const SHARE_OF_A_URL = 128;

export type Expected = Destination<"source">;
export type Found = Destination<"target">;
/** What the source leads to, and what the target leads to in its place. */
export type Pair = AlteredPair<Expected, Found>;

/** Takes out of both sets the pairs that differ in nothing but a locale in the path. */
export function takeLocalized(missing: Set<Expected>, added: Set<Found>): readonly Pair[] {
  if (missing.size === 0 || added.size === 0) return [];
  const waiting = grouped(missing, ({ normalised }) => withoutLocale(normalised));
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
  const pairs = nearestPairs([...missing], [...added], {
    farOf: (one, other) => farness(one.normalised, other.normalised, Number.POSITIVE_INFINITY),
    costOf: ({ normalised }) => normalised.length + SHARE_OF_A_URL,
    mostCost: MOST_COMPARED,
  });
  return taken(pairs, missing, added);
}

function taken(pairs: readonly Pair[], missing: Set<Expected>, added: Set<Found>): readonly Pair[] {
  for (const [expected, found] of pairs) {
    missing.delete(expected);
    added.delete(found);
  }
  return pairs;
}

/** Whether an address is another with a word right behind it. */
function isSwallowed(expected: string, { normalised, written }: Found): boolean {
  if (!normalised.startsWith(expected) || !written.includes("://")) return false;
  return /^\p{L}/u.test(normalised.slice(expected.length));
}
