import type { Article } from "../model/article.ts";
import type { SpanEdit } from "../model/diagnostic.ts";
import { Feature } from "../model/features.ts";
import type { Finding, MessageTable } from "../model/rule.ts";
import { type Span, span } from "../model/span.ts";
import type { TranslationUnit } from "../model/unit.ts";
import type { ActiveRule } from "./active-rule.ts";
import { ownCopy } from "./own-copy.ts";
import type { Draft } from "./precedence.ts";

type AnyFinding = Finding<MessageTable>;

/** What is known of a unit. */
interface KnownUnit {
  readonly target: string;
  readonly source: string;
  /** With offsets into the segments, and without the unit. */
  readonly drafts: Draft[];
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

  /** What the same rules found in units of other articles of a locale. */
  for(article: Article, rules: readonly ActiveRule[], locale: string | null): ArticleMemory {
    const byLocale = this.memories.get(rules) ?? new Map<string | null, UnitMemory>();
    this.memories.set(rules, byLocale);
    const memory = byLocale.get(locale) ?? new UnitMemory();
    byLocale.set(locale, memory);
    return new ArticleMemory(memory, article);
  }
}

/** Units by a few of their characters: reading them all takes as long as checking some units. */
class UnitMemory {
  private readonly bySample = new Map<number, KnownUnit>();

  /** What is known of an equal unit, where all rules had their say; else a new entry, to be filled by who checks it. */
  entryOf({ target, source }: TranslationUnit, text: string): KnownUnit {
    const inTarget = target.span;
    const inSource = source.span;
    const sample = (sampleOf(text, inTarget) * 31 + sampleOf(text, inSource)) | 0;
    const known = this.bySample.get(sample);
    if (known?.isComplete && stands(known.target, text, inTarget) && stands(known.source, text, inSource)) return known;
    if (this.bySample.size >= MOST_UNITS) this.bySample.clear();
    const entry = { target: ownCopy(target.text), source: ownCopy(source.text), drafts: [], isComplete: false };
    this.bySample.set(sample, entry);
    return entry;
  }
}

/** What is known of the units of one article, and what is found out about the others. */
export class ArticleMemory {
  private readonly memory: UnitMemory;
  private readonly text: string;
  /** Whether the article may say where references lead: what is found in a unit with brackets is then bound to it. */
  private readonly mayDefine: boolean;
  private readonly noted = new Map<TranslationUnit, KnownUnit>();

  constructor(memory: UnitMemory, { text }: Article) {
    this.memory = memory;
    this.text = text;
    this.mayDefine = text.includes("]:");
  }

  /**
   * @param add called with what is known to be found in units
   * @returns the units that are to be checked
   */
  recall(units: readonly TranslationUnit[], add: (draft: Draft) => void): readonly TranslationUnit[] {
    return units.filter((unit) => {
      // A reference takes its destination from elsewhere in its article; all else that rules see of a unit is in it.
      if (this.mayDefine && (unit.features & Feature.squareBracket) !== 0) return true;
      const known = this.memory.entryOf(unit, this.text);
      if (!known.isComplete) this.noted.set(unit, known);
      else for (const draft of known.drafts) add(recalled(draft, unit));
      return !known.isComplete;
    });
  }

  /** Notes what was found in a unit that was to be checked. */
  note(unit: TranslationUnit, draft: Draft): void {
    const entry = this.noted.get(unit);
    if (entry === undefined) return;
    // What points anywhere but into the unit's segments cannot be kept.
    if (isWithin(unit, draft.finding)) entry.drafts.push(kept(draft, unit));
    else this.noted.delete(unit);
  }

  /** Says that not all is noted that was found in a unit. */
  forget(unit: TranslationUnit): void {
    this.noted.delete(unit);
  }

  /** Says that all rules have had their say about all units. */
  complete(): void {
    for (const entry of this.noted.values()) entry.isComplete = true;
  }
}

/** A number that equal texts share, and few others: from the length and about ten characters all over the text. */
function sampleOf(text: string, { start, end }: Span): number {
  const step = Math.max(1, (end - start) >> 3);
  let sample = end - start;
  for (let at = start; at < end; at += step) sample = (sample * 31 + text.charCodeAt(at)) | 0;
  return sample;
}

/** Whether a text is what stands at a place. `startsWith` compares a character at a time, which takes five times as long. */
function stands(known: string, text: string, { start, end }: Span): boolean {
  return known.length === end - start && text.slice(start, end) === known;
}

/** A draft to keep, whose strings are its own. */
function kept(draft: Draft, unit: TranslationUnit): Draft {
  const { unit: _, ...finding } = moved(draft.finding, unit, -1);
  return { ...draft, finding: ownCopy(finding) };
}

/** A known draft as one about a unit of this article. */
function recalled(draft: Draft, unit: TranslationUnit): Draft {
  return { ...draft, segmentId: unit.id, finding: moved(draft.finding, unit, 1) };
}

/** Whether a finding points nowhere but into the two segments. */
function isWithin(unit: TranslationUnit, { unit: about, at, related = [], fix }: AnyFinding): boolean {
  const isInSegment = ({ side, start, end }: Span) =>
    side !== "article" && start >= unit[side].span.start && end <= unit[side].span.end;
  return (
    about === unit &&
    isInSegment(at) &&
    related.every((place) => place.at === undefined || isInSegment(place.at)) &&
    (fix?.edits ?? []).every((edit) => isInSegment(edit.span))
  );
}

/** A finding with offsets into the segments, for `direction` -1, or from there into the file of a unit. */
function moved(finding: AnyFinding, unit: TranslationUnit, direction: 1 | -1): AnyFinding {
  const move = <S extends Span>({ side, start, end }: S): S => {
    const by = direction * (side === "source" ? unit.source.span.start : unit.target.span.start);
    return span(side, start + by, end + by) as S;
  };
  const { at, related, fix } = finding;
  const rest = { ...finding, unit, at: move(at) };
  if (related === undefined && fix === undefined) return rest;
  return {
    ...rest,
    ...(related && { related: related.map((place) => (place.at ? { ...place, at: move(place.at) } : place)) }),
    ...(fix && {
      fix: { ...fix, edits: fix.edits.map((edit): SpanEdit => ({ ...edit, span: move(edit.span) })) },
    }),
  };
}
