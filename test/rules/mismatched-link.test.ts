import { describe, expect, it } from "vitest";
import rule from "../../src/rules/mismatched-link.ts";
import { bothWays, cases, rows } from "../rule-cases.ts";
import { articleWith, lintArticle, parse } from "../rule-tester.ts";
import { fingerprints, relocated } from "./reported.ts";

cases(rule, {
  locale: "nl-NL",
  severity: "error",
  sound: [
    ...rows(
      { why: "the suggestion" },
      ["why", "source", "target"],
      [
        ["writes an autolink in its brackets", "<https://fjordbase.example/a>", "<https://fjordbase.example/a>"],
        ["writes an autolink behind a bracket", "<https://fjordbase.example/a>", "<<https://fjordbase.example/a>"],
        ["writes brackets with a space", "[a](<my file.md>)", "[甲](<my file.md>)"],
        ["writes brackets that are not needed any more", "[a](my-file.md)", "[甲](my-file.md)"],
        ["writes a parenthesis that needs brackets", "[a](<x(y>)", "[甲](<x(y>)"],
        ["writes a title behind it", '[a](/guide "Guide")', '[甲](/guide "指南")'],
        ["writes a destination where none was", "[a](/guide)", "[甲](/guide)"],
        ["writes no destination", "[a]()", '[甲](<> "指南")'],
        ["writes an image", "![a](/media/a.png)", "![甲](/media/a.png)"],
        ["writes an image inside a link", "[![a](/a.png)](/guide)", "[![甲](/a.png)](/guide)"],
        ["writes entities and escapes as the source writes them", "[a](/a?b&amp;c\\_d)", "[甲](/a?b&amp;c\\_d)"],
      ],
    ),
    ...bothWays(
      rows(
        { why: "equal destinations" },
        ["why", "source", "target"],
        [
          ["in another order", "[a](/a) [b](/b) ![c](/c)", "![丙](/c) [乙](/b) [甲](/a)"],
          ["the case of the host", "[a](https://Fjordbase.EXAMPLE/A)", "[a](https://fjordbase.example/A)"],
          ["the case of the scheme", "[a](HTTPS://fjordbase.example/A)", "[a](https://fjordbase.example/A)"],
          ["a trailing slash", "[a](https://fjordbase.example/a/)", "[a](https://fjordbase.example/a)"],
          ["a trailing slash behind the host", "[a](https://fjordbase.example/)", "[a](https://fjordbase.example)"],
          [
            "a trailing slash before a query",
            "[a](https://fjordbase.example/a/?b=c)",
            "[a](https://fjordbase.example/a?b=c)",
          ],
          [
            "a trailing slash before a fragment",
            "[a](https://fjordbase.example/a/#b)",
            "[a](https://fjordbase.example/a#b)",
          ],
          ["a trailing slash of a relative path", "[a](a/b/)", "[a](a/b)"],
          ["a trailing slash of a folder of one letter", "[a](a/)", "[a](a)"],
          ["entities", "[a](/a?b&amp;c)", "[a](/a?b&c)"],
          ["entities of angle brackets", "[a](/a?b&lt;c&gt;)", "[a](/a?b<c>)"],
          ["entities of quotation marks", "[a](/a?b&quot;c&#39;)", "[a](/a?b\"c')"],
          ["escapes of every kind", "[a](/a\\!b\\:c\\@d\\[e\\{f\\~)", "[a](/a!b:c@d[e{f~)"],
          ["the case of another scheme", "[a](FJORD-1.0+X://Host/A)", "[a](fjord-1.0+x://host/A)"],
          ["escapes", "[a](/a_b\\(c\\))", "[a](/a\\_b(c))"],
          ["brackets", "[a](</a>)", "[a](/a)"],
          ["titles", '[a](/a "Title")', "[a](/a 'العنوان')"],
          ["labels", "[the guide](/a)", "[](/a)"],
          [
            "a link and an autolink",
            "<https://fjordbase.example/a>",
            "[https://fjordbase.example/a](https://fjordbase.example/a)",
          ],
          [
            "a link and HTML",
            "[guide](https://fjordbase.example/a?b&c)",
            '<a href="https://fjordbase.example/a?b&amp;c">指南</a>',
          ],
          ["an image inside a link", "[![a](/a.png)](/b)", "[![甲](/a.png)](/b)"],
          ["a link over two lines", "[the\nguide](/a)", "[指南](\n/a)"],
        ],
      ),
    ),
    ...bothWays(
      rows(
        { why: "what is no link" },
        ["why", "source", "target"],
        [
          ["code", "Run `[a](/b)`", "Kjør"],
          ["code in two backticks", "Run ``[a](/b) ` ``", "実行"],
          ["<xref:>", "See <xref:Fjordbase.Cluster>.", "請參閱。"],
          ["<XREF:>", "See <XREF:Fjordbase.Cluster?displayProperty=name>.", "請參閱。"],
          ["escaped brackets", "\\[a](/b)", "a"],
          ["a space before the destination", "[a] (/b)", "a"],
          ["a bare URL", "See https://fjordbase.example/a.", "請參閱。"],
          ["a reference without a definition", "[a][nowhere]", "a"],
          ["HTML without a destination", '<br><b title="/a">x</b>', "x"],
          ["brackets alone", "Choose [Open].", "選擇 [開啟]。"],
        ],
      ),
    ),
    ...rows(
      {
        why: "references",
        behind: "\n[the guide]: /guide\n[veiledningen]: /guide\n[panel]: <media/panel 1.png>\n[annet]: /other\n",
      },
      ["why", "source", "target"],
      [
        [
          "count with the destination of their definition: with translated labels",
          "[See][the guide]",
          "[Se][veiledningen]",
        ],
        [
          "count with the destination of their definition: in another case and spacing",
          "[See][the guide]",
          "[Se][The\nGUIDE]",
        ],
        ["count with the destination of their definition: collapsed", "[the guide][]", "[veiledningen][]"],
        ["count with the destination of their definition: as images", "![Panel][panel]", "![Panel][panel]"],
        [
          "count with the destination of their definition: and the link they stand for",
          "[See][the guide]",
          "[Se](/guide)",
        ],
      ],
    ),
    ...rows(
      { why: "an image and a link that lead to one file", behind: "\n\n[one]: a.png\n" },
      ["why", "source", "target"],
      [
        ["one where both are there", "[figure](a.png) ![figure](a.png)", "![図](a.png) [図](a.png)"],
        ["one where the target's is HTML", "![figure](a.png)", '<img src="a.png" alt="図">'],
        ["one where the source's is a reference", "![figure][one]", "![図](a.png)"],
        ["one where an autolink is a link as well", "<https://fjordbase.example>", "[図](https://fjordbase.example)"],
      ],
    ),
    ...bothWays(
      rows(
        { why: "what is no link: a shortcut reference", source: "[a]", target: "甲", behind: "\n[a]: /b\n" },
        [],
        [[]],
      ),
    ),
  ],
  broken: [
    ...rows(
      {
        why: "a destination that the target has not",
        locale: "zh-TW",
        target: "請先參閱指南。",
        finds: "missing",
        side: "source",
        segment: "37ca1-102",
        related: [],
        safety: "none",
      },
      ["why", "source", "marks", "messages", "help"],
      [
        [
          "reported at the whole link in the source: [the guide](/guide)",
          "See [the guide](/guide) first.",
          "[the guide](/guide)",
          "The source leads to /guide, the target does not",
          "restore the link",
        ],
        [
          "reported at the whole image in the source: ![Panel](/media/panel.png)",
          "See ![Panel](/media/panel.png) first.",
          "![Panel](/media/panel.png)",
          "The source leads to /media/panel.png, the target does not",
          "restore the image",
        ],
        [
          "reported at the whole URL in the source: <https://fjordbase.example/guide>",
          "See <https://fjordbase.example/guide> first.",
          "<https://fjordbase.example/guide>",
          "The source leads to https://fjordbase.example/guide, the target does not",
          "restore the URL",
        ],
        [
          'reported at the whole HTML link in the source: <a href="/guide">',
          'See <a href="/guide"> first.',
          '<a href="/guide">',
          "The source leads to /guide, the target does not",
          "restore the HTML link",
        ],
        [
          'reported at the whole HTML link in the source: <img src="/media/panel.png" alt="x">',
          'See <img src="/media/panel.png" alt="x"> first.',
          '<img src="/media/panel.png" alt="x">',
          "The source leads to /media/panel.png, the target does not",
          "restore the HTML link",
        ],
      ],
    ),
    ...rows(
      {
        why: "a destination that the target has not",
        locale: "nb-NO",
        source: "See this first.",
        finds: "added",
        side: "target",
        safety: "none",
      },
      ["why", "target", "marks", "messages", "help"],
      [
        [
          "reported at the whole link where only the target has it: [veiledningen](/guide)",
          "Se [veiledningen](/guide) først.",
          "[veiledningen](/guide)",
          "The target leads to /guide, the source does not",
          "remove the link",
        ],
        [
          "reported at the whole image where only the target has it: ![لوحة](/media/panel.png)",
          "Se ![لوحة](/media/panel.png) først.",
          "![لوحة](/media/panel.png)",
          "The target leads to /media/panel.png, the source does not",
          "remove the image",
        ],
        [
          "reported at the whole URL where only the target has it: <https://fjordbase.example/guide>",
          "Se <https://fjordbase.example/guide> først.",
          "<https://fjordbase.example/guide>",
          "The target leads to https://fjordbase.example/guide, the source does not",
          "remove the URL",
        ],
        [
          'reported at the whole HTML link where only the target has it: <a href="/guide">',
          'Se <a href="/guide"> først.',
          '<a href="/guide">',
          "The target leads to /guide, the source does not",
          "remove the HTML link",
        ],
      ],
    ),
    ...rows(
      { why: "an altered destination", finds: "changed" },
      ["why", "source", "target", "fixed"],
      [
        ["in its fragment", "[a](/guide#open)", "[a](/guide#åpne)", "[a](/guide#open)"],
        ["in its query", "[a](/guide?view=1)", "[a](/guide?view=2)", "[a](/guide?view=1)"],
        [
          "in the case of its path",
          "[a](https://fjordbase.example/Guide)",
          "[a](https://fjordbase.example/guide)",
          "[a](https://fjordbase.example/Guide)",
        ],
        ["in the case of a relative path", "[a](Guide.md)", "[a](guide.md)", "[a](Guide.md)"],
        [
          "in the case of a query behind the host",
          "[a](https://fjordbase.example?View)",
          "[a](https://fjordbase.example?view)",
          "[a](https://fjordbase.example?View)",
        ],
        [
          "in the case of a fragment behind the host",
          "[a](https://fjordbase.example#A)",
          "[a](https://fjordbase.example#a)",
          "[a](https://fjordbase.example#A)",
        ],
        ["in the root, which is gone", "[a](/)", "[a]()", "[a](/)"],
        [
          "in its scheme",
          "[a](https://fjordbase.example)",
          "[a](http://fjordbase.example)",
          "[a](https://fjordbase.example)",
        ],
        ["in its space", "[a](/a%20b)", "[a](/a%C2%A0b)", "[a](/a%20b)"],
        ["in all of it", "[a](/guide)", "[a](https://elsewhere.example/q?x=y)", "[a](/guide)"],
      ],
    ),
    ...rows(
      { why: "the suggestion", finds: "changed" },
      ["why", "source", "target", "fixed"],
      [
        [
          "writes an autolink in its brackets",
          "<https://fjordbase.example/a>",
          "<https://fjordbase.example/b>",
          "<https://fjordbase.example/a>",
        ],
        [
          "writes an autolink behind a bracket",
          "<https://fjordbase.example/a>",
          "<<https://fjordbase.example/b>",
          "<<https://fjordbase.example/a>",
        ],
        ["writes brackets with a space", "[a](<my file.md>)", "[甲](my-file.md)", "[甲](<my file.md>)"],
        ["writes brackets that are not needed any more", "[a](my-file.md)", "[甲](<my file.md>)", "[甲](my-file.md)"],
        ["writes brackets on both sides", "[a](<my file.md>)", "[甲](<my fil.md>)", "[甲](<my file.md>)"],
        ["writes a parenthesis that needs brackets", "[a](<x(y>)", "[甲](xy)", "[甲](<x(y>)"],
        ["writes a title behind it", '[a](/guide "Guide")', '[甲](/gude "指南")', '[甲](/guide "指南")'],
        ["writes a destination where none was", "[a](/guide)", "[甲]()", "[甲](/guide)"],
        ["writes no destination", "[a]()", '[甲](/guide "指南")', '[甲](<> "指南")'],
        ["writes an image", "![a](/media/a.png)", "![甲](/media/b.png)", "![甲](/media/a.png)"],
        [
          "writes entities and escapes as the source writes them",
          "[a](/a?b&amp;c\\_d)",
          "[甲](/a?b&amp;cd)",
          "[甲](/a?b&amp;c\\_d)",
        ],
      ],
    ),
    ...rows(
      { why: "another locale in the path", finds: "changed" },
      ["why", "source", "target"],
      [
        ["but a changed link: folders that look like a locale", "[a](/how-to/a)", "[a](/set-up/a)"],
        ["but a changed link: a phrase that is a locale by chance", "[a](/to-do/a)", "[a](/as-is/a)"],
        [
          "but a changed link: a locale and another page",
          "[a](https://fjordbase.example/en-us/guide)",
          "[a](https://fjordbase.example/nb-no/gide)",
        ],
        [
          "but a changed link: no locale at all",
          "[a](https://fjordbase.example/en-us/guide)",
          "[a](https://fjordbase.example/guide)",
        ],
        ["but a changed link: a locale in a file's name", "![a](/media/a.en-us.png)", "![a](/media/a.nb-no.png)"],
        ["but a changed link: a placeholder for a locale", "[a](/*/a)", "[a](/nb-no/a)"],
        [
          "but a changed link: a locale in the query",
          "[a](https://fjordbase.example/a?b=/en-us/)",
          "[a](https://fjordbase.example/a?b=/nb-no/)",
        ],
      ],
    ),
    ...rows(
      {},
      ["why", "source", "target", "finds"],
      [
        [
          "an altered destination: none where several have nothing in common: they are missing and added",
          "[a](/storage/open) [b](/network/close)",
          "[a](https://x.example/1234567890) [b](mailto:kari@fjordbase.example)",
          ["added", "added", "missing", "missing"],
        ],
        [
          "<https://fjordbase.example/xref:a> is a link, though much like a cross-reference",
          "See <https://fjordbase.example/xref:a>.",
          "請參閱。",
          "missing",
        ],
        ["<xrefs:a> is a link, though much like a cross-reference", "See <xrefs:a>.", "請參閱。", "missing"],
        [
          "an image and a link that lead to one file: only missed where the destination differs",
          "[a](c.md)",
          "![a](b.png)",
          "changed",
        ],
        [
          "what is no link: leaves the links beside it to be compared",
          "`[a](/b)` <xref:X> [c](/d)",
          "`[a](/b)` <xref:X>",
          "missing",
        ],
        [
          "destinations in pairs: one lost, two new and far",
          "[a](/abc)",
          "[a](/zzzzzz) [b](/qqqqqq)",
          ["added", "added", "missing"],
        ],
        [
          "destinations in pairs: two lost, one new and far",
          "[a](/zzzzzz) [b](/qqqqqq)",
          "[a](/abc)",
          ["added", "missing", "missing"],
        ],
        [
          "destinations in pairs: one lost that is near to both new ones",
          "[a](/guide/open) [b](/guide/shut-it)",
          "[a](/guide/opens) [b](/guide/opened-it)",
          ["changed", "changed"],
        ],
        [
          "destinations in pairs: one new that is near to both lost ones",
          "[a](/guide/open) [b](/guide/opened-it)",
          "[a](/guide/opens) [b](/guide/shut-it)",
          ["changed", "changed"],
        ],
      ],
    ),
    ...rows(
      { why: "another locale in the path", finds: "localeChanged", severity: "info" },
      ["why", "source", "target"],
      [
        ["at the end", "[a](https://fjordbase.example/en-us)", "[a](https://fjordbase.example/zh-tw)"],
        [
          "before a query",
          "[a](https://fjordbase.example/en-us?view=1)",
          "[a](https://fjordbase.example/zh-tw?view=1)",
        ],
        ["before a fragment", "[a](https://fjordbase.example/en-us#a)", "[a](https://fjordbase.example/zh-tw#a)"],
        ["with a script", "[a](https://fjordbase.example/en-us/a)", "[a](https://fjordbase.example/sr-latn-rs/a)"],
        [
          "with a region of digits",
          "[a](https://fjordbase.example/en-us/a)",
          "[a](https://fjordbase.example/es-419/a)",
        ],
        ["in a relative path", "[a](../en-us/a.md)", "[a](../ar-sa/a.md)"],
        ["in an autolink", "<https://fjordbase.example/en-us/a>", "<https://fjordbase.example/ja-jp/a>"],
        ["in HTML", '<a href="/en-us/a">x</a>', '<a href="/ja-jp/a">x</a>'],
        ["in another case", "[a](https://fjordbase.example/en-us/a)", "[a](https://fjordbase.example/en-US/a)"],
      ],
    ),
    {
      why: "a destination that the target has not: missed as often as it is missing, and the last of equal ones is named",
      source: "[a](/x) [b](/x)",
      target: "[甲](/x)",
      finds: "missing",
      marks: "[b](/x)",
    },
    {
      why: "a destination that the target has not: missed as often as it is missing, and the last of equal ones is named",
      source: "[a](/x)",
      target: "[甲](/x) [乙](/x)",
      finds: "added",
      marks: "[乙](/x)",
    },
    {
      why: "a destination that the target has not: missed as often as it is missing, and the last of equal ones is named",
      source: "[a](/x) [b](/x) [c](/x)",
      target: "無",
      finds: ["missing", "missing", "missing"],
      marks: ["[a](/x)", "[b](/x)", "[c](/x)"],
    },
    {
      why: "an altered destination: reported at the destination in the target, and put back",
      locale: "zh-TW",
      source: "See [the guide](/guide).",
      target: "請參閱[指南](/gude)。",
      finds: "changed",
      marks: "/gude",
      messages: "The target leads to /gude, the source to /guide",
      help: "put the source's destination back",
      side: "target",
      segment: "37ca1-102",
      safety: "suggestion",
      fixed: "請參閱[指南](/guide)。",
    },
    {
      why: "an altered destination: paired with the nearest, not with the first that is near",
      source: "[a](/storage/aaaa) [b](/storage/aabb)",
      target: "[b](/storage/aabx) [a](/storage/aaax)",
      finds: ["changed", "changed"],
      fixed: "[b](/storage/aabb) [a](/storage/aaaa)",
    },
    {
      why: "the suggestion: writes an image inside a link",
      source: "[![a](/a.png)](/guide)",
      target: "[![甲](/b.png)](/gude)",
      finds: ["changed", "changed"],
      fixed: "[![甲](/a.png)](/guide)",
    },
    {
      why: "an altered destination: paired with the nearest, whatever the order",
      source: "[a](/storage/open) [b](/network/close) ![c](/media/panel.png)",
      target: "![丙](/media/panell.png) [乙](/network/clos) [甲](/storage/opne)",
      finds: ["changed", "changed", "changed"],
      marks: ["/media/panell.png", "/network/clos", "/storage/opne"],
      messages: [
        "The target leads to /media/panell.png, the source to /media/panel.png",
        "The target leads to /network/clos, the source to /network/close",
        "The target leads to /storage/opne, the source to /storage/open",
      ],
      fixed: "![丙](/media/panel.png) [乙](/network/close) [甲](/storage/open)",
    },
    {
      why: "an altered destination: shows that a destination is empty",
      source: "[a](/guide)",
      target: "[a]()",
      finds: "changed",
      marks: "",
      messages: "The target leads to (empty), the source to /guide",
    },
    {
      why: "an altered destination: shows that a destination is empty",
      source: "[a]()",
      target: "a",
      finds: "missing",
      marks: "[a]()",
      messages: "The source leads to (empty), the target does not",
    },
    {
      why: "an altered destination: shows that a destination is empty",
      source: "a",
      target: "[a](<>)",
      finds: "added",
      marks: "[a](<>)",
      messages: "The target leads to (empty), the source does not",
    },
    {
      why: "the suggestion: not made for HTML",
      source: '<a href="/guide">x</a>',
      target: '<a href="/gude">x</a>',
      finds: "changed",
      marks: '<a href="/gude">',
      messages: "The target leads to /gude, the source to /guide",
      safety: "none",
    },
    {
      why: "the suggestion: not made for an image for a link",
      source: "[a](/guide)",
      target: "![a](/gude)",
      finds: "changed",
      marks: "/gude",
      messages: "The target leads to /gude, the source to /guide",
      safety: "none",
    },
    {
      why: "the suggestion: not made for an autolink for a link",
      source: "[a](https://fjordbase.example/a)",
      target: "<https://fjordbase.example/b>",
      finds: "changed",
      marks: "<https://fjordbase.example/b>",
      messages: "The target leads to https://fjordbase.example/b, the source to https://fjordbase.example/a",
      safety: "none",
    },
    {
      why: "another locale in the path: only noted, and not put back",
      source: "[Guide](https://fjordbase.example/en-us/guide)",
      target: "[Veiledning](https://fjordbase.example/nb-no/guide)",
      finds: "localeChanged",
      marks: "https://fjordbase.example/nb-no/guide",
      messages:
        "The target leads to https://fjordbase.example/nb-no/guide, the source to https://fjordbase.example/en-us/guide: only the locale differs",
      severity: "info",
      safety: "none",
    },
    {
      why: "destinations in pairs: two locales of one page",
      source: "[a](/en-us/x) [b](/en-gb/x)",
      target: "[a](/nl-nl/x) [b](/de-de/x)",
      finds: ["localeChanged", "localeChanged"],
      severity: "info",
    },
    {
      why: "another locale in the path: reported before pages are compared",
      source:
        "[a](https://fjordbase.example/en-us/a) [b](https://fjordbase.example/en-us/b) [c](https://fjordbase.example/en-us/c)",
      target:
        "[b](https://fjordbase.example/nb-no/b) [x](https://fjordbase.example/nb-no/x) [a](https://fjordbase.example/nb-no/a)",
      finds: ["localeChanged", "changed", "localeChanged"],
      marks: [
        "https://fjordbase.example/nb-no/b",
        "https://fjordbase.example/nb-no/x",
        "https://fjordbase.example/nb-no/a",
      ],
      severity: ["info", "error", "info"],
    },
    {
      why: "an image and a link that lead to one file: reported apart: imageForLink",
      locale: "fr-FR",
      source: "See [the guide](a.png) here.",
      target: "Voir ![le guide](a.png) ici.",
      finds: "imageForLink",
      marks: "![le guide](a.png)",
      messages: "a.png is an image in the target, a link in the source",
      side: "target",
    },
    {
      why: "an image and a link that lead to one file: reported apart: linkForImage",
      locale: "ja-JP",
      source: "Figure ![overview](a.png)",
      target: "図 [概要](a.png)",
      finds: "linkForImage",
      marks: "[概要](a.png)",
      messages: "a.png is a link in the target, an image in the source",
      side: "target",
    },
    {
      why: "an image and a link that lead to one file: reported apart: imageForLink",
      locale: "ar-SA",
      source: "![a](a.png) [b](a.png)",
      target: "![أ](a.png) ![ب](a.png)",
      finds: "imageForLink",
      marks: "![ب](a.png)",
      messages: "a.png is an image in the target, a link in the source",
      side: "target",
    },
    {
      why: "references: reported where their definition leads elsewhere, without a suggestion",
      source: "[See][the guide].",
      target: "[Se][annet].",
      behind: "\n[the guide]: /guide\n[veiledningen]: /guide\n[panel]: <media/panel 1.png>\n[annet]: /other\n",
      finds: "changed",
      marks: "[Se][annet]",
      messages: "The target leads to /other, the source to /guide",
      safety: "none",
    },
    {
      why: "references: reported where the target's has no definition",
      source: "[See][the guide].",
      target: "[Se][guiden].",
      behind: "\n[the guide]: /guide\n[veiledningen]: /guide\n[panel]: <media/panel 1.png>\n[annet]: /other\n",
      finds: "missing",
      marks: "[See][the guide]",
      messages: "The source leads to /guide, the target does not",
    },
  ],
});

type Context = Parameters<NonNullable<typeof rule.checks.unitFor>>[0];

const HOST = "https://fjordbase.example";

const article = (source: string, target: string, definitions = "") =>
  `${articleWith([{ source, target }])}${definitions}`;

describe("a unit with many links", () => {
  const many = (name: string) => Array.from({ length: 500 }, (_, n) => `[${n}](${HOST}/${name}/articles/number-${n})`);
  /** The rule alone: how many findings of each message. */
  const counted = (source: readonly string[], target: readonly string[]) => {
    const parsed = parse(article(source.join(" "), target.join(" ")));
    const unit = parsed.units[0] as (typeof parsed.units)[number];
    expect([unit.source.placeables.links.length, unit.target.placeables.links.length]).toEqual([
      source.length,
      target.length,
    ]);
    const counts: Record<string, number> = {};
    const report = ({ messageId }: { readonly messageId: string }) => {
      counts[messageId] = (counts[messageId] ?? 0) + 1;
    };
    const options = { localized: false, localLinks: [] };
    rule.checks.unitFor?.({ article: parsed, options, report } as unknown as Context)?.(unit);
    return counts;
  };

  it("is quick where all are altered: they are missing and added", () => {
    expect(counted(many("a"), many("b"))).toEqual({ missing: 500, added: 500 });
  });

  it("is quick where all are in another locale, and still says so", () => {
    expect(counted(many("en-us"), many("nb-no").reverse())).toEqual({ localeChanged: 500 });
  });

  it("is quick where one URL is in both sides 500 times, and once more", () => {
    const equal = many("a").map(() => "[a](/a)");
    expect(counted([...equal, "[a](/a)"], equal)).toEqual({ missing: 1 });
  });

  it("is quick where URLs are very long", () => {
    const long = (letter: string) => [`[a](/${letter.repeat(50_000)})`, `[b](/${letter.repeat(50_001)})`];
    expect(counted(long("a"), long("b"))).toEqual({ missing: 2, added: 2 });
  });

  it("still pairs twenty altered links", () => {
    expect(counted(many("a").slice(0, 20), many("b").slice(0, 20))).toEqual({ changed: 20 });
  });
});

describe("fingerprints", () => {
  const damaged = articleWith([
    { source: "See the [guide](/guide) of the cluster.", target: "Se the [veiledningen](/gude)." },
    { source: "See the [guide](/guide) here.", target: "指南" },
    { source: "See the guide.", target: "Se ![x](/x.png)." },
    { source: "See the [guide](/en-us/a).", target: "Se [x](/nb-no/a)." },
  ]);

  it("stay when the article is moved, wrapped and renumbered", () => {
    const before = lintArticle(rule, damaged);
    const after = lintArticle(rule, relocated(damaged), {}, { path: "elsewhere/moved.md" });
    expect(before.map(({ messageId }) => messageId)).toEqual(["changed", "missing", "added", "localeChanged"]);
    expect(after.map(({ segmentId }) => segmentId)).toEqual(["0bb22-502", "0bb22-503", "0bb22-504", "0bb22-505"]);
    expect(fingerprints(after)).toEqual(fingerprints(before));
  });

  it("differ for equal findings in one unit and in two", () => {
    const unit = { source: "[a](/x) [b](/x)", target: "無" };
    const found = fingerprints(lintArticle(rule, articleWith([unit, unit])));
    expect(found).toHaveLength(4);
    expect(new Set(found).size).toBe(4);
  });

  it("differ for other destinations and other sources", () => {
    const units = [
      { source: "[a](/x)", target: "無" },
      { source: "[a](/y)", target: "無" },
      { source: "The [a](/x)", target: "無" },
      { source: "[a](/x)", target: "[a](/z)" },
    ];
    const found = fingerprints(lintArticle(rule, articleWith(units)));
    expect(new Set(found).size).toBe(4);
  });
});
