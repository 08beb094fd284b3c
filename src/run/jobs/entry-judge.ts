import { severityOf } from "../../config/resolve.ts";
import type { Host } from "../../io/host.ts";
import { absolutePath, folderOf } from "../../io/paths.ts";
import { coverageOf } from "../../io/tree/path-patterns.ts";
import type { BaselineEntry } from "../../lint/baseline/baseline-entries.ts";
import type { ResolvedConfig } from "../../model/config.ts";
import type { FileReport } from "../../model/report.ts";
import type { Rule } from "../../model/rule.ts";
import type { SurroundingName } from "../../model/surroundings.ts";
import { pathInBaseline } from "../baselines.ts";
import type { RunResult } from "../lint-run.ts";
import { selectedOf } from "../records/linted-file.ts";

/** Says whether a run would have found what an entry of a baseline stands for, were it still there. */
export class EntryJudge {
  private readonly file: string;
  private readonly linted: ReadonlyMap<string, FileReport>;
  private readonly isWanted: (path: string) => boolean;
  /** Messages that articles have which were not looked at. */
  private readonly elsewhere: ReadonlySet<string>;
  private readonly result: RunResult;
  private readonly host: Host;

  /**
   * @param file the baseline's, absolute
   * @param entries all that it has
   * @param files the linted articles that have it
   */
  constructor(
    file: string,
    entries: readonly BaselineEntry[],
    files: readonly FileReport[],
    result: RunResult,
    host: Host,
  ) {
    this.file = file;
    this.linted = new Map(files.map((report) => [pathInBaseline(host, file, report.path), report]));
    this.isWanted = coverageOf(host, result.wanted);
    this.result = result;
    this.host = host;
    this.elsewhere = new Set(entries.filter((entry) => !this.wasLookedAt(entry)).map(({ rule }) => rule));
  }

  /** Not where the article was left out, the rule did not run for it, or what the rule wants to know was not to be had. */
  wouldHaveFound(entry: BaselineEntry): boolean {
    if (!this.wasLookedAt(entry)) return false;
    const { articles, resolver } = this.result;
    const { path } = this.linted.get(entry.path) ?? {};
    const article = path === undefined ? undefined : articles.get(path);
    const config =
      article === undefined
        ? resolver.configForPath(this.placeOf(entry.path))
        : resolver.configFor(selectedOf(article));
    if (!mayReport(config, entry.rule)) return false;
    if (path === undefined) return true;
    const needs = needsOf(entry.rule, resolver.rules);
    if (article?.lacking.some((fact) => needs.includes(fact))) return false;
    // What several articles of a run have in common is gone only where none of them was left out.
    return !needs.includes("run") || !this.elsewhere.has(entry.rule);
  }

  /** Whether the article was linted, or is gone from where articles were looked for. */
  private wasLookedAt({ path }: BaselineEntry): boolean {
    if (this.linted.has(path)) return true;
    const place = this.placeOf(path);
    return this.host.kind(place) === null && this.isWanted(place);
  }

  private placeOf(path: string): string {
    return absolutePath(folderOf(this.file), path, this.host.windows);
  }
}

/** Also where there is no such rule any more. */
function mayReport({ rules, inline }: ResolvedConfig, name: string): boolean {
  const [ruleId = "", messageId = ""] = name.split("/");
  if (ruleId === "unused-disable") return inline.enabled;
  const setting = rules.get(ruleId);
  return setting === undefined || severityOf(setting, messageId) !== null;
}

function needsOf(name: string, rules: readonly Rule[]): readonly SurroundingName[] {
  const [ruleId = "", messageId = ""] = name.split("/");
  const rule = rules.find(({ id }) => id === ruleId);
  if (rule === undefined) return [];
  const { unit, article, group, run } = rule.checks;
  const isRunAlone = run !== undefined && !unit && !article && !group;
  return rule.messages[messageId]?.needs ?? (isRunAlone ? ["run"] : (rule.needs ?? []));
}
