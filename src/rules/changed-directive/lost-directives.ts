import { gapsIn, surePairs } from "../../compare/blocks/gaps.ts";
import type { Block, BlockPairing } from "../../model/block.ts";

/** The names that sites know, in any case; others may be a theme's, and may be shown by other means in a translation. */
const KNOWN = new Set([
  ...["note", "tip", "info", "warning", "danger", "caution", "important", "details", "success", "check", "example"],
  ...["quote", "abstract", "question", "failure", "bug", "seealso", "hint", "attention", "error", "code-group"],
]);

/** A directive that a translation lacks, and what it held. */
export interface LostDirective {
  readonly directive: Block;
  /** The block of the translation that it would stand before. */
  readonly target: Block;
}

/** Directives that are missing while the block that they open with is there. */
export function lostDirectives(pairing: BlockPairing): readonly LostDirective[] {
  const { source, target, changes } = pairing;
  const counterparts = new Map(surePairs(pairing).map((pair) => [pair.source, pair.target]));
  const gone = new Set(changes?.changed.filter(({ kind }) => kind === "removed").map(({ block }) => block));
  return gapsIn(pairing, "source").flatMap(({ own, other }) => {
    const [index = -1, ...more] = own;
    const directive = source[index] as Block;
    const held = counterparts.get(index + 1);
    const isDirective = directive.kind === "directive" && KNOWN.has(directive.name.toLowerCase());
    if (!isDirective || more.length > 0 || other.length > 0 || held === undefined || gone.has(index)) return [];
    return [{ directive, target: target[held] as Block }];
  });
}
