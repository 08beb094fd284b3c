import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Article } from "../../src/model/article.ts";
import type { TranslationUnit } from "../../src/model/unit.ts";
import type { UnitTable } from "../../src/model/unit-table.ts";
import { read } from "../parse/made-up-units.ts";
import { anyArticle, holds } from "./inputs.ts";

/** What halves are made of, so that they are blank, equal and full of markup now and then. */
const half = fc
  .array(
    fc.constantFrom(
      "",
      " ",
      "&nbsp;",
      "\u200B",
      "Fjordbase",
      "`a`",
      "[b](c)",
      "<br>",
      "<span>",
      "<span>a</span>",
      "</span>",
      "叢集",
      "\n",
    ),
    { maxLength: 3 },
  )
  .map((parts) => parts.join(""));

const id = fc
  .tuple(fc.constantFrom("37ca1-", "37ca1-p", "9f00a-", "37ca-"), fc.integer({ min: 99, max: 130 }))
  .map(([prefix, number]) => prefix + number);

const unit = fc
  .tuple(id, half, half, fc.option(id, { freq: 20 }))
  .map(
    ([own, target, source, other]) =>
      `<span data-ttu-id="${own}">${target}</span><span class="sxs-lookup"><span data-stu-id="${other ?? own}">${source}</span></span>`,
  );

const between = fc.constantFrom(
  " ",
  "\n",
  "\n\n",
  "\n```\n",
  "text",
  '<span class="sxs-lookup">',
  '<span data-ttu-id="',
);

const body = fc
  .array(fc.tuple(unit, between), { maxLength: 8 })
  .map((parts) => parts.map((part) => part.join("")).join(""));

const anyText = fc.oneof(body, anyArticle);

function placeOf(table: UnitTable, index: number) {
  return {
    id: table.id(index),
    span: [table.start(index), table.end(index)],
    target: [table.targetStart(index), table.targetEnd(index)],
    source: [table.sourceStart(index), table.sourceEnd(index)],
    hasBlankHalf: table.hasBlankHalf(index),
    isIdentical: table.isIdentical(index),
  };
}

function placeIn({ id, span, target, source, identical }: TranslationUnit) {
  return {
    id,
    span: [span.start, span.end],
    target: [target.span.start, target.span.end],
    source: [source.span.start, source.span.end],
    hasBlankHalf: target.blank || source.blank,
    isIdentical: identical,
  };
}

const tableOf = ({ table }: Article) => table as UnitTable;

const OPENER = /<span data-ttu-id="/g;
const INTACT =
  /^<span data-ttu-id="([0-9a-f]{5}-p?[0-9]{3,})">(.*?)<\/span><span class="sxs-lookup"><span data-stu-id="(.*?)">(.*?)<\/span><\/span>/s;

/** The source of a unit may open spans; as many closing tags behind it belong to it. */
function withNested(text: string, unit: string, source: string): string {
  const opened = (source.match(/<span\b(?![^<>]*\/>)/g)?.length ?? 0) - (source.match(/<\/span>/g)?.length ?? 0);
  const behind = /^(?:<\/span>)*/.exec(text.slice(unit.length))?.[0] ?? "";
  return unit + behind.slice(0, Math.max(0, opened) * "</span>".length);
}

/** Intact units, from each opener as short as can be, the next one being the limit. */
function unitsByExpression(text: string): readonly string[] {
  const openers = [...text.matchAll(OPENER)].map(({ index }) => index);
  return openers.flatMap((opener, index) => {
    const match = INTACT.exec(text.slice(opener, openers[index + 1]));
    if (match === null) return [];
    const [whole, own, target, other, source = ""] = match;
    if (own !== other || /(?:ttu|stu)-id|sxs-lookup/i.test(`${target}\n${source}`)) return [];
    return [withNested(text.slice(opener), whole, source)];
  });
}

describe("the table of an article's units", () => {
  it("says of each what the unit itself says", () =>
    holds(
      fc.property(anyText, (text) => {
        const article = read(text);
        const table = tableOf(article);
        const places = Array.from({ length: table.length }, (_, index) => placeOf(table, index));
        expect(places).toEqual(article.units.map(placeIn));
        expect([table.length, article.unitCount]).toEqual([article.units.length, article.units.length]);
      }),
    ));

  it("gives the same object each time, whoever asks first", () =>
    holds(
      fc.property(anyText, fc.nat(), (text, chosen) => {
        const article = read(text);
        const table = tableOf(article);
        if (table.length === 0) return;
        const index = chosen % table.length;
        const first = table.unit(index);
        expect(article.units[index]).toBe(first);
        expect(article.units).toBe(article.units);
        for (const [at, unit] of article.units.entries()) expect(table.unit(at)).toBe(unit);
      }),
    ));

  it("holds what one expression finds from opener to opener, but what stands in a fence", () =>
    holds(
      fc.property(anyText, (text) => {
        const { units, malformed, bodyStart } = read(text);
        const fenced = malformed.filter(({ kind }) => kind === "insideFence");
        const found = [...units, ...fenced].map(({ span }) => span).sort((a, b) => a.start - b.start);
        expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(unitsByExpression(text.slice(bodyStart)));
      }),
    ));
});

describe("a long article", () => {
  it("has all its units in its table, however short they are", () => {
    const all = Array.from({ length: 300 }, (_, index) => `37ca1-${index + 101}`);
    const text = all
      .map(
        (own) =>
          `<span data-ttu-id="${own}">a</span><span class="sxs-lookup"><span data-stu-id="${own}">b</span></span>`,
      )
      .join("");
    expect(read(text).units.map(({ id: own }) => own)).toEqual(all);
  });
});
