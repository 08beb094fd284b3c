import type { Position } from "vscode-languageserver";
import { type Checked, unitAt } from "../checked.ts";
import { findingsOfUnit } from "./diagnostics.ts";

/** The request of clients that show the unit at the cursor beside the article: `TextDocumentPositionParams` to `UnitView`. */
export const UNIT_REQUEST = "l10n-lint/unit";

/** A unit as a view beside the article shows it; Markdown as it stands in the article. */
export interface UnitView {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  /** Locale and kind of translation, as far as they are known. */
  readonly about: readonly string[];
  /** A line for each finding. */
  readonly findings: readonly string[];
}

/** @returns `null` outside of units */
export function unitView(checked: Checked, position: Position): UnitView | null {
  const { article, document, report } = checked;
  const offset = document.positions.offsetAt(position);
  const unit = unitAt(article, offset);
  if (unit === null) return null;
  const about = [report?.locale, article.translationType].filter((each) => each != null);
  const findings = findingsOfUnit(checked, offset).map(
    ({ severity, message, ruleId }) => `${severity}: ${message} (${ruleId})`,
  );
  return { id: unit.id, source: unit.source.text, target: unit.target.text, about, findings };
}
