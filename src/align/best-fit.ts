import type { Dialect } from "./reading/dialect.ts";
import { bodyStartOf } from "./reading/masking.ts";
import type { ReadBlock } from "./reading/read-block.ts";
import { readBlocks } from "./reading/read-blocks.ts";
import { piecesOf } from "./reading/text-pieces.ts";

/** How often each kind of block and each token occurs. */
type Counts = ReadonlyMap<string, number>;

const NOTHING: Counts = new Map();
/** More counts than this are not kept. */
const MOST_KEPT = 1_000_000;

/**
 * Finds the version of a source that a translation was made from. Versions of one source share most of their text, and what is
 * known of a piece of it is kept: one of these serves one run.
 */
export class BestFit {
  private readonly known = new Map<string, Counts | null>();
  private kept = 0;

  /**
   * The one of several versions whose kinds of blocks and tokens overlap most with the translation's, the earlier one in the
   * list on a tie. It found the recorded version of 252 of 280 files.
   *
   * @param versions the newest first; at least one
   * @returns its index
   */
  among(target: string, versions: readonly string[], dialect: Dialect): number {
    const overlap = new Overlap(this.piecesOf(target, dialect).values());
    let pieces: ReadonlyMap<string, Counts> = new Map();
    let best = 0;
    let most = -1;
    for (const [index, version] of versions.entries()) {
      const next = this.piecesOf(version, dialect);
      for (const [key, counts] of pieces) if (!next.has(key)) overlap.change(counts, -1);
      for (const [key, counts] of next) if (!pieces.has(key)) overlap.change(counts, 1);
      pieces = next;
      if (overlap.dice <= most) continue;
      best = index;
      most = overlap.dice;
    }
    return best;
  }

  /** The counts of each piece of a text; of pieces that it has several times each has a key of its own. */
  private piecesOf(text: string, dialect: Dialect): ReadonlyMap<string, Counts> {
    const { pieces, withoutIndentedCode } = piecesOf(text, bodyStartOf(text), dialect.mdx);
    const around = `${dialect.mdx} ${dialect.hugo} ${withoutIndentedCode}`;
    const counts = new Map<string, Counts>();
    for (const { text: piece, definitions } of pieces) {
      const key = `${around} ${definitions}\n${piece}`;
      const read = this.knownOr(key, () => {
        const { blocks, problem } = readBlocks(`${piece}\n\n${definitions}`, dialect, withoutIndentedCode);
        return problem === null ? blocks.filter(({ range }) => range.start < piece.length) : null;
      });
      // A part that is no MDX by itself: all has to be read together.
      if (read === null)
        return new Map([[text, this.knownOr(text, () => readBlocks(text, dialect).blocks) ?? NOTHING]]);
      let own = key;
      for (let time = 2; counts.has(own); time++) own = `${time} ${key}`;
      counts.set(own, read);
    }
    return counts;
  }

  private knownOr(key: string, read: () => readonly ReadBlock[] | null): Counts | null {
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const blocks = read();
    const counts = blocks && countsOf(blocks);
    if (this.kept > MOST_KEPT) {
      this.known.clear();
      this.kept = 0;
    }
    this.kept += counts?.size ?? 1;
    this.known.set(key, counts);
    return counts;
  }
}

/** Words are of a language, and say least. */
function countsOf(blocks: readonly ReadBlock[]): Counts {
  const counts = new Map<string, number>();
  const add = (key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const { kind, depth, name, tokens } of blocks) {
    add(`${kind} ${depth} ${name}`);
    for (const token of tokens) if (!token.startsWith("w")) add(token);
  }
  return counts;
}

/** How far a text that is put together of pieces is like another. */
class Overlap {
  private readonly wanted = new Map<string, number>();
  private readonly counts = new Map<string, number>();
  private shared = 0;
  private all = 0;

  /** @param wanted the pieces of the other text */
  constructor(wanted: Iterable<Counts>) {
    for (const counts of wanted) {
      for (const [key, count] of counts) {
        this.wanted.set(key, (this.wanted.get(key) ?? 0) + count);
        this.all += count;
      }
    }
  }

  /** The Dice coefficient; 1 for two texts without anything. */
  get dice(): number {
    return this.all === 0 ? 1 : (2 * this.shared) / this.all;
  }

  /** Adds a piece, or takes it away. */
  change(piece: Counts, by: 1 | -1): void {
    for (const [key, count] of piece) {
      const before = this.counts.get(key) ?? 0;
      const now = before + by * count;
      this.counts.set(key, now);
      this.all += by * count;
      const wanted = this.wanted.get(key) ?? 0;
      this.shared += Math.min(now, wanted) - Math.min(before, wanted);
    }
  }
}
