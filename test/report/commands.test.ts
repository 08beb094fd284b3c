import { describe, expect, it } from "vitest";
import { jsonText, withoutCommands } from "../../src/report/index.ts";
import { commandsIn } from "./runner.ts";

describe("what a CI system would obey", () => {
  it.each([
    "::error::x",
    "  \u3000::add-mask::x",
    "\u001b[31m  ::warning file=a.md::x",
    "a\n\n \t ::error::x",
    "a\r::error::x",
    "see ##[error]x",
    "##vso[task.complete result=Failed]",
    "###[group]x",
    "a ##teamcity[message text='x']",
  ])("is none afterwards: %j", (text) => {
    expect(commandsIn(text)).toHaveLength(1);
    expect(commandsIn(withoutCommands(text))).toEqual([]);
  });

  it("is shown as what it was, and the rest stays", () => {
    expect(withoutCommands("  ::error::x\nstd::string ## [a] #[b]")).toBe(
      "  <U+003A>:error::x\nstd::string ## [a] #[b]",
    );
    expect(withoutCommands("a ##[error]x")).toBe("a <U+0023>#[error]x");
  });

  it("is the same value in JSON", () => {
    const value = { "\n::error::a": ["##[error]\u009b31m\u202e", "\\##[x]"] };
    expect(commandsIn(jsonText(value, 2))).toEqual([]);
    expect(jsonText(value)).not.toMatch(/[^\x20-\x7e]/);
    expect(JSON.parse(jsonText(value))).toEqual(value);
  });

  it("takes time in proportion to the text", () => {
    const blank = `${" ".repeat(200_000)}\n`.repeat(5) + "\n".repeat(200_000);
    expect(withoutCommands(`${blank}::x`)).toBe(`${blank}<U+003A>:x`);
  });
});
