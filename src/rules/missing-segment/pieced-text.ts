import { lastUpTo } from "../../text/sorted.ts";

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
    const index = Math.max(0, lastUpTo(this.starts, position));
    return (this.origins[index] as number) + position - (this.starts[index] as number);
  }

  /** @returns where in this text a character of the other stands that is in one of the pieces */
  positionOf(origin: number): number {
    const index = Math.max(0, lastUpTo(this.origins, origin));
    return (this.starts[index] as number) + origin - (this.origins[index] as number);
  }
}
