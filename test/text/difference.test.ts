import { describe, expect, it } from "vitest";
import { differenceOf, pairAltered } from "../../src/text/difference.ts";

const same = (text: string) => text;

describe("differenceOf", () => {
  it("has no regard to order", () => {
    expect(differenceOf(["a", "b"], ["b", "a"], same)).toEqual({ missing: [], added: [] });
  });

  it("counts", () => {
    expect(differenceOf(["a", "a", "b"], ["a", "b", "b"], same)).toEqual({ missing: ["a"], added: ["b"] });
  });

  it("leaves the last of equal items over", () => {
    const expected = [
      { key: "a", at: 1 },
      { key: "a", at: 2 },
    ];
    expect(differenceOf(expected, [{ key: "a", at: 9 }], ({ key }) => key).missing).toEqual([{ key: "a", at: 2 }]);
  });
});

describe("pairAltered", () => {
  it("takes a lone pair for one item altered, however far apart", () => {
    expect(pairAltered({ missing: ["abc"], added: ["xyz"] }, same).altered).toEqual([["abc", "xyz"]]);
  });

  it("pairs the nearest first", () => {
    const { altered, missing, added } = pairAltered(
      { missing: ["open", "list-all"], added: ["list-al", "opne"] },
      same,
    );
    expect(altered).toEqual([
      ["list-all", "list-al"],
      ["open", "opne"],
    ]);
    expect([missing, added]).toEqual([[], []]);
  });

  it("leaves alone what has little in common", () => {
    const difference = { missing: ["open", "close"], added: ["xyz"] };
    expect(pairAltered(difference, same)).toEqual({ ...difference, altered: [] });
  });

  it("gives no pairs where comparing all with all would take long", () => {
    const texts = (prefix: string) => Array.from({ length: 100 }, (_, index) => `${prefix}${index}`);
    expect(pairAltered({ missing: texts("a"), added: texts("b") }, same).altered).toEqual([]);
  });
});
