import type { FileReport, Report } from "../../model/report.ts";
import {
  type Piece,
  plainStyle,
  type ReportFormat,
  type ReportView,
  type RunOutcome,
  select,
} from "../../report/index.ts";
import type { LoadedOutput } from "../options/outputs.ts";
import { type ColourChoice, styleFor } from "./colour.ts";
import { encoded } from "./encoded.ts";
import { isWithinCi } from "./environment.ts";
import type { Output, Terminal } from "./terminal.ts";

const DEFAULT_MAX_DIAGNOSTICS = 200;
/** In the log of a CI system. */
const MOST_OF_A_RULE = 50;

const LEFT_HINT = "--max-diagnostics 0 shows all of them; l10n-lint explain RULE says what a rule is about";

/** What decides how much of a report is shown, and in which colours. */
export interface ShowOptions {
  readonly quiet?: boolean;
  readonly maxDiagnostics?: number;
  readonly color: ColourChoice;
}

/** What standard output shows. */
export interface Shown {
  readonly report: Report;
  /** Whose findings are shown; the summary is that of the whole run. */
  readonly files: readonly FileReport[];
  /** What could not be found or looked at. */
  readonly problems: readonly unknown[];
}

/**
 * Writes a report to standard output. Reports for people are cut on a terminal and in the log of a CI system.
 *
 * @param place what every report knows of where it is shown
 */
export async function showReport(
  { report, files, problems }: Shown,
  { format }: LoadedOutput,
  options: ShowOptions,
  terminal: Terminal,
  place: Pick<ReportView, "folder" | "base"> & RunOutcome,
): Promise<void> {
  const { stdout, env } = terminal;
  const columns = stdout.columns ?? (Number(env["COLUMNS"]) || Number.POSITIVE_INFINITY);
  if (format.audience === "programs") {
    await writeAll(stdout, piecesOf(format, report, { columns, style: plainStyle, ...place }));
    return;
  }
  // "No findings" would be cold comfort below what went wrong.
  if (report.files.length === 0 && problems.length > 0) return;
  const { report: shown, left } = select({ ...report, files }, selectionOf(options, terminal));
  const style = styleFor(options.color, stdout, env);
  const condensed = stdout.isTTY || isWithinCi(env);
  const hint = isWithinCi(env) && { leftHint: LEFT_HINT };
  await writeAll(stdout, format.render(shown, { columns, style, left, whole: report, condensed, ...hint, ...place }));
}

function selectionOf({ quiet = false, maxDiagnostics }: ShowOptions, { stdout, env }: Terminal) {
  const all = Number.POSITIVE_INFINITY;
  if (maxDiagnostics !== undefined) return { quiet, maxDiagnostics: maxDiagnostics === 0 ? all : maxDiagnostics };
  if (stdout.isTTY && !isWithinCi(env)) return { quiet, maxDiagnostics: DEFAULT_MAX_DIAGNOSTICS };
  return { quiet, maxDiagnostics: all, ...(isWithinCi(env) && { mostOfRule: MOST_OF_A_RULE }) };
}

/** A report for programs: what is UTF-8 already is copied. */
export function piecesOf(format: ReportFormat, report: Report, view: ReportView): Iterable<Piece> {
  return format.copy?.(report, view) ?? format.render(report, view);
}

/** Writes text as UTF-8, as long as somebody reads it. */
export async function writeAll(output: Output, pieces: Iterable<Piece>): Promise<void> {
  for (const piece of encoded(pieces)) {
    if (output.closed) return;
    await output.write(piece);
  }
}

/** The view of a report in a file: never cut, wrapped or coloured. */
export function fileView(report: Report, place: Pick<ReportView, "folder" | "base"> & RunOutcome): ReportView {
  return { columns: FILE_COLUMNS, style: plainStyle, whole: report, ...place };
}

const FILE_COLUMNS = Number.POSITIVE_INFINITY;
