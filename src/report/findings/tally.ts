import { type Diagnostic, isFailure, type Severity } from "../../model/diagnostic.ts";
import type { FileReport, Suppressed, Tally } from "../../model/report.ts";

/** How much was found in a file; what is text is not read for that. */
export function tallyOf(file: FileReport): Tally {
  return file.rendered?.tally ?? tallyOfFindings(file.diagnostics, file.suppressed);
}

/** How many findings of a file count. */
export function foundIn(file: FileReport): number {
  if (file.rendered === undefined) return file.diagnostics.length;
  const { error, warning, info } = file.rendered.tally;
  return error + warning + info;
}

/** Whether a file could not be linted, or not by all rules. */
export function hasFailed(file: FileReport): boolean {
  return tallyOf(file).messages.some(([ruleId, messageId]) => isFailure({ ruleId, messageId }));
}

function tallyOfFindings(diagnostics: readonly Diagnostic[], suppressed: readonly Suppressed[]): Tally {
  const count = new Count();
  for (const { ruleId, messageId, severity, fix } of diagnostics) {
    count.add(ruleId, messageId, severity, fix?.safety === "safe");
  }
  for (const { diagnostic } of suppressed) count.suppress(diagnostic.ruleId, diagnostic.messageId);
  return count;
}

/** Counts the findings of a file. */
class Count implements Tally {
  error = 0;
  warning = 0;
  info = 0;
  fixable = 0;
  suppressed = 0;
  readonly messages: (readonly [ruleId: string, messageId: string])[] = [];

  add(ruleId: string, messageId: string, severity: Severity, isFixable: boolean): void {
    this[severity]++;
    if (isFixable) this.fixable++;
    this.note(ruleId, messageId);
  }

  suppress(ruleId: string, messageId: string): void {
    this.suppressed++;
    this.note(ruleId, messageId);
  }

  /** Of a file there are few messages: looking through them takes less than a set. */
  private note(ruleId: string, messageId: string): void {
    for (const [rule, message] of this.messages) if (rule === ruleId && message === messageId) return;
    this.messages.push([ruleId, messageId]);
  }
}
