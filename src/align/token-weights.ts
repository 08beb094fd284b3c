import type { ReadBlock } from "./reading/read-block.ts";

/** What a token is worth by its sort; others are worth 1. */
const WORTH: Readonly<Record<string, number>> = { w: 0.5, d: 0.8, s: 1.2, f: 1.5 };

/** The tokens of a block as ascending numbers, repeated ones included. */
export interface WeightedBag {
  readonly numbers: Int32Array;
  /** Of all of them together. */
  readonly weight: number;
}

/** Weighs the tokens of two files: one that stands in few blocks says much. */
export class TokenWeights {
  private readonly numbers = new Map<string, number>();
  private readonly weights: number[] = [];

  constructor(source: readonly ReadBlock[], target: readonly ReadBlock[]) {
    const counts: number[] = [];
    const lastBlock: number[] = [];
    const worths: number[] = [];
    let block = 0;
    for (const side of [source, target]) {
      for (const { tokens } of side) {
        block++;
        for (const token of tokens) {
          const number = this.numberOf(token);
          if (number === counts.length) {
            counts.push(0);
            lastBlock.push(0);
            worths.push(WORTH[token.charAt(0)] ?? 1);
          }
          if (lastBlock[number] === block) continue;
          lastBlock[number] = block;
          counts[number] = (counts[number] as number) + 1;
        }
      }
    }
    const all = source.length + target.length + 2;
    for (const [number, count] of counts.entries())
      this.weights.push((worths[number] as number) * Math.log(all / count));
  }

  bagOf(tokens: readonly string[]): WeightedBag {
    const numbers = Int32Array.from(tokens, (token) => this.numberOf(token)).sort();
    let weight = 0;
    for (const number of numbers) weight += this.weights[number] as number;
    return { numbers, weight };
  }

  /** The weight of what two bags share. */
  sharedWeight(a: Int32Array, b: Int32Array): number {
    let shared = 0;
    let i = 0;
    let j = 0;
    while (i < a.length && j < b.length) {
      const difference = (a[i] as number) - (b[j] as number);
      if (difference === 0) shared += this.weights[a[i] as number] as number;
      if (difference <= 0) i++;
      if (difference >= 0) j++;
    }
    return shared;
  }

  private numberOf(token: string): number {
    const known = this.numbers.get(token);
    if (known !== undefined) return known;
    this.numbers.set(token, this.numbers.size);
    return this.numbers.size - 1;
  }
}

/** Both bags together. */
export function joinedBag(a: WeightedBag, b: WeightedBag): WeightedBag {
  const numbers = new Int32Array(a.numbers.length + b.numbers.length);
  numbers.set(a.numbers);
  numbers.set(b.numbers, a.numbers.length);
  return { numbers: numbers.sort(), weight: a.weight + b.weight };
}
