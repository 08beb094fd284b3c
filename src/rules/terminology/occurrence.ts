import type { TermWord } from "./term-words.ts";

/** Where a spelling of a term stands in an English text. */
export interface Occurrence {
  readonly text: string;
  /** All words of the text. */
  readonly all: readonly TermWord[];
  /** The index of the first word of the term. */
  readonly first: number;
  readonly count: number;
  /** The words of the term as the glossary writes them. */
  readonly words: readonly string[];
  /** The term as the glossary writes it. */
  readonly spelling: string;
}

/** What a sentence, a label or a list item may begin behind. */
const OPENS = /(?:^|[.!?:…>#|*_[("“'‘\n\uFFFC•–—-])\s*$/u;

/** Whether a sentence, a label or a list item may begin at a place of a text. */
export function opensClause(text: string, start: number): boolean {
  return OPENS.test(text.slice(Math.max(0, start - 8), start));
}
