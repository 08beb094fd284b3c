import { expect, it } from "vitest";
import { farness, nearestPairs } from "../../src/text/nearest-pairs.ts";

const farOf = (a: string, b: string) => farness(a, b, Number.POSITIVE_INFINITY);

it("takes the nearest pairs first, each item once", () => {
  expect(nearestPairs(["fjord", "fjorden"], ["fjordem", "fjor"], { farOf })).toEqual([
    ["fjorden", "fjordem"],
    ["fjord", "fjor"],
  ]);
});

it("takes the first of equal pairs", () => {
  expect(nearestPairs(["base"], ["bas1", "bas2"], { farOf })).toEqual([["base", "bas1"]]);
});

it("believes no pair that is farther apart than the bound", () => {
  expect(nearestPairs(["abcd"], ["abxy"], { farOf })).toHaveLength(1);
  expect(nearestPairs(["abcd"], ["axyz"], { farOf })).toEqual([]);
  expect(nearestPairs(["abcd"], ["abxy"], { farOf, bound: 0.4 })).toEqual([]);
});

it("compares nothing where that would cost too much", () => {
  const many = Array.from({ length: 51 }, (_, index) => `name${index}`);
  expect(nearestPairs(many, many.slice(0, 49), { farOf })).toHaveLength(49);
  expect(nearestPairs(many, many, { farOf })).toEqual([]);
  expect(nearestPairs(["abc"], ["abd"], { farOf, costOf: ({ length }) => length, mostCost: 9 })).toHaveLength(1);
  expect(nearestPairs(["abc"], ["abd"], { farOf, costOf: ({ length }) => length, mostCost: 8 })).toEqual([]);
});

it("measures by the longer text, up to a length", () => {
  expect(farness("", "", 10)).toBe(0);
  expect(farness("abcd", "ab", 10)).toBe(0.5);
  expect(farness("abcde", "abcde", 4)).toBe(1);
});
