import type { Outcome } from "../../model/outcome.ts";
import type { Remarks } from "./gatherer.ts";
import { sumOfPlain } from "./plain-tally.ts";
import { sumOf } from "./source-tally.ts";

/** What all threads found out beside findings; each of them reads the publishing configurations that it meets. */
export function remarked(remarks: readonly Remarks[]): Pick<Outcome, "publishingProblems" | "source" | "plain"> {
  const publishing = new Map(remarks.flatMap((each) => each.publishing.map((problem) => [problem.path, problem])));
  return {
    publishingProblems: [...publishing.values()],
    source: sumOf(remarks.map(({ source }) => source)),
    plain: sumOfPlain(remarks.map(({ plain }) => plain)),
  };
}
