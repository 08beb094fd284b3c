import type { TranslationType } from "./article.ts";
import type { Diagnostic, Range } from "./diagnostic.ts";

/** A finding that does not count. */
export interface Suppressed {
  readonly diagnostic: Diagnostic;
  /** `inline`: by a directive in the article; `baseline`: accepted in the baseline file. */
  readonly kind: "inline" | "baseline";
  /** As whoever suppressed it gave it. */
  readonly reason: string | null;
}

/** The findings of one linted file. */
export interface FileReport {
  /** Relative to the working directory, with `/`. */
  readonly path: string;
  readonly locale: string | null;
  readonly translationType: TranslationType | null;
  readonly units: number;
  readonly diagnostics: readonly Diagnostic[];
  /** What is not among the diagnostics because someone accepted it; in the same order. */
  readonly suppressed: readonly Suppressed[];
}

/** What one article contributes to a decision over several articles. Plain JSON, so that shards can be merged. */
export interface Fact {
  readonly ruleId: string;
  readonly kind: "group" | "run";
  readonly path: string;
  /** Surroundings with the same rule, kind and key are decided together. */
  readonly key: string;
  readonly locale: string | null;
  /** Whether the article was linted; a sibling that was only looked at gets no finding of its own. */
  readonly linted: boolean;
  readonly range: Range;
  readonly value: unknown;
}

export interface Summary {
  readonly files: number;
  readonly units: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  /** Findings with a safe fix. */
  readonly fixable: number;
  readonly suppressed: number;
  /** Fixes that the run made; absent: it made none and was not asked to. */
  readonly fixed?: number;
  readonly durationMs: number;
}

/** A whole run, ordered by path, offset and rule. */
export interface Report {
  readonly tool: { readonly name: string; readonly version: string };
  readonly summary: Summary;
  readonly files: readonly FileReport[];
  readonly facts: readonly Fact[];
}
