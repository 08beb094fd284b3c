/**
 * What a block of a Markdown file is. `item` is the first paragraph of a list item, `row` one row of a table,
 * `component` a JSX element, `module` what MDX evaluates (`import`, `export`, `{…}`), `directive` a line such as
 * `:::note` or its closing one or `> [!NOTE]` by itself, `shortcode` one of Hugo's.
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
  /** Of a component, a shortcode, a directive, an HTML tag; the language of code. Closing ones begin with `/`, marks of alerts with `!`. */
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

/**
 * How it is known which version of its source a translation was made from. `recorded`: the translation names it;
 * `lastCommit`: the source as it stood in the translation's last commit; `bestFit`: of the source's versions the one that
 * the translation resembles most; `unknown`: today's is taken for it.
 */
export type BaseKind = "recorded" | "lastCommit" | "bestFit" | "unknown";

/** One version of a source file. */
export interface SourceVersion {
  /** As reported: relative to the working directory, with `/`. */
  readonly path: string;
  /** As decoded. */
  readonly text: string;
  /** The commit; `null` for the file as it lies there. */
  readonly revision: string | null;
}

/** A block of the source that changed since the translation was made. */
export interface BlockChange {
  /**
   * `text`: what readers read differs; `cosmetic`: letters and digits are equal, but for case outside of code; `code`: a block of code; `removed`: it is
   * gone.
   */
  readonly kind: "text" | "cosmetic" | "code" | "removed";
  /** The block in the version that was translated. */
  readonly block: number;
  /** What stands there today; `null` where it is gone. */
  readonly today: string | null;
}

/** What happened to the source since the translation was made. */
export interface SourceChanges {
  readonly changed: readonly BlockChange[];
  /** Texts of blocks that are new, with the block of the translated version that they follow; -1 for the start. */
  readonly added: readonly { readonly after: number; readonly text: string; readonly isCode: boolean }[];
}

/** Where a source is today that is not where it was. `path` as reported. */
export type SourceFate = { readonly kind: "gone" } | { readonly kind: "renamed"; readonly path: string };

/** The blocks of a translation, paired with those of the source in a file of its own. */
export interface BlockPairing extends Alignment {
  /** The version that the source's blocks are of. */
  readonly version: SourceVersion;
  readonly base: BaseKind;
  /** Today's source as decoded; `null` where it is the version, is gone or not known. */
  readonly today: string | null;
  /** `null` for a source that is where it was, as far as anybody can tell. */
  readonly fate: SourceFate | null;
  /** `null` where today's source is the version, or is not known. */
  readonly changes: SourceChanges | null;
}
