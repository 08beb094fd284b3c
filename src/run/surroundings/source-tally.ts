/** Articles that have something in common, and one of them to name. */
export interface Counted {
  readonly count: number;
  readonly first: string;
}

/** What of the source could not be looked at. */
export type SourceGap =
  /** The article does not say which source it was translated from. */
  | "withoutHash"
  /** The folders around the article have no counterpart at the source. */
  | "unmapped"
  /** There is no such file, neither today nor at the commit of the article. */
  | "neverThere"
  /** The source is there and cannot be read. */
  | "unreadable"
  /** The commit of the article is not in the source repository. */
  | "commitMissing"
  /** The commit is there, but has no such file. */
  | "notAtCommit";

/** What gathering sources came to; plain data, so that those of several workers can be summed. */
export interface SourceTally {
  /** Whether there was a source to look at. */
  readonly asked: boolean;
  /** Articles that were compared with today's source, or whose source is gone. */
  readonly checked: number;
  readonly gaps: Readonly<Partial<Record<SourceGap, Counted>>>;
  /** Commits that are not in the source repository. */
  readonly missingCommits: readonly string[];
  /** Whether the history of the source was cut off when it was cloned. */
  readonly shallow: boolean;
  /** Why the source cannot be read at all. */
  readonly problem: string | null;
}

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

/** Whether the check of the source was wanted and none of it could be done. */
export function nothingChecked({ problem, checked, gaps }: SourceTally): boolean {
  return problem !== null || (checked === 0 && Boolean(gaps.unmapped ?? gaps.neverThere ?? gaps.unreadable));
}
