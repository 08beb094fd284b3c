import { describe, expect, it } from "vitest";
import rule from "../../src/rules/broken-emphasis.ts";
import { expectLinear } from "../linear-growth.ts";
import { cases, rows } from "../rule-cases.ts";
import { articleWith, lintArticle } from "../rule-tester.ts";
import { fingerprints, relocated, reported } from "./reported.ts";

cases(rule, {
  locale: "nl-NL",
  source: "Select **Save** now.",
  severity: "error",
  finds: "literal",
  sound: [
    ...rows(
      { why: "delimiters that render literally" },
      ["why", "source", "target"],
      [
        ["none: a wildcard in both", "Open *.txt", "Open *.txt"],
        ["none: a wildcard in both beside bold", "Open *.txt in **Save**", "Open *.txt in **Opslaan**"],
        ["none: literal in both", "Select ** Save **.", "Kies ** Opslaan **."],
        ["none: escaped in both", "Select \\*\\*Save\\*\\*.", "Kies \\*\\*Opslaan\\*\\*."],
        ["none: masked digits, spaced", "as \\*\\*\\*\\*.", "als \\* \\* \\* \\*."],
        ["none: one masked digit more", "as \\*\\*\\*\\*.", "als \\* \\* \\* \\* \\*."],
        ["none: an identifier cut into words", "MAX\\_POOL", "MAX \\_ POOL"],
        ["none: an identifier that was translated", "the value", "de waarde max_pool_size"],
        ["none: an identifier with two underscores, no bold being lost", "the value", "de waarde max__pool"],
        ["none: an identifier in words of another script", "the value *outputFile*", "*выходной_файл* или *輸出_檔案*"],
        ["none: escaped in an identifier", "the value", "de waarde max\\_pool"],
        ["none: code", "Run `a`", "Voer `a ** b` uit"],
        ["none: a destination", "[a](/b)", "[a](/b**c_)"],
        ["none: HTML", "<b>a</b>", '<b title="** _ ">a</b>'],
        ["none: a URL", "<https://fjordbase.example/a>", "<https://fjordbase.example/_a_**>"],
        ["none: an escaped other character", "a", "\\[a\\]"],
        [
          "reported although the source has literal ones, where bold went with them",
          "Open *.txt in Save",
          "Open *.txt in ** Opslaan **",
        ],
      ],
    ),
    { why: "delimiters that render literally: none: bold", target: "Kies **Opslaan** nu." },
    { why: "delimiters that render literally: none: bold inside a word", target: "選取**儲存**吧" },
  ],
  broken: [
    ...rows(
      { why: "delimiters that render literally" },
      ["why", "target", "marks", "fixed"],
      [
        ["one space inside", "Kies **Opslaan ** nu.", "**Opslaan **", "Kies **Opslaan** nu."],
        ["a no-break space inside", "Kies **Opslaan\u00a0** nu.", "**Opslaan\u00a0**", "Kies **Opslaan** nu."],
        ["escaped", "Kies \\*\\*Opslaan\\*\\* nu.", "\\*\\*Opslaan\\*\\*", "Kies **Opslaan** nu."],
        ["a letter behind punctuation", "**Let op:**kies nu.", "**Let op:**", "**Let op:** kies nu."],
        ["a letter before punctuation", "Kies**(Opslaan)** nu.", "**(Opslaan)**", "Kies **(Opslaan)** nu."],
      ],
    ),
    ...rows(
      { why: "delimiters that render literally", safety: "none" },
      ["why", "target", "marks"],
      [
        ["a delimiter alone", "Kies **Opslaan nu.", "**"],
        ["escaped with nothing inside", "Kies Opslaan\\*\\*\\*\\* nu.", "\\*\\*\\*\\*"],
        ["italics in underscores glued to a word", "Kies _Opslaan_nu.", "_"],
        ["italics with spaces", "Kies * Opslaan * nu.", "* Opslaan *"],
        ["beside bold that renders", "**A** en ** B **", "** B **"],
        ["across a link", "[**a](/b)**", "**a](/b)**"],
      ],
    ),
    ...rows(
      { why: "the fix", safety: "none" },
      ["why", "target", "marks"],
      [
        ["not offered: nothing inside", "Kies Opslaan \\*\\* \\*\\*.", "\\*\\* \\*\\*"],
        ["not offered: one delimiter alone", "Kies **Opslaan.", "**"],
        ["not offered: a run that closes something else", "Kies a** Opslaan **b nu.", "** Opslaan **"],
        ["not offered: a fix that would not render", "Kies ** [Opslaan **](/a) nu.", "** [Opslaan **"],
      ],
    ),
    ...rows(
      { why: "delimiters that render literally", source: "_current folder_." },
      ["why", "target", "marks"],
      [
        ["italics in underscores beside a mark: a stop behind", "huidige map_.", "_"],
        [
          "italics in underscores beside a mark: escaped, with a stop behind",
          "\\_huidige map\\_.",
          "\\_huidige map\\_",
        ],
        ["italics in underscores beside a mark: a bracket before", "eigen(_huidige map_pen)", "_"],
        ["italics in underscores beside a mark: the start of a label", "[_huidige map_pen](/u)", "_"],
        ["italics in underscores beside a mark: an escape between two marks", "(\\_)huidige", "\\_"],
      ],
    ),
    ...rows(
      { why: "delimiters that render literally", safety: "none" },
      ["why", "locale", "target", "marks"],
      [
        ["punctuation inside, letters outside, in ja-JP", "ja-JP", "次に**「保存」**を選択します。", "**「保存」**"],
        ["punctuation inside, letters outside, in zh-TW", "zh-TW", "選取**[儲存]**。然後", "**[儲存]**"],
        ["punctuation inside, letters outside, in zh-CN", "zh-CN", "选择**“保存”**然后", "**“保存”**"],
        ["punctuation inside, letters outside, in ko-KR", "ko-KR", "다음**「저장」**을 선택합니다.", "**「저장」**"],
      ],
    ),
    {
      why: "delimiters that render literally: reported from the first to the last, with what they hold",
      target: "Kies ** Opslaan ** nu.",
      marks: "** Opslaan **",
      messages: 'The reader sees ** in "** Opslaan **"',
      fixed: "Kies **Opslaan** nu.",
    },
    {
      why: "delimiters that render literally: reported from the first to the last, with what they hold",
      target:
        "** opslaan opslaan opslaan opslaan opslaan opslaan opslaan opslaan opslaan opslaan opslaan opslaan opslaan opslaan opslaan opslaan opslaan opslaan opslaan opslaan **",
      marks:
        "** opslaan opslaan opslaan opslaan opslaan opslaan opslaan opslaan opslaan opslaan opslaan opslaan opslaan opslaan opslaan opslaan opslaan opslaan opslaan opslaan **",
      messages: 'The reader sees ** in "** opslaan opslaan opslaan opslaan opslaan opslaan opslaan …"',
      fixed:
        "**opslaan opslaan opslaan opslaan opslaan opslaan opslaan opslaan opslaan opslaan opslaan opslaan opslaan opslaan opslaan opslaan opslaan opslaan opslaan opslaan**",
    },
    {
      why: "delimiters that render literally: two runs",
      target: "** A ** en ** B **",
      finds: ["literal", "literal"],
      marks: ["** A **", "** B **"],
      fixed: "**A** en ** B **",
    },
    {
      why: "delimiters that render literally: asterisks and underscores",
      target: "** A ** en _ B _",
      finds: ["literal", "literal"],
      marks: ["** A **", "_ B _"],
      fixed: "**A** en _ B _",
    },
    {
      why: "delimiters that render literally: underscores inside a word, which never open, in nl-NL",
      source: "Select **Settings** now",
      target: "Kies__Instellingen__nu",
      marks: "__Instellingen__",
    },
    {
      why: "delimiters that render literally: reported although the source has literal ones, where bold went with them",
      source: "Open *.txt in **Save**",
      target: "Open *.txt in ** Opslaan **",
      marks: "** Opslaan **",
    },
    {
      why: "delimiters that render literally: underscores inside a word, which never open, in zh-TW",
      locale: "zh-TW",
      source: "Select **Settings** now",
      target: "現在選取__設定__吧",
      marks: "__設定__",
    },
    {
      why: "delimiters that render literally: underscores inside a word, which never open, in ru-RU",
      locale: "ru-RU",
      source: "Select **Settings** now",
      target: "Выберите__Настройки__сейчас",
      marks: "__Настройки__",
    },
    {
      why: "delimiters that render literally: underscores inside a word, which never open, in ja-JP",
      locale: "ja-JP",
      source: "Select **Settings** now",
      target: "次に__設定__を選択",
      marks: "__設定__",
    },
    {
      why: "the fix: takes out or puts in what keeps bold from rendering: a space before",
      target: "Kies ** Opslaan** nu.",
      fixed: "Kies **Opslaan** nu.",
    },
    {
      why: "the fix: takes out or puts in what keeps bold from rendering: a space behind",
      target: "Kies **Opslaan **, nu.",
      fixed: "Kies **Opslaan**, nu.",
    },
    {
      why: "the fix: takes out or puts in what keeps bold from rendering: both",
      target: "Kies \\*\\* Opslaan \\*\\* nu.",
      fixed: "Kies **Opslaan** nu.",
    },
    {
      why: "the fix: not offered: an odd number of delimiters",
      target: "Kies ** Opslaan ** nu **.",
      finds: ["literal", "literal"],
      marks: ["** Opslaan **", "**"],
      safety: "none",
    },
    {
      why: "the fix: not offered where the source has no bold to restore",
      source: "Select Save now.",
      target: "Kies ** Opslaan ** nu.",
      marks: "** Opslaan **",
      safety: "none",
    },
    {
      why: "the fix: not offered where the source has no bold to restore",
      source: "**A** and B",
      target: "** A ** en ** B **",
      finds: ["literal", "literal"],
      marks: ["** A **", "** B **"],
      fixed: "**A** en ** B **",
    },
    {
      why: "the fix: puts no space where the language has none, or writes the words together",
      locale: "ar-SA",
      target: "حدد و**(حفظ)** الآن.",
      safety: "none",
    },
    {
      why: "the fix: puts no space where the language has none, or writes the words together",
      locale: "ar-SA",
      target: "حدد**(حفظ)** الآن.",
      fixed: "حدد **(حفظ)** الآن.",
    },
    {
      why: "says what to do about spaces",
      locale: "nb-NO",
      target: "Velg ** Lagre ** nå.",
      help: "remove the spaces inside the delimiters",
    },
    {
      why: "says what to do about backslashes",
      locale: "nb-NO",
      target: "Velg \\*\\*Lagre\\*\\* nå.",
      help: "remove the backslashes before the delimiters",
    },
    {
      why: "says what to do about a partner that is gone",
      locale: "nb-NO",
      target: "Velg **Lagre nå.",
      help: "write the delimiter that is missing, or remove this one",
    },
  ],
});

const article = (source: string, target: string, locale = "nl-NL") =>
  articleWith([{ source, target }], { "ms.contentlocale": locale });

function seen(source: string, target: string, locale?: string) {
  const text = article(source, target, locale);
  return reported(text, lintArticle(rule, text));
}

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
