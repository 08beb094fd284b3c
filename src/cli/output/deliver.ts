import type { Host } from "../../io/host.ts";
import type { Report } from "../../model/report.ts";
import { type RunOutcome, summaryLine, visible } from "../../report/index.ts";
import type { LoadedOutput } from "../options/outputs.ts";
import type { Tape } from "../replay/tape.ts";
import { styleFor } from "./colour.ts";
import { isWithinGitHub, linkBase, repositoryFolder } from "./environment.ts";
import { showInGitHub } from "./github-step.ts";
import { writeReport } from "./report-file.ts";
import { fileView, piecesOf, type Shown, type ShowOptions, showReport } from "./show-report.ts";
import type { Terminal } from "./terminal.ts";

/** A report, and where it goes. */
export interface Delivery {
  /** What standard output shows of it. */
  readonly shown: Shown;
  readonly outputs: readonly LoadedOutput[];
  readonly options: ShowOptions;
  readonly outcome: RunOutcome;
  /** Whether annotations go to GitHub where the run is one of its jobs, and whether nobody asked for other formats. */
  readonly annotates: boolean;
  readonly isDefault: boolean;
  /** Takes down what goes to files. */
  readonly tape?: Tape | null;
}

/**
 * Writes a report to everything that was asked for, and the summary to standard error where all of it went to files.
 *
 * @returns whether everything could be written; what could not is said on standard error
 */
export async function deliver(report: Report, delivery: Delivery, terminal: Terminal, host: Host): Promise<boolean> {
  const { shown, outputs, options, outcome, annotates, isDefault, tape } = delivery;
  const style = styleFor(options.color, terminal.stderr, terminal.env);
  const folder = repositoryFolder(host, terminal.env);
  const unwritten: string[] = [];
  for (const output of outputs) {
    const { file, format } = output;
    const place = { ...outcome, folder, base: linkBase(host, file, folder, terminal.env) };
    if (file === null) await showReport(shown, output, options, terminal, place);
    else unwritten.push(...writeReport(file, piecesOf(format, report, fileView(report, place)), host, tape));
  }
  if (annotates && isWithinGitHub(terminal.env)) {
    unwritten.push(...(await showInGitHub(report, outputs, isDefault, { ...outcome, folder }, terminal)));
  }
  for (const problem of unwritten) await terminal.stderr.write(`${style.error("error:")} ${visible(problem)}\n`);
  if (outputs.every(({ file }) => file !== null)) {
    await terminal.stderr.write(`${summaryLine(report, style, outcome)}\n`);
  }
  return unwritten.length === 0;
}
