import { availableParallelism } from "node:os";
import { ConfigProblem, resolveConfig } from "../config/resolve.ts";
import { nodeHost } from "../io/host.ts";
import { canonicalLocale, isKnownLocale } from "../locale/tag.ts";
import type { ResolvedConfig } from "../model/config.ts";
import type { Report } from "../model/report.ts";
import { type FormatName, formats, plainStyle, select, summaryLine, visible } from "../report/index.ts";
import { rules } from "../rules/index.ts";
import { exitCodeOf } from "../run/exit-code.ts";
import { lintRun, type RunResult, type Workers } from "../run/lint-run.ts";
import { threadsFor } from "../run/workers.ts";
import { type ColourChoice, styleFor } from "./colour.ts";
import { notesOf } from "./notes.ts";
import { readOutputs } from "./outputs.ts";
import { createProgress } from "./progress.ts";
import { readSourceOptions, type SourceOptions } from "./source-options.ts";
import type { Output, Terminal } from "./terminal.ts";
import { didYouMean, UsageError } from "./usage-error.ts";
import { TOOL } from "./version.ts";
import { writePieces } from "./write-pieces.ts";

/** The options of the default command as commander reads them. */
export interface LintOptions extends SourceOptions {
  readonly ignore?: readonly string[];
  readonly gitignore: boolean;
  readonly allowEmpty?: boolean;
  readonly locale?: string;
  readonly rule?: readonly string[];
  readonly only?: readonly string[];
  readonly skip?: readonly string[];
  readonly format?: readonly string[];
  readonly quiet?: boolean;
  readonly maxDiagnostics?: number;
  readonly color: ColourChoice;
  readonly progress: boolean;
  readonly failOn: ResolvedConfig["failOn"];
  readonly maxWarnings?: number;
  /** Threads that lint; `auto`: as the run's size asks for. */
  readonly concurrency: number | "auto";
}

const DEFAULT_COLUMNS = 100;
const DEFAULT_MAX_DIAGNOSTICS = 200;

/**
 * `l10n-lint [paths…]`.
 *
 * @returns the exit code
 * @throws {UsageError}
 */
export async function lintCommand(
  paths: readonly string[],
  options: LintOptions,
  terminal: Terminal,
  commands: readonly string[],
): Promise<number> {
  const outputs = readOutputs(options.format ?? []);
  const config = configOf(options);
  const progress = await createProgress(options.progress, terminal);
  const request = {
    paths: paths.length === 0 ? ["."] : paths,
    ignore: options.ignore ?? [],
    gitignore: options.gitignore,
    config,
    rules,
    tool: TOOL,
    excerpts: outputs.some(({ format }) => format === "pretty"),
    workers: workersFor(options.concurrency),
    onProgress: progress.update,
  };
  const found = await lintRun(request, nodeHost(terminal.cwd)).finally(progress.stop);
  const problems = found.problems.filter(({ kind }) => !(options.allowEmpty && kind === "noMatch"));
  const result = { ...found, problems };
  const errorStyle = styleFor(options.color, terminal.stderr, terminal.env);
  for (const { level, text } of notesOf(result, commands)) {
    await terminal.stderr.write(`${errorStyle[level](`${level}:`)} ${text}\n`);
  }
  const unwritten: string[] = [];
  for (const output of outputs) {
    if (output.file === null) await showReport(result, output.format, options, terminal);
    else unwritten.push(...writeReport(result.report, output.format, output.file));
  }
  for (const problem of unwritten) await terminal.stderr.write(`${errorStyle.error("error:")} ${visible(problem)}\n`);
  if (outputs.every(({ file }) => file !== null)) {
    await terminal.stderr.write(`${summaryLine(result.report, errorStyle)}\n`);
  }
  return unwritten.length > 0 ? 2 : exitCodeOf(result, config);
}

/** The command line's own thread lints too. */
function workersFor(concurrency: LintOptions["concurrency"]): Workers {
  // Beside the bundle that this module is part of.
  const module = new URL("./worker.js", import.meta.url);
  const threads = (files: number) =>
    concurrency === "auto" ? threadsFor(files, availableParallelism()) : Math.min(concurrency, files);
  return { module, count: (files) => Math.max(0, threads(files) - 1) };
}

function configOf(options: LintOptions): ResolvedConfig {
  // A language alone is refused too: no article declares one, so every article would have the wrong locale.
  if (options.locale !== undefined && !isKnownLocale(options.locale)) {
    throw new UsageError(`--locale ${options.locale} is no locale`, "write language and region, such as nb-NO");
  }
  try {
    return resolveConfig(rules, {
      rules: options.rule ?? [],
      ...(options.only && { only: options.only }),
      skip: options.skip ?? [],
      failOn: options.failOn,
      maxWarnings: options.maxWarnings ?? null,
      locale: options.locale === undefined ? null : canonicalLocale(options.locale),
      source: readSourceOptions(options),
    });
  } catch (error) {
    if (!(error instanceof ConfigProblem)) throw error;
    throw new UsageError(error.message, didYouMean(error.word, error.choices) ?? "`l10n-lint rules` lists the rules");
  }
}

async function showReport(
  { report, problems }: RunResult,
  format: FormatName,
  options: LintOptions,
  terminal: Terminal,
): Promise<void> {
  const { stdout, env } = terminal;
  if (format === "json") {
    await writeAll(stdout, formats.json(report, { columns: DEFAULT_COLUMNS, style: plainStyle }));
    return;
  }
  // "No findings" would be cold comfort below what went wrong.
  if (report.files.length === 0 && problems.length > 0) return;
  const limit = options.maxDiagnostics ?? (stdout.isTTY ? DEFAULT_MAX_DIAGNOSTICS : Number.POSITIVE_INFINITY);
  const { report: shown, left } = select(report, { quiet: options.quiet === true, maxDiagnostics: limit });
  const style = styleFor(options.color, stdout, env);
  const columns = stdout.columns ?? (Number(env["COLUMNS"]) || DEFAULT_COLUMNS);
  await writeAll(stdout, formats[format](shown, { columns, style, left, whole: report }));
}

async function writeAll(output: Output, pieces: Iterable<string>): Promise<void> {
  for (const piece of pieces) {
    if (output.closed) return;
    await output.write(piece);
  }
}

/** @returns why the file cannot be written: nothing, or one reason */
function writeReport(report: Report, format: FormatName, file: string): readonly string[] {
  try {
    writePieces(file, formats[format](report, { columns: DEFAULT_COLUMNS, style: plainStyle }));
    return [];
  } catch (error) {
    return [`the report cannot be written to ${file}: ${(error as Error).message}`];
  }
}
