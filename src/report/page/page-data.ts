/** What the reviewer's page is given, as JSON inside of it. Numbers that name something are places in the lists here. */
export interface PageData {
  readonly rules: readonly PageRule[];
  /** Error types, `dimension/type`; the last entry, empty, is for messages that have none. */
  readonly types: readonly string[];
  /** Empty for articles whose locale is not known. */
  readonly locales: readonly PageLocale[];
  readonly articles: readonly PageArticle[];
  /** Every text of a segment once, however many findings show it. */
  readonly texts: readonly string[];
  readonly entries: readonly PageEntry[];
  /** Address of the folder of the reported paths, with `/` at its end; empty: beside the page. */
  readonly base: string;
}

export interface PageRule {
  readonly id: string;
  readonly summary: string;
  readonly url: string | null;
}

export interface PageLocale {
  readonly tag: string;
  /** Whether its script runs from right to left. */
  readonly rtl: boolean;
}

export interface PageArticle {
  readonly path: string;
  /** Percent-encoded; follows `base`. */
  readonly href: string;
  readonly locale: number;
  readonly by: "MT" | "HT" | "";
}

/** Where a finding is: which article, line and column, 1-based. */
export type PagePlace = readonly [article: number, line: number, column: number];

/** `[start, end)` of a text, in UTF-16 units. */
export type PageSpan = readonly [start: number, end: number];

/** A finding; where versions of an article repeat it, one for all of them. */
export interface PageEntry {
  readonly rule: number;
  readonly messageId: string;
  readonly severity: "error" | "warning" | "info";
  readonly type: number;
  readonly message: string;
  readonly help?: string;
  readonly id?: string;
  /** The first is the one that is shown; the others repeat it. */
  readonly places: readonly PagePlace[];
  readonly source?: number;
  readonly target?: number;
  /** What is damaged in the source, and in the target. */
  readonly sourceMarks?: readonly PageSpan[];
  readonly targetMarks?: readonly PageSpan[];
  /** What the source says now. */
  readonly now?: string;
  readonly fix?: PageFix;
  readonly related?: readonly string[];
}

/** Edits of the target, by their place in its text. */
export interface PageFix {
  readonly safe: boolean;
  readonly edits: readonly (readonly [start: number, end: number, text: string])[];
}
