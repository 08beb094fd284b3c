import type { Article } from "../../model/article.ts";
import type { TranslationUnit } from "../../model/unit.ts";

const LITERAL = /^\s*(?:true|false|null)\s*$/i;
/** Of a source that may be one, with space around it. */
const LONGEST = 12;

/**
 * Units that are a table cell of their own, hold nothing but `true`, `false` or `null` in the source, and another word in
 * the target. In running text the same words are translated.
 */
export function translatedLiteralCells({ text, units }: Article): readonly TranslationUnit[] {
  return units.filter((unit) => {
    const { start, end } = unit.source.span;
    if (end - start > LONGEST || unit.identical || unit.target.blank || !LITERAL.test(unit.source.text)) return false;
    const word = unit.source.text.trim().toLowerCase();
    return !unit.target.text.toLowerCase().includes(word) && isCell(text, unit);
  });
}

function isCell(text: string, { span: { start, end } }: TranslationUnit): boolean {
  const before = text.slice(text.lastIndexOf("\n", start - 1) + 1, start);
  const lineEnd = text.indexOf("\n", end);
  const after = text.slice(end, lineEnd < 0 ? text.length : lineEnd);
  return /\|[ \t]*$/.test(before) && /^[ \t\r]*(?:\||$)/.test(after);
}
