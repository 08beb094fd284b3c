import { describe, expect, it } from "vitest";
import { onlyToday, readSourceText } from "../../src/compare/source/source-text.ts";
import rule from "../../src/rules/stale-segment.ts";
import { cases } from "../rule-cases.ts";
import { articleWith, lintArticle } from "../rule-tester.ts";
import { textAt } from "./reported.ts";

cases(rule, {
  locale: "nl-NL",
  units: [
    { source: "Open the cluster that you want to save.", target: "Open het cluster dat u wilt opslaan." },
    { source: "Then wait until it is stored.", target: "Wacht tot het is opgeslagen." },
  ],
  severity: "info",
  sound: [
    {
      why: "of lines wrapped anew, markup and order",
      english: {
        today: "Then wait\nuntil **it** is [stored](x.md).\n\nOpen the cluster that\nyou want to save.",
        path: "en/storage.md",
      },
    },
    {
      why: "of an article with today's hash",
      english: {
        today: { text: "Other text.", hash: "0a4d55a8d778e5022fab701977c5d840bbc486d0" },
        path: "en/storage.md",
      },
    },
    {
      why: "of a hash that is wrong, where the source did not change",
      english: { today: "Other.", path: "en/storage.md", atCommit: "Other." },
    },
    { why: "of a source that is gone", english: { today: null, path: "en/storage.md" } },
    { why: "without a source, or without a hash" },
    {
      why: "without a source, or without a hash",
      frontMatter: { "ms.openlocfilehash": null },
      english: { today: "Other.", path: "en/storage.md" },
    },
    {
      why: "only an image by itself is no sentence",
      english: {
        today: "Open the cluster that you want to save. Then wait until it is stored.\n\n![Clusters](a.png)",
        path: "en/storage.md",
      },
    },
    {
      why: "since a revision: only what changed after it counts",
      english: {
        today: "Open a cluster. Then wait until it is stored.",
        path: "en/storage.md",
        since: { path: "en/a.md", text: "Open a cluster. Then wait until it is stored." },
      },
    },
  ],
  broken: [
    {
      why: "a segment whose source changed: chooses the sentence with most words in common, and none with fewer than half",
      english: {
        today:
          "Open the window. Save the cluster when it opens. Copy. Open the cluster you want to keep. Then wait until it is stored.",
        path: "en/storage.md",
      },
      finds: ["newSentences", "changed"],
      severity: ["info", "warning"],
      segment: ["", "37ca1-102"],
      related: [
        "en/storage.md: today's source: Open the window.",
        "en/storage.md: today's source: Save the cluster when it opens.",
        "en/storage.md: today's source: Copy.",
        "en/storage.md: today's source: Open the cluster you want to keep. | Open the cluster you want to keep.",
      ],
    },
    {
      why: "a segment whose source changed: chooses the sentence with most words in common, and none with fewer than half",
      english: { today: "Stop everything at once. Then wait until it is stored.", path: "en/storage.md" },
      finds: ["newSentences", "removed"],
      severity: ["info", "warning"],
      segment: ["", "37ca1-102"],
      related: ["en/storage.md: today's source: Stop everything at once."],
    },
    {
      why: "a segment whose source changed: quotes the start of a long sentence",
      source:
        "Open the cluster that you want to save and keep and keep and keep and keep and keep and keep and keep and keep and keep and keep and keep and keep and keep and keep and keep and keep and keep and keep and keep and keep now.",
      target: "Nu.",
      english: {
        today:
          "Open the cluster that you want to save and keep and keep and keep and keep and keep and keep and keep and keep and keep and keep and keep and keep and keep and keep and keep and keep and keep and keep and keep and keep then.",
        path: "en/storage.md",
      },
      finds: ["newSentences", "changed"],
      messages: [
        "1 sentence of today's source has no segment here",
        'The source of this segment changed; now it says "Open the cluster that you want to save and keep and keep and keep and keep and …"',
      ],
      severity: ["info", "warning"],
      related: [
        "en/storage.md: today's source: Open the cluster that you want to save and keep and keep and keep and keep and …",
        "en/storage.md: today's source: Open the cluster that you want to save and keep and keep and keep and keep and … | Open the cluster that you want to save and keep and keep and keep and keep and keep and keep and keep and keep and keep and keep and keep and keep and keep and keep and keep and keep and keep and keep and keep and keep then.",
      ],
    },
    {
      why: "a segment in which only the case of the source changed: a note, and its sentence is not new",
      source: "SEE ALSO",
      target: "ZIE OOK",
      english: { today: "## See also\n", path: "en/storage.md" },
      finds: "changedCase",
    },
    {
      why: "of what had no segment when the article was made either",
      english: {
        today: "Open the cluster that you want to save. Then wait until it is stored. Not for translation. New.",
        path: "en/storage.md",
        atCommit: {
          text: "Open the cluster that you want to save. Then wait until it is stored. Not for translation.",
          hash: "0a4d55a8d778e5022fab701977c5d840bbc486d0",
        },
      },
      finds: "newSentences",
      messages: "1 sentence of today's source has no segment here",
    },
    {
      why: "only an image by itself is no sentence",
      english: {
        today:
          "Open the cluster that you want to save. Then wait until it is stored.\n\nLook at these ![Clusters](a.png)",
        path: "en/storage.md",
      },
      finds: "newSentences",
    },
    {
      why: "only an image by itself is no sentence",
      english: {
        today: "Open the cluster that you want to save. Then wait until it is stored.\n\n![Clusters](a.png) are these",
        path: "en/storage.md",
      },
      finds: "newSentences",
    },
    {
      why: "since a revision: only what changed after it counts",
      english: {
        today: "Open a cluster. Then rest until it is stored.",
        path: "en/storage.md",
        since: { path: "en/a.md", text: { text: "Open a cluster. Then wait until it is stored.", hash: "then" } },
      },
      finds: ["newSentences", "changed"],
      severity: ["info", "warning"],
      segment: ["", "37ca1-103"],
    },
    {
      why: "since a revision: another case that was there before does not count",
      english: {
        today: "OPEN THE CLUSTER THAT YOU WANT TO SAVE. Then wait until it is stored. New.",
        path: "en/storage.md",
      },
      finds: ["newSentences", "changedCase"],
    },
    {
      why: "since a revision: another case that was there before does not count",
      english: {
        today: "OPEN THE CLUSTER THAT YOU WANT TO SAVE. Then wait until it is stored. New.",
        path: "en/storage.md",
        since: {
          path: "en/a.md",
          text: { text: "OPEN THE CLUSTER THAT YOU WANT TO SAVE. Then wait until it is stored.", hash: "then" },
        },
      },
      finds: "newSentences",
    },
  ],
});

const UNITS = [
  { source: "Open the cluster that you want to save.", target: "Open het cluster dat u wilt opslaan." },
  { source: "Then wait until it is stored.", target: "Wacht tot het is opgeslagen." },
];
const ARTICLE = articleWith(UNITS);

const source = (today: string, more = {}) => ({
  ...onlyToday(readSourceText(today, "other"), "en/storage.md"),
  ...more,
});
const lint = (today: string, more = {}, text = ARTICLE) => lintArticle(rule, text, { source: source(today, more) });

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
});
