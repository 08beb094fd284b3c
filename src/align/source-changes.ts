import { lettersOf } from "../compare/source/letters.ts";
import type { Block, BlockChange, BlockPair, SourceChanges } from "../model/block.ts";
import { alignBlocks } from "./align.ts";
import type { ReadBlock } from "./reading/read-block.ts";

/** A version of the source with its blocks. */
export interface ReadVersion {
  readonly text: string;
  readonly blocks: readonly ReadBlock[];
}

/** What changed between two versions of a source, and which blocks of today's took whose place. */
export interface ComparedVersions {
  readonly changes: SourceChanges;
  /** By block of the former version: today's in its place. */
  readonly successors: ReadonlyMap<number, number>;
}

/** Compares two versions of a source block by block; `null` where they are too large. */
export function compareVersions(former: ReadVersion, today: ReadVersion): ComparedVersions | null {
  const alignment = alignBlocks(former.blocks, today.blocks, 1);
  if (alignment === null) return null;
  const pairs = alignment.pairs.filter(({ tier }) => tier !== "guess");
  const successors = new Map(pairs.flatMap(({ source, target }) => source.map((block) => [block, target[0] ?? 0])));
  const kept = new Set(pairs.flatMap(({ target }) => target));
  const changed = [...pairs.flatMap((pair) => changeOf(pair, former, today)), ...removed(former, successors)];
  return {
    changes: { changed: changed.sort((a, b) => a.block - b.block), added: addedIn(today, kept, successors) },
    successors,
  };
}

function changeOf({ source, target }: BlockPair, former: ReadVersion, today: ReadVersion): readonly BlockChange[] {
  const before = joined(former, source);
  const now = joined(today, target);
  if (before === now) return [];
  const block = source[0] as number;
  const isCode = former.blocks[block]?.kind === "code";
  const kind = holdsSameLetters(before, now, isCode) ? "cosmetic" : isCode ? "code" : "text";
  return [{ kind, block, today: now }];
}

/** A title that is capitalised otherwise is translated as it was; names in code are other names then. */
function holdsSameLetters(before: string, now: string, isCode: boolean): boolean {
  const [former, present] = [lettersOf(before), lettersOf(now)];
  return isCode ? former === present : former.toLowerCase() === present.toLowerCase();
}

function removed({ blocks }: ReadVersion, successors: ReadonlyMap<number, number>): readonly BlockChange[] {
  return [...blocks.keys()]
    .filter((block) => !successors.has(block))
    .map((block) => ({ kind: "removed" as const, block, today: null }));
}

function addedIn(
  today: ReadVersion,
  kept: ReadonlySet<number>,
  successors: ReadonlyMap<number, number>,
): SourceChanges["added"] {
  const predecessors = new Map([...successors].map(([before, now]) => [now, before]));
  let after = -1;
  return today.blocks.flatMap(({ kind }, block) => {
    after = predecessors.get(block) ?? after;
    return kept.has(block) ? [] : [{ after, text: joined(today, [block]), isCode: kind === "code" }];
  });
}

function joined({ text, blocks }: ReadVersion, indices: readonly number[]): string {
  return indices.map((index) => text.slice(...ownRange(blocks, index)).replaceAll("\r", "")).join("\n\n");
}

/** A component without the blocks that it holds: they are compared by themselves. */
function ownRange(blocks: readonly Block[], index: number): readonly [start: number, end: number] {
  const { kind, range } = blocks[index] as Block;
  const inner = kind === "component" ? blocks[index + 1]?.range.start : undefined;
  return [range.start, Math.min(range.end, inner ?? range.end)];
}
