import { describe, expect, it } from "vitest";
import { structureOfArticle } from "../../src/rules/changed-structure/article-structure.ts";
import { packed, unpacked } from "../../src/rules/changed-structure/packed.ts";
import { rebuiltBody } from "../../src/rules/changed-structure/rebuilt.ts";
import { structureOf } from "../../src/rules/changed-structure/structure.ts";
import rule from "../../src/rules/changed-structure.ts";
import { cases } from "../rule-cases.ts";
import { parse } from "../rule-tester.ts";

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

/** The article of a body beside its source. */
const against = (body: string, hash = HASH) => ({
  text: article(body),
  english: { text: `---\ntitle: A\n---\n${SOURCE}`, hash },
});

/** Articles that translate one source, by locale; those with a hash another version of it. */
const siblings = (...bodies: readonly (readonly [locale: string, body: string, hash?: string])[]) => ({
  articles: bodies.map(([locale, body, hash]) => ({
    path: `docs/${locale}/a.md`,
    text: article(body, locale, hash),
  })),
});

/** A cell of a table as it should be, and with another. */
const cell = (target: string, source: string) => ({
  text: article(`| ‹x¦Sign› | y |\n|---|---|\n| ‹${target}¦${source}› | z |\n`),
});

const BROKEN = SOUND.replace("## ", "### ");
const CHANGED = SOUND.replace("1. ‹", "* ‹");
const OTHER_HASH = "fcde2b2edba56bf408601fb721fe9b5c338d10ee";

cases(rule, {
  sound: [
    { why: "the article as the pipeline writes it", ...against(SOUND) },
    { why: "comments of code that are translated", ...against(SOUND.replace("# list all", "# alles")) },
    {
      why: "strings of several words",
      ...against(SOUND.replace("All of the clusters", "Alle clusters die er zijn")),
    },
    {
      why: "a paragraph cut in two segments",
      ...against(
        SOUND.replace("‹Tekst¦Open a cluster before you start.›", "‹Open.¦Open a cluster› ‹Dan.¦before you start.›"),
      ),
    },
    {
      why: "code indented with no-break spaces",
      ...against(SOUND.replace("Get-Fjord -Name", "Get-Fjord\u00a0-Name")),
    },
    { why: "Windows line ends", ...against(SOUND.replaceAll("\n", "\r\n")) },
    { why: "anchors of headings", ...against(SOUND.replace("## ", '## <a name="steps"></a>')) },
    { why: "another version of the source", ...against(BROKEN, OTHER_HASH) },
    { why: "a segment without its text", ...against(BROKEN.replace("‹Tekst¦Open the", "‹ ¦Open the")) },
    {
      why: "a segment without its source",
      ...against(`${BROKEN}\n<span data-ttu-id="37ca1-999">Los</span>\n`),
    },
    { why: "siblings that are alike", ...siblings(["fr-FR", SOUND], ["ja-JP", SOUND], ["nl-NL", SOUND]) },
    {
      why: "a sibling of another version",
      ...siblings(["fr-FR", SOUND], ["zh-TW", SOUND], ["ja-JP", CHANGED, OTHER_HASH]),
    },
    {
      why: "siblings of which two agree with two",
      ...siblings(["fr-FR", SOUND], ["zh-TW", SOUND], ["ja-JP", CHANGED], ["nb-NO", CHANGED]),
    },
    {
      why: "siblings of which one is cut in other segments",
      ...siblings(
        ["fr-FR", SOUND],
        ["zh-TW", SOUND],
        [
          "ja-JP",
          SOUND.replace("‹Tekst¦Open a cluster before you start.›", "‹x¦Open› ‹y¦a cluster before you start.›"),
        ],
      ),
    },
    { why: "a pipe in a cell that is escaped", ...cell("Streep \\|", "Bar") },
    { why: "a pipe in a cell that the source has as well", ...cell("a | b", "a | c") },
    { why: "a pipe in a cell as an entity", ...cell("Streep &#124;", "Bar") },
    { why: "a pipe in prose", text: article("‹Typ a | b.¦Type a or b.›\n\nNot | a table\n") },
  ],
  broken: [
    {
      why: "a bullet for a number: marks the line and names that of the source",
      ...against(CHANGED),
      finds: "unlikeSource",
      severity: "error",
      messages: '"*" stands before an item, not a number; see line 20 of the source',
      marks: "* ",
    },
    ...(
      [
        ["a row", "A table row is missing", SOUND.replace(/\| ‹x¦zone.*\n/, "")],
        ["a heading", "A heading is missing", SOUND.replace(/## .*\n\n/, "")],
        ["an item", "A list item is missing", SOUND.replace(/1\. .*\n/, "")],
        ["a fence", "A code fence is missing", SOUND.replace(/```[\s\S]*?```\n\n/, "")],
        ["a table", "A table is missing", SOUND.replace(/(?:\|.*\n)+\n/, "")],
        ["an alert", "An alert is missing", SOUND.replace("> [!NOTE]\n", "")],
        ["a directive", "A directive is missing", SOUND.replace("::: moniker-end\n\n", "")],
        ["the end", "The last paragraph is missing", SOUND.replace(/‹Tekst¦The end[\s\S]*$/, "")],
        ["no row more", "A table row was added", SOUND.replace("| ‹x¦zone", "| a | b |\n| ‹x¦zone")],
        ["no heading's level", "A heading is of level 3, not 2", BROKEN],
        ["no row of two cells", "A table row has 3 cells, not 2", SOUND.replace("| ‹x¦zone", "| a | ‹x¦zone")],
        ["the bullet", '"*" stands before an item, not "-"', SOUND.replace("- ‹", "* ‹")],
        ["code", "ode or language of a code fence was changed", SOUND.replace("Get-Fjord", "Get-Fiord")],
        ["a value in code", "ode or language of a code fence was changed", SOUND.replace('"all"', '"alle"')],
        ["the language", "ode or language of a code fence was changed", SOUND.replace("```powershell", "```sh")],
      ] as const
    ).map(([what, says, body]) => ({
      why: `not as in the source: ${what}`,
      ...against(body),
      finds: "unlikeSource",
      says,
    })),
    {
      why: "one of three siblings differs",
      ...siblings(["fr-FR", SOUND], ["ja-JP", CHANGED], ["zh-TW", SOUND]),
      finds: "unlikeSiblings",
      in: "docs/ja-JP/a.md",
      severity: "warning",
      messages:
        '"*" stands before an item, not a number near line 22, unlike fr-FR, zh-TW, which translate the same source',
    },
    {
      why: "two siblings that differ",
      ...siblings(["fr-FR", SOUND], ["ja-JP", CHANGED]),
      finds: ["unlikeSibling", "unlikeSibling"],
      in: ["docs/fr-FR/a.md", "docs/ja-JP/a.md"],
      severity: "info",
    },
    { why: "a pipe adds a cell", ...cell("Streep |", "Bar"), finds: "addedCell", marks: "|" },
    { why: "a pipe more adds a cell", ...cell("a | b | c", "a | b"), finds: "addedCell", marks: "|" },
    {
      why: "a pipe in the head",
      text: article("| ‹Teken |¦Sign› | y |\n|---|---|\n| a | b |\n"),
      finds: "addedCell",
    },
  ],
});

it("the article of these cases is one of units", () => {
  expect(SOUND).toContain("‹Tekst¦Open the portal.›");
});

it("keeps little of each article, and all that tells", () => {
  const parsed = parse(article(SOUND));
  const body = rebuiltBody(parsed);
  const parts = structureOf(body.text);
  const text = packed(structureOfArticle(parsed));
  expect(unpacked(text).map(({ key }) => key)).toEqual(parts.map(({ key }) => key));
  const lineOf = (offset: number) => parsed.text.slice(0, offset).split("\n").length;
  expect(unpacked(text).map(({ start }) => start)).toEqual(parts.map(({ start }) => lineOf(body.originOf(start))));
  expect(text.length).toBeLessThan(150);
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
