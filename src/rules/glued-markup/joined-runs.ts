import type { SegmentSide } from "../../model/inline.ts";
import type { Segment, TranslationUnit } from "../../model/unit.ts";
import { Tally } from "../../text/tally.ts";
import { forEachMarkedRun, type MarkedRun } from "./marked-runs.ts";

/** Two marked runs with nothing between them. */
export type JoinedRuns<S extends SegmentSide = SegmentSide> = readonly [first: MarkedRun<S>, second: MarkedRun<S>];

/** The end of one run and the start of another; mostly those of a link in bold. */
const JUNCTION = /`(?:\*\*|__|\[|<)|(?:\*\*|__|>)[`[]|\)(?:[`[<]|\*\*|__)/;

/** Whether two runs may stand against each other: cheap, for most units. */
export function mayHoldJoinedRuns(text: string): boolean {
  return JUNCTION.test(text);
}

/** Code, bold and links of the target that stand against each other, beyond those of the source of the same kinds. */
export function joinedRuns({ source, target }: TranslationUnit): readonly JoinedRuns<"target">[] {
  const found = joinedIn(target);
  if (found.length === 0) return found;
  const known = new Tally(joinedIn(source).map(kindsOf));
  return found.filter((pair) => !known.take(kindsOf(pair)));
}

function joinedIn<S extends SegmentSide>(segment: Segment<S>): readonly JoinedRuns<S>[] {
  const runs: MarkedRun<S>[] = [];
  forEachMarkedRun(segment, true, (run) => runs.push(run));
  const starts = new Map(runs.map((run) => [run.span.start, run]));
  return runs.flatMap((run): JoinedRuns<S>[] => {
    const next = starts.get(run.span.end);
    return next === undefined ? [] : [[run, next]];
  });
}

/** In either order: languages order words differently. */
function kindsOf([first, second]: JoinedRuns): string {
  return [first.kind, second.kind].sort().join(" ");
}
