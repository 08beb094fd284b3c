import fc from "fast-check";
import { expect, test } from "vitest";
import { showsNumber } from "../../../src/rules/changed-number/numbers.ts";

const MARKS = [".", ",", "'", "\u2019", "\u066B", "\u00A0", " "];
const piece = fc.constantFrom("1", "2", "12", "x", "·", ...MARKS);

function shows(text: string, digits: string): boolean {
  return showsNumber(text, { text: digits, start: 0, end: digits.length, digits });
}

test("sees a number whatever its marks are, and no part of another one", () => {
  fc.assert(
    fc.property(fc.array(piece), fc.stringMatching(/^[12]{1,4}$/), (pieces, digits) => {
      const text = pieces.join("");
      const expected = new RegExp(`(?<!\\d)${[...digits].join(`[${MARKS.join("")}]?`)}(?!\\d)`).test(text);
      expect(shows(text, digits)).toBe(expected);
    }),
    { numRuns: 2000 },
  );
});

test("sees native digits", () => {
  expect(shows("١٢٣٤ دقيقة", "1234")).toBe(true);
  expect(shows("१,२३४ मिनट", "1234")).toBe(true);
  expect(shows("१,२३४ मिनट", "123")).toBe(false);
});
