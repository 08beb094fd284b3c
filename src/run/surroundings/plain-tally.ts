import type { BaseKind } from "../../model/block.ts";
import type { Counted, PlainTally } from "../../model/outcome.ts";

export const NO_PLAIN_TALLY: PlainTally = {
  sources: {},
  unpaired: {},
  missingCommits: [],
  doubles: null,
  problem: null,
};

/** The tally of a whole run from those of its parts. */
export function sumOfPlain(tallies: readonly PlainTally[]): PlainTally {
  return tallies.reduce(
    (sum, tally) => ({
      sources: merged(sum.sources, tally.sources, (a, b) =>
        merged(a as Record<string, number>, b as Record<string, number>, (x, y) => x + y),
      ),
      unpaired: merged(sum.unpaired, tally.unpaired, (a, b) => ({
        count: a.count + b.count,
        first: a.first < b.first ? a.first : b.first,
      })),
      missingCommits: [...new Set([...sum.missingCommits, ...tally.missingCommits])],
      doubles: sumOfDoubles(sum.doubles, tally.doubles),
      problem: firstOf(sum.problem, tally.problem),
    }),
    NO_PLAIN_TALLY,
  );
}

function merged<V>(
  a: Readonly<Record<string, V>>,
  b: Readonly<Record<string, V>>,
  sum: (a: V, b: V) => V,
): Readonly<Record<string, V>> {
  const result: Record<string, V> = { ...a };
  for (const [key, value] of Object.entries(b)) result[key] = key in result ? sum(result[key] as V, value) : value;
  return result;
}

/** Of two texts the same one, whichever thread comes first. */
function firstOf(a: string | null, b: string | null): string | null {
  return a === null || (b !== null && b < a) ? b : a;
}

function sumOfDoubles(a: PlainTally["doubles"], b: PlainTally["doubles"]): PlainTally["doubles"] {
  if (a === null || b === null) return a ?? b;
  return { count: a.count + b.count, pair: a.pair.join("\n") < b.pair.join("\n") ? a.pair : b.pair };
}

/** Counts what one thread of a run met. */
export class PlainCounter {
  private readonly sources: Record<string, Partial<Record<BaseKind, number>>> = {};
  private readonly unpaired: Record<string, Counted> = {};
  private readonly missingCommits = new Set<string>();
  private doubles: PlainTally["doubles"] = null;
  private problem: string | null = null;

  get tally(): PlainTally {
    const { sources, unpaired, missingCommits, doubles, problem } = this;
    return { sources, unpaired, missingCommits: [...missingCommits], doubles, problem };
  }

  paired(folder: string, base: BaseKind, missing: string | null): void {
    const counts = this.sources[folder] ?? {};
    counts[base] = (counts[base] ?? 0) + 1;
    this.sources[folder] = counts;
    if (missing !== null) this.missingCommits.add(missing);
  }

  withoutSource(folder: string, path: string): void {
    const { count, first } = this.unpaired[folder] ?? { count: 0, first: path };
    this.unpaired[folder] = { count: count + 1, first: path < first ? path : first };
  }

  /** @param other translates the same source into the same language */
  doubled(path: string, other: string): void {
    this.doubles = sumOfDoubles(this.doubles, { count: 1, pair: path < other ? [path, other] : [other, path] });
  }

  /** A source that cannot be used, in words that go on from "the source". */
  unusable(problem: string): void {
    this.problem = firstOf(this.problem, problem);
  }
}
