import { isFailure } from "../../model/diagnostic.ts";
import type { Baseline, BaselineArticle } from "./baseline.ts";
import type { BaselineEntry } from "./baseline-entries.ts";

/** A baseline brought up to date, and what that changed. */
export interface Renewal {
  readonly entries: readonly BaselineEntry[];
  readonly added: number;
  readonly removed: number;
  /** Entries that follow their article to its new path. */
  readonly moved: number;
  /** Entries that had run out and are accepted once more, without an end. */
  readonly renewed: number;
}

/**
 * Brings a baseline up to date with what a run found. Entries keep their reason and their end as long as their finding
 * is there; those that the run had nothing to do with stay as they are.
 *
 * @param accept whether findings that count are accepted from now on; else entries only go
 * @param isJudged whether the run would have found what an entry without a finding stands for
 */
export function renewBaseline(
  baseline: Baseline,
  articles: readonly BaselineArticle[],
  accept: boolean,
  isJudged: (entry: BaselineEntry) => boolean,
): Renewal {
  const { accepted, expired, unmatched } = baseline.match(articles);
  const entries: BaselineEntry[] = [];
  const counts = { added: 0, removed: 0, moved: 0, renewed: 0 };
  for (const { path, diagnostics } of articles) {
    for (const diagnostic of diagnostics) {
      if (isFailure(diagnostic)) continue;
      const { ruleId, messageId, fingerprint } = diagnostic;
      const current = { path, rule: `${ruleId}/${messageId}`, fingerprint };
      const entry = accepted.get(diagnostic);
      const former = expired.get(diagnostic);
      if (entry !== undefined) {
        entries.push({ ...entry, ...current });
        if (entry.path !== path) counts.moved++;
      } else if (accept) {
        entries.push({ ...current, ...(former?.reason !== undefined && { reason: former.reason }) });
        if (former === undefined) counts.added++;
        else counts.renewed++;
      } else if (former !== undefined) {
        counts.removed++;
      }
    }
  }
  const kept = unmatched().filter((entry) => !isJudged(entry));
  counts.removed += unmatched().length - kept.length;
  return { entries: [...entries, ...kept], ...counts };
}
