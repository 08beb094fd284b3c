import type { StrongRun } from "../../model/emphasis.ts";
import type { SegmentSide } from "../../model/inline.ts";
import type { Segment } from "../../model/unit.ts";

/** Brackets around the names of a user interface. */
const PAIRS = ["[]", "［］", "「」", "『』", "【】", "〔〕"];
const CLOSER_OF: ReadonlyMap<string, string> = new Map(PAIRS.map((pair) => [pair.charAt(0), pair.charAt(1)]));
const OPENER_OF: ReadonlyMap<string, string> = new Map(PAIRS.map((pair) => [pair.charAt(1), pair.charAt(0)]));

/** A strong run with the bracket whose partner stands on its other side. */
export interface StraddlingRun<S extends SegmentSide = SegmentSide> {
  readonly run: StrongRun<S>;
  readonly bracket: string;
}

/** Strong runs that begin inside a bracket and end outside of it, or the reverse. */
export function straddlingRuns<S extends SegmentSide>(segment: Segment<S>): readonly StraddlingRun<S>[] {
  const { unmarked, span: whole, emphasis } = segment;
  return emphasis.strong.flatMap((run) => {
    const [start, end] = [run.inner.start - whole.start, run.inner.end - whole.start];
    const { opened, closed } = loneIn(unmarked.slice(start, end));
    const bracket =
      closed.find((one) => loneIn(unmarked.slice(0, start)).opened.includes(OPENER_OF.get(one) ?? "")) ??
      opened.find((one) => loneIn(unmarked.slice(end)).closed.includes(CLOSER_OF.get(one) ?? ""));
    return bracket === undefined ? [] : [{ run, bracket }];
  });
}

/** The brackets of a text whose partners stand before it or behind it. */
function loneIn(text: string): { readonly opened: readonly string[]; readonly closed: readonly string[] } {
  const opened: string[] = [];
  const closed: string[] = [];
  for (const character of text) {
    if (CLOSER_OF.has(character)) opened.push(character);
    const opener = OPENER_OF.get(character);
    if (opener === undefined) continue;
    const partner = opened.lastIndexOf(opener);
    if (partner < 0) closed.push(character);
    else opened.splice(partner);
  }
  return { opened, closed };
}
