import { describe, expect, it } from "vitest";
import { expectLinear } from "../linear-growth.ts";
import { paragraphs, read, unitText } from "./made-up-units.ts";

const OPENER = '<span data-ttu-id="37ca1-102">';
const LOOKUP = '<span class="sxs-lookup">';
const SOURCE = '<span data-stu-id="37ca1-102">';
const END = `\n\n${unitText("37ca1-103", "Slutt 結尾", "End")}\n`;

/** Run lengths that all differ: one, two, three … backticks. */
const rising = (character: string, most: number) =>
  Array.from({ length: most }, (_, index) => `${character.repeat(index + 1)} `).join("");

describe("a hostile segment is read in linear time", () => {
  it.each([
    ["a line of 10 MB", (part: number) => "klynge 叢集 ".repeat(1_000_000 * part)],
    ["open brackets", (part: number) => "[".repeat(100_000 * part)],
    ["open image brackets", (part: number) => "![".repeat(100_000 * part)],
    ["closing brackets", (part: number) => "]".repeat(100_000 * part)],
    ["nested brackets", (part: number) => `${"[".repeat(100_000 * part)}${"]".repeat(100_000 * part)}`],
    ["nested links", (part: number) => `${"[".repeat(50_000 * part)}a${"](b)".repeat(50_000 * part)}`],
    ["nested images", (part: number) => `${"![".repeat(50_000 * part)}a${"](b)".repeat(50_000 * part)}`],
    ["nested references", (part: number) => `${"[".repeat(50_000 * part)}a${"][]".repeat(50_000 * part)}`],
    ["link tails left open", (part: number) => "[a](".repeat(100_000 * part)],
    ["bracketed destinations left open", (part: number) => "[a](<".repeat(100_000 * part)],
    ["destinations with a backslash", (part: number) => "[a](\\".repeat(100_000 * part)],
    ["titles left open", (part: number) => '[a](b "'.repeat(100_000 * part)],
    [
      "titles of other quotes left open",
      (part: number) => `${"[a](b 'c".repeat(50_000 * part)}${'[a](b "c'.repeat(50_000 * part)}`,
    ],
    ["open parentheses", (part: number) => `[a]${"(".repeat(50_000 * part)}`],
    ["parentheses behind brackets", (part: number) => "](".repeat(100_000 * part)],
    ["references left open", (part: number) => "[a][".repeat(100_000 * part)],
    ["white space in a tail", (part: number) => `[a](${" ".repeat(1_000_000 * part)}b`],
    ["open backticks", (part: number) => `${"`a ``b ".repeat(50_000 * part)}\`\`\``],
    ["backtick runs that all differ", (part: number) => rising("`", 3000 * Math.sqrt(part))],
    ["backticks in one run", (part: number) => "`".repeat(1_000_000 * part)],
    ["open tags", (part: number) => "<a".repeat(100_000 * part)],
    ["open tags with an attribute", (part: number) => "<a b=".repeat(100_000 * part)],
    ["open tags with a quote", (part: number) => `<a b="${"<a b='".repeat(100_000 * part)}`],
    ["a tag of attributes left open", (part: number) => `<a${" b".repeat(500_000 * part)}`],
    ["a tag of white space left open", (part: number) => `<a${" ".repeat(1_000_000 * part)}`],
    ["open comments", (part: number) => "<!-- ".repeat(100_000 * part)],
    ["open instructions, declarations and sections", (part: number) => "<? <!A <![CDATA[ ".repeat(50_000 * part)],
    ["nested elements", (part: number) => "<b>".repeat(50_000 * part)],
    [
      "closed elements that were never opened",
      (part: number) => `${"<b>".repeat(20_000 * part)}${"</i>".repeat(20_000 * part)}`,
    ],
    ["autolinks left open", (part: number) => "<https:".repeat(100_000 * part)],
    ["an autolink left open", (part: number) => `<https:${"a".repeat(1_000_000 * part)}`],
    [
      "an e-mail address left open",
      (part: number) => `<${"a".repeat(1_000_000 * part)}@${"b.".repeat(100_000 * part)}`,
    ],
    ["backslashes", (part: number) => "\\".repeat(1_000_001 * part)],
    ["exclamation marks", (part: number) => "!".repeat(1_000_000 * part)],
    ["blank lines", (part: number) => "\n \t\r\n".repeat(200_000 * part)],
    ["paragraphs", (part: number) => "a [b\n\n".repeat(100_000 * part)],
    ["spans", (part: number) => "<span>".repeat(50_000 * part)],
    ["dots and identifiers", (part: number) => "a.b_c-d1 {x} %y% $(z) ".repeat(50_000 * part)],
    ["one word", (part: number) => "a".repeat(1_000_000 * part)],
    ["one identifier", (part: number) => "a.".repeat(200_000 * part)],
    ["one number", (part: number) => "1".repeat(1_000_000 * part)],
    ["underscores", (part: number) => "_".repeat(200_000 * part)],
    ["hyphens", (part: number) => "-".repeat(200_000 * part)],
    ["at signs", (part: number) => "a@".repeat(100_000 * part)],
  ])("%s", (_, markdownOf) => {
    expectLinear((part) => {
      const markdown = markdownOf(part);
      const { units, unpaired } = read(`${unitText("37ca1-102", markdown, markdown)}${END}`);
      expect(units).toHaveLength(2);
      expect(unpaired).toEqual([]);
      for (const segment of [units[0]?.target, units[0]?.source]) {
        expect(segment?.placeables.links.length).toBeLessThanOrEqual(50_000);
        expect(segment?.prose).toHaveLength(markdown.length);
      }
    });
  });
});

describe("hostile markup of units is read in linear time", () => {
  it.each([
    ["openers without a partner", (part: number) => OPENER.repeat(100_000 * part)],
    ["openers on lines of their own", (part: number) => `${OPENER}a\n`.repeat(100_000 * part)],
    ["openers without an end", (part: number) => '<span data-ttu-id="'.repeat(100_000 * part)],
    ["lookup markers", (part: number) => LOOKUP.repeat(100_000 * part)],
    ["source markers", (part: number) => SOURCE.repeat(100_000 * part)],
    ["source halves left open", (part: number) => `${LOOKUP}${SOURCE}a`.repeat(50_000 * part)],
    ["openers and source markers", (part: number) => `${OPENER}a</span> ${LOOKUP}${SOURCE}`.repeat(50_000 * part)],
    ["escaped openers", (part: number) => `${OPENER.replaceAll('"', "&quot;")}a`.repeat(50_000 * part)],
    ["an opener and closing tags", (part: number) => `${OPENER}${"</span>".repeat(200_000 * part)}`],
    ["an opener and spans", (part: number) => `${OPENER}${"<span>".repeat(200_000 * part)}`],
    ["a source marker and spans", (part: number) => `${SOURCE}${"<span>".repeat(200_000 * part)}`],
    ["an opener and white space", (part: number) => `${OPENER}${" ".repeat(1_000_000 * part)}a`],
    [
      "an opener and white space between words",
      (part: number) => `${OPENER}${`${" ".repeat(1000)}a`.repeat(2000 * part)}`,
    ],
    ["tags left open", (part: number) => "<span data-ttu-id=".repeat(100_000 * part)],
    ["a tag of traces left open", (part: number) => `<${"ttu-id ".repeat(100_000 * part)}`],
    ["traces in the text", (part: number) => "ttu-id sxs-lookup ".repeat(100_000 * part)],
    ["attributes in a tag", (part: number) => `<span ${"data-ttu-id = ".repeat(100_000 * part)}>`],
  ])("%s", (_, markupOf) => {
    expectLinear((part) => {
      const { units, unpaired, malformed } = read(`${markupOf(part)}${END}`);
      expect(units.at(-1)?.target.text).toBe("Slutt 結尾");
      expect(unpaired.length + malformed.length).toBeGreaterThan(0);
    });
  });

  it("a great many units, each with something left open", () =>
    expectLinear((part) => {
      const count = 20_000 * part;
      const halves = ["a `b [c](d <e <!-- <? 叢集", "a `b [c](d <e <!-- <? cluster"] as const;
      const { units, malformed } = read(paragraphs(...Array.from({ length: count }, () => halves)));
      expect(malformed).toEqual([]);
      expect(units).toHaveLength(count);
      for (const { target, source } of units) {
        expect([target.placeables.html, source.placeables.html]).toEqual([[], []]);
      }
    }));

  it("a great many units that are out of order", () =>
    expectLinear((part) => {
      const count = 50_000 * part;
      const ids = Array.from({ length: count }, (_, index) => `37ca1-${101 + ((index * 7919) % count)}`);
      const { malformed } = read(ids.map((id) => unitText(id, "叢", "A")).join("\n"));
      expect(malformed.length).toBeGreaterThan(count / 5);
    }));

  it("a great many references, with a great many definitions", () =>
    expectLinear((part) => {
      const count = 20_000 * part;
      const definitions = Array.from({ length: count }, (_, index) => `[a${index}]: /b${index}\n`).join("");
      const links = Array.from({ length: count }, (_, index) => `[a${index}][] [${"x".repeat(99)}][a${index}]`).join(
        " ",
      );
      const { units } = read(`${unitText("37ca1-102", links, "A")}\n\n${definitions}`);
      expect(units[0]?.target.placeables.references).toHaveLength(2 * count);
    }));
});

describe("a hostile body around a unit that may stand in a fence is read in linear time", () => {
  const fenced = `\`\`\`\n${unitText("37ca1-102", "叢", "A")}\n\`\`\`\n`;

  it.each([
    ["a line of 10 MB", (part: number) => "klynge 叢集 ".repeat(1_000_000 * part)],
    ["quotes in quotes", (part: number) => `${">".repeat(30_000 * part)} a`],
    ["lists in lists on one line", (part: number) => `${"- ".repeat(30_000 * part)}a`],
    [
      "lists in lists",
      (part: number) =>
        Array.from({ length: 1000 * Math.sqrt(part) }, (_, depth) => `${"  ".repeat(depth)}- a\n`).join(""),
    ],
    ["deep lists, again and again", (part: number) => `${"- ".repeat(50)}a\n`.repeat(1000 * part)],
    ["list items", (part: number) => "- klynge\n".repeat(40_000 * part)],
    ["nested images", (part: number) => `${"![".repeat(30_000 * part)}a${"](b)".repeat(30_000 * part)}`],
    ["open brackets", (part: number) => "[".repeat(100_000 * part)],
    ["emphasis", (part: number) => "**a ".repeat(50_000 * part)],
    ["backtick runs that all differ", (part: number) => rising("`", 2000 * Math.sqrt(part))],
    [
      "backtick runs at the start of lines",
      (part: number) =>
        Array.from({ length: 1500 * Math.sqrt(part) }, (_, index) => `a\n${"`".repeat(index + 3)} b\n`).join(""),
    ],
    ["fences", (part: number) => "```\na\n```\n".repeat(30_000 * part)],
    ["fences in list items left open", (part: number) => "- ```\n  a\n".repeat(80_000 * part)],
    ["open tags", (part: number) => "<a b='".repeat(50_000 * part)],
    ["short lines", (part: number) => "a\n".repeat(500_000 * part)],
  ])("%s", (_, bodyOf) => {
    expectLinear((part) => {
      const { units, malformed } = read(`${fenced}\n${bodyOf(part)}${END}`);
      expect(units.length + malformed.length).toBeGreaterThanOrEqual(2);
      expect(malformed[0]).toMatchObject({ kind: "insideFence", id: "37ca1-102" });
    });
  });
});
