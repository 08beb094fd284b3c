import { type CodeAction, CodeActionKind, type CodeActionParams, type TextEdit } from "vscode-languageserver";
import { applyFixes } from "../../lint/apply-fixes.ts";
import type { Diagnostic as Finding, Fix } from "../../model/diagnostic.ts";
import type { Checked } from "../checked.ts";
import { diagnosticOf, findingsAt } from "./diagnostics.ts";

/** The kind that an editor asks for when it fixes on saving. */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.l10n-lint`;
/** The command that accepts a finding in the baseline; its arguments are the document and the finding's fingerprint. */
export const ACCEPT = "l10n-lint.acceptInBaseline";

/** What can be done about the findings at a place, and about all of the document. */
export function codeActions(
  checked: Checked,
  { range, context }: CodeActionParams,
  resolve: (path: string) => string,
): CodeAction[] {
  const { positions } = checked.document;
  const wants = (kind: string) => context.only === undefined || context.only.some((only) => isUnder(kind, only));
  const found = wants(CodeActionKind.QuickFix)
    ? findingsAt(checked, positions.offsetAt(range.start), positions.offsetAt(range.end))
    : [];
  return [
    ...found.flatMap((finding) => (finding.fix === undefined ? [] : fixing(finding, finding.fix, checked, resolve))),
    ...found.flatMap((finding) => [disabling(finding, checked, resolve), accepting(finding, checked, resolve)]),
    ...(wants(FIX_ALL) ? fixingAll(checked) : []),
  ];
}

/** Kinds are a hierarchy, separated by dots. */
function isUnder(kind: string, wanted: string): boolean {
  return kind === wanted || kind.startsWith(`${wanted}.`);
}

function fixing(finding: Finding, fix: Fix, checked: Checked, resolve: (path: string) => string): CodeAction[] {
  // A fix that would reach into source text is none, whoever offers it.
  if (applyFixes(checked.document.text, [finding], { suggestions: true }).applied.length === 0) return [];
  return [
    {
      title: `${fix.safety === "safe" ? "Fix" : "Suggestion"}: ${finding.help ?? finding.message}`,
      kind: CodeActionKind.QuickFix,
      isPreferred: fix.safety === "safe",
      diagnostics: [diagnosticOf(finding, checked, resolve)],
      edit: { changes: { [checked.document.uri]: editsOf(fix, checked) } },
    },
  ];
}

function fixingAll(checked: Checked): CodeAction[] {
  const { applied } = applyFixes(checked.document.text, checked.report?.diagnostics ?? []);
  if (applied.length === 0) return [];
  const edits = applied.flatMap(({ fix }) => (fix === undefined ? [] : editsOf(fix, checked)));
  const title = `Fix all that is safe (${applied.length})`;
  return [{ title, kind: FIX_ALL, edit: { changes: { [checked.document.uri]: edits } } }];
}

function editsOf({ edits }: Fix, { document }: Checked): TextEdit[] {
  return edits.map(({ start, end, text }) => ({ range: document.positions.range({ start, end }), newText: text }));
}

function disabling(finding: Finding, checked: Checked, resolve: (path: string) => string): CodeAction {
  return {
    title: `Disable ${finding.ruleId} for this segment`,
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnosticOf(finding, checked, resolve)],
    edit: { changes: { [checked.document.uri]: [disablingEdit(finding, checked)] } },
  };
}

/** A line above would break a table, a list or the front matter: there it stands at the end of the finding's own line. */
function disablingEdit({ ruleId, range }: Finding, { document, article }: Checked): TextEdit {
  const { positions, text } = document;
  const offset = range.start.offset;
  const start = positions.startOfLine(offset);
  const directive = (name: string) => {
    const content = `${name} ${ruleId} -- say why`;
    return document.path.endsWith(".mdx") ? `{/* ${content} */}` : `<!-- ${content} -->`;
  };
  if (offset < article.bodyStart) {
    const at = positions.range({ start: article.bodyStart, end: article.bodyStart });
    return { range: at, newText: `${directive("l10n-lint-disable-file")}\n` };
  }
  const line = text.slice(start, positions.endOfLine(offset));
  if (/^\s*(?:[-*+]\s|\d+[.)]\s|\|)|^\s+\S|\|\s*$/.test(line)) {
    const end = positions.endOfLine(offset);
    const before = line.trimEnd().endsWith("|") ? start + line.trimEnd().length - 1 : end;
    return {
      range: positions.range({ start: before, end: before }),
      newText: ` ${directive("l10n-lint-disable-line")}`,
    };
  }
  return {
    range: positions.range({ start, end: start }),
    newText: `${directive("l10n-lint-disable-next-line")}\n`,
  };
}

function accepting(finding: Finding, checked: Checked, resolve: (path: string) => string): CodeAction {
  const title = `Add this ${finding.ruleId} to the baseline`;
  return {
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnosticOf(finding, checked, resolve)],
    command: { title, command: ACCEPT, arguments: [checked.document.uri, finding.fingerprint] },
  };
}
