import { describe, expect, it } from "vitest";
import { expectLinear } from "./linear-growth.ts";

/** Work of so many steps. */
function spin(steps: number): void {
  let sum = 0;
  for (let step = 0; step < steps; step++) sum = (sum * 31 + step) % 1_000_003;
  expect(sum).toBeGreaterThanOrEqual(0);
}

describe("work that is compared at a quarter of its input and at the whole", () => {
  it("passes where it is linear", () => {
    expect(() => expectLinear((part) => spin(100_000_000 * part))).not.toThrow();
  });

  it("fails where it is quadratic", () => {
    expect(() => expectLinear((part) => spin((10_000 * part) ** 2))).toThrow("times the work of a quarter");
  });

  it("passes where there is too little of it to be measured", () => {
    expect(() => expectLinear((part) => spin((20 * part) ** 2))).not.toThrow();
  });

  it("fails where an expectation in it does", () => {
    expect(() => expectLinear(() => expect(1).toBe(2))).toThrow();
  });
});
