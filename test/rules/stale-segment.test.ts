import { describe, expect, it } from "vitest";
import { onlyToday, readSourceText } from "../../src/compare/source/source-text.ts";
import rule from "../../src/rules/stale-segment.ts";
import { articleWith, lintArticle } from "../rule-tester.ts";
import { textAt } from "./reported.ts";

const UNITS = [
  { source: "Open the cluster that you want to save.", target: "Open het cluster dat u wilt opslaan." },
  { source: "Then wait until it is stored.", target: "Wacht tot het is opgeslagen." },
];
const ARTICLE = articleWith(UNITS);
const HASH = "0a4d55a8d778e5022fab701977c5d840bbc486d0";

const source = (today: string, more = {}) => ({
  ...onlyToday(readSourceText(today, "other"), "en/storage.md"),
  ...more,
});
const lint = (today: string, more = {}, text = ARTICLE) => lintArticle(rule, text, { source: source(today, more) });
const ids = (today: string, more = {}) => lint(today, more).map(({ messageId }) => messageId);

describe("a segment whose source changed", () => {
  const found = lint("Open the cluster that you want to copy. Then wait until it is stored.");

  it("is told at its source, with the closest of today's sentences", () => {
    const segment = found.find(({ messageId }) => messageId === "changed");
    expect(segment).toMatchObject({
      severity: "warning",
      side: "source",
      segmentId: "37ca1-102",
      message: 'The source of this segment changed; now it says "Open the cluster that you want to copy."',
      related: [{ path: "en/storage.md", text: "Open the cluster that you want to copy." }],
    });
    expect(segment && textAt(ARTICLE, segment)).toBe(UNITS[0]?.source);
  });

  it("comes with how many of today's sentences have no segment", () => {
    expect(found.find(({ messageId }) => messageId === "newSentences")).toMatchObject({
      severity: "info",
      message: "1 sentence of today's source has no segment here",
    });
  });

  it("chooses the sentence with most words in common, and none with fewer than half", () => {
    const [first] = lint(
      "Open the window. Save the cluster when it opens. Copy. Open the cluster you want to keep. Then wait until it is stored.",
    ).filter(({ segmentId }) => segmentId !== undefined);
    expect(first?.related[0]?.text).toBe("Open the cluster you want to keep.");
    expect(ids("Stop everything at once. Then wait until it is stored.")).toEqual(["newSentences", "removed"]);
  });

  it("quotes the start of a long sentence", () => {
    const long = `Open the cluster that you want to save ${"and keep ".repeat(20)}`;
    const units = [{ source: `${long}now.`, target: "Nu." }];
    const [, finding] = lintArticle(rule, articleWith(units), { source: source(`${long}then.`) });
    expect(finding?.message.length).toBeLessThan(200);
    expect(finding?.related[0]?.text).toBe(`${long}then.`);
  });
});

describe("a segment in which only the case of the source changed", () => {
  it("is a note, and its sentence is not new", () => {
    const text = articleWith([{ source: "SEE ALSO", target: "ZIE OOK" }]);
    const found = lint("## See also\n", {}, text);
    expect(found.map(({ messageId, severity }) => [messageId, severity])).toEqual([["changedCase", "info"]]);
  });
});

describe("nothing is told", () => {
  it.each([
    [
      "of lines wrapped anew, markup and order",
      "Then wait\nuntil **it** is [stored](x.md).\n\nOpen the cluster that\nyou want to save.",
      {},
    ],
    ["of an article with today's hash", "", { today: readSourceText("Other text.", HASH) }],
    [
      "of a hash that is wrong, where the source did not change",
      "Other.",
      { atCommit: readSourceText("Other.", "other") },
    ],
    ["of a source that is gone", "", { today: null }],
  ])("%s", (_, today, more) => {
    expect(ids(today, more)).toEqual([]);
  });

  it("without a source, or without a hash", () => {
    expect(lintArticle(rule, ARTICLE)).toEqual([]);
    expect(lint("Other.", {}, articleWith(UNITS, { "ms.openlocfilehash": null }))).toEqual([]);
  });

  it("of what had no segment when the article was made either", () => {
    const before = "Open the cluster that you want to save. Then wait until it is stored. Not for translation.";
    expect(ids(`${before} New.`, { atCommit: readSourceText(before, HASH) })).toEqual(["newSentences"]);
    expect(lint(`${before} New.`, { atCommit: readSourceText(before, HASH) })[0]?.message).toMatch(/^1 sentence/);
  });
});

it("only an image by itself is no sentence", () => {
  const before = "Open the cluster that you want to save. Then wait until it is stored.";
  const image = "![Clusters](a.png)";
  expect(ids(`${before}\n\n${image}`)).toEqual([]);
  expect(ids(`${before}\n\nLook at these ${image}`)).toEqual(["newSentences"]);
  expect(ids(`${before}\n\n${image} are these`)).toEqual(["newSentences"]);
});

describe("since a revision", () => {
  it("only what changed after it counts", () => {
    const then = "Open a cluster. Then wait until it is stored.";
    const found = lint("Open a cluster. Then rest until it is stored.", {
      since: { text: readSourceText(then, "then") },
    });
    expect(found.map(({ segmentId, messageId }) => segmentId ?? messageId)).toEqual(["newSentences", "37ca1-103"]);
    expect(ids(then, { since: { text: readSourceText(then, "other") } })).toEqual([]);
  });

  it("another case that was there before does not count", () => {
    const then = "OPEN THE CLUSTER THAT YOU WANT TO SAVE. Then wait until it is stored.";
    expect(ids(`${then} New.`)).toContain("changedCase");
    expect(ids(`${then} New.`, { since: { text: readSourceText(then, "then") } })).toEqual(["newSentences"]);
  });
});
