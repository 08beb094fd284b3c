import { describe, expect, it } from "vitest";
import broken from "../../src/rules/broken-emphasis.ts";
import rule from "../../src/rules/lost-emphasis.ts";
import { expectLinear } from "../linear-growth.ts";
import { cases } from "../rule-cases.ts";
import { articleWith, lintArticle, lintUnit } from "../rule-tester.ts";
import { fingerprints, relocated, reported } from "./reported.ts";

function seen(source: string, target: string, locale = "nb-NO") {
  const text = articleWith([{ source, target }], { "ms.contentlocale": locale });
  return reported(text, lintArticle(rule, text));
}

const messages = (source: string, target: string, locale?: string) =>
  seen(source, target, locale).map(({ message }) => message);

describe("bold that the target has not", () => {
  it("is reported at the source where the words are gone", () => {
    expect(seen("Select **Save** now.", "Velg Lagre nå.")).toEqual([
      {
        messageId: "lost",
        severity: "warning",
        message: 'Bold is lost: the source has 1, the target 0 ("Save")',
        at: "**Save**",
      },
    ]);
  });

  it("is reported at the words where the target still has them", () => {
    expect(seen("Open **Fjordbase Studio** now.", "Åpne Fjordbase Studio nå.").map(({ at }) => at)).toEqual([
      "Fjordbase Studio",
    ]);
    expect(seen("Choose **OK**.", "Velg OK.").map(({ at }) => at)).toEqual(["**OK**"]);
  });

  it("names those that may be lost", () => {
    expect(messages("**A1**, **B1** and **C1**", "**A1**, **Bé** og C")).toEqual([
      'Bold is lost: the source has 3, the target 2 (of "B1", "C1")',
    ]);
    expect(messages("**a**, **b**, **c** and **d**", "**e**, **f** og **g**")).toEqual([
      'Bold is lost: the source has 4, the target 3 (of "a", "b", "c", …)',
    ]);
  });

  it.each([
    ["underscores", "Select __Save__.", "Velg Lagre."],
    ["HTML", "Select <strong>Save</strong>.", "Velg Lagre."],
    ["HTML with attributes", 'Select <b class="x">Save</b>.', "Velg Lagre."],
    ["three asterisks", "Select ***Save***.", "Velg Lagre."],
    ["italics instead", "Select **Save**.", "Velg *Lagre*."],
    ["marks in code", "Select **Save** `a`.", "Velg Lagre `**a**`."],
    ["an escaped asterisk before a mark", "Select **Save**.", "Velg \\**Lagre**."],
    ["a sign", "Select **+**.", "Velg +."],
    ["a blank run in the target", "Select **Save** (**...**).", "Velg Lagre (**...**)."],
    ["a backslash before bold", "a\\\\**b**\\\\**c**", "a\\\\**b**\\\\c"],
  ])("counts as CommonMark renders it: %s", (_, source, target) => {
    const isTold = [rule, broken].flatMap((one) => lintUnit(one, { locale: "nb-NO", source, target })).length > 0;
    expect(isTold).toBe(true);
  });

  it.each([
    ["another order", "**A** and **B**", "**B** og **A**"],
    ["HTML", "**A**", "<b>A</b>"],
    ["underscores", "**A**", "__A__"],
    ["more bold", "**A**", "**A** **B**"],
    ["a blank run in the source", "**A** ** ** <b></b>", "**A**"],
    ["a path in one run", "**A** > **B** > **C**", "**A > B > C**"],
    ["a path in one run with entities", "**A** &gt; **B**", "**A &gt; B**"],
    ["code", "`**a**`", "`a`"],
  ])("has nothing to say: %s", (_, source, target) => {
    expect(messages(source, target)).toEqual([]);
  });
});

describe("brackets instead of bold", () => {
  it.each<[string, string]>([
    ["zh-TW", "選取 [儲存]。"],
    ["zh-TW", "選取 [ 儲存 ]。"],
    ["zh-CN", "选择【保存】。"],
    ["zh-CN", "选择“保存”。"],
    ["zh-HK", "選取「儲存」。"],
    ...["［儲存］", "『儲存』", "〔儲存〕", "《儲存》", "〈儲存〉"].map((name): [string, string] => [
      "zh-TW",
      `選取${name}。`,
    ]),
    ...["[保存]", "【保存】", "〔保存〕", "《保存》", "〈保存〉"].map((name): [string, string] => [
      "ja-JP",
      `${name}を選択します。`,
    ]),
    ...["［저장］", "『저장』", "【저장】", "〔저장〕", "《저장》", "〈저장〉"].map((name): [string, string] => [
      "ko-KR",
      `${name}을 선택합니다.`,
    ]),
    ["ja-JP", "［保存］を選択します。"],
    ["ja-JP", "「保存」を選択します。"],
    ["ja-JP", "『保存』を選択します。"],
    ["ko-KR", "[저장]을 선택합니다."],
    ["ko-KR", "「저장」을 선택합니다."],
  ])("count in %s: %s", (locale, target) => {
    expect(messages("Select **Save**.", target, locale)).toEqual([]);
  });

  it.each([
    ["another language", "nl-NL", "Kies [Opslaan]."],
    ["Japanese curly quotes", "ja-JP", "“保存”を選択します。"],
    ["no locale that reads so", "ru-RU", "Выберите «Сохранить»."],
  ])("do not count in %s", (_, locale, target) => {
    expect(messages("Select **Save**.", target, locale)).toHaveLength(1);
  });

  it.each([
    ["brackets that the source has too", "Select **Save** [now].", "選取儲存 [現在]。"],
    ["brackets around bold", "Select **Save** and **Open**.", "選取 [**儲存**] 和開啟。"],
    ["brackets inside bold", "Select **Save** and **Open**.", "選取 **[儲存]** 和開啟。"],
    ["links", "See [it](/a) and **Save**.", "請參閱[此處](/a)並儲存。"],
    ["brackets in code", "Run `a` and **Save**.", "執行 `[a]` 並儲存。"],
    ["images", "![x](/a) **Save**", "![圖](/a) 儲存"],
  ])("do not count twice: %s", (_, source, target) => {
    expect(messages(source, target, "zh-TW")).toHaveLength(1);
  });
});

describe("damage that another rule tells", () => {
  it("is not counted, and what is lost beside it is", () => {
    expect(messages("**A**, **B** and **C**", "**A**, \\*\\*B\\*\\* og C")).toEqual([
      'Bold is lost: the source has 3, the target 2 (of "B", "C")',
    ]);
  });

  it("is told here where that rule is off", () => {
    expect(messages("Select **Save**.", "Velg \\*\\*Lagre\\*\\*.")).toEqual([
      'Bold is lost: the source has 1, the target 0 ("Save")',
    ]);
  });

  it("is bold in a link whose label is gone", () => {
    expect(messages("See [**Save**](/a).", "Se [](/a).")).toEqual([]);
    expect(messages("See [**Save**](/a) **now**.", "Se [](/a) nå.")).toHaveLength(1);
    expect(messages("See [**Save**](/a).", "Se [](/b).")).toHaveLength(1);
  });
});

describe("fingerprints", () => {
  const damaged = articleWith([
    { source: "Open the **Save** pane.", target: "Åpne ruten." },
    { source: "Open the **Load** pane.", target: "Åpne ruten." },
  ]);

  it("stay when the article is moved, wrapped and renumbered, and differ", () => {
    const before = fingerprints(lintArticle(rule, damaged));
    expect(new Set(before).size).toBe(2);
    expect(fingerprints(lintArticle(rule, relocated(damaged), {}, { path: "moved.md" }))).toEqual(before);
  });
});

it("takes linear time for a segment of many runs", () =>
  expectLinear((part) => {
    expect(seen("**a**, ".repeat(5_000 * part), "[字] ".repeat(4_000 * part), "zh-TW")).toHaveLength(1);
  }));

cases(rule, {
  sound: [
    { why: "two words in one run", locale: "ru-RU", source: "The **Node** **list** page", target: "Страница **Узлы**" },
    { why: "word by word in brackets", locale: "ja-JP", source: "**Node** **list**", target: "[ノード一覧]" },
    { why: "bold punctuation of the source", locale: "nl-NL", source: "**A** **,** b", target: "**A**, b" },
  ],
  broken: [
    {
      why: "a bold comma stands for nothing",
      locale: "fr-FR",
      source: "The **name**, and **text**",
      target: "Le nom **,** et **texte**",
      finds: "lost",
      marks: "**name**",
    },
    {
      why: "the first word of the target",
      locale: "nb-NO",
      source: "**Fjordbase** opens it.",
      target: "Fjordbase åpner det.",
      finds: "lost",
      marks: "Fjordbase",
    },
    {
      why: "within a longer word",
      locale: "nb-NO",
      source: "The **Plan** shows it.",
      target: "Planen viser det.",
      finds: "lost",
      marks: "**Plan**",
    },
    {
      why: "within code and an address",
      locale: "ko-KR",
      source: "The `AllNodes` and **All**",
      target: "`AllNodes` 및 https://fjordbase.example/All 모두",
      finds: "lost",
      marks: "**All**",
    },
    {
      why: "the whole word",
      locale: "ja-JP",
      source: "Open **Fjordbase**.",
      target: "FjordbaseStudio の Fjordbaseを開きます。",
      finds: "lost",
      marks: "Fjordbase",
    },
    {
      why: "the word that is not bold elsewhere",
      locale: "nl-NL",
      source: "The **Name** and **Name** again",
      target: "De **Name** en Name weer",
      finds: "lost",
      marks: "Name",
    },
    {
      why: "two words that were bold by themselves",
      locale: "ar-SA",
      source: "**Node** **list**",
      target: "قائمة العقد",
      finds: "lost",
    },
  ],
});
