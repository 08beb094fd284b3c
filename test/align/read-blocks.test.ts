import { describe, expect, it } from "vitest";
import { type Dialect, dialectOf, isPythonMarkdown } from "../../src/align/reading/dialect.ts";
import { readBlocks } from "../../src/align/reading/read-blocks.ts";
import type { Block } from "../../src/model/block.ts";

const PLAIN: Dialect = { mdx: false, hugo: false };
const HUGO: Dialect = { mdx: false, hugo: true };
const MDX: Dialect = { mdx: true, hugo: false };

function blocksOf(text: string, dialect: Dialect = PLAIN): readonly Block[] {
  return readBlocks(text, dialect).blocks;
}

/** Kind, name and text of each block. */
function shown(text: string, dialect: Dialect = PLAIN): readonly string[] {
  return blocksOf(text, dialect).map(({ kind, name, containers, text: { start, end } }) =>
    [kind, name && `<${name}>`, containers && `(${containers})`, text.slice(start, end)].filter(Boolean).join(" "),
  );
}

describe("readBlocks", () => {
  it("flattens a file into leaves that know their containers", () => {
    const text = `---
title: Lagring
---

# Lagring

Velg et område.

1. Åpne **Fjordbase**.

   Vent litt.
   - Nested
2. Lukk.

> Merk deg dette.

[^1]: En fotnote.

[plan]: /fjordbase/plan

***
`;
    expect(shown(text)).toEqual([
      "heading Lagring",
      "paragraph Velg et område.",
      "item (ol) Åpne **Fjordbase**.",
      "paragraph (ol) Vent litt.",
      "item (ol ul) Nested",
      "item (ol) Lukk.",
      "paragraph (q) Merk deg dette.",
      "paragraph (fn) En fotnote.",
      "definition",
      "rule",
    ]);
  });

  it("reads rows with their cells, and code without its fences", () => {
    const text = "| 名前 | 値 |\n|---|---|\n| a | 1 |\n\n```sh title=x\nfjord up\n```\n\n    fjord down\n";
    const [head, row, fenced, indented] = blocksOf(text);
    expect([head, row].map((block) => block?.cells.map(({ start, end }) => text.slice(start, end)))).toEqual([
      ["名前", "値"],
      ["a", "1"],
    ]);
    expect(fenced).toMatchObject({ kind: "code", name: "sh" });
    expect(text.slice(fenced?.text.start, fenced?.text.end)).toBe("fjord up\n");
    expect(indented).toMatchObject({ kind: "code", name: "" });
  });

  it.each([
    ["## Configurer {#configure}\n", "configure", "Configurer"],
    ["## 設定 { #configure }\n", "configure", "設定"],
    ["## Configurer {.big #configure}\n", "configure", "Configurer"],
    ["## `useId()` {/*useid*/}\n", "useid", "`useId()`"],
    ['## <a name="configure"></a>Configurer\n', "configure", "Configurer"],
    ['## Configurer <a id="configure"/>\n', "configure", "Configurer"],
    ["## Configurer\n", null, "Configurer"],
  ])("takes the id off the heading %j", (text, id, rest) => {
    for (const dialect of [PLAIN, MDX]) {
      const [heading] = blocksOf(text, dialect);
      expect(heading?.id).toBe(id);
      expect(text.slice(heading?.text.start, heading?.text.end)).toBe(rest);
    }
  });

  it("has directive lines as blocks, their titles as text", () => {
    const text =
      ":::note[Vær klar]\n\nEn tekst.\n\n:::\n\n/// tip | Astuce\n\n본문\n\n///\n\n::: info 注意\n内容\n:::\n";
    expect(shown(text)).toEqual([
      "directive <note> Vær klar",
      "paragraph En tekst.",
      "directive </>",
      "directive <tip> Astuce",
      "paragraph 본문",
      "directive </>",
      "directive <info> 注意",
      "paragraph 内容",
      "directive </>",
    ]);
  });

  it("takes the mark of an alert on a line of its own for a directive", () => {
    expect(shown("> [!NOTE]\n>\n> Vær klar.\n\n> [!NOTE]\n> 注意\n\n[!NOTE]\n\n> [!VIDEO a.mp4]\n")).toEqual([
      "directive <!note> (q) [!NOTE]",
      "paragraph (q) Vær klar.",
      "paragraph (q) [!NOTE]\n> 注意",
      "paragraph [!NOTE]",
      "paragraph (q) [!VIDEO a.mp4]",
    ]);
  });

  it("reads the indented content of admonitions as text", () => {
    expect(shown('!!! note "Merk"\n\n    En tekst.\n')).toEqual(["directive <note> Merk", "paragraph En tekst."]);
  });

  it("masks nothing inside fences, scripts and styles", () => {
    const text = "```md\n:::note\n# A {#b}\n```\n\n<script setup>\n:::note\n</script>\n";
    expect(shown(text).map((block) => block.split(" ")[0])).toEqual(["code", "html"]);
  });

  it("has shortcodes as blocks where they fill their lines or stand at a paragraph's edge", () => {
    const text = `{{< tabs >}} {{% tab name="A" %}}

{{% alert %}} Du texte avec {{< param version >}} dedans. {{% /alert %}}

    pas du code
`;
    expect(blocksOf(text, HUGO).map(({ kind, name }) => `${kind} ${name}`)).toEqual([
      "shortcode tabs",
      "shortcode tab",
      "shortcode alert",
      "paragraph ",
      "shortcode /alert",
      "paragraph ",
    ]);
    expect(blocksOf(text, HUGO)[1]?.attributes).toEqual([{ name: "name", value: "A", isExpression: false }]);
  });

  it("reads MDX into components with their properties", () => {
    const text = `import Card from "./card.astro";

<Card title="Hei" to={plan} open>

Tekst <Badge /> her.

</Card>

{/* a comment */}
`;
    const blocks = blocksOf(text, MDX);
    expect(blocks.map(({ kind, name, containers }) => [kind, name, containers])).toEqual([
      ["module", "esm", ""],
      ["component", "Card", ""],
      ["paragraph", "", "Card"],
    ]);
    expect(blocks[1]?.attributes).toEqual([
      { name: "title", value: "Hei", isExpression: false },
      { name: "to", value: "plan", isExpression: true },
      { name: "open", value: null, isExpression: false },
    ]);
  });

  it("reads MDX that its parser refuses as CommonMark, and says where it stopped", () => {
    const text = "# Titre\n\n<Card>\n\nDu texte {non fermé\n";
    const { blocks, problem } = readBlocks(text, MDX);
    expect(problem?.offset).toBeGreaterThan(text.indexOf("{") - 1);
    expect(blocks.map(({ kind }) => kind)).toEqual(["heading", "html", "paragraph"]);
  });

  it("knows comments and lines of attributes for no blocks", () => {
    expect(shown("<!-- one -->\n\n{.table}\n\n<!--\ntwo\n-->\n")).toEqual([]);
    expect(shown("<!-- one -->\n\nTekst\n", MDX)).toEqual(["paragraph Tekst"]);
  });

  it("keeps the file's own offsets with a byte order mark, CRLF and TOML front matter", () => {
    const text = '\uFEFF+++\r\ntitle = "x"\r\n+++\r\n\r\n:::note\r\n\r\nTexte\r\n';
    const [, paragraph] = blocksOf(text);
    expect(text.slice(paragraph?.range.start, paragraph?.range.end)).toBe("Texte");
    expect(readBlocks(text, PLAIN).masked).toHaveLength(text.length);
  });
});

describe("dialectOf", () => {
  it("reads both files of a pair alike", () => {
    expect(dialectOf("docs/a.md", ["Text", "{{< figure >}}"])).toEqual({ mdx: false, hugo: true });
    expect(dialectOf("docs/a.mdx", ["Text"], "hugo")).toEqual({ mdx: true, hugo: false });
    expect(dialectOf("docs/a.md", ["## Titre {/*title*/}\n"])).toEqual({ mdx: true, hugo: false });
    expect(dialectOf("docs/a.md", ["{{< x >}}"], "commonmark")).toEqual({ mdx: false, hugo: false });
    expect(dialectOf("docs/a.md", ["{{ msg }}"], "mdx")).toEqual({ mdx: true, hugo: false });
  });
});

describe("isPythonMarkdown", () => {
  it.each(["/// tip\n\nText\n\n///\n", "## Titre { #title }\n", "/// note | Titre\n"])("knows %j", (text) => {
    expect(isPythonMarkdown(text)).toBe(true);
  });

  it.each(["## Titre {#title}\n", "// a comment\n", "Text /// text\n"])("does not take %j for it", (text) => {
    expect(isPythonMarkdown(text)).toBe(false);
  });
});
