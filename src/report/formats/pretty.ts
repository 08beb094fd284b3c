import type { Diagnostic, Related } from "../../model/diagnostic.ts";
import { PATTERN_RULE } from "../../model/pattern.ts";
import type { FileReport, Report } from "../../model/report.ts";
import { columnsOf } from "../cells.ts";
import { shielded } from "../commands.ts";
import { condensed, type ShownFile, type ShownFinding, uncondensed } from "../findings/condensed.ts";
import { fixText } from "../findings/fix-text.ts";
import type { ReportFormat, ReportView } from "../format.ts";
import { type FrameLayout, frame } from "../frame.ts";
import { leftOutTable } from "../left-out.ts";
import { counted, summaryLines } from "../summary.ts";
import { isolate, visible } from "../visible.ts";
import { wrap } from "../wrap.ts";

const MARGIN = 2;
const GAP = "  ";
const FEWEST_COLUMNS = 40;
/** `41:58`: keeps short files aligned with each other. */
const USUAL_PLACE = 5;

/** The default report: by article, each finding with a frame of both its segments; then the summary line. */
export default {
  audience: "people",
  needs: ["excerpts"],
  render: shielded(renderPretty),
} satisfies ReportFormat;

function* renderPretty(report: Report, view: ReportView): Iterable<string> {
  for (const shown of view.condensed ? condensed(report.files) : uncondensed(report.files)) {
    if (shown.findings.length > 0) yield `${fileLines(shown, view).join("\n")}\n\n`;
  }
  const left = leftOutTable(view.left ?? [], view.style);
  if (left.length > 0) yield `${left.join("\n")}\n\n`;
  yield `${summaryLines(view.whole ?? report, view.style, view.columns, view)}\n`;
  if (left.length > 0 && view.leftHint !== undefined) yield `${view.style.dim(view.leftHint)}\n`;
}

/** Where the parts of a file's findings stand, in columns. */
interface FileLayout extends FrameLayout {
  readonly placeWidth: number;
  readonly severityWidth: number;
}

function fileLines({ file, findings }: ShownFile, { columns: wanted, style }: ReportView): string[] {
  const columns = wanted >= FEWEST_COLUMNS ? wanted : FEWEST_COLUMNS;
  const shown = findings.map(({ diagnostic }) => diagnostic);
  const placeWidth = shown.reduce((width, { range }) => Math.max(width, place(range).length), USUAL_PLACE);
  const layout: FileLayout = {
    columns,
    style,
    placeWidth,
    severityWidth: shown.reduce((width, { severity }) => Math.max(width, severity.length), 0),
    indent: Math.min(MARGIN + placeWidth + GAP.length, Math.floor(columns / 3)),
  };
  const about = [file.locale, file.translationType, counted(file.units, "unit"), baseText(file)].filter(
    (part) => part !== null,
  );
  const path = visible(file.path);
  const rest = visible(about.join(" · "));
  const fits = columnsOf(path) + GAP.length + rest.length <= columns;
  const header = `${style.path(isolate(path))}${fits ? GAP : `\n${" ".repeat(MARGIN)}`}${style.dim(rest)}`;
  return [header, ...findings.flatMap((finding) => findingLines(finding, file, layout))];
}

/** The version of the source that a translation was compared with, where that is a file of its own. */
function baseText({ pairing }: FileReport): string | null {
  if (pairing === undefined) return null;
  const { base, revision, behind } = pairing;
  const named = base === "unknown" || revision === null ? "base unknown" : `base ${revision.slice(0, 7)}`;
  return behind === null || behind === 0 ? named : `${named}, ${counted(behind, "commit")} behind`;
}

function findingLines({ diagnostic, standsFor }: ShownFinding, file: FileReport, layout: FileLayout): string[] {
  const { severity, range, message, segmentId, related } = diagnostic;
  const advice = adviceOn(diagnostic);
  const { style, columns, placeWidth, severityWidth, indent } = layout;
  const label = severity.padEnd(severityWidth);
  const head = `${" ".repeat(MARGIN)}${place(range).padStart(placeWidth)}${GAP}`;
  const hang = head.length + label.length + GAP.length;
  const ids = [ruleNameOf(diagnostic), segmentId].filter((id) => id !== undefined).map((id) => visible(id));
  const lines = withIds(wrap(message, Math.max(1, columns - hang)), ids, columns - hang, style.dim);
  const [first = "", ...more] = lines;
  return [
    `${head}${style[severity](label)}${GAP}${first}`,
    ...more.map((line) => " ".repeat(hang) + line),
    ...frame(diagnostic, file, layout),
    ...related
      .filter(({ text }) => text === undefined)
      .flatMap((entry) => indented(relatedText(entry, file), indent, columns).map((line) => style.dim(line))),
    ...(advice === null ? [] : indented(advice, indent, columns)),
    ...standsFor.flatMap((text) => indented(text, indent, columns).map((line) => style.dim(line))),
  ];
}

/** A rule's name says enough, but for patterns: they are one rule. */
function ruleNameOf({ ruleId, messageId }: Diagnostic): string {
  return ruleId === PATTERN_RULE ? `${ruleId}/${messageId}` : ruleId;
}

/** What the reader can do, and what `--fix` does. */
function adviceOn({ help, fix }: Diagnostic): string | null {
  if (fix === undefined) return help === undefined ? null : `help: ${help}`;
  return help === undefined ? `fix: ${fixText(fix)}` : `help: ${help} (${fixText(fix)})`;
}

/** The message's lines with the ids after the last, or below it where they do not fit. */
function withIds(message: string[], ids: string[], width: number, paint: (text: string) => string): string[] {
  const lines = message.map((line) => isolate(line));
  const tail = ids.join(GAP);
  const last = message.at(-1) ?? "";
  if (columnsOf(last) + GAP.length + columnsOf(tail) <= width) {
    return [...lines.slice(0, -1), `${lines.at(-1)}${GAP}${paint(tail)}`];
  }
  return [...lines, ...(columnsOf(tail) <= width ? [tail] : ids).map((line) => paint(line))];
}

function relatedText({ path, range, message }: Related, file: FileReport): string {
  if (range === undefined) return `${path}${GAP}${message}`;
  return `${path === file.path ? "" : `${path}:`}${place(range)}${GAP}${message}`;
}

/** Wrapped text with further lines two columns deeper than the first. */
function indented(text: string, indent: number, columns: number): string[] {
  const deeper = indent + GAP.length;
  const whole = wrap(text, columns - indent);
  const lines = whole.length === 1 ? whole : wrap(text, columns - deeper);
  return lines.map((line, index) => " ".repeat(index === 0 ? indent : deeper) + isolate(line));
}

function place({ start }: Diagnostic["range"]): string {
  return `${start.line}:${start.column}`;
}
