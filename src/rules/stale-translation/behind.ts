import type { Block, BlockChange, BlockPairing, SourceChanges } from "../../model/block.ts";

/** How far a translation lies behind its source: what readers would read otherwise. */
export interface Behind {
  /** Blocks whose text changed, and those that are new or gone. */
  readonly blocks: number;
  /** Words of the source in those that changed or are new: what there is to translate. */
  readonly words: number;
}

type Added = SourceChanges["added"][number];

/** Changes by what they mean for a translation. */
export interface SortedChanges {
  /** Of what readers read. */
  readonly text: readonly (BlockChange | Added)[];
  /** Of code, components, imports, definitions. */
  readonly code: readonly (BlockChange | Added)[];
  /** Not of a letter or a digit. */
  readonly cosmetic: readonly BlockChange[];
}

const READ = new Set<Block["kind"]>(["heading", "paragraph", "item", "row", "directive"]);
const WORDS = /[\p{L}\p{N}][\p{L}\p{N}'’_-]{0,10000}/gu;

/** A shortcode, a tag, the mark of a note or of a container: nothing in them is translated. */
const MARKUP = /^\s*(?:\{\{[<%][^{}]*[%>]\}\}|\[![A-Za-z]+\]|(?::{3,}|\/{3,})\s*[\w-]*|<[^<>]*>)\s*$/;

/** Sorts what changed in the source since it was translated. */
export function sortedChanges({ source, changes }: BlockPairing): SortedChanges {
  const text: (BlockChange | Added)[] = [];
  const code: (BlockChange | Added)[] = [];
  const cosmetic: BlockChange[] = [];
  for (const change of changes?.changed ?? []) {
    const isRead = READ.has((source[change.block] as Block).kind);
    if (change.kind === "cosmetic") cosmetic.push(change);
    else if (isRead && change.kind !== "code" && !(change.today !== null && isMarkup(change.today))) text.push(change);
    else code.push(change);
  }
  for (const added of changes?.added ?? []) (added.isCode || isMarkup(added.text) ? code : text).push(added);
  return { text, code, cosmetic };
}

function isMarkup(text: string): boolean {
  return !/\p{L}/u.test(text) || MARKUP.test(text);
}

/** @returns `null` where today's source is what was translated, or is not known */
export function behindOf(pairing: BlockPairing): Behind | null {
  if (pairing.changes === null) return null;
  const { text } = sortedChanges(pairing);
  const words = text.map((change) => ("today" in change ? change.today : change.text)?.match(WORDS)?.length ?? 0);
  return { blocks: text.length, words: words.reduce((sum, count) => sum + count, 0) };
}
