import { describe, expect, it } from "vitest";
import { commonSubsequence, judgeByHistory, type Version } from "../../../accuracy/alignment/proof.ts";
import { readBlocks } from "../../../src/align/reading/read-blocks.ts";
import type { Alignment, BlockPair } from "../../../src/model/block.ts";

function version(...paragraphs: readonly string[]): Version {
  const text = paragraphs.join("\n\n");
  return { text, blocks: readBlocks(text, { mdx: false, hugo: false }).blocks };
}

function pair(source: number, target: number): BlockPair {
  return { source: [source], target: [target], confidence: 0.95, tier: "sure" };
}

function judge(base: Version, today: Version, target: Version, ...pairs: readonly BlockPair[]) {
  const alignment: Alignment = { source: today.blocks, target: target.blocks, pairs, reordered: false };
  const judgement = judgeByHistory(base, today, target, alignment);
  return judgement && { right: judgement.right.length, wrong: judgement.wrong.map(({ right }) => right) };
}

const BASE = version("One.", "Two.", "Three.");
const TARGET = version("Un.", "Deux.", "Trois.");

describe("judgeByHistory", () => {
  it("knows the pairs of blocks that live on", () => {
    const today = version("New.", "One.", "Three.");
    expect(judge(BASE, today, TARGET, pair(1, 0), pair(2, 2))).toEqual({ right: 2, wrong: [] });
    expect(judge(BASE, today, TARGET, pair(2, 0))).toEqual({ right: 0, wrong: ["One."] });
  });

  it("judges a block whose source is gone only where it takes another's", () => {
    const today = version("New.", "One.", "Three.");
    expect(judge(BASE, today, TARGET, pair(0, 1))).toEqual({ right: 0, wrong: [] });
    expect(judge(BASE, today, TARGET, pair(1, 1))).toEqual({ right: 0, wrong: [null] });
  });

  it("has no verdict on repeated lines", () => {
    const twice = version("One.", "One.", "Three.");
    expect(judge(twice, twice, TARGET, pair(1, 0))).toEqual({ right: 0, wrong: [] });
  });

  it("knows nothing where the target had another sequence already", () => {
    expect(judge(BASE, BASE, version("Un.", "- Deux."), pair(0, 0))).toBeNull();
  });
});

describe("commonSubsequence", () => {
  it("is the longest one", () => {
    expect([...commonSubsequence(["a", "b", "c", "d"], ["b", "x", "c", "a", "d"])]).toEqual([
      [1, 0],
      [2, 2],
      [3, 4],
    ]);
  });
});
