import { describe, expect, it } from "vitest";
import rule from "../../src/rules/changed-tag.ts";
import mismatchedLink from "../../src/rules/mismatched-link.ts";
import { expectLinear } from "../linear-growth.ts";
import { articleWith, lintArticle, lintUnit } from "../rule-tester.ts";
import { findingsOf } from "./together.ts";

function said(source: string, target: string): readonly string[] {
  return lintUnit(rule, { locale: "nl-NL", source, target }).map(
    ({ messageId, message }) => `${messageId}: ${message}`,
  );
}

/** The marked text, per finding. */
function marked(source: string, target: string): readonly string[] {
  return lintUnit(rule, { locale: "nl-NL", source, target }).map(({ side, range, excerpt }) => {
    const line = side === "source" ? excerpt?.source : excerpt?.target;
    const start = line?.offset ?? 0;
    return `${side} ${line?.text.slice(range.start.offset - start, range.end.offset - start)}`;
  });
}

describe("what is left alone", () => {
  it.each([
    ["another order", "<b>a</b> <i>b</i>", "<i>b</i> <b>a</b>"],
    ["another order of voids", "a<br>b <b>c</b>", "<b>c<br></b> a b"],
    ["attributes and case", '<a href="/x" title="x">a</a>', '<A href="/x" title="y">b</A>'],
    ["each form of an element without content", "a<br>b", "c<br/>d"],
    ["placeholders", "<server> <name>", "<server> <naam>"],
    ["tags in code", "`<b>` a", "`<i>` b"],
    ["tags behind a backslash", "\\<b> a", "\\<i> b"],
    ["comments", "<!-- <b> --> a", "b"],
    ["halves of elements, differently nested", "<i>a</i> and <b>c", "<b>c en <i>a</i>"],
    ["a half that closes another unit's element", "a</b> <i>c</i>", "<i>c</b></i> a"],
  ])("%s", (_, source, target) => {
    expect(said(source, target)).toEqual([]);
  });
});

describe("what is found", () => {
  it("one finding for an element, with its text", () => {
    expect(said('Press <kbd class="k">F1</kbd> now', "Druk nu op F1")).toEqual([
      'missing: The tag <kbd class="k">…</kbd> of the source is missing in the target',
    ]);
  });

  it("the closing tag alone", () => {
    expect(said("<b>a</b> c", "<b>a c")).toEqual(["missing: The tag </b> of the source is missing in the target"]);
  });

  it("another element in its place", () => {
    expect(
      said("<b>a</b>", "<i>a</i>")
        .map((text) => text.split(":")[0])
        .sort(),
    ).toEqual(["marked", "missing"]);
  });

  it("each closing tag whose opening one stands elsewhere", () => {
    expect(said("a</b> c</b>", "a c")).toEqual([
      "missing: The tag </b> of the source is missing in the target",
      "missing: The tag </b> of the source is missing in the target",
    ]);
  });

  it("a stray closing tag", () => {
    expect(said("<b>a</b>", "<b>a</b></b>")).toEqual([
      "added: The target has a tag </b> that the source does not have",
    ]);
  });

  it("a tag that came out of its escape", () => {
    expect(said("Type \\<b> here", "Typ hier <b>").map((text) => text.split(":")[0])).toEqual(["added"]);
  });

  it.each([
    ["swapped tags", "<b>a</b>", "</b>a<b>"],
    ["overlapping elements", "<b><i>a</i></b>", "<b><i>a</b></i>"],
    ["an element in another", "<kbd>a</kbd>+<kbd>b</kbd>", "<kbd>a+<kbd>b</kbd></kbd>"],
  ])("%s", (_, source, target) => {
    expect(said(source, target).map((text) => text.split(":")[0])).toEqual(["nesting"]);
  });
});

describe("tags that render alike", () => {
  it.each([
    ["stars for a tag", "<strong>a</strong> b", "**a** b"],
    ["a tag for stars", "*a* b", "<em>a</em> b"],
    ["a tag for underscores", "__a__ b", "<b>a</b> b"],
    ["a tag for backticks", "`a` b", "<code>a</code> b"],
    ["b for strong", "<strong>a</strong>", "<b>a</b>"],
    ["em for i", "<i>a</i>", "<em>a</em>"],
  ])("are one: %s", (_, source, target) => {
    expect(said(source, target)).toEqual([]);
  });

  it.each([
    ["marked", "a", "<sup>a</sup>"],
    ["marked", "**a** b", "**a** <strong>b</strong>"],
    ["renested", "<kbd><b>a</b></kbd>", "<b><kbd>a</kbd></b>"],
    ["renested", '<i><a href="/x">a</a></i>', '<a href="/x"><i>a</i></a>'],
  ])("are worth a note: %s, %s", (messageId, source, target) => {
    const found = lintUnit(rule, { locale: "zh-TW", source, target });
    expect(found.map((finding) => [finding.messageId, finding.severity])).toEqual([[messageId, "info"]]);
  });

  it.each([
    ["a half of one", "missing", "<b>a</b> **b**", "<b>a **b**"],
    ["one that is added by half", "added", "a", "<b>a"],
    ["one that is lost", "missing", "**a** <b>b</b>", "**a** b"],
    ["one that shapes the page", "added", "a", "<p>a</p>"],
  ])("are not told from others: %s", (_, messageId, source, target) => {
    expect(said(source, target).map((text) => text.split(":")[0])).toEqual([messageId]);
  });
});

describe("in an HTML block", () => {
  const inBlock = (source: string, target: string, before = "<table>\n<tr><td>") =>
    lintArticle(rule, articleWith([{ source, target }]).replace("\n\n<span", `\n\n${before}<span`)).map(
      ({ messageId }) => messageId,
    );

  it("a backslash escapes nothing", () => {
    expect(inBlock("a\\<b>c</b>", "a \\ <b>c</b>")).toEqual([]);
    expect(inBlock("a\\<b>c</b>", "a \\ <b>c</b>", "Text ")).toEqual(["added"]);
    expect(inBlock("a\\<b>c</b>", "a \\ <b>c</b>", "<table>\n\n")).toEqual(["added"]);
  });

  it("stars are no bold", () => {
    expect(inBlock("<b>a</b> c", "**a** c", "<ul>\n<li>")).toEqual(["missing"]);
    expect(inBlock("<b>a</b> c", "**a** c", "- ")).toEqual([]);
  });
});

describe("what is marked", () => {
  it("what is left of the tag", () => {
    expect(marked("<b>a</b>", "<b>a< / b>")).toEqual(["target < / b>"]);
    expect(marked("<b>a</b> <b>c</b>", "<b>a</b> ＜b>c&lt;/b&gt;")).toEqual(["target ＜b>"]);
  });

  it("the source's tag where nothing is left", () => {
    expect(marked("a <b>c</b>", "a c")).toEqual(["source <b>"]);
  });

  it("all tags that are nested otherwise", () => {
    expect(marked("x <b>a</b> y", "x </b>a<b> y")).toEqual(["target </b>a<b>"]);
  });
});

it("has the say over the destination of its tag, and over no other", () => {
  const rules = [rule, mismatchedLink];
  expect(findingsOf(rules, 'See <a href="/x">x</a>', "Zie x")).toEqual(["changed-tag/missing"]);
  expect(findingsOf(rules, 'See <a href="/x">x</a> [y](/y)', "Zie x y")).toEqual([
    "changed-tag/missing",
    "mismatched-link/missing",
  ]);
  expect(findingsOf(rules, "See x", 'Zie <a href="/x">x</a>')).toEqual(["changed-tag/added"]);
  expect(findingsOf(rules, 'See <a href="/x">x</a>', 'Zie <a href="/y">x</a>')).toEqual(["mismatched-link/changed"]);
});

describe("hostile units are read in linear time", () => {
  it.each([
    ["lost tags", (part: number) => ["<b>".repeat(10_000 * part), "< b>".repeat(10_000 * part)], "missing"],
    ["added tags", (part: number) => ["a", "</i>".repeat(10_000 * part)], "added"],
    ["tags left open", (part: number) => ["<b>a</b>", "<b ".repeat(100_000 * part)], "missing"],
    ["comments left open", (part: number) => ["<b>a</b>", "<!-- <b>".repeat(10_000 * part)], "added"],
    ["backslashes", (part: number) => ["<b>a</b>", `${"\\".repeat(100_000 * part + 1)}<b>`], "missing"],
  ])("%s", (_, unitOf, expected) =>
    expectLinear((part) => {
      const [source = "", target = ""] = unitOf(part);
      const found = lintUnit(rule, { locale: "nl-NL", source, target });
      expect(found.map(({ messageId }) => messageId)).toContain(expected);
    }),
  );
});
