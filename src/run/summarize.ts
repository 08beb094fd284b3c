import type { Severity } from "../model/diagnostic.ts";
import type { FileReport, Summary } from "../model/report.ts";
import { tallyOf } from "../report/findings/tally.ts";
import { BY_WEIGHT } from "../report/findings/worst-first.ts";

export function summarize(files: readonly FileReport[], durationMs: number): Summary {
  const counts: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  let units = 0;
  let fixable = 0;
  let suppressed = 0;
  for (const file of files) {
    const tally = tallyOf(file);
    units += file.units;
    suppressed += tally.suppressed;
    fixable += tally.fixable;
    for (const severity of BY_WEIGHT) counts[severity] += tally[severity];
  }
  return {
    files: files.length,
    units,
    errors: counts.error,
    warnings: counts.warning,
    infos: counts.info,
    fixable,
    suppressed,
    durationMs,
  };
}
