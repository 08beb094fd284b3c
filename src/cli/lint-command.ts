import { writeFileSync } from "node:fs";
import { ConfigProblem, resolveConfig } from "../config/resolve.ts";
import { nodeHost } from "../io/host.ts";
import { canonicalLocale, isKnownLocale } from "../locale/tag.ts";
import type { ResolvedConfig } from "../model/config.ts";
import type { Report } from "../model/report.ts";
import { formats, type ReportView, select, summaryLine } from "../report/index.ts";
import { rules } from "../rules/index.ts";
import { exitCodeOf } from "../run/exit-code.ts";
import { lintRun } from "../run/lint-run.ts";
import { type ColourChoice, styleFor } from "./colour.ts";
import { notesOf } from "./notes.ts";
import { type OutputRequest, readOutputs } from "./outputs.ts";
import { createProgress } from "./progress.ts";
import type { Output, Terminal } from "./terminal.ts";
import { didYouMean, UsageError } from "./usage-error.ts";
import { TOOL } from "./version.ts";

/** The options of the default command as commander reads them. */
export interface LintOptions {
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
    onProgress: progress.update,
  };
  const found = await lintRun(request, nodeHost(terminal.cwd)).finally(progress.stop);
  const problems = found.problems.filter(({ kind }) => !(options.allowEmpty && kind === "noMatch"));
  const result = { ...found, problems };
  const errorStyle = styleFor(options.color, terminal.stderr, terminal.env);
  for (const { level, text } of notesOf(result, commands)) {
    await terminal.stderr.write(`${errorStyle[level](`${level}:`)} ${text}\n`);
  }
  for (const output of outputs) await writeReport(result.report, output, options, terminal);
  if (outputs.every(({ file }) => file !== null)) {
    await terminal.stderr.write(`${summaryLine(result.report, errorStyle)}\n`);
  }
  return exitCodeOf(result, config);
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
    });
  } catch (error) {
    if (!(error instanceof ConfigProblem)) throw error;
    throw new UsageError(error.message, didYouMean(error.word, error.choices) ?? "`l10n-lint rules` lists the rules");
  }
}

async function writeReport(
  report: Report,
  { format, file }: OutputRequest,
  options: LintOptions,
  terminal: Terminal,
): Promise<void> {
  if (file !== null) {
    const view: ReportView = { columns: DEFAULT_COLUMNS, style: styleFor("never", terminal.stdout, terminal.env) };
    writeToFile(file, formats[format](report, view));
    return;
  }
  if (format === "json") {
    const style = styleFor("never", terminal.stdout, terminal.env);
    await writeAll(terminal.stdout, formats.json(report, { columns: DEFAULT_COLUMNS, style }));
    return;
  }
  if (report.files.length === 0) return;
  const limit = options.maxDiagnostics ?? (terminal.stdout.isTTY ? DEFAULT_MAX_DIAGNOSTICS : Number.POSITIVE_INFINITY);
  const { report: shown, left } = select(report, { quiet: options.quiet === true, maxDiagnostics: limit });
  const style = styleFor(options.color, terminal.stdout, terminal.env);
  const columns = terminal.stdout.columns ?? (Number(terminal.env["COLUMNS"]) || DEFAULT_COLUMNS);
  await writeAll(terminal.stdout, formats[format](shown, { columns, style, left, whole: report }));
}

async function writeAll(output: Output, pieces: Iterable<string>): Promise<void> {
  for (const piece of pieces) {
    if (output.closed) return;
    await output.write(piece);
  }
}

function writeToFile(file: string, pieces: Iterable<string>): void {
  try {
    writeFileSync(file, [...pieces].join(""));
  } catch (error) {
    throw new UsageError(`the report cannot be written to ${file}: ${(error as Error).message}`);
  }
}
