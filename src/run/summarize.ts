import type { Severity } from "../model/diagnostic.ts";
import type { FileReport, Summary } from "../model/report.ts";

export function summarize(files: readonly FileReport[], durationMs: number): Summary {
  const counts: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  let units = 0;
  let fixable = 0;
  let suppressed = 0;
  for (const file of files) {
    units += file.units;
    suppressed += file.suppressed.length;
    for (const { severity, fix } of file.diagnostics) {
      counts[severity]++;
      if (fix?.safety === "safe") fixable++;
    }
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
