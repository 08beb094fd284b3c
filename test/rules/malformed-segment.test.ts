import { describe, expect, it } from "vitest";
import rule from "../../src/rules/malformed-segment.ts";
import { cases } from "../rule-cases.ts";
import { applyFix, articleWith, lintArticle, lintUnit, parse } from "../rule-tester.ts";
import { fingerprints, relocated, reported, textAt } from "./reported.ts";

const ID = "37ca1-102";
const unit = (id: string, target: string, source: string, sourceId = id) =>
  `<span data-ttu-id="${id}">${target}</span><span class="sxs-lookup"><span data-stu-id="${sourceId}">${source}</span></span>`;
const SOUND = unit(ID, "Åpne.", "Open.");
const body = (markup: string) => `${articleWith([])}\n${markup}\n`;
const lint = (text: string) => lintArticle(rule, text);
const seen = (text: string) => reported(text, lint(text));
const messageIds = (text: string) => lint(text).map(({ messageId }) => messageId);

describe("quotes turned into entities", () => {
  const ESCAPED = SOUND.replaceAll('"', "&quot;");

  it.each([
    ["all of them", ESCAPED],
    ["the closing one of the opener", SOUND.replace('102">Å', "102&quot;>Å")],
    ["those of the lookup span", SOUND.replace('"sxs-lookup"', "&quot;sxs-lookup&quot;")],
    ["those of the source span", SOUND.replace(`stu-id="${ID}"`, `stu-id=&quot;${ID}&quot;`)],
    ["in another script", unit(ID, "إنشاء مجموعة", "Create a cluster").replaceAll('"', "&quot;")],
  ])("are reported at the unit and restored: %s", (_, markup) => {
    const article = body(markup);
    expect(seen(article)).toEqual([
      {
        messageId: "escapedQuotes",
        severity: "error",
        message: `Quotes in the markup of segment ${ID} were turned into "&quot;"`,
        at: markup,
      },
    ]);
    const [finding] = lint(article);
    expect(finding).toMatchObject({
      segmentId: ID,
      fix: { safety: "safe" },
      help: "write plain quotes, or run with --fix",
    });
    const fixed = applyFix(article, lint(article));
    expect(lint(fixed)).toEqual([]);
    expect(parse(fixed).units.map(({ id }) => id)).toEqual([ID]);
  });

  it("leaves entities in the text of both halves as they are", () => {
    const markup = unit(ID, "Velg &quot;Åpne&quot;.", "Choose &quot;Open&quot;.").replace('102">V', "102&quot;>V");
    const article = body(markup);
    expect(applyFix(article, lint(article))).toBe(body(markup.replace("102&quot;>V", '102">V')));
    expect(lint(body(unit(ID, "Velg &quot;Åpne&quot;.", "Choose &quot;Open&quot;.")))).toEqual([]);
  });

  it("are one finding a unit where they run over several", () => {
    const article = body(
      [1, 2, 3].map((n) => unit(`37ca1-10${n}`, "概要", "Overview").replaceAll('"', "&quot;")).join("\n"),
    );
    expect(messageIds(article)).toEqual(["escapedQuotes", "escapedQuotes", "escapedQuotes"]);
    expect(lint(applyFix(article, lint(article)))).toEqual([]);
  });
});

describe("markup that is not the one serialization", () => {
  it.each([
    ["a space between the halves", SOUND.replace('</span><span class="sxs', '</span> <span class="sxs')],
    ["a line break between the halves", SOUND.replace('</span><span class="sxs', '</span>\n<span class="sxs')],
    ["a space inside the source half", SOUND.replace("<span data-stu", " <span data-stu")],
    ["another attribute", SOUND.replace(`ttu-id="${ID}"`, `ttu-id="${ID}" lang="nb"`)],
    ["another class", SOUND.replace('"sxs-lookup"', '"sxs-lookup wide"')],
    ["single quotes", SOUND.replaceAll('"', "'")],
    ["another case", SOUND.replaceAll("span", "SPAN")],
    ["in another script", unit(ID, "建立叢集", "Create").replace("</span></span>", "</span> </span>")],
  ])("is reported at the unit, without a fix: %s", (_, markup) => {
    const article = body(markup);
    expect(seen(article)).toEqual([
      {
        messageId: "looseMarkup",
        severity: "error",
        message: `The markup of segment ${ID} is not the one serialization`,
        at: markup,
      },
    ]);
    expect(lint(article)[0]).not.toHaveProperty("fix");
    expect(lint(article)[0]?.help).toBe("no white space between the parts, no other attribute, order, quote or case");
  });

  it.each(["cluster-102", "37CA1-102", "37ca1-12", "37ca1102", "37ca1-x102", "37ca1-P102"])(
    "reports the id %s",
    (id) => {
      const markup = unit(id, "Åpne.", "Open.");
      expect(seen(body(markup))).toEqual([
        {
          messageId: "invalidId",
          severity: "error",
          message: `Segment id "${id}" is not of the form 5 hexadecimal digits, hyphen, number`,
          at: markup,
        },
      ]);
    },
  );

  it.each(["37ca1-102", "37ca1-1733", "37ca1-p102", "00000-101"])("accepts the id %s", (id) => {
    expect(lint(body(unit(id, "Åpne.", "Open.")))).toEqual([]);
  });

  it("reports unequal ids once, and points at the other one", () => {
    const markup = unit(ID, "備份", "Back up", "37ca1-103");
    const article = body(markup);
    expect(seen(article)).toEqual([
      {
        messageId: "unequalIds",
        severity: "error",
        message: "Target segment 37ca1-102 is followed by source segment 37ca1-103",
        at: markup,
      },
    ]);
    const related = lint(article)[0]?.related ?? [];
    expect(related.map(({ path, message }) => [path, message])).toEqual([["articles/example.md", "Segment 37ca1-103"]]);
    expect(related.map((place) => textAt(article, place))).toEqual(['<span data-stu-id="37ca1-103">']);
  });

  it.each([
    [
      "the target",
      SOUND.replace('</span><span class="sxs', '<span class="sxs'),
      SOUND.replace('</span><span class="sxs', '<span class="sxs'),
    ],
    ["the source", SOUND.replace("</span></span>", "</span>"), SOUND.replace("</span></span>", "</span>")],
    ["everything", '<span data-ttu-id="37ca1-102">Åpne.', '<span data-ttu-id="37ca1-102">Åpne.'],
  ])("reports a span left open up to the end of its line: %s", (_, markup, at) => {
    const article = body(`${markup}\n\nMer tekst.`);
    expect(seen(article)).toEqual([
      { messageId: "unclosed", severity: "error", message: `The markup of segment ${ID} is left open`, at },
    ]);
  });

  it("reports markers without a tag or an id around them", () => {
    const article = body('Åpne.<span class="sxs-lookup">Open.\n\n<pan data-stu-id>');
    expect(seen(article)).toEqual([
      {
        messageId: "orphanedMarker",
        severity: "error",
        message: `Unit markup without a unit: "<span class="sxs-lookup">"`,
        at: '<span class="sxs-lookup">',
      },
      {
        messageId: "orphanedMarker",
        severity: "error",
        message: 'Unit markup without a unit: "<pan data-stu-id>"',
        at: "<pan data-stu-id>",
      },
    ]);
    expect(lint(article)[0]).not.toHaveProperty("segmentId");
  });
});

describe("numbers and prefixes", () => {
  const numbered = (...ids: readonly string[]) => body(ids.map((id) => unit(id, "概要", "Overview")).join("\n\n"));

  it("reports the second unit with one id, and points at the first", () => {
    const article = numbered("37ca1-102", "37ca1-103", "37ca1-102");
    expect(seen(article)).toEqual([
      {
        messageId: "duplicateId",
        severity: "error",
        message: "Segment id 37ca1-102 stands twice in this article",
        at: unit("37ca1-102", "概要", "Overview"),
      },
    ]);
    const [finding] = lint(article);
    expect(finding?.range.start.offset).toBe(article.lastIndexOf("<span data-ttu"));
    expect(finding?.related[0]?.range?.start.offset).toBe(article.indexOf("<span data-ttu"));
  });

  it("reports the one unit that stands out of line, not those behind it", () => {
    const article = numbered("37ca1-103", "37ca1-104", "37ca1-102", "37ca1-105");
    expect(seen(article)).toEqual([
      {
        messageId: "unorderedId",
        severity: "error",
        message: "Segment 37ca1-102 is out of order beside 37ca1-104: ids have to rise",
        at: unit("37ca1-102", "概要", "Overview"),
      },
    ]);
    expect(lint(article)[0]?.related.map((place) => textAt(article, place))).toEqual([
      unit("37ca1-104", "概要", "Overview"),
    ]);
  });

  it("reports the prefix of another article", () => {
    const article = numbered("37ca1-103", "37ca1-104", "0bb22-105");
    expect(seen(article)).toEqual([
      {
        messageId: "foreignPrefix",
        severity: "error",
        message: "Segment 0bb22-105 has another prefix than 37ca1-103: it belongs to another article",
        at: unit("0bb22-105", "概要", "Overview"),
      },
    ]);
  });

  it.each([
    ["gaps", ["37ca1-102", "37ca1-110"]],
    ["two series", ["37ca1-104", "37ca1-p101", "37ca1-107", "37ca1-p102"]],
    ["numbers, not texts", ["37ca1-999", "37ca1-1000", "37ca1-1733"]],
    ["a start at 101", ["37ca1-101"]],
  ])("leaves alone %s", (_, ids) => {
    expect(lint(numbered(...ids))).toEqual([]);
  });

  it("sees disorder in each of the two series", () => {
    expect(messageIds(numbered("37ca1-101", "37ca1-p103", "37ca1-102", "37ca1-p102"))).toEqual(["unorderedId"]);
  });
});

describe("code fences", () => {
  it.each(["```", "~~~", "````"])("reports a unit inside %s", (fence) => {
    const article = body(`${fence}powershell\n${SOUND}\n${fence}`);
    expect(seen(article)).toEqual([
      {
        messageId: "insideFence",
        severity: "error",
        message: `Segment ${ID} stands inside a code fence: its markup is shown to the reader`,
        at: SOUND,
      },
    ]);
  });

  it.each([
    ["behind a fence", `\`\`\`\nGet-Cluster\n\`\`\`\n\n${SOUND}`],
    ["that holds a fence marker in code", unit(ID, "Skriv ` ``` `.", "Write ` ``` `.")],
    ["in a list after an indented fence", `1. A\n\n   \`\`\`\n   x\n   \`\`\`\n\n   ${SOUND}`],
  ])("leaves alone a unit %s", (_, markup) => {
    expect(lint(body(markup))).toEqual([]);
  });
});

describe("what looks damaged and is not", () => {
  it.each([
    ["a span of the text's own", "<span>概要</span>", "<span>Overview</span>"],
    ["a self-closing span", "概要<span/>", "Overview<span/>"],
    ["tags in code", "Skriv `<script block>`.", "Write `<script block>`."],
    ["an unclosed comment", "\\<!-- merk", "\\<!-- note"],
    ["blank lines", "Én.\n\nTo.", "One.\n\nTwo."],
    ["entities", "A &quot;B&quot;", "A &quot;B&quot;"],
  ])("%s", (_, target, source) => {
    expect(lintUnit(rule, { locale: "nb-NO", target, source })).toEqual([]);
  });

  it.each([
    ["in a link", `[${SOUND}](/guide)`],
    ["in a table", `| ${SOUND} |\n|---|\n| ${unit("37ca1-103", "備份", "Back up")} |`],
    ["in a heading", `# <a name="open"></a>${SOUND}`],
    ["in a quote behind an alert marker", `> [!NOTE]\n> ${SOUND}`],
    ["in an HTML table", `<table><tr><td>${SOUND}</td></tr></table>`],
  ])("a unit %s", (_, markup) => {
    expect(lint(body(markup))).toEqual([]);
  });
});

describe("fingerprints", () => {
  const damaged = body(
    [
      unit(ID, "Åpne av the klynge.", "Open the cluster.").replaceAll('"', "&quot;"),
      unit("37ca1-103", "Lukk.", "Close the cluster.").replace('</span><span class="sxs', '</span> <span class="sxs'),
      unit("37ca1-104", "備份", "Back up the cluster.", "37ca1-105"),
      unit("37ca1-106", "還原", "Restore the cluster."),
      unit("37ca1-106", "還原", "Restore the cluster."),
      unit("0cc33-107", "概要", "Overview of the cluster."),
      '<span data-ttu-id="37ca1-108">Uten slutt.',
    ].join("\n\n"),
  );

  it("stay when the article is moved, wrapped and renumbered", () => {
    const before = lint(damaged);
    const after = lintArticle(rule, relocated(damaged), {}, { path: "elsewhere/moved.md" });
    expect(before.map(({ messageId }) => messageId)).toEqual([
      "escapedQuotes",
      "looseMarkup",
      "unequalIds",
      "duplicateId",
      "foreignPrefix",
      "unclosed",
    ]);
    expect(after.map(({ segmentId }) => segmentId)).not.toEqual(before.map(({ segmentId }) => segmentId));
    expect(fingerprints(after)).toEqual(fingerprints(before));
  });

  it("differ for equal findings", () => {
    const loose = unit(ID, "概要", "Overview").replace('</span><span class="sxs', '</span> <span class="sxs');
    const found = fingerprints(lint(body([loose, loose.replaceAll("102", "103")].join("\n\n"))));
    expect(found).toHaveLength(2);
    expect(new Set(found).size).toBe(2);
  });
});

const sound = (id: string) =>
  `<span data-ttu-id="0aa11-${id}">Å</span><span class="sxs-lookup"><span data-stu-id="0aa11-${id}">A</span></span>`;
const escaped = sound("102").replace(
  /(?<=ttu-id="0aa11-102)"|(?<=class=)"|(?<=lookup)"|(?<=stu-id=)"|(?<=102)"(?=>A)/g,
  "&quot;",
);

cases(rule, {
  sound: [
    { why: "entities in prose between units", text: `${sound("102")}\n\nA &quot;b&quot;\n\n${sound("103")}\n` },
    { why: "entities in code", text: `\`\`\`html\n<a name=&quot;x&quot;>\n\`\`\`\n\n${sound("102")}\n` },
    { why: "entities in the value of an attribute", text: `<a title="a =&quot;b&quot;">x</a>\n\n${sound("102")}\n` },
  ],
  broken: [
    {
      why: "a tag before a unit",
      text: `## <a name=&quot;nodes&quot;></a>${sound("102")}\n`,
      finds: "escapedQuotes",
      marks: "<a name=&quot;nodes&quot;>",
      says: "outside the segments",
      fixed: `## <a name="nodes"></a>${sound("102")}\n`,
    },
    {
      why: "a run that goes on to the next marker",
      text: `${escaped}\n\n\`\`\`\na(&quot;b&quot;)\n\`\`\`\n\n${sound("103")}\n\n\`\`\`\n&quot;c&quot;\n\`\`\`\n`,
      finds: "escapedQuotes",
      says: "of segment 0aa11-102",
      fixed: `${sound("102")}\n\n\`\`\`\na("b")\n\`\`\`\n\n${sound("103")}\n\n\`\`\`\n&quot;c&quot;\n\`\`\`\n`,
    },
    {
      why: "a run of which nobody knows where it ends",
      text: `${escaped}\n\n\`\`\`\n&quot;c&quot;\n\`\`\`\n`,
      finds: "escapedQuotes",
      fixed: `${sound("102")}\n\n\`\`\`\n&quot;c&quot;\n\`\`\`\n`,
    },
  ],
});
