import type { BlockPairing, TextRange } from "../../model/block.ts";
import { excerpt } from "../../text/excerpt.ts";
import type { sortedChanges } from "./behind.ts";

type Change = ReturnType<typeof sortedChanges>["text"][number];

/** What changed in the source, and where that is in the translation. */
export interface ChangePlace {
  readonly range: TextRange;
  readonly message: string;
}

/** In the order of the translation. */
export function changePlaces(
  { pairs, target }: BlockPairing,
  bodyStart: number,
  changes: readonly Change[],
): readonly ChangePlace[] {
  const counterparts = new Map(
    pairs
      .filter(({ tier }) => tier !== "guess")
      .flatMap((pair) => pair.source.map((index) => [index, pair.target.at(-1)] as const)),
  );
  const placeOf = (block: number): TextRange | null => target[counterparts.get(block) ?? -1]?.range ?? null;
  const behind = (block: number): TextRange => {
    for (let index = block; index >= 0; index--) {
      const place = placeOf(index);
      if (place !== null) return { start: place.end, end: place.end };
    }
    return { start: bodyStart, end: bodyStart };
  };
  return changes
    .map((change): ChangePlace => {
      if (!("today" in change)) return { range: behind(change.after), message: `new: ${excerpt(change.text)}` };
      const range = placeOf(change.block) ?? behind(change.block);
      if (change.today === null) return { range, message: "gone from the source" };
      return { range, message: `now: ${excerpt(change.today)}` };
    })
    .sort((a, b) => a.range.start - b.range.start);
}
