import { describe, expect, it } from "vitest";
import rule from "../../src/rules/broken-link-syntax.ts";
import { expectLinear } from "../linear-growth.ts";
import { cases } from "../rule-cases.ts";
import { applyFix, articleWith, lintArticle, lintUnit } from "../rule-tester.ts";

const SOURCE = "See [the guide](/guide/a.md) first.";

function lint(target: string, source = SOURCE) {
  return lintUnit(rule, { locale: "nl-NL", source, target });
}

function fixed(target: string, source = SOURCE): string | undefined {
  const text = articleWith([{ source, target }]);
  const after = applyFix(text, lintArticle(rule, text));
  return /<span data-ttu-id="[^"]*">([\s\S]*?)<\/span>/.exec(after)?.[1];
}

describe("broken-link-syntax", () => {
  it.each([
    ["spacedDestination", "Zie [de gids] (/guide/a.md) eerst.", "] (/guide/a.md)"],
    ["spacedDestination", "Zie [de gids]\n(/guide/a.md) eerst.", "]\n(/guide/a.md)"],
    ["spacedDestination", "Zie [de gids]\u00a0(/guide/a. MD) eerst.", "]\u00a0(/guide/a. MD)"],
    ["fullWidthBracket", "Zie ［de gids］（/guide/a.md）eerst.", "］（/guide/a.md）"],
    ["otherBrackets", "Zie [de gids]{/guide/a.md} eerst.", "]{/guide/a.md}"],
    ["otherBrackets", "Zie [de gids]</guide/a.md> eerst.", "]</guide/a.md>"],
    ["unopenedLabel", "Zie [de gids]](/guide/a.md) eerst.", "](/guide/a.md)"],
    ["unopenedLabel", "Zie de gids](/guide/a.md) eerst.", "](/guide/a.md)"],
    ["unopenedLabel", "Zie [de] gids](/guide/a.md) eerst.", "](/guide/a.md)"],
    ["escapedBracket", "Zie [de gids\\](/guide/a.md) eerst.", "\\](/guide/a.md)"],
    ["escapedBracket", "Zie \\[de gids](/guide/a.md) eerst.", "\\[de gids](/guide/a.md)"],
    ["unclosedDestination", "Zie [de gids](/guide/a.md eerst.", "](/guide/a.md"],
    ["proseDestination", "Zie [de gids](de gids hier) eerst.", "](de gids hier)"],
    ["bareDestination", "Zie [de gids(/guide/a.md) eerst.", "/guide/a.md"],
    ["bareDestination", "Zie {de gids}(/guide/a.md) eerst.", "/guide/a.md"],
  ])("%s: %s", (messageId, target, marked) => {
    const text = articleWith([{ source: SOURCE, target }]);
    const findings = lintArticle(rule, text);
    expect(findings.map((finding) => finding.messageId)).toEqual([messageId]);
    const [{ start, end } = { start: { offset: 0 }, end: { offset: 0 } }] = findings.map(({ range }) => range);
    expect(text.slice(start.offset, end.offset)).toBe(marked);
  });

  it("counts a destination that is its own label", () => {
    const source = "Go to [https://fjordbase.example/a](https://fjordbase.example/a).";
    const target = "Ga naar [https://fjordbase.example/a(https://fjordbase.example/a).";
    expect(lint(target, source).map(({ messageId }) => messageId)).toEqual(["bareDestination"]);
  });

  it("joins label and destination, and takes the source's spelling", () => {
    expect(fixed("Zie [de gids] (/Guide/a. MD) eerst.")).toBe("Zie [de gids](/guide/a.md) eerst.");
    expect(fixed("Zie ［de gids］ （/guide/a.md）eerst.")).toBe("Zie [de gids](/guide/a.md)eerst.");
  });

  it.each([
    ["a zero-width space", "Zie [de gids]\u200B(/guide/a.md) eerst."],
    ["escapes", "Zie [de gids] (/guide/a\\.md) eerst."],
    ["angle brackets", "Zie [de gids] (</guide/a.md>) eerst."],
    ["a last slash", "Zie [de gids] (/guide/a.md/) eerst."],
  ])("knows the destination despite %s", (_, target) => {
    expect(fixed(target)).toBe("Zie [de gids](/guide/a.md) eerst.");
  });

  it("shows the destination without the spaces around it", () => {
    expect(lint("Zie [de gids] ( /guide/a.md ) eerst.").map(({ message }) => message)).toEqual([
      "The space before (/guide/a.md) breaks the link",
    ]);
  });

  it.each([
    ["relative to the page", "Zie [de gids] (guide/a.md) eerst."],
    ["without a label's beginning", "Zie de gids] (/guide/a.md) eerst."],
  ])("offers no fix for a destination %s", (_, target) => {
    expect(lint(target).map(({ messageId, fix }) => [messageId, fix])).toEqual([["spacedDestination", undefined]]);
  });

  it("takes no label that begins in another link", () => {
    const findings = lint("[Meer](/more) Zie de gids] (/guide/a.md) eerst.", `[More](/more) ${SOURCE}`);
    expect(findings.map(({ messageId, fix }) => [messageId, fix])).toEqual([["spacedDestination", undefined]]);
  });

  it("offers no fix for another destination or for a blank label", () => {
    expect(lint("Zie [de gids] (/guide/b.md) eerst.").map(({ messageId, fix }) => [messageId, fix])).toEqual([
      ["spacedDestination", undefined],
    ]);
    expect(lint("Zie [] (/guide/a.md) eerst.").map(({ fix }) => fix)).toEqual([undefined]);
  });

  it.each([
    ["an explanation behind brackets", "Kies [Instellingen] (het tandwiel) en [de gids](/guide/a.md)."],
    ["an explanation that looks like a file", "Kies [Invoer] (data.csv) en [de gids](/guide/a.md)."],
    ["brackets around a link", "[ [de gids](/guide/a.md) ] en [meer]"],
    ["brackets in the label", "Zie [[de] gids](/guide/a.md)"],
    ["code", "Zie [de gids](/guide/a.md), `[a] (/b)` en `](/c)`"],
    ["a URL in angle brackets", "Zie [de gids](/guide/a.md), <https://fjordbase.example/](/c)>"],
    ["a tag", 'Zie [de gids](/guide/a.md) <a title="](/x)">hier</a>'],
  ])("leaves alone: %s", (_, target) => {
    expect(lint(target)).toEqual([]);
  });

  it("says nothing of what CommonMark does not show", () => {
    expect(lint("Zie <!-- [de gids] (/guide/a.md) --> eerst.")).toEqual([]);
  });

  it("leaves the source's own damage alone, however spaced", () => {
    expect(lint("**Opslag**] ( /guide/A.md)", "**Storage**](/guide/a.md)")).toEqual([]);
    expect(lint("[Gegevens] (https://a.example/x", "[Data](https://a.example/x")).toEqual([]);
  });

  it("leaves the source's own damage alone though its destination is altered", () => {
    expect(lint("Zie](/new/a.md) eerst.", "See](/old/a.md) first.")).toEqual([]);
  });

  it("tells the source's own damage from the target's", () => {
    const findings = lint("Zie hier](/z/z.md) en daar](/x/a.md).", "See there](/x/a.md).");
    expect(findings.map(({ message }) => message)).toEqual(["(/z/z.md) belongs to no label"]);
  });

  it("leaves a link that became words to mismatched-link", () => {
    expect(lint("Zie <https://fjordbase.example/guide/a.md> eerst.")).toEqual([]);
    expect(lint("De gids (/guide/a.md)", "[The guide](/guide/a.md) (/guide/a.md)")).toEqual([]);
    expect(lint('Zie <b title="/guide/a.md">de gids</b> eerst.')).toEqual([]);
  });

  it("reports a link that was added in pieces", () => {
    expect(lint("Zie [de gids](/guide/a.md) en hier](/guide/b.md).").map(({ messageId }) => messageId)).toEqual([
      "unopenedLabel",
    ]);
  });

  it("leaves an altered destination to mismatched-link", () => {
    expect(lint("Zie [de gids](/guide/b.md) (hier) en [dit](zie verder onder).")).toEqual([]);
  });

  describe("references", () => {
    const definitions = "\n[lijsten]: /arrays\n[arrays]: /arrays\n[releases]: /releases\n";
    const refer = (target: string, source: string) => {
      const text = articleWith([{ source, target }]) + definitions;
      return lintArticle(rule, text);
    };

    it("reports a label without a definition and names the source's reference", () => {
      const [finding, ...rest] = refer("Zie [matrices][].", "See [arrays][].");
      expect(rest).toEqual([]);
      expect(finding).toMatchObject({
        messageId: "undefinedReference",
        message: "[matrices] is not defined, so [matrices][] is no link; the source refers to [arrays]",
        fix: { safety: "suggestion", edits: [{ text: "arrays" }] },
      });
    });

    it("leaves code alone", () => {
      expect(refer("Zie `[matrices][]`.", "See [arrays][].")).toEqual([]);
    });

    it("accepts the translated definition", () => {
      expect(refer("Zie [lijsten][].", "See [arrays][].")).toEqual([]);
    });

    it("leaves brackets side by side alone where the source refers to nothing", () => {
      expect(refer("[HKLM\\A][HKLM\\B]", "[HKLM\\A] [HKLM\\B]")).toEqual([]);
    });

    it("joins two pairs of brackets", () => {
      const text = articleWith([{ source: "See [arrays][].", target: "Zie [matrices] [ arrays ]." }]) + definitions;
      const findings = lintArticle(rule, text);
      expect(findings.map(({ message }) => message)).toEqual(["The space before (arrays) breaks the link"]);
      expect(applyFix(text, findings)).toContain("Zie [matrices][arrays].");
    });

    it.each([
      ["words between brackets", "Zie [[matrices] hier]."],
      ["no first bracket", "Zie matrices][lijst]."],
      ["brackets in brackets", "Zie [matrices][[lijst]."],
      ["an open bracket", "Zie [matrices][lijst"],
    ])("takes %s for none", (_, target) => {
      expect(refer(target, "See [arrays][].")).toEqual([]);
    });

    it("takes brackets in a row for one after the other", () => {
      const findings = refer("Zie [x][matrices][uitgaven]", "See [x][arrays] and [releases][].");
      expect(findings.map(({ message }) => message.split(",")[0])).toEqual(["[matrices] is not defined"]);
    });

    it("offers no fix where two references are lost", () => {
      const findings = refer("Zie [matrices][] en [uitgaven][].", "See [arrays][] and [releases][].");
      expect(findings.map(({ messageId, fix }) => [messageId, fix])).toEqual([
        ["undefinedReference", undefined],
        ["undefinedReference", undefined],
      ]);
    });
  });

  it("stays linear on hostile text", () => {
    for (const piece of ["](", "[a](", "[a] (", "] (b ", "[a][b", "[[", "\\[a](b", '](a "', "［（"]) {
      expectLinear((part) => void lint(`[x](/y) ${piece.repeat(50_000 * part)}`));
    }
  });
});

it.each([
  ["a remark of one word", "Zie [de gids] (kort).", "See [the guide](/guide/a.md) (short)."],
  ["a remark with a slash", "Zie [de gids] (v2/v3 alleen).", "See [the guide](/guide/a.md) (v2/v3 only)."],
])("%s behind a label is no destination", (_, target, source) => {
  expect(lint(target, source)).toEqual([]);
});

describe("a destination in other brackets", () => {
  const source = "See [the guide](https://fjordbase.example/a) and <https://fjordbase.example/b>.";

  it("is no link though the autolink leads there", () => {
    const target = "Zie [de gids]<https://fjordbase.example/a> en <https://fjordbase.example/b>.";
    expect(lint(target, source).map(({ messageId }) => messageId)).toEqual(["otherBrackets"]);
    expect(fixed(target, source)).toBe("Zie [de gids](https://fjordbase.example/a) en <https://fjordbase.example/b>.");
  });

  it.each([
    ["the source's link is there too", "[De gids](https://fjordbase.example/a), [b]<https://fjordbase.example/b>."],
    [
      "the brackets may be a key's",
      "Druk [x]</kbd> en [de gids](https://fjordbase.example/a) <https://fjordbase.example/b>.",
    ],
  ])("is left alone where %s", (_, target) => {
    expect(lint(target, source)).toEqual([]);
  });

  it("is none of the source's where another stands in them", () => {
    expect(lint("Zie <kbd>[de gids]</kbd> eerst.", "See [the guide](/guide/a.md) <kbd>first</kbd>.")).toEqual([]);
    expect(lint("Zie [de gids]{/gids/b.md} eerst.")).toEqual([]);
  });

  it("is left alone where the source has it", () => {
    const shown = "[a]<https://fjordbase.example/a>";
    expect(lint(`Zie ${shown} hier.`, `See ${shown} and [c](https://fjordbase.example/a).`)).toEqual([]);
  });
});

const openedBefore = (target: string, source: string, before = "[") =>
  articleWith([{ target, source }]).replace("\n\n<span", `\n\n${before}<span`);

cases(rule, {
  sound: [
    { why: "a label that opens before the unit", text: openedBefore("Gids](/a) b", "Guide](/a) b") },
    { why: "broken in the source too", text: openedBefore("Gids] (/a) b", "Guide](/a) b", "x ") },
    { why: "other parentheses", text: openedBefore("Gids](/a) [b] (c)", "Guide](/a) b") },
  ],
  broken: [
    {
      why: "a space behind a label that opens before the unit",
      text: openedBefore("Gids] (/a) b", "Guide](/a) b"),
      finds: "spacedDestination",
      marks: "] (/a)",
      fixed: openedBefore("Gids](/a) b", "Guide](/a) b"),
    },
    {
      why: "full width, behind bold",
      text: openedBefore("指南］（/a）b", "Guide](/a) b", "[**"),
      finds: "fullWidthBracket",
      fixed: openedBefore("指南](/a)b", "Guide](/a) b", "[**"),
    },
  ],
});
