import { describe, expect, it } from "vitest";
import rule from "../../src/rules/empty-link-text.ts";
import { cases } from "../rule-cases.ts";
import { articleWith, lintArticle, lintUnit } from "../rule-tester.ts";

const SOURCE = "Visit [Plan your deployment](/plan).";

function lint(target: string, source = SOURCE) {
  return lintUnit(rule, { locale: "nl-NL", source, target });
}

describe("empty-link-text", () => {
  it("shows the source's label and marks the link", () => {
    const text = articleWith([{ source: SOURCE, target: "Ga naar [](/plan) de planning." }]);
    const [finding] = lintArticle(rule, text);
    expect(finding?.message).toBe("Link to /plan has no text; the source says “Plan your deployment”");
    expect(text.slice(finding?.range.start.offset, finding?.range.end.offset)).toBe("[](/plan)");
  });

  it.each([
    ["[ ](/plan)", "blank"],
    ["[&nbsp;](/plan)", "blank"],
    ["[\u200b](/plan)", "blank"],
    ["[** **](/plan)", "blank"],
    ["[<span></span>](/plan)", "blank"],
    ["[planning][](/plan)", "blank"],
    ["**[](/plan)**", "blank"],
    ["[.](/plan)", "punctuation"],
    ["[。](/plan)", "punctuation"],
    ["[ > ](/plan)", "punctuation"],
    ["[**\\_**](/plan)", "punctuation"],
  ])("%s is %s", (target, messageId) => {
    expect(lint(`Ga naar ${target}`).map((finding) => finding.messageId)).toEqual([messageId]);
  });

  it.each(["[1](/plan)", "[→](/plan)", "[`.`](/plan)", "[![](/a.png)](/plan)", "[計](/plan)", "[الخطة](/plan)"])(
    "%s has a label",
    (target) => {
      expect(lint(target, `${SOURCE} ![](/a.png)`)).toEqual([]);
    },
  );

  it("reports no more than the source has not", () => {
    expect(lint("[](/plan)[plan](/plan)", "[](/plan)[Plan](/plan)")).toEqual([]);
    expect(lint("[](/plan)[](/plan)", "[](/plan)[Plan](/plan)")).toHaveLength(1);
  });

  it("needs a label in the source", () => {
    expect(lint("[](/other)")).toEqual([]);
    expect(lint("[](/plan)", "[](/plan) once")).toEqual([]);
    expect(lint("[](/plan) [](/plan)", "[](/plan) once")).toEqual([]);
  });

  it("reads images without alternative text as images", () => {
    expect(lint("![](/a.png) plan", "![Diagram](/a.png) plan")).toEqual([]);
    const link = '<a href="/b">plan</a>';
    expect(lint(`![](/plan) ${link}`, `![Diagram](/plan) [Plan](/plan) ${link}`)).toEqual([]);
    expect(lint("![](/plan) [](/plan)", "![](/plan) [Plan](/plan)")).toHaveLength(1);
  });

  it("sees an image that became a link", () => {
    expect(lint("[ ](/a.png) plan", "![Diagram](/a.png) plan")).toHaveLength(1);
  });

  it("reads HTML and references", () => {
    expect(lint('<a href="/plan"></a> plan', '<a href="/plan">Plan</a>')).toHaveLength(1);
    expect(lint('<a name="plan"></a> [plan](/plan)', '<a name="plan"></a> [Plan](/plan)')).toEqual([]);
    expect(lint('<a href="/plan"><img src="/a.png"></a>', '<a href="/plan"><img src="/a.png">Plan</a>')).toEqual([]);
    const article = `${articleWith([{ source: "[Plan][p]", target: "[][p] plan" }])}\n[p]: /plan\n`;
    expect(lintArticle(rule, article)).toHaveLength(1);
  });
});

it("an HTML link shows what the tags in it hold", () => {
  expect(lint('<a href="/plan"><b>Planning</b></a>')).toEqual([]);
});

cases(rule, {
  sound: [
    { why: "a word in Arabic script", locale: "ar-SA", source: "See [it](/a).", target: "راجع [هو](/a)." },
    { why: "a sign of the source", locale: "fa-IR", source: "See [,](/a).", target: "ببینید [،](/a)." },
  ],
  broken: [
    {
      why: "an Arabic comma",
      locale: "ar-SA",
      source: "See the [first one](/a) here.",
      target: "الأول [،](/a) هنا.",
      finds: "punctuation",
      says: "“،”",
    },
    {
      why: "a danda",
      locale: "hi-IN",
      source: "See the [guide](/a).",
      target: "मार्गदर्शिका देखें [।](/a)",
      finds: "punctuation",
    },
    {
      why: "an escaped star is quoted",
      locale: "ko-KR",
      source: "See [Nodes](/a).",
      target: "[\\*](/a)를 참조하세요.",
      finds: "punctuation",
      says: "“*”",
    },
    {
      why: "the closing tag is not quoted",
      locale: "ja-JP",
      source: '<a href="/a">Connect.</a>',
      target: '接続<a href="/a">。</a>',
      finds: "punctuation",
      says: "“。”",
    },
    {
      why: "the second of two links to one place",
      locale: "nb-NO",
      source: "Open [Backup](/a), then [Schedule](/a).",
      target: "Åpne [Sikkerhetskopi](/a), så [](/a).",
      finds: "blank",
      says: "“Schedule”",
    },
  ],
});
