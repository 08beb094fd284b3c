import { describe, expect, it } from "vitest";
import rule from "../../src/rules/unbalanced-pair.ts";
import { cases } from "../rule-cases.ts";
import { articleWith, lintUnit } from "../rule-tester.ts";

const found = (target: string, source: string, locale = "nl-NL") =>
  lintUnit(rule, { locale, target, source }).map(({ messageId, message }) => `${messageId} ${message[1]}`);

describe("unbalanced-pair", () => {
  it("points at the bracket without a partner", () => {
    const [finding] = lintUnit(rule, { locale: "nl-NL", target: "Het (cluster", source: "The (cluster)" });
    expect(finding).toMatchObject({ severity: "warning", message: '"(" is never closed' });
    expect(finding && finding.range.end.offset - finding.range.start.offset).toBe(1);
  });

  it.each([
    ["nl-NL", "Het cluster (standaard", "unclosed ("],
    ["nl-NL", "Het cluster standaard)", "unopened )"],
    ["zh-TW", "叢集（預設", "unclosed （"],
    ["zh-TW", "叢集 預設］", "unopened ］"],
    ["ja-JP", "【クラスター", "unclosed 【"],
    ["ar-SA", "المجموعة} افتح", "unopened }"],
    ["zh-TW", "叢集﹙預設", "unclosed ﹙"],
    ["zh-TW", "叢集 預設｝", "unopened ｝"],
    ["ja-JP", "〔クラスター", "unclosed 〔"],
  ])("finds it in %s: %s", (locale, target, expected) => {
    expect(found(target, "The cluster (default)", locale)).toEqual([expected]);
  });

  it.each(["叢集（預設", "Cluster {standaard"])("finds it where the file has no other bracket: %s", (target) => {
    expect(found(target, "The cluster", "zh-TW")).toHaveLength(1);
  });

  it.each([
    ["zh-TW", "叢集) 預設 (值", ["unopened )", "unclosed ("]],
    ["nl-NL", "cluster )standaard( nu", ["unopened )", "unclosed ("]],
    ["ar-SA", "]المجموعة[", ["unopened ]", "unclosed ["]],
    ["ru-RU", "кластер }x{", ["unopened }", "unclosed {"]],
    ["fr-FR", "(le cluster) )x( ou (y)", ["unopened )", "unclosed ("]],
  ])("finds a pair the wrong way round in %s: %s", (locale, target, expected) => {
    expect(found(target, "The (default) value", locale)).toEqual(expected);
  });

  it.each([
    ["two widths in one pair", "叢集（預設) 和 (備份）"],
    ["crossed pairs", "開啟 ([叢集)]"],
    ["list markers", "1) Openen\n  12) Sluiten\na) Einde\nii) Klaar\n3） 完成\n١٢) افتح"],
    ["emoticons", "Klaar :) of niet :( maar ;-)"],
    ["other emoticons", "Klaar =) of 8-) of :'( of :^( of :["],
    ["colons before a bracket", "Nummer (zie:) 300 :) en [mailto:] URI 值"],
    ["semicolons and equal signs before a bracket", "クラスター (一; 二;) と x=[1] と (=)"],
    ["an eight before a bracket", "在 (2018) 與 (8) 與 [第8] 年"],
    ["emoticons in brackets", "叢集 (完成 :)) 與 (失敗 :() 與 (Klaar ;-))"],
    ["entities before a bracket", "開啟 (&quot;預設&quot;)，或 (&#39;值&#39;)"],
    ["quotes", "「叢集 en ‘cluster"],
    ["code", "Typ `if (a` en `b]`"],
    ["URLs", "Zie [hier](https://fjordbase.example/a(b)c) en <https://fjordbase.example/(a>"],
  ])("leaves %s alone", (_, target) => {
    expect(found(target, "The cluster (default)")).toEqual([]);
  });

  it.each([
    ["nl-NL", "Aantal (100 (8) nu", ["unclosed ("]],
    ["zh-TW", "數量 (100 (8) 在 (2018", ["unclosed (", "unclosed ("]],
    ["nl-NL", "Klaar :) of (zie:", ["unclosed ("]],
    ["ja-JP", "完了 :) または 8)）", ["unopened ）"]],
    ["nl-NL", "Klaar :] of niet)", ["unopened )"]],
    ["nl-NL", "Klaar :( of niet ) en )", ["unopened )"]],
    ["ja-JP", "完了 (は :) )）", ["unopened ）"]],
    ["zh-TW", "在 (2018) 與叢集)", ["unopened )"]],
    ["ja-JP", "(&quot;値&quot;) と (&thinsp;一&thinsp;) と二)", ["unopened )"]],
  ])("takes for no emoticon what is none in %s: %s", (locale, target, expected) => {
    expect(found(target, "The cluster", locale)).toEqual(expected);
  });

  it("leaves a kind alone that is unbalanced in the source too", () => {
    expect(found("Het cluster (standaard", "The cluster default)")).toEqual([]);
    expect(found("Het cluster [standaard", "The cluster default)")).toEqual(["unclosed ["]);
    expect(found("Het cluster (standaard", "The cluster `default)`")).toEqual(["unclosed ("]);
  });
});

const inOneParagraph = (...units: readonly (readonly [target: string, source: string])[]) =>
  articleWith(units.map(([target, source]) => ({ target, source }))).replaceAll(
    "</span></span>\n\n<span",
    "</span></span> <span",
  );

cases(rule, {
  sound: [
    { why: "a letter with a bracket", locale: "ru-RU", source: "B) From here", target: "б) Отсюда" },
    { why: "a Greek letter", locale: "el-GR", source: "B) From here", target: "β) Από εδώ" },
    { why: "an Arabic letter", locale: "ar-SA", source: "A) From here", target: "ا) من هنا" },
    { why: "a variable in brackets", locale: "ko-KR", source: "It is used.", target: "값 ($node)를 사용합니다." },
    { why: "a variable in braces", locale: "zh-TW", source: "It is used.", target: "使用 {$node}。" },
    {
      why: "another unit closes it",
      text: inOneParagraph(["Åpne (noden", "Open the node"], ["og planen) nå.", "and the plan now."]),
    },
  ],
  broken: [
    {
      why: "no unit of the paragraph closes it",
      text: inOneParagraph(["Åpne (noden", "Open (the node)"], ["og planen nå.", "and the plan now."]),
      finds: "unclosed",
      marks: "(",
    },
    {
      why: "a unit of another paragraph closes it",
      text: articleWith([
        { target: "開啟（節點", source: "Open the node" },
        { target: "計畫）。", source: "the plan." },
      ]),
      finds: ["unclosed", "unopened"],
    },
    {
      why: "a unit of another item closes it",
      text: inOneParagraph(["Åpne (noden", "Open the node"], ["planen) nå.", "the plan now."]).replace(
        "</span></span> <span",
        "</span></span>\n- <span",
      ),
      finds: ["unclosed", "unopened"],
    },
  ],
});
