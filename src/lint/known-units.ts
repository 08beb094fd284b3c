import type { SpanEdit } from "../model/diagnostic.ts";
import { Feature } from "../model/features.ts";
import type { Finding, MessageTable } from "../model/rule.ts";
import { type Span, span } from "../model/span.ts";
import type { TranslationUnit } from "../model/unit.ts";
import type { ActiveRule } from "./active-rule.ts";

type AnyFinding = Finding<MessageTable>;

/** A finding and the rule that has it. */
interface UnitFinding {
  readonly active: ActiveRule;
  readonly finding: AnyFinding;
}

/** What is known of a unit. */
export interface KnownUnit {
  readonly target: string;
  readonly source: string;
  /** With offsets into the segments, and without the unit. */
  readonly findings: UnitFinding[];
  /** Whether all rules have had their say. */
  isComplete: boolean;
}

/** More units than this are not remembered: about 5 MB of text. */
const MOST_UNITS = 10_000;

/**
 * Remembers what rules found in units, so that an article that repeats a unit of another one is not checked for it
 * again: versioned documentation repeats itself. Of the units of sv-SE 73 % stand in several articles, of those of fr-FR
 * 15 %.
 */
export class KnownUnits {
  private readonly memories = new WeakMap<readonly ActiveRule[], Map<string | null, UnitMemory>>();

  /** What is known of the units that the same rules checked in articles of a locale. */
  under(rules: readonly ActiveRule[], locale: string | null): UnitMemory {
    const byLocale = this.memories.get(rules) ?? new Map<string | null, UnitMemory>();
    this.memories.set(rules, byLocale);
    const memory = byLocale.get(locale) ?? new UnitMemory();
    byLocale.set(locale, memory);
    return memory;
  }
}

/** Units by a few of their characters: reading them all takes as long as checking some units. */
class UnitMemory {
  private readonly bySample = new Map<number, KnownUnit>();

  /**
   * What is known of an equal unit, where all rules had their say; else a new entry, to be filled by who checks it.
   *
   * @param text the unit's file
   * @param mayRefer whether the file may hold reference definitions
   */
  entryOf({ target, source, features }: TranslationUnit, text: string, mayRefer: boolean): KnownUnit | null {
    // A reference takes its destination from elsewhere in its file; all else that rules see of a unit is in it.
    if (mayRefer && (features & Feature.squareBracket) !== 0) return null;
    const inTarget = target.span;
    const inSource = source.span;
    const sample = (sampleOf(text, inTarget) * 31 + sampleOf(text, inSource)) | 0;
    const known = this.bySample.get(sample);
    if (known?.isComplete && stands(known.target, text, inTarget) && stands(known.source, text, inSource)) return known;
    if (this.bySample.size >= MOST_UNITS) this.bySample.clear();
    const entry = { target: ownCopy(target.text), source: ownCopy(source.text), findings: [], isComplete: false };
    this.bySample.set(sample, entry);
    return entry;
  }
}

/** A number that equal texts share, and few others: from the length and characters all over the text. */
function sampleOf(text: string, { start, end }: Span): number {
  const step = Math.max(1, (end - start) >> 5);
  let sample = end - start;
  for (let at = start; at < end; at += step) sample = (sample * 31 + text.charCodeAt(at)) | 0;
  return sample;
}

/** Whether a text is what stands at a place, without making a string of that. */
function stands(known: string, text: string, { start, end }: Span): boolean {
  return known.length === end - start && text.startsWith(known, start);
}

/** Whether a file may say where references lead: what is found in a unit with brackets is then bound to the file. */
export function mayDefineReferences(text: string): boolean {
  return text.includes("]:");
}

/**
 * Notes a finding in a unit.
 *
 * @returns whether it can be kept: it points nowhere but into the unit's segments
 */
export function remember(entry: KnownUnit, unit: TranslationUnit, active: ActiveRule, finding: AnyFinding): boolean {
  if (!isWithin(unit, finding)) return false;
  const { unit: _, ...rest } = moved(finding, unit, -1);
  entry.findings.push({ active, finding: JSON.parse(JSON.stringify(rest)) as AnyFinding });
  return true;
}

/** A known finding as one about a unit of this article. */
export function recalled(finding: AnyFinding, unit: TranslationUnit): AnyFinding {
  return moved(finding, unit, 1);
}

/** A slice of an article would keep the whole article in memory. */
function ownCopy(text: string): string {
  return ` ${text}`.slice(1);
}

/** Whether a finding points nowhere but into the two segments. */
function isWithin(unit: TranslationUnit, { unit: about, at, related = [], fix }: AnyFinding): boolean {
  const isSegment = ({ side }: Span) => side !== "article";
  return (
    about === unit &&
    isSegment(at) &&
    related.every((place) => place.at === undefined || isSegment(place.at)) &&
    (fix?.edits ?? []).every((edit) => isSegment(edit.span))
  );
}

/** A finding with offsets into the segments, for `direction` -1, or from there into the file of a unit. */
function moved(finding: AnyFinding, unit: TranslationUnit, direction: 1 | -1): AnyFinding {
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
