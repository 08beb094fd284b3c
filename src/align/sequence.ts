import type { HeadingIds } from "./heading-ids.ts";
import type { ReadBlock } from "./reading/read-block.ts";

/** Whether both files have the same sequence of blocks: class, depth, containers, names and numbers of cells. */
export function isSameSequence(source: readonly ReadBlock[], target: readonly ReadBlock[]): boolean {
  return source.length === target.length && source.every((block, index) => isAlike(block, target[index] as ReadBlock));
}

function isAlike(a: ReadBlock, b: ReadBlock): boolean {
  return (
    a.kind === b.kind &&
    a.depth === b.depth &&
    a.containers === b.containers &&
    (a.kind === "code" || a.kind === "directive" || a.name === b.name) &&
    a.cells.length === b.cells.length
  );
}

/** Tokens that a block is known by: destinations, short texts, first cells, code. */
const TELLING = new Set(["u", "s", "f", "c", "l"]);

/**
 * Whether nothing says that blocks of one sequence were put in another order: no id of the target is that of another
 * heading, and what stands in one block of each file stands at the same place.
 */
export function isInOrder(source: readonly ReadBlock[], target: readonly ReadBlock[], ids: HeadingIds): boolean {
  if (target.some(({ id }, index) => id !== null && ids.relation(index, id) === "other")) return false;
  const places = tellingTokens(source);
  for (const [token, place] of tellingTokens(target)) {
    const expected = places.get(token);
    if (place >= 0 && expected !== undefined && expected >= 0 && expected !== place) return false;
  }
  return true;
}

/** Where each token stands; -1 for several places. */
function tellingTokens(blocks: readonly ReadBlock[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (const [index, { tokens }] of blocks.entries()) {
    for (const token of tokens) {
      if (!TELLING.has(token.charAt(0))) continue;
      const known = places.get(token);
      places.set(token, known === undefined || known === index ? index : -1);
    }
  }
  return places;
}
