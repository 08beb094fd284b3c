import { coversLocale } from "../../locale/range.ts";
import { languageOf } from "../../locale/tag.ts";
import type { Glossary, Term } from "../../model/glossary.ts";
import { grouped } from "../../text/grouped.ts";
import type { RenderingPlace, RenderingReader } from "./rendering-reader.ts";
import { renderingReader } from "./renderings.ts";
import { SourceTerms, type TermPlace } from "./source-terms.ts";

/** What a glossary asks of a source term in one locale: all entries with the same spelling together. */
export interface Demand {
  /** The first place of the term in the source; offsets into the text. */
  readonly place: TermPlace;
  /** How often the source has the term. */
  readonly count: number;
  /** Whether each of its places takes up what was named before, as `this account` does. */
  readonly isMention: boolean;
  /** Whether the term nowhere stands but before the noun that it describes. */
  readonly isModifier: boolean;
  /** The entry that is shown. */
  readonly term: Term;
  readonly prescribed: readonly string[];
  readonly forbidden: readonly string[];
}

/** A glossary as one locale has it. */
export class LocaleTerms {
  /** Whether the glossary has nothing for the locale. */
  readonly isEmpty: boolean;
  private readonly sources: SourceTerms;
  private readonly reader: RenderingReader;

  /** @param locale `null`: entries for every locale alone */
  constructor({ terms, stemmers }: Glossary, locale: string | null) {
    const language = languageOf(locale);
    const own = terms.filter((term) => coversLocale(term.locale === null ? [] : [term.locale], locale));
    this.isEmpty = own.length === 0;
    this.sources = new SourceTerms(own);
    this.reader = renderingReader(language, stemmers.get(language));
  }

  /** What is asked of a target whose source this is, each term once. */
  demandsOf(source: string): readonly Demand[] {
    const places = grouped(this.sources.find(source), ({ terms: [term] }) => term as Term);
    return Array.from(places, ([term, all]) => demandOf(term, all));
  }

  /** Whether a target has one of the renderings that a term is to have. */
  shows(target: string, { prescribed, isModifier }: Demand): boolean {
    return prescribed.some(
      (rendering) => this.reader.shows(target, rendering) || (isModifier && this.reader.showsPart(target, rendering)),
    );
  }

  /**
   * Where a target has a rendering that is forbidden: not within one that is right for this term or for another of the unit,
   * and not where the right one stands as often as the term.
   *
   * @param demands of the whole unit
   */
  forbiddenIn(source: string, target: string, demand: Demand, demands: readonly Demand[]): readonly RenderingPlace[] {
    const { term, place, forbidden } = demand;
    // A word that the source has besides the term is the rendering of that word.
    const rest = source.replaceAll(source.slice(place.start, place.end), "\uFFFC");
    const found = forbidden
      .filter((rendering) => this.reader.places(rest, rendering, false).length === 0)
      .flatMap((rendering) => this.reader.places(target, rendering, term.caseSensitive));
    if (found.length === 0) return [];
    // What looks right and is no more than the forbidden one is that: `ハンドラ`, `perizinan`.
    const isRight = (right: RenderingPlace) => !found.some((wrong) => holds(wrong, right));
    if (this.countOf(target, demand, isRight) >= demand.count) return [];
    const right = demands.flatMap((each) => this.placesOf(target, each)).filter(isRight);
    return withoutOverlaps(found.filter((wrong) => !right.some((each) => overlap(each, wrong))));
  }

  /** How often a target has a rendering that is right; once where its words stand apart. */
  private countOf(target: string, demand: Demand, isRight: (place: RenderingPlace) => boolean): number {
    const places = this.placesOf(target, demand);
    return places.length === 0 && this.shows(target, demand) ? 1 : places.filter(isRight).length;
  }

  private placesOf(target: string, { prescribed }: Demand): readonly RenderingPlace[] {
    return withoutOverlaps(prescribed.flatMap((rendering) => this.reader.likelyPlaces(target, rendering)));
  }

  /** Where a target has the source's own word for a term, and not one that the target's language shares: `contact`. */
  untranslatedIn(target: string, { term, prescribed }: Demand): RenderingPlace | null {
    const found = this.sources.find(target, true).find(({ terms }) => terms.includes(term)) ?? null;
    if (found === null) return null;
    const word = target.slice(found.start, found.end).toLowerCase();
    return prescribed.some((rendering) => rendering.toLowerCase().includes(word)) ? null : found;
  }
}

function demandOf(term: Term, places: readonly TermPlace[]): Demand {
  const [place] = places as readonly [TermPlace, ...TermPlace[]];
  const prescribed = [...new Set(place.terms.flatMap(({ targets }) => targets))];
  const forbidden = place.terms.flatMap((each) => each.forbidden).filter((each) => !prescribed.includes(each));
  const isMention = places.every(({ role }) => role === "mention");
  const isModifier = places.every(({ role }) => role === "modifier");
  return { place, count: places.length, isMention, isModifier, term, prescribed, forbidden };
}

/** In the order of the text; the longest of those that overlap. */
function withoutOverlaps(places: readonly RenderingPlace[]): readonly RenderingPlace[] {
  return [...places]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((place, index, all) => !all.slice(0, index).some((each) => overlap(each, place)));
}

function holds(outer: RenderingPlace, inner: RenderingPlace): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

function overlap(a: RenderingPlace, b: RenderingPlace): boolean {
  return a.start < b.end && b.start < a.end;
}
