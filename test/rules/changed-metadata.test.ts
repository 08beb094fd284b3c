import { describe, expect, it } from "vitest";
import { onlyToday, readSourceText } from "../../src/compare/source/source-text.ts";
import rule from "../../src/rules/changed-metadata.ts";
import { applyFix, articleWith, lintArticle, lintGroup } from "../rule-tester.ts";
import { textAt } from "./reported.ts";

const HASH = "0a4d55a8d778e5022fab701977c5d840bbc486d0";
const sourceWith = (yaml: string, hash = HASH) => onlyToday(readSourceText(`---\n${yaml}\n---\n`, hash), "en/a.md");
const lint = (own: Readonly<Record<string, string>>, yaml: string, hash = HASH) =>
  lintArticle(rule, articleWith([], own), { source: sourceWith(yaml, hash) });
const told = (own: Readonly<Record<string, string>>, yaml: string) =>
  lint(own, yaml).map(({ messageId, message }) => `${messageId}: ${message}`);

describe("against the source", () => {
  it("a value that differs is told where it stands, and put back as it is written there", () => {
    const text = articleWith([], { "ms.topic": "veiledning" });
    const [finding] = lintArticle(rule, text, { source: sourceWith('title: A\nms.topic: "how-to"') });
    expect(finding?.message).toBe('ms.topic is veiledning, in the source "how-to"; it is not localized');
    expect(finding && textAt(text, finding)).toBe("veiledning");
    expect(applyFix(text, finding ? [finding] : [])).toContain('\nms.topic: "how-to"\n');
  });

  it("keys that are missing or were added are told", () => {
    expect(told({ "ms.topic": "how-to" }, "author: fjord")).toEqual([
      "missing: author is missing; in the source it is fjord",
      "added: ms.topic is not in the source, and no localization key",
    ]);
  });

  it.each([
    ["localized keys", {}, "title: Other\ndescription: x\nkeywords: y"],
    ["another way to write a value", { "ms.topic": "how-to" }, "ms.topic: 'how-to'"],
    ["lists", { "ms.tags": "[a, b]" }, "ms.tags:\n- a\n- b"],
    ["mappings", { more: "{a: b}" }, "more:\n  a: b"],
    ["the second of two equal keys", { "ms.topic": "how-to\nms.topic: other" }, "ms.topic: how-to"],
  ])("nothing is told of %s", (_, own, yaml) => {
    expect(told(own, yaml)).toEqual([]);
  });

  it.each([
    ["several lines in the source", "x", "ms.topic: >-\n  how\n  to"],
    ["nothing in the source", "x", "ms.topic:"],
    ["nothing here", "", "ms.topic: how-to"],
    ["a list in the source", "x", "ms.topic: [how-to]"],
  ])("%s: told without a fix", (_, own, yaml) => {
    expect(lint({ "ms.topic": own }, yaml).map(({ messageId, fix }) => [messageId, fix])).toEqual([
      ["changed", undefined],
    ]);
  });

  it("what differs in a list is told without a fix", () => {
    const found = lint({ "ms.tags": "[a, c]" }, "ms.tags: [a, b]");
    expect(found.map(({ message, fix }) => [message, fix])).toEqual([
      ["ms.tags is a list, in the source a list; it is not localized", undefined],
    ]);
  });

  it("a source of another hash proves nothing, the version at the commit does", () => {
    expect(lint({ "ms.topic": "x" }, "ms.topic: y", "other")).toEqual([]);
    const atCommit = readSourceText("---\nms.topic: z\n---\n", HASH);
    const facts = { source: { ...sourceWith("ms.topic: y", "other"), atCommit } };
    expect(lintArticle(rule, articleWith([], { "ms.topic": "x" }), facts).map(({ message }) => message)).toEqual([
      "ms.topic is x, in the source z; it is not localized",
    ]);
  });

  it("a front matter that cannot be read is no source", () => {
    const source = onlyToday(readSourceText("No front matter.\n", HASH), "en/a.md");
    expect(lintArticle(rule, articleWith([], { "ms.topic": "x" }), { source })).toEqual([]);
  });
});

describe("among siblings", () => {
  const sibling = (locale: string, topic: string, more: Readonly<Record<string, string>> = {}) => ({
    path: `docs/${locale}/a.md`,
    text: articleWith([], { "ms.contentlocale": locale, "ms.topic": topic, ...more }),
  });
  const found = (...articles: Parameters<typeof lintGroup>[1]) =>
    lintGroup(rule, articles).map(({ path, message }) => `${path}: ${message}`);

  it("those that differ from most are told", () => {
    expect(found(sibling("fr-FR", "guide"), sibling("id-ID", "how-to"), sibling("nl-NL", "how-to"))).toEqual([
      "docs/fr-FR/a.md: ms.topic is guide, in id-ID, nl-NL, of the same source, how-to",
    ]);
  });

  it("a key that most do not have is told", () => {
    expect(found(sibling("fr-FR", "x", { author: "a" }), sibling("id-ID", "x"), sibling("nl-NL", "x"))).toEqual([
      "docs/fr-FR/a.md: author is a, in id-ID, nl-NL, of the same source, (missing)",
    ]);
  });

  it.each([
    ["two that differ: nobody knows which is right", [sibling("fr-FR", "a"), sibling("nl-NL", "b")]],
    [
      "those that name no version of the source",
      [sibling("fr-FR", "a", { "ms.openlocfilehash": "123" }), sibling("id-ID", "b"), sibling("nl-NL", "b")],
    ],
    [
      "those of another version of the source",
      [
        sibling("fr-FR", "a", { "ms.openlocfilehash": "2c26b46b68ffc68ff99b453c1d30413413422d70" }),
        sibling("id-ID", "b"),
        sibling("nl-NL", "b"),
      ],
    ],
  ])("nothing is told of %s", (_, articles) => {
    expect(found(...articles)).toEqual([]);
  });

  it("nothing is told twice: a finding against the source says as much", () => {
    const articles = [
      { ...sibling("fr-FR", "a"), surroundings: { source: sourceWith("ms.topic: b") } },
      sibling("id-ID", "b"),
      sibling("nl-NL", "b"),
    ];
    expect(lintGroup(rule, articles).map(({ messageId }) => messageId)).toEqual(["changed"]);
  });
});
