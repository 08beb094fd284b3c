import { describe, expect, it } from "vitest";
import rule from "../../src/rules/wrong-script.ts";
import { cases } from "../rule-cases.ts";
import { articleWith, lintArticle, lintUnit } from "../rule-tester.ts";
import { reported } from "./reported.ts";

function seen(locale: string, source: string, target: string) {
  const text = articleWith([{ source, target }], { "ms.contentlocale": locale });
  return reported(text, lintArticle(rule, text));
}

const messageIds = (locale: string, source: string, target: string) =>
  seen(locale, source, target).map(({ messageId }) => messageId);

const SOURCE = "To go on, open the cluster settings.";

describe("another script", () => {
  it("is reported at the whole target", () => {
    const target = "Chtoby prodolzhit, otkroyte nastroyki klastera.";
    expect(seen("ru-RU", SOURCE, target)).toEqual([
      {
        messageId: "wrongScript",
        severity: "warning",
        message: "The target is not in Cyrillic letters, the script of ru-RU",
        at: target,
      },
    ]);
  });

  it.each([
    ["ja-JP", "클러스터 설정을 엽니다."],
    ["ko-KR", "クラスターのせっていをひらく。"],
    ["ar-SA", "פתח את הגדרות האשכול."],
    ["he-IL", "افتح إعدادات المجموعة."],
    ["th-TH", "открыть настройки кластера"],
    ["ru-RU", "Otkroyte nastroyki klastera."],
    ["zh-TW", "открыть настройки кластера"],
    ["sr-Latn-RS", "Отворите поставке кластера."],
    ["sr-Cyrl-RS", "Da biste nastavili, otvorite postavke klastera."],
    ["nl-NL", "Fjordbase: откройте настройки кластера."],
    ["el-GR", "Open the settings of this cluster now."],
  ])("in %s: %s", (locale, target) => {
    expect(messageIds(locale, SOURCE, target)).toEqual(["wrongScript"]);
  });

  it.each([
    ["a letter of the script", "ru-RU", SOURCE, "Chtoby prodolzhit, otkroyte nastroyki klastera в."],
    ["a name without its space", "ja-JP", "PAGE DOWN", "PageDown"],
    ["a part of a word", "ru-RU", SOURCE, "Fjord: go on"],
    ["less than six new letters", "ru-RU", SOURCE, "klast"],
    ["words of a name in code", "ru-RU", "Open `fjord.keytips` now", "**Fjord. keytips**"],
    ["names of its own", "ru-RU", SOURCE, "Fjordbase Klaster Nastroyki Panel"],
    ["code", "ru-RU", SOURCE, "`open the cluster settings now`"],
    ["hyphen chains", "ru-RU", SOURCE, "Open no-wait-now-or-later re-open-all-of-it un-do-it"],
    ["entities", "ru-RU", SOURCE, "&nbsp;&nbsp;&amp; Fjordbase"],
    ["names in capitals", "ru-RU", SOURCE, "Fjordbase Cluster Settings Manager"],
    ["words of a title in lower case", "ru-RU", "Fjordbase Open Cluster Settings", "open cluster settings Fjordbase"],
    ["a language by its own name", "nl-NL", "Russian", "Русский"],
    ["a language by its own name", "ja-JP", "Russian", "Русский"],
    ["a source with those letters", "ja-JP", "Type Настройки", "Настройки"],
    ["five letters", "ja-JP", "Fjord of the Cluster", "Фьорд"],
    ["a source with that script", "sv-SE", "The name of it is Настройки кластера here", "Namn: Настройки кластера"],
    ["a copy but for space and case", "ru-RU", "Open the  cluster settings", "open the cluster settings"],
    ["a copied signature", "ru-RU", "Load(int,uint,long)", "Load (int, uint, long)"],
    [
      "a copy of a third language",
      "zh-TW",
      "Abra la configuración del clúster hoy.",
      "Abra la configuración del clúster hoy。",
    ],
    [
      "a damaged copy of a third language",
      "zh-TW",
      "Abra la configuración del clúster hoy.",
      "Abra la configuración nueva del clúster hoy。",
    ],
    ["fewer Russian letters than Latin ones", "nl-NL", SOURCE, "Open nu de настройки van dit cluster in het paneel"],
    ["a few letters of a symbol", "nl-NL", SOURCE, "μ Ω Ж"],
    ["kana in Japanese", "ja-JP", SOURCE, "open the cluster settings カ"],
    ["hiragana in Japanese", "ja-JP", SOURCE, "open the cluster settings か"],
    ["Han in Korean", "ko-KR", SOURCE, "open the cluster settings 設定"],
  ])("has nothing to say about %s", (_, locale, source, target) => {
    expect(messageIds(locale, source, target)).toEqual([]);
  });

  it.each([
    ["ru-RU", "Open settings", "Otkroyte nastroyki."],
    ["ru-RU", SOURCE, "Otkroyte Cluster Settings nastroyki Open."],
    ["ru-RU", "Fjordbase Cluster Settings", "nastroyki"],
    ["nl-NL", "SYNOPSIS", "ОБЗОР ТЕМЫ"],
    ["nl-NL", "Thailand", "ประเทศไทย"],
    ["ja-JP", "Fjords, Clusters, and Tables", "Текущее состояние объекта."],
    ["ar-SA", "Set up Fjordbase", "Текущее состояние Fjordbase."],
    ["ja-JP", "Set up Fjordbase", "클러스터설정"],
    ["zh-TW", "Set up Fjordbase", "これはテストのためのページです"],
    ["ru-RU", "Fjords, Clusters, and Tables", "إعدادات المجموعة"],
    ["ja-JP", "Open the settings in the Russian cluster.", "Откройте настройки"],
  ])("in a label in %s: %s, %s", (locale, source, target) => {
    expect(messageIds(locale, source, target)).toEqual(["wrongScript"]);
  });

  it("reports a source copied with changes where it is English", () => {
    expect(messageIds("ru-RU", "Open the settings of this cluster.", "Open the settings of cluster.")).toEqual([
      "wrongScript",
    ]);
  });

  it("has nothing to say about a unit that is its source, or empty", () => {
    expect([...messageIds("ru-RU", SOURCE, SOURCE), ...messageIds("ru-RU", SOURCE, " ")]).toEqual([]);
  });
});

describe("Simplified and Traditional Chinese", () => {
  it.each([
    ["zh-TW", "开启这个集群的设置。"],
    ["zh-HK", "开启这个集群的设置。"],
    ["zh-CN", "開啟這個叢集的設定。"],
    ["zh-SG", "開啟這個叢集的設定。"],
  ])("the other one in %s", (locale, target) => {
    const [finding, ...others] = seen(locale, SOURCE, target);
    expect([finding?.messageId, finding?.severity, finding?.at, others]).toEqual([
      "chineseVariant",
      "warning",
      target,
      [],
    ]);
  });

  it("shows some of the characters", () => {
    expect(seen("zh-TW", SOURCE, "开启这个集群的设置。").map(({ message }) => message)).toEqual([
      "The target is in Simplified characters such as 开启这个设; zh-TW is written in Traditional",
    ]);
  });

  it("a stray character is a note at its place, each once", () => {
    expect(seen("zh-TW", SOURCE, "請选取這個叢集的設定，选這個。")).toEqual([
      {
        messageId: "strayCharacter",
        severity: "info",
        message: "选 is a Simplified character; zh-TW writes 選",
        at: "选",
      },
    ]);
  });

  it("a stray character is shown at its first place", () => {
    const target = "請选取這個叢集的設定，选這個。";
    const [finding] = lintUnit(rule, { locale: "zh-TW", source: SOURCE, target });
    const [later] = lintUnit(rule, { locale: "zh-TW", source: SOURCE, target: target.replace("选", "選") });
    expect((later?.range.start.offset ?? 0) - (finding?.range.start.offset ?? 0)).toBe("选取這個叢集的設定，".length);
  });

  it("several stray characters among more of the locale's own are notes", () => {
    expect(messageIds("zh-TW", SOURCE, "請随选這個叢集的設定來開啟")).toEqual(["strayCharacter", "strayCharacter"]);
  });

  it("one character alone does not tell the script of the target", () => {
    expect(messageIds("zh-TW", SOURCE, "动作")).toEqual(["strayCharacter"]);
  });

  it.each([
    ["sound characters", "zh-TW", SOURCE, "開啟這個叢集的設定。"],
    ["what both write", "zh-TW", SOURCE, "台北里面只有我"],
    ["code", "zh-TW", SOURCE, "輸入 `开启这个` 以繼續"],
    ["what the source shows", "zh-TW", "Open 开启这个 now", "開啟「开启这个」"],
    ["sources about Chinese", "zh-TW", "Help in Simplified Chinese", "简体中文的说明"],
    ["sources about characters", "zh-TW", "The simplified form", "简化的形式"],
    ["sources about the language", "zh-TW", "Chinese help", "简体中文的说明"],
    ["sources about the other characters", "zh-CN", "Traditional characters", "繁體設定"],
    ["Japanese", "ja-JP", SOURCE, "会社の国を学ぶ"],
  ])("has nothing to say about %s", (_, locale, source, target) => {
    expect(messageIds(locale, source, target)).toEqual([]);
  });
});

it("has nothing to say without a locale, or in a language of unknown script", () => {
  const text = articleWith([{ source: SOURCE, target: "Откройте настройки кластера." }], { "ms.contentlocale": null });
  expect([
    ...lintArticle(rule, text),
    ...lintUnit(rule, { locale: "xx-XX", source: SOURCE, target: "Жжжжжжж" }),
  ]).toEqual([]);
});

cases(rule, {
  sound: [
    { why: "of an identifier, taken apart", locale: "ko-KR", target: "Fjordset openlist", source: "FjordSet" },
    {
      why: "of an identifier in bold",
      locale: "ru-RU",
      target: "**Fjord clusterlist**",
      source: "**fjord\\_cluster**",
    },
    { why: "of a dotted name", locale: "el-GR", target: "Fjord clusters settings", source: "Fjord.Clusters" },
    { why: "one identifier", locale: "ar-SA", target: "openClusterSettings", source: "Open" },
  ],
  broken: [
    {
      why: "of one word of prose",
      locale: "ko-KR",
      target: "nastroyki klastera",
      source: "Settings",
      finds: "wrongScript",
    },
    {
      why: "an identifier in a third script",
      locale: "ja-JP",
      target: "Настройки",
      source: "FjordSet",
      finds: "wrongScript",
    },
    {
      why: "of a word and a bold one",
      locale: "ar-SA",
      target: "adghat **hifz alan**.",
      source: "Click **Save**.",
      finds: "wrongScript",
    },
    {
      why: "of a sentence",
      locale: "ru-RU",
      target: "Otkroyte klaster i zapustite kopirovaniye.",
      source: "Open the cluster and start the FjordSet.",
      finds: "wrongScript",
    },
  ],
});
