import type { Article } from "../../model/article.ts";
import type { TranslationUnit } from "../../model/unit.ts";

const HEADING = /^#[ \t]+/gm;

/** The unit that is an article's first heading of the first level, and all of it; `null` where there is none. */
export function firstHeading({ text, bodyStart, units }: Article): TranslationUnit | null {
  HEADING.lastIndex = bodyStart;
  const heading = HEADING.exec(text);
  if (heading === null) return null;
  const lineEnd = text.indexOf("\n", heading.index);
  const unit = units.find(({ span }) => span.start >= heading.index);
  if (unit === undefined || (lineEnd >= 0 && unit.span.start > lineEnd)) return null;
  const around = text.slice(HEADING.lastIndex, unit.span.start) + restOfLine(text, unit.span.end);
  return /^\s*(?:<a [^<>]*>\s*<\/a>)?\s*$/.test(around) ? unit : null;
}

function restOfLine(text: string, from: number): string {
  const end = text.indexOf("\n", from);
  return text.slice(from, end < 0 ? text.length : end);
}
