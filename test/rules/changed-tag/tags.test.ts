import { describe, expect, it } from "vitest";
import { haveSameTags, nestingOf, remnantsOf, type Tag, tagsOf } from "../../../src/rules/changed-tag/tags.ts";
import { articleWith, parse } from "../../rule-tester.ts";

function segmentOf(target: string) {
  const unit = parse(articleWith([{ target, source: "Source" }])).units[0];
  if (unit === undefined) throw new Error("no unit");
  return unit.target;
}

/** Tags as `b`, `/b` or `br.`. */
function read(target: string): string {
  const names = {
    open: (name: string) => name,
    close: (name: string) => `/${name}`,
    void: (name: string) => `${name}.`,
  };
  return tagsOf(segmentOf(target))
    .map(({ name, kind }) => names[kind](name))
    .join(" ");
}

describe("tagsOf", () => {
  it.each([
    ["both tags of an element", 'a <b class="x">c</b>', "b /b"],
    ["void elements in each form", "<br><br/><BR /></br>", "br. br. br. br."],
    ["a tag without its counterpart", "a</i> <u>", "/i u"],
    ["no placeholder", "<server-name> <CommonParameters> <string[]> <name>", ""],
    ["no longer name that begins like a tag's", "<bold> <b-c> <a.b> <b:c>", ""],
    ["no code", "`<b>` and ``<i>``", ""],
    ["no autolink", "<https://fjordbase.example/b> <a@fjordbase.example>", ""],
    ["no link destination", "[c](<b>) d", ""],
    ["the label of a link", "[<b>c</b>](/d)", "b /b"],
    ["nothing behind a backslash", "\\<b> \\\\<i>", "i"],
    ["no comment", "<!-- <b> --> <i>", "i"],
    ["what follows an unclosed comment", "<!-- <b>", "b"],
    ["no tag that is left open", "<b <i>", "i"],
  ])("%s", (_, target, expected) => {
    expect(read(target)).toBe(expected);
  });

  it("gives offsets into the file", () => {
    const segment = segmentOf("Trykk <kbd>F1</kbd>");
    const [first] = tagsOf(segment);
    expect(first?.span).toEqual({ side: "target", start: segment.span.start + 6, end: segment.span.start + 11 });
  });
});

describe("haveSameTags", () => {
  it.each([
    ["<b>a</b>", "<b>x</b>", true],
    ["<name> a", "b", true],
    ["<b>a</b>", "</b>a<b>", false],
    ["<b>a</b>", "<b>a</b", false],
    ["<b>a</b>", "\\<b>a</b>", false],
    ["<b>a</b>", "< b>a</b>", false],
    ["a<br>", "a", false],
  ])("%s and %s", (a, b, expected) => {
    expect(haveSameTags(a, b)).toBe(expected);
  });
});

describe("nestingOf", () => {
  const nesting = (text: string) => nestingOf(tagsOf(segmentOf(text)));

  it("has no regard to the order of neighbours, nor to void elements", () => {
    expect(nesting("<b>a</b><br><i>c</i>")).toEqual(nesting("<i>a</i> <b>c<br></b>"));
  });

  it("tells what holds what", () => {
    expect(nesting("<b><i>a</i></b>").edges).toEqual([">b", "b>i"]);
    expect(nesting("<i><b>a</b></i>").edges).toEqual([">i", "i>b"]);
  });

  it.each(["<b>a", "a</b>", "</b>a<b>", "<b><i>a</b></i>"])("%s is not balanced", (text) => {
    expect(nesting(text).balanced).toBe(false);
  });
});

describe("remnantsOf", () => {
  const open: Tag = { name: "b", kind: "open", span: { side: "source", start: 0, end: 3 } };
  const close: Tag = { ...open, kind: "close" };

  it.each([
    ["a space", "a < b>c", open, ["< b>"]],
    ["full width", "a ＜b＞c", open, ["＜b＞"]],
    ["entities", "a &lt;b&gt;c", open, ["&lt;b&gt;"]],
    ["a backslash", "a \\<b>c", open, ["\\<b>"]],
    ["without an end", "a <b c", open, ["<b"]],
    ["a spaced closing tag", "a < / b >", close, ["< / b >"]],
    ["a backslash for the slash", "a <\\b>", close, ["<\\b>"]],
    ["not intact ones", "<b>a</b> < b>", open, ["< b>"]],
    ["not other names", "a < bold> <b-c", open, []],
    ["not code", "`< b>`", open, []],
  ])("%s", (_, target, tag, expected) => {
    const segment = segmentOf(target);
    const found = remnantsOf(tag, segment, tagsOf(segment));
    expect(found.map(({ start, end }) => target.slice(start - segment.span.start, end - segment.span.start))).toEqual(
      expected,
    );
  });
});
