import { distance } from "fastest-levenshtein";

/** What stands in one list and not in the other, each in the order of its text. */
export interface Difference<E, F> {
  readonly missing: readonly E[];
  readonly added: readonly F[];
}

/** What was expected, and what stands there instead. */
export type AlteredPair<E, F> = readonly [expected: E, found: F];

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

/** Farther apart than this share of their length, two texts are not one that was altered. */
const ALTERED = 0.5;

/** Beyond these sizes a comparison of everything with everything would take long on made-up input. */
const MOST_COMPARISONS = 2_500;
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
  if (missing.length * added.length > MOST_COMPARISONS) return { missing, added, altered: [] };
  const candidates = missing.flatMap((expected) =>
    added.map((found) => ({ expected, found, far: farness(keyOf(expected), keyOf(found)) })),
  );
  const paired = new Set<E | F>();
  const altered: AlteredPair<E, F>[] = [];
  for (const { expected, found, far } of candidates.sort((a, b) => a.far - b.far)) {
    if (far > ALTERED || paired.has(expected) || paired.has(found)) continue;
    paired.add(expected).add(found);
    altered.push([expected, found]);
  }
  return {
    missing: missing.filter((item) => !paired.has(item)),
    added: added.filter((item) => !paired.has(item)),
    altered,
  };
}

/** 0 for equal texts, 1 for texts that have nothing in common. */
function farness(a: string, b: string): number {
  const longest = Math.max(a.length, b.length, 1);
  return longest > LONGEST_COMPARED ? 1 : distance(a, b) / longest;
}
