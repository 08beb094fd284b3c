import type { Block, BlockPair, BlockPairing } from "../../model/block.ts";

/** Neighbouring blocks of one file without counterpart, between two whose counterparts are sure. */
export interface Gap {
  /** Indices of the blocks, ascending; never empty. */
  readonly own: readonly number[];
  /** Blocks of the other file in the same place that have no counterpart either. */
  readonly other: readonly number[];
  /** The block of the other file that the gap lies behind; -1 for its start. */
  readonly behind: number;
}

/** A file of a pair. */
export type BlockSide = "source" | "target";

/**
 * The gaps of one file. None where the blocks around it stand elsewhere in the other file, or are not surely paired: the
 * blocks may have moved.
 */
export function gapsIn(pairing: BlockPairing, side: BlockSide): readonly Gap[] {
  const otherSide = side === "source" ? "target" : "source";
  const trusted = pairing.pairs.filter(({ tier }) => tier !== "guess");
  const own = byBlock(trusted, side);
  const other = byBlock(trusted, otherSide);
  const gaps: Gap[] = [];
  for (const run of runsWithout(own, pairing[side].length)) {
    const before = own.get((run[0] as number) - 1);
    const after = own.get((run.at(-1) as number) + 1);
    if (!isSure(before) || !isSure(after)) continue;
    const behind = before?.[otherSide].at(-1) ?? -1;
    const end = after?.[otherSide][0] ?? pairing[otherSide].length;
    const between = Array.from({ length: Math.max(0, end - behind - 1) }, (_, index) => behind + 1 + index);
    if (end <= behind || between.some((index) => other.has(index))) continue;
    gaps.push({ own: run, other: between, behind });
  }
  return gaps;
}

/** Pairs of one block each whose belonging together is sure. */
export function surePairs({ pairs }: BlockPairing): readonly { readonly source: number; readonly target: number }[] {
  return pairs.flatMap((pair) => {
    const [source, ...moreSource] = pair.source;
    const [target, ...moreTarget] = pair.target;
    if (source === undefined || target === undefined || moreSource.length + moreTarget.length > 0) return [];
    return isSure(pair) ? [{ source, target }] : [];
  });
}

/** The same, as the blocks themselves; `index` is that of the source. */
export function* surelyPaired(
  pairing: BlockPairing,
): Iterable<{ readonly source: Block; readonly target: Block; readonly index: number }> {
  for (const { source: index, target } of surePairs(pairing)) {
    yield { source: pairing.source[index] as Block, target: pairing.target[target] as Block, index };
  }
}

/** The start and the end of a file are as sure as can be. */
function isSure(pair: BlockPair | undefined): boolean {
  return pair === undefined || pair.tier === "same" || pair.tier === "sure";
}

function byBlock(pairs: readonly BlockPair[], side: BlockSide): ReadonlyMap<number, BlockPair> {
  return new Map(pairs.flatMap((pair) => pair[side].map((index) => [index, pair])));
}

function runsWithout(paired: ReadonlyMap<number, unknown>, count: number): readonly number[][] {
  const runs: number[][] = [];
  for (let index = 0; index < count; index++) {
    if (paired.has(index)) continue;
    const run = runs.at(-1);
    if (run?.at(-1) === index - 1) run.push(index);
    else runs.push([index]);
  }
  return runs;
}
