import { type Diagnostic, isFailure } from "../../model/diagnostic.ts";
import type { FileReport } from "../../model/report.ts";
import type { ReportFormat } from "../format.ts";
import { jsonText } from "../json-text.ts";
import { repositoryPath } from "../places/repository-path.ts";

const SEVERITIES = { error: "major", warning: "minor", info: "info" } as const;

/**
 * GitLab's Code Quality report, a subset of Code Climate's: always one array. GitLab shows one entry a fingerprint, so those
 * of different files differ here. `critical` is what kept the job from being done.
 */
export default {
  audience: "programs",
  needs: [],
  *render(report, { folder }) {
    let separator = "[";
    const seen = new Map<string, number>();
    for (const file of report.files) {
      const path = repositoryPath(file.path, folder);
      for (const diagnostic of file.diagnostics) {
        yield `${separator}\n${jsonText(issueOf(diagnostic, file, path, seen))}`;
        separator = ",";
      }
    }
    yield separator === "[" ? "[]\n" : "\n]\n";
  },
} satisfies ReportFormat;

function issueOf(diagnostic: Diagnostic, file: FileReport, path: string, seen: Map<string, number>): object {
  const { ruleId, messageId, message, severity, range, help } = diagnostic;
  const { start, end } = range;
  return {
    type: "issue",
    check_name: `${ruleId}/${messageId}`,
    description: message,
    content: { body: [help, file.locale, file.translationType].filter((part) => part != null).join(" · ") },
    categories: ["Bug Risk"],
    severity: isFailure(diagnostic) ? "critical" : SEVERITIES[severity],
    fingerprint: uniqueFingerprint(diagnostic, path, seen),
    location: { path, lines: { begin: start.line, end: end.line } },
  };
}

/** The tool's own findings about a file have equal ones. */
function uniqueFingerprint({ fingerprint }: Diagnostic, path: string, seen: Map<string, number>): string {
  const unique = `${fingerprint}:${path}`;
  const nth = (seen.get(unique) ?? 0) + 1;
  seen.set(unique, nth);
  return nth === 1 ? unique : `${unique}#${nth}`;
}
