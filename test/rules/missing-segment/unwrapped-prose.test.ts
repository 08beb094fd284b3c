import { describe, expect, it } from "vitest";
import { readCommonMark } from "../../../src/markdown/commonmark.ts";
import { findUnwrappedProse } from "../../../src/rules/missing-segment/unwrapped-prose.ts";
import { articleWith, parse } from "../../rule-tester.ts";

const unit = (number = 102, target = "概要", source = "Overview") =>
  `<span data-ttu-id="37ca1-${number}">${target}</span><span class="sxs-lookup"><span data-stu-id="37ca1-${number}">${source}</span></span>`;

/** What stands outside of units, in an article that has one. */
function found(...lines: readonly string[]): readonly string[] {
  const article = parse(`${articleWith([])}\n${unit()}\n\n${lines.join("\n\n")}\n`);
  return findUnwrappedProse(article, readCommonMark).map(({ start, end }) => article.text.slice(start, end));
}

describe("prose outside of units", () => {
  it.each([
    ["a paragraph", "Klyngen lagres hver natt.", "Klyngen lagres hver natt."],
    ["a heading", "## Slik lagres en klynge", "Slik lagres en klynge"],
    ["a list item", "- Klyngen lagres hver natt.", "Klyngen lagres hver natt."],
    ["a numbered item in a quote", "> 1. Klyngen lagres hver natt.", "Klyngen lagres hver natt."],
    ["beside a unit", `Klyngen lagres hver natt. ${unit(103)}`, "Klyngen lagres hver natt."],
    ["behind a unit", `${unit(103)} Klyngen lagres hver natt.`, "Klyngen lagres hver natt."],
    ["around a unit", `Klyngen lagres ${unit(103)} hver natt.`, `Klyngen lagres ${unit(103)} hver natt.`],
    ["over lines", "Klyngen\nlagres\nhver\nnatt.", "Klyngen\nlagres\nhver\nnatt."],
    ["a table cell", `| A | B |\n|---|---|\n| ${unit(103)} | klyngen lagres hver natt |`, "klyngen lagres hver natt"],
    ["a link's label", "[Slik lagres en klynge](save.md)", "Slik lagres en klynge"],
    ["emphasis", "**Slik lagres en klynge**", "Slik lagres en klynge"],
    ["Chinese", "叢集每晚自動備份", "叢集每晚自動備份"],
    ["Korean", "클러스터는 매일 백업됩니다", "클러스터는 매일 백업됩니다"],
    ["Thai", "สำรองข้อมูลทุกคืน", "สำรองข้อมูลทุกคืน"],
    ["Arabic", "يتم حفظ المجموعة كل ليلة", "يتم حفظ المجموعة كل ليلة"],
    ["Cyrillic", "Кластер сохраняется каждую ночь.", "Кластер сохраняется каждую ночь."],
  ])("is found in %s", (_, text, passage) => {
    expect(found(text)).toEqual([passage]);
  });

  it.each([
    ["two words", "Klyngen lagres nå."],
    ["five letters", "備份與還原"],
    [
      "definitions behind a comment, below prose that no unit holds",
      `<span data-ttu-id="37ca1-103">Klyngen lagres hver natt.</span>\n\n<!-- references -->\n[lagre alle klynger hver natt]: save.md`,
    ],
    ["names", "Fjordbase Portal Storage Cluster"],
    ["a code fence", "```sh\nopen the cluster every night\n```"],
    ["a code fence in a list", "- x\n\n  ~~~\n  open the cluster every night\n  ~~~"],
    ["a code fence left open", "```\nopen the cluster every night"],
    ["indented code", "    open the cluster every night"],
    ["a code span", "`open the cluster every night`"],
    ["an HTML block", "<div>\nopen the cluster every night\n</div>"],
    ["a tag's attributes", 'A <a title="open the cluster every night">B</a>'],
    ["a comment", "<!-- open the cluster every night -->"],
    ["a comment over paragraphs", "<!-- open the cluster\n\nevery night -->"],
    ["an autolink", "<https://fjordbase.example/open/the/cluster/every/night>"],
    ["an image's description", "![open the cluster every night](a.png)"],
    ["a destination", `[${unit(103)}](open-the-cluster/every/night.md)`],
    ["a link's title", `[${unit(103)}](a.md "open the cluster every night")`],
    ["a definition", "[open the cluster every night]: open.md"],
    ["an include", "[!INCLUDE [open the cluster every night](open.md)]"],
    ["an alert", "> [!div class=open the cluster every night]"],
    ["a directive", '::: zone pivot="open the cluster every night"'],
    ["an image directive", '- :::image source="a.png" alt-text="open the cluster every night":::'],
    ["identifiers", "open.cluster every_night save(all) key=value"],
    ["entities", "&nbsp; &nbsp; &nbsp; &nbsp;"],
    ["words in cells of their own", "| open | the | cluster |\n|---|---|---|\n| every | night | now |"],
    ["paragraphs of their own", "open the\n\ncluster now\n\nevery night"],
    ["an anchor", '<a name="open the cluster every night"></a>'],
  ])("is not %s", (_, text) => {
    expect(found(text)).toEqual([]);
  });

  it("is not a damaged unit's text", () => {
    expect(found(unit(103, "Klyngen lagres hver natt.").replace('<span data-ttu-id="37ca1-103">', ""))).toEqual([]);
    expect(found(unit(103, "Klyngen lagres hver natt.").replaceAll('"', "&quot;"))).toEqual([]);
  });

  it("is right in an article without units", () => {
    const article = parse("# README\n\nKlyngen lagres hver natt.\n");
    expect(findUnwrappedProse(article, readCommonMark)).toEqual([]);
  });

  it("is told passage by passage, behind a byte order mark and Windows line ends", () => {
    const text = `\uFEFF${articleWith([])}\n${unit()}\n\nKlyngen lagres hver natt.\n\n- ${unit(103)}\n- Den kan gjenopprettes senere nå.\n`;
    const article = parse(text.replaceAll("\n", "\r\n"));
    expect(findUnwrappedProse(article, readCommonMark).map(({ start, end }) => article.text.slice(start, end))).toEqual(
      ["Klyngen lagres hver natt.", "Den kan gjenopprettes senere nå."],
    );
  });

  it("is looked for with the parser only where three words stand together", () => {
    const parsed: string[] = [];
    const read = (text: string) => {
      parsed.push(text);
      return readCommonMark(text);
    };
    const article = parse(
      `${articleWith([])}\n${unit()}\n\n\`\`\`\nopen the cluster now\n\`\`\`\n\n[${unit(103)}](open/the/x)\n`,
    );
    expect(findUnwrappedProse(article, read)).toEqual([]);
    expect(parsed).toEqual([]);
  });

  it.each([
    ["less-than signs", "<".repeat(100_000)],
    ["open comments", "<!--".repeat(30_000)],
    ["backticks", Array.from({ length: 150 }, (_, index) => "`".repeat(index + 1)).join("x ")],
    ["open links", "](".repeat(50_000)],
    ["bars", `${"|".repeat(50_000)}${" ".repeat(50_000)}x`],
    ["directives", "[!".repeat(50_000)],
  ])("is found soon beside many %s", (_, text) => {
    expect(found(text, "Klyngen lagres hver natt.").length).toBeLessThan(2);
  });
});
