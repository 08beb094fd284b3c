import { reasonOf } from "../io/failure-reason.ts";
import type { FoundFile } from "../io/tree/discover.ts";
import { engineDiagnostic } from "../lint/engine-diagnostic.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { LintedFile } from "./records/linted-file.ts";

/** A file that cannot be read, or not as text. */
export function unreadable(file: FoundFile, message: string, help: string): LintedFile {
  return withoutArticle(file, engineDiagnostic("unreadable-file", "unreadable", message, help));
}

/** One article that brings the linter down must not hide the others. */
export function failed(file: FoundFile, error: unknown): LintedFile {
  const message = `The article could not be linted: ${reasonOf(error)}`;
  return withoutArticle(
    file,
    engineDiagnostic("internal-error", "articleFailed", message, "report this with the article"),
  );
}

function withoutArticle({ path, absolutePath }: FoundFile, diagnostic: Diagnostic): LintedFile {
  const report = { path, locale: null, translationType: null, units: 0, diagnostics: [diagnostic], suppressed: [] };
  return {
    absolutePath,
    report,
    facts: "",
    directives: [],
    declaredLocale: null,
    locale: null,
    form: null,
    lacking: [],
    basis: null,
  };
}
