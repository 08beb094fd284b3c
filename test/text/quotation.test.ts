import { expect, it } from "vitest";
import { quotation } from "../../src/text/quotation.ts";

it.each([
  ["what is short, as it is", "a  b", "a  b"],
  ["80 units, as they are", "a".repeat(80), "a".repeat(80)],
  ["of a long sentence the start", `${"word ".repeat(30)}end`, `${"word ".repeat(30).slice(0, 79)}…`],
  [
    "of an address both ends",
    `https://fjordbase.example/${"page/".repeat(30)}open#save`,
    `https://fjordbase.example/${"page/".repeat(30)}`
      .slice(0, 51)
      .concat("…", `${"page/".repeat(30)}open#save`.slice(-28)),
  ],
  [
    "no half of a character",
    `${"a".repeat(50)}😀${"b".repeat(60)}😀${"c".repeat(27)}`,
    `${"a".repeat(50)}…${"c".repeat(27)}`,
  ],
])("quotes %s", (_, text, expected) => {
  expect(quotation(text)).toBe(expected);
  expect(quotation(text).length).toBeLessThanOrEqual(80);
});
