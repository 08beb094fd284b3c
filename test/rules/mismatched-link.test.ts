import { describe, expect, it } from "vitest";
import rule from "../../src/rules/mismatched-link.ts";
import { applyFix, articleWith, lintArticle, lintUnit, parse } from "../rule-tester.ts";
import { fingerprints, relocated, reported, textAt } from "./reported.ts";

type Context = Parameters<NonNullable<typeof rule.checks.unit>>[1];

const HOST = "https://fjordbase.example";

const article = (source: string, target: string, definitions = "") =>
  `${articleWith([{ source, target }])}${definitions}`;

function seen(source: string, target: string, definitions = "") {
  const text = article(source, target, definitions);
  return reported(text, lintArticle(rule, text));
}

const messageIds = (source: string, target: string, definitions = "") =>
  seen(source, target, definitions).map(({ messageId }) => messageId);

/** The target once every suggestion is taken. */
function restored(source: string, target: string): string | undefined {
  const text = article(source, target);
  return parse(applyFix(text, lintArticle(rule, text))).units[0]?.target.text;
}

describe("a destination that the target has not", () => {
  it.each([
    ["link", "[the guide](/guide)", "/guide"],
    ["image", "![Panel](/media/panel.png)", "/media/panel.png"],
    ["URL", `<${HOST}/guide>`, `${HOST}/guide`],
    ["HTML link", '<a href="/guide">', "/guide"],
    ["HTML link", '<img src="/media/panel.png" alt="x">', "/media/panel.png"],
  ])("is reported at the whole %s in the source: %s", (kind, whole, destination) => {
    const source = `See ${whole} first.`;
    expect(seen(source, "請先參閱指南。")).toEqual([
      {
        messageId: "missing",
        severity: "error",
        message: `The source leads to ${destination}, the target does not`,
        at: whole,
      },
    ]);
    const [finding] = lintUnit(rule, { locale: "zh-TW", source, target: "請先參閱指南。" });
    expect(finding).toMatchObject({ side: "source", segmentId: "37ca1-102", help: `restore the ${kind}`, related: [] });
    expect(finding).not.toHaveProperty("fix");
  });

  it.each([
    ["link", "[veiledningen](/guide)", "/guide"],
    ["image", "![لوحة](/media/panel.png)", "/media/panel.png"],
    ["URL", `<${HOST}/guide>`, `${HOST}/guide`],
    ["HTML link", '<a href="/guide">', "/guide"],
  ])("is reported at the whole %s where only the target has it: %s", (kind, whole, destination) => {
    const target = `Se ${whole} først.`;
    expect(seen("See this first.", target)).toEqual([
      {
        messageId: "added",
        severity: "error",
        message: `The target leads to ${destination}, the source does not`,
        at: whole,
      },
    ]);
    const [finding] = lintUnit(rule, { locale: "nb-NO", source: "See this first.", target });
    expect(finding).toMatchObject({ side: "target", help: `remove the ${kind}` });
    expect(finding).not.toHaveProperty("fix");
  });

  it("is missed as often as it is missing, and the last of equal ones is named", () => {
    const twice = "[a](/x) [b](/x)";
    const text = article(twice, "[甲](/x)");
    const [finding, ...others] = lintArticle(rule, text);
    expect([finding?.messageId, others]).toEqual(["missing", []]);
    expect(textAt(text, finding as NonNullable<typeof finding>)).toBe("[b](/x)");
    expect(seen("[a](/x)", "[甲](/x) [乙](/x)").map(({ at }) => at)).toEqual(["[乙](/x)"]);
    expect(seen(`${twice} [c](/x)`, "無").map(({ at }) => at)).toEqual(["[a](/x)", "[b](/x)", "[c](/x)"]);
  });
});

describe("an altered destination", () => {
  it("is reported at the destination in the target, and put back", () => {
    const source = "See [the guide](/guide).";
    const target = "請參閱[指南](/gude)。";
    expect(seen(source, target)).toEqual([
      {
        messageId: "changed",
        severity: "error",
        message: "The target leads to /gude, the source to /guide",
        at: "/gude",
      },
    ]);
    const [finding] = lintUnit(rule, { locale: "zh-TW", source, target });
    expect(finding).toMatchObject({
      side: "target",
      segmentId: "37ca1-102",
      help: "put the source's destination back",
      fix: { safety: "suggestion" },
    });
    expect(restored(source, target)).toBe("請參閱[指南](/guide)。");
  });

  it.each([
    ["its fragment", "[a](/guide#open)", "[a](/guide#åpne)"],
    ["its query", "[a](/guide?view=1)", "[a](/guide?view=2)"],
    ["the case of its path", `[a](${HOST}/Guide)`, `[a](${HOST}/guide)`],
    ["the case of a relative path", "[a](Guide.md)", "[a](guide.md)"],
    ["the case of a query behind the host", `[a](${HOST}?View)`, `[a](${HOST}?view)`],
    ["the case of a fragment behind the host", `[a](${HOST}#A)`, `[a](${HOST}#a)`],
    ["the root, which is gone", "[a](/)", "[a]()"],
    ["its scheme", `[a](${HOST})`, "[a](http://fjordbase.example)"],
    ["its space", "[a](/a%20b)", "[a](/a%C2%A0b)"],
    ["all of it", "[a](/guide)", "[a](https://elsewhere.example/q?x=y)"],
  ])("in %s", (_, source, target) => {
    expect(messageIds(source, target)).toEqual(["changed"]);
    expect(restored(source, target)).toBe(source);
  });

  it("is paired with the nearest, whatever the order", () => {
    const source = "[a](/storage/open) [b](/network/close) ![c](/media/panel.png)";
    const target = "![丙](/media/panell.png) [乙](/network/clos) [甲](/storage/opne)";
    expect(seen(source, target).map(({ message }) => message)).toEqual([
      "The target leads to /media/panell.png, the source to /media/panel.png",
      "The target leads to /network/clos, the source to /network/close",
      "The target leads to /storage/opne, the source to /storage/open",
    ]);
    expect(restored(source, target)).toBe("![丙](/media/panel.png) [乙](/network/close) [甲](/storage/open)");
  });

  it("is paired with the nearest, not with the first that is near", () => {
    const source = "[a](/storage/aaaa) [b](/storage/aabb)";
    expect(restored(source, "[b](/storage/aabx) [a](/storage/aaax)")).toBe("[b](/storage/aabb) [a](/storage/aaaa)");
  });

  it("is none where several have nothing in common: they are missing and added", () => {
    const source = "[a](/storage/open) [b](/network/close)";
    const target = "[a](https://x.example/1234567890) [b](mailto:kari@fjordbase.example)";
    expect(messageIds(source, target).sort()).toEqual(["added", "added", "missing", "missing"]);
  });

  it("shows that a destination is empty", () => {
    expect(seen("[a](/guide)", "[a]()")[0]).toMatchObject({
      message: "The target leads to (empty), the source to /guide",
      at: "",
    });
    expect(seen("[a]()", "a")[0]?.message).toBe("The source leads to (empty), the target does not");
    expect(seen("a", "[a](<>)")[0]?.message).toBe("The target leads to (empty), the source does not");
  });
});

describe("the suggestion", () => {
  it.each([
    ["an autolink in its brackets", `<${HOST}/a>`, `<${HOST}/b>`, `<${HOST}/a>`],
    ["an autolink behind a bracket", `<${HOST}/a>`, `<<${HOST}/b>`, `<<${HOST}/a>`],
    ["brackets with a space", "[a](<my file.md>)", "[甲](my-file.md)", "[甲](<my file.md>)"],
    ["brackets that are not needed any more", "[a](my-file.md)", "[甲](<my file.md>)", "[甲](my-file.md)"],
    ["brackets on both sides", "[a](<my file.md>)", "[甲](<my fil.md>)", "[甲](<my file.md>)"],
    ["a parenthesis that needs brackets", "[a](<x(y>)", "[甲](xy)", "[甲](<x(y>)"],
    ["a title behind it", '[a](/guide "Guide")', '[甲](/gude "指南")', '[甲](/guide "指南")'],
    ["a destination where none was", "[a](/guide)", "[甲]()", "[甲](/guide)"],
    ["no destination", "[a]()", '[甲](/guide "指南")', '[甲](<> "指南")'],
    ["an image", "![a](/media/a.png)", "![甲](/media/b.png)", "![甲](/media/a.png)"],
    ["an image inside a link", "[![a](/a.png)](/guide)", "[![甲](/b.png)](/gude)", "[![甲](/a.png)](/guide)"],
    [
      "entities and escapes as the source writes them",
      "[a](/a?b&amp;c\\_d)",
      "[甲](/a?b&amp;cd)",
      "[甲](/a?b&amp;c\\_d)",
    ],
  ])("writes %s", (_, source, target, expected) => {
    expect(restored(source, target)).toBe(expected);
    expect(messageIds(source, expected)).toEqual([]);
  });

  it.each([
    ["HTML", '<a href="/guide">x</a>', '<a href="/gude">x</a>', '<a href="/gude">'],
    ["an image for a link", "[a](/guide)", "![a](/gude)", "/gude"],
    ["an autolink for a link", `[a](${HOST}/a)`, `<${HOST}/b>`, `<${HOST}/b>`],
  ])("is not made for %s", (_, source, target, at) => {
    const text = article(source, target);
    const found = lintArticle(rule, text);
    expect(reported(text, found).map((each) => [each.messageId, each.at])).toEqual([["changed", at]]);
    expect(found[0]).not.toHaveProperty("fix");
  });
});

describe("another locale in the path", () => {
  it("is only noted, and not put back", () => {
    const text = article(`[Guide](${HOST}/en-us/guide)`, `[Veiledning](${HOST}/nb-no/guide)`);
    const found = lintArticle(rule, text);
    expect(reported(text, found)).toEqual([
      {
        messageId: "localeChanged",
        severity: "info",
        message: `The target leads to ${HOST}/nb-no/guide, the source to ${HOST}/en-us/guide: only the locale differs`,
        at: `${HOST}/nb-no/guide`,
      },
    ]);
    expect(found[0]).not.toHaveProperty("fix");
    expect(found[0]).not.toHaveProperty("help");
  });

  it.each([
    ["at the end", `[a](${HOST}/en-us)`, `[a](${HOST}/zh-tw)`],
    ["before a query", `[a](${HOST}/en-us?view=1)`, `[a](${HOST}/zh-tw?view=1)`],
    ["before a fragment", `[a](${HOST}/en-us#a)`, `[a](${HOST}/zh-tw#a)`],
    ["with a script", `[a](${HOST}/en-us/a)`, `[a](${HOST}/sr-latn-rs/a)`],
    ["with a region of digits", `[a](${HOST}/en-us/a)`, `[a](${HOST}/es-419/a)`],
    ["in a relative path", "[a](../en-us/a.md)", "[a](../ar-sa/a.md)"],
    ["in an autolink", `<${HOST}/en-us/a>`, `<${HOST}/ja-jp/a>`],
    ["in HTML", `<a href="/en-us/a">x</a>`, `<a href="/ja-jp/a">x</a>`],
    ["in another case", `[a](${HOST}/en-us/a)`, `[a](${HOST}/en-US/a)`],
  ])("%s", (_, source, target) => {
    expect(messageIds(source, target)).toEqual(["localeChanged"]);
  });

  it.each([
    ["folders that look like a locale", "[a](/how-to/a)", "[a](/set-up/a)"],
    ["a phrase that is a locale by chance", "[a](/to-do/a)", "[a](/as-is/a)"],
    ["a locale and another page", `[a](${HOST}/en-us/guide)`, `[a](${HOST}/nb-no/gide)`],
    ["no locale at all", `[a](${HOST}/en-us/guide)`, `[a](${HOST}/guide)`],
    ["a locale in a file's name", "![a](/media/a.en-us.png)", "![a](/media/a.nb-no.png)"],
    ["a placeholder for a locale", "[a](/*/a)", "[a](/nb-no/a)"],
    ["a locale in the query", `[a](${HOST}/a?b=/en-us/)`, `[a](${HOST}/a?b=/nb-no/)`],
  ])("but a changed link: %s", (_, source, target) => {
    expect(messageIds(source, target)).toEqual(["changed"]);
  });

  it("is told before pages are compared", () => {
    const source = `[a](${HOST}/en-us/a) [b](${HOST}/en-us/b) [c](${HOST}/en-us/c)`;
    const target = `[b](${HOST}/nb-no/b) [x](${HOST}/nb-no/x) [a](${HOST}/nb-no/a)`;
    expect(seen(source, target).map(({ messageId, at }) => [messageId, at])).toEqual([
      ["localeChanged", `${HOST}/nb-no/b`],
      ["changed", `${HOST}/nb-no/x`],
      ["localeChanged", `${HOST}/nb-no/a`],
    ]);
  });
});

describe("equal destinations", () => {
  it.each([
    ["in another order", "[a](/a) [b](/b) ![c](/c)", "![丙](/c) [乙](/b) [甲](/a)"],
    ["the case of the host", `[a](https://Fjordbase.EXAMPLE/A)`, `[a](${HOST}/A)`],
    ["the case of the scheme", `[a](HTTPS://fjordbase.example/A)`, `[a](${HOST}/A)`],
    ["a trailing slash", `[a](${HOST}/a/)`, `[a](${HOST}/a)`],
    ["a trailing slash behind the host", `[a](${HOST}/)`, `[a](${HOST})`],
    ["a trailing slash before a query", `[a](${HOST}/a/?b=c)`, `[a](${HOST}/a?b=c)`],
    ["a trailing slash before a fragment", `[a](${HOST}/a/#b)`, `[a](${HOST}/a#b)`],
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
    ["a link and an autolink", `<${HOST}/a>`, `[${HOST}/a](${HOST}/a)`],
    ["a link and HTML", `[guide](${HOST}/a?b&c)`, `<a href="${HOST}/a?b&amp;c">指南</a>`],
    ["an image inside a link", "[![a](/a.png)](/b)", "[![甲](/a.png)](/b)"],
    ["a link over two lines", "[the\nguide](/a)", "[指南](\n/a)"],
  ])("%s", (_, source, target) => {
    expect(messageIds(source, target)).toEqual([]);
    expect(messageIds(target, source)).toEqual([]);
  });
});

it.each([`<${HOST}/xref:a>`, "<xrefs:a>"])("%s is a link, though much like a cross-reference", (link) => {
  expect(messageIds(`See ${link}.`, "請參閱。")).toEqual(["missing"]);
});

describe("an image and a link that lead to one file", () => {
  it.each([
    ["imageForLink", "fr-FR", "Voir ![le guide](a.png) ici.", "See [the guide](a.png) here.", "![le guide](a.png)"],
    ["linkForImage", "ja-JP", "図 [概要](a.png)", "Figure ![overview](a.png)", "[概要](a.png)"],
    ["imageForLink", "ar-SA", "![أ](a.png) ![ب](a.png)", "![a](a.png) [b](a.png)", "![ب](a.png)"],
  ])("are told apart: %s", (messageId, locale, target, source, at) => {
    const findings = lintUnit(rule, { locale, target, source });
    expect(findings).toMatchObject([{ messageId, severity: "error", side: "target" }]);
    expect(reported(articleWith([{ target, source }]), findings)[0]?.at).toBe(at);
  });

  it.each([
    ["both are there", "![図](a.png) [図](a.png)", "[figure](a.png) ![figure](a.png)"],
    ["the target's is HTML", '<img src="a.png" alt="図">', "![figure](a.png)"],
    ["the source's is a reference", "![図](a.png)", "![figure][one]"],
    ["an autolink is a link as well", "[図](https://fjordbase.example)", "<https://fjordbase.example>"],
  ])("are one where %s", (_, target, source) => {
    const text = `${articleWith([{ target, source }])}\n\n[one]: a.png\n`;
    expect(lintArticle(rule, text)).toEqual([]);
  });

  it("are only missed where the destination differs", () => {
    const findings = lintUnit(rule, { locale: "nl-NL", target: "![a](b.png)", source: "[a](c.md)" });
    expect(findings.map(({ messageId }) => messageId)).toEqual(["changed"]);
  });
});

describe("what is no link", () => {
  it.each([
    ["code", "Run `[a](/b)`", "Kjør"],
    ["code in two backticks", "Run ``[a](/b) ` ``", "実行"],
    ["<xref:>", "See <xref:Fjordbase.Cluster>.", "請參閱。"],
    ["<XREF:>", "See <XREF:Fjordbase.Cluster?displayProperty=name>.", "請參閱。"],
    ["escaped brackets", "\\[a](/b)", "a"],
    ["a space before the destination", "[a] (/b)", "a"],
    ["a bare URL", `See ${HOST}/a.`, "請參閱。"],
    ["a reference without a definition", "[a][nowhere]", "a"],
    ["a shortcut reference", "[a]", "甲", "\n[a]: /b\n"],
    ["HTML without a destination", '<br><b title="/a">x</b>', "x"],
    ["brackets alone", "Choose [Open].", "選擇 [開啟]。"],
  ])("%s", (_, source, target, definitions = "") => {
    expect(messageIds(source, target, definitions)).toEqual([]);
    expect(messageIds(target, source, definitions)).toEqual([]);
  });

  it("leaves the links beside it to be compared", () => {
    expect(messageIds("`[a](/b)` <xref:X> [c](/d)", "`[a](/b)` <xref:X>")).toEqual(["missing"]);
  });
});

describe("references", () => {
  const DEFINITIONS = "\n[the guide]: /guide\n[veiledningen]: /guide\n[panel]: <media/panel 1.png>\n[annet]: /other\n";

  it.each([
    ["with translated labels", "[See][the guide]", "[Se][veiledningen]"],
    ["in another case and spacing", "[See][the guide]", "[Se][The\nGUIDE]"],
    ["collapsed", "[the guide][]", "[veiledningen][]"],
    ["as images", "![Panel][panel]", "![Panel][panel]"],
    ["and the link they stand for", "[See][the guide]", "[Se](/guide)"],
  ])("count with the destination of their definition: %s", (_, source, target) => {
    expect(messageIds(source, target, DEFINITIONS)).toEqual([]);
  });

  it("are reported where their definition leads elsewhere, without a suggestion", () => {
    const text = article("[See][the guide].", "[Se][annet].", DEFINITIONS);
    const found = lintArticle(rule, text);
    expect(reported(text, found)).toEqual([
      {
        messageId: "changed",
        severity: "error",
        message: "The target leads to /other, the source to /guide",
        at: "[Se][annet]",
      },
    ]);
    expect(found[0]).not.toHaveProperty("fix");
  });

  it("are reported where the target's has no definition", () => {
    expect(seen("[See][the guide].", "[Se][guiden].", DEFINITIONS)).toEqual([
      {
        messageId: "missing",
        severity: "error",
        message: "The source leads to /guide, the target does not",
        at: "[See][the guide]",
      },
    ]);
  });
});

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
    rule.checks.unit?.(unit, { article: parsed, options: { localized: false }, report } as unknown as Context);
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

describe("destinations in pairs", () => {
  it.each([
    ["one lost, two new and far", "[a](/abc)", "[a](/zzzzzz) [b](/qqqqqq)", ["added", "added", "missing"]],
    ["two lost, one new and far", "[a](/zzzzzz) [b](/qqqqqq)", "[a](/abc)", ["added", "missing", "missing"]],
    [
      "two locales of one page",
      "[a](/en-us/x) [b](/en-gb/x)",
      "[a](/nl-nl/x) [b](/de-de/x)",
      ["localeChanged", "localeChanged"],
    ],
    [
      "one lost that is near to both new ones",
      "[a](/guide/open) [b](/guide/shut-it)",
      "[a](/guide/opens) [b](/guide/opened-it)",
      ["changed", "changed"],
    ],
    [
      "one new that is near to both lost ones",
      "[a](/guide/open) [b](/guide/opened-it)",
      "[a](/guide/opens) [b](/guide/shut-it)",
      ["changed", "changed"],
    ],
  ])("%s", (_, source, target, expected) => {
    expect(messageIds(source, target).sort()).toEqual(expected);
  });
});
