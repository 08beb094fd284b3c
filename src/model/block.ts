/**
 * What a block of a Markdown file is. `item` is the first paragraph of a list item, `row` one row of a table,
 * `component` a JSX element, `module` what MDX evaluates (`import`, `export`, `{…}`), `directive` a line such as
 * `:::note` or its closing one, `shortcode` one of Hugo's.
 */
export type BlockKind =
  | "heading"
  | "paragraph"
  | "item"
  | "row"
  | "code"
  | "html"
  | "component"
  | "module"
  | "directive"
  | "shortcode"
  | "definition"
  | "rule";

/** A half-open range of UTF-16 offsets into the block's own file. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** A property of a component, an argument of a shortcode. */
export interface BlockAttribute {
  readonly name: string;
  /** As written, without quotes; `null` for a property without value. */
  readonly value: string | null;
  /** Whether the value is an expression in braces. */
  readonly isExpression: boolean;
}

/** A leaf block of a Markdown file. */
export interface Block {
  readonly kind: BlockKind;
  /** The whole block, markers included. */
  readonly range: TextRange;
  /** What readers read of it: without `#`, id, fence or marker. Empty where there is nothing. */
  readonly text: TextRange;
  /** Of a heading: 1 to 6, else 0. */
  readonly depth: number;
  /** Of a component, a shortcode, a directive, an HTML tag; the language of code. Closing ones begin with `/`. */
  readonly name: string;
  /** What it stands in, outermost first, separated by spaces: `ul`, `ol`, `q`, `fn`, names of components. */
  readonly containers: string;
  /** The explicit id of a heading. */
  readonly id: string | null;
  /** Of a row. */
  readonly cells: readonly TextRange[];
  readonly attributes: readonly BlockAttribute[];
}

/**
 * How sure a pair of blocks is. `same`: both files have the same sequence of blocks; `sure`: posterior 0.90 or more;
 * `likely`: 0.70 or more; a `guess` counts as not paired.
 */
export type Tier = "same" | "sure" | "likely" | "guess";

/** Blocks of the source and of the target that say the same: one each, or two neighbours on one side. */
export interface BlockPair {
  readonly source: readonly number[];
  readonly target: readonly number[];
  /** 0 to 1: the posterior of the pair; `same` is 1. */
  readonly confidence: number;
  readonly tier: Tier;
}

/** How the blocks of two files belong together. Numbers in pairs are indices into the lists of blocks. */
export interface Alignment {
  readonly source: readonly Block[];
  readonly target: readonly Block[];
  /** In the order of the target. */
  readonly pairs: readonly BlockPair[];
  /** Whether sections stand in another order in the target. */
  readonly reordered: boolean;
}
