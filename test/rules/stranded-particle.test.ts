import rule from "../../src/rules/stranded-particle.ts";
import { cases, rows } from "../rule-cases.ts";

cases(rule, {
  locale: "ja-JP",
  source: "Use `fjord open` to open the cluster.",
  severity: "warning",
  finds: "stranded",
  sound: [
    ...rows(
      {},
      ["why", "target"],
      [
        ["a yes", "はい、開きます。"],
        ["a word that begins like a particle", "とくに重要です。"],
        ["an anyway", "とにかく開きます。"],
        ["a together", "ともに開きます。"],
        ["a however", "とはいえ、開きます。"],
        ["a postcard", "はがきを開きます。"],
        ["a well then", "では、開きます。"],
        ["a but", "でも開きます。"],
        ["an or", "または開きます。"],
        ["an if", "もし開く場合"],
        ["a noun in kana", "のりを開きます。"],
        ["nothing but the particle, as in a list of words", "へ"],
      ],
    ),
    ...rows(
      { locale: "ko-KR" },
      ["why", "target"],
      [
        ["a this", "이 클러스터를 엽니다."],
        ["a bank", "은행 클러스터를 엽니다."],
        ["a price", "가격 클러스터를 엽니다."],
        ["a company", "회사 클러스터를 엽니다."],
        ["a word behind the particle without a blank", "에스토니아 클러스터"],
        ["a chapter", "과정 클러스터"],
      ],
    ),
    ...rows(
      {},
      ["why", "body"],
      [
        ["behind a word", "コード‹を使用して開きます。¦Use `fjord open` to open the cluster.›"],
        ["behind code", "`fjord` ‹を使用して開きます。¦Use `fjord open` to open the cluster.›"],
        ["behind a link", "[開く](open.md)‹を使用して開きます。¦Use `fjord open` to open the cluster.›"],
        ["behind a line of the same paragraph", "コード\n‹を使用して開きます。¦Use `fjord open` to open the cluster.›"],
        ["behind a word in a cell", "| `fjord`‹を使用して開きます。¦Use `fjord open` to open the cluster.›"],
        ["behind an image", "![開く](open.png)‹を使用して開きます。¦Use `fjord open` to open the cluster.›"],
      ],
    ),
    { why: "a language without particles", locale: "zh-TW", target: "的設定" },
    { why: "left alone where the source writes it as well", source: "Type を there.", target: "を入力します。" },
  ],
  broken: [
    ...rows(
      { why: "a particle without its word" },
      ["target"],
      [
        ["をするには `fjord open` を使います。"],
        ["は、クラスターを開きます。"],
        ["の設定を開きます。"],
        ["と `fjord open` の違い"],
        ["とは、クラスターの一部です。"],
        ["でクラスターを開きます。"],
        ["への接続を開きます。"],
        ["がクラスターを開きます。"],
      ],
    ),
    ...rows(
      { why: "a particle without its word", locale: "ko-KR" },
      ["target"],
      [
        ["는 클러스터를 엽니다."],
        ["에서 클러스터를 엽니다."],
        ["으로 클러스터를 엽니다."],
        ["과 클러스터의 차이"],
        ["가 클러스터를 엽니다."],
      ],
    ),
    ...rows(
      {},
      ["why", "body"],
      [
        ["behind a list mark", "- ‹を使用して開きます。¦Use `fjord open` to open the cluster.›"],
        ["behind a numbered item in a quote", "> 1. ‹を使用して開きます。¦Use `fjord open` to open the cluster.›"],
        [
          "behind a heading's marks and anchor",
          '## <a name="open"></a>‹を使用して開きます。¦Use `fjord open` to open the cluster.›',
        ],
        ["behind a cell's edge", "| x | ‹を使用して開きます。¦Use `fjord open` to open the cluster.›"],
        ["behind a cell of HTML", "<td>‹を使用して開きます。¦Use `fjord open` to open the cluster.›"],
        [
          "behind an alert's marker on the line before",
          "> [!NOTE]\n> ‹を使用して開きます。¦Use `fjord open` to open the cluster.›",
        ],
        ["behind a blank line", "テキスト\n\n‹を使用して開きます。¦Use `fjord open` to open the cluster.›"],
        ["behind a bracket that opens a label", "[‹を使用して開きます。¦Use `fjord open` to open the cluster.›"],
      ],
    ),
    {
      why: "marks the particle and nothing else",
      target: "**を使用**して開きます。",
      marks: "を",
      messages: 'The paragraph begins with the particle "を", which has lost its word',
    },
    { why: "where the body starts", behind: "‹を使用して開きます。¦Use `fjord open` to open the cluster.›\n" },
  ],
});
