import { describe, expect, it } from "vitest";
import { resolveConfig } from "../../src/config/resolve.ts";
import { activate } from "../../src/lint/active-rule.ts";
import { lintArticle as lintWithAll } from "../../src/lint/lint-article.ts";
import rule from "../../src/rules/broken-anchor.ts";
import mismatchedLink from "../../src/rules/mismatched-link.ts";
import { expectLinear } from "../linear-growth.ts";
import { applyFix, articleWith, lintArticle, parse } from "../rule-tester.ts";
import { fingerprints, relocated, reported } from "./reported.ts";

const unit = (target: string, source: string, number = 102) =>
  `<span data-ttu-id="37ca1-${number}">${target}</span><span class="sxs-lookup"><span data-stu-id="37ca1-${number}">${source}</span></span>`;
const body = (...lines: readonly string[]) => `${articleWith([])}\n${lines.join("\n\n")}\n`;
const lint = (...lines: readonly string[]) => lintArticle(rule, body(...lines));
const seen = (...lines: readonly string[]) => reported(body(...lines), lint(...lines));

/** One more finding counts those beyond them. */
const MOST_IN_ARTICLE = 1_000;

describe("a heading's anchor", () => {
  it("is reported at the name, with the slug as a suggestion", () => {
    const article = body(`## <a name="sikkerhetskopi"></a>${unit("Sikkerhetskopi", "Back up")}`);
    const [finding] = lintArticle(rule, article);
    expect(reported(article, lintArticle(rule, article))).toEqual([
      {
        messageId: "wrongAnchor",
        severity: "error",
        message: 'The anchor "sikkerhetskopi" is not the slug of the English heading, "back-up"',
        at: "sikkerhetskopi",
      },
    ]);
    expect(finding?.fix?.safety).toBe("suggestion");
    expect(applyFix(article, finding === undefined ? [] : [finding])).toContain('<a name="back-up"></a>');
  });

  it.each([
    [
      "several units join",
      `# <a name="back-up-and-restore"></a>${unit("A", "Back up")} and ${unit("B", "restore", 103)}`,
    ],
    ["a unit with a line break is taken whole", `# <a name="back-up"></a>${unit("A", "Back up\r\n")}`],
    ["Windows line ends", `# <a name="back-up"></a>${unit("備份", "Back up")}\r`],
    ["markup around the unit", `# <a name="back-up"></a>**${unit("備份", "Back up")}**`],
    ["an anchor of the source's own", `# <a name="back-up"></a>${unit("A", '<a name="old"></a>Back up')}`],
    [
      "repeated headings share a name",
      `# <a name="notes"></a>${unit("A", "Notes")}\n\n# <a name="notes"></a>${unit("B", "Notes", 103)}`,
    ],
    ["no anchor", `# ${unit("備份", "Back up")}`],
    ["a heading without a letter of English", `# <a name="x"></a>${unit("A", "???")}`],
  ])("is right: %s", (_, heading) => {
    expect(lint(heading)).toEqual([]);
  });

  it("is left alone in a heading with an image", () => {
    expect(lint(`# <a name="bck-up"></a>${unit("![Logo](a.png)備份", "![Logo](a.png) Back up")}`)).toEqual([]);
  });

  it("is left alone where the heading's unit is damaged or gone: its English text is not to be had", () => {
    expect(lint(`# <a name="back-up"></a>${unit("備份", "Back up").replaceAll('"', "&quot;")}`)).toEqual([]);
    expect(lint(`# <a name="back-up"></a>${unit("A", "Restore")} <span data-ttu-id="37ca1-103">B</span>`)).toEqual([]);
    expect(lint(unit("A", "Note"), '# <a name="back-up"></a>Sikkerhetskopi')).toEqual([]);
  });

  it.each([
    ["a second anchor in single quotes", "list-nodes", "<a id='nodes'></a>Noder", "<a id='nodes'></a>List nodes"],
    ["a second anchor with an empty address", "drop-a-node", "", '<a href="" id="drop-node"></a>Drop a node'],
    ["the name of an include", "update-pn_fjord-now", "", "Update [!INCLUDE[pn_fjord](../pn.md)] now"],
    ["an id without its underscore", "span-idlogsizespanlog-size", "", '<span id="log_size"></span>Log size'],
    ["two underscores kept", "use-__init__-here", "", "Use __init__ here"],
    ["two underscores dropped", "use-init-here", "", "Use __init__ here"],
    ["closing number signs", "backup-plan", "", "Backup plan ##"],
    ["the address of a link", "the-fjordcppfjord-class", "", "The [Fjord](/cpp/fjord-class)"],
    ["tags left out", "node-list", "", "Node <small>list</small>"],
    ["entities left out", "nodes--plans", "", "Nodes &amp; plans"],
    ["an abbreviation of the author's", "rst-pt", "", "Restore to a point in time"],
    ["the slug in a second name", "restore-nodes", "", '<a name="restore-node"></a>Restore node'],
  ])("is somebody's own, or made by another pipeline: %s", (_, name, target, source) => {
    expect(lint(`## <a name="${name}"></a>${unit(target || "備份", source)}`)).toEqual([]);
  });

  it("is right in a tab, whose address is part of it", () => {
    expect(lint(`# <a name="windowstabwindows"></a>[${unit("Windows", "Windows")}](#tab/windows)`)).toEqual([]);
    expect(lint(`### <a name="node-plans"></a>${unit("節點方案", "Node plans")} ###`)).toEqual([]);
  });

  it.each([
    ["the translated heading", "noder-og-planer", "Noder og planer", "Nodes and plans"],
    ["letters that no slug has", "узлы", "Узлы и планы", "Nodes and plans"],
    ["encoded letters", "%E8%8A%82%E7%82%B9", "節點", "Nodes and plans"],
    ["a letter less", "node-and-plans", "العقد والخطط", "Nodes and plans"],
    ["a hyphen for two", "nodes-plans", "節點與方案", "Nodes & plans"],
  ])("is damaged: %s", (_, name, target, source) => {
    expect(seen(`## <a name="${name}"></a>${unit(target, source)}`)).toMatchObject([{ at: name }]);
  });

  it("counts in headings alone, of at most six levels", () => {
    for (const before of ["", "Text ", "####### ", "    # ", "#"]) {
      expect(lint(`${before}<a name="bck-up"></a>${unit("A", "Back up")}`)).toEqual([]);
    }
    expect(lint(`   ###### <a name="bck-up"></a>${unit("A", "Back up")}`)).toHaveLength(1);
  });
});

describe("a link within the article", () => {
  const heading = `## ${unit("استعادة مجموعة", "Restore a cluster")}`;

  it.each([
    ["the English heading", "#restore-a-cluster"],
    ["the translated heading", "#استعادة-مجموعة"],
    ["the translated heading, encoded", `#${encodeURIComponent("استعادة-مجموعة")}`],
    ["another case", "#Restore-a-Cluster"],
    ["a repeated heading", "#notes-1"],
    ["an anchor", "#old"],
    ["an id", "#new"],
    ["an explicit id", "#explicit"],
    ["a tab", "#tab/portal"],
    ["a text fragment", "#:~:text=cluster"],
    ["a text fragment behind a heading", "#restore-a-cluster:~:text=cluster"],
    ["the top", "#top"],
    ["the article itself", "#"],
    ["a setext heading", "#limits"],
    ["a heading without a unit", "#notes"],
    ["another page", "other.md#nowhere"],
  ])("leads to %s", (_, link) => {
    const places = [
      '<a name="old"></a>',
      '<div id="new"></div>',
      "## Text {#explicit}",
      "Limits\n------",
      "## Notes ##",
      "### Notes",
    ];
    const inside = unit(`[أ](${link})`, `[A](${link})`, 103);
    const around = `[${unit("أ", "A", 104)}](${link})`;
    expect(lint(heading, ...places, inside, around)).toEqual([]);
  });

  it("is reported with the source's fragment as a suggestion", () => {
    const article = body(heading, unit("[Gjenopprett](#gjenopprett)", "[Restore](#restore-a-cluster)", 103));
    const findings = lintArticle(rule, article);
    expect(reported(article, findings)).toEqual([
      {
        messageId: "deadFragment",
        severity: "error",
        message: "The link leads to #gjenopprett, which is nowhere in this article",
        at: "#gjenopprett",
      },
    ]);
    expect(findings[0]).toMatchObject({ segmentId: "37ca1-103", fix: { safety: "suggestion" } });
    expect(applyFix(article, findings)).toContain("[Gjenopprett](#restore-a-cluster)");
  });

  it("has no fix where more than one fragment may be meant", () => {
    const targets = "[A](#en) [B](#to)";
    const findings = lint(heading, unit(targets, "[A](#restore-a-cluster) [B](#top)", 103));
    expect(findings.map(({ messageId, fix }) => [messageId, fix])).toEqual([
      ["deadFragment", undefined],
      ["deadFragment", undefined],
    ]);
  });

  it("is told once for each link of several units", () => {
    const units = [unit("[A](#en) [B](#to)", "A", 103), unit("[C](#tre) [D](#fire)", "B", 104)];
    expect(seen(heading, ...units).map(({ at }) => at)).toEqual(["#en", "#to", "#tre", "#fire"]);
  });

  it("is only noted where the source has it too", () => {
    const lines = [heading, unit("[حدود](#limits)", "[Limits](#limits)", 103)];
    expect(seen(...lines)).toMatchObject([{ messageId: "deadSourceFragment", severity: "info", at: "#limits" }]);
  });

  it("is found around units, in HTML and in definitions", () => {
    const lines = [
      heading,
      `[${unit("A", "A", 103)}](#one)`,
      `<a href="#two">${unit("B", "B", 104)}</a>`,
      "[label]: #three",
    ];
    expect(seen(...lines).map(({ messageId, at }) => [messageId, at])).toEqual([
      ["deadFragment", "#one"],
      ["deadFragment", "#two"],
      ["deadFragment", "#three"],
    ]);
  });

  it.each([
    ["a code fence", "```md\n[A](#nowhere)\n```"],
    ["a code span", "`[A](#nowhere)`"],
    ["a comment", "<!-- [A](#nowhere) -->"],
    ["a colour", "Red (#FF0000) and (#12)"],
  ])("is none in %s", (_, text) => {
    expect(lint(heading, text)).toEqual([]);
  });

  it.each([
    ["a space and brackets", `[${unit("A", "A", 103)}](  <#one>)`],
    ["as much space as is read", `[${unit("A", "A", 103)}](   <#one>)`],
    ["HTML in capitals", `<a HREF='#one'>${unit("A", "A", 103)}</a>`],
    ["HTML with spaces", `<a href   =   "#one">${unit("A", "A", 103)}</a>`],
    ["a definition with spaces", "[label]:   <#one>"],
    ["a definition with a tab", "[label]:\t<#one>"],
    ["code behind it", `[${unit("A", "A", 103)}](#one) and \`code\``],
    ["code before and behind it", `\`[A](#two)\` [${unit("A", "A", 103)}](#one) \`[A](#three)\``],
  ])("is found with %s", (_, text) => {
    expect(seen(heading, text).map(({ at }) => at)).toEqual(["#one"]);
  });

  it.each([
    ["a title", `[${unit("A", "A", 103)}](b.md "#1 of all")`],
    ["the title of a definition", "[label]: b (#1)"],
    ["another attribute", '<a href="b" x="#1">A</a>'],
    ["a value behind a colon", "Red: #FF0000"],
    ["the second of two codes", "`[A](#one)`\n\n`[A](#two)`"],
  ])("is none in %s", (_, text) => {
    expect(lint(heading, text)).toEqual([]);
  });

  it("may lead into an article that is included, in any case", () => {
    expect(lint(heading, "[!include [Limits](limits.md)]", `[${unit("A", "A", 103)}](#limits)`)).toEqual([]);
  });

  it.each([
    ["the word alone", "Write !INCLUDE here"],
    ["a longer word", "[!INCLUDED [Limits](limits.md)]"],
  ])("is not excused by %s", (_, text) => {
    expect(lint(heading, text, `[${unit("A", "A", 103)}](#limits)`)).toHaveLength(1);
  });

  it("may lead into an article that is included", () => {
    expect(lint(heading, "[!INCLUDE [Limits](limits.md)]", `[${unit("A", "A", 103)}](#limits)`)).toEqual([]);
  });

  it("needs one finding, not a second one of mismatched-link", () => {
    const article = parse(body(heading, unit("[A](#nowhere)", "[A](#restore-a-cluster)", 103)));
    const facts = { today: "2026-06-01", locale: "nb-NO", expectedLocale: null, sourceKey: "a.md", repository: "." };
    const idsWith = (...rules: readonly (typeof rule)[]) =>
      lintWithAll(article, activate(rules, resolveConfig(rules, {})), facts, { hash: (text) => text }).diagnostics.map(
        ({ ruleId }) => ruleId,
      );
    expect(idsWith(mismatchedLink)).toEqual(["mismatched-link"]);
    expect(idsWith(rule, mismatchedLink)).toEqual(["broken-anchor"]);
  });
});

describe("in any article", () => {
  it("fingerprints stay when it is moved, wrapped and renumbered", () => {
    const article = body(
      `# <a name="bck-up"></a>${unit("A", "Back up")}`,
      unit("[A](#nowhere)", "[A](#back-up)", 103),
      unit("[A](#limits)", "[A](#limits)", 104),
    );
    const before = lintArticle(rule, article);
    expect(before).toHaveLength(3);
    expect(fingerprints(lintArticle(rule, relocated(article)))).toEqual(fingerprints(before));
  });

  it.each<[what: string, textOf: (part: number) => string, count: number]>([
    [
      "links that lead nowhere",
      (part) => Array.from({ length: 6_000 * part }, (_, index) => `[a](#n${index})`).join(" "),
      MOST_IN_ARTICLE + 1,
    ],
    ["open brackets", (part) => "[".repeat(100_000 * part), 0],
    ["hash signs", (part) => "# ".repeat(50_000 * part), 0],
    ["quoted lines", (part) => `${">".repeat(100_000 * part)}\n[a](#x)`, 1],
    ["spaces in a heading", (part) => `# a${" ".repeat(100_000 * part)}b\n\n[a](#x)`, 1],
    ["anchors left open", (part) => '# <a name="x\n'.repeat(10_000 * part), 0],
  ])("takes linear time with many %s", (_, textOf, count) => {
    expectLinear((part) => {
      expect(lintArticle(rule, body(unit("A", "A"), textOf(part)))).toHaveLength(count);
    });
  });
});

it("the name of a reference is no fragment", () => {
  expect(lint(unit("Zie [gids][#gids]", "See [guide][#gids]"), "[#gids]: https://fjordbase.example/guide")).toEqual([]);
});

describe("the source's fragment is suggested", () => {
  const heading = `## ${unit("Sikkerhetskopi", "Back up")}`;
  const fixes = (target: string, source: string) => lint(heading, unit(target, source, 103)).map(({ fix }) => fix);

  it("where it is the one that is lost", () => {
    const found = fixes("[a](#back-up) [b](#feil)", "[a](#back-up) [b](#tapt)");
    expect(found.map((fix) => fix?.edits.map(({ text }) => text))).toEqual([["#tapt"]]);
  });

  it.each([
    ["two are wrong", "[a](#feil) [b](#gal)", "[a](#back-up)", [undefined, undefined]],
    ["two are lost", "[a](#feil)", "[a](#tapt) [b](#borte)", [undefined]],
    ["what is wrong is an image", "![a](#feil)", "![a](#back-up)", [undefined]],
  ])("but not where %s", (_, target, source, expected) => {
    expect(fixes(target, source)).toEqual(expected);
  });
});
