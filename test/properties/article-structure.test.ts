import fc from "fast-check";
import { expect, test } from "vitest";
import { structureOfArticle } from "../../src/rules/changed-structure/article-structure.ts";
import { numbered } from "../../src/rules/changed-structure/numbered.ts";
import { rebuiltBody } from "../../src/rules/changed-structure/rebuilt.ts";
import { structureOf } from "../../src/rules/changed-structure/structure.ts";
import { parse, unitText } from "../rule-tester.ts";

/** What stands between units, and what sources say: whatever a line may begin with, end with, or be. */
const MARKS = [
  "",
  " ",
  "# ",
  "### ",
  "####### ",
  "- ",
  "* ",
  "1. ",
  "12) ",
  "> ",
  "> - ",
  "  ",
  "\t",
  "| ",
  "|",
  " | ",
  ": ",
];
const LINES = [
  "---",
  "===",
  "***",
  "* * *",
  "```sh",
  "```",
  "~~~",
  "````",
  "> ```",
  "|---|---|",
  "--|--",
  ":-|-:",
  "[a]: b.md",
];
const MORE = [
  "<br>",
  "[!NOTE]",
  "> [!TIP]",
  "[!INCLUDE [a](b.md)]",
  "::: moniker",
  "`code`",
  "text",
  "字",
  "a | b",
  "-",
  "#",
  "+ c",
];
const SOURCES = [
  "Open",
  "the cluster",
  "",
  " ",
  "`x`",
  "```",
  "- a",
  "1. b",
  "| c",
  "a | b",
  "# d",
  "字",
  "---",
  "two\nlines",
  "[!NOTE]",
];

const piece = fc.oneof(
  fc.constantFrom(...MARKS, ...LINES, ...MORE, "\n", "\n", "\n", "\n\n", "\r\n", "\n\n\n"),
  fc.constantFrom(...SOURCES).map((source) => ({ source })),
);

const body = fc.array(piece, { maxLength: 40 }).map((pieces) => {
  let id = 100;
  return pieces
    .map((each) => (typeof each === "string" ? each : unitText(`37ca1-${++id}`, "Mål", each.source)))
    .join("");
});

test("an article's parts are those of the body that is rebuilt of it, each with its line", () => {
  fc.assert(
    fc.property(body, (text) => {
      const article = parse(`---\ntitle: Fjordbase\n---\n${text}`);
      const rebuilt = rebuiltBody(article);
      const expected = numbered(structureOf(rebuilt.text), article.text, rebuilt.originOf);
      expect(structureOfArticle(article)).toEqual(expected);
    }),
    { numRuns: 3000 },
  );
});
