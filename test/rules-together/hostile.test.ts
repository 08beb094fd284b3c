import { describe, it } from "vitest";
import { lintWithEveryRule } from "../every-rule.ts";
import { expectLinear } from "../linear-growth.ts";
import { articleWith } from "../rule-tester.ts";

/** Pieces that all differ. */
const numbered = (count: number, piece: (index: number) => string) =>
  Array.from({ length: count }, (_, n) => piece(n)).join("");

const LINK = "[limits](/limits)";

/** What stands in the source, and what a hostile target makes of it. */
const segments: Readonly<Record<string, (part: number) => readonly [source: string, target: string]>> = {
  "emphasis that follows emphasis": (part) => ["**a**b".repeat(40_000 * part), "Zie **a**."],
  "words in a row that tell nothing": (part) => ["Go.", "a1 ".repeat(33_000 * part)],
  "words in a row on lines of their own": (part) => ["Go.", "aa\n".repeat(33_000 * part)],
  "spaces as entities before no stop": (part) => ["Go. & stop.", `Ga${"&nbsp;".repeat(150_000 * part)}a .a`],
  "stops in emphasis that nothing opens": (part) => ["Go.", "a .* b .__ ".repeat(60_000 * part)],
  "Chinese words with spaces between": (part) => ["Go.", "資料庫叢集 資料庫 ".repeat(9_000 * part)],
  "misread letters that are none": (part) => ["Go.", "Å“ Â» É» ".repeat(60_000 * part)],
  "links within a link": (part) => ["See.", '<a href="x">'.repeat(60_000 * part)],
  "tags within tags": (part) => [LINK, "<span>".repeat(100_000 * part)],
  "tags within tags of the source": (part) => ["<span>".repeat(100_000 * part), LINK],
  "bold of nothing": (part) => [LINK, "** ** ".repeat(40_000 * part)],
  "bold across brackets": (part) => [LINK, "( x ".repeat(4_000 * part) + "**a)** b ".repeat(4_000 * part)],
  "ends of links": (part) => [LINK, "](/u) ".repeat(100_000 * part)],
  "a long line": (part) => [LINK, "kluster 叢集 ".repeat(200_000 * part)],
  "links that became autolinks": (part) => ["[a](a:u) ".repeat(60_000 * part), "[a]<a:u> ".repeat(60_000 * part)],
  "equal links that are broken": (part) => ["[a](/u) ".repeat(60_000 * part), "[a] (/u) ".repeat(60_000 * part)],
  "links that are bare": (part) => [
    numbered(40_000 * part, (n) => `[a](/guide${n}) `),
    numbered(40_000 * part, (n) => `/guide${n} `),
  ],
  "fragments that lead nowhere": (part) => [
    numbered(16_000 * part, (n) => `[a](#f${n}) `),
    numbered(16_000 * part, (n) => `[a](#g${n}) `),
  ],
  "alerts of other kinds": (part) => ["[!NOTE] ".repeat(150_000 * part), "[! TIP] ".repeat(150_000 * part)],
  "an identifier that is lost very often": (part) => ["get_logs ".repeat(300_000 * part), "Zie."],
  "directives that are lost": (part) => ["[!INCLUDE [a](b)] ".repeat(200_000 * part), "Zie."],
  "parameters behind identifiers": (part) => [
    `${"0a4d55a8-d778-e502-2fab-701977c5d840 ".repeat(100_000 * part)}${"-Ab ".repeat(100_000 * part)}`,
    "Zie.",
  ],
};

describe("a hostile segment is checked in linear time", () => {
  it.each(Object.entries(segments))("%s", (_, segmentsOf) => {
    expectLinear((part) => {
      const [source, target] = segmentsOf(part);
      lintWithEveryRule(`${articleWith([{ source, target }])}\n`);
    });
  });
});

describe("a hostile article is checked in linear time", () => {
  it.each([
    [
      "brackets that begin lines",
      (part: number) => `${articleWith([{ source: "See.", target: "Zie." }])}\n${"[a\n".repeat(2_000_000 * part)}`,
    ],
    [
      "a title that its heading says at length",
      (part: number) => {
        const words = numbered(20_000 * part, (n) => `w${n} `);
        const heading = articleWith([{ source: words, target: "w0x ".repeat(20_000 * part) }]);
        return articleWith([], { title: words }).concat(`# ${heading.split("---\n\n")[1]}`);
      },
    ],
    [
      "units whose order falls, then rises",
      (part: number) => {
        const count = 60_000 * part;
        const idOf = (n: number) => `37ca1-${n < count / 2 ? 900_000 - n : 101 + n}`;
        return articleWith(Array.from({ length: count }, (_, n) => ({ source: "See.", target: "Zie.", id: idOf(n) })));
      },
    ],
  ])("%s", (_, textOf) => {
    expectLinear((part) => void lintWithEveryRule(textOf(part)));
  });
});
