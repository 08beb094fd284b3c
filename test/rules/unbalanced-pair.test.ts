import rule from "../../src/rules/unbalanced-pair.ts";
import { cases, rows } from "../rule-cases.ts";
import { articleWith } from "../rule-tester.ts";

cases(rule, {
  locale: "nl-NL",
  source: "The cluster (default)",
  severity: "warning",
  sound: [
    ...rows(
      {},
      ["why", "target"],
      [
        ["leaves two widths in one pair alone", "叢集（預設) 和 (備份）"],
        ["leaves crossed pairs alone", "開啟 ([叢集)]"],
        ["leaves list markers alone", "1) Openen\n  12) Sluiten\na) Einde\nii) Klaar\n3） 完成\n١٢) افتح"],
        ["leaves emoticons alone", "Klaar :) of niet :( maar ;-)"],
        ["leaves other emoticons alone", "Klaar =) of 8-) of :'( of :^( of :["],
        ["leaves colons before a bracket alone", "Nummer (zie:) 300 :) en [mailto:] URI 值"],
        ["leaves semicolons and equal signs before a bracket alone", "クラスター (一; 二;) と x=[1] と (=)"],
        ["leaves an eight before a bracket alone", "在 (2018) 與 (8) 與 [第8] 年"],
        ["leaves emoticons in brackets alone", "叢集 (完成 :)) 與 (失敗 :() 與 (Klaar ;-))"],
        ["leaves entities before a bracket alone", "開啟 (&quot;預設&quot;)，或 (&#39;值&#39;)"],
        ["leaves quotes alone", "「叢集 en ‘cluster"],
        ["leaves code alone", "Typ `if (a` en `b]`"],
        ["leaves URLs alone", "Zie [hier](https://fjordbase.example/a(b)c) en <https://fjordbase.example/(a>"],
      ],
    ),
    {
      why: "leaves a kind alone that is unbalanced in the source too",
      source: "The cluster default)",
      target: "Het cluster (standaard",
    },
  ],
  broken: [
    ...rows(
      { why: "a bracket without a partner" },
      ["source", "target", "finds", "messages"],
      [
        [
          "The (default) value",
          "cluster )standaard( nu",
          ["unopened", "unclosed"],
          ['")" was never opened', '"(" is never closed'],
        ],
        ["The cluster", "Aantal (100 (8) nu", "unclosed", '"(" is never closed'],
        ["The cluster", "Klaar :) of (zie:", "unclosed", '"(" is never closed'],
        ["The cluster", "Klaar :] of niet)", "unopened", '")" was never opened'],
        ["The cluster", "Klaar :( of niet ) en )", "unopened", '")" was never opened'],
      ],
    ),
    ...rows(
      { why: "a bracket without a partner" },
      ["locale", "target", "finds", "messages"],
      [
        ["zh-TW", "叢集（預設", "unclosed", '"（" is never closed'],
        ["zh-TW", "叢集 預設］", "unopened", '"］" was never opened'],
        ["ja-JP", "【クラスター", "unclosed", '"【" is never closed'],
        ["ar-SA", "المجموعة} افتح", "unopened", '"}" was never opened'],
        ["zh-TW", "叢集﹙預設", "unclosed", '"﹙" is never closed'],
        ["zh-TW", "叢集 預設｝", "unopened", '"｝" was never opened'],
        ["ja-JP", "〔クラスター", "unclosed", '"〔" is never closed'],
      ],
    ),
    ...rows(
      { source: "The cluster" },
      ["locale", "target", "finds", "messages"],
      [
        ["zh-TW", "叢集（預設", "unclosed", '"（" is never closed'],
        ["zh-TW", "Cluster {standaard", "unclosed", '"{" is never closed'],
        ["zh-TW", "數量 (100 (8) 在 (2018", ["unclosed", "unclosed"], '"(" is never closed'],
        ["ja-JP", "完了 :) または 8)）", "unopened", '"）" was never opened'],
        ["ja-JP", "完了 (は :) )）", "unopened", '"）" was never opened'],
        ["zh-TW", "在 (2018) 與叢集)", "unopened", '")" was never opened'],
        ["ja-JP", "(&quot;値&quot;) と (&thinsp;一&thinsp;) と二)", "unopened", '")" was never opened'],
      ],
    ),
    ...rows(
      { source: "The (default) value", finds: ["unopened", "unclosed"] },
      ["locale", "target", "messages"],
      [
        ["zh-TW", "叢集) 預設 (值", ['")" was never opened', '"(" is never closed']],
        ["ar-SA", "]المجموعة[", ['"]" was never opened', '"[" is never closed']],
        ["ru-RU", "кластер }x{", ['"}" was never opened', '"{" is never closed']],
        ["fr-FR", "(le cluster) )x( ou (y)", ['")" was never opened', '"(" is never closed']],
      ],
    ),
    {
      why: "points at the bracket without a partner",
      source: "The (cluster)",
      target: "Het (cluster",
      finds: "unclosed",
      messages: '"(" is never closed',
    },
    {
      why: "leaves a kind alone that is unbalanced in the source too",
      source: "The cluster default)",
      target: "Het cluster [standaard",
      finds: "unclosed",
      messages: '"[" is never closed',
    },
    {
      why: "leaves a kind alone that is unbalanced in the source too",
      source: "The cluster `default)`",
      target: "Het cluster (standaard",
      finds: "unclosed",
      messages: '"(" is never closed',
    },
    {
      why: "a bracket without a partner",
      target: "Het cluster (standaard",
      finds: "unclosed",
      messages: '"(" is never closed',
    },
    {
      why: "a bracket without a partner",
      target: "Het cluster standaard)",
      finds: "unopened",
      messages: '")" was never opened',
    },
  ],
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
