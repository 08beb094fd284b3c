import type { ConfigPlan, ConfigResolver } from "../config/per-article.ts";
import type { ConfigFiles } from "../config-files/config-files.ts";
import type { Host } from "../io/host.ts";
import type { FoundFile } from "../io/tree/discover.ts";
import { withoutRunCheck } from "../lint/active-rule.ts";
import type { UnusedDisables } from "../lint/directives/suppress.ts";
import { lintAcross } from "../lint/lint-across.ts";
import { ruleDescriptions } from "../lint/rule-descriptions.ts";
import { Withdrawals } from "../lint/withdrawals.ts";
import { majorityLocale } from "../locale/majority.ts";
import type { ResolvedConfig } from "../model/config.ts";
import type { Outcome } from "../model/outcome.ts";
import type { PlainContribution, Report, Summary } from "../model/report.ts";
import { baselineUses } from "./baseline-use.ts";
import { Baselines } from "./baselines.ts";
import type { Memory } from "./file-memory.ts";
import { findFiles } from "./files/find-files.ts";
import type { Scope } from "./files/scope.ts";
import type { ShardRequest } from "./files/shard.ts";
import { unusedConfig } from "./files/unused-config.ts";
import { type FixedFiles, type FixRequest, fixFiles } from "./fix-files.ts";
import { createTools, type FileTools, type LintSettings, type OnArticle, remarksOf } from "./lint-file.ts";
import { missingClones } from "./missing-clones.ts";
import { OpenFindings } from "./open-findings.ts";
import { QuotedTexts } from "./quoted-texts.ts";
import { FactsOfFiles, KeptContributions } from "./records/kept-contributions.ts";
import { type LintedFile, selectedOf } from "./records/linted-file.ts";
import type { Journal } from "./replay/journal.ts";
import { type Part, partOfReport } from "./shard-report.ts";
import { inPhase, statsOf } from "./stopwatch.ts";
import { summarize } from "./summarize.ts";
import type { Remarks } from "./surroundings/gatherer.ts";
import { remarked } from "./surroundings/remarked.ts";
import { eachSought, readSiblings } from "./surroundings/siblings.ts";
import { lintFiles } from "./threads/lint-files.ts";
import type { Workers } from "./threads/pool.ts";

/** What a run is asked to do. */
export interface RunRequest {
  /** Files, folders or globs; none: those of the configuration, else the working directory. */
  readonly paths: readonly string[];
  /** Absent: all that the paths lead to is linted. */
  readonly scope?: Scope;
  /** Whether a folder or glob that leads to no article is no failure (default: it is one). */
  readonly allowEmpty?: boolean;
  /** Globs, seen from the working directory, of what is left out besides what the configuration names. */
  readonly ignore: readonly string[];
  readonly config: ConfigFiles;
  readonly tool: Report["tool"];
  /** Whether findings keep both texts of their unit (default: yes); reports for programs do not show them. */
  readonly excerpts?: boolean;
  /** Whether places have their columns in UTF-8 bytes too (default: no). */
  readonly byteColumns?: boolean;
  /** Whether no more is wanted of findings than their lines of the JSON report (default: no). */
  readonly renders?: boolean;
  /** Threads that help with linting; absent: this thread lints alone. */
  readonly workers?: Workers;
  /** Directives that suppress nothing and are reported (default: none). */
  readonly unusedDisables?: UnusedDisables;
  /** Whether what a baseline accepts counts all the same, as for writing one. */
  readonly withoutBaselines?: boolean;
  /** A revision: only findings that files had not where this branch left it count; absent: all do. */
  readonly newSince?: string;
  /** Absent: all files are linted, and everything is decided. */
  readonly shard?: ShardRequest;
  /** Absent: nothing is fixed. */
  readonly fix?: FixRequest;
  /** What runs before this one found out: only what changed since is linted again. */
  readonly memory?: Memory;
  /** Takes down what all threads ask the disk; its host is that of the run. */
  readonly journal?: Journal;
  /** Whether the report says where the time went. */
  readonly takesTime?: boolean;
  /** Called for each article that the calling thread lints. */
  readonly onArticle?: OnArticle;
  /** Called for each file. */
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

/** What a run gives: the report, and what went wrong on the way to it. */
export interface RunResult extends Outcome {
  readonly report: Report;
  /** The configuration of the working directory: what counts for the run as a whole. */
  readonly config: ResolvedConfig;
  /** The configuration of everything else. */
  readonly resolver: ConfigResolver;
  /** The linted files, by their paths as reported. */
  readonly articles: ReadonlyMap<string, LintedFile>;
  /** What was looked for: files, folders or globs. */
  readonly wanted: readonly string[];
  /** Named files that an ignore pattern left out. */
  readonly ignored: readonly string[];
}

/**
 * Lints files of one machine: finds them, lints each by itself, then decides what only several articles show.
 *
 * @throws {ConfigError} or {ConfigProblem} where the configuration cannot be used
 * @throws {ScopeProblem} where the scope cannot be followed
 * @throws the signal's reason when it is aborted
 */
export async function lintRun(request: RunRequest, host: Host): Promise<RunResult> {
  const started = host.now().getTime();
  const { discovery, configuration, wanted } = await findFiles(request, host);
  const settings = settingsOf(request, configuration.plan);
  const { resolver } = configuration;
  const baselines = request.withoutBaselines ? null : new Baselines(host, resolver);
  const settlement = new OpenFindings(host, resolver, request.unusedDisables ?? "none", baselines);
  const tools = createTools(host, resolver, settings, request.onArticle);
  const { shard } = request;
  const part = shard === undefined ? null : (await import("./files/shard.ts")).shardOf(discovery.files, shard, tools);
  const files = part?.files ?? discovery.files;
  const recalled = request.memory?.recall(files, { plan: configuration.plan, settings, resolver, tools });
  const means = { tools, settings, settlement, commonLocale: part?.locale, recalled };
  const { linted, fixed, unfixed, remarks } = await lintAndFix(files, request, means).finally(() =>
    tools.gatherer.close(),
  );
  for (const { seen } of remarks) if (seen !== undefined) request.journal?.take(seen);
  request.memory?.keep(linted);
  const articles = new Map(linted.map((file) => [file.report.path, file]));
  const rules = tools.rules.rulesForAny(linted.map(selectedOf));
  const clonesOf = (path: string) => resolver.configForPath(path).siblings;
  const isLinted = (path: string) => articles.has(path);
  const own = new FactsOfFiles(linted);
  const siblings = inPhase(tools.stopwatch, "siblings", () => {
    return readSiblings(eachSought(linted, own), isLinted, rules, clonesOf, host, tools.gatherer);
  });
  const facts = new KeptContributions(own, siblings.facts);
  const withdrawals = new Withdrawals();
  // What the whole run decides is left to whoever merges its parts.
  const across = part === null ? rules : rules.map(withoutRunCheck);
  const decided = inPhase(tools.stopwatch, "decide", () => {
    return decisionsOf(facts, withdrawals, { linted, found: discovery.files, articles, rules: across, resolver, host });
  });
  const settled = settlement.settle(linted, [siblings.failures, decided], withdrawals);
  const allRemarks = [...remarks, remarksOf(tools)];
  const reported = { files: settled.files, facts, linted, configuration };
  const durationMs = host.now().getTime() - started;
  return {
    report: reportOf(request, reported, allRemarks, { fixed, durationMs }, host),
    config: resolver.run,
    resolver,
    articles,
    wanted,
    problems: discovery.problems.filter(({ kind }) => !(request.allowEmpty && kind === "noMatch")),
    ignored: discovery.ignored,
    missingClones: missingClones(discovery.files, resolver, host),
    unusedConfig: request.config.isNamed ? null : unusedConfig(configuration.plan, discovery.files, host),
    baselines: baselineUses(settled, linted, settlement, host),
    unfixed,
    ...remarked(allRemarks),
  };
}

function settingsOf(request: RunRequest, plan: ConfigPlan): LintSettings {
  const { excerpts = true, byteColumns = false, paths, renders = false } = request;
  // Whoever merges parts of a run has no articles, and may want any format.
  const isPart = request.shard !== undefined;
  const isRead = [request.shard, request.fix, request.newSince].some((each) => each !== undefined);
  return {
    plan,
    excerpts: excerpts || isPart,
    byteColumns: byteColumns || isPart,
    renders: renders && !isRead,
    keepsJournal: request.journal !== undefined,
    recordsBasis: request.memory?.needsBasis === true,
    takesTime: request.takesTime === true,
    paths,
    staged: request.scope?.kind === "staged",
  };
}

/** What decisions over several articles want besides what these contribute. */
interface AcrossFiles extends Pick<RunResult, "articles" | "resolver"> {
  readonly linted: readonly LintedFile[];
  readonly found: readonly FoundFile[];
  readonly rules: Parameters<typeof lintAcross>[1];
  readonly host: Host;
}

/** What only several articles show. */
function decisionsOf(
  facts: KeptContributions,
  withdrawals: Withdrawals,
  { linted, found, articles, rules, resolver, host }: AcrossFiles,
): ReturnType<typeof lintAcross> {
  const settingOf = ({ path, ruleId }: PlainContribution) => {
    const article = articles.get(path);
    return article && resolver.configFor(selectedOf(article)).rules.get(ruleId);
  };
  const articlesWithUnits = linted.filter(({ report }) => report.units > 0).length;
  const texts = new QuotedTexts(host, found);
  const textAt = (path: string, start: number, end: number) => texts.at(path, start, end);
  return lintAcross(facts.byName(), rules, host.sha256, { settingOf, articlesWithUnits, textAt, withdrawals });
}

interface LintMeans {
  readonly tools: FileTools;
  readonly settings: LintSettings;
  readonly settlement: OpenFindings;
  /** That of most articles of a whole run, in a part of it; `undefined`: it is not known yet. */
  readonly commonLocale: string | null | undefined;
  /** What an earlier run found out about files that are as they were. */
  readonly recalled: ReadonlyMap<FoundFile, LintedFile> | undefined;
}

async function lintAndFix(
  files: readonly FoundFile[],
  request: RunRequest,
  { tools, settings, settlement, commonLocale, recalled }: LintMeans,
): Promise<FixedFiles & { readonly remarks: readonly Remarks[] }> {
  const { linted, remarks } = await lintFiles(files, request, tools, settings, commonLocale, recalled);
  const { fix, signal, newSince } = request;
  const locale = commonLocale ?? majorityLocale(linted.map(({ report }) => report.locale));
  if (newSince !== undefined) {
    const { earlierFindings } = await import("./earlier-findings.ts");
    settlement.countOnlyNew(await earlierFindings(newSince, files, linted, tools, { locale }));
  }
  if (fix === undefined) return { linted, fixed: 0, unfixed: [], remarks };
  const open = (file: LintedFile) => settlement.openFindings(file);
  const means = { request: fix, tools, fallback: { locale }, open, ...(signal && { signal }) };
  return { ...(await fixFiles(linted, files, means)), remarks };
}

function reportOf(
  { newSince, tool, fix, shard, takesTime, memory }: RunRequest,
  part: Omit<Part, "shard">,
  remarks: readonly Remarks[],
  { fixed, durationMs }: Pick<Summary, "durationMs"> & { readonly fixed: number },
  host: Host,
): Report {
  const { files, facts, configuration } = part;
  const summary = summarize(files, durationMs);
  // What counts at all is new, where only new findings count.
  const fresh = newSince === undefined ? {} : { new: summary.errors + summary.warnings + summary.infos };
  return {
    tool,
    summary: { ...summary, ...fresh, ...(fix && { fixed }) },
    rules: ruleDescriptions(files, configuration.resolver.rules),
    ...(takesTime && { stats: statsOf(remarks, summary, memory?.use) }),
    files,
    facts,
    ...(shard && partOfReport({ ...part, shard }, tool, host)),
  };
}
