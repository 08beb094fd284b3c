import { appendFileSync, statSync } from "node:fs";
import { reasonOf } from "../../io/failure-reason.ts";
import type { Report } from "../../model/report.ts";
import { plainStyle, type ReportView, type RunOutcome } from "../../report/index.ts";
import type { OutputRequest } from "../options/outputs.ts";
import { writeAll } from "./show-report.ts";
import type { Terminal } from "./terminal.ts";

/** GitHub takes no longer summary of a step, in bytes. */
const MOST_BYTES = 1024 * 1024;

/**
 * What a step of GitHub Actions gets besides its reports: the annotations where nobody asked for a format, and the summary
 * where nobody did or the format is `github`.
 *
 * @returns what could not be written: nothing, or one reason
 */
export async function showInGitHub(
  report: Report,
  outputs: readonly OutputRequest[],
  isDefault: boolean,
  place: Pick<ReportView, "folder"> & RunOutcome,
  terminal: Terminal,
): Promise<readonly string[]> {
  if (!isDefault && outputs.every(({ name }) => name !== "github")) return [];
  const view = { columns: Number.POSITIVE_INFINITY, style: plainStyle, ...place };
  if (isDefault) await writeAnnotations(report, view, terminal);
  try {
    await appendStepSummary(report, view, terminal);
    return [];
  } catch (error) {
    return [`the summary of the step cannot be written: ${reasonOf(error)}`];
  }
}

/** Adds to standard output the annotations that GitHub shows of a report; the report itself is there already. */
async function writeAnnotations(report: Report, view: ReportView, { stdout }: Terminal): Promise<void> {
  const { shownAnnotations } = await import("../../report/annotations.ts");
  await writeAll(stdout, shownAnnotations(report, view));
}

/**
 * Adds a report to the summary of the step, where GitHub Actions names a file for it: as long as there is room.
 *
 * @throws the system's error
 */
async function appendStepSummary(report: Report, view: ReportView, { env }: Terminal): Promise<void> {
  const { GITHUB_STEP_SUMMARY: path } = env;
  if (!path) return;
  const { default: markdown } = await import("../../report/formats/markdown.ts");
  const maxBytes = MOST_BYTES - (statSync(path, { throwIfNoEntry: false })?.size ?? 0) - 1;
  appendFileSync(path, [...markdown.render(report, { ...view, maxBytes })].join(""));
}
