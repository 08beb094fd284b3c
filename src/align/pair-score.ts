import type { HeadingIds } from "./heading-ids.ts";
import type { ReadBlock } from "./reading/read-block.ts";
import { joinedBag, TokenWeights, type WeightedBag } from "./token-weights.ts";

const SAME_CLASS = 1.2;
const PARAGRAPH_WITH_ITEM = -0.7;
const OTHER_DEPTH = -2.5;
const OTHER_CONTAINERS = -0.5;
const MOST_FOR_TOKENS = 6;
/** The weight of tokens from which their overlap counts in full. */
const FULL_WEIGHT = 12;
/** The overlap that two blocks have by accident. */
const ACCIDENTAL_OVERLAP = 0.25;
const WITHOUT_TOKENS = -0.3;
const MOST_FOR_LENGTH = 4;
/** Added to both lengths: the ratio of short texts says little. */
const LENGTH_OFFSET = 6;
/** How far the logarithm of the ratio strays. */
const LENGTH_DEVIATION = 0.35;
const FULL_LENGTH = 60;
const SAME_ID = 4;

/** What a block is compared by, once per file. */
interface Side {
  readonly blocks: readonly ReadBlock[];
  readonly bags: readonly WeightedBag[];
  /** Of neighbours, made when first asked for. */
  readonly joined: (WeightedBag | undefined)[];
}

/** Scores pairs of blocks of two files: natural logarithms of odds, roughly. */
export class PairScore {
  private readonly source: Side;
  private readonly target: Side;
  private readonly weights: TokenWeights;
  private readonly lengthRatio: number;
  private readonly ids: HeadingIds;

  /** @param lengthRatio the target's length by the source's, as the target's language has it */
  constructor(source: readonly ReadBlock[], target: readonly ReadBlock[], lengthRatio: number, ids: HeadingIds) {
    this.weights = new TokenWeights(source, target);
    this.source = this.sideOf(source);
    this.target = this.sideOf(target);
    this.lengthRatio = lengthRatio;
    this.ids = ids;
  }

  /** `-Infinity` where the two cannot belong together. */
  of(source: number, target: number): number {
    const a = this.source.blocks[source] as ReadBlock;
    const b = this.target.blocks[target] as ReadBlock;
    let score = classScore(a, b);
    if (score === Number.NEGATIVE_INFINITY) return score;
    if (b.id !== null) {
      const id = this.ids.relation(source, b.id);
      if (id === "other") return Number.NEGATIVE_INFINITY;
      if (id === "same") score += SAME_ID;
    }
    score += this.tokenScore(this.source.bags[source] as WeightedBag, this.target.bags[target] as WeightedBag);
    return score - this.lengthPenalty(a, a.length, b.length);
  }

  /** Of two neighbouring paragraphs of the source with one of the target. */
  ofSourcesJoined(source: number, target: number): number {
    const a = this.source.blocks[source] as ReadBlock;
    const second = this.source.blocks[source + 1] as ReadBlock;
    const b = this.target.blocks[target] as ReadBlock;
    if (!isProse(a) || !isProse(b) || second.kind !== "paragraph") return Number.NEGATIVE_INFINITY;
    const score =
      classScore(a, b) + this.tokenScore(this.joinedAt(this.source, source), this.bagAt(this.target, target));
    return score - this.lengthPenalty(a, a.length + second.length, b.length);
  }

  /** Of one paragraph of the source with two neighbours of the target. */
  ofTargetsJoined(source: number, target: number): number {
    const a = this.source.blocks[source] as ReadBlock;
    const b = this.target.blocks[target] as ReadBlock;
    const second = this.target.blocks[target + 1] as ReadBlock;
    if (!isProse(a) || !isProse(b) || second.kind !== "paragraph") return Number.NEGATIVE_INFINITY;
    const score =
      classScore(a, b) + this.tokenScore(this.bagAt(this.source, source), this.joinedAt(this.target, target));
    return score - this.lengthPenalty(a, a.length, b.length + second.length);
  }

  private sideOf(blocks: readonly ReadBlock[]): Side {
    return { blocks, bags: blocks.map(({ tokens }) => this.weights.bagOf(tokens)), joined: [] };
  }

  private bagAt(side: Side, index: number): WeightedBag {
    return side.bags[index] as WeightedBag;
  }

  private joinedAt(side: Side, index: number): WeightedBag {
    side.joined[index] ??= joinedBag(this.bagAt(side, index), this.bagAt(side, index + 1));
    return side.joined[index] as WeightedBag;
  }

  private tokenScore(a: WeightedBag, b: WeightedBag): number {
    const weight = a.weight + b.weight;
    if (weight === 0) return WITHOUT_TOKENS;
    const dice = (2 * this.weights.sharedWeight(a.numbers, b.numbers)) / weight;
    return MOST_FOR_TOKENS * Math.min(1, weight / FULL_WEIGHT) * (dice - ACCIDENTAL_OVERLAP);
  }

  private lengthPenalty({ kind }: ReadBlock, source: number, target: number): number {
    const ratio = kind === "code" || kind === "module" ? 1 : this.lengthRatio;
    const strayed = Math.log((target + LENGTH_OFFSET) / ((source + LENGTH_OFFSET) * ratio)) / LENGTH_DEVIATION;
    return Math.min(MOST_FOR_LENGTH, (strayed * strayed) / 2) * Math.min(1, (source + target) / FULL_LENGTH);
  }
}

function isProse({ kind }: ReadBlock): boolean {
  return kind === "paragraph" || kind === "item";
}

const NAMED = new Set(["component", "shortcode"]);

function classScore(a: ReadBlock, b: ReadBlock): number {
  let score = SAME_CLASS;
  if (a.kind !== b.kind) {
    if (!isProse(a) || !isProse(b)) return Number.NEGATIVE_INFINITY;
    score += PARAGRAPH_WITH_ITEM;
  }
  if (NAMED.has(a.kind) && a.name !== b.name) return Number.NEGATIVE_INFINITY;
  if (a.kind === "directive" && (a.name === "/") !== (b.name === "/")) return Number.NEGATIVE_INFINITY;
  if (a.depth !== b.depth) score += OTHER_DEPTH;
  if (a.containers !== b.containers) score += OTHER_CONTAINERS;
  return score;
}
