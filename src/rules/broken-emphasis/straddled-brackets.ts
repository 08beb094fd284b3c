import type { StrongRun } from "../../model/emphasis.ts";
import type { SegmentSide } from "../../model/inline.ts";
import type { Segment } from "../../model/unit.ts";

/** Brackets around the names of a user interface, and those of a sentence. */
const PAIRS = ["()", "（）", "[]", "［］", "「」", "『』", "【】", "〔〕"];
const CLOSER_OF: ReadonlyMap<string, string> = new Map(PAIRS.map((pair) => [pair.charAt(0), pair.charAt(1)]));
const OPENER_OF: ReadonlyMap<string, string> = new Map(PAIRS.map((pair) => [pair.charAt(1), pair.charAt(0)]));

/** A strong run with the bracket whose partner stands on its other side. */
export interface StraddlingRun<S extends SegmentSide = SegmentSide> {
  readonly run: StrongRun<S>;
  readonly bracket: string;
}

/** Strong runs that begin inside a bracket and end outside of it, or the reverse. Linear. */
export function straddlingRuns<S extends SegmentSide>(segment: Segment<S>): readonly StraddlingRun<S>[] {
  const { unmarked, span: whole, emphasis } = segment;
  const runAt = new Int32Array(unmarked.length).fill(-1);
  emphasis.strong.forEach(({ inner }, index) => {
    runAt.fill(index, inner.start - whole.start, inner.end - whole.start);
  });
  const brackets = new Map<number, string>();
  for (const [opener, closer] of bracketPairs(unmarked)) {
    const [first, last] = [runAt[opener] as number, runAt[closer] as number];
    if (first === last) continue;
    if (last >= 0 && !brackets.has(last)) brackets.set(last, unmarked.charAt(closer));
    if (first >= 0 && !brackets.has(first)) brackets.set(first, unmarked.charAt(opener));
  }
  return emphasis.strong.flatMap((run, index) => {
    const bracket = brackets.get(index);
    return bracket === undefined ? [] : [{ run, bracket }];
  });
}

/** Where the brackets of a text stand that have partners, in the order of the closing ones. */
function bracketPairs(text: string): readonly (readonly [opener: number, closer: number])[] {
  const open = new Map<string, number[]>();
  const pairs: [number, number][] = [];
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (CLOSER_OF.has(character)) {
      const waiting = open.get(character);
      if (waiting === undefined) open.set(character, [at]);
      else waiting.push(at);
    }
    const opener = open.get(OPENER_OF.get(character) ?? "")?.pop();
    if (opener !== undefined) pairs.push([opener, at]);
  }
  return pairs;
}
