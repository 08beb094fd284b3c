import type { Finding, MessageTable } from "../model/rule.ts";
import { type Span, span } from "../model/span.ts";
import type { TranslationUnit } from "../model/unit.ts";
import type { UnitTable } from "../model/unit-table.ts";
import { type Era, numbersOf } from "../parse/unit-numbers.ts";
import type { ActiveRule } from "./active-rule.ts";
import { ownCopy } from "./own-copy.ts";
import type { Draft } from "./precedence.ts";

type AnyFinding = Finding<MessageTable>;

/** A unit with findings. */
interface FoundUnit {
  readonly target: string;
  readonly source: string;
  /** With offsets into the segments, and without the unit. */
  readonly drafts: readonly Draft[];
}

/** No more units with findings than this are remembered: about 20 MB. */
const MOST_FOUND = 20_000;

/** What is kept for a unit by its number: nothing, that it has no findings, or beyond that which of those with findings it is. */
const UNKNOWN = 0;
const CLEAN = 1;
const FEWEST_VALUES = 1024;

/**
 * Remembers what rules found in units, so that an article that repeats a unit of another one is not checked for it
 * again: versioned documentation repeats itself. Of the units of sv-SE 73 % stand in several articles, of those of fr-FR
 * 15 %.
 */
export class KnownUnits {
  private readonly memories = new WeakMap<readonly ActiveRule[], Map<string | null, UnitMemory>>();

  /** What the same rules found in units of other articles of a locale. */
  for(text: string, units: UnitTable, rules: readonly ActiveRule[], locale: string | null): ArticleMemory {
    const byLocale = this.memories.get(rules) ?? new Map<string | null, UnitMemory>();
    this.memories.set(rules, byLocale);
    const memory = byLocale.get(locale) ?? new UnitMemory();
    byLocale.set(locale, memory);
    return new ArticleMemory(memory, text, units);
  }
}

/** Clean units by their numbers alone, which do not compare texts; those with findings are compared. */
class UnitMemory {
  private era: Era | null = null;
  private values = new Int32Array(FEWEST_VALUES);
  private found: FoundUnit[] = [];

  /** What is known of units of another era says nothing. */
  enter(era: Era): void {
    if (this.era !== era) this.clear();
    this.era = era;
  }

  /** What is known to be found in a unit, where all rules had their say; `null` where it is new. */
  draftsOf(number: number, text: string, units: UnitTable, index: number): readonly Draft[] | null {
    const value = this.values[number] ?? UNKNOWN;
    if (value === UNKNOWN) return null;
    if (value === CLEAN) return NO_DRAFTS;
    const { target, source, drafts } = this.found[value - CLEAN - 1] as FoundUnit;
    const isSame =
      stands(target, text, units.targetStart(index), units.targetEnd(index)) &&
      stands(source, text, units.sourceStart(index), units.sourceEnd(index));
    return isSame ? drafts : null;
  }

  keep(number: number, unit: TranslationUnit, drafts: readonly Draft[]): void {
    if (this.found.length >= MOST_FOUND) this.clear();
    if (number >= this.values.length) this.grow(number);
    if (drafts.length > 0) {
      this.found.push({ target: ownCopy(unit.target.text), source: ownCopy(unit.source.text), drafts });
    }
    this.values[number] = drafts.length === 0 ? CLEAN : CLEAN + this.found.length;
  }

  private clear(): void {
    this.values = new Int32Array(FEWEST_VALUES);
    this.found = [];
  }

  private grow(number: number): void {
    const larger = new Int32Array(2 * number);
    larger.set(this.values);
    this.values = larger;
  }
}

/** What is known of the units of one article, and what is found out about the others. */
export class ArticleMemory {
  private readonly memory: UnitMemory;
  private readonly text: string;
  private readonly units: UnitTable;
  /** By index; 0: what is found in the unit is bound to the article. */
  private readonly numbers: Int32Array;
  /** The units that are new and can be kept, and the number of each. */
  private readonly fresh: TranslationUnit[] = [];
  private readonly freshNumbers: number[] = [];
  /** What was found in units; `null` where it cannot be kept. */
  private readonly noted = new Map<TranslationUnit, readonly Draft[] | null>();

  constructor(memory: UnitMemory, text: string, units: UnitTable) {
    this.memory = memory;
    this.text = text;
    this.units = units;
    const { era, numbers } = numbersOf(text, units);
    memory.enter(era);
    this.numbers = numbers;
  }

  /**
   * Looks up all units that have two halves to compare.
   *
   * @param add called with what is known to be found in units
   * @returns the units that are to be checked
   */
  recall(add: (draft: Draft) => void): readonly TranslationUnit[] {
    const { units, text } = this;
    const unknown: TranslationUnit[] = [];
    for (let index = 0; index < units.length; index++) {
      if (units.hasBlankHalf(index)) continue;
      const number = this.numbers[index] as number;
      const drafts = number === 0 ? null : this.memory.draftsOf(number, text, units, index);
      if (drafts === null) {
        const unit = units.unit(index);
        unknown.push(unit);
        if (number === 0) continue;
        this.fresh.push(unit);
        this.freshNumbers.push(number);
      } else for (const draft of drafts) add(recalled(draft, units, index));
    }
    return unknown;
  }

  /** Notes what was found in a unit that was to be checked. */
  note(unit: TranslationUnit, draft: Draft): void {
    const drafts = this.noted.get(unit);
    if (drafts === null) return;
    // What points anywhere but into the unit's segments cannot be kept.
    this.noted.set(unit, isWithin(unit, draft.finding) ? [...(drafts ?? NO_DRAFTS), kept(draft, unit)] : null);
  }

  /** Says that not all is noted that was found in a unit. */
  forget(unit: TranslationUnit): void {
    this.noted.set(unit, null);
  }

  /** Says that all rules have had their say about all units. */
  complete(): void {
    for (const [index, unit] of this.fresh.entries()) {
      const drafts = this.noted.size === 0 ? NO_DRAFTS : this.noted.get(unit);
      if (drafts === null) continue;
      this.memory.keep(this.freshNumbers[index] as number, unit, drafts ?? NO_DRAFTS);
    }
  }
}

const NO_DRAFTS: readonly Draft[] = [];

/** Whether a text is what stands at a place. `startsWith` compares a character at a time, which takes five times as long. */
function stands(known: string, text: string, start: number, end: number): boolean {
  return known.length === end - start && text.slice(start, end) === known;
}

/** A draft to keep, whose strings are its own. */
function kept(draft: Draft, { target, source }: TranslationUnit): Draft {
  const finding = moved(draft.finding, undefined, -target.span.start, -source.span.start);
  return { ...draft, finding: ownCopy(finding), remembered: { identity: "", fingerprint: "" } };
}

/** A known draft as one about a unit of this article. */
function recalled(draft: Draft, units: UnitTable, index: number): Draft {
  const unit = units.unit(index);
  const finding = moved(draft.finding, unit, units.targetStart(index), units.sourceStart(index));
  return { ...draft, segmentId: unit.id, finding };
}

/** Whether a finding points nowhere but into the two segments. */
function isWithin(unit: TranslationUnit, { unit: about, at, covers, related = [], fix }: AnyFinding): boolean {
  const isInSegment = ({ side, start, end }: Span) =>
    side !== "article" && start >= unit[side].span.start && end <= unit[side].span.end;
  return (
    about === unit &&
    covers === undefined &&
    isInSegment(at) &&
    related.every((place) => place.at === undefined || isInSegment(place.at)) &&
    (fix?.edits ?? []).every((edit) => isInSegment(edit.span))
  );
}

/**
 * A finding about a unit whose segments start elsewhere. All have one shape, without what a draft says beside it: most findings
 * of a run come from here, and copies of objects of all shapes take long.
 *
 * @param byTarget how much later the target starts
 * @param bySource how much later the source starts
 */
function moved(
  { messageId, data, at, token, subject, settles, convention, related, fix }: AnyFinding,
  unit: TranslationUnit | undefined,
  byTarget: number,
  bySource: number,
): AnyFinding {
  const move = <S extends Span>({ side, start, end }: S): S => {
    const by = side === "source" ? bySource : byTarget;
    return span(side, start + by, end + by) as S;
  };
  return {
    messageId,
    data,
    at: move(at),
    unit,
    token,
    subject,
    settles,
    convention,
    related: related?.map((place) => (place.at ? { ...place, at: move(place.at) } : place)),
    fix: fix && { safety: fix.safety, edits: fix.edits.map(({ span, text }) => ({ span: move(span), text })) },
  } as AnyFinding;
}
