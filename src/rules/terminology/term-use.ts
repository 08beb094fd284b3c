import { namedProse } from "../../compare/literals/named-prose.ts";
import type { Article } from "../../model/article.ts";
import type { ArticleContribution, Contribution } from "../../model/rule.ts";
import { span } from "../../model/span.ts";
import type { LocaleTerms } from "./locale-terms.ts";

/** How often the sources of an article have a term, and its targets a prescribed rendering; a glossary's words alone. */
export type TermUse = readonly [
  source: string,
  renderings: string,
  about: string,
  inSources: number,
  inTargets: number,
];

/** A term that the targets of no article render as prescribed, and the article that has it first. */
export interface UnusedTerm {
  readonly contribution: ArticleContribution<readonly TermUse[]>;
  readonly source: string;
  readonly renderings: string;
  readonly about: string;
  readonly units: number;
}

/** What an article has of the glossary; `null` where that is nothing. */
export function termUseOf(
  article: Article,
  terms: LocaleTerms,
  locale: string | null,
  wording: (demand: ReturnType<LocaleTerms["demandsOf"]>[number]) => readonly [string, string, string],
): Contribution<readonly TermUse[]> | null {
  const uses = new Map<
    string,
    { readonly words: readonly [string, string, string]; sources: number; targets: number }
  >();
  for (const unit of article.units) {
    if (unit.target.blank || unit.source.blank) continue;
    for (const demand of terms.demandsOf(namedProse(unit.source))) {
      if (demand.term.kept || demand.prescribed.length === 0) continue;
      const words = wording(demand);
      const key = words.join("\n");
      const use = uses.get(key) ?? { words, sources: 0, targets: 0 };
      uses.set(key, use);
      use.sources++;
      if (terms.shows(unit.target.unmarked, demand)) use.targets++;
    }
  }
  const [first] = article.units;
  if (uses.size === 0 || first === undefined) return null;
  const value = Array.from(uses.values(), ({ words, sources, targets }): TermUse => [...words, sources, targets]);
  return { key: locale ?? "", value, at: span("article", first.span.start, first.span.start) };
}

/** The terms that a run never renders as prescribed although its sources have them in so many units. */
export function unusedTerms(
  contributions: readonly ArticleContribution<readonly TermUse[]>[],
  leastUnits: number,
): readonly UnusedTerm[] {
  const totals = new Map<string, { readonly first: UnusedTerm; units: number; used: number }>();
  for (const contribution of contributions) {
    for (const [source, renderings, about, units, used] of contribution.value) {
      const key = `${source}\n${renderings}`;
      const total = totals.get(key) ?? { first: { contribution, source, renderings, about, units }, units: 0, used: 0 };
      totals.set(key, total);
      total.units += units;
      total.used += used;
    }
  }
  return [...totals.values()].flatMap(({ first, units, used }) => {
    return used === 0 && units >= leastUnits ? [{ ...first, units }] : [];
  });
}
