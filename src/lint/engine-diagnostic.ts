import type { Diagnostic, Range, Severity } from "../model/diagnostic.ts";
import type { EngineFinding } from "./engine-findings.ts";

const START = { line: 1, column: 1, offset: 0 };

/** A finding about the tool or the file itself, at the start of the file. It has no rule and cannot be switched off. */
export function engineDiagnostic(
  ruleId: EngineFinding,
  messageId: string,
  message: string,
  help: string,
  range: Range = { start: START, end: START },
  severity: Severity = "error",
): Diagnostic {
  return {
    ruleId,
    messageId,
    severity,
    message,
    help,
    side: "article",
    range,
    related: [],
    fingerprint: `${ruleId}:${messageId}`,
  };
}

/** What a throwing rule leaves behind: what it threw, and the file and line where. The run ends with exit code 2. */
export function internalError(ruleId: string, error: unknown): Diagnostic {
  const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return engineDiagnostic(
    "internal-error",
    "ruleFailed",
    `Rule ${ruleId} failed: ${reason}`,
    `${placeOf(error)}report this together with the article`,
  );
}

/** Where V8's stack begins, as `thrown at file:line:column; `; nothing of what has no stack. */
function placeOf(error: unknown): string {
  const stack = error instanceof Error ? (error.stack ?? "") : "";
  const frame = /^ +at (?:.*\()?(?:file:\/\/)?([^()\n]+:\d+:\d+)\)?$/m.exec(stack);
  return frame === null ? "" : `thrown at ${frame[1]}; `;
}
