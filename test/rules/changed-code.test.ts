import { describe, expect, it } from "vitest";
import rule from "../../src/rules/changed-code.ts";
import { expectLinear } from "../linear-growth.ts";
import { cases, rows } from "../rule-cases.ts";
import { lintUnit } from "../rule-tester.ts";

cases(rule, {
  locale: "nl-NL",
  sound: [
    ...rows(
      {},
      ["why", "source", "target"],
      [
        ["another order", "`a` and `b`", "`b` en `a`"],
        ["white space in code", "Run `a\n  b`", "Voer `a b` uit"],
        ["more backticks around the same code", "Run `a b` now", "Voer ``a b`` uit"],
        ["an escaped backtick", "Type \\` and `a`", "Typ `a` en \\`"],
        ["code whose extent hangs on the order of words", "The ` sign, `a` and `b`", "`a` en `b`, het teken `"],
        ["a lone backtick as in the source", "The ` sign", "Het teken `"],
        ["the title of a directive", "[!INCLUDE [a](/b.md)]", "[!include[de a](/b.md)] c"],
        ["a trailing slash of a directive's path", "[!INCLUDE [a](/b/)]", "[!INCLUDE [a](/b)]"],
        ["an encoded asterisk", "<xref:A.B%2A>", "De <xref:A.B*>"],
        ["other autolinks", "<xref:A> <https://fjordbase.example/a>", "<https://fjordbase.example/b> <xref:A>"],
        ["links to cross-references", "[a](xref:A)", "[b](xref:B)"],
        ["backticks behind a backslash", "a \\`b\\`", "b \\`c\\`"],
      ],
    ),
    {
      why: "code that quotes fences: differs as they do",
      translation: '# Kraan\n\nNå sier den `"Åpen"`.\n\n```js\nsay("Åpen");\n```\n',
      base: '# Kraan\n\nIt says `"Open"` now.\n\n```js\nsay("Open");\n```\n',
      locale: "nb-NO",
    },
    {
      why: "code in quotation marks",
      options: { quoted: false },
      locale: "ja-JP",
      source: "Open `fjord.log` first.",
      target: "まず「fjord.log」を開きます。",
    },
    {
      why: "code in quotation marks",
      options: { quoted: false },
      locale: "ja-JP",
      source: "Open `fjord.log` first.",
      target: "まず “fjord.log” を開きます。",
    },
  ],
  broken: [
    ...rows(
      { finds: "changed" },
      ["why", "source", "target", "marks"],
      [
        ["translated code", "Run `fjord open`", "Voer `fjord openen` uit", "`fjord openen`"],
        ["code beside an escaped backtick", "Type \\` and `open`", "Typ \\` en `openen`", "`openen`"],
        ["code in another case", "Run `fjord open`", "Voer `Fjord open` uit", "`Fjord open`"],
        ["an identifier with another letter", "<xref:A.Open>", "<xref:A.Opent>", "<xref:A.Opent>"],
        ["another path", "[!INCLUDE [a](/b.md)]", "[!INCLUDE [a](/c.md)]", "[!INCLUDE [a](/c.md)]"],
        [
          "another language of a snippet",
          "[!code-sql[a](/b.sql)]",
          "[!code-sqlite[a](/b.sql)]",
          "[!code-sqlite[a](/b.sql)]",
        ],
      ],
    ),
    ...rows(
      {},
      ["why", "source", "target", "finds", "marks"],
      [
        ["a lone backtick behind code", "Enter `` `a` `` and b", "Typ `` `a` `` en ` c", "strayBacktick", "`"],
        ["a lone backtick before code", "Run `a` and b", "Voer `` en `a` uit", "strayBacktick", "``"],
        ["a backtick for an apostrophe", "Open the cluster", "Ouvrir l`instance", "strayBacktick", "`"],
        [
          "a lone backtick beside another change",
          "Use <xref:A>",
          "Gebruik ` dit",
          ["strayBacktick", "missing"],
          ["`", "<xref:A>"],
        ],
        ["a lone backtick that tears code", "Run `open` now", "Voer `open uit", "unmarked", "`open"],
        ["one of two", "`a` and `a`", "`a`", "missing", "`a`"],
        ["one too many", "`a`", "`a` `a`", "added", "`a`"],
        [
          "two of three",
          "`open` `list` `drop`",
          "`opnen` `lijst-alle` `drop`",
          ["changed", "added", "missing"],
          ["`opnen`", "`lijst-alle`", "`list`"],
        ],
        ["an identifier that is gone", "Use <xref:A.Open>", "Gebruik", "missing", "<xref:A.Open>"],
        ["a directive that is gone", "Open [!INCLUDE [a](/b.md)]", "Open", "missing", "[!INCLUDE [a](/b.md)]"],
        ["a directive more", "Open", "Open [!INCLUDE [a](/b.md)]", "added", "[!INCLUDE [a](/b.md)]"],
        ["a code span of a lost backtick, once", "`a1` `b1` `c1`", "a1` `b1` `c1`", "unmarked", "a1`"],
        ["three pieces run together", "`a`, `b` and `c`", "`a``b``c`", "merged", "`a``b``c`"],
      ],
    ),
    ...rows(
      { why: "lost or damaged marks", source: "Run `fjord open` now", finds: "unmarked" },
      ["target", "fixed"],
      [
        ["Voer nu fjord open uit", "Voer nu `fjord open` uit"],
        ["Voer nu `fjord open uit", "Voer nu `fjord open` uit"],
        ["Voer nu fjord open` uit", "Voer nu `fjord open` uit"],
        ["Voer nu „fjord open” uit", "Voer nu `fjord open` uit"],
        ["Voer nu ´fjord open´ uit", "Voer nu `fjord open` uit"],
        ["Voer nu ``fjord open uit", "Voer nu `fjord open` uit"],
        ["Voer nu fjord open`` uit", "Voer nu `fjord open` uit"],
        ["Voer nu “fjord open uit", "Voer nu “`fjord open` uit"],
        ["Voer nu fjord open” uit", "Voer nu `fjord open`” uit"],
        ["Voer nu “ fjord open” uit", "Voer nu “ `fjord open`” uit"],
        ["Voer nu “fjord open ” uit", "Voer nu “`fjord open` ” uit"],
      ],
    ),
    ...rows(
      { why: "lost or damaged marks", finds: "unmarked" },
      ["source", "target", "fixed"],
      [
        ["`fjord` and `list`", "list` en `fjord`", "`list` en `fjord`"],
        ["`fjord` and `list`", "`fjord en `list`", "`fjord` en `list`"],
        ["`open` and `open`", "`open` en open [x](/y)", "`open` en `open` [x](/y)"],
        ["執行 `fjord`", "先執行fjord", "先執行`fjord`"],
      ],
    ),
    ...rows(
      { why: "lost or damaged marks", source: "<xref:A.Open>", finds: "changed" },
      ["target", "fixed"],
      [
        ["De xref:A.Open methode", "De <xref:A.Open> methode"],
        ["De ＜xref：A.Open＞ methode", "De <xref:A.Open> methode"],
        ["De \\<xref:A.Open\\> methode", "De <xref:A.Open> methode"],
        ["De \\<xref:A.Open>-methode", "De <xref:A.Open>-methode"],
        ["De \\< xref:A.Open \\> methode", "De <xref:A.Open> methode"],
        ["De &lt;xref:A.Open&gt; methode", "De <xref:A.Open> methode"],
        ["先＜xref：A.Open＞方法", "先<xref:A.Open>方法"],
        ["De <b>xref:A.Open</b> methode", "De <b><xref:A.Open></b> methode"],
        ["De xref:A.Open<b>-methode</b>", "De <xref:A.Open><b>-methode</b>"],
        ["De xref:A en b", "De <xref:A.Open> en b"],
        ["1 <\nxref:A.Open", "1 <\n<xref:A.Open>"],
        ["1 <\rxref:A.Open", "1 <\r<xref:A.Open>"],
        ["xref:A.Open\n> x", "<xref:A.Open>\n> x"],
        ["xref:A.Open\r> x", "<xref:A.Open>\r> x"],
        ["xref:\nA.Open", "<xref:A.Open>\nA.Open"],
        ["xref:\rA.Open", "<xref:A.Open>\rA.Open"],
      ],
    ),
    ...rows(
      { why: "lost or damaged marks", source: "[!INCLUDE[a](/b.md)] is", finds: "changed" },
      ["target", "fixed"],
      [
        ["[!INVOEGEN[a](/b.md)] is het", "[!INCLUDE[a](/b.md)] is het"],
        ["［！INCLUDE[a](/b.md)］ is het", "[!INCLUDE[a](/b.md)] is het"],
        ["\\[!INCLUDE [a](/b.md)\\] is het", "[!INCLUDE[a](/b.md)] is het"],
        ["[\\!INCLUDE [a](/b.md)] is het", "[!INCLUDE[a](/b.md)] is het"],
        ["[ !INVOEGEN [a](/b.md)] is het", "[!INCLUDE[a](/b.md)] is het"],
        ["[INVOEGEN [a](/b.md) ] is het", "[!INCLUDE[a](/b.md)] is het"],
        ["[!INVOËGEN[a](/b.md)] is het", "[!INCLUDE[a](/b.md)] is het"],
        ["[!INVOEGEN[a](/b.md) bij [x]", "[!INCLUDE[a](/b.md)] bij [x]"],
        ["Bij [x], [a](/b.md)] is het", "Bij [x], [!INCLUDE[a](/b.md)] is het"],
      ],
    ),
    ...rows(
      { why: "lost or damaged marks", finds: "changed" },
      ["source", "target", "fixed"],
      [
        ["<xref:A> and <xref:B>", "<xref:A> en xref:B", "<xref:A> en <xref:B>"],
        ["[!code-html5[a](/b.md)]", "[! code-html5[a](/b.md)]", "[!code-html5[a](/b.md)]"],
        ["[!code-c++[a](/b.md)]", "[! code-c++[a](/b.md)]", "[!code-c++[a](/b.md)]"],
        ["[!code-c#[a](/b.md)]", "[! code-c#[a](/b.md)]", "[!code-c#[a](/b.md)]"],
        [
          "[!INCLUDE[a](/b.md)] and [!INCLUDE[a](/b.md)]",
          "[!INVOEGEN[a](/b.md)] en [!INCLUDE[a](/b.md)]",
          "[!INCLUDE[a](/b.md)] en [!INCLUDE[a](/b.md)]",
        ],
      ],
    ),
    ...rows(
      { why: "lost or damaged marks" },
      ["source", "target", "finds", "fixed"],
      [
        ["Run `open` or `list`", "`openen` of `lijst`", ["changed", "changed"], "`open` of `list`"],
        ["`open` and `open`", "open en open", ["unmarked", "unmarked"], "`open` en `open`"],
        ["<xref:A> and <xref:B>", "xref:A en xref:B", ["changed", "changed"], "<xref:A> en <xref:B>"],
        [
          "[!INCLUDE[a](/b.md)] and [!INCLUDE[a](/b.md)]",
          "[!INVOEGEN[a](/b.md)] en [!INSLUITEN[a](/b.md)]",
          ["changed", "changed"],
          "[!INCLUDE[a](/b.md)] en [!INCLUDE[a](/b.md)]",
        ],
      ],
    ),
    ...rows(
      { source: "Run `fjord open` now", finds: "unmarked", fixed: "Voer nu `fjord open` uit" },
      ["why", "target"],
      [
        ["backticks in place of ˋˋ", "Voer nu ˋfjord openˋ uit"],
        ["backticks in place of ｀｀", "Voer nu ｀fjord open｀ uit"],
        ["backticks in place of ‘’", "Voer nu ‘fjord open’ uit"],
        ["backticks in place of ‚‛", "Voer nu ‚fjord open‛ uit"],
        ["backticks in place of “”", "Voer nu “fjord open” uit"],
        ["backticks in place of „“", "Voer nu „fjord open“ uit"],
        ["backticks in place of ''", "Voer nu 'fjord open' uit"],
        ['backticks in place of ""', 'Voer nu "fjord open" uit'],
        ["backticks in place of «»", "Voer nu «fjord open» uit"],
        ["backticks in place of »«", "Voer nu »fjord open« uit"],
        ["backticks in place of ‹›", "Voer nu ‹fjord open› uit"],
        ["backticks in place of 「」", "Voer nu 「fjord open」 uit"],
      ],
    ),
    ...rows(
      { source: "Run `open` now", finds: "missing" },
      ["why", "target"],
      [
        ["nothing for the same letters at the beginning of another word", "Voer opening uit"],
        ["nothing for the same letters at the end of another word", "Voer heropen uit"],
        ["nothing for the same letters behind a letter with an accent", "Voer éopen uit"],
        ["nothing for the same letters behind a Cyrillic letter", "Voer вopen uit"],
        ["nothing for the same letters in a URL", "[Voer uit](/open)"],
        ["nothing for the same letters in an autolink", "Voer <https://fjordbase.example/open> uit"],
      ],
    ),
    ...rows(
      { finds: "missing" },
      ["why", "source", "target"],
      [
        ["nothing for the same letters a single letter", "Run `a` now", "Voer a uit"],
        ["nothing for the same letters a single letter with a space", "Run `  a` now", "Voer a uit"],
        ["nothing for a word at the end of a line", "<xref:A.Open>", "De xref\n: A.Open"],
        ["nothing for a word at the end of an old line", "<xref:A.Open>", "De xref\r: A.Open"],
        ["nothing for a word like it", "<xref:A.Open>", "De xrefs: A.Open"],
        [
          "nothing for the link of a directive without its brackets",
          "[!INCLUDE[a](/b.md)] is",
          "Zie [a](/b.md), dat is het",
        ],
        ["nothing for an image in brackets", "[!INCLUDE[a](/b.md)] is", "[ ![a](/b.md)] is het"],
        ["what a longer word holds is not the code without its backticks", "Use `open`", "Gebruik heropenen"],
      ],
    ),
    {
      why: "says what was lost",
      source: "Run `fjord open`",
      target: "Voer uit",
      finds: "missing",
      messages: "`fjord open` of the source is missing in the target",
      side: "source",
      safety: "none",
    },
    {
      why: "<xref:A.Open>: De <   XREF   :   A.Open  : methode",
      source: "<xref:A.Open>",
      target: "De <   XREF   :   A.Open   > methode",
      finds: "changed",
      fixed: "De <xref:A.Open> methode",
    },
    {
      why: "beside backticks that open nothing: what is no code is compared all the same",
      source: "The ` sign, `a` and <xref:A.B>",
      target: "Het teken `, `a` en C",
      finds: "missing",
    },
    {
      why: "beside backticks that open nothing: codes that run together are the source's, each of them",
      source: "`a` and `c`",
      target: "``a`b``",
      finds: ["added", "missing", "missing"],
    },
    {
      why: "beside backticks that open nothing: codes that run together are the source's, each of them",
      source: "`a` and `c`",
      target: "`a``b`",
      finds: ["added", "missing", "missing"],
    },
    {
      why: "nothing for the same letters in the name of a reference",
      source: "Run `open` now",
      target: "[Voer uit][open]",
      behind: "\n[open]: /x\n",
      finds: "missing",
    },
    {
      why: "code that quotes fences: found where the fence is not translated",
      translation: '# Kraan\n\nNå sier den `"Åpen"`.\n\n```js\nsay("Open");\n```\n',
      base: '# Kraan\n\nIt says `"Open"` now.\n\n```js\nsay("Open");\n```\n',
      locale: "nb-NO",
      finds: "changed",
    },
    {
      why: "code in quotation marks",
      options: { quoted: true },
      locale: "ja-JP",
      source: "Open `fjord.log` first.",
      target: "まず「fjord.log」を開きます。",
      finds: "unmarked",
      marks: "「fjord.log」",
    },
    {
      why: "code in quotation marks",
      options: { quoted: true },
      locale: "ja-JP",
      source: "Open `fjord.log` first.",
      target: "まず “fjord.log” を開きます。",
      finds: "unmarked",
      marks: "“fjord.log”",
    },
    {
      why: "code in quotation marks: not where only one mark stands",
      options: { quoted: false },
      locale: "ja-JP",
      source: "Open `fjord.log` first.",
      target: "まず「fjord.log を開きます。",
      finds: "unmarked",
      marks: "fjord.log",
    },
  ],
});

const lint = (source: string, target: string) => lintUnit(rule, { locale: "nl-NL", source, target });
const said = (source: string, target: string) => lint(source, target).map(({ messageId }) => messageId);

const numbered = (prefix: string, count: number) =>
  Array.from({ length: count }, (_, index) => `\`${prefix}${index}\``).join(" ");

describe("hostile units are read in linear time", () => {
  it.each([
    ["lost code", (part: number) => [numbered("a", 8_000 * part), "a"], "missing"],
    [
      "code without backticks",
      (part: number) => ["`ab` ".repeat(8_000 * part), "ab ".repeat(8_000 * part)],
      "unmarked",
    ],
    ["other code", (part: number) => [numbered("a", 8_000 * part), numbered("b", 8_000 * part)], "added"],
    [
      "backticks run together",
      (part: number) => ["`a` ".repeat(8_000 * part + 1), `\`a${"``a".repeat(8_000 * part)}\``],
      "merged",
    ],
    [
      "damaged cross-references",
      (part: number) => ["<xref:a> ".repeat(8_000 * part), "< xref: ".repeat(8_000 * part)],
      "changed",
    ],
    [
      "damaged directives",
      (part: number) => ["[!INCLUDE [a](b)] ".repeat(5_000 * part), "[! INCLUDE [a](b)] ".repeat(5_000 * part)],
      "changed",
    ],
    ["brackets", (part: number) => ["`a`", "[!".repeat(100_000 * part)], "missing"],
  ])("%s", (_, unitOf, expected) =>
    expectLinear((part) => {
      const [source = "", target = ""] = unitOf(part);
      expect(said(source, target)).toContain(expected);
    }),
  );
});
