/** An HTML element as an HTML reader finds it; offsets are relative to the text that was read. */
export interface HtmlReading {
  /** Lower case. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly start: number;
  /** Just after the opening tag's `>`. */
  readonly openEnd: number;
  readonly end: number;
}

/** A node of a CommonMark tree; offsets are relative to the text that was read. */
export interface MarkdownNode {
  /** The mdast type: `paragraph`, `code`, `link`, `strong` … */
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly children: readonly MarkdownNode[];
  /** The text of a `text`, `code`, `inlineCode` or `html` node. */
  readonly value?: string;
  readonly url?: string;
}

/** Parsers that take long to load and that most articles never need: whoever hands them down may load each at its first call. */
export interface Readers {
  /** The elements of a piece of Markdown in which whatever is no tag is masked. */
  html(text: string): readonly HtmlReading[];
  commonmark(text: string): MarkdownNode;
}
