import { type AlteredPair, farness, nearestPairs } from "./nearest-pairs.ts";

/** What stands in one list and not in the other, each in the order of its text. */
export interface Difference<E, F> {
  readonly missing: readonly E[];
  readonly added: readonly F[];
}

/**
 * Compares two lists without regard to order: languages order words differently. What stands in both is left out as
 * often as it does; of equal items the last ones are left over.
 */
export function differenceOf<E, F>(
  expected: readonly E[],
  found: readonly F[],
  keyOf: (item: E | F) => string,
): Difference<E, F> {
  return { missing: without(expected, found, keyOf), added: without(found, expected, keyOf) };
}

function without<T, U>(items: readonly T[], others: readonly U[], keyOf: (item: T | U) => string): readonly T[] {
  const counts = new Map<string, number>();
  for (const other of others) counts.set(keyOf(other), (counts.get(keyOf(other)) ?? 0) + 1);
  return items.filter((item) => {
    const left = counts.get(keyOf(item)) ?? 0;
    counts.set(keyOf(item), left - 1);
    return left <= 0;
  });
}

/** Longer ones are not compared letter by letter: that would take long on made-up input. */
const LONGEST_COMPARED = 500;

/**
 * Takes the pairs that are one item altered out of a difference, nearest first. A lone pair is always one.
 *
 * @param keyOf the text whose edit distance counts
 */
export function pairAltered<E, F>(
  { missing, added }: Difference<E, F>,
  keyOf: (item: E | F) => string,
): Difference<E, F> & { readonly altered: readonly AlteredPair<E, F>[] } {
  const [first, ...otherMissing] = missing;
  const [counterpart, ...otherAdded] = added;
  if (first !== undefined && counterpart !== undefined && otherMissing.length === 0 && otherAdded.length === 0) {
    return { missing: [], added: [], altered: [[first, counterpart]] };
  }
  const farOf = (expected: E, found: F) => farness(keyOf(expected), keyOf(found), LONGEST_COMPARED);
  const altered = nearestPairs(missing, added, { farOf });
  const paired = new Set<E | F>(altered.flat());
  return {
    missing: missing.filter((item) => !paired.has(item)),
    added: added.filter((item) => !paired.has(item)),
    altered,
  };
}
