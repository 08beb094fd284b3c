import { firstNotBefore } from "../text/sorted.ts";
import type { HeadingIds } from "./heading-ids.ts";
import type { ReadBlock } from "./reading/read-block.ts";

/** Blocks of both files that belong under the same headings, as indices in the order of their files. */
export interface Piece {
  readonly source: readonly number[];
  readonly target: readonly number[];
}

/** A heading of the target that can be recognised without language, and its source heading. */
interface Anchor {
  readonly source: number;
  readonly target: number;
}

/**
 * The sections of both files, paired by headings that can be recognised without language: by ids, by the slugs of the source's
 * headings, by code or equal text. What stands under no such heading is one piece.
 *
 * @returns `null` where these headings stand in the same order in both files, so that nothing has moved
 */
export function movedSections(
  source: readonly ReadBlock[],
  target: readonly ReadBlock[],
  ids: HeadingIds,
): readonly Piece[] | null {
  const anchors = anchorsOf(source, target, ids);
  if (longestRun(anchors.map((anchor) => anchor.source)) === anchors.length) return null;
  const pieces = [{ source: [] as number[], target: [] as number[] }];
  for (const _ of anchors) pieces.push({ source: [], target: [] });
  const bySource = new Map(anchors.map((anchor, index) => [anchor.source, index + 1]));
  const byTarget = new Map(anchors.map((anchor, index) => [anchor.target, index + 1]));
  for (const [index, piece] of pieceOfBlocks(source, bySource).entries()) pieces[piece]?.source.push(index);
  for (const [index, piece] of pieceOfBlocks(target, byTarget).entries()) pieces[piece]?.target.push(index);
  return pieces;
}

/** In the order of the target. Each heading of the source is taken once. */
function anchorsOf(source: readonly ReadBlock[], target: readonly ReadBlock[], ids: HeadingIds): readonly Anchor[] {
  const byText = uniqueTexts(source);
  const ofTarget = uniqueTexts(target);
  const taken = new Set<number>();
  const anchors: Anchor[] = [];
  for (const [index, block] of target.entries()) {
    if (block.kind !== "heading") continue;
    const byId = block.id === null ? null : ids.blockOf(block.id);
    const isUnique = ofTarget.get(block.wholeText) === index;
    const found = byId ?? (isUnique ? byText.get(block.wholeText) : null) ?? null;
    if (found === null || found < 0 || taken.has(found)) continue;
    taken.add(found);
    anchors.push({ source: found, target: index });
  }
  return anchors;
}

/** Headings by their text; -1 where several share it. */
function uniqueTexts(blocks: readonly ReadBlock[]): ReadonlyMap<string, number> {
  const texts = new Map<string, number>();
  for (const [index, { kind, wholeText }] of blocks.entries()) {
    if (kind !== "heading" || wholeText === "") continue;
    texts.set(wholeText, texts.has(wholeText) ? -1 : index);
  }
  return texts;
}

/** The innermost known heading that each block stands under, by its number; 0 for none. */
function pieceOfBlocks(blocks: readonly ReadBlock[], known: ReadonlyMap<number, number>): readonly number[] {
  const open: { readonly depth: number; readonly piece: number }[] = [];
  return blocks.map(({ kind, depth }, index) => {
    if (kind === "heading") {
      while (open.length > 0 && (open.at(-1) as { depth: number }).depth >= depth) open.pop();
      const piece = known.get(index);
      if (piece !== undefined) open.push({ depth, piece });
    }
    return open.at(-1)?.piece ?? 0;
  });
}

/** The length of the longest increasing subsequence. */
function longestRun(numbers: readonly number[]): number {
  const ends: number[] = [];
  for (const number of numbers) {
    const low = firstNotBefore(ends, (end) => end < number);
    ends[low] = number;
  }
  return ends.length;
}
