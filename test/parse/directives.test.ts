import { describe, expect, it } from "vitest";
import { parseArticle } from "../../src/parse/article.ts";
import { readDirectives } from "../../src/parse/directives.ts";
import { allReaders } from "../all-readers.ts";
import { articleWith } from "../rule-tester.ts";

const read = (text: string, start = 0) => readDirectives(text, start, allReaders);
const keywords = (text: string) => read(text).map(({ keyword }) => keyword);

describe("a directive", () => {
  it("has a keyword, rules with their places, and a reason", () => {
    const text =
      "Text\n\n<!-- l10n-lint-disable empty-link-text, glued-markup/stopInLabel -- the label is an icon -->\n";
    const [directive] = read(text);
    const names = directive?.names.map(({ text: name, at }) => [name, text.slice(at.start, at.end)]);
    expect(directive).toMatchObject({ keyword: "disable", reason: "the label is an icon", closed: true });
    expect(names).toEqual([
      ["empty-link-text", "empty-link-text"],
      ["glued-markup/stopInLabel", "glued-markup/stopInLabel"],
    ]);
    expect(text.slice(directive?.at.start, directive?.at.end)).toBe(text.trim().slice("Text\n\n".length));
  });

  it.each([
    ["<!--l10n-lint-disable-->", "disable", [], null],
    ["<!-- l10n-lint-disable-file -->", "disable-file", [], null],
    [
      "<!--\n  l10n-lint-disable-next-line\n  a,\n  b\n  -- two\n  lines\n-->",
      "disable-next-line",
      ["a", "b"],
      "two\n  lines",
    ],
    ["<!-- l10n-lint-disable -- only a reason -->", "disable", [], "only a reason"],
    ["<!-- l10n-lint-disable a -- -->", "disable", ["a"], null],
    ["<!-- l10n-lint-disable a --- long dash -->", "disable", ["a"], "long dash"],
    ["<!-- l10n-lint-disable a--b, , c -->", "disable", ["a--b", "c"], null],
    ["<!-- l10n-lint-enable a b -->", "enable", ["a b"], null],
    ["<!-- l10n-lint-ignore x -->", "ignore", ["x"], null],
  ])("is read however it is written: %s", (text, keyword, names, reason) => {
    const [directive] = read(text);
    expect({ ...directive, names: directive?.names.map((name) => name.text) }).toMatchObject({
      keyword,
      names,
      reason,
    });
  });

  it("may be one of several on a line, and in a unit", () => {
    expect(keywords("a <!-- l10n-lint-disable-line --> b <!-- l10n-lint-enable --> c")).toEqual([
      "disable-line",
      "enable",
    ]);
    const unit = { target: "Åpne <!-- l10n-lint-disable-line --> klyngen.", source: "Open the cluster." };
    const article = parseArticle(articleWith([unit]), "a.md", allReaders);
    expect(article.units).toHaveLength(1);
    expect(readDirectives(article.text, article.bodyStart, allReaders)).toHaveLength(1);
  });

  it("whose comment does not end is told as such", () => {
    expect(read("<!-- l10n-lint-disable a\n\ntext")).toMatchObject([{ keyword: "disable", closed: false }]);
  });

  it.each([
    ["<!-- l10n-lint disable-next-line a -->", "l10n-lint ", "disable-next-line"],
    ["<!-- l10n-lint: disable a -->", "l10n-lint: ", "disable"],
    ["<!-- l10n-lint- disable a -->", "l10n-lint- ", "disable"],
    ["<!-- l10nlint-disable-line a -->", "l10nlint-", "disable-line"],
    ["<!-- l10n_lint_disable_line a -->", "l10n_lint_", "disable_line"],
    ["<!--L10N-LINT-ENABLE-->", "L10N-LINT-", "ENABLE"],
    ["<!-- l10n-lint-disable-file: a -->", "l10n-lint-", "disable-file:"],
  ])("is told from what only looks like one: %s", (text, prefix, keyword) => {
    expect(read(text)).toMatchObject([{ prefix, keyword, closed: true }]);
  });

  it("counts from where the body starts", () => {
    const text = "---\ntitle: <!-- l10n-lint-disable -->\n---\n<!-- l10n-lint-enable -->\n";
    expect(read(text, text.lastIndexOf("---\n") + 4).map(({ keyword }) => keyword)).toEqual(["enable"]);
  });

  it.each([
    "l10n-lint-disable",
    "<!- l10n-lint-disable -->",
    "<!-- not l10n-lint-disable -->",
    "<!-- l10n-lint-baseline.jsonl holds more -->",
    "<!-- l10n-lint -->",
    "<!-- l10n-lint reads this; disable nothing -->",
    "<!-- disable l10n-lint -->",
    "<!-- l10n-linter disables -->",
  ])("is no other text: %s", (text) => {
    expect(read(text)).toEqual([]);
  });
});

describe("code is shown to the reader and says nothing", () => {
  const DIRECTIVE = "<!-- l10n-lint-disable -->";

  it.each([
    ["a fence", `\`\`\`md\n${DIRECTIVE}\n\`\`\``],
    ["a fence of tildes", `~~~\n${DIRECTIVE}\n~~~`],
    ["a fence in a list", `- item\n\n  \`\`\`\n  ${DIRECTIVE}\n  \`\`\``],
    ["a code span", `Write \`${DIRECTIVE}\` before it.`],
    ["a code span of two backticks", `Write \`\` a\`${DIRECTIVE} \`\` before it.`],
    ["a code span over two lines", `Write \`one\ntwo ${DIRECTIVE}\` before it.`],
    ["the second span of a paragraph", `Write \`one\` or \`${DIRECTIVE}\` before it.`],
  ])("%s", (_, text) => {
    expect(read(text)).toEqual([]);
  });

  it.each([
    ["behind a fence", `\`\`\`\ncode\n\`\`\`\n\n${DIRECTIVE}`],
    ["between two code spans", `Write \`one\` ${DIRECTIVE} or \`two\`.`],
    ["behind an escaped backtick", `A \\\` here ${DIRECTIVE} and \` there`],
    ["behind a lone backtick", `A \` here ${DIRECTIVE} and there`],
    ["a block of its own, which ends the paragraph", `A \` here\n${DIRECTIVE}\nand \` there`],
    ["in a list", `1. A \` here\n2. ${DIRECTIVE}\n3. and \` there`],
    ["behind a paragraph with an open backtick", `A \` here\n\nand ${DIRECTIVE} \` there`],
    ["behind a comment that does not end in a fence", `\`\`\`\n<!-- open\n\`\`\`\n\n${DIRECTIVE}`],
  ])("but not %s", (_, text) => {
    expect(read(text)).toHaveLength(1);
  });

  it("agrees in both line endings", () => {
    const text = `\`\`\`\n${DIRECTIVE}\n\`\`\`\n\nA \` here\n\n${DIRECTIVE} \` there`;
    expect(read(text)).toHaveLength(1);
    expect(read(text.replaceAll("\n", "\r\n"))).toHaveLength(1);
  });
});

describe("hostile text", () => {
  it.each([
    ["directives on one line", "x<!-- l10n-lint-disable-line a -->".repeat(100_000)],
    ["directives on many lines of one paragraph", "x `<!-- l10n-lint-disable-line a -->\n".repeat(100_000)],
    ["comments that do not end", "<!-- l10n-lint-disable ".repeat(100_000)],
    ["the prefix alone", "l10n-lint-".repeat(300_000)],
    ["white space before the prefix", `<!--${" ".repeat(1_000_000)}l10n-lint-`.repeat(3)],
    ["paragraphs", "a ` b\n\nc <!-- l10n-lint-disable -->\n\n".repeat(50_000)],
    ["a long keyword", `<!-- l10n-lint-${"a-".repeat(500_000)}`],
    ["commas", `<!-- l10n-lint-disable ${",".repeat(1_000_000)}-->`],
  ])(
    "is read in one go: %s",
    (_, text) => {
      expect(read(text).length).toBeLessThanOrEqual(100_000);
    },
    20_000,
  );
});
