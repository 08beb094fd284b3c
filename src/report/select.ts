import type { Diagnostic, Severity } from "../model/diagnostic.ts";
import type { Report } from "../model/report.ts";

/** What a person wants to see of a report in a terminal. */
export interface Selection {
  /** Errors only. */
  readonly quiet: boolean;
  /** At most so many findings; `Infinity` for all. */
  readonly maxDiagnostics: number;
}

/** One rule's findings beyond `maxDiagnostics`, by severity. */
export interface LeftOut extends Readonly<Record<Severity, number>> {
  readonly ruleId: string;
}

/** A report to show, and what it does not show any more. */
export interface Selected {
  readonly report: Report;
  /** The rules with most findings first. What `quiet` hides is not in it. */
  readonly left: readonly LeftOut[];
}

const BY_WEIGHT: readonly Severity[] = ["error", "warning", "info"];

/**
 * Picks the findings to show. Where there are too many, errors are kept before warnings before infos, each in report
 * order, so that what fails the run is seen. Order, files and summary stay those of the given report.
 */
export function select(report: Report, { quiet, maxDiagnostics }: Selection): Selected {
  const shown: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  for (const file of report.files) for (const { severity } of file.diagnostics) shown[severity]++;
  if (quiet) shown.warning = shown.info = 0;
  let room = Math.max(0, maxDiagnostics);
  for (const severity of BY_WEIGHT) {
    shown[severity] = Math.min(shown[severity], room);
    room -= shown[severity];
  }
  const left = new Map<string, Record<Severity, number>>();
  const keep = ({ severity, ruleId }: Diagnostic): boolean => {
    if (shown[severity] > 0) {
      shown[severity]--;
      return true;
    }
    if (quiet && severity !== "error") return false;
    const counts = left.get(ruleId) ?? { error: 0, warning: 0, info: 0 };
    counts[severity]++;
    left.set(ruleId, counts);
    return false;
  };
  const files = report.files.map((file) =>
    file.diagnostics.length === 0 ? file : { ...file, diagnostics: file.diagnostics.filter(keep) },
  );
  const table = [...left].map(([ruleId, counts]) => ({ ruleId, ...counts }));
  table.sort((a, b) => leftCount(b) - leftCount(a) || (a.ruleId < b.ruleId ? -1 : 1));
  return { report: { ...report, files }, left: table };
}

/** A rule's findings that were left out, of every severity. */
export function leftCount({ error, warning, info }: LeftOut): number {
  return error + warning + info;
}
