import { type Diagnostic, DiagnosticSeverity } from "vscode-languageserver";
import { LintError } from "../api/lint.ts";
import { ConfigError } from "../config/mistake.ts";
import { messageOf } from "../text/error-message.ts";

/** Why a document could not be checked, as a finding at its start: a configuration that cannot be used, for instance. */
export function problemsOf(error: unknown): Diagnostic[] {
  return textsOf(error).map((message) => ({
    range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
    severity: DiagnosticSeverity.Error,
    source: "l10n-lint",
    code: "configuration",
    message,
  }));
}

function textsOf(error: unknown): readonly string[] {
  if (error instanceof ConfigError) {
    return error.mistakes.map(({ path, line, column, message }) => `${path}:${line}:${column} ${message}`);
  }
  if (error instanceof LintError) return [error.message];
  return [messageOf(error)];
}
