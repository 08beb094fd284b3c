import type { BlockPairing } from "../../model/block.ts";

/** What stands today in place of blocks of the source that changed since they were translated. */
export function todaysBlocks({ changes }: BlockPairing): ReadonlyMap<number, string> {
  return new Map(changes?.changed.flatMap(({ block, today }) => (today === null ? [] : [[block, today] as const])));
}
