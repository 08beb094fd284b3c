import { describe, expect, it } from "vitest";
import rule from "../../src/rules/changed-tag.ts";
import { expectLinear } from "../linear-growth.ts";
import { cases, rows } from "../rule-cases.ts";
import { lintUnit } from "../rule-tester.ts";

cases(rule, {
  locale: "nl-NL",
  severity: "error",
  sound: [
    ...rows(
      { why: "what is left alone" },
      ["why", "source", "target"],
      [
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
      ],
    ),
    ...rows(
      { why: "tags that render alike" },
      ["why", "source", "target"],
      [
        ["one: stars for a tag", "<strong>a</strong> b", "**a** b"],
        ["one: a tag for stars", "*a* b", "<em>a</em> b"],
        ["one: a tag for underscores", "__a__ b", "<b>a</b> b"],
        ["one: a tag for backticks", "`a` b", "<code>a</code> b"],
        ["one: b for strong", "<strong>a</strong>", "<b>a</b>"],
        ["one: em for i", "<i>a</i>", "<em>a</em>"],
      ],
    ),
    { why: "in an HTML block: a backslash escapes nothing", body: "<table>\n<tr><td>‹a \\ <b>c</b>¦a\\<b>c</b>›" },
    { why: "in an HTML block: stars are no bold", body: "- ‹**a** c¦<b>a</b> c›" },
  ],
  broken: [
    ...rows(
      { why: "what is found" },
      ["why", "source", "target", "finds", "messages"],
      [
        [
          "one finding for an element, with its text",
          'Press <kbd class="k">F1</kbd> now',
          "Druk nu op F1",
          "missing",
          'The tag <kbd class="k">…</kbd> of the source is missing in the target',
        ],
        [
          "the closing tag alone",
          "<b>a</b> c",
          "<b>a c",
          "missing",
          "The tag </b> of the source is missing in the target",
        ],
        [
          "each closing tag whose opening one stands elsewhere",
          "a</b> c</b>",
          "a c",
          ["missing", "missing"],
          "The tag </b> of the source is missing in the target",
        ],
        [
          "a stray closing tag",
          "<b>a</b>",
          "<b>a</b></b>",
          "added",
          "The target has a tag </b> that the source does not have",
        ],
        [
          "a tag that came out of its escape",
          "Type \\<b> here",
          "Typ hier <b>",
          "added",
          "The target has a tag <b> that the source does not have",
        ],
        [
          "swapped tags",
          "<b>a</b>",
          "</b>a<b>",
          "nesting",
          "The tags of the target are not nested as in the source: </b><b> instead of <b></b>",
        ],
        [
          "overlapping elements",
          "<b><i>a</i></b>",
          "<b><i>a</b></i>",
          "nesting",
          "The tags of the target are not nested as in the source: <b><i></b></i> instead of <b><i></i></b>",
        ],
        [
          "an element in another",
          "<kbd>a</kbd>+<kbd>b</kbd>",
          "<kbd>a+<kbd>b</kbd></kbd>",
          "nesting",
          "The tags of the target are not nested as in the source: <kbd><kbd></kbd></kbd> instead of <kbd></kbd><kbd></kbd>",
        ],
      ],
    ),
    ...rows(
      { why: "tags that render alike" },
      ["why", "source", "target", "finds", "messages"],
      [
        [
          "not reported from others: a half of one",
          "<b>a</b> **b**",
          "<b>a **b**",
          "missing",
          "The tag </b> of the source is missing in the target",
        ],
        [
          "not reported from others: one that is added by half",
          "a",
          "<b>a",
          "added",
          "The target has a tag <b> that the source does not have",
        ],
        [
          "not reported from others: one that is lost",
          "**a** <b>b</b>",
          "**a** b",
          "missing",
          "The tag <b>…</b> of the source is missing in the target",
        ],
        [
          "not reported from others: one that shapes the page",
          "a",
          "<p>a</p>",
          "added",
          "The target has a tag <p>…</p> that the source does not have",
        ],
      ],
    ),
    ...rows(
      { locale: "zh-TW", severity: "info", side: "target" },
      ["why", "source", "target", "finds", "marks"],
      [
        ["tags that render alike: worth a note: marked, a", "a", "<sup>a</sup>", "marked", "<sup>"],
        ["tags that render alike", "**a** b", "**a** <strong>b</strong>", "marked", "<strong>"],
        ["tags that render alike", "<kbd><b>a</b></kbd>", "<b><kbd>a</kbd></b>", "renested", "<b><kbd>a</kbd></b>"],
        [
          "tags that render alike",
          '<i><a href="/x">a</a></i>',
          '<a href="/x"><i>a</i></a>',
          "renested",
          '<a href="/x"><i>a</i></a>',
        ],
      ],
    ),
    ...rows(
      { why: "what is marked" },
      ["why", "source", "target", "finds", "marks", "side"],
      [
        ["what is left of the tag", "<b>a</b>", "<b>a< / b>", "missing", "< / b>", "target"],
        ["what is left of the tag", "<b>a</b> <b>c</b>", "<b>a</b> ＜b>c&lt;/b&gt;", "missing", "＜b>", "target"],
        ["the source's tag where nothing is left", "a <b>c</b>", "a c", "missing", "<b>", "source"],
        ["all tags that are nested otherwise", "x <b>a</b> y", "x </b>a<b> y", "nesting", "</b>a<b>", "target"],
      ],
    ),
    {
      why: "what is found: another element in its place",
      source: "<b>a</b>",
      target: "<i>a</i>",
      finds: ["marked", "missing"],
      marks: ["<i>", "<b>"],
      messages: [
        "The target sets words apart with <i>…</i> that the source does not",
        "The tag <b>…</b> of the source is missing in the target",
      ],
      severity: ["info", "error"],
      side: ["target", "source"],
    },
    { why: "in an HTML block: a backslash escapes nothing", body: "Text ‹a \\ <b>c</b>¦a\\<b>c</b>›", finds: "added" },
    {
      why: "in an HTML block: a backslash escapes nothing",
      body: "<table>\n\n‹a \\ <b>c</b>¦a\\<b>c</b>›",
      finds: "added",
    },
    { why: "in an HTML block: stars are no bold", body: "<ul>\n<li>‹**a** c¦<b>a</b> c›", finds: "missing" },
  ],
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
