import type { ConfigResolver } from "../config/per-article.ts";
import { ConfigProblem, type ConfigRequest } from "../config/resolve.ts";
import { ConfigFiles } from "../config-files/config-files.ts";
import { configRequest } from "../config-files/request.ts";
import { type Host, nodeHost } from "../io/host.ts";
import { absolutePath } from "../io/paths.ts";
import { isKnownRange } from "../locale/tag.ts";
import type { SeveritySetting } from "../model/diagnostic.ts";
import type { Note } from "../model/outcome.ts";
import type { FileReport, PlainReport } from "../model/report.ts";
import { formats } from "../report/index.ts";
import { notesOf } from "../report/notes.ts";
import { rules } from "../rules/index.ts";
import type { CacheStrategy } from "../run/cache/result-cache.ts";
import { type ExitCode, exitCodeOf } from "../run/exit-code.ts";
import type { Scope } from "../run/files/scope.ts";
import type { OnArticle } from "../run/lint-file.ts";
import { lintRun, type RunRequest, type RunResult } from "../run/lint-run.ts";
import { workersFor } from "../run/threads/pool.ts";
import { TOOL } from "../run/version.ts";
import { checkOptions } from "./checked-options.ts";

/** How to lint. What is left out is as on the command line. */
export interface LintOptions {
  /** The folder that paths are seen from, and reported from. Default: the working directory of the process. */
  readonly cwd?: string;
  readonly signal?: AbortSignal;
  /**
   * The path of a configuration that counts for every article, and may be or name code; `false`: none. Default: the
   * nearest to each article.
   */
  readonly config?: string | false;
  /** Whether configuration that was found may be, or name, code. */
  readonly trustCode?: boolean;
  /** Severities by `rule` or `rule/messageId`, which win over every configuration. */
  readonly rules?: Readonly<Record<string, SeveritySetting>>;
  /** Ids of rules: no other runs. */
  readonly only?: readonly string[];
  /** Ids of rules that do not run. */
  readonly skip?: readonly string[];
  /** The locale every article is expected to have. */
  readonly locale?: string;
  /** The English articles: a git checkout or a plain folder, what of it is today's, and the changes that count. */
  readonly source?: { readonly path?: string; readonly ref?: string; readonly since?: string };
  /** Whether directives in articles count. Default: as configured. */
  readonly inline?: boolean;
  /** The file with accepted findings; `false`: none. */
  readonly baseline?: string | false;
}

/** How to lint a text. */
export interface LintTextOptions extends LintOptions {
  /**
   * Where the text stands, or would: its configuration, its locale and its siblings are looked for from there. Nothing has
   * to be there. Default: `article.md` in the working directory.
   */
  readonly path?: string;
}

/** How to lint files. */
export interface LintFilesOptions extends LintOptions {
  /** Globs of what is left out besides what the configuration names. */
  readonly ignore?: readonly string[];
  /** Whether what `.gitignore` names is left out. Default: as configured. */
  readonly gitignore?: boolean;
  /** Whether a folder without articles is all right. */
  readonly allowEmpty?: boolean;
  /** Fixes to make in the files: those that cannot change the meaning, or those too that want a human eye. Default: none. */
  readonly fix?: "safe" | "suggestions";
  /** A revision of git: only findings that files had not where this branch left it count. Default: all do. */
  readonly newSince?: string;
  /** Keeps what is found for later runs, in a folder and by a strategy where they are named. Default: no. Fixing does not. */
  readonly cache?: boolean | { readonly location?: string; readonly strategy?: CacheStrategy };
  /** Threads that lint, the calling one included; `auto`: as many as the number of files asks for. Default: 1. */
  readonly concurrency?: number | "auto";
  /** Called for each file. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** What linting files came to. */
export interface LintResult {
  /** All files, clean ones included, and the summary; what formatters take. */
  readonly report: PlainReport;
  /** What is worth knowing besides the findings, as the command line says it on standard error. */
  readonly notes: readonly Note[];
  /** What the command line would exit with, by the gate of the configuration. */
  readonly exitCode: ExitCode;
}

/**
 * The reports of files, in the order of their paths. Linting starts when the first, or the result, is asked for, and is
 * over when it comes, because articles are compared with each other: whoever leaves the loop early leaves nothing running.
 */
export interface FileReports extends AsyncIterable<FileReport> {
  /** Everything at once: the same run, however often it is asked for. Rejects as iterating does. */
  result(): Promise<LintResult>;
}

/** The job could not be done as asked: nothing is at a path, for instance, or the source cannot be read. */
export class LintError extends Error {
  /** What was found all the same. */
  readonly result: LintResult;

  constructor(result: LintResult) {
    super(result.notes.flatMap(({ level, text }) => (level === "error" ? text : [])).join("\n"));
    this.name = "LintError";
    this.result = result;
  }
}

/**
 * Lints files as the command line does.
 *
 * Iterating rejects with {ConfigError} or {ConfigProblem} where the configuration cannot be used, with {LintError} where
 * the job could not be done as asked, and with the signal's reason when it is aborted. A file that cannot be read has a
 * finding `unreadable-file` instead. When it has rejected, no thread or process of the run is left.
 *
 * @param paths files, folders or globs; none: those of the configuration, else the working directory
 * @throws {TypeError} at once, for an option that there is not or a value that it does not take
 */
export function lintFiles(paths: string | readonly string[], options: LintFilesOptions = {}): FileReports {
  checkOptions("lintFiles", options);
  let running: Promise<LintResult> | null = null;
  const result = () => {
    running ??= lintAll(typeof paths === "string" ? [paths] : paths, options);
    return running;
  };
  return {
    result,
    async *[Symbol.asyncIterator]() {
      yield* (await result()).report.files;
    },
  };
}

/**
 * Lints a text as if it stood in a file: with the configuration, the baseline and the siblings that are on disk there.
 *
 * @param text a byte order mark and line endings as in the file: offsets count them
 * @returns `null` where the configuration leaves the path out
 * @throws {TypeError} for an option that there is not or a value that it does not take
 * @throws {ConfigError} or {ConfigProblem} where the configuration cannot be used, {LintError} where the job could not
 *   be done as asked, the signal's reason when it is aborted
 */
export async function lintText(text: string, options: LintTextOptions = {}): Promise<FileReport | null> {
  checkOptions("lintText", options);
  const { cwd = ".", path = "article.md" } = options;
  const scope: Scope = { kind: "text", path, bytes: new TextEncoder().encode(text) };
  const run = await runWith([], options, nodeHost(cwd), scope);
  return resultOf(run).report.files[0] ?? null;
}

async function lintAll(paths: readonly string[], options: LintFilesOptions): Promise<LintResult> {
  return resultOf(await runWith(paths, options, nodeHost(options.cwd ?? ".")));
}

async function runWith(
  paths: readonly string[],
  options: LintFilesOptions,
  host: Host,
  scope?: Scope,
): Promise<RunResult> {
  options.signal?.throwIfAborted();
  const config = configFilesOf(options, host);
  const { source } = options;
  if ((source?.ref ?? source?.since) !== undefined && (await config.configure([])).resolver.run.source === null) {
    throw new ConfigProblem("a revision of the source needs a source; name it with source.path", "source", []);
  }
  return runOver(config, paths, options, host, scope);
}

/** The configuration that options ask for; nothing is read yet. */
export function configFilesOf(options: LintFilesOptions, host: Host): ConfigFiles {
  return new ConfigFiles(host, {
    named: options.config ?? null,
    trustCode: options.trustCode === true,
    request: requestOf(options, host),
    rules,
    formats: Object.keys(formats),
  });
}

/**
 * Lints with a configuration that is at hand.
 *
 * @throws as iterating over `lintFiles` rejects
 */
export async function lintWith(
  config: ConfigFiles,
  paths: readonly string[],
  options: LintFilesOptions,
  host: Host,
  scope: Scope,
  onArticle: OnArticle,
): Promise<{ readonly result: LintResult; readonly resolver: ConfigResolver }> {
  options.signal?.throwIfAborted();
  const run = await runOver(config, paths, options, host, scope, onArticle);
  return { result: resultOf(run), resolver: run.resolver };
}

function runOver(
  config: ConfigFiles,
  paths: readonly string[],
  { ignore = [], allowEmpty = false, fix, newSince, onProgress, signal, concurrency = 1, cache }: LintFilesOptions,
  host: Host,
  scope: Scope | undefined,
  onArticle?: OnArticle,
): Promise<RunResult> {
  const write = (change: { readonly absolutePath: string; readonly after: string }) =>
    host.replaceFile(change.absolutePath, change.after);
  const request: RunRequest = {
    paths,
    ignore,
    allowEmpty,
    config,
    tool: TOOL,
    workers: workersFor(concurrency),
    ...(scope && { scope }),
    ...(fix && { fix: { suggestions: fix === "suggestions", write } }),
    ...(newSince !== undefined && { newSince }),
    ...(onArticle && { onArticle }),
    ...(onProgress && { onProgress }),
    ...(signal && { signal }),
  };
  return cache && fix === undefined ? lintKept(request, cache, host) : lintRun(request, host);
}

/** Loaded when it is wanted. */
async function lintKept(
  request: RunRequest,
  cache: Exclude<LintFilesOptions["cache"], false | undefined>,
  host: Host,
): Promise<RunResult> {
  const { lintCached } = await import("../run/cache/lint-cached.ts");
  const { location, strategy = "content" } = cache === true ? {} : cache;
  const folder = location === undefined ? null : absolutePath(host.cwd, location, host.windows);
  return lintCached(request, { location: folder, strategy }, host);
}

function requestOf({ rules: severities = {}, ...options }: LintFilesOptions, host: Host): ConfigRequest {
  const { locale } = options;
  if (locale !== undefined && !isKnownRange(locale)) {
    throw new ConfigProblem(`${locale} is no locale; write language and region, such as nb-NO`, locale, []);
  }
  // How many threads lint, and what is kept, is no matter of configuration here: the caller's own counts unless it says otherwise.
  const { concurrency: _, cache: __, ...asked } = options;
  return configRequest(
    { ...asked, rules: Object.entries(severities).map(([id, severity]) => `${id}:${severity}`) },
    host,
  );
}

function resultOf(run: RunResult): LintResult {
  const report = { ...run.report, facts: [...run.report.facts] };
  const result = { report, notes: notesOf(run), exitCode: exitCodeOf(run, run.config) };
  if (result.notes.some(({ level }) => level === "error")) throw new LintError(result);
  return result;
}
