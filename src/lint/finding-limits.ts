import type { Diagnostic, Range, Severity } from "../model/diagnostic.ts";
import type { TranslationUnit } from "../model/unit.ts";
import { engineDiagnostic } from "./engine-diagnostic.ts";

/**
 * Of one message so many findings are kept. In 95,981 real articles one has at most 6 in a unit and 78 in an article; a
 * made-up one of 2 MB had 400,000, and each costs memory and a place in every report.
 */
const MOST_IN_UNIT = 100;
const MOST_IN_ARTICLE = 1_000;

/** The finding that stands for those that were left out. */
const TOO_MANY = "too-many-findings";

/** What a finding counts as. */
export interface Counted {
  readonly ruleId: string;
  readonly messageId: string;
  readonly severity: Severity;
  readonly unit: TranslationUnit | undefined;
  /** Its offset in the article. */
  readonly start: number;
}

interface LeftOut extends Counted {
  count: number;
  first: number;
}

/** Counts the findings of one article, and says which are beyond its limits. */
export class FindingLimits {
  private readonly inArticle = new Map<string, number>();
  /** By message first: there are few, and many units. */
  private readonly inUnit = new Map<string, Map<TranslationUnit, number>>();
  /** By unit, because all of a unit may be overruled yet. */
  private readonly left: LeftOut[] = [];
  private last: LeftOut | null = null;

  /** Whether a finding is kept; one that is not is counted here. */
  admits(finding: Counted): boolean {
    const name = nameOf(finding);
    const article = (this.inArticle.get(name) ?? 0) + 1;
    // What is about no unit has the limit of the article alone.
    if (article <= MOST_IN_ARTICLE && (finding.unit === undefined || this.hasRoom(name, finding.unit))) {
      this.inArticle.set(name, article);
      return true;
    }
    if (this.last !== null && this.last.unit === finding.unit && nameOf(this.last) === name) {
      this.last.count++;
      this.last.first = Math.min(this.last.first, finding.start);
    } else {
      this.last = { ...finding, count: 1, first: finding.start };
      this.left.push(this.last);
    }
    return false;
  }

  /** Whether a unit may have one more finding of a message; it is counted then. */
  private hasRoom(name: string, unit: TranslationUnit): boolean {
    const ofMessage = this.inUnit.get(name) ?? new Map<TranslationUnit, number>();
    this.inUnit.set(name, ofMessage);
    const count = (ofMessage.get(unit) ?? 0) + 1;
    if (count > MOST_IN_UNIT) return false;
    ofMessage.set(unit, count);
    return true;
  }

  /**
   * One finding a message for all that were left out, at the first of them.
   *
   * @param isOverruled whether all that a rule finds in a unit gives way to something else
   */
  findings(
    isOverruled: (unit: TranslationUnit | undefined, ruleId: string) => boolean,
    rangeAt: (offset: number) => Range,
  ): readonly Diagnostic[] {
    const byName = new Map<string, LeftOut>();
    for (const each of this.left) {
      if (isOverruled(each.unit, each.ruleId)) continue;
      const known = byName.get(nameOf(each));
      if (known === undefined) byName.set(nameOf(each), { ...each });
      else {
        known.count += each.count;
        known.first = Math.min(known.first, each.first);
      }
    }
    return Array.from(byName, ([name, { count, first, severity }]) => ({
      ...engineDiagnostic(TOO_MANY, "more", `${shown(count)} more of ${name}`, HELP, rangeAt(first), severity),
      fingerprint: `${TOO_MANY}:${name}`,
    }));
  }
}

const HELP = "mend what repeats, or leave the article out; only the first findings of a message are kept";

/** The rule and the message that a finding is about, for directives: those that were left out, for one that stands for them. */
export function subjectOf({
  ruleId,
  messageId,
  fingerprint,
}: Diagnostic): readonly [ruleId: string, messageId: string] {
  if (ruleId !== TOO_MANY) return [ruleId, messageId];
  const [rule = "", message = ""] = fingerprint.slice(TOO_MANY.length + 1).split("/");
  return [rule, message];
}

function nameOf({ ruleId, messageId }: Pick<Counted, "ruleId" | "messageId">): string {
  return `${ruleId}/${messageId}`;
}

function shown(count: number): string {
  return count.toLocaleString("en");
}
