import type { ConfigResolver } from "../../config/per-article.ts";
import { reasonOf } from "../../io/failure-reason.ts";
import { type Host, nodeHost } from "../../io/host.ts";
import { absolutePath } from "../../io/paths.ts";
import type { FoundFile } from "../../io/tree/discover.ts";
import type { Report } from "../../model/report.ts";
import type { Rule } from "../../model/rule.ts";
import { exitCodeOf } from "../../run/exit-code.ts";
import type { NamedReport } from "../../run/jobs/merge-reports.ts";
import { QuotedTexts } from "../../run/quoted-texts.ts";
import { TOOL } from "../../run/version.ts";
import type { LintOptions } from "../lint-once.ts";
import { configFilesFor } from "../options/configuration.ts";
import { loadOutputs, outputsOf } from "../options/outputs.ts";
import { deliver } from "../output/deliver.ts";
import type { Terminal } from "../output/terminal.ts";
import { UsageError } from "../usage-error.ts";

/**
 * `l10n-lint merge REPORT…`.
 *
 * @returns the exit code of the whole run
 * @throws {UsageError}, {ConfigError} or {ConfigProblem}
 */
export async function mergeCommand(
  paths: readonly string[],
  options: LintOptions,
  terminal: Terminal,
): Promise<number> {
  const host = nodeHost(terminal.cwd);
  const { resolver } = await configFilesFor(options, host).configure([]);
  const { run } = resolver;
  const outputs = await loadOutputs(outputsOf(options, run.output), host);
  const { mergeReports, MergeProblem } = await import("../../run/jobs/merge-reports.ts");
  const { acceptedOut } = await import("../../run/jobs/accept-merged.ts");
  const named = paths.map((path) => readReport(path, host));
  let merged: Report;
  try {
    const texts = new QuotedTexts(host, filesOf(named, host));
    const textAt = (path: string, start: number, end: number) => texts.at(path, start, end);
    merged = mergeReports(named, rulesOf(resolver), host.sha256, textAt);
  } catch (error) {
    if (error instanceof MergeProblem) throw new UsageError(error.message, "merge all parts of one run, each once");
    throw error;
  }
  const { report, use } = acceptedOut(merged, resolver, host);
  const exitCode = exitCodeOf({ report, ...NOTHING_WRONG, baselines: use }, run);
  const delivery = {
    shown: { report, files: report.files, problems: [] },
    outputs,
    options,
    outcome: { incomplete: exitCode === 2 },
    annotates: true,
    isDefault: options.format === undefined && run.output.length === 0,
  };
  return (await deliver(report, delivery, terminal, host)) ? exitCode : 2;
}

/** The rules of the working directory's configuration, and those of no configuration that is known here. */
function rulesOf(resolver: ConfigResolver): readonly Rule[] {
  const configured = resolver.rulesUnder(resolver.run);
  const known = new Set(configured.map(({ id }) => id));
  return [...configured, ...resolver.rules.filter(({ id }) => !known.has(id))];
}

function filesOf(reports: readonly NamedReport[], { cwd, windows }: Host): readonly FoundFile[] {
  return reports.flatMap(({ report }) =>
    report.files.map(({ path }) => ({ path, absolutePath: absolutePath(cwd, path, windows), explicit: true })),
  );
}

/** What went wrong on the way to a part's report was said by the run that made it. */
const NOTHING_WRONG = {
  problems: [],
  unfixed: [],
  source: { asked: false, checked: 0, gaps: {}, missingCommits: [], shallow: false, problem: null },
  plain: { sources: {}, unpaired: {}, missingCommits: [], doubles: null, problem: null },
} as const;

/** @throws {UsageError} for what is no report that this version can merge */
function readReport(name: string, host: Host): NamedReport {
  let value: unknown;
  try {
    value = JSON.parse(Buffer.from(host.readFile(absolutePath(host.cwd, name, host.windows))).toString());
  } catch (error) {
    if (error instanceof SyntaxError) throw new UsageError(`${name} is no JSON`, "write it with --format json=FILE");
    const isMissing = (error as NodeJS.ErrnoException).code === "ENOENT";
    throw new UsageError(isMissing ? `no such report: ${name}` : `${name} cannot be read: ${reasonOf(error)}`);
  }
  const { version, tool, files, facts } = (value ?? {}) as Partial<Report> & { readonly version?: unknown };
  if (tool?.name !== TOOL.name || !Array.isArray(files) || !Array.isArray(facts)) {
    throw new UsageError(`${name} is no report of ${TOOL.name}`, "write it with --format json=FILE");
  }
  if (version !== 1 || tool.version !== TOOL.version) {
    throw new UsageError(`${name} was written by version ${tool.version}, this is ${TOOL.version}`, "use one version");
  }
  return { name, report: reportOf(value as JsonReport) };
}

/** A report as JSON has it: lists that would be empty may be missing, suppressed findings are not wrapped. */
interface JsonReport extends Omit<Report, "files"> {
  readonly files: readonly (Omit<Report["files"][number], "suppressed"> & { readonly suppressed?: readonly Flat[] })[];
}

type Wrapped = Report["files"][number]["suppressed"][number];
type Flat = Omit<Wrapped, "diagnostic"> & Wrapped["diagnostic"];

function reportOf(json: JsonReport): Report {
  return {
    ...json,
    files: json.files.map(({ suppressed = [], ...file }) => ({
      ...file,
      suppressed: suppressed.map(({ kind, reason, ...diagnostic }) => ({ kind, reason, diagnostic })),
    })),
  };
}
