import { describe, expect, it } from "vitest";
import rule from "../../src/rules/punctuation-style.ts";
import { applyFix, articleWith, lintArticle, parse } from "../rule-tester.ts";
import { reported } from "./reported.ts";

const SOURCE = "Any source text.";

function lint(locale: string, target: string, source = SOURCE) {
  const text = articleWith([{ source, target }], { "ms.contentlocale": locale });
  return { text, findings: lintArticle(rule, text) };
}

function messageIds(locale: string, target: string, source?: string): string[] {
  return lint(locale, target, source).findings.map(({ messageId }) => messageId);
}

/** The target after `--fix`, with visible no-break spaces. */
function fixed(locale: string, target: string, source?: string): string | undefined {
  const { text, findings } = lint(locale, target, source);
  return parse(applyFix(text, findings)).units[0]?.target.text.replaceAll("\u00a0", "~");
}

describe("French spacing", () => {
  it.each([
    ["Remarque: ouvrez", "Remarque~: ouvrez"],
    ["Remarque : ouvrez", "Remarque~: ouvrez"],
    ["Remarque  : ouvrez", "Remarque~: ouvrez"],
    ["Continuer?", "Continuer~?"],
    ["**Continuer ?**", "**Continuer~?**"],
    ["**Note**: ouvrez", "**Note**~: ouvrez"],
    ["Bravo ! Ouvrez ; fermez", "Bravo~! Ouvrez~; fermez"],
    ["[Guide](/guide): ouvrez", "[Guide](/guide)~: ouvrez"],
    ["`open`: ouvre", "`open`~: ouvre"],
    ["Ouvrez «État» ici", "Ouvrez «~État~» ici"],
    ["Ouvrez « État » ici", "Ouvrez «~État~» ici"],
    ["Ouvrez «**État**»", "Ouvrez «~**État**~»"],
    ["Ouvrez « Prêt ? » ici", "Ouvrez «~Prêt~?~» ici"],
    ["Ouvrez « Prêt » : oui", "Ouvrez «~Prêt~»~: oui"],
    ["Ouvrez « Prêt ! » ici", "Ouvrez «~Prêt~!~» ici"],
    ["Ouvrez «État»ici", "Ouvrez «~État~»ici"],
    ['"Prêt": oui', '"Prêt"~: oui'],
    ["Fjord&Co: ouvrez", "Fjord&Co~: ouvrez"],
    ["Plan B; suite", "Plan B~; suite"],
    ["SQL: ouvrez", "SQL~: ouvrez"],
    ["Cafe\u0301: ouvrez", "Cafe\u0301~: ouvrez"],
    ["Étape 2: ouvrez", "Étape 2~: ouvrez"],
    ["Note (ici): ouvrez", "Note (ici)~: ouvrez"],
    ["Voir [ici]: ouvrez", "Voir [ici]~: ouvrez"],
    ["À 50\u00a0%: ouvrez", "À 50~%~: ouvrez"],
    ["Suite, etc.: ouvrez", "Suite, etc.~: ouvrez"],
    ["Suite…: ouvrez", "Suite…~: ouvrez"],
    ["_Note:_ ouvrez", "_Note~:_ ouvrez"],
    ["(Prêt?) [Prêt?]", "(Prêt~?) [Prêt~?]"],
    ["«\u00a0Prêt?»", "«~Prêt~?~»"],
    ['"Prêt?"', '"Prêt~?"'],
    ["Prêt?| Oui", "Prêt~?| Oui"],
    ["(Note:)suite", "(Note~:)suite"],
  ])("%s", (target, expected) => {
    expect(fixed("fr-FR", target)).toBe(expected);
  });

  it.each([
    ["no-break spaces", "Remarque\u00a0: prêt\u202f? «\u202fOui\u00a0»"],
    ["entities for them", "Remarque&nbsp;: prêt&#160;?"],
    ["other entities", "R&amp; D&eacute; caf&#233; ouvrez"],
    ["times and ratios", "À 12:30, en 16:9"],
    ["URLs and paths", "Voir https://fjordbase.example/a?b=c: et C:\\data"],
    ["drives", "le lecteur C: ou D: est plein"],
    ["a drive at the start", "C: est plein"],
    ["smileys", "Bonjour :) et ;) et ;-) et :("],
    ["images", "Cliquez![icône](/a.png)"],
    ["names", "Utilisez Yahoo! ou Kahoot! ici"],
    ["repeated marks", "Prêt\u00a0?! Oui\u00a0!!"],
    ["mark lists at the start", ": suite"],
    ["emphasis that opens before a mark", "Ouvrez **: suite** et «** ici"],
    ["code", "Ouvrez `a: b ?`"],
  ])("leaves %s alone", (_, target) => {
    expect(messageIds("fr-FR", target)).toEqual([]);
  });

  it("leaves what stands in the source alone, between the same words", () => {
    const target = "Ouvrez Fjordbase: Cluster Edition.";
    expect(messageIds("fr-FR", target, "Open Fjordbase: Cluster Edition.")).toEqual([]);
    expect(messageIds("fr-FR", target, "Open Fjordbase Cluster Edition.")).toEqual(["missingSpace"]);
    expect(messageIds("fr-FR", "Ouvrez Fjordbase: lisez.", "Open Fjordbase: read.")).toEqual(["missingSpace"]);
    expect(messageIds("fr-FR", "Ouvrez «État» ici.", "Open «État» now.")).toEqual(["missingSpace", "missingSpace"]);
  });

  it.each(["fr-BE", "fr-LU", "fr-FR", "fr"])("is for %s", (locale) => {
    expect(messageIds(locale, "Continuer?")).toEqual(["missingSpace"]);
  });

  it.each(["fr-CA", "fr-CH", "nl-NL"])("is not for %s", (locale) => {
    expect(messageIds(locale, "Continuer? « Oui »: non")).toEqual([]);
  });

  it("points at the space, or at the mark that misses one", () => {
    const { text, findings } = lint("fr-FR", "Oui: prêt ?");
    expect(reported(text, findings).map(({ at, message }) => [at, message])).toEqual([
      [":", 'No space before ":"'],
      [" ", 'The space before "?" lets the line break there'],
    ]);
  });
});

describe("marks of the script", () => {
  it.each([
    ["zh-TW", "開啟叢集, 然後", "開啟叢集，然後"],
    ["zh-TW", "開啟,關閉;還原:備份?完成!", "開啟，關閉；還原：備份？完成！"],
    ["zh-CN", "名称: **集群**", "名称：**集群**"],
    ["zh-CN", "**名称:** 集群", "**名称：** 集群"],
    ["zh-CN", "打开集群.", "打开集群。"],
    ["zh-CN", "打开集群.  \n继续", "打开集群。  \n继续"],
    ["zh-CN", "使用集群, `open`", "使用集群，`open`"],
    ["ja-JP", "開く, 閉じる.", "開く、閉じる。"],
    ["ja-JP", "クラスター, 次", "クラスター、次"],
    ["ko-KR", "엽니다。다음，끝", "엽니다. 다음, 끝"],
    ["zh-TW", "請參閱:[指南](/a)", "請參閱：[指南](/a)"],
    ["zh-TW", "𠮷, 然後", "𠮷，然後"],
    ["ja-JP", "テスト, 設定, ひらく", "テスト、設定、ひらく"],
    ["ko-KR", "엽니다。 다음", "엽니다. 다음"],
    ["ko-KR", "가、 나； 다： 라？ 마！", "가, 나; 다: 라? 마!"],
    ["ar-SA", "شكرًا أوً, لا", "شكرًا أوً، لا"],
    ["ar-SA", "نعم, لا; حسنا?", "نعم، لا؛ حسنا؟"],
    ["fa-IR", "ادامه می‌دهید?", "ادامه می‌دهید؟"],
    ["ur-PK", "کیا جاری رکھیں?", "کیا جاری رکھیں؟"],
    ["el-GR", "Συνέχεια?", "Συνέχεια;"],
    ["el", "Συνέχεια?", "Συνέχεια;"],
    ["zh-TW", "「叢集.」開啟.[指南](/a)", "「叢集。」開啟。[指南](/a)"],
    ["zh-TW", "**叢集**,然後", "**叢集**，然後"],
    ["zh-CN", "_**集群**_: 打开", "_**集群**_：打开"],
    ["ja-JP", "**クラスター**, 次", "**クラスター**、次"],
    ["ja-JP", "[ガイド](/a), **[ガイド](/b)**.", "[ガイド](/a)、**[ガイド](/b)**。"],
    ["zh-TW", "[**指南**](/a): 開啟", "[**指南**](/a)：開啟"],
    ["ar-SA", "**الكتلة**, ثم", "**الكتلة**، ثم"],
    ["ja-JP", "開きます.XAML 形式です.次", "開きます。XAML 形式です.次"],
    ["ja-JP", "開きました.XAML と閉じません.XAML", "開きました。XAML と閉じません。XAML"],
    ["ja-JP", "開いてください.XAML を開きます,XAML", "開いてください。XAML を開きます、XAML"],
    ["ar-SA", "هل تريد فتح Fjordbase?", "هل تريد فتح Fjordbase؟"],
    ["fa-IR", "آیا Fjordbase 2.0?", "آیا Fjordbase 2.0؟"],
    ["ar-SA", "هل تريد المتابعة ?", "هل تريد المتابعة ؟"],
    ["ar-SA", "هل تريد المتابعة ?\nثم", "هل تريد المتابعة ؟\nثم"],
    ["ar-SA", 'هل تريد فتح "Fjordbase"? ثم', 'هل تريد فتح "Fjordbase"؟ ثم'],
    ["ur-PK", "کیا آپ `open` چلائیں یا `close`?", "کیا آپ `open` چلائیں یا `close`؟"],
    [
      "ar-SA",
      "**هل تريد Fjordbase?** ثم [هل تريد Fjordbase ?](/a)",
      "**هل تريد Fjordbase؟** ثم [هل تريد Fjordbase ؟](/a)",
    ],
  ])("%s: %s", (locale, target, expected) => {
    expect(fixed(locale, target)).toBe(expected);
  });

  it.each([
    ["own marks", "zh-TW", "開啟，關閉；還原：備份？完成！"],
    ["marks after Latin letters and digits", "zh-TW", "Fjordbase, 第 2, A: B?"],
    ["numbers", "zh-TW", "約,100 個"],
    ["file names", "zh-TW", "開啟檔案.txt 與類別.方法"],
    ["file name endings before a mask", "ja-JP", "格納されている.fjord.config 形式"],
    ["ellipses", "zh-TW", "設定... 開啟.."],
    ["times", "zh-TW", "時間:10"],
    ["images", "zh-TW", "按一下![圖](/a.png)"],
    ["code", "zh-TW", "輸入 `開啟, 關閉` 即可"],
    ["half-width colons and question marks in Japanese", "ja-JP", "メモ: 開きますか? はい!"],
    ["half-width marks in Korean", "ko-KR", "엽니다. 다음, 끝: 네?"],
    ["ideographic marks in Korean after Han", "ko-KR", "漢字。"],
    ["Latin marks in Hebrew", "he-IL", "להמשיך? כן, לא;"],
    ["Latin full stop and colon in Arabic", "ar-SA", "ملاحظة: افتح."],
    ["a comma behind Latin letters in Arabic", "ar-SA", "افتح Fjordbase, ثم Nordbase; ثم"],
    ["an English question in Arabic", "ar-SA", 'اقرأ **Open it?** و[Who are you?](/a) و"Close it?" و(Why?) الآن'],
    ["an English sentence in Arabic", "ar-SA", "اقرأ. Open it?\nWhy? اقرأ: Open it?"],
    ["a question mark inside a name in Arabic", "ar-SA", "افتح Fjordbase?x=1"],
    ["marks behind code", "zh-TW", "使用`open`, 然後"],
    ["a question mark for a key in Arabic", "ar-SA", "اضغط على ? للمساعدة"],
    ["a list of what comes behind code", "zh-TW", "`開啟`, `關閉`"],
    ["a name that begins with a full stop", "ja-JP", "**ユーザー**.Fjord と クラス.XAML と です.xaml"],
    ["other marks in Greek", "el-GR", "Ναι, όχι. Τώρα!"],
    ["Latin words in Greek", "el-GR", "Fjordbase?"],
    ["Latin locales", "nl-NL", "Open, sluit; ja?"],
  ])("leaves %s alone", (_, locale, target) => {
    expect(messageIds(locale, target)).toEqual([]);
  });
});

describe("English quotation marks", () => {
  it.each([
    ["„Status“", ["bg-BG", "cs-CZ", "et-EE", "is-IS", "ka-GE", "lt-LT", "mk-MK", "sk-SK", "sl-SI"]],
    ["„Status”", ["hr-HR", "hu-HU", "ro-RO"]],
    ["”Status”", ["fi-FI"]],
    ["«Status»", ["be-BY", "el-GR", "fa-IR", "hy-AM", "nb-NO", "nn-NO", "no-NO", "uk-UA", "sq-AL"]],
  ])("%s in %s", (expected, locales) => {
    expect(locales.map((locale) => fixed(locale, "“Status”"))).toEqual(locales.map(() => expected));
  });

  it.each([
    ["de-DE", "Öffnen Sie “Status”.", "Öffnen Sie „Status“."],
    ["de-CH", "Öffnen Sie “Status”.", "Öffnen Sie «Status»."],
    ["de-LI", "Öffnen Sie “Status”.", "Öffnen Sie «Status»."],
    ["sv-SE", "Öppna “Status” och “Plats”.", "Öppna ”Status” och ”Plats”."],
    ["sv-SE", "Öppna “Status” nu”.", "Öppna ”Status” nu”."],
    ["sv-SE", "Öppna “ och “Status”.", "Öppna “ och ”Status”."],
    ["fr-FR", "Ouvrez “État”.", "Ouvrez «~État~»."],
    ["fr-CA", "Ouvrez “État”.", "Ouvrez «~État~»."],
    ["fr-CH", "Ouvrez “État”.", "Ouvrez «État»."],
    ["ru-RU", "Откройте “Статус”.", "Откройте «Статус»."],
    ["pl-PL", "Otwórz “Status”.", "Otwórz „Status”."],
    ["zh-TW", "開啟“狀態”", "開啟「狀態」"],
    ["zh-HK", "開啟“狀態”", "開啟「狀態」"],
    ["zh-MO", "開啟“狀態”", "開啟「狀態」"],
  ])("%s: %s", (locale, target, expected) => {
    expect(fixed(locale, target)).toBe(expected);
  });

  it.each<[string, string, string]>([
    ...["en-GB", "da-DK", "id-ID", "pt-BR", "pt-PT", "tr-TR", "ko-KR", "vi-VN", "th-TH", "hi-IN", "lv-LV"].map(
      (locale): [string, string, string] => ["CLDR's own", locale, "“Status”"],
    ),
    ...["it-IT", "ca-ES", "he-IL"].map((locale): [string, string, string] => ["divided usage", locale, "“Status”"]),
    ["own quotation marks", "de-DE", "Öffnen Sie „Status“ und “"],
    ["straight quotation marks", "de-DE", 'Öffnen Sie "Status".'],
    ["an inner quotation's end", "pl-PL", "Otwórz „Status”."],
    ["code", "de-DE", "Öffnen Sie `“Status”`."],
    ["Simplified Chinese", "zh-CN", "打开“状态”"],
    ["Japanese", "ja-JP", "“状態”を開く"],
    ["Spanish", "es-ES", "Abra “Estado”."],
    ["Dutch", "nl-NL", "Open “Status”."],
    ["Arabic", "ar-SA", "افتح “الحالة”."],
  ])("leaves %s alone", (_, locale, target) => {
    expect(messageIds(locale, target)).toEqual([]);
  });
});

it("has nothing to say about a unit that is its source, or without a locale", () => {
  expect(messageIds("fr-FR", "Continuer?", "Continuer?")).toEqual([]);
  const text = articleWith([{ source: SOURCE, target: "Continuer?" }], { "ms.contentlocale": null });
  expect(lintArticle(rule, text)).toEqual([]);
});

it.each([
  ["fr-FR", "« ** : ".repeat(20_000)],
  ["fr-FR", "é:_".repeat(30_000)],
  ["fr-FR", `${" ".repeat(100_000)}:`],
  ["zh-TW", "設,“".repeat(30_000)],
  ["zh-TW", `設${"*".repeat(100_000)},`.repeat(2)],
  ["ar-SA", `${"a ? ".repeat(50_000)}`],
])("is linear in %s", (locale, target) => {
  expect(Array.isArray(messageIds(locale, target))).toBe(true);
});
