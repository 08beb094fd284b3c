import { describe, expect, it } from "vitest";
import { nothingChecked } from "../../../src/model/outcome.ts";
import { NO_TALLY, sumOf } from "../../../src/run/surroundings/source-tally.ts";

describe("the tallies of several threads", () => {
  it("are summed, each commit and each problem counted once", () => {
    const one = {
      ...NO_TALLY,
      checked: 3,
      gaps: { withoutHash: { count: 1, first: "b.md" }, unmapped: { count: 2, first: "c.md" } },
      missingCommits: ["1", "2"],
    };
    const other = {
      ...NO_TALLY,
      asked: true,
      checked: 4,
      gaps: { withoutHash: { count: 2, first: "a.md" } },
      missingCommits: ["2", "3"],
      shallow: true,
      problem: "no",
    };
    expect(sumOf([one, other, NO_TALLY])).toEqual({
      asked: true,
      checked: 7,
      gaps: { withoutHash: { count: 3, first: "a.md" }, unmapped: { count: 2, first: "c.md" } },
      missingCommits: ["1", "2", "3"],
      shallow: true,
      problem: "no",
    });
    expect(sumOf([])).toEqual(NO_TALLY);
  });
});

describe("nothing was checked", () => {
  it.each([
    ["where there is a problem", { problem: "no", checked: 1 }, true],
    ["where no article has a counterpart", { gaps: { unmapped: { count: 1, first: "a.md" } } }, true],
    ["unless one has", { checked: 1, gaps: { unmapped: { count: 9, first: "a.md" } } }, false],
    ["unless there is nothing to check", { gaps: { withoutHash: { count: 1, first: "a.md" } } }, false],
  ])("%s", (_, tally, expected) => {
    expect(nothingChecked({ ...NO_TALLY, ...tally })).toBe(expected);
  });
});
