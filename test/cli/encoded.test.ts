import { describe, expect, it } from "vitest";
import { encoded } from "../../src/cli/output/encoded.ts";

describe("encoded", () => {
  it("makes few pieces of many and changes nothing in them", () => {
    const lines = Array.from({ length: 30_000 }, (_, index) => `linje ${index} 儲存體 💾\n`);
    const pieces = [...encoded(lines)];
    expect(Buffer.concat(pieces).toString()).toBe(lines.join(""));
    expect(pieces.length).toBeLessThan(30);
  });

  it("cuts a text that is longer than a piece between characters", () => {
    const text = `a${"💾".repeat(50_000)}`;
    const pieces = [...encoded([text])];
    expect(pieces.length).toBeGreaterThan(2);
    expect(Buffer.concat(pieces).toString()).toBe(text);
  });

  it("asks for no more than the reader wants", () => {
    let asked = 0;
    function* endless() {
      for (;;) yield `${asked++}`.padStart(1000);
    }
    for (const piece of encoded(endless())) {
      expect(piece.length).toBeLessThan(70_000);
      break;
    }
    expect(asked).toBeLessThan(70);
  });

  it("makes none of nothing", () => {
    expect([...encoded(["", ""])]).toEqual([]);
  });
});
