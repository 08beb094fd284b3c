import { type DiscoveryProblem, discover, type FoundFile } from "../io/discover.ts";
import type { Host } from "../io/host.ts";
import type { PublishingProblem } from "../io/publishing.ts";
import { decide } from "../lint/decide.ts";
import type { Report } from "../model/report.ts";
import { type BaselineUse, baselineUse } from "./baseline-use.ts";
import { type FixedFiles, type FixRequest, fixFiles, type Unfixed } from "./fix-files.ts";
import { createTools, type FileTools, type LintedFile, type LintSettings, lintFile } from "./lint-file.ts";
import { majorityLocale } from "./majority-locale.ts";
import { openFindings, type Settlement, type SettlementRequest, settle, settlementOf } from "./settle.ts";
import { lintShare, type Result, startPosition } from "./share.ts";
import { readSiblings, type Sought } from "./siblings.ts";
import { summarize } from "./summarize.ts";
import { runWorkers } from "./workers.ts";

/** What a run is asked to do. */
export interface RunRequest extends SettlementRequest {
  /** Files, folders or globs. */
  readonly paths: readonly string[];
  readonly ignore: readonly string[];
  readonly gitignore: boolean;
  readonly tool: Report["tool"];
  /** Whether findings keep both texts of their unit (default: yes); reports for programs do not show them. */
  readonly excerpts?: boolean;
  /** Threads that help with linting; absent: this thread lints alone. */
  readonly workers?: Workers;
  /** Absent: nothing is fixed. */
  readonly fix?: FixRequest;
  /** Called now and then. */
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

/** Threads beside this one. */
export interface Workers {
  /** The module that is a worker thread: `worker.ts`, where it was bundled to. */
  readonly module: URL;
  /** How many for so many files. */
  count(files: number): number;
}

/** What a run gives: the report, and what went wrong on the way to it. */
export interface RunResult {
  readonly report: Report;
  readonly problems: readonly DiscoveryProblem[];
  readonly publishingProblems: readonly PublishingProblem[];
  /** Named files that an ignore pattern left out. */
  readonly ignored: readonly string[];
  /** `null`: the run has no baseline. */
  readonly baseline: BaselineUse | null;
  readonly unfixed: readonly Unfixed[];
}

/**
 * Lints files of one machine: finds them, lints each by itself, then decides what only several articles tell.
 *
 * @throws the signal's reason when it is aborted
 */
export async function lintRun(request: RunRequest, host: Host): Promise<RunResult> {
  const started = host.now().getTime();
  const discovery = discover(host, request.paths, { ignore: request.ignore, gitignore: request.gitignore });
  const settings = { config: request.config, excerpts: request.excerpts ?? true };
  const tools = createTools(host, request.rules, settings);
  const { linted: found, publishingProblems } = await lintFiles(discovery.files, request, tools, settings);
  const settlement = settlementOf(request, host);
  const { linted, fixed, unfixed } = await fixWanted(found, discovery.files, request, tools, settlement);
  const siblings = readSiblings(soughtOf(linted), tools.rules, host, tools.gatherer);
  const facts = [...linted.flatMap((file) => file.facts), ...siblings.facts];
  const decisions = [siblings.failures, decide(facts, tools.rules, host.sha256)];
  const { files, match } = settle(linted, decisions, settlement);
  const summary = summarize(files, host.now().getTime() - started);
  return {
    report: { tool: request.tool, summary: { ...summary, ...(request.fix && { fixed }) }, files, facts },
    problems: discovery.problems,
    publishingProblems: distinct([...publishingProblems, ...tools.gatherer.problems]),
    ignored: discovery.ignored,
    baseline: baselineUse(settlement, match, files),
    unfixed,
  };
}

async function fixWanted(
  linted: readonly LintedFile[],
  files: readonly FoundFile[],
  { fix, signal }: RunRequest,
  tools: FileTools,
  settlement: Settlement,
): Promise<FixedFiles> {
  if (fix === undefined) return { linted, fixed: 0, unfixed: [] };
  const locale = majorityLocale(linted.map(({ report }) => report.locale));
  const open = (file: LintedFile) => openFindings(file, settlement);
  return fixFiles(linted, files, { request: fix, tools, fallback: { locale }, open, ...(signal && { signal }) });
}

/** In the order of the files; articles whose locale nobody tells are linted last, with the majority of the others. */
async function lintFiles(
  files: readonly FoundFile[],
  { onProgress, signal, workers }: RunRequest,
  tools: FileTools,
  settings: LintSettings,
): Promise<{ linted: readonly LintedFile[]; publishingProblems: readonly PublishingProblem[] }> {
  const linted: (LintedFile | null)[] = Array.from(files, () => null);
  let done = 0;
  const deliver = (results: readonly Result[]) => {
    for (const [index, result] of results) linted[index] = result;
    done += results.length;
    onProgress?.(done, files.length);
  };
  const position = startPosition();
  const order = { cwd: tools.host.cwd, files, position, settings };
  const count = workers?.count(files.length) ?? 0;
  const [publishingProblems] = await Promise.all([
    workers && count > 0 ? runWorkers(workers.module, count, order, deliver, signal) : [],
    lintShare(files, position, tools, deliver, signal),
  ]);
  const locale = majorityLocale(linted.flatMap((file) => file?.report.locale ?? []));
  const all: LintedFile[] = [];
  for (const [index, file] of files.entries()) {
    all.push(linted[index] ?? (await lintFile(file, tools, { locale })));
  }
  return { linted: all, publishingProblems };
}

/** Every thread reads the configurations it meets. */
function distinct(problems: readonly PublishingProblem[]): readonly PublishingProblem[] {
  return [...new Map(problems.map((problem) => [problem.path, problem])).values()];
}

function soughtOf(linted: readonly LintedFile[]): readonly Sought[] {
  return linted.flatMap(({ report, facts, declaredLocale }) => {
    const group = facts.find(({ kind }) => kind === "group");
    return group ? [{ path: report.path, declaredLocale, sourceKey: group.key }] : [];
  });
}
