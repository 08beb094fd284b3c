/** Moves through two lists of blocks, and how many blocks of each side they take. */
export const Move = { pair: 0, sourceOnly: 1, targetOnly: 2, sourcesJoined: 3, targetsJoined: 4 } as const;
export const MOVES = 5;
export const SOURCES_TAKEN = [1, 1, 0, 2, 1] as const;
export const TARGETS_TAKEN = [1, 0, 1, 1, 2] as const;

/** Scores of moves by the blocks at which they start; `-Infinity` where a move is not to be made. */
export interface MoveScores {
  readonly sources: number;
  readonly targets: number;
  pair(source: number, target: number): number;
  sourceOnly(source: number): number;
  targetOnly(target: number): number;
  /** Of two neighbours of the source with one block of the target. */
  sourcesJoined(source: number, target: number): number;
  targetsJoined(source: number, target: number): number;
}

/** The cells near the diagonal with the scores of their moves. */
export class Band {
  readonly sources: number;
  readonly targets: number;
  /** How far a row reaches to both sides of the diagonal. */
  readonly reach: number;
  readonly width: number;
  private readonly paired: readonly [Float32Array, Float32Array, Float32Array];
  private readonly sourceGaps: Float64Array;
  private readonly targetGaps: Float64Array;

  constructor(scores: MoveScores, reach: number) {
    this.sources = scores.sources;
    this.targets = scores.targets;
    this.reach = reach;
    this.width = 2 * reach + 1;
    const cells = () => new Float32Array(this.sources * this.width).fill(Number.NEGATIVE_INFINITY);
    this.paired = [cells(), cells(), cells()];
    this.sourceGaps = Float64Array.from({ length: this.sources }, (_, source) => scores.sourceOnly(source));
    this.targetGaps = Float64Array.from({ length: this.targets }, (_, target) => scores.targetOnly(target));
    for (let source = 0; source < this.sources; source++) this.fillRow(scores, source);
  }

  /** The first target of a source's row. */
  first(source: number): number {
    return Math.max(0, source - this.reach);
  }

  /** The last target of a source's row, the place behind all targets included. */
  last(source: number): number {
    return Math.min(this.targets, source + this.reach);
  }

  /** The score of a move that starts at a cell; `-Infinity` where it would leave the lists or the band. */
  score(move: number, source: number, target: number): number {
    if (move === Move.sourceOnly) {
      const inside = source < this.sources && target > source - this.reach;
      return inside ? (this.sourceGaps[source] as number) : Number.NEGATIVE_INFINITY;
    }
    if (move === Move.targetOnly) {
      const inside = target < this.targets && target < source + this.reach;
      return inside ? (this.targetGaps[target] as number) : Number.NEGATIVE_INFINITY;
    }
    if (source >= this.sources || target >= this.targets) return Number.NEGATIVE_INFINITY;
    const cells = this.paired[move === Move.pair ? 0 : move === Move.sourcesJoined ? 1 : 2];
    return cells[this.cell(source, target)] as number;
  }

  /** The number of a cell, rows of the source after each other. */
  cell(source: number, target: number): number {
    return source * this.width + target - source + this.reach;
  }

  private fillRow(scores: MoveScores, source: number): void {
    const last = Math.min(this.last(source), this.targets - 1);
    const [pairs, sourcesJoined, targetsJoined] = this.paired;
    for (let target = this.first(source); target <= last; target++) {
      const cell = this.cell(source, target);
      pairs[cell] = scores.pair(source, target);
      // Two of one side leave the diagonal by one.
      if (source + 1 < this.sources && target > source - this.reach) {
        sourcesJoined[cell] = scores.sourcesJoined(source, target);
      }
      if (target + 1 < this.targets && target < source + this.reach) {
        targetsJoined[cell] = scores.targetsJoined(source, target);
      }
    }
  }
}
