import type { Block, BlockPairing } from "../../model/block.ts";

/** So many blocks away a list or a note was put elsewhere. */
const FARTHEST = 12;
const DESTINATION = /\]\(([^()\s]+)/g;
const CODE = /`([^`\n]+)`/g;
const DIGITS = /\d+(?:\.\d+){0,1000}/g;

/** Blocks of a translation that belong to no other, by which those of the source stand elsewhere in it. */
export class MovedBlocks {
  private readonly free: readonly number[];
  private readonly pairing: BlockPairing;
  private readonly text: string;

  /** @param text of the translation's file */
  constructor(pairing: BlockPairing, text: string) {
    const paired = new Set(pairing.pairs.filter(({ tier }) => tier !== "guess").flatMap(({ target }) => target));
    this.free = pairing.target.flatMap((_, index) => (paired.has(index) ? [] : [index]));
    this.pairing = pairing;
    this.text = text;
  }

  /**
   * Whether a block of the source that is not where it should be stands near by: a block of its kind with the same addresses,
   * code and numbers; none without any.
   *
   * @param behind the block of the translation that it would stand behind
   * @param others blocks of the translation that are known to stand in its place
   */
  stands(block: Block, behind: number, others: readonly number[]): boolean {
    if (this.free.length === 0) return false;
    const key = keyOf(block, this.pairing.version.text);
    return (
      key !== "" &&
      this.free.some((index) => {
        if (Math.abs(index - behind) > FARTHEST || others.includes(index)) return false;
        const candidate = this.pairing.target[index] as Block;
        return candidate.kind === block.kind && keyOf(candidate, this.text) === key;
      })
    );
  }
}

/** What no language changes, in order of the alphabet. */
function keyOf({ range }: Block, fileText: string): string {
  const text = fileText.slice(range.start, range.end);
  const found = [DESTINATION, CODE].flatMap((pattern) => Array.from(text.matchAll(pattern), (match) => match[1]));
  return [...found, ...(text.match(DIGITS) ?? [])].sort().join(" ");
}
