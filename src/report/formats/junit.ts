import type { Diagnostic } from "../../model/diagnostic.ts";
import type { FileReport } from "../../model/report.ts";
import type { ReportFormat } from "../format.ts";
import { emptyElement, startTag, xmlText } from "../markup/xml.ts";
import { repositoryPath } from "../places/repository-path.ts";

/** JUnit counts time in seconds. */
const PER_SECOND = 1000;

/**
 * JUnit's XML as CI systems read it: one suite an article, one failing case a finding, one passing case for a clean article.
 * The place stands in the case's name, because GitLab drops cases of equal names.
 */
export default {
  audience: "programs",
  needs: [],
  *render({ tool, files, summary }, { folder }) {
    const failures = files.reduce((sum, { diagnostics }) => sum + diagnostics.length, 0);
    const clean = files.filter(({ diagnostics }) => diagnostics.length === 0).length;
    const time = (summary.durationMs / PER_SECOND).toFixed(3);
    const root = startTag("testsuites", { name: tool.name, tests: failures + clean, failures, errors: 0, time });
    yield `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
    for (const file of files) yield suiteOf(file, repositoryPath(file.path, folder));
    yield "</testsuites>\n";
  },
} satisfies ReportFormat;

function suiteOf({ diagnostics }: FileReport, path: string): string {
  const failures = diagnostics.length;
  const head = startTag("testsuite", { name: path, tests: Math.max(1, failures), failures, errors: 0 });
  if (failures === 0)
    return `${head}\n${emptyElement("testcase", { name: "no findings", classname: path })}\n</testsuite>\n`;
  const seen = new Map<string, number>();
  return `${head}\n${diagnostics.map((diagnostic) => caseOf(diagnostic, path, seen)).join("\n")}\n</testsuite>\n`;
}

function caseOf(diagnostic: Diagnostic, path: string, seen: Map<string, number>): string {
  const { ruleId, messageId, severity, message, range, segmentId, help, url } = diagnostic;
  const { line, column } = range.start;
  const name = `${line}:${column} ${ruleId}/${messageId}`;
  const nth = (seen.get(name) ?? 0) + 1;
  seen.set(name, nth);
  const about = [`${path}:${line}:${column}`, segmentId, help && `help: ${help}`, url].filter(
    (part) => part !== undefined,
  );
  return [
    startTag("testcase", { name: nth === 1 ? name : `${name} (${nth})`, classname: path }),
    startTag("failure", { type: severity, message }),
    xmlText(about.join(" · ")),
    "</failure></testcase>",
  ].join("");
}
