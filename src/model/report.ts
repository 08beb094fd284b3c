import type { TranslationType } from "./article.ts";
import type { BaseKind, Tier } from "./block.ts";
import type { RuleOptions } from "./config.ts";
import type { Diagnostic, Range, Severity, SeveritySetting } from "./diagnostic.ts";
import type { Directive } from "./directive.ts";
import type { MqmType } from "./mqm.ts";
import type { Stats } from "./stats.ts";

/** What there is to know about a rule whose findings a report holds, as plain data. */
export interface RuleDescription {
  readonly id: string;
  /** The error type of each of its messages, by messageId. */
  readonly mqm: Readonly<Record<string, MqmType>>;
  /** Where it is documented. */
  readonly url: string | null;
  /** Absent where only another report is known that names the rule. */
  readonly about?: {
    readonly category: string;
    readonly severity: SeveritySetting;
    readonly summary: string;
    /** Markdown, as `howToFix` is. */
    readonly rationale: string;
    readonly howToFix: string;
  };
}

/** A finding that does not count. */
export interface Suppressed {
  readonly diagnostic: Diagnostic;
  /**
   * `inline`: by a directive in the article; `baseline`: accepted in the baseline file; `newSince`: the version that the
   * findings are compared with had it already.
   */
  readonly kind: "inline" | "baseline" | "newSince";
  /** As whoever suppressed it gave it. */
  readonly reason: string | null;
}

/** How much was found in a file, by what it counts as. */
export interface Tally extends Readonly<Record<Severity, number>> {
  /** Findings with a safe fix. */
  readonly fixable: number;
  readonly suppressed: number;
  /** Which messages were found, suppressed ones included; each once. */
  readonly messages: readonly (readonly [ruleId: string, messageId: string])[];
}

/** A file's report as text: its findings are made from that when somebody asks for them. */
export interface RenderedReport {
  /** As the JSON report has it, mostly in UTF-8. */
  readonly line: Uint8Array | string;
  readonly tally: Tally;
}

/** The findings of one linted file. */
export interface FileReport {
  /** Relative to the working directory, with `/`. */
  readonly path: string;
  readonly locale: string | null;
  readonly translationType: TranslationType | null;
  readonly units: number;
  /** Absent where the article's own markers pair its segments. */
  readonly pairing?: FilePairing | undefined;
  readonly diagnostics: readonly Diagnostic[];
  /** What is not among the diagnostics because someone accepted it; in the same order. */
  readonly suppressed: readonly Suppressed[];
  /** What the article says about findings that are decided when parts of a run are merged; absent: nothing, or no part. */
  readonly directives?: readonly Directive<Range>[];
  /** Absent where the findings are objects. */
  readonly rendered?: RenderedReport;
}

/** How a translation was paired with a source in a file of its own. */
export interface FilePairing {
  /** The source's path, as reported. */
  readonly source: string;
  /** The commit of the version it was paired with; `null` for the file as it lies there. */
  readonly revision: string | null;
  readonly base: BaseKind;
  /** The least sure of its pairs; `null` where there is none. */
  readonly tier: Tier | null;
  /** Blocks of the translation that are paired, and that are not. */
  readonly paired: number;
  readonly unpaired: number;
  /** Commits that changed the source since; `null` where history does not say. */
  readonly behind: number | null;
}

/** What one article contributes to a decision over several articles. Plain JSON, so that shards can be merged. */
export interface PlainContribution {
  readonly ruleId: string;
  readonly kind: "group" | "run";
  readonly path: string;
  /** Contributions with the same rule, kind and key are decided together. */
  readonly key: string;
  readonly locale: string | null;
  /** Whether the article was linted; a sibling that was only looked at gets no finding of its own. */
  readonly linted: boolean;
  readonly range: Range;
  /** Further places, six numbers each: line, column and offset of the start, and of the end. */
  readonly places?: readonly number[];
  readonly value: unknown;
  /** How the rule is set for the article, in a part of a run. */
  readonly setting?: ContributionSetting;
}

/** A rule's setting as plain JSON. */
export interface ContributionSetting {
  readonly severity: SeveritySetting;
  readonly messages: Readonly<Record<string, SeveritySetting>>;
  readonly options: RuleOptions;
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
  /** Findings that an earlier version had not; absent: none was compared with. */
  readonly new?: number;
  /** Fixes that the run made; absent: it made none and was not asked to. */
  readonly fixed?: number;
  readonly durationMs: number;
}

/** A whole run, ordered by path, offset and rule. */
export interface Report {
  readonly tool: {
    readonly name: string;
    readonly version: string;
    /** Of a part of a run: a hash of all configuration and options. */
    readonly config?: string;
  };
  /** Which part of a run it is of; absent: it is of a whole run. */
  readonly shard?: { readonly index: number; readonly count: number };
  readonly summary: Summary;
  /** The rules of all findings, sorted by id; absent: they are not known. */
  readonly rules?: readonly RuleDescription[];
  /** Absent: nobody asked. */
  readonly stats?: Stats;
  readonly files: readonly FileReport[];
  /** Can be iterated over as often as is wanted; made one by one, where all of a large run would fill the memory. */
  readonly facts: Iterable<PlainContribution>;
}

/** A report as JSON has it. */
export interface PlainReport extends Report {
  readonly facts: readonly PlainContribution[];
}
