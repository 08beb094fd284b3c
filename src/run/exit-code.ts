import type { ResolvedConfig } from "../model/config.ts";
import { nothingChecked } from "../model/outcome.ts";
import { hasFailed } from "../report/findings/tally.ts";
import type { RunResult } from "./lint-run.ts";

/** 0 below the gate, 1 at or above it, 2 when the job could not be done. */
export type ExitCode = 0 | 1 | 2;

/**
 * The exit code of a run. What could not be done outweighs what was found: a typo in a path, a folder without articles,
 * an unreadable file, a rule that failed, a file that could not be written, a baseline that is not there and a source
 * that cannot be reached are never green. A link that leads out of the tree is only worth a note, unless it was all
 * there is.
 */
export function exitCodeOf(
  {
    report,
    problems,
    baselines,
    unfixed,
    source,
    plain,
  }: Pick<RunResult, "report" | "problems" | "baselines" | "unfixed" | "source" | "plain">,
  { failOn, maxWarnings }: Pick<ResolvedConfig, "failOn" | "maxWarnings">,
): ExitCode {
  if (problems.some(({ kind }) => kind !== "symlinkOutside" || report.files.length === 0)) return 2;
  if (baselines.some(({ unreadable }) => unreadable === "missing")) return 2;
  if (unfixed.some(({ kind }) => kind === "unwritten")) return 2;
  if (report.files.some(hasFailed)) return 2;
  if (nothingChecked(source) || plain.problem !== null) return 2;
  const { errors, warnings } = report.summary;
  if (maxWarnings !== null && warnings > maxWarnings) return 1;
  if (failOn === "error" && errors > 0) return 1;
  if (failOn === "warning" && errors + warnings > 0) return 1;
  return 0;
}
