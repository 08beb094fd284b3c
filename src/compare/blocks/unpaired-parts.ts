import type { Block, BlockPairing } from "../../model/block.ts";
import { type BlockSide, gapsIn } from "./gaps.ts";

/** Blocks of one file that stand together and that the other file does not have. */
export interface UnpairedPart {
  /** Indices; what readers do not read is left out. */
  readonly blocks: readonly number[];
  /** Whether a heading opens it. */
  readonly isSection: boolean;
  /** Blocks of the other file in the same place that have no counterpart either: the part may be rewritten. */
  readonly others: readonly number[];
  /** The block of the other file that it would stand behind; -1 for its start. */
  readonly behind: number;
}

/** Of HTML, what nobody reads. */
const UNREAD = /<(script|style)\b[\s\S]*?<\/\1\s*>|<[^<>]*>/gi;

/** The parts of one file without counterpart: each heading opens one, but for those that stand below its own. */
export function unpairedParts(pairing: BlockPairing, side: BlockSide, fileText: string): readonly UnpairedPart[] {
  return gapsIn(pairing, side).flatMap(({ own, other, behind }) => {
    const others = other.filter((index) => isContent(pairing[side === "source" ? "target" : "source"][index]));
    return split(own, pairing[side], fileText).map((part) => ({ ...part, others, behind }));
  });
}

function split(
  own: readonly number[],
  blocks: readonly Block[],
  fileText: string,
): readonly Pick<UnpairedPart, "blocks" | "isSection">[] {
  const parts: { blocks: number[]; isSection: boolean; depth: number }[] = [];
  for (const index of own) {
    const block = blocks[index] as Block;
    if (!isContent(block) || isWordless(block, fileText)) continue;
    const last = parts.at(-1);
    const { depth } = block;
    const opens = block.kind === "heading" && !(last?.isSection === true && depth > last.depth);
    if (last === undefined || opens) parts.push({ blocks: [index], isSection: opens, depth });
    else last.blocks.push(index);
  }
  return parts;
}

/** Whether readers see a block; an end, a definition or an import is nothing by itself. */
function isContent(block: Block | undefined): boolean {
  if (block === undefined) return false;
  const { kind, name } = block;
  if (kind === "module" || kind === "definition" || kind === "rule" || kind === "directive") return false;
  return !name.startsWith("/");
}

function isWordless({ kind, range }: Block, fileText: string): boolean {
  if (kind !== "html" && kind !== "paragraph") return false;
  const text = fileText.slice(range.start, range.end);
  return !/[\p{L}\p{N}]/u.test(text.replace(UNREAD, "")) && !/<(?:img|video|iframe)\b|!\[/i.test(text);
}
