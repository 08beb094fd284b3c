import { describe, expect, it } from "vitest";
import rule from "../../src/rules/broken-emphasis.ts";
import { expectLinear } from "../linear-growth.ts";
import { cases } from "../rule-cases.ts";
import { applyFix, articleWith, lintArticle, lintUnit, parse } from "../rule-tester.ts";
import { fingerprints, relocated, reported } from "./reported.ts";

const article = (source: string, target: string, locale = "nl-NL") =>
  articleWith([{ source, target }], { "ms.contentlocale": locale });

function seen(source: string, target: string, locale?: string) {
  const text = article(source, target, locale);
  return reported(text, lintArticle(rule, text));
}

const places = (source: string, target: string, locale?: string) => seen(source, target, locale).map(({ at }) => at);

function fixed(source: string, target: string, locale?: string): string | undefined {
  const text = article(source, target, locale);
  return parse(applyFix(text, lintArticle(rule, text))).units[0]?.target.text;
}

const SOURCE = "Select **Save** now.";

describe("delimiters that render literally", () => {
  it("are reported from the first to the last, with what they hold", () => {
    expect(seen(SOURCE, "Kies ** Opslaan ** nu.")).toEqual([
      {
        messageId: "literal",
        severity: "error",
        message: 'The reader sees ** in "** Opslaan **"',
        at: "** Opslaan **",
      },
    ]);
    const long = `** ${"opslaan ".repeat(20)}**`;
    expect(seen(SOURCE, long)[0]?.message).toMatch(/^The reader sees \*\* in ".{59}…"$/);
  });

  it.each([
    ["spaces inside", "Kies ** Opslaan ** nu.", ["** Opslaan **"]],
    ["one space inside", "Kies **Opslaan ** nu.", ["**Opslaan **"]],
    ["a no-break space inside", "Kies **Opslaan\u00A0** nu.", ["**Opslaan\u00A0**"]],
    ["a delimiter alone", "Kies **Opslaan nu.", ["**"]],
    ["escaped", "Kies \\*\\*Opslaan\\*\\* nu.", ["\\*\\*Opslaan\\*\\*"]],
    ["escaped with nothing inside", "Kies Opslaan\\*\\*\\*\\* nu.", ["\\*\\*\\*\\*"]],
    ["a letter behind punctuation", "**Let op:**kies nu.", ["**Let op:**"]],
    ["a letter before punctuation", "Kies**(Opslaan)** nu.", ["**(Opslaan)**"]],
    ["italics in underscores glued to a word", "Kies _Opslaan_nu.", ["_"]],
    ["italics with spaces", "Kies * Opslaan * nu.", ["* Opslaan *"]],
    ["two runs", "** A ** en ** B **", ["** A **", "** B **"]],
    ["asterisks and underscores", "** A ** en _ B _", ["** A **", "_ B _"]],
    ["beside bold that renders", "**A** en ** B **", ["** B **"]],
    ["across a link", "[**a](/b)**", ["**a](/b)**"]],
  ])("%s", (_, target, expected) => {
    expect(places(SOURCE, target)).toEqual(expected);
  });

  it.each([
    ["a stop behind", "huidige map_.", ["_"]],
    ["escaped, with a stop behind", "\\_huidige map\\_.", ["\\_huidige map\\_"]],
    ["a bracket before", "eigen(_huidige map_pen)", ["_"]],
    ["the start of a label", "[_huidige map_pen](/u)", ["_"]],
    ["an escape between two marks", "(\\_)huidige", ["\\_"]],
  ])("italics in underscores beside a mark: %s", (_, target, expected) => {
    expect(places("_current folder_.", target)).toEqual(expected);
  });

  it.each([
    ["zh-TW", "現在選取__設定__吧", ["__設定__"]],
    ["ru-RU", "Выберите__Настройки__сейчас", ["__Настройки__"]],
    ["nl-NL", "Kies__Instellingen__nu", ["__Instellingen__"]],
    ["ja-JP", "次に__設定__を選択", ["__設定__"]],
  ])("underscores inside a word, which never open, in %s", (locale, target, expected) => {
    expect(places("Select **Settings** now", target, locale)).toEqual(expected);
  });

  it.each([
    ["ja-JP", "次に**「保存」**を選択します。"],
    ["zh-TW", "選取**[儲存]**。然後"],
    ["zh-CN", "选择**“保存”**然后"],
    ["ko-KR", "다음**「저장」**을 선택합니다."],
  ])("punctuation inside, letters outside, in %s", (locale, target) => {
    expect(places(SOURCE, target, locale)).toHaveLength(1);
  });

  it.each([
    ["bold", SOURCE, "Kies **Opslaan** nu."],
    ["bold inside a word", SOURCE, "選取**儲存**吧"],
    ["a wildcard in both", "Open *.txt", "Open *.txt"],
    ["a wildcard in both beside bold", "Open *.txt in **Save**", "Open *.txt in **Opslaan**"],
    ["literal in both", "Select ** Save **.", "Kies ** Opslaan **."],
    ["escaped in both", "Select \\*\\*Save\\*\\*.", "Kies \\*\\*Opslaan\\*\\*."],
    ["masked digits, spaced", "as \\*\\*\\*\\*.", "als \\* \\* \\* \\*."],
    ["one masked digit more", "as \\*\\*\\*\\*.", "als \\* \\* \\* \\* \\*."],
    ["an identifier cut into words", "MAX\\_POOL", "MAX \\_ POOL"],
    ["an identifier that was translated", "the value", "de waarde max_pool_size"],
    ["an identifier with two underscores, no bold being lost", "the value", "de waarde max__pool"],
    ["an identifier in words of another script", "the value *outputFile*", "*выходной_файл* или *輸出_檔案*"],
    ["escaped in an identifier", "the value", "de waarde max\\_pool"],
    ["code", "Run `a`", "Voer `a ** b` uit"],
    ["a destination", "[a](/b)", "[a](/b**c_)"],
    ["HTML", "<b>a</b>", '<b title="** _ ">a</b>'],
    ["a URL", "<https://fjordbase.example/a>", "<https://fjordbase.example/_a_**>"],
    ["an escaped other character", "a", "\\[a\\]"],
  ])("are none: %s", (_, source, target) => {
    expect(places(source, target)).toEqual([]);
  });

  it("are told although the source has literal ones, where bold went with them", () => {
    expect(places("Open *.txt in **Save**", "Open *.txt in ** Opslaan **")).toEqual(["** Opslaan **"]);
    expect(places("Open *.txt in Save", "Open *.txt in ** Opslaan **")).toEqual([]);
  });
});

describe("the fix", () => {
  it.each([
    ["spaces", "Kies ** Opslaan ** nu.", "Kies **Opslaan** nu."],
    ["a space before", "Kies ** Opslaan** nu.", "Kies **Opslaan** nu."],
    ["a space behind", "Kies **Opslaan **, nu.", "Kies **Opslaan**, nu."],
    ["backslashes", "Kies \\*\\*Opslaan\\*\\* nu.", "Kies **Opslaan** nu."],
    ["both", "Kies \\*\\* Opslaan \\*\\* nu.", "Kies **Opslaan** nu."],
    ["punctuation before a letter", "**Let op:**kies nu.", "**Let op:** kies nu."],
    ["a letter before punctuation", "Kies**(Opslaan)** nu.", "Kies **(Opslaan)** nu."],
  ])("takes out or puts in what keeps bold from rendering: %s", (_, target, expected) => {
    expect(fixed(SOURCE, target)).toBe(expected);
  });

  it.each([
    ["nothing inside", "Kies Opslaan \\*\\* \\*\\*."],
    ["one delimiter alone", "Kies **Opslaan."],
    ["an odd number of delimiters", "Kies ** Opslaan ** nu **."],
    ["italics", "Kies * Opslaan * nu."],
    ["a run that closes something else", "Kies a** Opslaan **b nu."],
    ["a fix that would not render", "Kies ** [Opslaan **](/a) nu."],
  ])("is not offered: %s", (_, target) => {
    expect(places(SOURCE, target).length).toBeGreaterThan(0);
    expect(fixed(SOURCE, target)).toBe(target);
  });

  it("is not offered where the source has no bold to restore", () => {
    expect(places("Select Save now.", "Kies ** Opslaan ** nu.")).toHaveLength(1);
    expect(fixed("Select Save now.", "Kies ** Opslaan ** nu.")).toBe("Kies ** Opslaan ** nu.");
    expect(fixed("**A** and B", "** A ** en ** B **")).toBe("**A** en ** B **");
  });

  it("puts no space where the language has none, or writes the words together", () => {
    const japanese = "次に**「保存」**を選択します。";
    expect(fixed(SOURCE, japanese, "ja-JP")).toBe(japanese);
    const arabic = "حدد و**(حفظ)** الآن.";
    expect(fixed(SOURCE, arabic, "ar-SA")).toBe(arabic);
    expect(fixed(SOURCE, "حدد**(حفظ)** الآن.", "ar-SA")).toBe("حدد **(حفظ)** الآن.");
  });
});

describe("fingerprints", () => {
  const damaged = articleWith([
    { source: "Open the **Save** pane.", target: "Open ** A ** en ** B **." },
    { source: "Open the **Load** pane.", target: "Open ** A **." },
  ]);

  it("stay when the article is moved, wrapped and renumbered, and differ", () => {
    const before = fingerprints(lintArticle(rule, damaged));
    expect(new Set(before).size).toBe(3);
    expect(fingerprints(lintArticle(rule, relocated(damaged), {}, { path: "moved.md" }))).toEqual(before);
  });
});

it("takes linear time for many broken runs", () =>
  expectLinear((part) => {
    // 100 of them, and one that counts the others.
    expect(seen("**a** ".repeat(5_000 * part), "\\*\\*a\\*\\* ".repeat(5_000 * part)).length).toBe(101);
  }));

cases(rule, {
  sound: [
    { why: "a footnote behind a word", locale: "nb-NO", source: "Node count", target: "Antall noder\\*" },
    { why: "two footnotes", locale: "ru-RU", source: "Nodes and plans", target: "Узлы\\* и планы\\*\\*" },
    { why: "a footnote behind a tag", locale: "zh-TW", source: "<b>Level</b>", target: "<b>層級</b>\\*" },
    { why: "the note itself", locale: "fr-FR", source: "Not everywhere", target: "\\* Pas partout" },
    { why: "a star that is a whole label", locale: "ar-SA", source: "See [Nodes](/a).", target: "راجع [\\*](/a)." },
    { why: "bold within a bracket", locale: "ja-JP", source: "Click **Add node**.", target: "[ノードの **追加**] を" },
    { why: "bold around a bracket", locale: "ja-JP", source: "Click **Add node**.", target: "**[ノードの追加]** を" },
    { why: "a link in bold", locale: "nl-NL", source: "See **[A](/a) b**.", target: "Zie **[A](/a) b**." },
    { why: "bold within round brackets", locale: "fr-FR", source: "(or **Add**)", target: "(ou **Ajouter**)" },
    { why: "round brackets within bold", locale: "ko-KR", source: "**Node (new)**", target: "**노드(신규)** 를" },
    { why: "a list letter in bold", locale: "nl-NL", source: "**a) Node**", target: "**a) Knooppunt**" },
    { why: "across a bracket in both", locale: "zh-TW", source: "[a **b] c**", target: "[甲 **乙] 丙**" },
  ],
  broken: [
    {
      why: "emphasis is lost beside a star of the source",
      locale: "fr-FR",
      source: "Use the *Key*\\* tool.",
      target: "Utilisez l’outil \\*Clé\\*\\* ici.",
      finds: "literal",
    },
    {
      why: "a star before a word",
      locale: "nl-NL",
      source: "The *node* here",
      target: "Het \\*knooppunt hier",
      finds: "literal",
    },
    {
      why: "bold that ends outside",
      locale: "zh-TW",
      source: "Click **Add node**.",
      target: "按一下 [新增 **節點] 繼續**。",
      finds: "straddlesBracket",
      marks: "**節點] 繼續**",
      says: "“]”",
    },
    {
      why: "bold that begins outside",
      locale: "ja-JP",
      source: "Click **Add**.",
      target: "次に **クリック「追加** 」します。",
      finds: "straddlesBracket",
    },
    {
      why: "a closing round bracket in bold",
      locale: "nl-NL",
      source: "Remove it (select **Delete**).",
      target: "Verwijder het (selecteer **Verwijderen).**",
      finds: "straddlesBracket",
      marks: "**Verwijderen).**",
    },
    {
      why: "an opening round bracket in bold",
      locale: "id-ID",
      source: "**Accounts** (or **Nodes**)",
      target: "**Akun** **(atau Node**)",
      finds: "straddlesBracket",
      marks: "**(atau Node**",
    },
    {
      why: "a full-width bracket in bold",
      locale: "zh-TW",
      source: "the name (**FjordNode**)",
      target: "名稱（**FjordNode）**",
      finds: "straddlesBracket",
    },
    {
      why: "a bracket alone in bold",
      locale: "zh-TW",
      source: "Select **File**.",
      target: "選取 [檔案 **]**。",
      finds: "straddlesBracket",
    },
  ],
});

it.each([
  ["spaces", "Velg ** Lagre ** nå.", "remove the spaces inside the delimiters"],
  ["backslashes", "Velg \\*\\*Lagre\\*\\* nå.", "remove the backslashes before the delimiters"],
  ["a partner that is gone", "Velg **Lagre nå.", "write the delimiter that is missing, or remove this one"],
])("says what to do about %s", (_, target, help) => {
  const found = lintUnit(rule, { locale: "nb-NO", source: "Select **Save** now.", target });
  expect(found.map((finding) => finding.help)).toEqual([help]);
});
