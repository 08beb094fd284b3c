import type { Article } from "../model/article.ts";
import { firstIndexNotBefore } from "../text/sorted.ts";

/** Where the units of an article stand, and what their halves say, without an object for each of them. */
export interface UnitPlaces {
  readonly length: number;
  /** Where a unit starts and ends in the article, its markers included. */
  start(index: number): number;
  end(index: number): number;
  targetText(index: number): string;
  sourceText(index: number): string;
}

export function unitPlaces(article: Article): UnitPlaces {
  const { text, table, unitCount: length } = article;
  if (table === null) {
    const { units } = article;
    const unitAt = (index: number) => units[index] as (typeof units)[0];
    return {
      length,
      start: (index) => unitAt(index).span.start,
      end: (index) => unitAt(index).span.end,
      targetText: (index) => unitAt(index).target.text,
      sourceText: (index) => unitAt(index).source.text,
    };
  }
  return {
    length,
    start: (index) => table.start(index),
    end: (index) => table.end(index),
    targetText: (index) => text.slice(table.targetStart(index), table.targetEnd(index)),
    sourceText: (index) => text.slice(table.sourceStart(index), table.sourceEnd(index)),
  };
}

/** The index of the first unit that ends behind an offset; the number of units where there is none. */
export function firstEndingBehind(places: Pick<UnitPlaces, "length" | "end">, offset: number): number {
  return firstIndexNotBefore(places.length, (index) => places.end(index) <= offset);
}
