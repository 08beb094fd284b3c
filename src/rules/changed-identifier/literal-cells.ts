import type { Article } from "../../model/article.ts";
import type { TranslationUnit } from "../../model/unit.ts";
import { unitsThat } from "../../parse/unit-traits.ts";

const LITERAL = /^\s*(?:true|false|null)\s*$/i;
/** Of a source that may be one, with space around it. */
const LONGEST = 12;

/**
 * Units that are a table cell of their own, hold nothing but `true`, `false` or `null` in the source, and another word in
 * the target. In running text the same words are translated.
 */
export function translatedLiteralCells(article: Article): readonly TranslationUnit[] {
  return unitsWithLiteral(article).filter((unit) => isCell(article.text, unit));
}

const unitsWithLiteral = unitsThat(({ source, target, identical }) => {
  const { start, end } = source.span;
  if (end - start > LONGEST || identical || target.blank || !LITERAL.test(source.text)) return false;
  return !target.text.toLowerCase().includes(source.text.trim().toLowerCase());
});

function isCell(text: string, { span: { start, end } }: TranslationUnit): boolean {
  const before = text.slice(text.lastIndexOf("\n", start - 1) + 1, start);
  const lineEnd = text.indexOf("\n", end);
  const after = text.slice(end, lineEnd < 0 ? text.length : lineEnd);
  return /\|[ \t]*$/.test(before) && /^[ \t\r]*(?:\||$)/.test(after);
}
