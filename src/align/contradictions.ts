import type { BlockPair } from "../model/block.ts";
import type { PairScore } from "./pair-score.ts";
import type { ReadBlock } from "./reading/read-block.ts";

/** So far away another block is looked at. */
const REACH = 40;
/** By so much another block has to fit better. */
const MARGIN = 2;
/** Blocks that say by themselves what they are: theirs are tokens of no language. */
const TELLING = new Set<ReadBlock["kind"]>(["code", "row"]);

/**
 * Takes the trust from pairs under headings where a block fits another source block much better than its own: sections
 * were put in another order there, and a path through both files has to follow one of them.
 */
export function withoutContradicted(
  pairs: readonly BlockPair[],
  source: readonly ReadBlock[],
  target: readonly ReadBlock[],
  scores: PairScore,
): readonly BlockPair[] {
  const contradicted = new Set<number>();
  for (const { source: sources, target: targets, tier } of pairs) {
    const [own] = sources;
    const [block] = targets;
    if (tier === "guess" || own === undefined || block === undefined || sources.length + targets.length > 2) continue;
    const { kind } = target[block] as ReadBlock;
    if (!TELLING.has(kind)) continue;
    const score = scores.of(own, block) + MARGIN;
    const last = Math.min(source.length - 1, own + REACH);
    for (let other = Math.max(0, own - REACH); other <= last; other++) {
      if (other !== own && source[other]?.kind === kind && scores.of(other, block) > score) contradicted.add(block);
    }
  }
  if (contradicted.size === 0) return pairs;
  const doubtful = sectionsOf(contradicted, target);
  return pairs.map((pair) => (doubtful.has(pair.target[0] ?? -1) ? { ...pair, tier: "guess" } : pair));
}

/** The blocks between the headings around some blocks, the heading before them included. */
function sectionsOf(blocks: ReadonlySet<number>, target: readonly ReadBlock[]): ReadonlySet<number> {
  const all = new Set<number>();
  for (const block of blocks) {
    let start = block;
    while (start > 0 && target[start]?.kind !== "heading") start--;
    all.add(start);
    for (let at = start + 1; at < target.length && target[at]?.kind !== "heading"; at++) all.add(at);
  }
  return all;
}
