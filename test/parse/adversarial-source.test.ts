import { describe, expect, it } from "vitest";
import { linkedFiles } from "../../src/compare/links/file-links.ts";
import { sourceChanges } from "../../src/compare/source/source-changes.ts";
import { readSourceText } from "../../src/compare/source/source-text.ts";
import { expectLinear } from "../linear-growth.ts";
import { articleWith, parse } from "../rule-tester.ts";

describe("a hostile source is compared in linear time", () => {
  it.each([
    ["a line of 10 MB", (part: number) => "cluster 叢集 ".repeat(800_000 * part)],
    ["link tails left open", (part: number) => "[a](".repeat(100_000 * part)],
    ["link tails with titles left open", (part: number) => '](a "'.repeat(100_000 * part)],
    ["link tails with parentheses left open", (part: number) => "](a (".repeat(100_000 * part)],
    ["bracketed destinations left open", (part: number) => "](<".repeat(100_000 * part)],
    ["open images", (part: number) => "![a](".repeat(100_000 * part)],
    ["open brackets", (part: number) => "[".repeat(100_000 * part)],
    ["open definitions", (part: number) => "[a".repeat(100_000 * part)],
    ["open tags", (part: number) => "<a ".repeat(100_000 * part)],
    ["open anchors", (part: number) => '<a name="'.repeat(100_000 * part)],
    ["open attributes", (part: number) => "href=".repeat(100_000 * part)],
    ["white space", (part: number) => " ".repeat(1_000_000 * part)],
    ["white space in a tail", (part: number) => `](a${" ".repeat(1_000_000 * part)}`],
    ["entities left open", (part: number) => "&#".repeat(200_000 * part)],
    [
      "backtick runs that all differ",
      (part: number) => Array.from({ length: 2000 * Math.sqrt(part) }, (_, n) => `${"`".repeat(n + 1)} `).join(""),
    ],
    ["quote markers", (part: number) => `${"> ".repeat(100_000 * part)}\n${">".repeat(100_000 * part)}`],
    ["many quotes", (part: number) => "> a\n".repeat(100_000 * part)],
    ["list markers", (part: number) => "- ".repeat(200_000 * part)],
    ["table cells", (part: number) => "|".repeat(200_000 * part)],
    ["stops", (part: number) => ". A".repeat(300_000 * part)],
    ["closers behind stops", (part: number) => `.${")".repeat(500_000 * part)} A`],
    ["escapes", (part: number) => "\\".repeat(1_000_000 * part)],
    ["fences", (part: number) => "```\n".repeat(50_000 * part)],
  ])("%s", (_, hostileOf) => {
    expectLinear((part) => {
      const hostile = hostileOf(part);
      const source = readSourceText(`${hostile}\n\nOpen it.\n`, "a");
      const { units } = source.differenceFrom(parse(articleWith([{ source: "Close it.", target: "Sluit het." }])));
      expect(units).toHaveLength(1);
      expect(sourceChanges(source, readSourceText(`${hostile}\n\nShut it.\n`, "b"))).not.toEqual([]);
      expect(linkedFiles(`${hostile}\n\n[x](y.md)\n`)).toContain("y.md");
    });
  });
});
