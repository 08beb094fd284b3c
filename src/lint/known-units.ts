import type { SpanEdit } from "../model/diagnostic.ts";
import { Feature } from "../model/features.ts";
import type { Finding, MessageTable } from "../model/rule.ts";
import { type Span, span } from "../model/span.ts";
import type { TranslationUnit } from "../model/unit.ts";
import type { ActiveRule } from "./active-rule.ts";

/** A finding and the rule that has it. */
export interface UnitFinding {
  readonly active: ActiveRule;
  readonly finding: Finding<MessageTable>;
}

/** More units than this are not remembered: about 5 MB of text. */
const MOST_UNITS = 10_000;

/**
 * Remembers what rules found in units, so that an article that repeats a unit of another one is not checked for it
 * again: versioned documentation repeats itself. Of the units of sv-SE 73 % stand in several articles, of those of fr-FR
 * 15 %.
 */
export class KnownUnits {
  private byRules = new WeakMap<readonly ActiveRule[], Map<string, readonly UnitFinding[]>>();

  /** What the rules found in an equal unit of the same locale, about this unit; `null` where none is remembered. */
  findingsIn(
    unit: TranslationUnit,
    rules: readonly ActiveRule[],
    locale: string | null,
  ): readonly UnitFinding[] | null {
    if (!standsAlone(unit)) return null;
    const known = this.byRules.get(rules)?.get(keyOf(unit, locale));
    if (known === undefined || known.length === 0) return known ?? null;
    return known.map(({ active, finding }) => ({ active, finding: moved(finding, unit, 1) }));
  }

  /** Remembers all that the rules found in a unit. */
  add(
    unit: TranslationUnit,
    rules: readonly ActiveRule[],
    locale: string | null,
    findings: readonly UnitFinding[],
  ): void {
    if (!standsAlone(unit) || !findings.every(({ finding }) => isWithin(unit, finding))) return;
    let known = this.byRules.get(rules);
    if (known === undefined || known.size >= MOST_UNITS) {
      known = new Map();
      this.byRules.set(rules, known);
    }
    const kept = findings.map(({ active, finding }) => {
      const { unit: _, ...rest } = moved(finding, unit, -1);
      // A copy whose strings are its own: a slice of an article would keep the whole article in memory.
      return { active, finding: JSON.parse(JSON.stringify(rest)) as Finding<MessageTable> };
    });
    known.set(keyOf(unit, locale), kept);
  }
}

/** A reference takes its destination from elsewhere in its file; all else that rules see of a unit is in it. */
function standsAlone({ features }: TranslationUnit): boolean {
  return (features & Feature.squareBracket) === 0;
}

function keyOf({ target, source }: TranslationUnit, locale: string | null): string {
  return `${locale}\n${target.text.length}\n${target.text}${source.text}`;
}

/** Whether a finding points nowhere but into the two segments. */
function isWithin(unit: TranslationUnit, { unit: about, at, related = [], fix }: Finding<MessageTable>): boolean {
  const isSegment = ({ side }: Span) => side !== "article";
  return (
    about === unit &&
    isSegment(at) &&
    related.every((place) => place.at === undefined || isSegment(place.at)) &&
    (fix?.edits ?? []).every((edit) => isSegment(edit.span))
  );
}

/** A finding with offsets into the segments, for `direction` -1, or from there into the file of a unit. */
function moved(finding: Finding<MessageTable>, unit: TranslationUnit, direction: 1 | -1): Finding<MessageTable> {
  const move = <S extends Span>({ side, start, end }: S): S => {
    const by = direction * (side === "source" ? unit.source.span.start : unit.target.span.start);
    return span(side, start + by, end + by) as S;
  };
  const { at, related, fix } = finding;
  return {
    ...finding,
    unit,
    at: move(at),
    ...(related && { related: related.map((place) => (place.at ? { ...place, at: move(place.at) } : place)) }),
    ...(fix && {
      fix: { ...fix, edits: fix.edits.map((edit): SpanEdit => ({ ...edit, span: move(edit.span) })) },
    }),
  };
}
