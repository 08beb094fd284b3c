import type { Diagnostic } from "../src/model/diagnostic.ts";
import type { Injection, Kind } from "./kind.ts";

/** What the linter made of one defect. */
export interface Verdict {
  /** A new finding of an owner, about the right unit. */
  readonly caught: boolean;
  /** New findings that are neither the defect nor an inseparable effect of it. */
  readonly unrelated: readonly Diagnostic[];
}

/** Whether `name`, a rule or `rule/messageId`, is what reported a finding. */
function names(name: string, { ruleId, messageId }: Diagnostic): boolean {
  return name === ruleId || name === `${ruleId}/${messageId}`;
}

/** Judges the findings of an article before and after a defect was put into it. */
export function judge(
  kind: Pick<Kind, "owners" | "effects" | "elsewhere">,
  injection: Pick<Injection, "segments" | "owners">,
  before: readonly Diagnostic[],
  after: readonly Diagnostic[],
): Verdict {
  const owners = injection.owners ?? kind.owners;
  const isInPlace = ({ segmentId }: Diagnostic) => injection.segments.includes(segmentId ?? null);
  const isOf = (list: readonly string[] | undefined, finding: Diagnostic) => list?.some((name) => names(name, finding));
  const added = addedFindings(before, after);
  // What is only noted about a harmless edit accuses nobody.
  const isAccusation = ({ severity }: Diagnostic) => kind.owners.length > 0 || severity !== "info";
  const isRelated = (finding: Diagnostic) =>
    (isInPlace(finding) && (isOf(owners, finding) || isOf(kind.effects, finding))) || isOf(kind.elsewhere, finding);
  return {
    caught: added.some((finding) => isInPlace(finding) && isOf(owners, finding)),
    unrelated: added.filter((finding) => !isRelated(finding) && isAccusation(finding)),
  };
}

/**
 * The findings that were not there before. Positions move with the edit and a fingerprint counts equal findings, so
 * findings are known by rule, message and unit.
 */
function addedFindings(before: readonly Diagnostic[], after: readonly Diagnostic[]): readonly Diagnostic[] {
  const known = new Map<string, number>();
  for (const finding of before) known.set(keyOf(finding), (known.get(keyOf(finding)) ?? 0) + 1);
  return after.filter((finding) => {
    const key = keyOf(finding);
    const left = known.get(key) ?? 0;
    known.set(key, left - 1);
    return left <= 0;
  });
}

function keyOf({ ruleId, messageId, segmentId = "", message }: Diagnostic): string {
  return [ruleId, messageId, segmentId, message].join("\n");
}
