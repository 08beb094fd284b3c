import { describe, expect, it } from "vitest";
import { wordDifference } from "../../src/report/word-difference.ts";
import { expectLinear } from "../linear-growth.ts";
import { file, finding, findingLines, renderers, report } from "./sample.ts";

const parts = (before: string, after: string) => {
  const { removed, added } = wordDifference(before, after);
  return [
    removed.map(({ start, end }) => before.slice(start, end)),
    added.map(({ start, end }) => after.slice(start, end)),
  ];
};

describe("the words that differ", () => {
  it.each([
    ["Open the cluster now.", "Open a cluster now.", ["the"], ["a"]],
    ["Open the cluster.", "Open the big cluster.", [], ["big "]],
    ["one two three four", "one 2 three 4", ["two", "four"], ["2", "4"]],
    ["after 30 seconds.", "after 60 seconds, or later.", ["30"], ["60", ", or later"]],
    ["Use 4.2.0.", "Use 4.2.1.", ["4.2.0"], ["4.2.1"]],
    ["same", "same", [], []],
    ["", "new", [], ["new"]],
  ])("between %j and %j", (before, after, removed, added) => {
    expect(parts(before, after)).toEqual([removed, added]);
  });

  it("are told in linear time of a word with very many marks", () => {
    expectLinear((part) => {
      const marks = ".".repeat(400_000 * part);
      expect(parts(`a ${marks}b`, `c ${marks}b`)).toEqual([["a"], ["c"]]);
    });
  });

  it("are all of them where nearly all differ", () => {
    const words = (letter: string) => Array.from({ length: 400 }, (_, n) => `${letter}${n}`).join(" ");
    expect(parts(words("a"), words("b"))).toEqual([[words("a")], [words("b")]]);
  });
});

describe("the default report", () => {
  const now = "Open a cluster that you want to copy.";
  const stale = finding(
    { source: "‹Open the cluster that you want to save.›", target: "Open het cluster dat u wilt opslaan." },
    {
      ruleId: "stale-segment",
      message: "Changed",
      related: [{ path: "en/a.md", message: "today's source", text: now }],
    },
  );

  it("shows what the source says now, and marks in both the words that differ", () => {
    expect(findingLines(renderers.pretty, report([file([stale])]), { columns: 100 })).toEqual([
      "  41:58  error  Changed  stale-segment  45a46-107",
      "          en │ Open the cluster that you want to save.",
      "             │      ━━━                          ━━━━",
      "         now │ Open a cluster that you want to copy.",
      "             │      ━                          ━━━━",
      "          nl │ Open het cluster dat u wilt opslaan.",
    ]);
  });

  it("cuts long rows around the first word that differs", () => {
    const before = `${"word ".repeat(40)}old ${"word ".repeat(40)}end`;
    const after = `${"word ".repeat(40)}new ${"word ".repeat(40)}END`;
    const long = finding(
      { source: `‹${before}›`, target: "Woord." },
      { message: "Changed", related: [{ path: "en/a.md", message: "x", text: after }] },
    );
    const lines = findingLines(renderers.pretty, report([file([long])]), { columns: 60 });
    expect(lines.every((line) => line.length <= 60)).toBe(true);
    expect(lines.filter((line) => line.includes("old") || line.includes("new"))).toHaveLength(2);
    expect(lines.filter((line) => /│ +━+$/.test(line)).map((line) => line.trim().replace(/^│ +/, ""))).toEqual([
      "━━━",
      "━━━",
    ]);
  });
});
