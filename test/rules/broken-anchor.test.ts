import { describe, expect, it } from "vitest";
import rule from "../../src/rules/broken-anchor.ts";
import { expectLinear } from "../linear-growth.ts";
import { cases, rows } from "../rule-cases.ts";
import { articleWith, lintArticle } from "../rule-tester.ts";
import { fingerprints, relocated } from "./reported.ts";

/** Headings and anchors that a link may lead to. */
const PLACES = [
  "## ‹استعادة مجموعة¦Restore a cluster›",
  '<a name="old"></a>',
  '<div id="new"></div>',
  "## Text {#explicit}",
  "Limits\n------",
  "## Notes ##",
  "### Notes",
].join("\n\n");

cases(rule, {
  locale: "nl-NL",
  severity: "error",
  sound: [
    ...rows(
      { why: "a heading's anchor: counts in headings alone, of at most six levels" },
      ["body"],
      [
        ['<a name="bck-up"></a>‹A¦Back up›'],
        ['Text <a name="bck-up"></a>‹A¦Back up›'],
        ['####### <a name="bck-up"></a>‹A¦Back up›'],
        ['    # <a name="bck-up"></a>‹A¦Back up›'],
        ['#<a name="bck-up"></a>‹A¦Back up›'],
      ],
    ),
    ...rows(
      { why: "a heading's anchor" },
      ["why", "body"],
      [
        ["right: several units join", '# <a name="back-up-and-restore"></a>‹A¦Back up› and ‹B¦restore›'],
        ["right: a unit with a line break is taken whole", '# <a name="back-up"></a>‹A¦Back up\r\n›'],
        ["right: Windows line ends", '# <a name="back-up"></a>‹備份¦Back up›\r'],
        ["right: markup around the unit", '# <a name="back-up"></a>**‹備份¦Back up›**'],
        ["right: an anchor of the source's own", '# <a name="back-up"></a>‹A¦<a name="old"></a>Back up›'],
        ["right: repeated headings share a name", '# <a name="notes"></a>‹A¦Notes›\n\n# <a name="notes"></a>‹B¦Notes›'],
        ["right: no anchor", "# ‹備份¦Back up›"],
        ["right: a heading without a letter of English", '# <a name="x"></a>‹A¦???›'],
        ["left alone in a heading with an image", '# <a name="bck-up"></a>‹![Logo](a.png)備份¦![Logo](a.png) Back up›'],
        [
          "left alone where the heading's unit is damaged or gone: its English text is not to be had",
          '# <a name="back-up"></a><span data-ttu-id=&quot;37ca1-102&quot;>備份</span><span class=&quot;sxs-lookup&quot;><span data-stu-id=&quot;37ca1-102&quot;>Back up</span></span>',
        ],
        [
          "left alone where the heading's unit is damaged or gone: its English text is not to be had",
          '# <a name="back-up"></a>‹A¦Restore› <span data-ttu-id="37ca1-103">B</span>',
        ],
        [
          "left alone where the heading's unit is damaged or gone: its English text is not to be had",
          '‹A¦Note›\n\n# <a name="back-up"></a>Sikkerhetskopi',
        ],
        [
          "somebody's own, or made by another pipeline: a second anchor in single quotes",
          "## <a name=\"list-nodes\"></a>‹<a id='nodes'></a>Noder¦<a id='nodes'></a>List nodes›",
        ],
        [
          "somebody's own, or made by another pipeline: a second anchor with an empty address",
          '## <a name="drop-a-node"></a>‹備份¦<a href="" id="drop-node"></a>Drop a node›',
        ],
        [
          "somebody's own, or made by another pipeline: the name of an include",
          '## <a name="update-pn_fjord-now"></a>‹備份¦Update [!INCLUDE[pn_fjord](../pn.md)] now›',
        ],
        [
          "somebody's own, or made by another pipeline: an id without its underscore",
          '## <a name="span-idlogsizespanlog-size"></a>‹備份¦<span id="log_size"></span>Log size›',
        ],
        [
          "somebody's own, or made by another pipeline: two underscores kept",
          '## <a name="use-__init__-here"></a>‹備份¦Use __init__ here›',
        ],
        [
          "somebody's own, or made by another pipeline: two underscores dropped",
          '## <a name="use-init-here"></a>‹備份¦Use __init__ here›',
        ],
        [
          "somebody's own, or made by another pipeline: closing number signs",
          '## <a name="backup-plan"></a>‹備份¦Backup plan ##›',
        ],
        [
          "somebody's own, or made by another pipeline: the address of a link",
          '## <a name="the-fjordcppfjord-class"></a>‹備份¦The [Fjord](/cpp/fjord-class)›',
        ],
        [
          "somebody's own, or made by another pipeline: tags left out",
          '## <a name="node-list"></a>‹備份¦Node <small>list</small>›',
        ],
        [
          "somebody's own, or made by another pipeline: entities left out",
          '## <a name="nodes--plans"></a>‹備份¦Nodes &amp; plans›',
        ],
        [
          "somebody's own, or made by another pipeline: an abbreviation of the author's",
          '## <a name="rst-pt"></a>‹備份¦Restore to a point in time›',
        ],
        [
          "somebody's own, or made by another pipeline: the slug in a second name",
          '## <a name="restore-nodes"></a>‹備份¦<a name="restore-node"></a>Restore node›',
        ],
        [
          "right in a tab, whose address is part of it",
          '# <a name="windowstabwindows"></a>[‹Windows¦Windows›](#tab/windows)',
        ],
        ["right in a tab, whose address is part of it", '### <a name="node-plans"></a>‹節點方案¦Node plans› ###'],
      ],
    ),
    ...rows(
      {},
      ["why", "target"],
      [
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
      ],
    ).map(({ why, target: link }) => ({
      why: `a link that leads to ${why}`,
      body: `${PLACES}\n\n‹[أ](${link})¦[A](${link})›\n\n[‹أ¦A›](${link})`,
    })),
    ...rows(
      { why: "a link within the article" },
      ["why", "body"],
      [
        ["none in a code fence", "```md\n[A](#nowhere)\n```"],
        ["none in a code span", "`[A](#nowhere)`"],
        ["none in a comment", "<!-- [A](#nowhere) -->"],
        ["none in a colour", "Red (#FF0000) and (#12)"],
        ["none in a title", '[‹A¦A›](b.md "#1 of all")'],
        ["none in the title of a definition", "[label]: b (#1)"],
        ["none in another attribute", '<a href="b" x="#1">A</a>'],
        ["none in a value behind a colon", "Red: #FF0000"],
        ["none in the second of two codes", "`[A](#one)`\n\n`[A](#two)`"],
        [
          "may lead into an article that is included, in any case",
          "[!include [Limits](limits.md)]\n\n[‹A¦A›](#limits)",
        ],
        ["may lead into an article that is included", "[!INCLUDE [Limits](limits.md)]\n\n[‹A¦A›](#limits)"],
      ],
    ),
    {
      why: "the name of a reference is no fragment",
      body: "‹Zie [gids][#gids]¦See [guide][#gids]›\n\n[#gids]: https://fjordbase.example/guide",
    },
  ],
  broken: [
    ...rows(
      { why: "a heading's anchor", finds: "wrongAnchor" },
      ["why", "body", "marks"],
      [
        [
          "damaged: the translated heading",
          '## <a name="noder-og-planer"></a>‹Noder og planer¦Nodes and plans›',
          "noder-og-planer",
        ],
        ["damaged: letters that no slug has", '## <a name="узлы"></a>‹Узлы и планы¦Nodes and plans›', "узлы"],
        [
          "damaged: encoded letters",
          '## <a name="%E8%8A%82%E7%82%B9"></a>‹節點¦Nodes and plans›',
          "%E8%8A%82%E7%82%B9",
        ],
        ["damaged: a letter less", '## <a name="node-and-plans"></a>‹العقد والخطط¦Nodes and plans›', "node-and-plans"],
        ["damaged: a hyphen for two", '## <a name="nodes-plans"></a>‹節點與方案¦Nodes & plans›', "nodes-plans"],
      ],
    ),
    ...rows(
      { why: "a link within the article", finds: "deadFragment", marks: "#one" },
      ["why", "body"],
      [
        ["found with a space and brackets", "## ‹استعادة مجموعة¦Restore a cluster›\n\n[‹A¦A›](  <#one>)"],
        ["found with as much space as is read", "## ‹استعادة مجموعة¦Restore a cluster›\n\n[‹A¦A›](   <#one>)"],
        ["found with HTML in capitals", "## ‹استعادة مجموعة¦Restore a cluster›\n\n<a HREF='#one'>‹A¦A›</a>"],
        ["found with HTML with spaces", '## ‹استعادة مجموعة¦Restore a cluster›\n\n<a href   =   "#one">‹A¦A›</a>'],
        ["found with a definition with spaces", "## ‹استعادة مجموعة¦Restore a cluster›\n\n[label]:   <#one>"],
        ["found with a definition with a tab", "## ‹استعادة مجموعة¦Restore a cluster›\n\n[label]:\t<#one>"],
        ["found with code behind it", "## ‹استعادة مجموعة¦Restore a cluster›\n\n[‹A¦A›](#one) and `code`"],
        [
          "found with code before and behind it",
          "## ‹استعادة مجموعة¦Restore a cluster›\n\n`[A](#two)` [‹A¦A›](#one) `[A](#three)`",
        ],
      ],
    ),
    ...rows(
      { safety: "none" },
      ["why", "body", "finds"],
      [
        [
          "a link within the article: has no fix where more than one fragment may be meant",
          "## ‹استعادة مجموعة¦Restore a cluster›\n\n‹[A](#en) [B](#to)¦[A](#restore-a-cluster) [B](#top)›",
          ["deadFragment", "deadFragment"],
        ],
        [
          "the source's fragment is suggested: but not where two are wrong",
          "## ‹Sikkerhetskopi¦Back up›\n\n‹[a](#feil) [b](#gal)¦[a](#back-up)›",
          ["deadFragment", "deadFragment"],
        ],
        [
          "the source's fragment is suggested: but not where two are lost",
          "## ‹Sikkerhetskopi¦Back up›\n\n‹[a](#feil)¦[a](#tapt) [b](#borte)›",
          "deadFragment",
        ],
        [
          "the source's fragment is suggested: but not where what is wrong is an image",
          "## ‹Sikkerhetskopi¦Back up›\n\n‹![a](#feil)¦![a](#back-up)›",
          "deadFragment",
        ],
      ],
    ),
    {
      why: "a heading's anchor: reported at the name, with the slug as a suggestion",
      body: '## <a name="sikkerhetskopi"></a>‹Sikkerhetskopi¦Back up›',
      finds: "wrongAnchor",
      marks: "sikkerhetskopi",
      messages: 'The anchor "sikkerhetskopi" is not the slug of the English heading, "back-up"',
      safety: "suggestion",
      fixed: '## <a name="back-up"></a>‹Sikkerhetskopi¦Back up›',
    },
    {
      why: "a link within the article: reported once for each link of several units",
      body: "## ‹استعادة مجموعة¦Restore a cluster›\n\n‹[A](#en) [B](#to)¦A›\n\n‹[C](#tre) [D](#fire)¦B›",
      finds: ["deadFragment", "deadFragment", "deadFragment", "deadFragment"],
      marks: ["#en", "#to", "#tre", "#fire"],
    },
    {
      why: "a link within the article: found around units, in HTML and in definitions",
      body: '## ‹استعادة مجموعة¦Restore a cluster›\n\n[‹A¦A›](#one)\n\n<a href="#two">‹B¦B›</a>\n\n[label]: #three',
      finds: ["deadFragment", "deadFragment", "deadFragment"],
      marks: ["#one", "#two", "#three"],
    },
    {
      why: "a heading's anchor: counts in headings alone, of at most six levels",
      body: '   ###### <a name="bck-up"></a>‹A¦Back up›',
      finds: "wrongAnchor",
    },
    {
      why: "a link within the article: not excused by the word alone",
      body: "## ‹استعادة مجموعة¦Restore a cluster›\n\nWrite !INCLUDE here\n\n[‹A¦A›](#limits)",
      finds: "deadFragment",
    },
    {
      why: "a link within the article: not excused by a longer word",
      body: "## ‹استعادة مجموعة¦Restore a cluster›\n\n[!INCLUDED [Limits](limits.md)]\n\n[‹A¦A›](#limits)",
      finds: "deadFragment",
    },
    {
      why: "a link within the article: reported with the source's fragment as a suggestion",
      body: "## ‹استعادة مجموعة¦Restore a cluster›\n\n‹[Gjenopprett](#gjenopprett)¦[Restore](#restore-a-cluster)›",
      finds: "deadFragment",
      marks: "#gjenopprett",
      messages: "The link leads to #gjenopprett, which is nowhere in this article",
      segment: "37ca1-103",
      safety: "suggestion",
      fixed:
        "## ‹استعادة مجموعة¦Restore a cluster›\n\n‹[Gjenopprett](#restore-a-cluster)¦[Restore](#restore-a-cluster)›",
    },
    {
      why: "a link within the article: only noted where the source has it too",
      body: "## ‹استعادة مجموعة¦Restore a cluster›\n\n‹[حدود](#limits)¦[Limits](#limits)›",
      finds: "deadSourceFragment",
      marks: "#limits",
      severity: "info",
    },
    {
      why: "the source's fragment is suggested: where it is the one that is lost",
      body: "## ‹Sikkerhetskopi¦Back up›\n\n‹[a](#back-up) [b](#feil)¦[a](#back-up) [b](#tapt)›",
      finds: "deadFragment",
      fixed: "## ‹Sikkerhetskopi¦Back up›\n\n‹[a](#back-up) [b](#tapt)¦[a](#back-up) [b](#tapt)›",
    },
  ],
});

const unit = (target: string, source: string, number = 102) =>
  `<span data-ttu-id="37ca1-${number}">${target}</span><span class="sxs-lookup"><span data-stu-id="37ca1-${number}">${source}</span></span>`;
const body = (...lines: readonly string[]) => `${articleWith([])}\n${lines.join("\n\n")}\n`;

/** One more finding counts those beyond them. */
const MOST_IN_ARTICLE = 1_000;

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
