import type { Article } from "../../src/model/article.ts";
import type { Placeables } from "../../src/model/inline.ts";
import type { Span } from "../../src/model/span.ts";
import { parseArticle } from "../../src/parse/article.ts";
import { allReaders } from "../all-readers.ts";

/** The first unit's number: 101 is the title's. */
const FIRST = 102;

/** A unit in the one serialization. */
export function unitText(id: string, target: string, source: string): string {
  return `<span data-ttu-id="${id}">${target}</span><span class="sxs-lookup"><span data-stu-id="${id}">${source}</span></span>`;
}

/** A paragraph a unit, numbered from 102 with the prefix `37ca1`. */
export function paragraphs(...units: readonly (readonly [target: string, source: string])[]): string {
  return units.map(([target, source], index) => `${unitText(`37ca1-${FIRST + index}`, target, source)}\n`).join("\n");
}

/** Reads an article with all readers at hand. */
export function read(text: string): Article {
  return parseArticle(text, "articles/nb-NO/backup.md", allReaders);
}

/** What a target segment holds, read as part of a file. */
export interface ReadTarget {
  readonly placeables: Placeables<"target">;
  /** What stands at a span. */
  slice(span: Span): string;
}

/** @param rest what follows the unit in the file, as link reference definitions do */
export function readTarget(markdown: string, rest = ""): ReadTarget {
  const text = `${unitText("37ca1-102", markdown, "Overview")}\n\n${rest}`;
  const [unit] = read(text).units;
  if (unit === undefined) throw new Error("the unit is not intact");
  return { placeables: unit.target.placeables, slice: ({ start, end }) => text.slice(start, end) };
}
