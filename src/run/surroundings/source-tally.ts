import type { Counted, SourceGap, SourceTally } from "../../model/outcome.ts";

export const NO_TALLY: SourceTally = {
  asked: false,
  checked: 0,
  gaps: {},
  missingCommits: [],
  shallow: false,
  problem: null,
};

/** The tally of a whole run from those of its parts. */
export function sumOf(tallies: readonly SourceTally[]): SourceTally {
  return tallies.reduce(
    (sum, tally) => ({
      asked: sum.asked || tally.asked,
      checked: sum.checked + tally.checked,
      gaps: sumOfGaps(sum.gaps, tally.gaps),
      missingCommits: [...new Set([...sum.missingCommits, ...tally.missingCommits])],
      shallow: sum.shallow || tally.shallow,
      problem: sum.problem ?? tally.problem,
    }),
    NO_TALLY,
  );
}

function sumOfGaps(a: SourceTally["gaps"], b: SourceTally["gaps"]): SourceTally["gaps"] {
  const sum: Partial<Record<SourceGap, Counted>> = { ...a };
  for (const [gap, { count, first }] of Object.entries(b) as [SourceGap, Counted][]) {
    const known = sum[gap];
    sum[gap] =
      known === undefined ? { count, first } : { count: known.count + count, first: lesser(known.first, first) };
  }
  return sum;
}

function lesser(a: string, b: string): string {
  return a < b ? a : b;
}
