import { expect, it } from "vitest";
import { holdsSameCode } from "../../../src/rules/changed-code/code-screen.ts";
import { articleWith, parse } from "../../rule-tester.ts";

it.each([
  ["equal code", "a `b` c", "d `b`", true],
  ["another order", "`a` `b`", "`b` `a`", true],
  ["no code", "a", "b", true],
  ["other code", "`a`", "`b`", false],
  ["one fewer", "`a` `a`", "`a`", false],
  ["other counts", "`a` `a` `b`", "`a` `b` `b`", false],
  ["run together", "`a` `b`", "`a``b`", false],
  ["doubled backticks, of which nothing is known", "``a``", "``a``", false],
  ["a stray backtick, of which nothing is known", "`a` `", "`a` `", false],
  ["an escaped backtick, of which nothing is known", "\\`a`", "\\`a`", false],
  ["code against a backslash at its end", "`a\\`", "`b\\`", false],
])("%s", (_, source, target, expected) => {
  const { units } = parse(articleWith([{ source, target }]));
  expect(units.map((unit) => holdsSameCode(unit))).toEqual([expected]);
});
