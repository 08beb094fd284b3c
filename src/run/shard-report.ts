import type { ConfigPlan, ConfigResolver } from "../config/per-article.ts";
import type { Configuration } from "../config-files/config-files.ts";
import type { Host } from "../io/host.ts";
import type { ContributionSetting, FileReport, PlainContribution, Report } from "../model/report.ts";
import type { ShardRequest } from "./files/shard.ts";
import { type LintedFile, selectedOf } from "./records/linted-file.ts";

/** A part of a run that was linted. */
export interface Part {
  readonly shard: ShardRequest;
  readonly files: readonly FileReport[];
  readonly facts: Iterable<PlainContribution>;
  /** In the order of the files. */
  readonly linted: readonly LintedFile[];
  readonly configuration: Configuration;
}

/** What the report of a part has in place of that of a whole run: all that merging needs. */
export function partOfReport(
  { shard, files, facts, linted, configuration: { plan, resolver } }: Part,
  tool: Report["tool"],
  host: Host,
): Pick<Report, "tool" | "shard" | "files" | "facts"> {
  return {
    tool: { ...tool, config: configHash(plan, host) },
    shard,
    files: withDirectives(files, linted, resolver),
    facts: withSettings(facts, linted, resolver),
  };
}

/** Facts with how their rule is set for their article: whoever merges has no configuration of it. */
function withSettings(
  facts: Iterable<PlainContribution>,
  linted: readonly LintedFile[],
  resolver: ConfigResolver,
): readonly PlainContribution[] {
  const byPath = new Map(linted.map((file) => [file.report.path, file]));
  return [...facts].flatMap((fact) => {
    const file = byPath.get(fact.path);
    const setting = file && resolver.configFor(selectedOf(file)).rules.get(fact.ruleId);
    if (setting === undefined) return fact.kind === "run" ? [] : [fact];
    const plain: ContributionSetting = { ...setting, messages: Object.fromEntries(setting.messages) };
    return fact.kind === "run" ? [{ ...fact, setting: plain }] : [fact];
  });
}

/** Reports with what their articles say of findings: those that are decided later are theirs too. */
function withDirectives(
  files: readonly FileReport[],
  linted: readonly LintedFile[],
  resolver: ConfigResolver,
): readonly FileReport[] {
  return files.map((report, index) => {
    const file = linted[index];
    if (file === undefined || file.directives.length === 0) return report;
    return resolver.configFor(selectedOf(file)).inline.enabled ? { ...report, directives: file.directives } : report;
  });
}

/** A hash of the whole configuration, wherever the checkout lies: parts that were linted otherwise are not one run. */
function configHash({ request, cascades }: ConfigPlan, host: Host): string {
  // How many threads lint changes nothing of what they find.
  const { concurrency: _, ...settings } = request.settings ?? {};
  const text = JSON.stringify([{ ...request, settings }, cascades]);
  return host.sha256(text.replaceAll(JSON.stringify(host.cwd).slice(1, -1), ".")).slice(0, 16);
}
