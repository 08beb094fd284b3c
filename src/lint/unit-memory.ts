import type { Finding, MessageTable } from "../model/rule.ts";
import { type Span, span } from "../model/span.ts";
import type { TranslationUnit } from "../model/unit.ts";
import type { UnitTable } from "../model/unit-table.ts";
import { Print, PrintTable, UNKNOWN } from "../text/print-table.ts";
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

/** No more units than this are remembered, clean ones and those with findings: 6 MB of numbers, about 20 MB of findings. */
const MOST_UNITS = 250_000;
const MOST_FOUND = 20_000;

/** What the table keeps for a unit without findings; beyond that, which of the units with findings it is. */
const CLEAN = 1;

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

/** Clean units by their prints alone, which are not compared with their texts; those with findings are. */
class UnitMemory {
  private readonly table = new PrintTable();
  private found: FoundUnit[] = [];

  /** What is known to be found in a unit, where all rules had their say; `null` where it is new. */
  draftsOf({ first, second }: Print, text: string, units: UnitTable, index: number): readonly Draft[] | null {
    const value = this.table.get(first, second);
    if (value === UNKNOWN) return null;
    if (value === CLEAN) return NO_DRAFTS;
    const { target, source, drafts } = this.found[value - CLEAN - 1] as FoundUnit;
    const isSame =
      stands(target, text, units.targetStart(index), units.targetEnd(index)) &&
      stands(source, text, units.sourceStart(index), units.sourceEnd(index));
    return isSame ? drafts : null;
  }

  keep(first: number, second: number, unit: TranslationUnit, drafts: readonly Draft[]): void {
    if (this.table.size >= MOST_UNITS || this.found.length >= MOST_FOUND) {
      this.table.clear();
      this.found = [];
    }
    if (drafts.length > 0) {
      this.found.push({ target: ownCopy(unit.target.text), source: ownCopy(unit.source.text), drafts });
    }
    this.table.set(first, second, drafts.length === 0 ? CLEAN : CLEAN + this.found.length);
  }
}

/** What is known of the units of one article, and what is found out about the others. */
export class ArticleMemory {
  private readonly memory: UnitMemory;
  private readonly text: string;
  private readonly units: UnitTable;
  /** Whether the article may say where references lead: what is found in a unit with brackets is then bound to it. */
  private readonly mayDefine: boolean;
  /** Of the unit that was looked at last. */
  private readonly print = new Print();
  /** The units that are new and can be kept, and both numbers of the print of each. */
  private readonly fresh: TranslationUnit[] = [];
  private readonly prints: number[] = [];
  /** What was found in units; `null` where it cannot be kept. */
  private readonly noted = new Map<TranslationUnit, readonly Draft[] | null>();

  constructor(memory: UnitMemory, text: string, units: UnitTable) {
    this.memory = memory;
    this.text = text;
    this.units = units;
    this.mayDefine = text.includes("]:");
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
      // A reference takes its destination from elsewhere in its article; all else that rules see of a unit is in it.
      if (this.mayDefine && this.holdsBracket(index)) {
        unknown.push(units.unit(index));
        continue;
      }
      const print = this.printOf(index);
      const drafts = this.memory.draftsOf(print, text, units, index);
      if (drafts === null) {
        const unit = units.unit(index);
        this.fresh.push(unit);
        this.prints.push(print.first, print.second);
        unknown.push(unit);
      } else for (const draft of drafts) add(recalled(draft, units, index));
    }
    return unknown;
  }

  private holdsBracket(index: number): boolean {
    const { text, units } = this;
    // With the marker between its halves, which has none.
    const halves = text.slice(units.targetStart(index), units.sourceEnd(index));
    return halves.includes("[") || halves.includes("]");
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

  /** The print of both halves of a unit, which counts until the next is asked for. */
  private printOf(index: number): Print {
    this.units.print(index, this.print);
    return this.print;
  }

  /** Says that all rules have had their say about all units. */
  complete(): void {
    for (const [index, unit] of this.fresh.entries()) {
      const drafts = this.noted.size === 0 ? NO_DRAFTS : this.noted.get(unit);
      if (drafts === null) continue;
      const [first, second] = [this.prints[2 * index] as number, this.prints[2 * index + 1] as number];
      this.memory.keep(first, second, unit, drafts ?? NO_DRAFTS);
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
