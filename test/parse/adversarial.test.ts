import { describe, expect, it } from "vitest";
import { paragraphs, read, unitText } from "./made-up-units.ts";

/** Generous: a linear reader needs well under two seconds each, a quadratic one minutes. */
const TIME_LIMIT = 20_000;

const OPENER = '<span data-ttu-id="37ca1-102">';
const LOOKUP = '<span class="sxs-lookup">';
const SOURCE = '<span data-stu-id="37ca1-102">';
const END = `\n\n${unitText("37ca1-103", "Slutt 結尾", "End")}\n`;

/** Run lengths that all differ: one, two, three … backticks. */
const rising = (character: string, most: number) =>
  Array.from({ length: most }, (_, index) => `${character.repeat(index + 1)} `).join("");

describe("a hostile segment is read in good time", () => {
  it.each([
    ["a line of 10 MB", "klynge 叢集 ".repeat(1_000_000)],
    ["open brackets", "[".repeat(100_000)],
    ["open image brackets", "![".repeat(100_000)],
    ["closing brackets", "]".repeat(100_000)],
    ["nested brackets", `${"[".repeat(100_000)}${"]".repeat(100_000)}`],
    ["nested links", `${"[".repeat(50_000)}a${"](b)".repeat(50_000)}`],
    ["nested images", `${"![".repeat(50_000)}a${"](b)".repeat(50_000)}`],
    ["nested references", `${"[".repeat(50_000)}a${"][]".repeat(50_000)}`],
    ["link tails left open", "[a](".repeat(100_000)],
    ["bracketed destinations left open", "[a](<".repeat(100_000)],
    ["destinations with a backslash", "[a](\\".repeat(100_000)],
    ["titles left open", '[a](b "'.repeat(100_000)],
    ["titles of other quotes left open", `${"[a](b 'c".repeat(50_000)}${'[a](b "c'.repeat(50_000)}`],
    ["open parentheses", `[a]${"(".repeat(50_000)}`],
    ["parentheses behind brackets", "](".repeat(100_000)],
    ["references left open", "[a][".repeat(100_000)],
    ["white space in a tail", `[a](${" ".repeat(1_000_000)}b`],
    ["open backticks", `${"`a ``b ".repeat(50_000)}\`\`\``],
    ["backtick runs that all differ", rising("`", 3000)],
    ["backticks in one run", "`".repeat(1_000_000)],
    ["open tags", "<a".repeat(100_000)],
    ["open tags with an attribute", "<a b=".repeat(100_000)],
    ["open tags with a quote", `<a b="${"<a b='".repeat(100_000)}`],
    ["a tag of attributes left open", `<a${" b".repeat(500_000)}`],
    ["a tag of white space left open", `<a${" ".repeat(1_000_000)}`],
    ["open comments", "<!-- ".repeat(100_000)],
    ["open instructions, declarations and sections", "<? <!A <![CDATA[ ".repeat(50_000)],
    ["nested elements", "<b>".repeat(50_000)],
    ["closed elements that were never opened", `${"<b>".repeat(20_000)}${"</i>".repeat(20_000)}`],
    ["autolinks left open", "<https:".repeat(100_000)],
    ["an autolink left open", `<https:${"a".repeat(1_000_000)}`],
    ["an e-mail address left open", `<${"a".repeat(1_000_000)}@${"b.".repeat(100_000)}`],
    ["backslashes", "\\".repeat(1_000_001)],
    ["exclamation marks", "!".repeat(1_000_000)],
    ["blank lines", "\n \t\r\n".repeat(200_000)],
    ["paragraphs", "a [b\n\n".repeat(100_000)],
    ["spans", "<span>".repeat(50_000)],
    ["dots and identifiers", "a.b_c-d1 {x} %y% $(z) ".repeat(50_000)],
    ["one word", "a".repeat(1_000_000)],
    ["one identifier", "a.".repeat(200_000)],
    ["one number", "1".repeat(1_000_000)],
    ["underscores", "_".repeat(200_000)],
    ["hyphens", "-".repeat(200_000)],
    ["at signs", "a@".repeat(100_000)],
  ])(
    "%s",
    (_, markdown) => {
      const { units, unpaired } = read(`${unitText("37ca1-102", markdown, markdown)}${END}`);
      expect(units).toHaveLength(2);
      expect(unpaired).toEqual([]);
      for (const segment of [units[0]?.target, units[0]?.source]) {
        expect(segment?.placeables.links.length).toBeLessThanOrEqual(50_000);
        expect(segment?.prose).toHaveLength(markdown.length);
      }
    },
    TIME_LIMIT,
  );
});

describe("hostile markup of units is read in good time", () => {
  it.each([
    ["openers without a partner", OPENER.repeat(100_000)],
    ["openers on lines of their own", `${OPENER}a\n`.repeat(100_000)],
    ["openers without an end", '<span data-ttu-id="'.repeat(100_000)],
    ["lookup markers", LOOKUP.repeat(100_000)],
    ["source markers", SOURCE.repeat(100_000)],
    ["source halves left open", `${LOOKUP}${SOURCE}a`.repeat(50_000)],
    ["openers and source markers", `${OPENER}a</span> ${LOOKUP}${SOURCE}`.repeat(50_000)],
    ["escaped openers", `${OPENER.replaceAll('"', "&quot;")}a`.repeat(50_000)],
    ["an opener and closing tags", `${OPENER}${"</span>".repeat(200_000)}`],
    ["an opener and spans", `${OPENER}${"<span>".repeat(200_000)}`],
    ["a source marker and spans", `${SOURCE}${"<span>".repeat(200_000)}`],
    ["an opener and white space", `${OPENER}${" ".repeat(1_000_000)}a`],
    ["an opener and white space between words", `${OPENER}${`${" ".repeat(1000)}a`.repeat(2000)}`],
    ["tags left open", "<span data-ttu-id=".repeat(100_000)],
    ["a tag of traces left open", `<${"ttu-id ".repeat(100_000)}`],
    ["traces in the text", "ttu-id sxs-lookup ".repeat(100_000)],
    ["attributes in a tag", `<span ${"data-ttu-id = ".repeat(100_000)}>`],
  ])(
    "%s",
    (_, markup) => {
      const { units, unpaired, malformed } = read(`${markup}${END}`);
      expect(units.at(-1)?.target.text).toBe("Slutt 結尾");
      expect(unpaired.length + malformed.length).toBeGreaterThan(0);
    },
    TIME_LIMIT,
  );

  it(
    "a great many units, each with something left open",
    () => {
      const halves = ["a `b [c](d <e <!-- <? 叢集", "a `b [c](d <e <!-- <? cluster"] as const;
      const { units, malformed } = read(paragraphs(...Array.from({ length: 20_000 }, () => halves)));
      expect(malformed).toEqual([]);
      expect(units).toHaveLength(20_000);
      for (const { target, source } of units) {
        expect([target.placeables.html, source.placeables.html]).toEqual([[], []]);
      }
    },
    TIME_LIMIT,
  );

  it(
    "a great many units that are out of order",
    () => {
      const ids = Array.from({ length: 50_000 }, (_, index) => `37ca1-${101 + ((index * 7919) % 50_000)}`);
      const { malformed } = read(ids.map((id) => unitText(id, "叢", "A")).join("\n"));
      expect(malformed.length).toBeGreaterThan(10_000);
    },
    TIME_LIMIT,
  );

  it(
    "a great many references, with a great many definitions",
    () => {
      const definitions = Array.from({ length: 20_000 }, (_, index) => `[a${index}]: /b${index}\n`).join("");
      const links = Array.from({ length: 20_000 }, (_, index) => `[a${index}][] [${"x".repeat(99)}][a${index}]`).join(
        " ",
      );
      const { units } = read(`${unitText("37ca1-102", links, "A")}\n\n${definitions}`);
      expect(units[0]?.target.placeables.references).toHaveLength(40_000);
    },
    TIME_LIMIT,
  );
});

describe("a hostile body around a unit that may stand in a fence is read in good time", () => {
  const fenced = `\`\`\`\n${unitText("37ca1-102", "叢", "A")}\n\`\`\`\n`;

  it.each([
    ["a line of 10 MB", "klynge 叢集 ".repeat(1_000_000)],
    ["quotes in quotes", `${">".repeat(30_000)} a`],
    ["lists in lists on one line", `${"- ".repeat(30_000)}a`],
    ["lists in lists", Array.from({ length: 1000 }, (_, depth) => `${"  ".repeat(depth)}- a\n`).join("")],
    ["deep lists, again and again", `${"- ".repeat(50)}a\n`.repeat(1000)],
    ["list items", "- klynge\n".repeat(40_000)],
    ["nested images", `${"![".repeat(30_000)}a${"](b)".repeat(30_000)}`],
    ["open brackets", "[".repeat(100_000)],
    ["emphasis", "**a ".repeat(50_000)],
    ["backtick runs that all differ", rising("`", 2000)],
    [
      "backtick runs at the start of lines",
      Array.from({ length: 1500 }, (_, index) => `a\n${"`".repeat(index + 3)} b\n`).join(""),
    ],
    ["fences", "```\na\n```\n".repeat(30_000)],
    ["fences in list items left open", "- ```\n  a\n".repeat(20_000)],
    ["open tags", "<a b='".repeat(50_000)],
    ["short lines", "a\n".repeat(500_000)],
  ])(
    "%s",
    (_, body) => {
      const { units, malformed } = read(`${fenced}\n${body}${END}`);
      expect(units.length + malformed.length).toBeGreaterThanOrEqual(2);
      expect(malformed[0]).toMatchObject({ kind: "insideFence", id: "37ca1-102" });
    },
    TIME_LIMIT,
  );
});
