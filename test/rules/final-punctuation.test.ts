import { describe, expect, it } from "vitest";
import rule from "../../src/rules/final-punctuation.ts";
import { articleWith, lintArticle } from "../rule-tester.ts";
import { reported } from "./reported.ts";

function places(locale: string, source: string, target: string): string[] {
  const text = articleWith([{ source, target }], { "ms.contentlocale": locale });
  return reported(text, lintArticle(rule, text)).map(({ at }) => at);
}

const SOURCE = "Open the cluster.";

it.each([
  ["nl-NL", SOURCE, "Open het cluster", "cluster"],
  ["nl-NL", "Open the **cluster.**", "Open het **cluster**", "cluster"],
  ["nl-NL", "Open **cluster**.", "Open de **cluster** ", "cluster"],
  ["nl-NL", "Open the (cluster).", "Open e-mail", "e-mail"],
  ["nl-NL", "See [the guide](/guide).", "[De gids](/guide) lezen", "lezen"],
  ["nl-NL", "Run `open`.", "`open` uitvoeren", "uitvoeren"],
  ["nl-NL", "Use PowerShell.", "Gebruik PowerShell", "PowerShell"],
  ["nl-NL", "Open the cluster. ", "Open het cluster", "cluster"],
  ["nl-NL", "Open the cluster (…).", "Open het cluster", "cluster"],
  ["hi-IN", SOURCE, "क्लस्टर खोलें", "खोलें"],
  ["ar-SA", SOURCE, "افتح المجموعة", "المجموعة"],
])("%s: %s / %s", (locale, source, target, at) => {
  expect(places(locale, source, target)).toEqual([at]);
});

describe("has nothing to say about", () => {
  it.each([
    ["another mark", "Open het cluster:", SOURCE],
    ["a danda", "क्लस्टर खोलें।", SOURCE],
    ["code", "Open `cluster`", SOURCE],
    ["a link", "Open [het cluster](/cluster)", SOURCE],
    ["a URL", "Zie https://fjordbase.example/cluster", "See https://fjordbase.example/cluster."],
    ["a path", "Zie C:\\data\\cluster", "See C:\\data\\cluster."],
    ["a mail address", "Schrijf naar kari@fjordbase", "Write to kari@fjordbase."],
    ["an abbreviation in bold", "Klant van Fjordbase", "Customer of **Fjordbase Inc**."],
    ["a digit", "Open cluster 2", SOURCE],
    ["an abbreviation", "Clusters enzovoort", "Clusters, etc."],
    ["a company", "Klant van Fjordbase", "Customer of Fjordbase Inc."],
    ["single letters", "Om zes uur vroeg", "At six a.m."],
    ["an ellipsis", "Meer informatie", "Read more..."],
    ["a question", "Openen", "Open?"],
    ["a source without a stop", "Open het cluster", "Open the cluster"],
    ["a stop in the source's code", "Voer dit uit", "Run `.`"],
  ])("%s", (_, target, source) => {
    expect(places("nl-NL", source, target)).toEqual([]);
  });

  it.each(
    (
      "etc. approx. dept. est. ext. fig. inc. corp. co. ltd. llc. jr. sr. max. min. misc. no. nos. pt. sec. st. vs. " +
      "vol. e.g. p.m."
    ).split(" "),
  )("sources that end in %s", (abbreviation) => {
    expect(places("nl-NL", `Open the cluster ${abbreviation}`, "Open het cluster")).toEqual([]);
  });

  it.each([
    ["th-TH", "เปิดคลัสเตอร์"],
    ["lo-LA", "ເປີດຄລັສເຕີ"],
    ["km-KH", "បើកចង្កោម"],
    ["zh-TW", "開啟叢集"],
    ["ja-JP", "クラスターを開く"],
    ["ko-KR", "클러스터 열기"],
  ])("%s", (locale, target) => {
    expect(places(locale, SOURCE, target)).toEqual([]);
  });
});
