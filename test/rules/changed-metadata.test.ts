import rule from "../../src/rules/changed-metadata.ts";
import { cases } from "../rule-cases.ts";

cases(rule, {
  locale: "nl-NL",
  finds: "changed",
  sound: [
    {
      why: "against the source: localized keys",
      english: {
        text: "---\ntitle: Other\ndescription: x\nkeywords: y\n---\n",
        hash: "0a4d55a8d778e5022fab701977c5d840bbc486d0",
      },
    },
    {
      why: "against the source: another way to write a value",
      frontMatter: { "ms.topic": "how-to" },
      english: { text: "---\nms.topic: 'how-to'\n---\n", hash: "0a4d55a8d778e5022fab701977c5d840bbc486d0" },
    },
    {
      why: "against the source: lists",
      frontMatter: { "ms.tags": "[a, b]" },
      english: { text: "---\nms.tags:\n- a\n- b\n---\n", hash: "0a4d55a8d778e5022fab701977c5d840bbc486d0" },
    },
    {
      why: "against the source: mappings",
      frontMatter: { more: "{a: b}" },
      english: { text: "---\nmore:\n  a: b\n---\n", hash: "0a4d55a8d778e5022fab701977c5d840bbc486d0" },
    },
    {
      why: "against the source: the second of two equal keys",
      frontMatter: { "ms.topic": "how-to\nms.topic: other" },
      english: { text: "---\nms.topic: how-to\n---\n", hash: "0a4d55a8d778e5022fab701977c5d840bbc486d0" },
    },
    {
      why: "against the source: a source of another hash proves nothing, the version at the commit does",
      frontMatter: { "ms.topic": "x" },
      english: "---\nms.topic: y\n---\n",
    },
    {
      why: "against the source: a front matter that cannot be read is no source",
      frontMatter: { "ms.topic": "x" },
      english: { text: "No front matter.\n", hash: "0a4d55a8d778e5022fab701977c5d840bbc486d0" },
    },
    {
      why: "among siblings: two that differ: nobody knows which is right",
      articles: [
        { path: "docs/fr-FR/a.md", locale: "fr-FR", frontMatter: { "ms.topic": "a" } },
        { path: "docs/nl-NL/a.md", locale: "nl-NL", frontMatter: { "ms.topic": "b" } },
      ],
    },
    {
      why: "among siblings: those that name no version of the source",
      articles: [
        { path: "docs/fr-FR/a.md", locale: "fr-FR", frontMatter: { "ms.topic": "a", "ms.openlocfilehash": "123" } },
        { path: "docs/id-ID/a.md", locale: "id-ID", frontMatter: { "ms.topic": "b" } },
        { path: "docs/nl-NL/a.md", locale: "nl-NL", frontMatter: { "ms.topic": "b" } },
      ],
    },
    {
      why: "among siblings: those of another version of the source",
      articles: [
        {
          path: "docs/fr-FR/a.md",
          locale: "fr-FR",
          frontMatter: { "ms.topic": "a", "ms.openlocfilehash": "2c26b46b68ffc68ff99b453c1d30413413422d70" },
        },
        { path: "docs/id-ID/a.md", locale: "id-ID", frontMatter: { "ms.topic": "b" } },
        { path: "docs/nl-NL/a.md", locale: "nl-NL", frontMatter: { "ms.topic": "b" } },
      ],
    },
  ],
  broken: [
    {
      why: "against the source: a value that differs is reported where it stands, and put back as it is written there",
      frontMatter: { "ms.topic": "veiledning" },
      english: { text: '---\ntitle: A\nms.topic: "how-to"\n---\n', hash: "0a4d55a8d778e5022fab701977c5d840bbc486d0" },
      marks: "veiledning",
      messages: 'ms.topic is veiledning, in the source "how-to"; it is not localized',
      fixedFrontMatter: { "ms.topic": '"how-to"' },
    },
    {
      why: "against the source: keys that are missing or were added are reported",
      frontMatter: { "ms.topic": "how-to" },
      english: { text: "---\nauthor: fjord\n---\n", hash: "0a4d55a8d778e5022fab701977c5d840bbc486d0" },
      finds: ["missing", "added"],
      messages: [
        "author is missing; in the source it is fjord",
        "ms.topic is not in the source, and no localization key",
      ],
    },
    {
      why: "against the source: several lines in the source: reported without a fix",
      frontMatter: { "ms.topic": "x" },
      english: { text: "---\nms.topic: >-\n  how\n  to\n---\n", hash: "0a4d55a8d778e5022fab701977c5d840bbc486d0" },
      messages: "ms.topic is x, in the source how to; it is not localized",
      safety: "none",
    },
    {
      why: "against the source: nothing in the source: reported without a fix",
      frontMatter: { "ms.topic": "x" },
      english: { text: "---\nms.topic:\n---\n", hash: "0a4d55a8d778e5022fab701977c5d840bbc486d0" },
      messages: "ms.topic is x, in the source (empty); it is not localized",
      safety: "none",
    },
    {
      why: "against the source: nothing here: reported without a fix",
      frontMatter: { "ms.topic": "" },
      english: { text: "---\nms.topic: how-to\n---\n", hash: "0a4d55a8d778e5022fab701977c5d840bbc486d0" },
      messages: "ms.topic is (empty), in the source how-to; it is not localized",
      safety: "none",
    },
    {
      why: "against the source: a list in the source: reported without a fix",
      frontMatter: { "ms.topic": "x" },
      english: { text: "---\nms.topic: [how-to]\n---\n", hash: "0a4d55a8d778e5022fab701977c5d840bbc486d0" },
      messages: "ms.topic is x, in the source a list; it is not localized",
      safety: "none",
    },
    {
      why: "against the source: what differs in a list is reported without a fix",
      frontMatter: { "ms.tags": "[a, c]" },
      english: { text: "---\nms.tags: [a, b]\n---\n", hash: "0a4d55a8d778e5022fab701977c5d840bbc486d0" },
      messages: "ms.tags is a list, in the source a list; it is not localized",
      safety: "none",
    },
    {
      why: "against the source: a source of another hash proves nothing, the version at the commit does",
      frontMatter: { "ms.topic": "x" },
      english: {
        today: "---\nms.topic: y\n---\n",
        atCommit: { text: "---\nms.topic: z\n---\n", hash: "0a4d55a8d778e5022fab701977c5d840bbc486d0" },
      },
      messages: "ms.topic is x, in the source z; it is not localized",
    },
    {
      why: "among siblings: those that differ from most are reported",
      articles: [
        { path: "docs/fr-FR/a.md", locale: "fr-FR", frontMatter: { "ms.topic": "guide" } },
        { path: "docs/id-ID/a.md", locale: "id-ID", frontMatter: { "ms.topic": "how-to" } },
        { path: "docs/nl-NL/a.md", locale: "nl-NL", frontMatter: { "ms.topic": "how-to" } },
      ],
      finds: "unlikeSiblings",
      in: ["docs/fr-FR/a.md"],
      messages: "ms.topic is guide, in id-ID, nl-NL, of the same source, how-to",
    },
    {
      why: "among siblings: a key that most do not have is reported",
      articles: [
        { path: "docs/fr-FR/a.md", locale: "fr-FR", frontMatter: { "ms.topic": "x", author: "a" } },
        { path: "docs/id-ID/a.md", locale: "id-ID", frontMatter: { "ms.topic": "x" } },
        { path: "docs/nl-NL/a.md", locale: "nl-NL", frontMatter: { "ms.topic": "x" } },
      ],
      finds: "unlikeSiblings",
      in: ["docs/fr-FR/a.md"],
      messages: "author is a, in id-ID, nl-NL, of the same source, (missing)",
    },
    {
      why: "among siblings: nothing is reported twice: a finding against the source says as much",
      articles: [
        {
          path: "docs/fr-FR/a.md",
          locale: "fr-FR",
          frontMatter: { "ms.topic": "a" },
          english: { text: "---\nms.topic: b\n---\n", hash: "0a4d55a8d778e5022fab701977c5d840bbc486d0" },
        },
        { path: "docs/id-ID/a.md", locale: "id-ID", frontMatter: { "ms.topic": "b" } },
        { path: "docs/nl-NL/a.md", locale: "nl-NL", frontMatter: { "ms.topic": "b" } },
      ],
      in: ["docs/fr-FR/a.md"],
      messages: "ms.topic is a, in the source b; it is not localized",
    },
  ],
});
