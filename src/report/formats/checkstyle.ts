import type { ReportFormat } from "../format.ts";
import { emptyElement, startTag } from "../markup/xml.ts";
import { repositoryPath } from "../places/repository-path.ts";

/** The result format of Checkstyle 4.3, which many CI systems read. Columns are 1-based, in UTF-16 units as in Java. */
export default {
  audience: "programs",
  needs: [],
  readsLines: true,
  *render(report, { folder }) {
    yield `<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="4.3">\n`;
    for (const file of report.files) {
      if (file.diagnostics.length === 0) continue;
      const errors = file.diagnostics.map(({ range, severity, message, ruleId, messageId }) =>
        emptyElement("error", {
          line: range.start.line,
          column: range.start.column,
          severity,
          message,
          source: `l10n-lint.${ruleId}.${messageId}`,
        }),
      );
      yield `${startTag("file", { name: repositoryPath(file.path, folder) })}\n${errors.join("\n")}\n</file>\n`;
    }
    yield "</checkstyle>\n";
  },
} satisfies ReportFormat;
