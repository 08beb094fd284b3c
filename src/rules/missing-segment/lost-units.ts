import type { Article } from "../../model/article.ts";
import type { Beside, Surroundings } from "../../model/surroundings.ts";
import { isLocalized } from "../../parse/pipeline-keys.ts";
import { findProse } from "./unwrapped-prose.ts";

/** What an article without units is reported as. */
export interface Lost {
  readonly what: string;
  readonly advice: string;
}

const HAND_OFF = "restore it from the previous handoff, or hand the article off again";
const COMMENT = /<!--[\s\S]*?(?:-->|$)/g;

/**
 * What is missing from an article that says so by itself: nothing but white space in the file, or nothing but white space and
 * comments behind the six keys that the pipeline writes.
 */
export function emptiness(article: Article): Lost | null {
  if (article.text.replace(/^\uFEFF/, "").trim() === "") return { what: "The file is empty", advice: HAND_OFF };
  if (article.unitCount > 0 || !isLocalized(article)) return null;
  if (article.text.slice(article.bodyStart).replace(COMMENT, "").trim() !== "") return null;
  return { what: "Nothing stands behind the front matter", advice: HAND_OFF };
}

/**
 * Whether an article has the six keys and prose, and no unit: whether it has lost them, only others show.
 *
 * @returns what the articles beside it are like; `null` where it has not
 */
export function unitlessProse(article: Article, { beside }: Surroundings): Beside | null {
  if (article.unitCount > 0 || article.blocks !== undefined || !isLocalized(article)) return null;
  if (findProse(article, (text) => article.readers.commonmark(text)).length === 0) return null;
  return beside ?? { articles: 0, withUnits: 0 };
}

/**
 * What to report of articles of a run that have prose and no unit, and of which.
 *
 * @param found one an article, in the order of the run
 * @param articlesWithUnits how many others have units
 */
export function lostUnits<T extends { readonly value: Beside }>(
  found: readonly T[],
  articlesWithUnits: number,
): readonly (Lost & { readonly contribution: T })[] {
  const [first] = found;
  if (first === undefined) return [];
  const each = { what: "The article has prose and no segment, unlike most others", advice: HAND_OFF };
  if (articlesWithUnits > found.length) return found.map((contribution) => ({ ...each, contribution }));
  if (articlesWithUnits > 0) {
    const [some, all] = [found.length, found.length + articlesWithUnits].map((count) => count.toLocaleString("en"));
    const [verb, pronoun] = found.length === 1 ? ["has", "it"] : ["have", "them"];
    return [
      {
        what: `${some} of ${all} localized articles ${verb} prose and no segment, so nothing in ${pronoun} was compared`,
        advice: `restore ${pronoun} from the previous handoff; where segments never were, name the source with --source, or the layout with \`plain\``,
        contribution: first,
      },
    ];
  }
  const { articles, withUnits } = first.value;
  if (found.length === 1) return withUnits * 2 > articles ? [{ ...each, contribution: first }] : [];
  const what = `None of ${found.length.toLocaleString("en")} localized articles has a segment, so nothing was compared`;
  return [{ what, advice: "name their source with --source, or their layout with `plain`", contribution: first }];
}
