import { append } from "../text/grouped.ts";
import type { ReadBlock } from "./reading/read-block.ts";

/** Ids of the source's headings: those that are written, and slugs. */
export class HeadingIds {
  private readonly blocks: ReadonlyMap<string, readonly number[]>;

  constructor(source: readonly ReadBlock[]) {
    const blocks = new Map<string, number[]>();
    for (const [index, { kind, id, slug }] of source.entries()) {
      if (kind !== "heading") continue;
      for (const name of new Set([comparableId(id ?? ""), comparableId(slug)])) {
        if (name !== "") append(blocks, name, index);
      }
    }
    this.blocks = blocks;
  }

  /** Whether an id of the target is that of a source block, of others, or unknown to the source. */
  relation(source: number, id: string): "same" | "other" | "unknown" {
    const holders = this.blocks.get(comparableId(id));
    if (holders === undefined) return "unknown";
    return holders.includes(source) ? "same" : "other";
  }

  /** The one source block that has an id; `null` where none has it, or several do. */
  blockOf(id: string): number | null {
    const holders = this.blocks.get(comparableId(id));
    return holders?.length === 1 ? (holders[0] as number) : null;
  }
}

/** Ids differ between tools in case, hyphens and underscores. */
function comparableId(id: string): string {
  return id.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}
