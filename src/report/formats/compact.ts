import type { Diagnostic } from "../../model/diagnostic.ts";
import type { FileReport, Report } from "../../model/report.ts";
import { shielded } from "../commands.ts";
import type { ReportFormat, ReportView } from "../format.ts";
import { leftOutTable } from "../left-out.ts";
import type { Style } from "../style.ts";
import { summaryLine } from "../summary.ts";
import { isolate, visible } from "../visible.ts";

/**
 * One line a finding: `path:line:col: severity: message [ruleId/messageId] segmentId`. Nothing is wrapped, and the path
 * gets no isolates: editors read it.
 */
export default {
  audience: "people",
  needs: [],
  render: shielded(renderCompact),
} satisfies ReportFormat;

function* renderCompact(report: Report, view: ReportView): Iterable<string> {
  const { style, left = [], whole = report } = view;
  for (const file of report.files) {
    if (file.diagnostics.length === 0) continue;
    yield file.diagnostics.map((diagnostic) => `${findingLine(file, diagnostic, style)}\n`).join("");
  }
  for (const line of leftOutTable(left, style)) yield `${line}\n`;
  yield `${summaryLine(whole, style, view)}\n`;
}

function findingLine(file: FileReport, diagnostic: Diagnostic, style: Style): string {
  const { ruleId, messageId, severity, message, segmentId, range } = diagnostic;
  const place = `${style.strong(visible(file.path))}:${range.start.line}:${range.start.column}:`;
  const id = style.dim(visible(`[${ruleId}/${messageId}]`));
  const line = `${place} ${style[severity](severity)}: ${isolate(visible(message))} ${id}`;
  return segmentId === undefined ? line : `${line} ${style.dim(visible(segmentId))}`;
}
