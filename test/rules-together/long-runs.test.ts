import { expect, test } from "vitest";
import { bareCode } from "../../src/compare/blocks/bare-code.ts";
import { isEnglishAbbreviation } from "../../src/locale/punctuation/final-stops.ts";
import { structureOf } from "../../src/rules/changed-structure/structure.ts";
import { lintWithEveryRule } from "../every-rule.ts";
import { articleWith } from "../rule-tester.ts";

/** In characters. V8 gives up an expression whose groups repeat some millions of times. */
const SIZE = 10_000_000;
const long = (piece: string) => piece.repeat(SIZE / piece.length);

test.each(["1,2,", ",", "字", "𐑐"])("a unit of many %s", (piece) => {
  const article = articleWith([{ source: "See **Name** 1.2.3.", target: long(piece) }]);
  expect(() => lintWithEveryRule(article)).not.toThrow();
});

test.each(["> ", "- ", "*", "_ "])("a line of many %s", (piece) => {
  expect(() => structureOf(long(piece))).not.toThrow();
});

test.each(['"', "'", "`"])("a string of code between %s", (quote) => {
  expect(bareCode(`${quote}${long("w")}${quote}`)).not.toContain("w");
});

test("an abbreviation of many letters", () => {
  expect(isEnglishAbbreviation(long("a."))).toBe(false);
});
