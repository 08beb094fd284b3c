import { setImmediate as nextTurn } from "node:timers/promises";
import { type Discovery, type DiscoveryProblem, discover, type FoundFile } from "../io/discover.ts";
import type { Host } from "../io/host.ts";
import type { PublishingProblem } from "../io/publishing.ts";
import { activate } from "../lint/active-rule.ts";
import { byPlace } from "../lint/collector.ts";
import { decide } from "../lint/decide.ts";
import { withoutYielding } from "../lint/precedence.ts";
import type { ResolvedConfig } from "../model/config.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { FileReport, Report } from "../model/report.ts";
import type { Rule } from "../model/rule.ts";
import { FactGatherer } from "./gather.ts";
import { type FileTools, type LintedFile, lintFile } from "./lint-file.ts";
import { LoadedReaders } from "./loaded-readers.ts";
import { majorityLocale } from "./majority-locale.ts";
import { readSiblings, type Sought } from "./siblings.ts";
import type { SourceTally } from "./source-tally.ts";
import { summarize } from "./summarize.ts";

/** What a run is asked to do. */
export interface RunRequest {
  /** Files, folders or globs. */
  readonly paths: readonly string[];
  readonly ignore: readonly string[];
  readonly gitignore: boolean;
  readonly config: ResolvedConfig;
  readonly rules: readonly Rule[];
  readonly tool: Report["tool"];
  /** Whether findings keep both texts of their unit (default: yes); reports for programs do not show them. */
  readonly excerpts?: boolean;
  /** Called after each file. */
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

/** What a run gives: the report, and what went wrong on the way to it. */
export interface RunResult {
  readonly report: Report;
  readonly problems: readonly DiscoveryProblem[];
  readonly publishingProblems: readonly PublishingProblem[];
  /** Named files that an ignore pattern left out. */
  readonly ignored: readonly string[];
  /** What the look at the sources came to; `null` where none is configured. */
  readonly source: SourceTally | null;
}

/** Linting awaits nothing real: without a pause neither a timer nor an abort would be heard before it is over. */
const LONGEST_TURN_MS = 50;

/**
 * Lints files of one machine: finds them, lints each by itself, then decides what only several articles tell.
 *
 * @throws the signal's reason when it is aborted
 */
export async function lintRun(request: RunRequest, host: Host): Promise<RunResult> {
  const started = host.now().getTime();
  const discovery = discover(host, request.paths, { ignore: request.ignore, gitignore: request.gitignore });
  const rules = activate(request.rules, request.config);
  const gatherer = new FactGatherer(host, {
    locale: request.config.locale,
    source: request.config.source,
    paths: request.paths,
    needs: [...new Set(rules.flatMap(({ rule }) => rule.needs ?? []))],
  });
  const linted = await lintFiles(discovery, request, {
    host,
    rules,
    gatherer,
    readers: new LoadedReaders(),
    excerpts: request.excerpts ?? true,
  }).finally(() => gatherer.close());
  const siblings = readSiblings(soughtOf(linted), rules, host, gatherer);
  const facts = [...linted.flatMap((file) => file.facts), ...siblings.facts];
  const files = withDecisions(linted, [siblings.failures, decide(facts, rules, host.sha256)], request.rules);
  const summary = summarize(files, host.now().getTime() - started);
  return {
    report: { tool: request.tool, summary, files, facts },
    problems: discovery.problems,
    publishingProblems: gatherer.problems,
    ignored: discovery.ignored,
    source: request.config.source === null ? null : gatherer.sourceTally,
  };
}

/** In the order of the files; articles whose locale nobody tells are linted last, with the majority of the others. */
async function lintFiles(
  { files }: Discovery,
  { onProgress, signal }: RunRequest,
  tools: FileTools,
): Promise<readonly LintedFile[]> {
  const linted = new Map<FoundFile, LintedFile>();
  const postponed: FoundFile[] = [];
  let yielded = performance.now();
  const pause = async () => {
    if (performance.now() - yielded > LONGEST_TURN_MS) {
      await nextTurn();
      yielded = performance.now();
    }
    signal?.throwIfAborted();
  };
  const add = (file: FoundFile, result: LintedFile) => {
    linted.set(file, result);
    onProgress?.(linted.size, files.length);
  };
  for (const file of files) {
    await pause();
    const result = await lintFile(file, tools);
    if (result === null) postponed.push(file);
    else add(file, result);
  }
  const locale = majorityLocale(Array.from(linted.values(), ({ report }) => report.locale));
  for (const file of postponed) {
    await pause();
    add(file, await lintFile(file, tools, { locale }));
  }
  return files.flatMap((file) => linted.get(file) ?? []);
}

function soughtOf(linted: readonly LintedFile[]): readonly Sought[] {
  return linted.flatMap(({ report, facts, declaredLocale }) => {
    const group = facts.find(({ kind }) => kind === "group");
    return group ? [{ path: report.path, declaredLocale, sourceKey: group.key }] : [];
  });
}

/** What was found out about articles afterwards, put in its place among their findings. */
function withDecisions(
  linted: readonly LintedFile[],
  decisions: readonly ReadonlyMap<string, readonly Diagnostic[]>[],
  rules: readonly Rule[],
): readonly FileReport[] {
  return linted.map(({ report }) => {
    const found = decisions.flatMap((byPath) => byPath.get(report.path) ?? []);
    const decided = withoutYielding(found, report.diagnostics, rules);
    if (decided.length === 0) return report;
    return { ...report, diagnostics: [...report.diagnostics, ...decided].sort(byPlace) };
  });
}
