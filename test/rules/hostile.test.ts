import { describe, expect, it } from "vitest";
import { rules } from "../../src/rules/index.ts";
import { articleWith, lintArticle } from "../rule-tester.ts";

/** Generous: linear rules need a second or two each, quadratic ones minutes. */
const TIME_LIMIT = 20_000;

/** Pieces that all differ. */
const numbered = (count: number, piece: (index: number) => string) =>
  Array.from({ length: count }, (_, n) => piece(n)).join("");

/** What stands in the source, and what a hostile target makes of it. */
const segments: Readonly<Record<string, readonly [source: string, target: string]>> = {
  "emphasis that follows emphasis": ["**a**b".repeat(40_000), "Zie **a**."],
  "words in a row that tell nothing": ["Go.", "a1 ".repeat(33_000)],
  "words in a row on lines of their own": ["Go.", "aa\n".repeat(33_000)],
  "spaces as entities before no stop": ["Go. & stop.", `Ga${"&nbsp;".repeat(150_000)}a .a`],
  "stops in emphasis that nothing opens": ["Go.", "a .* b .__ ".repeat(60_000)],
  "Chinese words with spaces between": ["Go.", "資料庫叢集 資料庫 ".repeat(9_000)],
  "misread letters that are none": ["Go.", "Å“ Â» É» ".repeat(60_000)],
  "links within a link": ["See.", '<a href="x">'.repeat(60_000)],
  "links that became autolinks": ["[a](a:u) ".repeat(60_000), "[a]<a:u> ".repeat(60_000)],
  "equal links that are broken": ["[a](/u) ".repeat(60_000), "[a] (/u) ".repeat(60_000)],
  "links that are bare": [numbered(40_000, (n) => `[a](/guide${n}) `), numbered(40_000, (n) => `/guide${n} `)],
  "fragments that lead nowhere": [numbered(16_000, (n) => `[a](#f${n}) `), numbered(16_000, (n) => `[a](#g${n}) `)],
  "alerts of other kinds": ["[!NOTE] ".repeat(150_000), "[! TIP] ".repeat(150_000)],
  "an identifier that is lost very often": ["get_logs ".repeat(300_000), "Zie."],
  "directives that are lost": ["[!INCLUDE [a](b)] ".repeat(200_000), "Zie."],
  "parameters behind identifiers": [
    `${"0a4d55a8-d778-e502-2fab-701977c5d840 ".repeat(100_000)}${"-Ab ".repeat(100_000)}`,
    "Zie.",
  ],
};

describe("a hostile segment is checked in good time", () => {
  it.each(Object.entries(segments))(
    "%s",
    (_, [source, target]) => {
      const text = `${articleWith([{ source, target }])}\n`;
      for (const rule of rules) expect(lintArticle(rule, text)).toBeInstanceOf(Array);
    },
    TIME_LIMIT,
  );
});

describe("a hostile article is checked in good time", () => {
  it.each([
    ["brackets that begin lines", `${articleWith([{ source: "See.", target: "Zie." }])}\n${"[a\n".repeat(2_000_000)}`],
    [
      "a title that its heading says at length",
      articleWith([], { title: numbered(20_000, (n) => `w${n} `) }).concat(
        `# ${articleWith([{ source: numbered(20_000, (n) => `w${n} `), target: "w0x ".repeat(20_000) }]).split("---\n\n")[1]}`,
      ),
    ],
    [
      "units whose order falls, then rises",
      articleWith(
        Array.from({ length: 60_000 }, (_, n) => ({
          source: "See.",
          target: "Zie.",
          id: `37ca1-${n < 30_000 ? 900_000 - n : 101 + n}`,
        })),
      ),
    ],
  ])(
    "%s",
    (_, text) => {
      for (const rule of rules) expect(lintArticle(rule, text)).toBeInstanceOf(Array);
    },
    TIME_LIMIT,
  );
});
