import { type Band, MOVES, SOURCES_TAKEN, TARGETS_TAKEN } from "./band.ts";

/** A step of the best path. */
export interface Step {
  /** One of `Move`. */
  readonly move: number;
  /** The blocks at which it starts. */
  readonly source: number;
  readonly target: number;
  /** The posterior: the share of all paths, by their odds, that make this step. */
  readonly confidence: number;
}

/**
 * The path of the highest score through both lists, and how sure each of its steps is: forward and backward sums over
 * the same moves.
 */
export function bestPath(band: Band): readonly Step[] {
  const { choices, sums, total } = sumBackward(band);
  return sumForward(band, readPath(band, choices), sums, total);
}

/** A row of the band with the cells beside it, which no path reaches. */
function emptyRow({ width }: Band): Float64Array {
  return new Float64Array(width + 2).fill(Number.NEGATIVE_INFINITY);
}

interface Backward {
  /** The move that the best path from a cell to the end makes first. */
  readonly choices: Uint8Array;
  /** The logarithm of the odds of all paths from a cell to the end. */
  readonly sums: Float32Array;
  readonly total: number;
}

function sumBackward(band: Band): Backward {
  const cells = (band.sources + 1) * band.width;
  const choices = new Uint8Array(cells);
  const sums = new Float32Array(cells).fill(Number.NEGATIVE_INFINITY);
  // This row and the two behind it, by how many blocks of the source a move takes.
  let best = [emptyRow(band), emptyRow(band), emptyRow(band)] as [Float64Array, Float64Array, Float64Array];
  let summed = [emptyRow(band), emptyRow(band), emptyRow(band)] as [Float64Array, Float64Array, Float64Array];
  let total = Number.NEGATIVE_INFINITY;
  for (let source = band.sources; source >= 0; source--) {
    best = [emptyRow(band), best[0], best[1]];
    summed = [emptyRow(band), summed[0], summed[1]];
    for (let target = band.last(source); target >= band.first(source); target--) {
      const at = target - source + band.reach;
      const atEnd = source === band.sources && target === band.targets;
      let score = atEnd ? 0 : Number.NEGATIVE_INFINITY;
      let sum = score;
      for (let move = 0; move < MOVES; move++) {
        const own = band.score(move, source, target);
        if (own === Number.NEGATIVE_INFINITY) continue;
        const sources = SOURCES_TAKEN[move] as number;
        const next = at + (TARGETS_TAKEN[move] as number) - sources;
        const rest = own + ((best[sources] as Float64Array)[next] as number);
        if (rest > score) {
          score = rest;
          choices[band.cell(source, target)] = move;
        }
        sum = addedLogarithms(sum, own + ((summed[sources] as Float64Array)[next] as number));
      }
      best[0][at] = score;
      summed[0][at] = sum;
      sums[band.cell(source, target)] = sum;
      total = sum;
    }
  }
  return { choices, sums, total };
}

/** The logarithm of the sum of two numbers given by theirs. */
function addedLogarithms(a: number, b: number): number {
  const larger = a > b ? a : b;
  const smaller = a > b ? b : a;
  // Below that the smaller one vanishes in the larger.
  return smaller < larger - 36 ? larger : larger + Math.log1p(Math.exp(smaller - larger));
}

function readPath(band: Band, choices: Uint8Array): readonly Omit<Step, "confidence">[] {
  const path: Omit<Step, "confidence">[] = [];
  for (let source = 0, target = 0; source < band.sources || target < band.targets; ) {
    const move = choices[band.cell(source, target)] as number;
    path.push({ move, source, target });
    source += SOURCES_TAKEN[move] as number;
    target += TARGETS_TAKEN[move] as number;
  }
  return path;
}

function sumForward(
  band: Band,
  path: readonly Omit<Step, "confidence">[],
  sums: Float32Array,
  total: number,
): readonly Step[] {
  const steps: Step[] = [];
  let rows = [emptyRow(band), emptyRow(band), emptyRow(band)] as [Float64Array, Float64Array, Float64Array];
  rows[0][band.reach] = 0;
  for (let source = 0; source <= band.sources; source++) {
    for (let target = band.first(source); target <= band.last(source); target++) {
      const at = target - source + band.reach;
      const reached = rows[0][at] as number;
      if (reached === Number.NEGATIVE_INFINITY) continue;
      for (let move = 0; move < MOVES; move++) {
        const own = band.score(move, source, target);
        if (own === Number.NEGATIVE_INFINITY) continue;
        const sources = SOURCES_TAKEN[move] as number;
        const row = rows[sources] as Float64Array;
        const next = at + (TARGETS_TAKEN[move] as number) - sources;
        row[next] = addedLogarithms(row[next] as number, reached + own);
      }
      const step = path[steps.length];
      if (step === undefined || step.source !== source || step.target !== target) continue;
      const { move } = step;
      const rest = sums[band.cell(source + (SOURCES_TAKEN[move] as number), target + (TARGETS_TAKEN[move] as number))];
      const odds = reached + band.score(move, source, target) + (rest as number) - total;
      steps.push({ ...step, confidence: Math.min(1, Math.exp(odds)) });
    }
    rows = [rows[1], rows[2], emptyRow(band)];
  }
  return steps;
}
