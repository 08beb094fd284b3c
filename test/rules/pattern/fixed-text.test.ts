import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compileMatcher } from "../../../src/config-files/pattern-engine.ts";
import { fixedTextOf } from "../../../src/rules/pattern/fixed-text.ts";

describe("the fixed text of an expression", () => {
  it.each([
    ["Fjordbase", "Fjordbase"],
    ["\\bFjord ?base\\b", "Fjord"],
    ["http://\\S+", "http://"],
    ["a+bcd?efg", "efg"],
    ["(?:one|two)three", "three"],
    ["[Ff]jordbase", "jordbase"],
    ["1\\.5 GB", "1.5 GB"],
    ["\\p{Greek}+alpha", "alpha"],
    ["abc{2}defg", "defg"],
    ["(?:Click|Press) here", " here"],
  ])("%s", (expression, text) => {
    expect(fixedTextOf(expression)).toEqual({ text, caseSensitive: true });
  });

  it("is in lower case where case does not count", () => {
    expect(fixedTextOf("(?i)FjordBase")).toEqual({ text: "fjordbase", caseSensitive: false });
  });

  it.each([
    ["of two letters", "du"],
    ["of alternatives", "Fjordbase|Storage"],
    ["of optional text", "(?:Fjordbase)?x"],
    ["of flags within", "abc(?i)def"],
    ["of flags of a group", "(?i:abc)def"],
    ["beyond ASCII without regard to case", "(?i)größe"],
    ["of a class", "[abc]+"],
  ])("is none %s", (_, expression) => {
    expect(fixedTextOf(expression)).toBeNull();
  });

  it("stands in whatever the expression matches", () => {
    const piece = fc.constantFrom(
      "abc",
      "xyz1",
      "é",
      "😀",
      "a?",
      "b*",
      "c+",
      "d{2}",
      "[ab]",
      "(?:ef|g)",
      "\\.",
      "\\d",
      ".",
      "(h)?",
      "\\bij",
    );
    const expression = fc.tuple(fc.constantFrom("", "(?i)"), fc.array(piece, { minLength: 1, maxLength: 6 }));
    const text = fc.array(
      fc.constantFrom("abc", "ABC", "xyz1", "é", "😀", "\ud83d", "a", "b", "c", "d", "ef", "g", ".", "7", "h", " ij"),
      {
        maxLength: 12,
      },
    );
    fc.assert(
      fc.property(expression, text, ([flags, pieces], words) => {
        const written = flags + pieces.join("");
        const fixed = fixedTextOf(written);
        const searched = words.join("");
        for (const { start, end } of compileMatcher(written).matches(searched, 10)) {
          const found = searched.slice(start, end);
          if (fixed !== null) expect(fixed.caseSensitive ? found : found.toLowerCase()).toContain(fixed.text);
        }
      }),
    );
  });
});
