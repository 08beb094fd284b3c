import { coversLocale } from "../../locale/range.ts";
import { languageOf } from "../../locale/tag.ts";
import type { Glossary, Term } from "../../model/glossary.ts";
import { type RenderingPlace, type RenderingReader, renderingReader } from "./renderings.ts";
import { SourceTerms, type TermPlace } from "./source-terms.ts";

/** What a glossary asks of a source term in one locale: all entries with the same spelling together. */
export interface Demand {
  /** The first place of the term in the source; offsets into the text. */
  readonly place: TermPlace;
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
    const demands = new Map<Term, Demand>();
    for (const place of this.sources.find(source)) {
      const [term] = place.terms as readonly [Term, ...Term[]];
      if (demands.has(term)) continue;
      const prescribed = [...new Set(place.terms.flatMap(({ targets }) => targets))];
      const forbidden = place.terms.flatMap((each) => each.forbidden).filter((each) => !prescribed.includes(each));
      demands.set(term, { place, term, prescribed, forbidden });
    }
    return [...demands.values()];
  }

  /** Whether a target has one of the renderings that a term is to have. */
  shows(target: string, { prescribed }: Demand): boolean {
    return prescribed.some((rendering) => this.reader.shows(target, rendering));
  }

  /** Where a target has a rendering that is forbidden, and no longer one that is right. */
  forbiddenIn(target: string, { term, prescribed, forbidden }: Demand): readonly RenderingPlace[] {
    if (forbidden.length === 0) return [];
    const places = (rendering: string) => this.reader.places(target, rendering, term.caseSensitive);
    const right = prescribed.flatMap(places);
    const wrong = forbidden
      .flatMap(places)
      .filter((place) => !right.some(({ start, end }) => start < place.end && place.start < end));
    return wrong
      .sort((a, b) => a.start - b.start || b.end - a.end)
      .filter(
        (place, index, all) => !all.slice(0, index).some(({ start, end }) => start < place.end && place.start < end),
      );
  }

  /** Where a target has the source's own word for a term. */
  untranslatedIn(target: string, { term }: Demand): RenderingPlace | null {
    return this.sources.find(target).find(({ terms }) => terms.includes(term)) ?? null;
  }
}
