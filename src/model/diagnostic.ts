import type { Side, Span } from "./span.ts";

/** What a finding is worth. */
export type Severity = "error" | "warning" | "info";

/** A severity as configured. */
export type SeveritySetting = Severity | "off";

/** Line and column are 1-based, the offset 0-based; column and offset count UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
  /** The column in UTF-8 bytes, 1-based; only where a report asked for it. */
  readonly byteColumn?: number;
}

/** Half-open. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** Another place that explains a finding, in this file or in another. */
export interface Related {
  readonly path: string;
  /** Absent where the place is a whole file. */
  readonly range?: Range;
  readonly message: string;
  /** What stands there now in place of the unit's source: reports for people mark the words that differ. */
  readonly text?: string;
}

/** Replace `[start, end)` by `text`; never inside a source segment. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** `safe` edits cannot change the meaning and are made by `--fix`; a `suggestion` wants a human eye. */
export interface Fix {
  readonly safety: "safe" | "suggestion";
  readonly edits: readonly Edit[];
}

/** An edit as rules give it: only target text and the article's own markup can be named. */
export interface SpanEdit {
  readonly span: Span<"target"> | Span<"article">;
  readonly text: string;
}

/** Both segments of the unit a finding is about, for reports that show them. */
export interface Excerpt {
  readonly source: ExcerptLine;
  readonly target: ExcerptLine;
}

/** A segment's text and where it starts in the file. */
export interface ExcerptLine {
  readonly text: string;
  /** UTF-16 offset of the text in the file. */
  readonly offset: number;
}

/** One finding, as plain JSON. */
export interface Diagnostic {
  readonly ruleId: string;
  readonly messageId: string;
  readonly severity: Severity;
  readonly message: string;
  /** What the reader can do about it. */
  readonly help?: string;
  readonly side: Side;
  /** Absent for findings about the file. */
  readonly segmentId?: string;
  /** How sure it is that the unit's halves belong together, 0 to 1; absent where markers say so. */
  readonly confidence?: number;
  readonly range: Range;
  readonly related: readonly Related[];
  readonly fix?: Fix;
  /** Where the rule is documented. */
  readonly url?: string;
  /** What the finding is, never where it stands: no path, segment id or line in it. */
  readonly fingerprint: string;
  readonly excerpt?: Excerpt;
  /** What translations may agree to do: where all of a run do it, the finding is withdrawn. */
  readonly convention?: string;
}

/** Whether a finding says that the job could not be done: nobody can accept that, and the run ends with exit code 2. */
export function isFailure({ ruleId, messageId }: Pick<Diagnostic, "ruleId" | "messageId">): boolean {
  return ruleId === "internal-error" || (ruleId === "unreadable-file" && messageId === "unreadable");
}
