import { distance } from "fastest-levenshtein";

/** Farther apart than this share of their length, two texts are not one that was altered. */
const ALTERED = 0.5;

/** Beyond this a comparison of everything with everything would take long on made-up input. */
const MOST_COMPARISONS = 2_500;

/** What was expected, and what stands there instead. */
export type AlteredPair<E, F> = readonly [expected: E, found: F];

/** How pairs are looked for. */
export interface PairSearch<E, F> {
  /** How far apart two items are; see {@link farness}. */
  readonly farOf: (expected: E, found: F) => number;
  /** What is farther apart is no pair; without it a half. */
  readonly bound?: number;
  /** What comparing an item costs; without it 1. */
  readonly costOf?: (item: E | F) => number;
  /** The most that the costs of one side times those of the other may be, else there are no pairs; without it 2,500. */
  readonly mostCost?: number;
}

/** The pairs that are one item altered, nearest first. An item is in one pair at most; of equal pairs the first counts. */
export function nearestPairs<E, F>(
  expected: readonly E[],
  found: readonly F[],
  { farOf, bound = ALTERED, costOf = () => 1, mostCost = MOST_COMPARISONS }: PairSearch<E, F>,
): readonly AlteredPair<E, F>[] {
  const costs = (items: readonly (E | F)[]) => items.reduce((sum, item) => sum + costOf(item), 0);
  if (costs(expected) * costs(found) > mostCost) return [];
  const paired = new Set<E | F>();
  return expected
    .flatMap((one) => found.map((other) => ({ pair: [one, other] as const, far: farOf(one, other) })))
    .filter(({ far }) => far <= bound)
    .sort((a, b) => a.far - b.far)
    .map(({ pair }) => pair)
    .filter(([one, other]) => {
      if (paired.has(one) || paired.has(other)) return false;
      paired.add(one).add(other);
      return true;
    });
}

/**
 * How far apart two texts are: Levenshtein's distance as a share of the longer one, from 0 for equal texts to 1 for texts
 * that have nothing in common.
 *
 * @param longest where one has more UTF-16 units than that, they are not compared letter by letter and are 1 apart
 */
export function farness(a: string, b: string, longest: number): number {
  const length = Math.max(a.length, b.length, 1);
  return length > longest ? 1 : distance(a, b) / length;
}
