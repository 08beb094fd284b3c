import type { Diagnostic, Severity } from "../model/diagnostic.ts";
import type { Report } from "../model/report.ts";
import { withoutMarks } from "./commands.ts";
import { type Located, worstFirst } from "./findings/worst-first.ts";
import type { ReportView } from "./format.ts";
import { repositoryPath } from "./places/repository-path.ts";
import { counted } from "./summary.ts";
import { visible } from "./visible.ts";

const COMMANDS = { error: "error", warning: "warning", info: "notice" } as const;
/** GitHub shows so many annotations of each kind a step; the others only stand in the log. */
const SHOWN = 10;

/** As many annotations as GitHub shows beside another report, with the last notice among them. */
export function shownAnnotations(report: Report, view: ReportView): Iterable<string> {
  return annotations(report, view, { error: SHOWN, warning: SHOWN, info: SHOWN - 1 });
}

const ALL: Readonly<Record<Severity, number>> = { error: Infinity, warning: Infinity, info: Infinity };

/**
 * Workflow commands of GitHub Actions, which become annotations, a line each: errors first, then how many are not shown.
 *
 * @param most so many of each severity are written
 */
export function* annotations(report: Report, view: ReportView, most = ALL): Iterable<string> {
  const count: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  for (const located of worstFirst(report)) {
    const { severity } = located.diagnostic;
    count[severity]++;
    if (count[severity] <= most[severity]) yield annotation(located, view);
  }
  const hidden =
    Math.max(0, count.error - SHOWN) + Math.max(0, count.warning - SHOWN) + Math.max(0, count.info + 1 - SHOWN);
  if (Object.values(count).every((each) => each <= SHOWN)) return;
  yield command(
    "notice",
    {},
    `${counted(hidden, "more finding")} without an annotation: only ${SHOWN} of each kind are shown`,
  );
}

function annotation({ file, diagnostic }: Located, { folder }: ReportView): string {
  const { ruleId, messageId, severity, message, help, range, segmentId } = diagnostic;
  const { start, end } = range;
  const path = repositoryPath(file.path, folder);
  const properties = {
    file: path,
    line: start.line,
    endLine: end.line,
    // GitHub takes no columns where a finding spans lines.
    ...(start.line === end.line && { col: start.column, endColumn: end.column }),
    title: `${ruleId}/${messageId}`,
  };
  const place = `${path}:${start.line}:${start.column}`;
  const text = [`${place}: ${message}`, segmentId && `(${segmentId})`].filter(Boolean).join(" ");
  return command(COMMANDS[severity], properties, text, help);
}

/** One line. Line breaks within are escaped, so no text can begin a command of its own. */
function command(
  name: string,
  properties: Readonly<Record<string, string | number>>,
  text: string,
  help?: Diagnostic["help"],
): string {
  const written = Object.entries(properties).map(([key, value]) => `${key}=${property(String(value))}`);
  const lines = help === undefined ? [text] : [text, `help: ${help}`];
  return `::${[name, written.join(",")].filter(Boolean).join(" ")}::${lines.map(data).join("%0A")}\n`;
}

function data(text: string): string {
  return withoutMarks(visible(text)).replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function property(text: string): string {
  return data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
