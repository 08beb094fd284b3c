import type { ReadBlock } from "../../src/align/reading/read-block.ts";
import { isSameSequence } from "../../src/align/sequence.ts";
import type { Alignment, BlockPair, Tier } from "../../src/model/block.ts";

/** The blocks of one version of a file. */
export interface Version {
  readonly text: string;
  readonly blocks: readonly ReadBlock[];
}

/** A wrong pair. */
export interface Mistake {
  readonly tier: Tier;
  readonly confidence: number;
  readonly target: string;
  /** What the aligner took for its source. */
  readonly taken: string;
  /** What is its source; `null` where that is gone and another block's was taken. */
  readonly right: string | null;
}

/** The judgement of the pairs of one file. */
export interface Judgement {
  readonly right: readonly Tier[];
  readonly wrong: readonly Mistake[];
}

/** The subsequence is quadratic. */
const MOST_BLOCKS = 2500;

/**
 * Judges an alignment with today's source by history: where the target has the same sequence of blocks as the source it
 * was made from, block for block, and blocks of that source live on unchanged in today's, the true pairs are known without
 * aligning anything.
 *
 * @returns `null` where nothing can be known
 */
export function judgeByHistory(base: Version, today: Version, target: Version, alignment: Alignment): Judgement | null {
  if (Math.max(base.blocks.length, today.blocks.length) >= MOST_BLOCKS) return null;
  if (!isSameSequence(base.blocks, target.blocks)) return null;
  const todays = commonSubsequence(keysOf(base), keysOf(today));
  const owners = new Map([...todays].map(([index, today]) => [today, index]));
  const right: Tier[] = [];
  const wrong: Mistake[] = [];
  for (const pair of alignment.pairs) {
    for (const block of pair.target) {
      const verdict = judge(pair, todays.get(block), owners, today);
      if (verdict === "right") right.push(pair.tier);
      if (verdict === "wrong") wrong.push(mistake(pair, block, todays.get(block), { today, target }));
    }
  }
  return { right, wrong };
}

function judge(
  { source, target }: BlockPair,
  expected: number | undefined,
  owners: ReadonlyMap<number, number>,
  today: Version,
): "right" | "wrong" | null {
  const isJoined = source.length + target.length > 2;
  if (expected === undefined) {
    const owned = source.filter((index) => owners.has(index));
    return isJoined || owned.length === 0 ? null : "wrong";
  }
  if (source.includes(expected)) return isJoined ? null : "right";
  const taken = source[0] as number;
  return textOf(today, taken) === textOf(today, expected) ? null : "wrong";
}

function mistake(
  { source, confidence, tier }: BlockPair,
  block: number,
  expected: number | undefined,
  { today, target }: { readonly today: Version; readonly target: Version },
): Mistake {
  return {
    tier,
    confidence,
    target: textOf(target, block),
    taken: textOf(today, source[0] as number),
    right: expected === undefined ? null : textOf(today, expected),
  };
}

function keysOf(version: Version): readonly string[] {
  return version.blocks.map(({ kind }, index) => `${kind} ${textOf(version, index)}`);
}

function textOf({ text, blocks }: Version, index: number): string {
  const { start, end } = (blocks[index] as ReadBlock).range;
  return text.slice(start, end).replaceAll("\r", "");
}

/** A longest common subsequence: indices of `a` to those of `b`. */
export function commonSubsequence(a: readonly string[], b: readonly string[]): ReadonlyMap<number, number> {
  const width = b.length + 1;
  const lengths = new Uint16Array((a.length + 1) * width);
  const at = (i: number, j: number) => lengths[i * width + j] as number;
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      lengths[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const common = new Map<number, number>();
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) common.set(i++, j++);
    else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return common;
}
