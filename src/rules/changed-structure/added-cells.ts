import type { Article } from "../../model/article.ts";
import { Feature } from "../../model/features.ts";
import type { TranslationUnit } from "../../model/unit.ts";
import { unitsThat } from "../../parse/unit-traits.ts";
import { isDelimiterRow } from "./part-reader.ts";

const PIPE = /(?<!\\)\|/g;
/** No table has more rows above a cell. */
const FARTHEST = 2000;

/** A bare pipe in a target, which parts its table cell in two. */
export interface AddedCell {
  readonly unit: TranslationUnit;
  /** Offset into the target. */
  readonly offset: number;
}

/** Pipes that only the target has, in rows of tables. */
export function addedCells(article: Article): readonly AddedCell[] {
  return unitsWithMorePipes(article).flatMap((unit) => {
    if (!isInTable(article, unit)) return [];
    const expected = unit.source.text.match(PIPE)?.length ?? 0;
    const pipes = Array.from(unit.target.text.matchAll(PIPE), ({ index }) => index);
    return pipes.slice(expected).map((offset) => ({ unit, offset }));
  });
}

const unitsWithMorePipes = unitsThat(({ target, source, identical }) => {
  if (identical || source.blank || (target.features & Feature.symbol) === 0) return false;
  return (target.text.match(PIPE)?.length ?? 0) > (source.text.match(PIPE)?.length ?? 0);
});

/** Whether a unit stands in a row of a table: a delimiter row stands above it, or directly below. */
function isInTable({ text, bodyStart }: Article, { span }: TranslationUnit): boolean {
  const start = text.lastIndexOf("\n", span.start) + 1;
  const end = lineEnd(text, span.end);
  const before = text.slice(Math.max(start, bodyStart), span.start);
  const behind = text.slice(span.end, end);
  if (!`${before}${behind}`.includes("|")) return false;
  if (isDelimiterRow(text.slice(end + 1, lineEnd(text, end + 1)))) return true;
  let at = start;
  for (let lines = 0; at > bodyStart && lines < FARTHEST; lines++) {
    const above = Math.max(bodyStart, text.lastIndexOf("\n", at - 2) + 1);
    const line = text.slice(above, at - 1).trim();
    if (isDelimiterRow(line)) return true;
    if (!line.includes("|")) return false;
    at = above;
  }
  return false;
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return end < 0 ? text.length : end;
}
