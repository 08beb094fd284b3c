import { resolveConfig } from "../../config/resolve.ts";
import type { ActiveRule } from "../../lint/active-rule.ts";
import { byPlace } from "../../lint/collector.ts";
import { suppress, suppressionPolicy } from "../../lint/directives/suppress.ts";
import type { Hash } from "../../lint/fingerprint.ts";
import { lintAcross } from "../../lint/lint-across.ts";
import { withoutYielding } from "../../lint/precedence.ts";
import { ruleDescriptions } from "../../lint/rule-descriptions.ts";
import { Withdrawals } from "../../lint/withdrawals.ts";
import type { RuleSetting } from "../../model/config.ts";
import type { Diagnostic } from "../../model/diagnostic.ts";
import type { FileReport, PlainContribution, Report } from "../../model/report.ts";
import type { Rule } from "../../model/rule.ts";
import { summarize } from "../summarize.ts";

/** A report with the name of the file it came from. */
export interface NamedReport {
  readonly name: string;
  readonly report: Report;
}

/** Reports that are no parts of one run, and why. */
export class MergeProblem extends Error {
  constructor(message: string) {
    super(message);
    this.name = "MergeProblem";
  }
}

/**
 * One report from those of the parts of a run: as if it had never been parted. What only all articles together show is decided
 * here, and then taken out where an article's directives say so.
 *
 * @param rules those of the run, plugins included
 * @param textAt a text of an article, for messages that quote it; `null` where it is not at hand
 * @throws {MergeProblem} where the reports are no parts of one run, or one is missing
 */
export function mergeReports(
  reports: readonly NamedReport[],
  rules: readonly Rule[],
  hash: Hash,
  textAt: (path: string, start: number, end: number) => string | null,
): Report {
  const [first] = reports;
  if (first === undefined) throw new MergeProblem("no report to merge");
  const isParted = requireAllParts(reports);
  requireOneRun(reports, first);
  requireDistinctPaths(reports);
  const facts = inOrder(reports.flatMap(({ report }) => [...report.facts]));
  const files = reports.flatMap(({ report }) => report.files).sort(byPath);
  const decided = isParted ? decide(files, facts, { rules, hash, textAt }) : files;
  const durationMs = reports.reduce((sum, { report }) => sum + report.summary.durationMs, 0);
  return {
    tool: { name: first.report.tool.name, version: first.report.tool.version },
    summary: { ...summarize(decided, durationMs), ...newOf(reports) },
    rules: ruleDescriptions(decided, rules),
    files: decided.map(({ directives: _, ...file }) => file),
    facts: facts.map(({ setting: _, ...fact }) => fact),
  };
}

function requireOneRun(reports: readonly NamedReport[], { name, report: { tool } }: NamedReport): void {
  for (const { name: other, report } of reports) {
    if (report.tool.version !== tool.version) {
      throw new MergeProblem(`${other} is of version ${report.tool.version}, ${name} of ${tool.version}`);
    }
    if (report.tool.config !== tool.config) {
      throw new MergeProblem(`${other} was made with another configuration, or other options, than ${name}`);
    }
  }
}

/** @returns whether the reports are parts of a run that `--shard` made */
function requireAllParts(reports: readonly NamedReport[]): boolean {
  const parted = reports.filter(({ report }) => report.shard !== undefined);
  if (parted.length === 0) return false;
  const whole = reports.find(({ report }) => report.shard === undefined);
  if (whole !== undefined) throw new MergeProblem(`${whole.name} is no part of a run, as the others are`);
  const count = parted[0]?.report.shard?.count ?? 0;
  const names = new Map<number, string>();
  for (const { name, report } of parted) {
    const { index = 0, count: other = 0 } = report.shard ?? {};
    if (other !== count) throw new MergeProblem(`${name} is one of ${other} parts, the first report one of ${count}`);
    const twin = names.get(index);
    if (twin !== undefined) throw new MergeProblem(`${name} and ${twin} are the same part, ${index} of ${count}`);
    names.set(index, name);
  }
  const missing = Array.from({ length: count }, (_, at) => at + 1).filter((index) => !names.has(index));
  if (missing.length > 0)
    throw new MergeProblem(`${missing.map((index) => `part ${index} of ${count}`).join(", ")} is missing`);
  return true;
}

function requireDistinctPaths(reports: readonly NamedReport[]): void {
  const names = new Map<string, string>();
  for (const { name, report } of reports) {
    for (const { path } of report.files) {
      const other = names.get(path);
      if (other !== undefined) throw new MergeProblem(`${path} is in ${other} and in ${name}`);
      names.set(path, name);
    }
  }
}

/** What deciding takes besides the reports. */
interface Means {
  readonly rules: readonly Rule[];
  readonly hash: Hash;
  readonly textAt: (path: string, start: number, end: number) => string | null;
}

function decide(
  files: readonly FileReport[],
  facts: readonly PlainContribution[],
  { rules, hash, textAt }: Means,
): readonly FileReport[] {
  const articlesWithUnits = files.filter(({ units }) => units > 0).length;
  const runFacts = facts.filter(({ kind }) => kind === "run");
  const withdrawals = new Withdrawals();
  const found = lintAcross(runFacts, runWide(rules), hash, { settingOf, articlesWithUnits, textAt, withdrawals });
  const policy = suppressionPolicy(rules, resolveConfig(rules, {}), "none");
  return files.map((file) => {
    const standing = withdrawals.without(file.path, file.diagnostics);
    const own = found.get(file.path) ?? [];
    if (own.length === 0 && standing === file.diagnostics) return file;
    const fresh = [...withoutYielding(own, standing, rules)].sort(byPlace);
    const { suppressed } = suppress(fresh, file.directives ?? [], policy);
    const out = new Set<Diagnostic>(suppressed.map(({ diagnostic }) => diagnostic));
    return {
      ...file,
      diagnostics: [...standing, ...fresh.filter((each) => !out.has(each))].sort(byPlace),
      suppressed: [...file.suppressed, ...suppressed].sort((a, b) => byPlace(a.diagnostic, b.diagnostic)),
    };
  });
}

function runWide(rules: readonly Rule[]): readonly ActiveRule[] {
  const setting: RuleSetting = { severity: "off", messages: new Map(), options: {} };
  return rules.filter(({ checks }) => checks.run !== undefined).map((rule) => ({ rule, setting }));
}

function settingOf({ setting }: PlainContribution): RuleSetting | undefined {
  return setting && { ...setting, messages: new Map(Object.entries(setting.messages)) };
}

/** As a whole run has them: those of its articles, then those of siblings it only looked at, by the article that led to them. */
function inOrder(facts: readonly PlainContribution[]): readonly PlainContribution[] {
  const linted = facts.filter((fact) => fact.linted).sort(byPath);
  const first = new Map<string, string>();
  for (const { kind, key, path } of linted) if (kind === "group" && !first.has(key)) first.set(key, path);
  const seekers = facts.filter((fact) => !fact.linted).map((fact) => ({ fact, path: first.get(fact.key) ?? "" }));
  return [...linted, ...seekers.sort(byPath).map(({ fact }) => fact)];
}

/** Only findings that an earlier version had not were counted, if in any part then in all. */
function newOf(reports: readonly NamedReport[]): { readonly new?: number } {
  const counts = reports.flatMap(({ report }) => report.summary.new ?? []);
  return counts.length === 0 ? {} : { new: counts.reduce((sum, count) => sum + count, 0) };
}

function byPath(a: { readonly path: string }, b: { readonly path: string }): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}
