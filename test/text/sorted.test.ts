import { expect, it } from "vitest";
import { firstNotBefore, lastUpTo } from "../../src/text/sorted.ts";

it.each([
  [[], 5, -1],
  [[0], 5, 0],
  [[0, 4, 9], 0, 0],
  [[0, 4, 9], 3, 0],
  [[0, 4, 9], 4, 1],
  [[0, 4, 4, 9], 4, 2],
  [[0, 4, 9], 99, 2],
  [[7, 8], 1, -1],
])("of %j the last up to %i stands at %i", (numbers, limit, index) => {
  expect(lastUpTo(numbers, limit)).toBe(index);
});

it("finds where a list turns, for each place it may turn at", () => {
  const words = ["a", "bb", "ccc", "dddd", "eeeee"];
  for (let turn = 0; turn <= words.length; turn++) {
    expect(firstNotBefore(words, ({ length }) => length <= turn)).toBe(turn);
  }
});
