import { describe, expect, it } from "vitest";
import rule from "../../src/rules/changed-code.ts";
import mismatchedLink from "../../src/rules/mismatched-link.ts";
import { expectLinear } from "../linear-growth.ts";
import { applyFix, articleWith, lintArticle, lintGroup, lintUnit, parse } from "../rule-tester.ts";
import { findingsOf } from "./together.ts";

const lint = (source: string, target: string) => lintUnit(rule, { locale: "nl-NL", source, target });
const said = (source: string, target: string) => lint(source, target).map(({ messageId }) => messageId);

/** The target with all suggestions made. */
function fixed(source: string, target: string): string | undefined {
  const text = articleWith([{ source, target }]);
  return parse(applyFix(text, lint(source, target))).units[0]?.target.text;
}

describe("what is left alone", () => {
  it.each([
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
  ])("%s", (_, source, target) => {
    expect(said(source, target)).toEqual([]);
  });
});

describe("what is found", () => {
  it.each([
    ["a lone backtick behind code", "Enter `` `a` `` and b", "Typ `` `a` `` en ` c", ["strayBacktick"]],
    ["a lone backtick before code", "Run `a` and b", "Voer `` en `a` uit", ["strayBacktick"]],
    ["a backtick for an apostrophe", "Open the cluster", "Ouvrir l`instance", ["strayBacktick"]],
    ["a lone backtick beside another change", "Use <xref:A>", "Gebruik ` dit", ["strayBacktick", "missing"]],
    ["a lone backtick that tears code", "Run `open` now", "Voer `open uit", ["unmarked"]],
    ["translated code", "Run `fjord open`", "Voer `fjord openen` uit", ["changed"]],
    ["code beside an escaped backtick", "Type \\` and `open`", "Typ \\` en `openen`", ["changed"]],
    ["code in another case", "Run `fjord open`", "Voer `Fjord open` uit", ["changed"]],
    ["one of two", "`a` and `a`", "`a`", ["missing"]],
    ["one too many", "`a`", "`a` `a`", ["added"]],
    ["two of three", "`open` `list` `drop`", "`opnen` `lijst-alle` `drop`", ["changed", "added", "missing"]],
    ["an identifier with another letter", "<xref:A.Open>", "<xref:A.Opent>", ["changed"]],
    ["an identifier that is gone", "Use <xref:A.Open>", "Gebruik", ["missing"]],
    ["another path", "[!INCLUDE [a](/b.md)]", "[!INCLUDE [a](/c.md)]", ["changed"]],
    ["another language of a snippet", "[!code-sql[a](/b.sql)]", "[!code-sqlite[a](/b.sql)]", ["changed"]],
    ["a directive that is gone", "Open [!INCLUDE [a](/b.md)]", "Open", ["missing"]],
    ["a directive more", "Open", "Open [!INCLUDE [a](/b.md)]", ["added"]],
    ["a code span of a lost backtick, once", "`a1` `b1` `c1`", "a1` `b1` `c1`", ["unmarked"]],
    ["three pieces run together", "`a`, `b` and `c`", "`a``b``c`", ["merged"]],
  ])("%s", (_, source, target, expected) => {
    expect(said(source, target)).toEqual(expected);
  });

  it("says what was lost", () => {
    expect(lint("Run `fjord open`", "Voer uit")[0]?.message).toBe(
      "`fjord open` of the source is missing in the target",
    );
  });

  it("marks the source's code where nothing is left", () => {
    const [finding] = lint("Run `fjord open`", "Voer uit");
    expect([finding?.side, finding?.fix]).toEqual(["source", undefined]);
  });
});

describe("what is suggested", () => {
  it.each([
    ["Run `fjord open` now", "Voer nu fjord open uit", "Voer nu `fjord open` uit"],
    ["Run `fjord open` now", "Voer nu `fjord open uit", "Voer nu `fjord open` uit"],
    ["Run `fjord open` now", "Voer nu fjord open` uit", "Voer nu `fjord open` uit"],
    ["Run `fjord open` now", "Voer nu „fjord open” uit", "Voer nu `fjord open` uit"],
    ["Run `fjord open` now", "Voer nu ´fjord open´ uit", "Voer nu `fjord open` uit"],
    ["`fjord` and `list`", "list` en `fjord`", "`list` en `fjord`"],
    ["`fjord` and `list`", "`fjord en `list`", "`fjord` en `list`"],
    ["Run `open` or `list`", "`openen` of `lijst`", "`open` of `list`"],
    ["Run `fjord open` now", "Voer nu ``fjord open uit", "Voer nu `fjord open` uit"],
    ["Run `fjord open` now", "Voer nu fjord open`` uit", "Voer nu `fjord open` uit"],
    ["Run `fjord open` now", "Voer nu “fjord open uit", "Voer nu “`fjord open` uit"],
    ["Run `fjord open` now", "Voer nu fjord open” uit", "Voer nu `fjord open`” uit"],
    ["Run `fjord open` now", "Voer nu “ fjord open” uit", "Voer nu “ `fjord open`” uit"],
    ["Run `fjord open` now", "Voer nu “fjord open ” uit", "Voer nu “`fjord open` ” uit"],
    ["`open` and `open`", "open en open", "`open` en `open`"],
    ["`open` and `open`", "`open` en open [x](/y)", "`open` en `open` [x](/y)"],
    ["執行 `fjord`", "先執行fjord", "先執行`fjord`"],
    ["<xref:A.Open>", "De xref:A.Open methode", "De <xref:A.Open> methode"],
    ["<xref:A.Open>", "De ＜xref：A.Open＞ methode", "De <xref:A.Open> methode"],
    ["<xref:A.Open>", "De \\<xref:A.Open\\> methode", "De <xref:A.Open> methode"],
    ["<xref:A.Open>", "De \\<xref:A.Open>-methode", "De <xref:A.Open>-methode"],
    ["<xref:A.Open>", "De \\< xref:A.Open \\> methode", "De <xref:A.Open> methode"],
    ["<xref:A.Open>", "De &lt;xref:A.Open&gt; methode", "De <xref:A.Open> methode"],
    ["<xref:A.Open>", "De <   XREF   :   A.Open   > methode", "De <xref:A.Open> methode"],
    ["<xref:A.Open>", "先＜xref：A.Open＞方法", "先<xref:A.Open>方法"],
    ["<xref:A.Open>", "De <b>xref:A.Open</b> methode", "De <b><xref:A.Open></b> methode"],
    ["<xref:A.Open>", "De xref:A.Open<b>-methode</b>", "De <xref:A.Open><b>-methode</b>"],
    ["<xref:A.Open>", "De xref:A en b", "De <xref:A.Open> en b"],
    ["<xref:A.Open>", "1 <\nxref:A.Open", "1 <\n<xref:A.Open>"],
    ["<xref:A.Open>", "1 <\rxref:A.Open", "1 <\r<xref:A.Open>"],
    ["<xref:A.Open>", "xref:A.Open\n> x", "<xref:A.Open>\n> x"],
    ["<xref:A.Open>", "xref:A.Open\r> x", "<xref:A.Open>\r> x"],
    ["<xref:A.Open>", "xref:\nA.Open", "<xref:A.Open>\nA.Open"],
    ["<xref:A.Open>", "xref:\rA.Open", "<xref:A.Open>\rA.Open"],
    ["<xref:A> and <xref:B>", "<xref:A> en xref:B", "<xref:A> en <xref:B>"],
    ["<xref:A> and <xref:B>", "xref:A en xref:B", "<xref:A> en <xref:B>"],
    ["[!INCLUDE[a](/b.md)] is", "[!INVOEGEN[a](/b.md)] is het", "[!INCLUDE[a](/b.md)] is het"],
    ["[!INCLUDE[a](/b.md)] is", "［！INCLUDE[a](/b.md)］ is het", "[!INCLUDE[a](/b.md)] is het"],
    ["[!INCLUDE[a](/b.md)] is", "\\[!INCLUDE [a](/b.md)\\] is het", "[!INCLUDE[a](/b.md)] is het"],
    ["[!INCLUDE[a](/b.md)] is", "[\\!INCLUDE [a](/b.md)] is het", "[!INCLUDE[a](/b.md)] is het"],
    ["[!INCLUDE[a](/b.md)] is", "[ !INVOEGEN [a](/b.md)] is het", "[!INCLUDE[a](/b.md)] is het"],
    ["[!INCLUDE[a](/b.md)] is", "[INVOEGEN [a](/b.md) ] is het", "[!INCLUDE[a](/b.md)] is het"],
    ["[!INCLUDE[a](/b.md)] is", "[!INVOËGEN[a](/b.md)] is het", "[!INCLUDE[a](/b.md)] is het"],
    ["[!INCLUDE[a](/b.md)] is", "[!INVOEGEN[a](/b.md) bij [x]", "[!INCLUDE[a](/b.md)] bij [x]"],
    ["[!INCLUDE[a](/b.md)] is", "Bij [x], [a](/b.md)] is het", "Bij [x], [!INCLUDE[a](/b.md)] is het"],
    ["[!code-html5[a](/b.md)]", "[! code-html5[a](/b.md)]", "[!code-html5[a](/b.md)]"],
    ["[!code-c++[a](/b.md)]", "[! code-c++[a](/b.md)]", "[!code-c++[a](/b.md)]"],
    ["[!code-c#[a](/b.md)]", "[! code-c#[a](/b.md)]", "[!code-c#[a](/b.md)]"],
    [
      "[!INCLUDE[a](/b.md)] and [!INCLUDE[a](/b.md)]",
      "[!INVOEGEN[a](/b.md)] en [!INCLUDE[a](/b.md)]",
      "[!INCLUDE[a](/b.md)] en [!INCLUDE[a](/b.md)]",
    ],
    [
      "[!INCLUDE[a](/b.md)] and [!INCLUDE[a](/b.md)]",
      "[!INVOEGEN[a](/b.md)] en [!INSLUITEN[a](/b.md)]",
      "[!INCLUDE[a](/b.md)] en [!INCLUDE[a](/b.md)]",
    ],
  ])("%s: %s", (source, target, expected) => {
    expect(fixed(source, target)).toBe(expected);
  });

  it.each(["´´", "ˋˋ", "｀｀", "‘’", "‚‛", "“”", "„“", "''", '""', "«»", "»«", "‹›", "「」"])(
    "backticks in place of %s",
    (marks) => {
      const [before, behind] = marks;
      expect(fixed("Run `fjord open` now", `Voer nu ${before}fjord open${behind} uit`)).toBe(
        "Voer nu `fjord open` uit",
      );
    },
  );

  it.each([
    ["at the beginning of another word", "Run `open` now", "Voer opening uit"],
    ["at the end of another word", "Run `open` now", "Voer heropen uit"],
    ["behind a letter with an accent", "Run `open` now", "Voer éopen uit"],
    ["behind a Cyrillic letter", "Run `open` now", "Voer вopen uit"],
    ["in a URL", "Run `open` now", "[Voer uit](/open)"],
    ["in an autolink", "Run `open` now", "Voer <https://fjordbase.example/open> uit"],
    ["a single letter", "Run `a` now", "Voer a uit"],
    ["a single letter with a space", "Run `  a` now", "Voer a uit"],
  ])("nothing for the same letters %s", (_, source, target) => {
    expect(said(source, target)).toEqual(["missing"]);
  });

  it("nothing for the same letters in the name of a reference", () => {
    const text = `${articleWith([{ source: "Run `open` now", target: "[Voer uit][open]" }])}\n[open]: /x\n`;
    expect(lintArticle(rule, text).map(({ messageId }) => messageId)).toEqual(["missing"]);
  });

  it.each([
    ["a word at the end of a line", "<xref:A.Open>", "De xref\n: A.Open"],
    ["a word at the end of an old line", "<xref:A.Open>", "De xref\r: A.Open"],
    ["a word like it", "<xref:A.Open>", "De xrefs: A.Open"],
    ["the link of a directive without its brackets", "[!INCLUDE[a](/b.md)] is", "Zie [a](/b.md), dat is het"],
    ["an image in brackets", "[!INCLUDE[a](/b.md)] is", "[ ![a](/b.md)] is het"],
  ])("nothing for %s", (_, source, target) => {
    expect(said(source, target)).toEqual(["missing"]);
  });
});

it("has the say over the path of its directive", () => {
  const rules = [rule, mismatchedLink];
  expect(findingsOf(rules, "Open [!INCLUDE [a](/b.md)]", "Open")).toEqual(["changed-code/missing"]);
  expect(findingsOf(rules, "[!INCLUDE [a](/b.md)]", "[!INCLUDE [a](/c.md)]")).toEqual(["changed-code/changed"]);
  expect(findingsOf(rules, "[c](/d) [!INCLUDE [a](/b.md)]", "[c](/e) [!INCLUDE [a](/b.md)]")).toEqual([
    "mismatched-link/changed",
  ]);
});

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

describe("beside backticks that open nothing", () => {
  it("what is no code is compared all the same", () => {
    expect(said("The ` sign, `a` and <xref:A.B>", "Het teken `, `a` en C")).toEqual(["missing"]);
  });

  it("codes that run together are the source's, each of them", () => {
    expect(said("`a` and `c`", "``a`b``")).not.toContain("merged");
    expect(said("`a` and `c`", "`a``b`")).not.toContain("merged");
  });
});

it("what a longer word holds is not the code without its backticks", () => {
  expect(said("Use `open`", "Gebruik heropenen")).toEqual(["missing"]);
});

describe("code that quotes fences", () => {
  const base = '# Kraan\n\nIt says `"Open"` now.\n\n```js\nsay("Open");\n```\n';
  const translation = '# Kraan\n\nNå sier den `"Åpen"`.\n\n```js\nsay("Åpen");\n```\n';
  const found = (text: string) =>
    lintGroup(rule, [
      { path: "a.md", text, surroundings: { locale: "nb-NO" }, original: { base, today: base, locale: "nb-NO" } },
    ]).map(({ messageId }) => messageId);

  it("differs as they do", () => {
    expect(found(translation)).toEqual([]);
  });

  it("is found where the fence is not translated", () => {
    expect(found(translation.replace('say("Åpen")', 'say("Open")'))).toEqual(["changed"]);
  });
});

describe("code in quotation marks", () => {
  const found = (target: string, quoted: boolean) =>
    lintUnit(rule, { locale: "ja-JP", source: "Open `fjord.log` first.", target, options: { quoted } }).map(
      ({ messageId }) => messageId,
    );

  it.each(["まず「fjord.log」を開きます。", "まず “fjord.log” を開きます。"])(
    "is marked enough where it may be: %s",
    (target) => {
      expect(found(target, false)).toEqual([]);
      expect(found(target, true)).toEqual(["unmarked"]);
    },
  );

  it("is not where only one mark stands", () => {
    expect(found("まず「fjord.log を開きます。", false)).toEqual(["unmarked"]);
  });
});
