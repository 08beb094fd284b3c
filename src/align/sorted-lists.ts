import type { BlockPair } from "../model/block.ts";
import { append } from "../text/grouped.ts";
import type { ReadBlock } from "./reading/read-block.ts";
import type { BlockReading } from "./reading/read-blocks.ts";

/** Shorter lists are in order by chance. */
const FEWEST = 10;
/** Sorts of tokens that say nothing about which of many entries it is: words of a language, and tags. */
const COMMON = new Set(["w", "t"]);
const MARKUP = /[*_`~[\]"“”«»]/g;
/** So much of an entry decides where it stands. */
const OPENING = 60;

/** An entry of a list: its blocks from the first one on. */
interface Entry {
  readonly head: number;
  /** Behind the last one. */
  readonly end: number;
}

/**
 * Takes the certainty from entries of lists that stand in alphabetical order in the translation: sorted anew by their own
 * alphabet, they belong to other entries than those at their place, whatever a path through both files says. An entry that shares
 * a token with its source which no other entry has is known by it, and a heading by its id.
 *
 * @param pairs of the blocks of both files
 * @param locale the translation's; `null`: unknown
 */
export function withoutSorted(
  pairs: readonly BlockPair[],
  source: Pick<BlockReading, "blocks">,
  target: Pick<BlockReading, "blocks" | "masked">,
  locale: string | null,
): readonly BlockPair[] {
  const lists = listsIn(target.blocks).filter((list) => list.length >= FEWEST);
  if (lists.length === 0) return pairs;
  const { compare } = new Intl.Collator(locale ?? undefined, { sensitivity: "base", ignorePunctuation: true });
  const byTarget = new Map(pairs.flatMap((pair) => pair.target.map((block) => [block, pair] as const)));
  const doubtful = new Set<BlockPair>();
  for (const list of lists.filter((entries) => isSorted(entries, target, compare))) {
    const tokens = uniqueTokens(list, target.blocks);
    for (const { head, end } of list) {
      const own = inRange(byTarget, head, end);
      const isKnown = own.some(({ source: [first = 0], target: [block = 0] }) =>
        source.blocks[first]?.tokens.some((token) => tokens.get(token) === block),
      );
      if (!isKnown) for (const pair of own) doubtful.add(pair);
    }
  }
  return pairs.map((pair) => (doubtful.has(pair) && pair.tier !== "guess" ? { ...pair, tier: "likely" } : pair));
}

function inRange(pairs: ReadonlyMap<number, BlockPair>, head: number, end: number): readonly BlockPair[] {
  const found: BlockPair[] = [];
  for (let block = head; block < end; block++) {
    const pair = pairs.get(block);
    if (pair !== undefined) found.push(pair);
  }
  return found;
}

/** Items of lists, rows of tables without the first, headings of one depth without ids. */
function listsIn(blocks: readonly ReadBlock[]): readonly (readonly Entry[])[] {
  const lists: Entry[][] = [];
  const open = new Map<string, number[]>();
  const close = (key: string, end: number) => {
    const heads = open.get(key) ?? [];
    open.delete(key);
    lists.push(heads.map((head, index) => ({ head, end: heads[index + 1] ?? end })));
  };
  for (const [index, { kind, containers, depth, id }] of blocks.entries()) {
    for (const key of open.keys()) if (ends(key, blocks[index] as ReadBlock)) close(key, index);
    if (kind === "item") append(open, `item ${containers}`, index);
    if (kind === "row") append(open, "row", index);
    if (kind === "heading" && id === null) append(open, `heading ${depth}`, index);
  }
  for (const key of open.keys()) close(key, blocks.length);
  return lists.map((list) => (blocks[list[0]?.head ?? 0]?.kind === "row" ? list.slice(1) : list));
}

/** Whether a block stands behind an open list. */
function ends(key: string, { kind, containers, depth, id }: ReadBlock): boolean {
  if (key === "row") return kind !== "row";
  if (key.startsWith("heading ")) return kind === "heading" && (depth < Number(key.slice(8)) || id !== null);
  const own = key.slice("item ".length);
  return containers !== own && !containers.startsWith(`${own} `);
}

function isSorted(
  entries: readonly Entry[],
  { blocks, masked }: Pick<BlockReading, "blocks" | "masked">,
  compare: (a: string, b: string) => number,
): boolean {
  const texts = entries.map(({ head }) => openingOf(blocks[head] as ReadBlock, masked));
  return texts.every((text, index) => text !== "" && (index === 0 || compare(texts[index - 1] as string, text) < 0));
}

function openingOf({ text, cells }: ReadBlock, masked: string): string {
  const { start, end } = cells[0] ?? text;
  return masked
    .slice(start, Math.min(end, start + OPENING))
    .replace(MARKUP, "")
    .trim();
}

/** Tokens of the entries' blocks that stand in one of them alone, with the block. */
function uniqueTokens(entries: readonly Entry[], blocks: readonly ReadBlock[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (const { head, end } of entries) {
    for (let block = head; block < end; block++) {
      for (const token of blocks[block]?.tokens ?? []) {
        if (COMMON.has(token.charAt(0))) continue;
        const known = places.get(token);
        places.set(token, known === undefined || known === block ? block : -1);
      }
    }
  }
  return places;
}
