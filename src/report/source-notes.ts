import { type Note, nothingChecked, type SourceGap, type SourceTally } from "../model/outcome.ts";
import { inThousands, visible } from "./index.ts";

/** What of the source could not be looked at, each kind in one line with its count. */
export function sourceNotes(tally: SourceTally): readonly Note[] {
  const notes: Note[] = [];
  if (tally.problem !== null) {
    const consequence = tally.checked === 0 ? "no freshness was checked" : "not every article was compared with it";
    notes.push({ level: "error", text: `${visible(tally.problem)}; ${consequence}` });
  } else if (nothingChecked(tally)) {
    notes.push({
      level: "error",
      text: "no article's source was found; check --source, or map the paths with source.map",
    });
  }
  for (const [gap, { count, first }] of Object.entries(tally.gaps) as [SourceGap, { count: number; first: string }][]) {
    const example = count === 1 ? visible(first) : `${visible(first)} and ${inThousands(count - 1)} more`;
    notes.push({ level: "warning", text: `${NOTES[gap](tally)}: ${example}` });
  }
  return notes;
}

const NOTES: Readonly<Record<SourceGap, (tally: SourceTally) => string>> = {
  withoutHash: () => "freshness is unknown without an ms.openlocfilehash",
  unmapped: () => "the source has no such folder, so these were not compared with it",
  neverThere: () =>
    "the source has no such files, neither today nor at ms.sourcegitcommit, so these were not compared with it",
  unreadable: () => "the source of these cannot be read as text, so they were not compared with it",
  commitMissing: ({ missingCommits, shallow }) => {
    const commits = missingCommits.length === 1 ? "1 commit is" : `${inThousands(missingCommits.length)} commits are`;
    const why = shallow ? " (it is a shallow clone: git fetch --unshallow)" : "";
    return `${commits} not in the source repository${why}, so these were compared with today's source only`;
  },
  notAtCommit: () => "the source did not exist at ms.sourcegitcommit, so the hash of these was not verified",
  renamesUnknown: () =>
    "the source repository lacks contents (a partial clone?), so whether the source of these was renamed is unknown; it counts as gone",
};
