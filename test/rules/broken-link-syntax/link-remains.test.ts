import { describe, expect, it } from "vitest";
import {
  comparableDestination,
  linkRemains,
  looksLikeDestination,
} from "../../../src/rules/broken-link-syntax/link-remains.ts";
import { articleWith, parse } from "../../rule-tester.ts";

/** Each as `kind|what it marks|what stands inside|label`. */
function remainsIn(target: string): readonly string[] {
  const text = articleWith([{ source: "Overview", target }]);
  const [unit] = parse(text).units;
  if (unit === undefined) throw new Error("no unit");
  return linkRemains(unit.target).map(({ kind, span, inner, label }) =>
    [kind, text.slice(span.start, span.end), text.slice(inner.start, inner.end), label]
      .map((part) => (typeof part === "object" ? part && text.slice(part.start, part.end) : part))
      .join("|"),
  );
}

describe("what is left of a link", () => {
  it.each([
    ["a space", "a [b] (/c) d", "spaced|] (/c)|/c|b"],
    ["a zero-width space", "a [b]\u200B(/c) d", "spaced|]\u200B(/c)|/c|b"],
    ["a space before the second brackets", "a [b] [c] d", "spaced|] [c]|c|b"],
    ["full-width brackets", "a ［b］（/c）d", "fullWidth|］（/c）|/c|b"],
    ["one full-width bracket", "a [b］(/c) d", "fullWidth|］(/c)|/c|b"],
    ["full-width parentheses", "a [b]（/c）d", "fullWidth|]（/c）|/c|b"],
    ["a backslash before the first bracket", "a \\[b](/c) d", "escaped|\\[b](/c)|/c|b"],
    ["a backslash before the second bracket", "a [b\\](/c) d", "escaped|\\](/c)|/c|b\\"],
    ["a backslash and no first bracket", "a b\\](/c) d", "escaped|\\](/c)|/c|"],
    ["no end", "a [b](/c d", "unclosed|](/c|/c|b"],
    ["no end behind a space", "a [b]( /c d", "unclosed|]( /c| /c|b"],
    ["no end before brackets", "a [b](/c[d", "unclosed|](/c|/c|b"],
    ["no end within brackets", "[a [b](/c] d", "unclosed|](/c|/c|b"],
    ["no end before a zero-width space", "a [b](/c\u200Bd", "unclosed|](/c|/c|b"],
    ["no end of one sign", "a [b](/ d", "unclosed|](/|/|b"],
    ["no end, up to the last sign", "a [b](/c", "unclosed|](/c|/c|b"],
    ["words", "a [b](c d) e", "prose|](c d)|c d|b"],
    ["no first bracket", "a b](/c) d", "unopened|](/c)|/c|"],
    ["no first bracket at the beginning", "](/c) d", "unopened|](/c)|/c|"],
    ["nothing in the parentheses", "a b]() (/c) d", "unopened|]()||"],
    ["parentheses in the destination", "a [b] (/c_(d)) e", "spaced|] (/c_(d))|/c_(d)|b"],
    ["full-width parentheses in the destination", "a ［b］（/c（d）) e", "fullWidth|］（/c（d）)|/c（d）|b"],
    ["a reference", "a [b][c] d", "reference|[b][c]|c|b"],
    ["an empty reference", "a [b][] d", "reference|[b][]||b"],
    ["a bracket of its own before it", "a [x], [b](/c d", "unclosed|](/c|/c|b"],
    ["a link before it", "[a](/x) b](/c) d", "unopened|](/c)|/c|"],
  ])("with %s: %s", (_, target, expected) => {
    expect(remainsIn(target)).toEqual([expected]);
  });

  it("takes the brackets of a reference once, in any brackets around", () => {
    expect(remainsIn("[a [b][c][d][e]] f")).toEqual(["reference|[b][c]|c|b", "reference|[d][e]|e|d"]);
  });

  it.each([
    ["words between brackets", "a [[b] c] d"],
    ["brackets within the second pair", "a [b][c [d]] e"],
    ["brackets at the beginning of the second pair", "a [b][[c] d"],
    ["a second pair that does not end", "a [b][c d"],
    ["two pairs without a first bracket", "a b][c] d"],
    ["a URL in angle brackets", "a <https://fjordbase.example/](/c)> d"],
  ])("is nothing in %s", (_, target) => {
    expect(remainsIn(target)).toEqual([]);
  });
});

it.each([
  ["#a", true],
  ["/a", true],
  ["./a", true],
  ["../a", true],
  ["map/a", true],
  ["https://fjordbase.example", true],
  ["mailto:a", true],
  ["MAILTO:a", true],
  ["fjord-1.0+x:a", true],
  ["a:b", true],
  ["my-page.md", true],
  ["a.html", true],
  ["a.xhtml", true],
  ["A.MD", true],
  ["a.md#b", true],
  ["a.md?b", true],
  ["a", false],
  ["z.a", false],
  ["a.website", false],
  ["a.md.", false],
  ["(a.md", false],
  [".md", false],
  ["v1.2", false],
  ["1:20", false],
  ["een/twee drie", false],
  ["a/\uFFFC", false],
  ["", false],
])("%j looks like a destination: %s", (written, expected) => {
  expect(looksLikeDestination(written)).toBe(expected);
});

describe("destinations are one", () => {
  it.each([
    ["but for case and spaces", "/Guide/a. MD", "/guide/a.md"],
    ["but for zero-width spaces", "/guide\u200B/a.md", "/guide/a.md"],
    ["but for escapes", "/a\\_b", "/a_b"],
    ["but for an entity", "/a?b&amp;c", "/a?b&c"],
    ["but for angle brackets", "</a>", "/a"],
    ["but for the last slash", "/a/", "/a"],
  ])("%s", (_, one, other) => {
    expect(comparableDestination(one)).toBe(comparableDestination(other));
  });

  it.each([
    ["a slash before them", "/a", "a"],
    ["a slash between", "/a/b", "/ab"],
    ["an angle bracket between", "a<b", "ab"],
    ["a closing one between", "a>b", "ab"],
    ["another sign for an entity", "/a?b&amp;c", "/a?bc"],
  ])("not with %s", (_, one, other) => {
    expect(comparableDestination(one)).not.toBe(comparableDestination(other));
  });
});
