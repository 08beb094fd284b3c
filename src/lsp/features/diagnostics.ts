import { type Diagnostic, type DiagnosticRelatedInformation, DiagnosticSeverity, Range } from "vscode-languageserver";
import type { Diagnostic as Finding, Related, Severity } from "../../model/diagnostic.ts";
import { type Checked, unitAt } from "../checked.ts";
import { uriOf } from "../documents.ts";
import { Positions } from "../positions.ts";

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
};

/** The findings of a document as an editor shows them. */
export function diagnosticsOf(checked: Checked, resolve: (path: string) => string): Diagnostic[] {
  const { report } = checked;
  return (report?.diagnostics ?? []).map((finding) => diagnosticOf(finding, checked, resolve));
}

/** @param resolve makes a path of the report absolute */
export function diagnosticOf(finding: Finding, checked: Checked, resolve: (path: string) => string): Diagnostic {
  const { start, end } = finding.range;
  const related = [
    ...sourceOf(finding, checked, resolve),
    ...finding.related.flatMap((each) => relatedOf(each, checked, resolve)),
  ];
  return {
    ...shownAt(finding, checked.document.positions.range({ start: start.offset, end: end.offset })),
    ...(related.length > 0 && { relatedInformation: related }),
    data: { fingerprint: finding.fingerprint },
  };
}

/** The findings of a file that is not open, by line and column in UTF-16 units. */
export function closedDiagnosticsOf(findings: readonly Finding[]): Diagnostic[] {
  return findings.map((finding) => {
    const { start, end } = finding.range;
    return shownAt(finding, { start: atColumn(start), end: atColumn(end) });
  });
}

/** What an editor shows of a finding wherever it is. */
function shownAt({ ruleId, messageId, severity, message, help, url }: Finding, range: Range): Diagnostic {
  return {
    range,
    severity: SEVERITIES[severity],
    source: "l10n-lint",
    code: `${ruleId}/${messageId}`,
    ...(url !== undefined && { codeDescription: { href: url } }),
    message: help === undefined ? message : `${message}\n${help}`,
  };
}

/** The other side of the unit: what the translator compares with. */
function sourceOf(
  { segmentId, side }: Finding,
  checked: Checked,
  resolve: (path: string) => string,
): DiagnosticRelatedInformation[] {
  const { article, document } = checked;
  const unit = segmentId === undefined ? undefined : article.units.find(({ id }) => id === segmentId);
  if (unit === undefined || side === "article") return [];
  const [other, name] = side === "target" ? [unit.source, "source"] : [unit.target, "target"];
  const { blocks } = article;
  const location =
    blocks === undefined || other === unit.target
      ? { uri: document.uri, range: document.positions.range(other.span) }
      : {
          uri: uriOf(resolve(blocks.version.path)),
          range: new Positions(blocks.version.text, document.positions.encoding).range(other.span),
        };
  return [{ location, message: `the ${name}: ${other.text}` }];
}

function relatedOf(
  { path, range, message }: Related,
  { document, report }: Checked,
  resolve: (path: string) => string,
): DiagnosticRelatedInformation[] {
  const isHere = path === report?.path;
  if (isHere && range !== undefined) {
    const at = document.positions.range({ start: range.start.offset, end: range.end.offset });
    return [{ location: { uri: document.uri, range: at }, message }];
  }
  const start = range === undefined ? { line: 0, character: 0 } : atColumn(range.start);
  const end = range === undefined ? start : atColumn(range.end);
  return [{ location: { uri: uriOf(resolve(path)), range: Range.create(start, end) }, message }];
}

/** Of a file that is not open, whose text is not at hand: right but for UTF-8 columns behind letters outside of ASCII. */
function atColumn({ line, column }: { readonly line: number; readonly column: number }) {
  return { line: line - 1, character: column - 1 };
}

/** The findings that touch a piece of the document. */
export function findingsAt({ report }: Checked, start: number, end: number): readonly Finding[] {
  return (report?.diagnostics ?? []).filter(({ range }) => range.start.offset <= end && start <= range.end.offset);
}

/** The findings about the unit at an offset. */
export function findingsOfUnit(checked: Checked, offset: number): readonly Finding[] {
  const unit = unitAt(checked.article, offset);
  return unit === null ? [] : (checked.report?.diagnostics ?? []).filter(({ segmentId }) => segmentId === unit.id);
}
