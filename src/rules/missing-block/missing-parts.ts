import { unpairedParts } from "../../compare/blocks/unpaired-parts.ts";
import type { Article } from "../../model/article.ts";
import type { Block, BlockPairing } from "../../model/block.ts";
import { MovedBlocks } from "./moved-blocks.ts";

/** Chinese is less than half as long as English. */
const MUCH_SHORTER = 3;
/** A translation that is so much longer than the others of its file says more than its source. */
const LONGER = 1.3;
const MOST_OF_IT = 0.6;

/** Blocks of the source that stand together and that the translation lacks. */
export interface MissingPart {
  readonly blocks: readonly Block[];
  readonly kind: "section" | "block" | "rewritten";
  /** How many blocks of the translation stand in the same place and are not the source's. */
  readonly others: number;
  /** Where it would stand in the translation. */
  readonly offset: number;
  /** What translations may agree to leave out: equal for parts that begin alike. */
  readonly convention: string;
}

/** What a translation lacks of its source, in the order of the source. */
export function missingParts({ blocks: pairing, bodyStart, text }: Article): readonly MissingPart[] {
  if (pairing === undefined) return [];
  const moved = new MovedBlocks(pairing, text);
  const { source, target, version, changes } = pairing;
  // The translator may have followed today's source already.
  const gone = new Set(changes?.changed.filter(({ kind }) => kind === "removed").map(({ block }) => block));
  return unpairedParts(pairing, "source", version.text).flatMap(({ blocks, isSection, others, behind }) => {
    const missing = blocks
      .filter((index) => !gone.has(index))
      .map((index) => source[index] as Block)
      .filter((block) => !moved.stands(block, behind, others));
    const [first] = missing;
    if (first === undefined) return [];
    const isRewritten = others.length > 0;
    if (isInNeighbour(pairing, missing, [(blocks[0] ?? 0) - 1, (blocks.at(-1) ?? 0) + 1])) return [];
    if (
      isRewritten &&
      !isShorter(
        others.map((index) => target[index] as Block),
        missing,
      )
    )
      return [];
    const kind = isRewritten ? "rewritten" : isSection && first.kind === "heading" ? "section" : "block";
    const offset = target[behind]?.range.end ?? bodyStart;
    return [{ blocks: missing, kind, others: others.length, offset, convention: conventionOf(first, version.text) }];
  });
}

/** The conventions that a translation does not follow: what it has of its source. */
export function keptConventions({ pairs, source, version }: BlockPairing): readonly string[] {
  const kept = pairs.filter(({ tier }) => tier !== "guess").flatMap((pair) => pair.source);
  return kept.map((index) => conventionOf(source[index] as Block, version.text));
}

function conventionOf({ kind, name, text, range }: Block, fileText: string): string {
  if (kind === "component" || kind === "shortcode") return `${kind} ${name}`;
  const written = text.start < text.end ? text : range;
  return `${kind} ${fileText.slice(written.start, written.end).replace(/\s+/g, " ")}`;
}

/** Whether what seems to be missing was drawn into the block before or behind it. */
function isInNeighbour(pairing: BlockPairing, missing: readonly Block[], neighbours: readonly number[]): boolean {
  const { pairs, source, target } = pairing;
  const lengthOf = (blocks: readonly (Block | undefined)[]) =>
    blocks.reduce((sum, block) => sum + (block === undefined ? 0 : block.text.end - block.text.start), 0);
  if (missing.some(({ kind }) => kind !== "paragraph" && kind !== "item")) return false;
  const ratio = lengthOf(target) / Math.max(1, lengthOf(source));
  return pairs.some((pair) => {
    if (pair.source.length !== 1 || !neighbours.includes(pair.source[0] as number)) return false;
    const own = lengthOf(pair.source.map((index) => source[index]));
    const whole = lengthOf(pair.target.map((index) => target[index])) / ratio;
    return whole > own * LONGER && whole > own + lengthOf(missing) * MOST_OF_IT;
  });
}

/** Whether some blocks say less than others by far, in any language. */
function isShorter(blocks: readonly Block[], others: readonly Block[]): boolean {
  const lengthOf = (some: readonly Block[]) => some.reduce((sum, { range }) => sum + range.end - range.start, 0);
  return lengthOf(blocks) * MUCH_SHORTER < lengthOf(others);
}
