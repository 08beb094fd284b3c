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
    if (holders?.includes(source)) return "same";
    return holders === undefined || this.isCounted(id) ? "unknown" : "other";
  }

  /** The one source block that has an id; `null` where none has it, or several do. */
  blockOf(id: string): number | null {
    const holders = this.blocks.get(comparableId(id));
    return holders?.length === 1 && !this.isCounted(id) ? (holders[0] as number) : null;
  }

  /** Whether an id only counts headings of one text: `plan-1` beside `plan`. People count them otherwise. */
  private isCounted(id: string): boolean {
    const [, stem = id, counter] = COUNTED.exec(id) ?? [];
    return counter === undefined ? this.blocks.has(`${comparableId(id)}1`) : this.blocks.has(comparableId(stem));
  }
}

/** Tools and people tell ids of one text apart by a number. */
const COUNTED = /^(.+?)[-_](\d{1,2})$/;

/** Ids differ between tools in case, hyphens and underscores. */
function comparableId(id: string): string {
  return id.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}
