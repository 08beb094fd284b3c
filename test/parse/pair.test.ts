import { describe, expect, it } from "vitest";
import type { Article } from "../../src/model/article.ts";
import type { Span } from "../../src/model/span.ts";
import { paragraphs, read, unitText } from "./made-up-units.ts";

/** The one unit of an article in which nothing is wrong. */
function soundUnit(text: string) {
  const article = read(text);
  expect(article.malformed).toEqual([]);
  expect(article.unpaired).toEqual([]);
  expect(article.units).toHaveLength(1);
  const [unit] = article.units;
  if (unit === undefined) throw new Error("no unit");
  return unit;
}

function slice(text: string, { start, end }: Span): string {
  return text.slice(start, end);
}

function targets({ units }: Article): readonly string[] {
  return units.map(({ target }) => target.text);
}

describe("an intact unit", () => {
  it.each([
    ["Latin", "Åpne klyngen.", "Open the cluster."],
    ["Han", "開啟叢集。", "Open the cluster."],
    ["Arabic", "افتح نظام المجموعة.", "Open the cluster."],
    ["beyond the basic plane", "𠮷野の𝒞 🗂️", "𝒞 of Yoshino 🗂️"],
  ])("has both texts at their exact offsets: %s", (_, target, source) => {
    const text = `Før 前 ${unitText("37ca1-103", target, source)} etter 後\n`;
    const unit = soundUnit(text);
    expect(unit.id).toBe("37ca1-103");
    expect(slice(text, unit.span)).toBe(unitText("37ca1-103", target, source));
    expect(slice(text, unit.target.span)).toBe(target);
    expect(slice(text, unit.source.span)).toBe(source);
    expect([unit.target.text, unit.source.text]).toEqual([target, source]);
    expect([unit.span.side, unit.target.span.side, unit.source.span.side]).toEqual(["article", "target", "source"]);
  });

  it.each(["37ca1-101", "00000-1733", "abcde-p101", "9f00a-p1204"])("has the id %s", (id) => {
    expect(soundUnit(unitText(id, "概要", "Overview")).id).toBe(id);
  });

  it.each([
    ["a link's label", (unit: string) => `- [${unit}](/storage/restore)`],
    ["an image's alt text", (unit: string) => `![${unit}](media/panel.svg)`],
    ["a table cell", (unit: string) => `| A | B |\n| --- | --- |\n| \`ready\` | ${unit} |`],
    ["a heading with an anchor", (unit: string) => `## <a name="overview"></a>${unit}`],
    ["a list item", (unit: string) => `1. ${unit}`],
    ["an alert", (unit: string) => `> [!NOTE]\n> ${unit}`],
    ["an HTML table", (unit: string) => `<table><tr><td>${unit}</td></tr></table>`],
    ["a span of the article", (unit: string) => `<span class="lead">${unit} </span>`],
  ])("stands in %s", (_, around) => {
    const text = `${around(unitText("37ca1-103", "Oversikt 概要", "Overview"))}\n`;
    expect(soundUnit(text).target.text).toBe("Oversikt 概要");
  });

  it.each([
    ["a code span with a tag that swallows", "Bruk `<script block>` 概要", "Use `<script block>`"],
    ["a comment that is not closed", "Skriv \\<!-- først", "Write \\<!-- first"],
    ["a tag that is not closed", "Velg <Tittel og 概要", "Choose <Title and more"],
    ["a title in code", "`<Title>` 標題", "`<Title>` title"],
    ["a span", "<span>概要</span> og mer", "<span>Overview</span> and more"],
    ["a span with attributes", '<span class="k">Ctrl</span>', '<span class="k">Ctrl</span>'],
    ["spans in a span", "<span>a<span>b</span></span>c", "a<span>b<span>c</span>d</span>e"],
    ["a stray closing tag", "Klynge</span> nå", "Cluster</span> now"],
    ["a span that is not closed", "<span>Klynge", "<span>Cluster"],
    ["a self-closing span", "Klynge<span/> nå", "Cluster<span/> now"],
    ["a line break", "Første\nandre 第二", "First\nsecond"],
    ["a CRLF", "Første\r\nandre 第二", "First\r\nsecond"],
    ["blank lines", "Første\n\nandre 第二\n\n\n", "First\n\nsecond\n\n\n"],
    ["quotes", "Velg \"Klar\" 'nå' &quot;叢集&quot;", 'Choose "Ready" &quot;now&quot;'],
    ["nothing in the source", "Klynge 叢集", ""],
    ["nothing in the target", "", "Cluster"],
    ["nothing at all", "", ""],
  ])("holds %s", (_, target, source) => {
    const unit = soundUnit(`${unitText("37ca1-103", target, source)}\n`);
    expect([unit.target.text, unit.source.text]).toEqual([target, source]);
  });

  it.each([
    ["a span", "See <span>Overview</span>", 1],
    ["two spans, one in the other", "See <span>the <span>Overview</span></span>", 2],
    ["a span in upper-case text", 'A <span class="k">B</span> C <span>D</span>', 1],
  ])("keeps the closing tags of its source that ends with %s", (_, source) => {
    const text = `${unitText("37ca1-103", "概要", source)}</span> etter\n`;
    // The one that is left is the article's.
    expect(soundUnit(`<span>${text}`).source.text).toBe(source);
  });

  it("leaves the article's closing tag alone when a self-closing span in the source opens nothing", () => {
    expect(soundUnit(`<span>${unitText("37ca1-103", "概要", "Over<span/>view")}</span>\n`).source.text).toBe(
      "Over<span/>view",
    );
  });

  it("is blank without anything but white space", () => {
    const { target, source } = soundUnit(`${unitText("37ca1-103", " \t\r\n\u00a0\u3000", "A")}\n`);
    expect([target.blank, source.blank]).toEqual([true, false]);
  });
});

describe("units of one article", () => {
  it("come in the order of the text, side by side on one line", () => {
    const article = read(
      `${unitText("37ca1-102", "Én", "One")} ${unitText("37ca1-103", "二", "Two")}${unitText("37ca1-104", "ثلاثة", "Three")}`,
    );
    expect(targets(article)).toEqual(["Én", "二", "ثلاثة"]);
    expect(article.units.map(({ source }) => source.text)).toEqual(["One", "Two", "Three"]);
    expect([article.malformed, article.unpaired]).toEqual([[], []]);
  });

  it.each([
    ["LF", "\n", ""],
    ["CRLF", "\r\n", ""],
    ["a byte order mark", "\n", "\uFEFF"],
    ["a byte order mark and CRLF", "\r\n", "\uFEFF"],
  ])("have offsets into the file as it is, with %s", (_, lineBreak, mark) => {
    const body = paragraphs(["Åpne klyngen.", "Open the cluster."], ["叢集", "Cluster"]);
    const text = mark + `---\ntitle: Oversikt\n---\n\n${body}`.replaceAll("\n", lineBreak);
    const article = read(text);
    expect(article.text).toBe(text);
    expect(article.units.map(({ target }) => slice(text, target.span))).toEqual(["Åpne klyngen.", "叢集"]);
    expect(article.units.map(({ source }) => slice(text, source.span))).toEqual(["Open the cluster.", "Cluster"]);
    expect([article.malformed, article.unpaired]).toEqual([[], []]);
  });

  it("are none in an article without markers", () => {
    const article = read("# Fjordbase\n\nHer er <span>ingen</span> enheter. 沒有。\n");
    expect([article.units, article.unpaired, article.malformed]).toEqual([[], [], []]);
  });

  it("tell whether both sides are equal to the letter", () => {
    const article = read(paragraphs(["Fjordbase", "Fjordbase"], ["叢集", "Cluster"], ["Abc", "abc"]));
    expect(article.units.map(({ identical }) => identical)).toEqual([true, false, false]);
  });
});

it.each([
  ["target", "Velg <span data-ttu-id='37ca1-103'>det", "Choose it"],
  ["source", "Velg det", "Choose <span data-ttu-id='37ca1-103'>it"],
])("a marker in the %s alone leaves no intact unit", (_, target, source) => {
  const { units, malformed } = read(unitText("37ca1-102", target, source));
  expect(units).toEqual([]);
  expect(malformed[0]).toMatchObject({ kind: "unclosed", id: "37ca1-102" });
});
