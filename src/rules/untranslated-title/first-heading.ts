import type { Article } from "../../model/article.ts";
import type { TranslationUnit } from "../../model/unit.ts";
import { firstEndingBehind, unitPlaces } from "../../parse/unit-places.ts";
import { unitAt } from "../../parse/unit-traits.ts";

const HEADING = /^#[ \t]+/gm;

/** The unit that is an article's first heading of the first level, and all of it; `null` where there is none. */
export function firstHeading(article: Article): TranslationUnit | null {
  const { text, bodyStart } = article;
  HEADING.lastIndex = bodyStart;
  const heading = HEADING.exec(text);
  if (heading === null) return null;
  const lineEnd = text.indexOf("\n", heading.index);
  const places = unitPlaces(article);
  let index = firstEndingBehind(places, heading.index);
  if (index < places.length && places.start(index) < heading.index) index++;
  if (index >= places.length || (lineEnd >= 0 && places.start(index) > lineEnd)) return null;
  const unit = unitAt(article, index);
  const around = text.slice(HEADING.lastIndex, unit.span.start) + restOfLine(text, unit.span.end);
  return /^\s*(?:<a [^<>]*>\s*<\/a>)?\s*$/.test(around) ? unit : null;
}

function restOfLine(text: string, from: number): string {
  const end = text.indexOf("\n", from);
  return text.slice(from, end < 0 ? text.length : end);
}
