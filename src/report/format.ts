import type { Report } from "../model/report.ts";
import type { LeftOut } from "./select.ts";
import type { Style } from "./style.ts";
import type { RunOutcome } from "./summary.ts";

/** How a report is looked at; formats for programs leave it alone. */
export interface ReportView extends RunOutcome {
  /** Terminal columns; below 40 counts as 40, `Infinity` never cuts or wraps. */
  readonly columns: number;
  readonly style: Style;
  /** What `select` left out, told after the findings. */
  readonly left?: readonly LeftOut[];
  /** The report before `select`: the summary line speaks of it. Absent: nothing was selected. */
  readonly whole?: Report;
}

/** Renders a report in pieces that, joined, are the whole output: a large run never is one string. */
export type Format = (report: Report, view: ReportView) => Iterable<string>;
