import type { Block } from "../../model/block.ts";

/** A block with what it is compared by. */
export interface ReadBlock extends Block {
  /** None of them language; each begins with a letter for its sort, as `TokenBag` gives it. Repeated ones count. */
  readonly tokens: readonly string[];
  /** How much there is to read, in UTF-16 units: without destinations and markup. */
  readonly length: number;
  /** The anchor that a heading's text makes; empty for others. */
  readonly slug: string;
  /** The text of a heading, for comparison; empty for others. */
  readonly wholeText: string;
}
