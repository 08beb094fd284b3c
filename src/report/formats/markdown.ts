import type { FileReport, Report } from "../../model/report.ts";
import { utf8Length } from "../../text/utf8-length.ts";
import { shielded } from "../commands.ts";
import { type Count, countedBy, dimensionTitle, mqmOf } from "../findings/counts.ts";
import type { ReportFormat, ReportView } from "../format.ts";
import { markdownTable, markdownText } from "../markup/markdown-text.ts";
import { repositoryPath } from "../places/repository-path.ts";
import { plainStyle } from "../style.ts";
import { counted, inThousands, summaryLine } from "../summary.ts";

/** Left for the line that says what was cut. */
const LAST_LINE = 200;

/** A summary for a pull request or a wiki, in tables, and then all findings by article. */
export default {
  audience: "programs",
  needs: [],
  render: shielded(renderMarkdown),
} satisfies ReportFormat;

function* renderMarkdown(report: Report, view: ReportView): Iterable<string> {
  const { folder = "", maxBytes = Number.POSITIVE_INFINITY } = view;
  const head = `## l10n-lint\n\n${markdownText(summaryLine(report, plainStyle, view))}\n`;
  let room = maxBytes - LAST_LINE - utf8Length(head);
  yield head;
  let left = 0;
  for (const piece of [...tables(report).map((text) => ({ text, findings: 0 })), ...articles(report, folder)]) {
    const bytes = utf8Length(piece.text);
    // Once something is cut, nothing after it is shown: the order would mislead.
    if (left > 0 || bytes > room) left += piece.findings;
    else {
      room -= bytes;
      yield piece.text;
    }
  }
  if (left > 0) yield `\n${counted(left, "more finding")} not shown here.\n`;
}

function tables(report: Report): readonly string[] {
  const typeOf = mqmOf(report);
  return [
    table(
      "Rule",
      countedBy(report, ({ diagnostic }) => diagnostic.ruleId),
    ),
    table(
      "Error type (MQM)",
      countedBy(report, ({ diagnostic }) => dimensionTitle(typeOf(diagnostic.ruleId, diagnostic.messageId))),
    ),
    table(
      "Locale",
      countedBy(report, ({ file }) => file.locale ?? "unknown"),
    ),
    table(
      "Translated by",
      countedBy(report, ({ file }) => TRANSLATORS[file.translationType ?? "unknown"]),
    ),
  ].filter((text) => text !== "");
}

const TRANSLATORS = { MT: "machine (MT)", HT: "human (HT)", unknown: "unknown" } as const;

function table(title: string, counts: readonly Count[]): string {
  if (counts.length === 0) return "";
  const rows = counts.map(({ name, error, warning, info, total }) => [
    markdownText(name),
    ...[error, warning, info, total].map((count) => (count === 0 ? "" : inThousands(count))),
  ]);
  return `\n${markdownTable([title, "Errors", "Warnings", "Infos", "All"], rows)}`;
}

function* articles({ files }: Report, folder: string): Iterable<{ readonly text: string; readonly findings: number }> {
  for (const file of files) {
    if (file.diagnostics.length > 0) yield { text: article(file, folder), findings: file.diagnostics.length };
  }
}

function article({ path, locale, translationType, diagnostics }: FileReport, folder: string): string {
  const about = [locale, translationType].filter((part) => part !== null).map((part) => ` · ${markdownText(part)}`);
  const rows = diagnostics.map(({ range, severity, message, ruleId, messageId, help }) => [
    `${range.start.line}:${range.start.column}`,
    severity,
    markdownText(message) + (help === undefined ? "" : `<br>${markdownText(`help: ${help}`)}`),
    `${markdownText(ruleId)}/${markdownText(messageId)}`,
  ]);
  const title = `### ${markdownText(repositoryPath(path, folder))}${about.join("")}`;
  return `\n${title}\n\n${markdownTable(["Place", "Severity", "Finding", "Rule"], rows)}`;
}
