import { describe, expect, it } from "vitest";
import { gathered } from "../../src/cli/gathered.ts";

describe("gathered", () => {
  it("makes few pieces of many and changes nothing in them", () => {
    const lines = Array.from({ length: 30_000 }, (_, index) => `linje ${index} 儲存體\n`);
    const pieces = [...gathered(lines)];
    expect(pieces.join("")).toBe(lines.join(""));
    expect(pieces.length).toBeLessThan(10);
  });

  it("asks for no more than the reader wants", () => {
    let asked = 0;
    function* endless() {
      for (;;) yield `${asked++}`.padStart(1000);
    }
    for (const piece of gathered(endless())) {
      expect(piece.length).toBeLessThan(70_000);
      break;
    }
    expect(asked).toBeLessThan(70);
  });

  it("makes none of nothing", () => {
    expect([...gathered(["", ""])]).toEqual([]);
  });
});
