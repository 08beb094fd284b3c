import { alignBlocks } from "../../src/align/align.ts";
import { dialectOf } from "../../src/align/reading/dialect.ts";
import { readBlocks } from "../../src/align/reading/read-blocks.ts";
import { withoutSorted } from "../../src/align/sorted-lists.ts";
import { lengthRatioOf } from "../../src/locale/length-ratio.ts";
import type { Alignment, Tier } from "../../src/model/block.ts";
import { judgeByHistory, type Mistake, type Version } from "./proof.ts";
import type { FilePair, PairedSet } from "./set.ts";

export type ByTier = Record<Tier, number>;

/** How the blocks of the targets were paired with one version of their sources. */
export interface Coverage {
  files: number;
  /** Files with the same sequence of blocks. */
  same: number;
  /** Blocks of the targets. */
  blocks: number;
  /** Of those, paired ones. */
  readonly paired: ByTier;
}

/** What was measured of a set. */
export interface Measured {
  readonly name: string;
  readonly base: Coverage;
  readonly today: Coverage;
  readonly right: ByTier;
  readonly wrong: ByTier;
  readonly mistakes: (Mistake & { readonly path: string })[];
  /** Files that could not be read as MDX, or were too large. */
  readonly unread: string[];
}

/** Aligns every pair of a set with both versions of its source, and judges by history. */
export function measureSet(set: PairedSet): Measured {
  const measured: Measured = {
    name: set.name,
    base: emptyCoverage(),
    today: emptyCoverage(),
    right: byTier(),
    wrong: byTier(),
    mistakes: [],
    unread: [],
  };
  for (const pair of set.pairs) measurePair(pair, set, measured);
  return measured;
}

function byTier(): ByTier {
  return { same: 0, sure: 0, likely: 0, guess: 0 };
}

function emptyCoverage(): Coverage {
  return { files: 0, same: 0, blocks: 0, paired: byTier() };
}

function measurePair({ path, base, today, target }: FilePair, { locale }: PairedSet, measured: Measured): void {
  const texts = [base, today, target].filter((text) => text !== null);
  const dialect = dialectOf(path, texts);
  const read = (text: string): Version & { readonly masked: string } => {
    const { blocks, masked, problem } = readBlocks(text, dialect);
    if (problem !== null) measured.unread.push(`${path}: ${problem.message}`);
    return { text, blocks, masked };
  };
  const translation = read(target);
  const align = (source: Version) => {
    const aligned = alignBlocks(source.blocks, translation.blocks, lengthRatioOf(locale));
    return aligned && { ...aligned, pairs: withoutSorted(aligned.pairs, source, translation, locale) };
  };
  const former = base === null ? null : read(base);
  if (former !== null) count(align(former), measured.base);
  const current = today === null ? null : today === base ? former : read(today);
  const alignment = current === null ? null : align(current);
  if (current !== null) count(alignment, measured.today);
  if (former === null || current === null || alignment === null || base === today) return;
  const judgement = judgeByHistory(former, current, translation, alignment);
  for (const tier of judgement?.right ?? []) measured.right[tier]++;
  for (const mistake of judgement?.wrong ?? []) {
    measured.wrong[mistake.tier]++;
    measured.mistakes.push({ ...mistake, path });
  }
}

function count(alignment: Alignment | null, coverage: Coverage): void {
  if (alignment === null) return;
  coverage.files++;
  coverage.blocks += alignment.target.length;
  if (alignment.pairs.every(({ tier }) => tier === "same")) coverage.same++;
  for (const { tier, target } of alignment.pairs) coverage.paired[tier] += target.length;
}
