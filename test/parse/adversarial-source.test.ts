import { describe, expect, it } from "vitest";
import { linkedFiles } from "../../src/compare/links/file-links.ts";
import { sourceChanges } from "../../src/compare/source/source-changes.ts";
import { readSourceText } from "../../src/compare/source/source-text.ts";
import { articleWith, parse } from "../rule-tester.ts";

/** Generous: a linear reader needs well under two seconds each, a quadratic one minutes. */
const TIME_LIMIT = 20_000;

describe("a hostile source is compared in good time", () => {
  it.each([
    ["a line of 10 MB", "cluster 叢集 ".repeat(800_000)],
    ["link tails left open", "[a](".repeat(100_000)],
    ["link tails with titles left open", '](a "'.repeat(100_000)],
    ["link tails with parentheses left open", "](a (".repeat(100_000)],
    ["bracketed destinations left open", "](<".repeat(100_000)],
    ["open images", "![a](".repeat(100_000)],
    ["open brackets", "[".repeat(100_000)],
    ["open definitions", "[a".repeat(100_000)],
    ["open tags", "<a ".repeat(100_000)],
    ["open anchors", '<a name="'.repeat(100_000)],
    ["open attributes", "href=".repeat(100_000)],
    ["white space", " ".repeat(1_000_000)],
    ["white space in a tail", `](a${" ".repeat(1_000_000)}`],
    ["entities left open", "&#".repeat(200_000)],
    ["backtick runs that all differ", Array.from({ length: 2000 }, (_, n) => `${"`".repeat(n + 1)} `).join("")],
    ["quote markers", `${"> ".repeat(100_000)}\n${">".repeat(100_000)}`],
    ["many quotes", "> a\n".repeat(100_000)],
    ["list markers", "- ".repeat(200_000)],
    ["table cells", "|".repeat(200_000)],
    ["stops", ". A".repeat(300_000)],
    ["closers behind stops", `.${")".repeat(500_000)} A`],
    ["escapes", "\\".repeat(1_000_000)],
    ["fences", "```\n".repeat(50_000)],
  ])("%s", { timeout: TIME_LIMIT }, (_, hostile) => {
    const source = readSourceText(`${hostile}\n\nOpen it.\n`, "a");
    const { units } = source.differenceFrom(parse(articleWith([{ source: "Close it.", target: "Sluit het." }])));
    expect(units).toHaveLength(1);
    expect(sourceChanges(source, readSourceText(`${hostile}\n\nShut it.\n`, "b"))).not.toEqual([]);
    expect(linkedFiles(`${hostile}\n\n[x](y.md)\n`)).toContain("y.md");
  });
});
