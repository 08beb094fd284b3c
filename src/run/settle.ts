import type { Host } from "../io/host.ts";
import type { BaselineArticle, BaselineMatch } from "../lint/baseline.ts";
import { byPlace } from "../lint/collector.ts";
import { type SuppressionPolicy, suppress, suppressionPolicy, type UnusedDisables } from "../lint/suppress.ts";
import type { ResolvedConfig } from "../model/config.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { FileReport, Suppressed } from "../model/report.ts";
import type { Rule } from "../model/rule.ts";
import { baselineFile, type LoadedBaseline, loadBaseline, pathInBaseline } from "./baseline.ts";
import type { LintedFile } from "./lint-file.ts";

/** What decides which findings count. */
export interface Settlement {
  readonly host: Host;
  readonly policy: SuppressionPolicy;
  /** Whether directives are followed. */
  readonly inline: boolean;
  readonly baseline: LoadedBaseline | null;
}

/** The part of a run's request that decides which findings count. */
export interface SettlementRequest {
  readonly config: ResolvedConfig;
  /** All rules, also those that do not run: directives may name them. */
  readonly rules: readonly Rule[];
  /** Directives that suppress nothing and are told (default: none). */
  readonly unusedDisables?: UnusedDisables;
  /** The folder of the configuration, absolute: the usual baseline is looked for there before the working directory. */
  readonly configFolder?: string;
}

/** Reads the baseline, where there is one. */
export function settlementOf(
  { config, rules, unusedDisables = "none", configFolder }: SettlementRequest,
  host: Host,
): Settlement {
  const place = baselineFile(host, config, configFolder ?? null);
  const loaded = place === null ? null : loadBaseline(host, place.file);
  const absent = loaded === null || (loaded.unreadable === "missing" && place?.named !== true);
  return {
    host,
    policy: suppressionPolicy(rules, config, unusedDisables),
    inline: config.inline.enabled,
    baseline: absent ? null : loaded,
  };
}

/** Articles with the findings that count, and what the baseline made of the others. */
export interface Settled {
  readonly files: readonly FileReport[];
  readonly match: BaselineMatch | null;
}

/**
 * Puts what was found out about articles afterwards in its place among their findings, then takes out what directives
 * disable, then what the baseline accepts.
 *
 * @param decisions findings that need several articles, by path
 */
export function settle(
  linted: readonly LintedFile[],
  decisions: readonly ReadonlyMap<string, readonly Diagnostic[]>[],
  { host, policy, inline, baseline }: Settlement,
): Settled {
  const files = linted.map((file) => {
    const diagnostics = withDecisions(file, decisions);
    return { ...file.report, ...(inline ? suppress(diagnostics, file.directives, policy) : { diagnostics }) };
  });
  if (baseline === null || baseline.baseline.entries.length === 0) return { files, match: null };
  const articles = files.map(({ path, diagnostics }) => ({
    path: pathInBaseline(host, baseline.file, path),
    diagnostics,
  }));
  const match = baseline.baseline.match(articles satisfies readonly BaselineArticle[]);
  return { files: files.map((file) => withoutAccepted(file, match)), match };
}

/** What counts of one file's findings, as far as it is known without other files. */
export function openFindings(file: LintedFile, settlement: Settlement): readonly Diagnostic[] {
  return settle([file], [], settlement).files[0]?.diagnostics ?? [];
}

function withDecisions(
  { report }: LintedFile,
  decisions: readonly ReadonlyMap<string, readonly Diagnostic[]>[],
): readonly Diagnostic[] {
  const decided = decisions.flatMap((byPath) => byPath.get(report.path) ?? []);
  return decided.length === 0 ? report.diagnostics : [...report.diagnostics, ...decided].sort(byPlace);
}

function withoutAccepted(file: FileReport, { accepted }: BaselineMatch): FileReport {
  if (!file.diagnostics.some((diagnostic) => accepted.has(diagnostic))) return file;
  const taken: Suppressed[] = file.diagnostics.flatMap((diagnostic) => {
    const entry = accepted.get(diagnostic);
    return entry === undefined ? [] : [{ diagnostic, kind: "baseline", reason: entry.reason ?? null }];
  });
  return {
    ...file,
    diagnostics: file.diagnostics.filter((diagnostic) => !accepted.has(diagnostic)),
    suppressed: [...file.suppressed, ...taken].sort((a, b) => byPlace(a.diagnostic, b.diagnostic)),
  };
}
