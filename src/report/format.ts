import type { Report } from "../model/report.ts";
import type { LeftOut } from "./select.ts";
import type { Style } from "./style.ts";
import type { RunOutcome } from "./summary.ts";

/** How a report is looked at; formats for programs leave most of it alone. */
export interface ReportView extends RunOutcome {
  /** Terminal columns; below 40 counts as 40, `Infinity` never cuts or wraps. */
  readonly columns: number;
  readonly style: Style;
  /** What `select` left out, shown after the findings. */
  readonly left?: readonly LeftOut[];
  /** The last line where something was left out. */
  readonly leftHint?: string;
  /** The report before `select`: the summary line speaks of it. Absent: nothing was selected. */
  readonly whole?: Report;
  /** Whether what repeats is counted instead of shown: for a terminal and the log of a CI system. */
  readonly condensed?: boolean;
  /** The working directory seen from the root of its repository, with `/` at its end; absent at the root. */
  readonly folder?: string;
  /** Where links to files lead: an address with `/` at its end, followed by the path as reported. */
  readonly base?: string;
  /** Where a report is cut that its reader takes only so long, in bytes of UTF-8. */
  readonly maxBytes?: number;
}

/** Renders a report in pieces that, joined, are the whole output: a large run never is one string. */
export type Format = (report: Report, view: ReportView) => Iterable<string>;

/** A part of an output: a text, or UTF-8. */
export type Piece = string | Uint8Array;

/** A format that ships: what its file in `formats/` exports. */
export interface ReportFormat {
  /** `people` see less where there is too much, and say so; `programs` always get the whole report. */
  readonly audience: "people" | "programs";
  /** What findings have to know for it: both texts of their unit, their columns in UTF-8 bytes. */
  readonly needs: readonly ("excerpts" | "byteColumns")[];
  /** Whether it shows nothing of a file's findings but what their line of the JSON report says. */
  readonly readsLines?: boolean;
  readonly render: Format;
  /** The same output, with what is UTF-8 already as it is. */
  readonly copy?: (report: Report, view: ReportView) => Iterable<Piece>;
}
