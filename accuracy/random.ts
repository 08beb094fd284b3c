/** A repeatable stream of choices: the same seed makes the same choices on every machine. Not for secrets. */
export class Random {
  private state: number;

  constructor(seed: string) {
    this.state = fnv1a(seed);
  }

  /** An integer from 0 to below `limit`, which has to be positive. */
  below(limit: number): number {
    return Math.floor(this.fraction() * limit);
  }

  /** One of a list that is not empty. */
  pick<T>(list: readonly T[]): T {
    return list[this.below(list.length)] as T;
  }

  /** The list from a chosen place on, then what stands before it. */
  rotated<T>(list: readonly T[]): readonly T[] {
    if (list.length < 2) return list;
    const start = this.below(list.length);
    return [...list.slice(start), ...list.slice(0, start)];
  }

  /** A copy in a chosen order (Fisher and Yates). */
  shuffled<T>(list: readonly T[]): T[] {
    const copy = [...list];
    for (let last = copy.length - 1; last > 0; last--) {
      const other = this.below(last + 1);
      [copy[last], copy[other]] = [copy[other] as T, copy[last] as T];
    }
    return copy;
  }

  /** mulberry32, by Tommy Ettinger, in the public domain: 32 bits of state, passes gjrand's tests. */
  private fraction(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }
}

/** The 32-bit FNV-1a hash of a text's UTF-16 units. */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash >>> 0;
}
