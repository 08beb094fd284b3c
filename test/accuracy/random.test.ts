import { describe, expect, it } from "vitest";
import { Random } from "../../accuracy/random.ts";

const LETTERS = [..."abcdefghij"];

function choices(seed: string): number[] {
  const random = new Random(seed);
  return Array.from({ length: 20 }, () => random.below(1000));
}

describe("chance", () => {
  it("is the same for the same seed, and another for another", () => {
    expect(choices("1")).toEqual(choices("1"));
    expect(choices("1")).not.toEqual(choices("2"));
  });

  it("is the same on every machine", () => {
    expect(choices("1").slice(0, 4)).toEqual([831, 123, 826, 749]);
  });

  it("reaches every place and no other", () => {
    const random = new Random("1");
    const picked = new Set(Array.from({ length: 500 }, () => random.pick(LETTERS)));
    expect([...picked].sort()).toEqual(LETTERS);
  });

  it("shuffles and rotates without losing anything", () => {
    const random = new Random("1");
    const shuffled = random.shuffled(LETTERS);
    expect(shuffled).not.toEqual(LETTERS);
    expect([...shuffled].sort()).toEqual(LETTERS);
    const rotated = random.rotated(LETTERS).join("");
    expect(`${LETTERS.join("")}${LETTERS.join("")}`).toContain(rotated);
    expect(rotated).toHaveLength(LETTERS.length);
  });
});
