import { describe, expect, it } from "vitest";
import { sourceChanges } from "../../../src/compare/source/source-changes.ts";
import { readSourceText } from "../../../src/compare/source/source-text.ts";

const changes = (before: string, after: string) =>
  sourceChanges(readSourceText(before, "a"), readSourceText(after, "b"));

describe("nothing that translation has to do with changed", () => {
  it.each([
    ["front matter", "---\ntitle: a\n---\nOpen it.\n", "---\ntitle: b\nauthor: c\n---\nOpen it.\n"],
    ["white space", "Open the\ncluster.\n\n\n- a\n", "Open the cluster.\r\n\r\n-  a"],
    ["quotes wrapped anew", "> Open the\n> cluster.\n", "> Open the cluster.\n"],
    ["link targets", "[a](b.md) ![c](d.png) <https://x.example>", "[a](e.md) ![c](f.png) <https://y.example>"],
    ["targets of definitions", "See [a].\n\n[a]: b.md\n", "See [a].\n\n[a]: https://c.example\n"],
    [
      "labels of definitions",
      "See [a][] and [b][1].\n\n[a]: c.md\n[1]: d.md",
      "See [a][x] and [b].\n\n[x]: c.md\n[b]: d.md",
    ],
    ["targets in HTML", '<a href="b.md">a</a> <img src="c.png">', '<a href="d.md">a</a> <img src="e.png">'],
    ["anchors", '# <a name="a"></a>Open\n', "# Open\n"],
  ])("%s", (_, before, after) => {
    expect(changes(before, after)).toEqual([]);
  });
});

describe("what changed is told", () => {
  it.each([
    ["a sentence", "Open it. Close it.\n", "Open it. Shut it.\n", ["text"]],
    ["a new sentence", "Open it.\n", "Open it.\n\nThen wait.\n", ["text"]],
    ["a sentence less", "Open it.\n\nThen wait.\n", "Open it.\n", ["text"]],
    ["a code block", "Open it.\n\n```\nGet-It\n```\n", "Open it.\n\n```\nGet-That\n```\n", ["code"]],
    ["the language of a code block", "```bash\nx\n```\n", "```sh\nx\n```\n", ["code"]],
    ["punctuation in a code span", "Run `a -b`.\n", "Run `a --b`.\n", ["code"]],
    ["both", "Open `it`.\n", "Close `that`.\n", ["text", "code"]],
    ["emphasis", "Open it.\n", "Open **it**.\n", ["markup"]],
    ["the level of a heading", "# Open\n", "## Open\n", ["markup"]],
    ["an alert", "> [!NOTE]\n> Open it.\n", "> [!TIP]\n> Open it.\n", ["markup"]],
    ["the order of paragraphs", "Open it.\n\nClose it.\n", "Close it.\n\nOpen it.\n", ["markup"]],
    ["an alternative text", "![Old plan](a.png)\n", "![New plan](a.png)\n", ["text"]],
  ])("%s", (_, before, after, expected) => {
    expect(changes(before, after)).toEqual(expected);
  });
});
