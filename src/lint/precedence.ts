import type { Diagnostic, Severity } from "../model/diagnostic.ts";
import type { Finding, MessageTable, Rule } from "../model/rule.ts";
import type { Span } from "../model/span.ts";
import type { TranslationUnit } from "../model/unit.ts";
import type { Remembered } from "./fingerprint.ts";

/** A finding before it is known whether it stands. */
export interface Draft {
  readonly rule: Rule;
  readonly finding: Finding<MessageTable>;
  readonly severity: Severity;
  readonly message: string;
  readonly help: string | undefined;
  readonly segmentId: string | undefined;
  /** Of a finding that is kept for other articles: all of them have the same. */
  readonly remembered?: Remembered;
}

/**
 * Drops what another finding says better: everything beside a silencing message in the same unit, the superseded rules'
 * findings about a subject that is settled, and what other rules report in a part that a finding covers.
 */
export function withoutOverruled(drafts: readonly Draft[], silencers = silencersIn(drafts)): Draft[] {
  const settled = new Set<string>();
  for (const { rule, finding, segmentId } of drafts) {
    if (segmentId === undefined) continue;
    for (const ruleId of rule.supersedes ?? []) {
      for (const subject of finding.settles ?? []) settled.add(keyOf(segmentId, ruleId, subject));
    }
  }
  const covering = drafts.filter(({ finding }) => finding.covers !== undefined);
  if (silencers.size === 0 && settled.size === 0 && covering.length === 0) return [...drafts];
  return drafts.filter(({ rule, finding, segmentId }) => {
    if (covering.some((other) => other.rule !== rule && isInside(finding.at, other.finding.covers))) return false;
    // By the unit, not by its id: what is wrong with ids is said of units that are not translated as well.
    const silencer = finding.unit && silencers.get(finding.unit);
    if (silencer !== undefined && silencer !== rule.id) return false;
    if (segmentId === undefined) return true;
    return !settled.has(keyOf(segmentId, rule.id, finding.subject ?? finding.token));
  });
}

/** By unit, the rule beside whose finding all others give way. */
export function silencersIn(drafts: readonly Draft[]): ReadonlyMap<TranslationUnit, string> {
  const silencers = new Map<TranslationUnit, string>();
  for (const { rule, finding } of drafts) {
    if (finding.unit !== undefined && rule.silences?.includes(finding.messageId)) silencers.set(finding.unit, rule.id);
  }
  return silencers;
}

function isInside(place: Span, part: Span | undefined): boolean {
  return part !== undefined && place.start >= part.start && place.end <= part.end;
}

function keyOf(segmentId: string, ruleId: string, subject: string): string {
  return `${segmentId}\n${ruleId}\n${subject}`;
}

/**
 * What was decided about an article over several, without what its own findings say as well.
 *
 * @param own the findings of the article by itself
 */
export function withoutYielding(
  decided: readonly Diagnostic[],
  own: readonly Diagnostic[],
  rules: readonly Pick<Rule, "id" | "messages">[],
): readonly Diagnostic[] {
  return decided.filter(({ ruleId, messageId }) => {
    const yieldsTo = rules.find(({ id }) => id === ruleId)?.messages[messageId]?.yieldsTo ?? [];
    return !own.some((other) => other.ruleId === ruleId && yieldsTo.includes(other.messageId));
  });
}
