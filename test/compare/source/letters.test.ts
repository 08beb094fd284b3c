import { describe, expect, it } from "vitest";
import { lettersOf } from "../../../src/compare/source/letters.ts";

describe("the letters of a text", () => {
  it.each([
    ["Open the\ncluster.", "Open **the** cluster!"],
    ["See [the plan](https://fjordbase.example/plan).", 'See [the plan](other.md "Plan").'],
    ["See [the plan](<a b.md>).", "See the plan."],
    ["See [the plan](a(b)c.md).", "See the plan."],
    ["See [the plan][]  and [limits][1].", "See [the plan][plan] and [limits]."],
    ["Open <b>it</b><br/> now", "Open it now"],
    ["See <https://fjordbase.example/a>.", "See <https://fjordbase.example/b>."],
    ["Fjord &amp; base&nbsp;1&#50;", "Fjord & base 12"],
    ["caf&eacute; na&#239;ve &#x41;", "café naïve A"],
    ["cafe\u0301", "café"],
    ["データ ベース", "データベース"],
  ])("%j and %j are the same", (one, other) => {
    expect(lettersOf(one)).toBe(lettersOf(other));
    expect(lettersOf(one)).not.toBe("");
  });

  it.each([
    ["Open it", "Close it"],
    ["`<string>`", "`<number>`"],
    ["Version 1.2", "Version 1.3"],
    ["Open", "open"],
    ["See [the plan](a.md)", "See [a plan](a.md)"],
    ["データ", "データ1"],
  ])("%j and %j are not", (one, other) => {
    expect(lettersOf(one)).not.toBe(lettersOf(other));
  });

  it("of a segment stand in those of the file, whatever the segment leaves open", () => {
    for (const segment of ["Open <x", "A [label", "`<!--", "a < b", "x](y", "x][y", "<b"]) {
      expect(lettersOf(`Before it. ${segment}\nmore> text) here --> and "on"\n`)).toContain(lettersOf(segment));
    }
  });
});
