/** A text put together from pieces of another, that knows where each came from. */
export class PiecedText {
  /** Where each piece starts here, and in the other text. */
  private readonly starts: number[] = [];
  private readonly origins: number[] = [];
  private built = "";

  get text(): string {
    return this.built;
  }

  /** @param origin where the piece starts in the other text */
  add(piece: string, origin: number): void {
    this.starts.push(this.built.length);
    this.origins.push(origin);
    this.built += piece;
  }

  /** @returns where in the other text a character of this one stands */
  originOf(position: number): number {
    const index = lastUpTo(position, this.starts);
    return (this.origins[index] as number) + position - (this.starts[index] as number);
  }

  /** @returns where in this text a character of the other stands that is in one of the pieces */
  positionOf(origin: number): number {
    const index = lastUpTo(origin, this.origins);
    return (this.starts[index] as number) + origin - (this.origins[index] as number);
  }
}

/** The index of the last of some ascending numbers that is not greater than another. */
function lastUpTo(limit: number, numbers: readonly number[]): number {
  let low = 0;
  let high = numbers.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] as number) <= limit) low = middle;
    else high = middle;
  }
  return low;
}
