import { type Host, nodeHost } from "../io/host.ts";
import { absolutePath } from "../io/paths.ts";
import type { UnusedDisables } from "../lint/directives/suppress.ts";
import type { Note } from "../model/outcome.ts";
import type { FileReport } from "../model/report.ts";
import { visible } from "../report/index.ts";
import { notesOf, unitsNotes } from "../report/notes.ts";
import { renderStats } from "../report/stats-table.ts";
import type { CacheRequest } from "../run/cache/result-cache.ts";
import { exitCodeOf } from "../run/exit-code.ts";
import type { RunMemory } from "../run/file-memory.ts";
import type { ShardRequest } from "../run/files/shard.ts";
import { lintRun, type RunRequest, type RunResult } from "../run/lint-run.ts";
import { workersFor } from "../run/threads/pool.ts";
import { TOOL } from "../run/version.ts";
import { type CacheOptions, cacheRequestOf } from "./options/caching.ts";
import { type ConfigOptions, configFilesFor } from "./options/configuration.ts";
import { type FixOptions, readFixing, showPatches } from "./options/fixing.ts";
import { type LoadedOutput, loadOutputs, type OutputRequest, outputsOf } from "./options/outputs.ts";
import { emptinessOf, readScope, type ScopeOptions } from "./options/scope-options.ts";
import { requireSource } from "./options/source-options.ts";
import { type ColourChoice, styleFor } from "./output/colour.ts";
import { deliver } from "./output/deliver.ts";
import { isWithinGitHub } from "./output/environment.ts";
import { createProgress } from "./output/progress.ts";
import type { Terminal } from "./output/terminal.ts";
import { writeNotes } from "./output/write-notes.ts";
import type { CachedRun } from "./replay/cached-run.ts";
import type { Tape } from "./replay/tape.ts";
import { UsageError } from "./usage-error.ts";

/** The options of the default command as commander reads them. */
export interface LintOptions extends CacheOptions, ConfigOptions, FixOptions, ScopeOptions {
  readonly ignore?: readonly string[];
  readonly allowEmpty?: boolean;
  readonly format?: readonly string[];
  readonly quiet?: boolean;
  readonly maxDiagnostics?: number;
  readonly color: ColourChoice;
  readonly progress: boolean;
  readonly reportUnusedDisables?: boolean;
  readonly watch?: boolean;
  readonly stats?: boolean;
  /** `--shard I/N`. */
  readonly shard?: ShardRequest;
  /** `--new-since REF`. */
  readonly newSince?: string;
}

/** What is said about a run, besides its report files: all there is, or what is new since the run before. */
export interface News {
  /** Whose findings are shown; the summary is that of the whole run. */
  readonly files: readonly FileReport[];
  readonly notes: readonly Note[];
}

/** One of several runs over the same paths. */
export interface Round {
  readonly memory: RunMemory;
  readonly signal: AbortSignal;
  /** `null`: nothing is new, and nothing is written. */
  newsOf(result: RunResult, notes: readonly Note[]): News | null;
}

/** A run that was shown. */
export interface LintedRun {
  readonly result: RunResult;
  readonly exitCode: number;
  readonly outputs: readonly OutputRequest[];
}

/**
 * Lints, and shows what was found.
 *
 * @throws {UsageError}, {ConfigError} or {ConfigProblem}; the reason of the round's signal when it is aborted
 */
export async function lintOnce(
  paths: readonly string[],
  options: LintOptions,
  terminal: Terminal,
  commands: readonly string[],
  round?: Round,
): Promise<LintedRun> {
  const disk = nodeHost(terminal.cwd);
  const asked = await prepare(paths, options, terminal, disk, round);
  const cache = await cacheFor(asked, terminal, disk);
  const recorder = cache?.recorder ?? null;
  const host = recorder?.journal.host ?? disk;
  // Once more: what was asked of the disk before is to be written down as well.
  const prepared = recorder === null ? asked : await prepare(paths, options, terminal, host, round);
  const progress = await createProgress(options.progress, terminal);
  const request = { ...prepared.request, onProgress: progress.update };
  const result = await (cache?.lint(request, host) ?? lintRun(request, host)).finally(progress.stop);
  const exitCode = exitCodeOf(result, result.config);
  const { outputs, scope } = prepared;
  const namesFiles = scope !== null || (paths.length > 0 && paths.every((path) => isFile(path, host)));
  const notes = [...notesOf(result, commands), ...(namesFiles ? [] : unitsNotes(result.report))];
  const news = round === undefined ? { files: result.report.files, notes } : round.newsOf(result, notes);
  if (news === null) return { result, exitCode, outputs };
  const shown = { ...prepared, options, round, tape: recorder?.tape ?? null };
  const isShown = await show(result, news, exitCode, shown, recorder?.terminal ?? terminal, host);
  if (isShown && cache !== null) cache.keep(result, exitCode, outputs);
  return { result, exitCode: isShown ? exitCode : 2, outputs };
}

/** Loaded when it is wanted: most runs keep nothing. */
async function cacheFor({ request, cache }: Prepared, terminal: Terminal, disk: Host): Promise<CachedRun | null> {
  if (cache === null) return null;
  const { CachedRun } = await import("./replay/cached-run.ts");
  return CachedRun.open({ request, cache }, terminal, disk);
}

/** What the options of a run come to, once configurations and scope are read. */
interface Prepared {
  readonly request: RunRequest;
  readonly outputs: readonly LoadedOutput[];
  readonly fixing: Awaited<ReturnType<typeof readFixing>>;
  readonly scope: Awaited<ReturnType<typeof readScope>>;
  readonly cache: CacheRequest | null;
  /** Whether neither options nor configuration name an output. */
  readonly isDefault: boolean;
}

async function prepare(
  paths: readonly string[],
  options: LintOptions,
  terminal: Terminal,
  host: Host,
  round: Round | undefined,
): Promise<Prepared> {
  const config = configFilesFor(options, host);
  const { output, concurrency, source, cache } = (await config.configure([])).resolver.run;
  requireSource(options, source);
  const outputs = await loadOutputs(outputsOf(options, output), host);
  if (round !== undefined) requireReadable(outputs);
  const fixing = await readFixing(options, outputs, host, {
    output: terminal.stdout,
    style: styleFor(options.color, terminal.stdout, terminal.env),
  });
  const scope = await readScope(options, paths, terminal, host);
  const writes = fixing?.patches === null || outputs.some(({ file }) => file !== null);
  // A process that dies of a signal would leave half a file behind.
  const signal = round?.signal ?? (writes ? terminal.interruption() : null);
  const request = {
    paths,
    ...(scope && { scope }),
    allowEmpty: options.allowEmpty === true,
    ignore: options.ignore ?? [],
    config,
    tool: TOOL,
    excerpts: outputs.some(({ format }) => format.needs.includes("excerpts")),
    byteColumns: outputs.some(({ format }) => format.needs.includes("byteColumns")),
    renders:
      round === undefined && outputs.every(({ format }) => format.readsLines === true) && !isWithinGitHub(terminal.env),
    workers: workersFor(concurrency),
    unusedDisables: unusedDisablesOf(options),
    takesTime: options.stats === true,
    ...(fixing && { fix: fixing.request }),
    ...(options.shard && { shard: options.shard }),
    ...(options.newSince !== undefined && { newSince: options.newSince }),
    ...(round && { memory: round.memory }),
    ...(signal && { signal }),
  };
  const isDefault = options.format === undefined && output.length === 0;
  return { request, outputs, fixing, scope, cache: cacheRequestOf(options, cache, host), isDefault };
}

/** How a run is shown. */
interface Showing {
  readonly options: LintOptions;
  readonly round: Round | undefined;
  /** Takes down what goes to files. */
  readonly tape: Tape | null;
}

/** @returns whether all reports could be written */
async function show(
  { report, problems }: RunResult,
  news: News,
  exitCode: number,
  { outputs, fixing, scope, isDefault, options, round, tape }: Prepared & Showing,
  terminal: Terminal,
  host: Host,
): Promise<boolean> {
  const errorStyle = styleFor(options.color, terminal.stderr, terminal.env);
  const note = (text: string) => terminal.stderr.write(`${errorStyle.info("note:")} ${text}\n`);
  await writeNotes(news.notes, terminal.stderr, errorStyle);
  if (scope !== null && report.files.length === 0 && problems.length === 0) await note(visible(emptinessOf(scope)));
  const patches = fixing?.patches ?? [];
  await showPatches(patches, terminal.stdout);
  if (patches.length > 0) await note("nothing was written");
  const delivery = {
    shown: { report, files: news.files, problems },
    outputs,
    options,
    outcome: { incomplete: exitCode === 2, dryRun: options.fixDryRun === true },
    annotates: round === undefined,
    isDefault,
    tape,
  };
  const isWritten = await deliver(report, delivery, terminal, host);
  if (report.stats !== undefined) await terminal.stderr.write(renderStats(report.stats, report.summary.durationMs));
  return isWritten;
}

/** A file named by itself may well have no translated segment. */
function isFile(path: string, host: Host): boolean {
  return host.kind(absolutePath(host.cwd, path, host.windows)) === "file";
}

/** @throws {UsageError} where standard output would get one report for programs after the other */
function requireReadable(outputs: readonly LoadedOutput[]): void {
  const program = outputs.find(({ format, file }) => file === null && format.audience === "programs");
  if (program === undefined) return;
  const { name } = program;
  throw new UsageError(`--watch shows reports for people, not ${name}`, `write it to a file: --format ${name}=FILE`);
}

/** Directives that name no rule may be for one that this run leaves out. */
function unusedDisablesOf({ reportUnusedDisables, only, skip }: LintOptions): UnusedDisables {
  if (!reportUnusedDisables) return "none";
  return only === undefined && skip === undefined ? "all" : "named";
}
