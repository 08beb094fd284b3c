import type { Diagnostic, Severity } from "../model/diagnostic.ts";
import type { Report } from "../model/report.ts";
import { BY_WEIGHT } from "./findings/worst-first.ts";

/** What a person wants to see of a report in a terminal. */
export interface Selection {
  /** Errors only. */
  readonly quiet: boolean;
  /** At most so many findings; `Infinity` for all. */
  readonly maxDiagnostics: number;
  /** At most so many findings of one rule; absent: all. */
  readonly mostOfRule?: number;
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

/**
 * Picks the findings to show. Where there are too many, errors are kept before warnings before infos, each in report
 * order, so that what fails the run is seen. Order, files and summary stay those of the given report.
 */
export function select(report: Report, selection: Selection): Selected {
  const { quiet, maxDiagnostics, mostOfRule = Number.POSITIVE_INFINITY } = selection;
  const ofRule = countedByRule(report, quiet);
  const shown: Counts = { error: 0, warning: 0, info: 0 };
  for (const counts of ofRule.values()) {
    limit(counts, mostOfRule);
    for (const severity of BY_WEIGHT) shown[severity] += counts[severity];
  }
  limit(shown, maxDiagnostics);
  const left = new Map<string, Counts>();
  const keep = ({ severity, ruleId }: Diagnostic): boolean => {
    if (quiet && severity !== "error") return false;
    const counts = ofRule.get(ruleId);
    if (counts !== undefined && counts[severity] > 0 && shown[severity] > 0) {
      counts[severity]--;
      shown[severity]--;
      return true;
    }
    countIn(left, ruleId)[severity]++;
    return false;
  };
  const files = report.files.map((file) =>
    file.diagnostics.length === 0 ? file : { ...file, diagnostics: file.diagnostics.filter(keep) },
  );
  const table = [...left].map(([ruleId, counts]) => ({ ruleId, ...counts }));
  table.sort((a, b) => leftCount(b) - leftCount(a) || (a.ruleId < b.ruleId ? -1 : 1));
  return { report: { ...report, files }, left: table };
}

type Counts = Record<Severity, number>;

function countedByRule({ files }: Report, quiet: boolean): ReadonlyMap<string, Counts> {
  const rules = new Map<string, Counts>();
  for (const { diagnostics } of files) {
    for (const { ruleId, severity } of diagnostics) {
      if (!quiet || severity === "error") countIn(rules, ruleId)[severity]++;
    }
  }
  return rules;
}

function countIn(rules: Map<string, Counts>, ruleId: string): Counts {
  const known = rules.get(ruleId);
  if (known !== undefined) return known;
  const counts = { error: 0, warning: 0, info: 0 };
  rules.set(ruleId, counts);
  return counts;
}

/** Leaves at most so many, the worst. */
function limit(counts: Counts, most: number): void {
  let room = Math.max(0, most);
  for (const severity of BY_WEIGHT) {
    counts[severity] = Math.min(counts[severity], room);
    room -= counts[severity];
  }
}

/** A rule's findings that were left out, of every severity. */
export function leftCount({ error, warning, info }: LeftOut): number {
  return error + warning + info;
}
