import type { ResolvedConfig } from "../model/config.ts";
import type { RunResult } from "./lint-run.ts";
import { nothingChecked } from "./source-tally.ts";

/** 0 below the gate, 1 at or above it, 2 when the job could not be done. */
export type ExitCode = 0 | 1 | 2;

/**
 * The exit code of a run. What could not be done outweighs what was found: a typo in a path, a folder without articles,
 * an unreadable file, a source that cannot be reached and a rule that failed are never green. A link that leads out of
 * the tree is only worth a note, unless it was all there is.
 */
export function exitCodeOf(
  { report, problems, source }: RunResult,
  { failOn, maxWarnings }: Pick<ResolvedConfig, "failOn" | "maxWarnings">,
): ExitCode {
  if (problems.some(({ kind }) => kind !== "symlinkOutside" || report.files.length === 0)) return 2;
  if (report.files.some(couldNotBeLinted)) return 2;
  if (nothingChecked(source)) return 2;
  const { errors, warnings } = report.summary;
  if (maxWarnings !== null && warnings > maxWarnings) return 1;
  if (failOn === "error" && errors > 0) return 1;
  if (failOn === "warning" && errors + warnings > 0) return 1;
  return 0;
}

function couldNotBeLinted({ diagnostics }: RunResult["report"]["files"][number]): boolean {
  return diagnostics.some(
    ({ ruleId, messageId }) =>
      ruleId === "internal-error" || (ruleId === "unreadable-file" && messageId === "unreadable"),
  );
}
