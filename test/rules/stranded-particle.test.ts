import { describe, expect, it } from "vitest";
import rule from "../../src/rules/stranded-particle.ts";
import { articleWith, lintArticle, lintUnit } from "../rule-tester.ts";
import { reported } from "./reported.ts";

const SOURCE = "Use `fjord open` to open the cluster.";

const found = (locale: string, target: string, source = SOURCE) =>
  lintUnit(rule, { locale, target, source }).map(({ messageId }) => messageId);

/** The findings of an article whose unit stands behind some Markdown. */
function foundBehind(before: string, target: string, locale = "ja-JP") {
  const text = articleWith([{ source: SOURCE, target }], { "ms.contentlocale": locale });
  return lintArticle(rule, text.replace("<span data-ttu-id", `${before}<span data-ttu-id`)).length;
}

it("marks the particle and nothing else", () => {
  const text = articleWith([{ source: SOURCE, target: "**を使用**して開きます。" }], { "ms.contentlocale": "ja-JP" });
  expect(reported(text, lintArticle(rule, text))).toEqual([
    {
      messageId: "stranded",
      severity: "warning",
      message: 'The paragraph begins with the particle "を", which has lost its word',
      at: "を",
    },
  ]);
});

describe("a particle without its word", () => {
  it.each([
    ["ja-JP", "をするには `fjord open` を使います。"],
    ["ja-JP", "は、クラスターを開きます。"],
    ["ja-JP", "の設定を開きます。"],
    ["ja-JP", "と `fjord open` の違い"],
    ["ja-JP", "とは、クラスターの一部です。"],
    ["ja-JP", "でクラスターを開きます。"],
    ["ja-JP", "への接続を開きます。"],
    ["ja-JP", "がクラスターを開きます。"],
    ["ko-KR", "는 클러스터를 엽니다."],
    ["ko-KR", "에서 클러스터를 엽니다."],
    ["ko-KR", "으로 클러스터를 엽니다."],
    ["ko-KR", "과 클러스터의 차이"],
    ["ko-KR", "가 클러스터를 엽니다."],
  ])("in %s: %s", (locale, target) => {
    expect(found(locale, target)).toEqual(["stranded"]);
  });

  it.each([
    ["a yes", "ja-JP", "はい、開きます。"],
    ["a word that begins like a particle", "ja-JP", "とくに重要です。"],
    ["an anyway", "ja-JP", "とにかく開きます。"],
    ["a together", "ja-JP", "ともに開きます。"],
    ["a however", "ja-JP", "とはいえ、開きます。"],
    ["a postcard", "ja-JP", "はがきを開きます。"],
    ["a well then", "ja-JP", "では、開きます。"],
    ["a but", "ja-JP", "でも開きます。"],
    ["an or", "ja-JP", "または開きます。"],
    ["an if", "ja-JP", "もし開く場合"],
    ["a noun in kana", "ja-JP", "のりを開きます。"],
    ["a this", "ko-KR", "이 클러스터를 엽니다."],
    ["a bank", "ko-KR", "은행 클러스터를 엽니다."],
    ["a price", "ko-KR", "가격 클러스터를 엽니다."],
    ["a company", "ko-KR", "회사 클러스터를 엽니다."],
    ["a word behind the particle without a blank", "ko-KR", "에스토니아 클러스터"],
    ["a chapter", "ko-KR", "과정 클러스터"],
    ["a language without particles", "zh-TW", "的設定"],
    ["nothing but the particle, as in a list of words", "ja-JP", "へ"],
  ])("is not %s", (_, locale, target) => {
    expect(found(locale, target)).toEqual([]);
  });

  it("is left alone where the source writes it as well", () => {
    expect(found("ja-JP", "を入力します。", "Type を there.")).toEqual([]);
  });
});

describe("the start of a paragraph", () => {
  it.each([
    ["a list mark", "- "],
    ["a numbered item in a quote", "> 1. "],
    ["a heading's marks and anchor", '## <a name="open"></a>'],
    ["a cell's edge", "| x | "],
    ["a cell of HTML", "<td>"],
    ["an alert's marker on the line before", "> [!NOTE]\n> "],
    ["a blank line", "テキスト\n\n"],
    ["a bracket that opens a label", "["],
  ])("is behind %s", (_, before) => {
    expect(foundBehind(before, "を使用して開きます。")).toBe(1);
  });

  it.each([
    ["a word", "コード"],
    ["code", "`fjord` "],
    ["a link", "[開く](open.md)"],
    ["a line of the same paragraph", "コード\n"],
    ["a word in a cell", "| `fjord`"],
    ["an image", "![開く](open.png)"],
  ])("is not behind %s", (_, before) => {
    expect(foundBehind(before, "を使用して開きます。")).toBe(0);
  });

  it("is where the body starts", () => {
    const text = articleWith([{ source: SOURCE, target: "を使用して開きます。" }], { "ms.contentlocale": "ja-JP" });
    expect(lintArticle(rule, text.replace("---\n\n<span", "---\n<span"))).toHaveLength(1);
  });
});
