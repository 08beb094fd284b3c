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

/**
 * Parsers that take long to load and that most articles never need. `null` where one is not loaded yet: whoever needs
 * it throws `ReaderNotLoaded`, the run loads it and starts the article again.
 */
export interface Readers {
  readonly html: ((text: string) => readonly HtmlReading[]) | null;
  readonly commonmark: ((text: string) => MarkdownNode) | null;
}

export class ReaderNotLoaded extends Error {
  readonly reader: keyof Readers;

  constructor(reader: keyof Readers) {
    super(`The ${reader} reader is not loaded`);
    this.reader = reader;
  }
}

/** @throws {ReaderNotLoaded} */
export function requireReader<N extends keyof Readers>(readers: Readers, name: N): NonNullable<Readers[N]> {
  const reader = readers[name];
  if (reader === null) throw new ReaderNotLoaded(name);
  return reader;
}
