import { describe, expect, it } from "vitest";
import { readCommonMark } from "../../src/markdown/commonmark.ts";
import type { MarkdownNode } from "../../src/model/readers.ts";
import { paragraphs, read } from "../parse/made-up-units.ts";

/** Types of a tree from the top down, with the text each node stands for. */
function outline(node: MarkdownNode, text: string): readonly string[] {
  const own = `${node.type}: ${text.slice(node.start, node.end)}`;
  return [own, ...node.children.flatMap((child) => outline(child, text))];
}

describe("readCommonMark", () => {
  it("gives nodes with offsets, values and destinations", () => {
    const text = "Se **概要** [her](/a 'b') `c`.";
    const [, ...nodes] = outline(readCommonMark(text), text);
    expect(nodes).toEqual([
      `paragraph: ${text}`,
      "text: Se ",
      "strong: **概要**",
      "text: 概要",
      "text:  ",
      "link: [her](/a 'b')",
      "text: her",
      "text:  ",
      "inlineCode: `c`",
      "text: .",
    ]);
    const [paragraph] = readCommonMark(text).children;
    expect(paragraph?.children.find(({ type }) => type === "link")?.url).toBe("/a");
    expect(paragraph?.children.find(({ type }) => type === "inlineCode")?.value).toBe("c");
  });

  it.each([
    ["brackets as deep as people write", `${"[".repeat(50)}叢${"]".repeat(50)}(/a)`],
    ["a long line of hyphens", "-".repeat(500)],
    ["a long line of quotes", `${"> ".repeat(50)}叢`],
    ["many links", "[叢](/a) ".repeat(500)],
    ["much emphasis", "*叢* **集** _群_ ***叢*** a_b_c ".repeat(1000)],
    ["open emphasis in many paragraphs", "*叢 **集\n\n".repeat(3000)],
    ["code in a long table", "| [叢](/a) | `b` |\n".repeat(700)],
    ["escaped delimiters", "\\*叢".repeat(3000)],
    ["stars without words", "** ** ".repeat(10_000)],
    ["a long article", "叢集 & 叢!\n\n".repeat(15_000)],
    ["a code block that is indented far", `    叢\n${" ".repeat(150)}叢`],
    ["a long list in a quote", "> - 叢\n".repeat(3000)],
  ])("reads %s", (_, text) => {
    expect(readCommonMark(text).children[0]?.type).not.toBe("text");
  });

  it.each([
    ["nested images", `${"![".repeat(30_000)}a${"](b)".repeat(30_000)}`],
    ["open brackets", "[".repeat(100_000)],
    ["emphasis that is never closed", "*a ".repeat(50_000)],
    ["emphasis that is never opened", "a* ".repeat(50_000)],
    ["emphasis that follows emphasis", "**a**b".repeat(30_000)],
    ["emphasis that overlaps", "*a **b".repeat(50_000)],
    ["underscores that overlap", "_a *b __c **d ".repeat(25_000)],
    ["comments that never end", "<!-- ".repeat(50_000)],
    ["instructions that never end", "<?".repeat(100_000)],
    ["references that nothing defines", "[a][b] ".repeat(50_000)],
    ["backticks among asterisks", "*`".repeat(50_000)],
    ["stars that mean nothing", "** ** ".repeat(20_000)],
    ["stars that mean nothing, in many paragraphs", "** a\n\n** b\n** c\n\n".repeat(12_000)],
    ["escaped delimiters", "\\*叢".repeat(40_000)],
    ["entities", "&amp; ".repeat(40_000)],
    ["tags", "<b>叢\n".repeat(40_000)],
    ["lines", "叢\n".repeat(30_000)],
    ["lines of an old Macintosh", "叢\r".repeat(30_000)],
    ["paragraphs", "叢\n\n".repeat(30_000)],
    ["quotes", `a\n\n${">".repeat(30_000)} a`],
    ["quotes behind spaces", ` ${" >".repeat(30_000)} a`],
    ["lists", `${"- ".repeat(30_000)}a`],
    ["numbered lists", `a\r\n\r\n${"1. ".repeat(30_000)}a`],
    ["many short lists within lists", "- - - - - - - - 叢\n".repeat(1000)],
    ["lists by indentation", Array.from({ length: 1500 }, (_, depth) => `${"  ".repeat(depth)}- a\n`).join("")],
  ])("takes for text what goes further than anybody writes: %s", (_, text) => {
    const node = { start: 0, end: text.length, children: [] };
    expect(readCommonMark(text)).toEqual({
      type: "root",
      ...node,
      children: [{ type: "text", ...node, value: text }],
    });
  });
});

describe("a segment as CommonMark", () => {
  it.each([
    ["Velg **Klar** nå.", "strong"],
    ["**Klar** er valgt 叢集", "strong"],
    ["- **ingen liste**", "strong"],
    ["    `ingen blokk`", "inlineCode"],
    ["# [ingen overskrift](/a)", "link"],
    ["1. *ingen liste*", "emphasis"],
  ])("is inline content with offsets into the file: %s", (target, type) => {
    const text = `---\ntitle: 概要\n---\n\n${paragraphs([target, "A"])}`;
    const [unit] = read(text).units;
    const [paragraph] = unit?.target.markdown.children ?? [];
    expect(paragraph?.type).toBe("paragraph");
    const found = paragraph?.children.find((child) => child.type === type);
    expect(target).toContain(text.slice(found?.start, found?.end));
    expect(found?.end).toBeGreaterThan(found?.start ?? 0);
  });
});
