import { describe, expect, it } from "vitest";
import rule from "../../src/rules/changed-alert.ts";
import { expectLinear } from "../linear-growth.ts";
import { cases } from "../rule-cases.ts";
import { applyFix, articleWith, lintArticle, lintUnit, parse } from "../rule-tester.ts";

const UNIT =
  '<span data-ttu-id="0aa11-102">Open</span><span class="sxs-lookup"><span data-stu-id="0aa11-102">Open it</span></span>';

/** Findings for a line above a unit in a block quote. */
function between(line: string, locale: string | null = "nl-NL", unit = `> ${UNIT}`): readonly string[] {
  const text = `${line}\n${unit}\n`;
  const findings = lintArticle(rule, text, { locale });
  return findings.map(({ messageId, fix }) => `${messageId} ${fix?.edits[0]?.text ?? "-"}`);
}

/** Findings for one unit. */
function within(source: string, target: string, locale = "nl-NL"): readonly string[] {
  return lintUnit(rule, { locale, source, target }).map(({ messageId }) => messageId);
}

describe("between units", () => {
  it.each([
    ["translated", "> [!OPMERKING]", "nl-NL", "translated [!NOTE]"],
    ["translated, with a space", "> [! Belangrijk ]", "nl-NL", "translated [!IMPORTANT]"],
    ["translated into two words", "> [!LET OP]", "nl-NL", "translated [!NOTE]"],
    ["in another script", "> [!警告]", "zh-TW", "translated [!WARNING]"],
    ["full width", "> ［！重要］", "ja-JP", "translated [!IMPORTANT]"],
    ["right to left", "> [!تلميح]", "ar-SA", "translated [!TIP]"],
    ["into a neighbour's language", "> [!NOTA]", "nl-NL", "translated [!NOTE]"],
    ["into a word that stands for two", "> [!注意]", "zh-TW", "translated -"],
    ["into an unknown word", "> [!Aanmerking]", "nl-NL", "translated -"],
    ["with a space", "> [! NOTE]", "nl-NL", "damaged [!NOTE]"],
    ["with a space behind", "> [!NOTE ]", "nl-NL", "damaged [!NOTE]"],
    ["escaped", "> \\[!Note\\]", "nl-NL", "damaged [!NOTE]"],
    ["without its exclamation mark", "> [Note]", "nl-NL", "damaged [!NOTE]"],
    ["left open", "> [!CAUTION", "nl-NL", "damaged [!CAUTION]"],
    ["closed by a parenthesis", "> [!TIP)", "nl-NL", "damaged [!TIP]"],
    ["without its opening bracket", "> !NOTE]", "nl-NL", "damaged [!NOTE]"],
    ["without brackets", "> !Note", "nl-NL", "damaged [!NOTE]"],
    ["in braces", "> {!NOTE}", "fr-FR", "damaged [!NOTE]"],
    ["in parentheses", "> (!NOTE)", "fr-FR", "damaged [!NOTE]"],
    ["in parentheses, full width", "> （！NOTE）", "zh-TW", "damaged [!NOTE]"],
    ["bold", "> **[!NOTE]**", "nb-NO", "damaged [!NOTE]"],
    ["bold, without brackets", "> **!NOTE**", "nb-NO", "damaged [!NOTE]"],
    ["in full-width brackets", "> ［!NOTE］", "nb-NO", "damaged [!NOTE]"],
    ["in lenticular brackets", "> 【!NOTE】", "nb-NO", "damaged [!NOTE]"],
    ["in a list", "1. a\n\n   > [! TIP]", "nl-NL", "damaged [!TIP]"],
    ["without a known locale", "> [!OPMERKING]", null, "translated [!NOTE]"],
  ])("%s", (_, line, locale, expected) => {
    expect(between(line, locale)).toEqual([expected]);
  });

  it.each([
    ["sound, in any case", "> [!NOTE]\n> [!Tip]\n> [!important]"],
    ["an image in a link", "> [![Opmerking](/a.svg)](/b)"],
    [
      "an extension with an argument",
      '> [!VIDEO https://fjordbase.example/v]\n> [!div class="a"]\n> [!INCLUDE [a](/b.md)]',
    ],
    ["a link", "> [!Opmerking](/a)"],
    ["a link definition", "[Note]: /a"],
    ["other words in brackets", "> [Opmerking]"],
    ["an unknown word outside block quotes", "[!Aanmerking]"],
    ["an unknown word with text behind", "> [!Aanmerking] a"],
    ["an English name within a line", "a [! NOTE] b"],
    ["code", "```\n> [!OPMERKING]\n```\n"],
    ["indented code", "a\n\n        > [!OPMERKING]\n"],
    ["a sentence with such a word", "> Fjordbase !important a"],
    ["such a word outside of block quotes", "!important"],
    ["a comment", "<!--\n> [!OPMERKING]\n-->\n"],
  ])("leaves alone: %s", (_, line) => {
    expect(between(line)).toEqual([]);
  });

  it("leaves unknown words alone where the locale is unknown or English", () => {
    expect([...between("> [!Aanmerking]", null), ...between("> [!Aside]", "en-GB")]).toEqual([]);
  });

  it.each(["TIPS", "Notes", "INFO"])("[!%s] comes from the source and is worth a note", (word) => {
    const findings = lintArticle(rule, `> [!${word}]\n> ${UNIT}\n`, { locale: "nb-NO" });
    expect(findings.map(({ messageId, severity }) => `${messageId} ${severity}`)).toEqual(["unknownKind info"]);
  });

  it("an English word that is the locale's own word is a translation", () => {
    expect(between("> [!ATTENTION]", "fr-FR")).toEqual(["translated [!CAUTION]"]);
  });

  it.each([
    ["> !NOTE]", "> [!NOTE]"],
    ["> \\{!NOTE\\}", "> [!NOTE]"],
    ["> **[!NOTE]**", "> [!NOTE]"],
    ["> ( ! NOTE )", "> ( ! NOTE )"],
  ])("takes all that belongs to the marker for it: %s", (line, expected) => {
    const text = `${line}\n> ${UNIT}\n`;
    expect(applyFix(text, lintArticle(rule, text, { locale: "fr-FR" })).split("\n")[0]).toBe(expected);
  });

  it("reports every marker once", () => {
    expect(between("> [! NOTE]\n> a\n\n> [! NOTE]")).toHaveLength(2);
  });
});

describe("within a unit", () => {
  it.each([
    ["translated", "[!NOTE] Open", "[!OPMERKING] Open", ["translated"]],
    ["translated without its mark", "[!NOTE] Open", "[Opmerking] Open", ["translated"]],
    ["an unknown word", "[!NOTE] Open", "[!Aanmerking] Open", ["translated"]],
    ["damaged", "[!NOTE] Open", "[! note] Open", ["damaged"]],
    ["without its mark", "[!NOTE] Open", "[NOTE] Open", ["damaged"]],
    ["another kind", "[!NOTE] Open", "[!TIP] Open", ["changed"]],
    ["missing", "[!NOTE] Open", "Open", ["missing"]],
    ["two, one of them damaged", "[!NOTE] a [!TIP] b", "[!TIP] b [! NOTE] a", ["damaged"]],
    ["added", "Open", "[!NOTE] Open", ["added"]],
    ["added and translated", "Open", "[! opmerking] Open", ["added"]],
    ["none in the source either", "[!TIPS]", "[! Wenken]", ["unknownKind"]],
    ["without its opening bracket", "[!NOTE] Open", "!NOTE] Open", ["damaged"]],
    ["without brackets", "> [!NOTE] > Open", "> !NOTE > Open", ["damaged"]],
    ["in braces", "[!NOTE] Open", "{!NOTE} Open", ["damaged"]],
    ["bold", "[!NOTE] Open", "**[!NOTE]** Open", ["damaged"]],
    ["bold in the source as well", "**[!NOTE]** Open", "**[!NOTE]** Openen", ["unknownKind"]],
    ["in two brackets, one more lost", "[!NOTE] a [!NOTE] b", "[ !NOTE] a b", ["damaged", "missing"]],
  ])("%s", (_, source, target, expected) => {
    expect(within(source, target)).toEqual(expected);
  });

  it.each([
    ["another case", "[!NOTE] Open", "[!Note] Openen"],
    ["an image in a link", "[![Note](/a.svg)](/b)", "[![Opmerking](/a.svg)](/b)"],
    ["repaired", "[! NOTE] Open", "[!NOTE] Openen"],
    ["a word behind an exclamation mark", "Open [Fjord]!", "Open [Fjord] !Note"],
    ["words in brackets", "Click Note! now", "Klik nu op [Opmerking]!"],
    ["code", "`[!NOTE]` a", "`[!NOTE]` b"],
    ["an unknown word in brackets", "Open it now!", "Open [! nu] maar"],
    ["a pattern as in the source", "Type [!abc] now", "Typ nu [!abc] in"],
    ["an escaped marker as in the source", "\\[!NOTE\\] is one", "\\[!NOTE\\] is er een"],
  ])("leaves alone: %s", (_, source, target) => {
    expect(within(source, target).filter((messageId) => messageId !== "unknownKind")).toEqual([]);
  });

  it("takes the kind from the source rather than from the word", () => {
    const unit = { source: "[!CAUTION] 開く", target: "[!注意] 打開" };
    const text = articleWith([unit], { "ms.contentlocale": "zh-TW" });
    const fixed = applyFix(text, lintUnit(rule, { locale: "zh-TW", ...unit }));
    expect(parse(fixed).units[0]?.target.text).toBe("[!CAUTION] 打開");
  });

  it("looks for full-width signs where nothing else tells of a marker", () => {
    expect(within("Open the cluster.", "［！注意］開啟叢集。", "zh-TW")).toEqual(["added"]);
  });
});

it("fixes are safe where the kind is known, and removals are suggestions", () => {
  const safety = (source: string, target: string) =>
    lintUnit(rule, { locale: "nl-NL", source, target })[0]?.fix?.safety;
  expect([safety("[!TIP] a", "[!Wenk] a"), safety("a", "[!TIP] a")]).toEqual(["safe", "suggestion"]);
});

/** More are counted by one finding at the end. */
const MOST_IN_UNIT = 100;
const MOST_IN_ARTICLE = 1_000;

describe("hostile articles are read in linear time", () => {
  it.each([
    ["markers", (part: number) => "> [!OPMERKING]\n".repeat(5_000 * part), MOST_IN_ARTICLE + 1],
    ["brackets", (part: number) => "> [! ".repeat(100_000 * part), 0],
    ["exclamation marks", (part: number) => "> !NOTE\n".repeat(5_000 * part), MOST_IN_ARTICLE + 1],
    ["a long line", (part: number) => `> ${"[NOTE] ".repeat(50_000 * part)}`, 0],
    ["backslashes", (part: number) => `> ${"\\".repeat(100_000 * part)}[!NOTE]`, 1],
  ])("%s between units", (_, lineOf, count) =>
    expectLinear((part) => {
      expect(between(lineOf(part))).toHaveLength(count);
    }),
  );

  it("asterisks around a marker in a unit", () => {
    expectLinear((part) => {
      const asterisks = "*".repeat(100_000 * part);
      expect(within("[!NOTE] a", `${asterisks}[!NOTE]${asterisks}`)).toHaveLength(1);
    });
  });

  it.each([
    ["markers", "[!NOTE] ", "[!Wenk] ", MOST_IN_UNIT + 1],
    ["markers without brackets", "[!NOTE] ", "!NOTE ", MOST_IN_UNIT + 1],
    ["brackets", "a!", "[", 0],
    ["code spans", "`a` ! [", "`a` [! ", 0],
  ])("%s in a unit", (_, source, target, count) =>
    expectLinear((part) => {
      expect(within(source.repeat(8_000 * part), target.repeat(8_000 * part))).toHaveLength(count);
    }),
  );
});

cases(rule, {
  sound: [
    {
      why: "escaped text of the source",
      locale: "ru-RU",
      source: "State \\[WA!\\] here",
      target: "Состояние \\[WA!\\]",
    },
    { why: "an escaped key", locale: "nl-NL", source: "See \\[!node\\] here", target: "Zie \\[!knooppunt\\] hier" },
    { why: "a class in English", text: '> [!div class="checklist"]\n> * Å\n' },
    { why: "a video", text: "> [!VIDEO https://video.fjordbase.example/å]\n" },
    { why: "code", text: '```\n[!div class="liste à cocher"]\n```\n' },
  ],
  broken: [
    {
      why: "a translated class",
      text: '> [!div class="قائمة"]\n> * عقدة\n',
      finds: "translated",
      marks: '[!div class="قائمة"]',
    },
    { why: "a translated name", text: "> [!ВИДЕО https://video.fjordbase.example/a]\n", finds: "translated" },
    {
      why: "a marker below another",
      text: "> [!TIP]\n> [!TIPP] A\n",
      finds: "added",
      fixed: "> [!TIP]\n> A\n",
    },
    {
      why: "a marker on a line of its own below another",
      text: "> [!WARNING]\n> [!ADVARSEL]\n> A\n",
      finds: "added",
      fixed: "> [!WARNING]\n> A\n",
    },
  ],
});
