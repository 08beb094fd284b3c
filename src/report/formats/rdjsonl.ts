import type { Diagnostic, Position, Range } from "../../model/diagnostic.ts";
import type { FileReport } from "../../model/report.ts";
import type { ReportFormat } from "../format.ts";
import { jsonText } from "../json-text.ts";
import { editRanges } from "../places/edit-ranges.ts";
import { repositoryPath } from "../places/repository-path.ts";

const SEVERITIES = { error: "ERROR", warning: "WARNING", info: "INFO" } as const;

/** Reviewdog's diagnostic format, one JSON object a line; columns are 1-based and count UTF-8 bytes. */
export default {
  audience: "programs",
  needs: ["excerpts", "byteColumns"],
  *render(report, { folder }) {
    const source = { name: report.tool.name };
    for (const file of report.files) {
      const path = repositoryPath(file.path, folder);
      for (const diagnostic of file.diagnostics) yield `${jsonText(lineOf(diagnostic, file, path, source))}\n`;
    }
  },
} satisfies ReportFormat;

/** `undefined` values are left out by `JSON.stringify`. */
function lineOf(diagnostic: Diagnostic, file: FileReport, path: string, source: object): object {
  const { ruleId, messageId, severity, message, help, range, url, related } = diagnostic;
  return {
    message: help === undefined ? message : `${message}\nhelp: ${help}`,
    location: { path, range: rangeOf(range) },
    severity: SEVERITIES[severity],
    source,
    code: { value: `${ruleId}/${messageId}`, url },
    suggestions: suggestionsOf(diagnostic),
    related_locations: related.flatMap(({ path: other, range: place, message: text }) =>
      place === undefined || other !== file.path ? [] : { message: text, location: { path, range: rangeOf(place) } },
    ),
  };
}

/** Whoever reads them takes each suggestion by itself: a fix of several edits would be half made. */
function suggestionsOf(diagnostic: Diagnostic): readonly object[] | undefined {
  const { fix } = diagnostic;
  const [range] = editRanges(diagnostic) ?? [];
  if (fix?.edits.length !== 1 || range === undefined) return undefined;
  if (range.start.byteColumn === undefined || range.end.byteColumn === undefined) return undefined;
  return fix.edits.map(({ text }) => ({ range: rangeOf(range), text }));
}

function rangeOf({ start, end }: Range): object {
  return { start: positionOf(start), end: positionOf(end) };
}

/** Without the column, where it is not known in bytes, the place is the whole line. */
function positionOf({ line, byteColumn }: Position): object {
  return { line, column: byteColumn };
}
