import { describe, expect, it } from "vitest";
import { parseArticle } from "../../src/parse/article.ts";
import { readTarget, unitText } from "../parse/made-up-units.ts";

/** Links and images: kind, label, destination; what the spans cut out is checked. */
function linksIn(markdown: string) {
  const { placeables, slice } = readTarget(markdown);
  return placeables.links.map(({ kind, span, label, destination, destinationSpan }) => {
    expect(slice(destinationSpan)).toBe(destination);
    expect(slice(span).startsWith(`${kind === "image" ? "![" : "["}${slice(label)}](`)).toBe(true);
    expect(slice(span).endsWith(")")).toBe(true);
    return [kind, slice(label), destination];
  });
}

function codeIn(markdown: string): readonly string[] {
  return readTarget(markdown).placeables.code.map(({ text }) => text);
}

function elementsIn(markdown: string) {
  const { placeables, slice } = readTarget(markdown);
  return placeables.html.map(({ name, span, openTag }) => [name, slice(openTag), slice(span)]);
}

function attributesIn(markdown: string): readonly (readonly (readonly [string, string])[])[] {
  return readTarget(markdown).placeables.html.map(({ attributes }) => [...attributes]);
}

describe("links and images", () => {
  it.each([
    ["a link", "Se [概要](/storage/overview).", [["link", "概要", "/storage/overview"]]],
    ["an image", "![لوحة](media/panel.svg)", [["image", "لوحة", "media/panel.svg"]]],
    ["no label", "[](/a)", [["link", "", "/a"]]],
    ["no destination", "[a]()", [["link", "a", ""]]],
    ["an empty bracketed destination", "[a](<>)", [["link", "a", ""]]],
    ["brackets in the label", "[a [b] c](/d)", [["link", "a [b] c", "/d"]]],
    ["an escaped bracket in the label", "[a \\] b](/d)", [["link", "a \\] b", "/d"]]],
    ["a bracket left open before", "[ [a](/b)", [["link", "a", "/b"]]],
    ["a closing bracket before", "] [a](/b)", [["link", "a", "/b"]]],
    ["a link in a link: the inner one", "[a [b](/c) d](/e)", [["link", "b", "/c"]]],
    [
      "a link behind a link in a link",
      "[a [b](/c) d](/e) [f](/g)",
      [
        ["link", "b", "/c"],
        ["link", "f", "/g"],
      ],
    ],
    [
      "an image in a link",
      "[![a](b.png)](/c)",
      [
        ["link", "![a](b.png)", "/c"],
        ["image", "a", "b.png"],
      ],
    ],
    [
      "a link in an image",
      "![a [b](/c)](d.png)",
      [
        ["image", "a [b](/c)", "d.png"],
        ["link", "b", "/c"],
      ],
    ],
    ["an escaped exclamation mark", "\\![a](/b)", [["link", "a", "/b"]]],
    ["a space before the parenthesis", "[a] (/b)", []],
    ["an escaped bracket", "\\[a](/b)", []],
    ["a destination in angle brackets", "[a](</b c(>)", [["link", "a", "/b c("]]],
    ["angle brackets not closed", "[a](<b)", []],
    ["a line break in angle brackets", "[a](<b\nc>)", []],
    ["balanced parentheses", "[a](/b(c(d))e)", [["link", "a", "/b(c(d))e"]]],
    ["parentheses not balanced", "[a](/b(c)", []],
    ["an escaped parenthesis", "[a](/b\\(c)", [["link", "a", "/b\\(c"]]],
    ["a space in the destination", "[a](/b c)", []],
    ["a backslash before a space", "[a](/b\\ c)", []],
    ["a title", '[a](/b "c (d) \\" 標題")', [["link", "a", "/b"]]],
    ["a title in single quotes", "[a](/b 'c')", [["link", "a", "/b"]]],
    ["a title in parentheses", "[a](/b (c))", [["link", "a", "/b"]]],
    ["a title not closed", '[a](/b "c)', []],
    ["a title without a space before", '[a](</b>"c")', []],
    ["white space around", '[a]( \t/b\n"c" )', [["link", "a", "/b"]]],
    ["a no-break space", "[a](\u00a0/b)", [["link", "a", "\u00a0/b"]]],
    ["entities, as written", "[a](/b?c&amp;d)", [["link", "a", "/b?c&amp;d"]]],
    ["code that hides a bracket", "[a `](/b)` c](/d)", [["link", "a `](/b)` c", "/d"]]],
    ["an autolink that hides a bracket", "[a <https://b/](/c)> d](/e)", [["link", "a <https://b/](/c)> d", "/e"]]],
    ["a tag that hides a bracket", '[a <b c="](/d)"> e](/f)', [["link", 'a <b c="](/d)"> e', "/f"]]],
    ["a comment that hides a bracket", "[a <!-- ](/b) --> c](/d)", [["link", "a <!-- ](/b) --> c", "/d"]]],
    ["what only looks like a tag", "[a <b ](/c)>", [["link", "a <b ", "/c"]]],
    ["a placeholder in the label", "[<string[]>](/a)", [["link", "<string[]>", "/a"]]],
    ["a blank line in the label", "[a\n\nb](/c)", []],
    ["a blank line in the label, CRLF", "[a\r\n\r\nb](/c)", []],
    ["a line break in the label", "[a\r\nb](/c)", [["link", "a\r\nb", "/c"]]],
  ])("%s", (_, markdown, expected) => {
    expect(linksIn(markdown)).toEqual(expected);
  });
});

describe("references", () => {
  const definitions =
    "[oversikt]: /storage/overview\n[overview]: /storage/overview\n[panel]: <media/panel a.svg> 'Panel'\n";
  const referencesIn = (markdown: string, rest = definitions) => {
    const { placeables, slice } = readTarget(markdown, rest);
    return placeables.references.map(({ span, label, image, reference, destination }) => [
      slice(span),
      slice(label),
      image,
      reference,
      destination,
    ]);
  };

  it.each([
    ["in full", "Se [概要][oversikt]!", [["[概要][oversikt]", "概要", false, "oversikt", "/storage/overview"]]],
    ["collapsed", "[Overview][]", [["[Overview][]", "Overview", false, "Overview", "/storage/overview"]]],
    ["as an image", "![a][panel]", [["![a][panel]", "a", true, "panel", "media/panel a.svg"]]],
    ["whatever case and white space", "[a][ OVER\u00adSIKT ]", []],
    ["in another case", "[a][OVERSIKT]", [["[a][OVERSIKT]", "a", false, "OVERSIKT", "/storage/overview"]]],
    ["as a shortcut, which is not read", "[oversikt]", []],
    ["without a definition", "[a][b]", []],
  ])("%s", (_, markdown, expected) => {
    expect(referencesIn(markdown)).toEqual(expected);
  });

  it.each([
    ["Lagring", "/storage"],
    ["storage", "/storage"],
    ["Straße", "/street"],
    ["STRASSE", "/street"],
    ["to  ord", "/two"],
    ["klammer \\]", "/bracket"],
    ["sitert", "/quoted"],
    ["neste", "/next-line"],
    ["tom", ""],
  ])("leads where its definition leads, also one in the other language: %s", (reference, destination) => {
    const rest = [
      "[lagring]: /storage",
      "[Storage]: /storage 'Storage'",
      "[straße]: /street",
      "[To ord]: /two",
      "[klammer \\]]: /bracket",
      "> [sitert]: /quoted",
      "[neste]:\n  /next-line",
      "[tom]: <>",
      "[lagring]: /second-does-not-count",
    ].join("\r\n");
    expect(referencesIn(`[a][${reference}]`, rest).map((found) => found.at(-1))).toEqual([destination]);
  });

  it("is no reference but a link without a label where there is no definition", () => {
    expect(referencesIn("[a][](/b)")).toEqual([]);
    expect(linksIn("[a][](/b)")).toEqual([["link", "", "/b"]]);
  });

  it("holds no link around it", () => {
    expect(linksIn("[a [b][oversikt] c](/d)")).toEqual([["link", "a [b][oversikt] c", "/d"]]);
    const { placeables } = readTarget("[a [b][oversikt] c](/d)", definitions);
    expect([placeables.links.length, placeables.references.length]).toEqual([0, 1]);
  });
});

describe("code", () => {
  it.each([
    ["one", "Kjør `fjord list` 現在", ["fjord list"]],
    ["two", "`a` og `b`", ["a", "b"]],
    ["with backticks inside", "`` a ` b ``", ["a ` b"]],
    ["that starts with a backtick", "`` `a` ``", ["`a`"]],
    ["not closed", "`a", []],
    ["closed by a run of another length", "``a`", []],
    ["behind a run that nothing closes", "``` a `b`", ["b"]],
    ["with one space stripped on both sides", "`  a  `", [" a "]],
    ["of spaces alone", "`  `", ["  "]],
    ["with a no-break space", "` \u00a0 `", ["\u00a0"]],
    ["over a line break", "`a\r\nb\nc`", ["a b c"]],
    ["over a blank line, which is none", "`a\n\nb`", []],
    ["behind an escaped backtick", "\\`a `b`", ["b"]],
    ["with a backslash at its end", "`a\\` b`", ["a\\"]],
    ["with a tag", "`<script block>` 概要", ["<script block>"]],
  ])("%s", (_, markdown, expected) => {
    expect(codeIn(markdown)).toEqual(expected);
  });

  it("has the backticks in its span", () => {
    const { placeables, slice } = readTarget("Kjør `` fjord `` 現在");
    expect(placeables.code.map(({ span }) => slice(span))).toEqual(["`` fjord ``"]);
  });

  it("holds neither links nor tags", () => {
    const { links, html, autolinks } = readTarget("`[a](/b) <b> <https://c>`").placeables;
    expect([links, html, autolinks]).toEqual([[], [], []]);
  });
});

describe("autolinks", () => {
  it.each([
    ["a URL", "Se <https://portal.fjordbase.example/叢集?a=b#c>.", ["https://portal.fjordbase.example/叢集?a=b#c"]],
    [
      "an xref",
      "<xref:Fjordbase.Cluster%2A?displayProperty=nameWithType>",
      ["xref:Fjordbase.Cluster%2A?displayProperty=nameWithType"],
    ],
    ["an e-mail address", "<hjelp@fjordbase.example>", ["hjelp@fjordbase.example"]],
    ["a space inside", "<https://a b>", []],
    ["a scheme too short", "<a:b>", []],
    ["an e-mail address that is none", "<a@-b>", []],
    ["nothing but a name", "<叢集>", []],
    ["escaped", "\\<https://a>", []],
    ["not closed", "<https://a", []],
  ])("%s", (_, markdown, expected) => {
    const { placeables, slice } = readTarget(markdown);
    expect(placeables.autolinks.map(({ destination }) => destination)).toEqual(expected);
    expect(placeables.autolinks.map(({ span }) => slice(span))).toEqual(expected.map((one) => `<${one}>`));
  });
});

describe("HTML elements", () => {
  it.each([
    ["an element", "Trykk <kbd>Ctrl</kbd> 鍵", [["kbd", "<kbd>", "<kbd>Ctrl</kbd>"]]],
    ["upper case", "<KBD>A</KBD>", [["kbd", "<KBD>", "<KBD>A</KBD>"]]],
    [
      "nothing to close",
      "a<br>b<br/>",
      [
        ["br", "<br>", "<br>"],
        ["br", "<br/>", "<br/>"],
      ],
    ],
    [
      "one in another",
      "<b>a<i>b</i></b>",
      [
        ["b", "<b>", "<b>a<i>b</i></b>"],
        ["i", "<i>", "<i>b</i>"],
      ],
    ],
    ["not closed: to the end", "a <b>c 叢集", [["b", "<b>", "<b>c 叢集"]]],
    [
      "a quoted >",
      '<a title="b > c" href="/d">e</a>',
      [["a", '<a title="b > c" href="/d">', '<a title="b > c" href="/d">e</a>']],
    ],
    ["a line break in the tag", '<a\r\nhref="/b">c</a>', [["a", '<a\r\nhref="/b">', '<a\r\nhref="/b">c</a>']]],
    ["a placeholder", "<cluster-id> 叢集", [["cluster-id", "<cluster-id>", "<cluster-id> 叢集"]]],
    [
      "a name after which HTML has no tags",
      "<title> og <b>fet</b>",
      [
        ["title", "<title>", "<title> og <b>fet</b>"],
        ["b", "<b>", "<b>fet</b>"],
      ],
    ],
    [
      "script",
      "<Script a='b'>c</Script><b>",
      [
        ["script", "<Script a='b'>", "<Script a='b'>c</Script>"],
        ["b", "<b>", "<b>"],
      ],
    ],
    ["in a link's label", "[<b>a</b>](/c)", [["b", "<b>", "<b>a</b>"]]],
    ["behind a comment left open", "\\<!-- <b>a</b>", [["b", "<b>", "<b>a</b>"]]],
    ["behind what only looks like a comment", "<!- <b>a</b>", [["b", "<b>", "<b>a</b>"]]],
    ["in a comment", "<!-- <b>a</b> -->", []],
    ["escaped", "\\<b>a", []],
    ["no tag in Markdown", "a <b c, < d>, <1>, <e[]>", []],
    ["a closing tag alone", "a</b>", []],
    ["in two paragraphs", "<b>a\n\nb</b>", [["b", "<b>", "<b>a\n\nb</b>"]]],
  ])("%s", (_, markdown, expected) => {
    expect(elementsIn(markdown)).toEqual(expected);
  });

  it("have their attributes", () => {
    expect(attributesIn(`<a href="/b?c&amp;d" TARGET='_blank' hidden data-x=1>概要</a>`)).toEqual([
      [
        ["href", "/b?c&d"],
        ["target", "_blank"],
        ["hidden", ""],
        ["data-x", "1"],
      ],
    ]);
  });

  it("reach no prototype by their attributes", () => {
    expect(attributesIn('<a __proto__="b" constructor="c">d</a>')[0]?.at(-1)).toEqual(["constructor", "c"]);
    expect(({} as Record<string, unknown>)["b"]).toBeUndefined();
  });

  it("want their reader, and nothing else does", () => {
    const unexpected = () => {
      throw new Error("not expected");
    };
    const readers = { html: unexpected, commonmark: unexpected };
    const targetOf = (markdown: string) => {
      const [unit] = parseArticle(unitText("37ca1-102", markdown, "A"), "a.md", readers).units;
      return unit?.target;
    };
    expect(() => targetOf("a <b>c</b>")?.placeables).toThrow("not expected");
    expect(targetOf("`<b>` [a](/b) <https://c> 1 < 2")?.placeables.html).toEqual([]);
  });
});

describe("a segment without placeables", () => {
  it("has none", () => {
    expect(readTarget("Åpne klyngen. 開啟叢集。").placeables).toEqual({
      links: [],
      references: [],
      code: [],
      autolinks: [],
      html: [],
    });
  });
});
