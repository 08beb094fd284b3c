import type { Diagnostic, Position } from "../../src/model/diagnostic.ts";
import type { FileReport, Report, Summary } from "../../src/model/report.ts";
import compact from "../../src/report/formats/compact.ts";
import json from "../../src/report/formats/json.ts";
import pretty from "../../src/report/formats/pretty.ts";
import { type Format, plainStyle, type ReportView } from "../../src/report/index.ts";

/** The formats that are looked at most, without loading them. */
export const renderers: Readonly<Record<"compact" | "json" | "pretty", Format>> = {
  compact: compact.render,
  json: json.render,
  pretty: pretty.render,
};

/** Where a made-up target starts; the source follows its markers. */
const TARGET_OFFSET = 1000;

export function position(line: number, column: number, offset = 0): Position {
  return { line, column, offset };
}

interface Marked {
  readonly source: string;
  /** The damaged part stands between `‹` and `›`, on the side of the finding. */
  readonly target: string;
}

/** A finding about a unit, its range taken from `‹…›` in one of the segments. */
export function finding({ source, target }: Marked, over: Partial<Diagnostic> = {}): Diagnostic {
  const side = source.includes("‹") ? "source" : "target";
  const marked = side === "source" ? source : target;
  const lines = { source: source.replace(/[‹›]/g, ""), target: target.replace(/[‹›]/g, "") };
  const sourceOffset = TARGET_OFFSET + lines.target.length + 80;
  const base = side === "source" ? sourceOffset : TARGET_OFFSET;
  const start = base + marked.indexOf("‹");
  const end = base + marked.indexOf("›") - 1;
  return {
    ruleId: "empty-link-text",
    messageId: "emptyLabel",
    severity: "error",
    message: "Link to /plan has no text",
    side,
    segmentId: "45a46-107",
    range: { start: position(41, 58, start), end: position(41, 58 + end - start, end) },
    related: [],
    fingerprint: "f00d",
    excerpt: {
      source: { text: lines.source, offset: sourceOffset },
      target: { text: lines.target, offset: TARGET_OFFSET },
    },
    ...over,
  };
}

/** A finding about a file: no unit, no frame. */
export function fileFinding(over: Partial<Diagnostic> = {}): Diagnostic {
  return {
    ruleId: "locale-metadata",
    messageId: "missingKey",
    severity: "error",
    message: "ms.lasthandoff is missing",
    side: "article",
    range: { start: position(1, 1), end: position(1, 4, 3) },
    related: [],
    fingerprint: "beef",
    ...over,
  };
}

export function file(diagnostics: readonly Diagnostic[], over: Partial<FileReport> = {}): FileReport {
  return {
    path: "articles/nl-NL/storage.md",
    locale: "nl-NL",
    translationType: "MT",
    units: 41,
    diagnostics,
    suppressed: [],
    ...over,
  };
}

/** A report whose summary is counted from its files. */
export function report(files: readonly FileReport[], over: Partial<Summary> = {}): Report {
  const all = files.flatMap((entry) => entry.diagnostics);
  const count = (severity: string): number => all.filter((entry) => entry.severity === severity).length;
  return {
    tool: { name: "l10n-lint", version: "9.9.9" },
    summary: {
      files: files.length,
      units: files.reduce((sum, entry) => sum + entry.units, 0),
      errors: count("error"),
      warnings: count("warning"),
      infos: count("info"),
      fixable: all.filter((entry) => entry.fix?.safety === "safe").length,
      suppressed: 0,
      durationMs: 900,
      ...over,
    },
    files,
    facts: [],
  };
}

export function rendered(format: Format, value: Report, view: Partial<ReportView> = {}): string {
  return [...format(value, { columns: 100, style: plainStyle, ...view })].join("");
}

/** The lines of the first article's findings, without the header. */
export function findingLines(format: Format, value: Report, view: Partial<ReportView> = {}): string[] {
  return (rendered(format, value, view).split("\n\n")[0] ?? "").split("\n").slice(1);
}
