import type { Selected } from "../../config/selectors.ts";
import type { PackedContributions } from "../../lint/packed-contributions.ts";
import type { Range } from "../../model/diagnostic.ts";
import type { Directive } from "../../model/directive.ts";
import type { FileReport } from "../../model/report.ts";
import type { SurroundingName } from "../../model/surroundings.ts";

/** What stays of a file once it is linted. */
export interface LintedFile {
  readonly absolutePath: string;
  readonly report: FileReport;
  readonly facts: PackedContributions;
  /** What the article says about findings, those included that only other articles show. */
  readonly directives: readonly Directive<Range>[];
  readonly declaredLocale: string | null;
  /** What it was linted as, where that is known or taken from others. */
  readonly locale: string | null;
  /** How its segments were paired; `null` where its own markers do. */
  readonly form: Pick<Selected, "form" | "renderer" | "freedom"> | null;
  /** Surroundings that were not to be had, or only in part: findings that need them may be missing. */
  readonly lacking: readonly SurroundingName[];
  /** What the result hangs on besides the configuration; `null` where nobody asked for it. */
  readonly basis: Basis | null;
}

/** What was looked at to come to a result. */
export interface Basis {
  /** The SHA-1 of the file's bytes. */
  readonly content: string;
  /** The day, where a rule asked for it. */
  readonly today: string | null;
}

/** What configuration tells a linted file apart by. */
export function selectedOf({ absolutePath, report, locale, form }: LintedFile): Selected {
  return { path: absolutePath, locale, translationType: report.translationType, ...form };
}
