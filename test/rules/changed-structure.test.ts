import { describe, expect, it } from "vitest";
import { onlyToday, readSourceText } from "../../src/compare/source/source-text.ts";
import { packed, unpacked } from "../../src/rules/changed-structure/packed.ts";
import { rebuiltBody } from "../../src/rules/changed-structure/rebuilt.ts";
import { structureOf } from "../../src/rules/changed-structure/structure.ts";
import rule from "../../src/rules/changed-structure.ts";
import { lintArticle, lintGroup, parse } from "../rule-tester.ts";
import { reported } from "./reported.ts";

const HASH = "2c26b46b68ffc68ff99b453c1d30413413422d70";

const SOURCE = `# Clusters

Open a cluster before you start.

\`\`\`powershell
# list all
Get-Fjord -Name "all" -Title "All of the clusters"
\`\`\`

| Name | Value |
|---|---|
| size | 10 |
| zone | 2 |

## Steps

1. Open the portal.
2. Choose the cluster
   in its list.

> [!NOTE]
> It takes a while.

::: moniker range="fjord-2"

- Close the portal.

::: moniker-end

The end comes
in two lines.
`;

/** A side-by-side article of a body, in which what stands in ‹› is a target and its source. */
function article(body: string, locale = "nl-NL", hash = HASH): string {
  let id = 101;
  const units = body.replace(/‹([^¦›]*)¦([^›]*)›/g, (_, target: string, english: string) => {
    id++;
    const second = `<span class="sxs-lookup"><span data-stu-id="37ca1-${id}">${english}</span></span>`;
    return `<span data-ttu-id="37ca1-${id}">${target}</span>${second}`;
  });
  return `---\ntitle: Fjordbase\nms.openlocfilehash: ${hash}\nms.contentlocale: ${locale}\n---\n${units}`;
}

/** The article that the pipeline makes of the source: every text is a unit. */
const SOUND = SOURCE.replace(/^((?:[#>\d.-]+ | {3})?)([A-Z][^|\n]*\.|[A-Z]\w*)$/gm, "$1‹Tekst¦$2›")
  .replace("Choose the cluster\n   in its list.", "‹Tekst¦Choose the cluster\n   in its list.›")
  .replace("The end comes\nin two lines.", "‹Tekst¦The end comes\nin two lines.›")
  .replace(/\| (\w+) \| (\w+) \|/g, "| ‹x¦$1› | ‹x¦$2› |");

function against(source: string, body: string, hash = HASH) {
  const text = article(body);
  const surroundings = { source: onlyToday(readSourceText(`---\ntitle: A\n---\n${source}`, hash), "docs/a.md") };
  return reported(text, lintArticle(rule, text, surroundings));
}

const messages = (source: string, body: string) => against(source, body).map(({ message }) => message);

describe("against the source", () => {
  it("is sound as the pipeline writes it", () => {
    expect(SOUND).toContain("‹Tekst¦Open the portal.›");
    expect(against(SOURCE, SOUND)).toEqual([]);
  });

  it("marks the line and names that of the source", () => {
    expect(against(SOURCE, SOUND.replace("1. ‹", "* ‹"))).toEqual([
      {
        messageId: "unlikeSource",
        severity: "error",
        message: '"*" stands before an item, not a number; see line 20 of the source',
        at: "* ",
      },
    ]);
  });

  it.each([
    ["a row", "A table row is missing", (body: string) => body.replace(/\| ‹x¦zone.*\n/, "")],
    ["a heading", "A heading is missing", (body: string) => body.replace(/## .*\n\n/, "")],
    ["an item", "A list item is missing", (body: string) => body.replace(/1\. .*\n/, "")],
    ["a fence", "A code fence is missing", (body: string) => body.replace(/```[\s\S]*?```\n\n/, "")],
    ["a table", "A table is missing", (body: string) => body.replace(/(?:\|.*\n)+\n/, "")],
    ["an alert", "An alert is missing", (body: string) => body.replace("> [!NOTE]\n", "")],
    ["a directive", "A directive is missing", (body: string) => body.replace("::: moniker-end\n\n", "")],
    ["the end", "The last paragraph is missing", (body: string) => body.replace(/‹Tekst¦The end[\s\S]*$/, "")],
  ])("misses %s", (_, message, edit) => {
    expect(messages(SOURCE, edit(SOUND))).toEqual([expect.stringContaining(message)]);
  });

  it.each([
    ["a row more", "A table row was added", (body: string) => body.replace("| ‹x¦zone", "| a | b |\n| ‹x¦zone")],
    ["a heading of another level", "A heading is of level 3, not 2", (body: string) => body.replace("## ", "### ")],
    [
      "a row of three cells",
      "A table row has 3 cells, not 2",
      (body: string) => body.replace("| ‹x¦zone", "| a | ‹x¦zone"),
    ],
    ["another bullet", '"*" stands before an item, not "-"', (body: string) => body.replace("- ‹", "* ‹")],
    [
      "other code",
      "code or language of a code fence was changed",
      (body: string) => body.replace("Get-Fjord", "Get-Fiord"),
    ],
    ["another value", "ode or language of a code fence was changed", (body: string) => body.replace('"all"', '"alle"')],
    [
      "another language",
      "ode or language of a code fence was changed",
      (body: string) => body.replace("```powershell", "```sh"),
    ],
  ])("finds %s", (_, message, edit) => {
    const [found = ""] = messages(SOURCE, edit(SOUND));
    expect(found.toLowerCase()).toContain(message.toLowerCase());
  });

  it.each([
    ["comments of code that are translated", (body: string) => body.replace("# list all", "# alles")],
    ["strings of several words", (body: string) => body.replace("All of the clusters", "Alle clusters die er zijn")],
    [
      "a paragraph cut in two segments",
      (body: string) =>
        body.replace("‹Tekst¦Open a cluster before you start.›", "‹Open.¦Open a cluster› ‹Dan.¦before you start.›"),
    ],
    ["code indented with no-break spaces", (body: string) => body.replace("Get-Fjord -Name", "Get-Fjord\u00a0-Name")],
    ["Windows line ends", (body: string) => body.replaceAll("\n", "\r\n")],
    ["anchors of headings", (body: string) => body.replace("## ", '## <a name="steps"></a>')],
  ])("does not mind %s", (_, edit) => {
    expect(messages(SOURCE, edit(SOUND))).toEqual([]);
  });

  it("says nothing of another version, or of articles with damaged segments", () => {
    const broken = SOUND.replace("## ", "### ");
    expect(against(SOURCE, broken, "fcde2b2edba56bf408601fb721fe9b5c338d10ee")).toEqual([]);
    expect(messages(SOURCE, broken.replace("‹Tekst¦Open the", "‹ ¦Open the"))).toEqual([]);
    expect(messages(SOURCE, `${broken}\n<span data-ttu-id="37ca1-999">Los</span>\n`)).toEqual([]);
  });
});

describe("among siblings", () => {
  const CHANGED = SOUND.replace("1. ‹", "* ‹");
  const found = (...bodies: readonly (readonly [string, string, string?])[]) =>
    lintGroup(
      rule,
      bodies.map(([locale, body, hash]) => ({ path: `docs/${locale}/a.md`, text: article(body, locale, hash) })),
    ).map(({ path, messageId, severity, message }) => ({ path, messageId, severity, message }));

  it("one that differs from two gets a warning", () => {
    expect(found(["fr-FR", SOUND], ["ja-JP", CHANGED], ["zh-TW", SOUND])).toEqual([
      {
        path: "docs/ja-JP/a.md",
        messageId: "unlikeSiblings",
        severity: "warning",
        message:
          '"*" stands before an item, not a number near line 22, unlike fr-FR, zh-TW, which translate the same source',
      },
    ]);
  });

  it("of two that differ each gets a note", () => {
    expect(found(["fr-FR", SOUND], ["ja-JP", CHANGED])).toMatchObject([
      { path: "docs/fr-FR/a.md", messageId: "unlikeSibling", severity: "info" },
      { path: "docs/ja-JP/a.md", messageId: "unlikeSibling", severity: "info" },
    ]);
  });

  it.each([
    [
      "that are alike",
      [
        ["fr-FR", SOUND],
        ["ja-JP", SOUND],
        ["nl-NL", SOUND],
      ],
    ],
    [
      "of another version",
      [
        ["fr-FR", SOUND],
        ["zh-TW", SOUND],
        ["ja-JP", CHANGED, "fcde2b2edba56bf408601fb721fe9b5c338d10ee"],
      ],
    ],
    [
      "of which two agree with two",
      [
        ["fr-FR", SOUND],
        ["zh-TW", SOUND],
        ["ja-JP", CHANGED],
        ["nb-NO", CHANGED],
      ],
    ],
    [
      "of which one is cut in other segments",
      [
        ["fr-FR", SOUND],
        ["zh-TW", SOUND],
        [
          "ja-JP",
          SOUND.replace("‹Tekst¦Open a cluster before you start.›", "‹x¦Open› ‹y¦a cluster before you start.›"),
        ],
      ],
    ],
  ] as const)("those are sound %s", (_, bodies) => {
    expect(found(...bodies)).toEqual([]);
  });

  it("keeps little of each article, and all that tells", () => {
    const parsed = parse(article(SOUND));
    const body = rebuiltBody(parsed);
    const parts = structureOf(body.text);
    const text = packed(parts, body, parsed);
    expect(unpacked(text).map(({ key }) => key)).toEqual(parts.map(({ key }) => key));
    const lineOf = (offset: number) => parsed.text.slice(0, offset).split("\n").length;
    expect(unpacked(text).map(({ start }) => start)).toEqual(parts.map(({ start }) => lineOf(body.originOf(start))));
    expect(text.length).toBeLessThan(150);
  });
});

describe("a pipe in a cell", () => {
  const found = (target: string, source: string, behind = "") => {
    const text = article(`| ‹x¦Sign› | y |\n|---|---|\n| ‹${target}¦${source}› | z |\n${behind}`);
    return reported(text, lintArticle(rule, text)).map(({ messageId, at }) => `${messageId} ${at}`);
  };

  it("adds a cell", () => {
    expect(found("Streep |", "Bar")).toEqual(["addedCell |"]);
    expect(found("a | b | c", "a | b")).toEqual(["addedCell |"]);
  });

  it.each([
    ["that is escaped", "Streep \\|", "Bar"],
    ["that the source has as well", "a | b", "a | c"],
    ["as an entity", "Streep &#124;", "Bar"],
  ])("is sound %s", (_, target, source) => {
    expect(found(target, source)).toEqual([]);
  });

  it("is sound in prose", () => {
    const text = article("‹Typ a | b.¦Type a or b.›\n\nNot | a table\n");
    expect(lintArticle(rule, text)).toEqual([]);
  });

  it("is seen in the head", () => {
    const text = article("| ‹Teken |¦Sign› | y |\n|---|---|\n| a | b |\n");
    expect(lintArticle(rule, text)).toHaveLength(1);
  });
});

describe("the parts of a text", () => {
  const keys = (text: string) => structureOf(text).map(({ key }) => key.replace(/:.*/, ""));

  it.each([
    ["Title\n===\n\nPart\n---\n", ["H1", "H2"]],
    ["a\n\n---\n\nb", ["P", "B", "P"]],
    ["- a\n  b\n- c\n\n  d", ["I-", "I-", "P"]],
    ["a | b\n--|--\n1 | 2\nc", ["T2", "R2", "P"]],
    ["prose | with a pipe\nand more", ["P"]],
    ["> ```sh\n> # no heading\n> ```", ["Fsh"]],
    ["~~~\n- no item\n~~~", ["F"]],
    ["<table>\n<tr><td>a</td></tr>\n</table>", []],
    ["[a]: b.md", []],
    ["[!INCLUDE [a](b.md)]\n\n[!VIDEO https://fjordbase.example]", ["Dinclude", "Dvideo"]],
    ["* * *\n* a", ["B", "I*"]],
  ])("%j", (text, expected) => {
    expect(keys(text)).toEqual(expected);
  });
});
