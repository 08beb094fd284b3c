import type { Diagnostic, Severity } from "../../model/diagnostic.ts";
import type { FileReport, Report } from "../../model/report.ts";

/** A finding with its article. */
export interface Located {
  readonly file: FileReport;
  readonly diagnostic: Diagnostic;
}

export const BY_WEIGHT: readonly Severity[] = ["error", "warning", "info"];

/** All findings: errors, then warnings, then infos, each in the order of the report. */
export function* worstFirst({ files }: Report): Iterable<Located> {
  for (const wanted of BY_WEIGHT) {
    for (const file of files) {
      for (const diagnostic of file.diagnostics) if (diagnostic.severity === wanted) yield { file, diagnostic };
    }
  }
}
