import type { Emphasis, LiteralRun } from "../../model/emphasis.ts";
import type { TranslationUnit } from "../../model/unit.ts";
import { Tally } from "../../text/tally.ts";

/** What one strong run is written with. */
const DELIMITERS_OF_STRONG = 4;

/**
 * Delimiters that the reader sees in the target and not in the source. Compared by their number, for `\*\*\*` may well
 * be written as `\* \* \*`.
 */
export function addedLiterals(source: Emphasis, target: Emphasis<"target">): readonly LiteralRun<"target">[] {
  return ["*", "_"].flatMap((marker) => {
    const added = target.literal.filter(({ text }) => text.startsWith(marker));
    const known = source.literal.filter(({ text }) => text.startsWith(marker));
    if (lengthOf(added) <= lengthOf(known)) return [];
    const left = new Tally(known.map(({ text }) => text));
    return added.filter(({ text }) => !left.take(text));
  });
}

/** How many strong runs of the source stand in the target with delimiters that render literally. */
export function brokenRuns({ source, target }: TranslationUnit): number {
  const added = addedLiterals(source.renderedEmphasis, target.renderedEmphasis);
  const delimiters = lengthOf(added.filter(({ text }) => text.startsWith("*") || text === "__"));
  return Math.ceil(delimiters / DELIMITERS_OF_STRONG);
}

function lengthOf(runs: readonly LiteralRun[]): number {
  let length = 0;
  for (const { text } of runs) length += text.length;
  return length;
}
