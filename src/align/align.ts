import type { Alignment, BlockPair, Tier } from "../model/block.ts";
import { Band, Move, type MoveScores, SOURCES_TAKEN, TARGETS_TAKEN } from "./band.ts";
import { bestPath, type Step } from "./best-path.ts";
import { withoutContradicted } from "./contradictions.ts";
import { HeadingIds } from "./heading-ids.ts";
import { PairScore } from "./pair-score.ts";
import type { ReadBlock } from "./reading/read-block.ts";
import { movedSections, type Piece } from "./sections.ts";
import { isInOrder, isSameSequence } from "./sequence.ts";

/** Larger files, and files that differ so much, are not aligned. */
export const MOST_BLOCKS = 20_000;
const MOST_CELLS = 16_000_000;

const REACH = 60;
const SURE = 0.9;
const LIKELY = 0.7;
const GAP = -2.2;
const SMALL_GAP = -1.76;
const JOINED = -3;
/** Blocks that come and go more easily than text. */
const SMALL_KINDS = new Set(["html", "component", "shortcode", "directive", "rule"]);

/**
 * Pairs the blocks of a source with those of its translation.
 *
 * @param lengthRatio the usual length of a translation by its source's, for the target's language
 * @returns `null` where that would take too long: more than 20,000 blocks in a file, or 16 million cells to score
 */
export function alignBlocks(
  source: readonly ReadBlock[],
  target: readonly ReadBlock[],
  lengthRatio: number,
): Alignment | null {
  if (source.length > MOST_BLOCKS || target.length > MOST_BLOCKS) return null;
  const ids = new HeadingIds(source);
  const pieces = movedSections(source, target, ids);
  const reordered = pieces !== null;
  if (!reordered && isSameSequence(source, target) && isInOrder(source, target, ids)) {
    return { source, target, pairs: source.map((_, index) => pairOf([index], [index], 1, "same")), reordered };
  }
  const scores = new PairScore(source, target, lengthRatio, ids);
  const pairs: BlockPair[] = [];
  for (const piece of pieces ?? [
    { source: source.map((_, index) => index), target: target.map((_, index) => index) },
  ]) {
    const aligned = alignPiece(piece, scores, source, target);
    if (aligned === null) return null;
    pairs.push(...aligned);
  }
  pairs.sort((a, b) => (a.target[0] as number) - (b.target[0] as number));
  return { source, target, pairs: withoutContradicted(pairs, source, target, scores), reordered };
}

function alignPiece(
  piece: Piece,
  scores: PairScore,
  source: readonly ReadBlock[],
  target: readonly ReadBlock[],
): readonly BlockPair[] | null {
  const reach = REACH + Math.abs(piece.source.length - piece.target.length);
  if (piece.source.length * Math.min(2 * reach + 1, piece.target.length + 1) > MOST_CELLS) return null;
  const band = new Band(new PieceScores(piece, scores, source, target), reach);
  return bestPath(band).flatMap((step) => pairsOf(step, piece));
}

function pairsOf({ move, source, target, confidence }: Step, piece: Piece): readonly BlockPair[] {
  if (move === Move.sourceOnly || move === Move.targetOnly) return [];
  const sources = piece.source.slice(source, source + (SOURCES_TAKEN[move] as number));
  const targets = piece.target.slice(target, target + (TARGETS_TAKEN[move] as number));
  const tier = tierOf(confidence);
  return [pairOf(sources, targets, confidence, move !== Move.pair && tier === "sure" ? "likely" : tier)];
}

function tierOf(confidence: number): Tier {
  if (confidence >= SURE) return "sure";
  return confidence >= LIKELY ? "likely" : "guess";
}

function pairOf(source: readonly number[], target: readonly number[], confidence: number, tier: Tier): BlockPair {
  return { source, target, confidence, tier };
}

/** The scores of a piece's moves. */
class PieceScores implements MoveScores {
  readonly sources: number;
  readonly targets: number;
  private readonly piece: Piece;
  private readonly scores: PairScore;
  private readonly source: readonly ReadBlock[];
  private readonly target: readonly ReadBlock[];

  constructor(piece: Piece, scores: PairScore, source: readonly ReadBlock[], target: readonly ReadBlock[]) {
    this.sources = piece.source.length;
    this.targets = piece.target.length;
    this.piece = piece;
    this.scores = scores;
    this.source = source;
    this.target = target;
  }

  pair(source: number, target: number): number {
    return this.scores.of(this.piece.source[source] as number, this.piece.target[target] as number);
  }

  sourceOnly(source: number): number {
    return gapOf(this.source[this.piece.source[source] as number] as ReadBlock);
  }

  targetOnly(target: number): number {
    return gapOf(this.target[this.piece.target[target] as number] as ReadBlock);
  }

  sourcesJoined(source: number, target: number): number {
    const first = this.piece.source[source] as number;
    if (this.piece.source[source + 1] !== first + 1) return Number.NEGATIVE_INFINITY;
    return JOINED + this.scores.ofSourcesJoined(first, this.piece.target[target] as number);
  }

  targetsJoined(source: number, target: number): number {
    const first = this.piece.target[target] as number;
    if (this.piece.target[target + 1] !== first + 1) return Number.NEGATIVE_INFINITY;
    return JOINED + this.scores.ofTargetsJoined(this.piece.source[source] as number, first);
  }
}

function gapOf({ kind }: ReadBlock): number {
  return SMALL_KINDS.has(kind) ? SMALL_GAP : GAP;
}
