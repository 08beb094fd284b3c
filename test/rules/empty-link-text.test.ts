import rule from "../../src/rules/empty-link-text.ts";
import { cases, rows } from "../rule-cases.ts";

cases(rule, {
  locale: "nl-NL",
  finds: "blank",
  sound: [
    ...rows(
      { why: "empty-link-text", source: "Visit [Plan your deployment](/plan). ![](/a.png)" },
      ["target"],
      [["[1](/plan)"], ["[→](/plan)"], ["[`.`](/plan)"], ["[![](/a.png)](/plan)"], ["[計](/plan)"], ["[الخطة](/plan)"]],
    ),
    ...rows(
      { why: "empty-link-text" },
      ["why", "source", "target"],
      [
        ["reports no more than the source has not", "[](/plan)[Plan](/plan)", "[](/plan)[plan](/plan)"],
        ["needs a label in the source", "Visit [Plan your deployment](/plan).", "[](/other)"],
        ["needs a label in the source", "[](/plan) once", "[](/plan)"],
        ["needs a label in the source", "[](/plan) once", "[](/plan) [](/plan)"],
        ["reads images without alternative text as images", "![Diagram](/a.png) plan", "![](/a.png) plan"],
        [
          "reads images without alternative text as images",
          '![Diagram](/plan) [Plan](/plan) <a href="/b">plan</a>',
          '![](/plan) <a href="/b">plan</a>',
        ],
        ["reads HTML and references", '<a name="plan"></a> [Plan](/plan)', '<a name="plan"></a> [plan](/plan)'],
        [
          "reads HTML and references",
          '<a href="/plan"><img src="/a.png">Plan</a>',
          '<a href="/plan"><img src="/a.png"></a>',
        ],
      ],
    ),
    {
      why: "an HTML link shows what the tags in it hold",
      source: "Visit [Plan your deployment](/plan).",
      target: '<a href="/plan"><b>Planning</b></a>',
    },
  ],
  broken: [
    ...rows(
      { why: "empty-link-text", source: "Visit [Plan your deployment](/plan)." },
      ["why", "target"],
      [
        ["[ ](/plan) is blank", "Ga naar [ ](/plan)"],
        ["[&nbsp;](/plan) is blank", "Ga naar [&nbsp;](/plan)"],
        ["[\u200b](/plan) is blank", "Ga naar [\u200b](/plan)"],
        ["[** **](/plan) is blank", "Ga naar [** **](/plan)"],
        ["[<span></span>](/plan) is blank", "Ga naar [<span></span>](/plan)"],
        ["[planning][](/plan) is blank", "Ga naar [planning][](/plan)"],
        ["**[](/plan)** is blank", "Ga naar **[](/plan)**"],
      ],
    ),
    ...rows(
      { why: "empty-link-text" },
      ["why", "source", "target"],
      [
        ["reports no more than the source has not", "[](/plan)[Plan](/plan)", "[](/plan)[](/plan)"],
        ["reads images without alternative text as images", "![](/plan) [Plan](/plan)", "![](/plan) [](/plan)"],
        ["sees an image that became a link", "![Diagram](/a.png) plan", "[ ](/a.png) plan"],
        ["reads HTML and references", '<a href="/plan">Plan</a>', '<a href="/plan"></a> plan'],
      ],
    ),
    ...rows(
      { source: "Visit [Plan your deployment](/plan).", finds: "punctuation" },
      ["why", "target"],
      [
        ["empty-link-text: [.](/plan) is punctuation", "Ga naar [.](/plan)"],
        ["empty-link-text: [。](/plan) is punctuation", "Ga naar [。](/plan)"],
        ["empty-link-text: [: ](/plan) is punctuation", "Ga naar [ > ](/plan)"],
        ["empty-link-text: [**\\_**](/plan) is punctuation", "Ga naar [**\\_**](/plan)"],
      ],
    ),
    {
      why: "empty-link-text: shows the source's label and marks the link",
      source: "Visit [Plan your deployment](/plan).",
      target: "Ga naar [](/plan) de planning.",
      messages: "Link to /plan has no text; the source says “Plan your deployment”",
    },
    {
      why: "empty-link-text: reads HTML and references",
      source: "[Plan][p]",
      target: "[][p] plan",
      behind: "\n[p]: /plan\n",
    },
  ],
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
