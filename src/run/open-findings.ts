import type { ConfigResolver } from "../config/per-article.ts";
import type { Host } from "../io/host.ts";
import type { BaselineMatch } from "../lint/baseline/baseline.ts";
import { byPlace } from "../lint/collector.ts";
import {
  type SuppressionPolicy,
  suppress,
  suppressionPolicy,
  type UnusedDisables,
} from "../lint/directives/suppress.ts";
import { withoutYielding } from "../lint/precedence.ts";
import { Withdrawals } from "../lint/withdrawals.ts";
import type { ResolvedConfig } from "../model/config.ts";
import { type Diagnostic, isFailure } from "../model/diagnostic.ts";
import type { FileReport, Suppressed } from "../model/report.ts";
import { foundIn } from "../report/findings/tally.ts";
import { append } from "../text/grouped.ts";
import { type Baselines, type LoadedBaseline, pathInBaseline } from "./baselines.ts";
import type { EarlierFindings } from "./earlier-findings.ts";
import { type LintedFile, selectedOf } from "./records/linted-file.ts";
import { RecordedFile } from "./records/recorded-file.ts";

/** Findings that need several articles, by the path of the article that has them. */
export type Decisions = ReadonlyMap<string, readonly Diagnostic[]>;

/** A baseline with what it made of the findings of its articles. */
export interface Comparison {
  readonly loaded: LoadedBaseline;
  readonly files: readonly FileReport[];
  /** `null`: it accepts nothing. */
  readonly match: BaselineMatch | null;
}

/** Articles with the findings that count, and what baselines made of the others. */
export interface Settled {
  readonly files: readonly FileReport[];
  readonly comparisons: readonly Comparison[];
}

/** Decides which findings count: by each article's directives and baseline, as its configuration has them. */
export class OpenFindings {
  private readonly host: Host;
  private readonly resolver: ConfigResolver;
  private readonly unusedDisables: UnusedDisables;
  private readonly baselines: Baselines | null;
  private readonly policies = new Map<ResolvedConfig, SuppressionPolicy>();
  private earlier: EarlierFindings | null = null;

  /**
   * @param unusedDisables directives that suppress nothing and are reported
   * @param baselines `null`: what they accept counts
   */
  constructor(host: Host, resolver: ConfigResolver, unusedDisables: UnusedDisables, baselines: Baselines | null) {
    this.host = host;
    this.resolver = resolver;
    this.unusedDisables = unusedDisables;
    this.baselines = baselines;
  }

  /** From here on only what was not there before counts. */
  countOnlyNew(earlier: EarlierFindings): void {
    this.earlier = earlier;
  }

  /**
   * Puts what was found out about articles afterwards in its place among their findings, without what was withdrawn, then
   * takes out what directives disable, then what baselines accept, then what was there before.
   */
  settle(
    linted: readonly LintedFile[],
    decisions: readonly Decisions[],
    withdrawals: Withdrawals = new Withdrawals(),
  ): Settled {
    const enabled = linted.map((kept): readonly [LintedFile, FileReport] => {
      if (!this.isTouched(kept, decisions, withdrawals)) return [kept, kept.report];
      const file = standing(kept instanceof RecordedFile ? kept.opened() : kept, withdrawals);
      return [file, this.withoutDisabled(file, decisions)];
    });
    const comparisons = this.compare(enabled);
    const settled = new Map(
      comparisons.flatMap(({ files, match }) => {
        return match === null ? [] : files.map((file) => [file, withoutAccepted(file, match)] as const);
      }),
    );
    const files = enabled.map(([, report]) => this.withoutEarlier(settled.get(report) ?? report));
    return { files, comparisons };
  }

  /** What counts of one file's findings, as far as it is known without other files. */
  openFindings(file: LintedFile): readonly Diagnostic[] {
    return this.settle([file], []).files[0]?.diagnostics ?? [];
  }

  /** Rules and `rule/messageId` that were looked for in an article and that it decides alone. */
  judgedIn(file: LintedFile): ReadonlySet<string> {
    return this.policyFor(this.configFor(file)).judged;
  }

  /** Whether anything may come to the findings of a file that are not read yet. */
  private isTouched(file: LintedFile, decisions: readonly Decisions[], withdrawals: Withdrawals): boolean {
    if (!(file instanceof RecordedFile)) return true;
    const { report, extra } = file;
    return (
      extra.directives.length > 0 ||
      decisions.some((byPath) => byPath.has(report.path)) ||
      (extra.conventions.length > 0 && !withdrawals.isEmpty) ||
      (foundIn(report) > 0 && (this.baselines?.of(file.absolutePath)?.baseline.entries.length ?? 0) > 0)
    );
  }

  private withoutDisabled(file: LintedFile, decisions: readonly Decisions[]): FileReport {
    const config = this.configFor(file);
    const diagnostics = this.withDecisions(file, decisions);
    // Of most articles there is nothing to say, and a second report of each would be much of what a run holds.
    if (diagnostics === file.report.diagnostics && file.directives.length === 0) return file.report;
    if (!config.inline.enabled) return { ...file.report, diagnostics };
    return { ...file.report, ...suppress(diagnostics, file.directives, this.policyFor(config)) };
  }

  /** @param enabled linted files with what is left of their findings */
  private compare(enabled: readonly (readonly [LintedFile, FileReport])[]): readonly Comparison[] {
    const { baselines } = this;
    if (baselines === null) return [];
    const byBaseline = new Map<LoadedBaseline, FileReport[]>();
    for (const [{ absolutePath }, report] of enabled) {
      const loaded = baselines.of(absolutePath);
      if (loaded === null) continue;
      append(byBaseline, loaded, report);
    }
    return Array.from(byBaseline, ([loaded, own]) => {
      if (loaded.baseline.entries.length === 0) return { loaded, files: own, match: null };
      const articles = own.map(({ path, diagnostics }) => {
        return { path: pathInBaseline(this.host, loaded.file, path), diagnostics };
      });
      return { loaded, files: own, match: loaded.baseline.match(articles) };
    });
  }

  private withoutEarlier(file: FileReport): FileReport {
    const { earlier } = this;
    if (earlier === null) return file;
    return withoutTaken(file, (diagnostic) => {
      const isOld = !isFailure(diagnostic) && earlier.has(file.path, diagnostic);
      return isOld ? { kind: "newSince", reason: null } : null;
    });
  }

  private withDecisions({ report }: LintedFile, decisions: readonly Decisions[]): readonly Diagnostic[] {
    const found = decisions.flatMap((byPath) => byPath.get(report.path) ?? []);
    if (found.length === 0) return report.diagnostics;
    const decided = withoutYielding(found, report.diagnostics, this.resolver.rules);
    return [...report.diagnostics, ...decided].sort(byPlace);
  }

  private configFor(file: LintedFile): ResolvedConfig {
    return this.resolver.configFor(selectedOf(file));
  }

  private policyFor(config: ResolvedConfig): SuppressionPolicy {
    const known = this.policies.get(config) ?? suppressionPolicy(this.resolver.rules, config, this.unusedDisables);
    this.policies.set(config, known);
    return known;
  }
}

/** A file without the findings that were withdrawn. */
function standing(file: LintedFile, withdrawals: Withdrawals): LintedFile {
  const { report } = file;
  const diagnostics = withdrawals.without(report.path, report.diagnostics);
  return diagnostics === report.diagnostics ? file : { ...file, report: { ...report, diagnostics } };
}

/** A file's findings without those that its baseline accepts. */
export function withoutAccepted(file: FileReport, { accepted }: BaselineMatch): FileReport {
  return withoutTaken(file, (diagnostic) => {
    const entry = accepted.get(diagnostic);
    return entry === undefined ? null : { kind: "baseline", reason: entry.reason ?? null };
  });
}

/** A file's findings without those that are taken out, which stand among the suppressed ones then. */
function withoutTaken(
  file: FileReport,
  takes: (diagnostic: Diagnostic) => Omit<Suppressed, "diagnostic"> | null,
): FileReport {
  const taken = new Map(
    file.diagnostics.flatMap((diagnostic): [Diagnostic, Suppressed][] => {
      const why = takes(diagnostic);
      return why === null ? [] : [[diagnostic, { diagnostic, ...why }]];
    }),
  );
  if (taken.size === 0) return file;
  return {
    ...file,
    diagnostics: file.diagnostics.filter((diagnostic) => !taken.has(diagnostic)),
    suppressed: [...file.suppressed, ...taken.values()].sort((a, b) => byPlace(a.diagnostic, b.diagnostic)),
  };
}
