import { describe, expect, it } from "vitest";
import { resolveConfig } from "../../src/config/resolve.ts";
import { activate } from "../../src/lint/active-rule.ts";
import { LineMap } from "../../src/lint/line-map.ts";
import { lintAcross } from "../../src/lint/lint-across.ts";
import { siblingContribution } from "../../src/lint/sibling-contributions.ts";
import type { PlainContribution } from "../../src/model/report.ts";
import { parseHead } from "../../src/parse/article.ts";
import rule from "../../src/rules/stale-hash.ts";
import { cases } from "../rule-cases.ts";
import { articleWith, type LocatedDiagnostic, lintGroup } from "../rule-tester.ts";
import { fingerprints } from "./reported.ts";

const OLD = "2c26b46b68ffc68ff99b453c1d30413413422d70";
const NEW = "fcde2b2edba56bf408601fb721fe9b5c338d10ee";
const NEWER = "0beec7b5ea3f0fdbc95d0dd47f3c5bc275da8a33";
const COMMIT = "60303ae22b998861bce3b28f33eec1be758a213c";

type Changes = Readonly<Record<string, string | null>>;

/** An article as data, by its locale, hash and handoff. */
function translated(locale: string, hash: string | null, handoff: string | null, changes: Changes = {}) {
  return {
    path: `docs/${locale}/storage/open.md`,
    locale,
    frontMatter: {
      "ms.openlocfilehash": hash,
      "ms.sourcegitcommit": COMMIT,
      "ms.lasthandoff": handoff,
      ...changes,
    },
  };
}

const BEHIND = translated("nb-NO", OLD, "09/15/2020");
const AHEAD = translated("zh-TW", NEW, "04/15/2021");

/** Both at these places. */
const at = (behind: string, ahead: string) => ({
  articles: [
    { ...BEHIND, path: behind },
    { ...AHEAD, path: ahead },
  ],
});

/** The article that is behind and its source of another version, of which this is known. */
const TODAY = { text: "Open the cluster.", hash: NEW };
const source = { ...BEHIND, path: "articles/example.md" };
const en = { path: "en/open.md", today: TODAY };

cases(rule, {
  sound: [
    { why: "another file", ...at("docs/nb-NO/a.md", "docs/zh-TW/b.md") },
    { why: "another folder", ...at("docs/nb-NO/a.md", "guides/zh-TW/a.md") },
    { why: "a folder that is no locale", ...at("docs/nb-NO/a.md", "docs/how-to/a.md") },
    { why: "no locale in the path", ...at("docs/a.md", "docs/b.md") },
    { why: "an article that is alone", ...BEHIND },
    { why: "the same hash, though the handoff is later", articles: [BEHIND, translated("zh-TW", OLD, "04/15/2021")] },
    { why: "the same day, though the hash differs", articles: [BEHIND, translated("zh-TW", NEW, "09/15/2020")] },
    ...[
      ["cut short", "fcde2b2e"],
      ["in upper case", NEW.toUpperCase()],
      ["no hexadecimal number", "z".repeat(40)],
      ["empty", '""'],
      ["a list", "[fcde2b2edba56bf408601fb721fe9b5c338d10ee]"],
      ["missing", null],
    ].flatMap(([what, hash = null]) => [
      { why: `a newer hash that is ${what}`, articles: [BEHIND, translated("zh-TW", hash, "04/15/2021")] },
      { why: `an older hash that is ${what}`, articles: [translated("nb-NO", hash, "09/15/2020"), AHEAD] },
    ]),
    ...[
      ["in another form", "2021-04-15"],
      ["of a day that is none", "99/99/9999"],
      ["of a day its month has not", "02/30/2021"],
      ["missing", null],
    ].flatMap(([what, date = null]) => [
      { why: `a newer handoff that is ${what}`, articles: [BEHIND, translated("zh-TW", NEW, date)] },
      { why: `an older handoff that is ${what}`, articles: [translated("nb-NO", OLD, date), AHEAD] },
    ]),
    { why: "a sibling whose locale nobody knows", articles: [BEHIND, { ...AHEAD, surroundings: { locale: null } }] },
    { why: "an article whose locale nobody knows", articles: [{ ...BEHIND, surroundings: { locale: null } }, AHEAD] },
    {
      why: "two articles of one locale",
      articles: [BEHIND, { ...translated("nb-NO", NEW, "04/15/2021"), path: AHEAD.path }],
    },
    ...[
      ["an English source without the keys", "---\ntitle: Open a cluster\n---\n\n# Open\n"],
      ["a file without front matter", "# 叢集\n"],
      ["a front matter that cannot be read", article("zh-TW", NEW, "04/15/2021").text.replace("title: ", 'title: "')],
    ].map(([why = "", text = ""]) => ({
      why,
      articles: [BEHIND, { path: "docs/en-US/storage/open.md", text }],
    })),
    { why: "a source that did not change since", ...source, english: { ...en, since: { path: en.path, text: TODAY } } },
    {
      why: "a source that was gone before",
      ...source,
      english: { ...en, today: null, since: { path: en.path, text: null } },
    },
    {
      why: "a source that was renamed before",
      ...source,
      english: { ...en, renamedFrom: "en/old.md", since: { path: en.path, text: TODAY } },
    },
    { why: "no hash, beside a source", ...translated("nb-NO", null, "09/15/2020"), path: source.path, english: en },
    {
      why: "no right hash, beside a source",
      ...translated("nb-NO", "123", "09/15/2020"),
      path: source.path,
      english: en,
    },
  ],
  broken: [
    {
      why: "an article behind siblings: names the newest in alphabetical order, their date and their commit",
      articles: [BEHIND, AHEAD, translated("id-ID", NEW, "04/15/2021")],
      finds: "behindSibling",
      in: BEHIND.path,
      severity: "warning",
      side: "article",
      segment: "",
      messages:
        "Translated from an older source than id-ID, zh-TW: handed off 2021-04-15 from commit 60303ae22b, this article 2020-09-15",
      help: "hand the article off again",
      marks: OLD,
      safety: "none",
      related: [
        "docs/id-ID/storage/open.md: id-ID, handed off 2021-04-15",
        "docs/zh-TW/storage/open.md: zh-TW, handed off 2021-04-15",
      ],
      relatedMarks: [NEW, NEW],
    },
    {
      why: "several that are behind: compared with the latest of those that are newer",
      articles: [
        translated("ja-JP", OLD, "12/31/2019"),
        translated("ar-SA", NEW, "01/01/2020"),
        translated("de-DE", NEWER, "02/01/2020"),
      ],
      finds: ["behindSibling", "behindSibling"],
      in: ["docs/ja-JP/storage/open.md", "docs/ar-SA/storage/open.md"],
      messages: [
        "Translated from an older source than de-DE: handed off 2020-02-01 from commit 60303ae22b, this article 2019-12-31",
        "Translated from an older source than de-DE: handed off 2020-02-01 from commit 60303ae22b, this article 2020-01-01",
      ],
    },
    ...[
      ["cut short", "60303ae2"],
      ["empty", '""'],
      ["missing", null],
      ["words", "see the log"],
    ].map(([what, commit = null]) => ({
      why: `a newer one whose commit is ${what}`,
      articles: [BEHIND, translated("zh-TW", NEW, "04/15/2021", { "ms.sourcegitcommit": commit })],
      finds: "behindSibling",
      says: "from commit (unknown), this article",
    })),
    ...[
      ["a folder", "docs/nb-NO/a.md", "docs/zh-TW/a.md"],
      ["a folder's suffix", "docs.nb-NO/a.md", "docs.zh-TW/a.md"],
      ["a file's suffix", "docs/a.nb-NO.md", "docs/a.zh-TW.md"],
      ["a folder in another case", "docs/nb-no/a.md", "docs/zh-tw/a.md"],
    ].map(([what, behind = "", ahead = ""]) => ({
      why: `a sibling found by the locale in ${what}`,
      ...at(behind, ahead),
      finds: "behindSibling",
      in: behind,
    })),
    {
      why: "a handoff of one day before, and not the newer article",
      articles: [BEHIND, translated("zh-TW", NEW, "09/16/2020")],
      finds: "behindSibling",
      in: BEHIND.path,
    },
    {
      why: "dates, not texts: December comes before January of the next year",
      articles: [translated("fr-FR", OLD, "01/02/2021"), translated("ja-JP", NEW, "12/30/2020")],
      finds: "behindSibling",
      in: "docs/ja-JP/storage/open.md",
    },
    {
      why: "a hash that is that of its commit",
      ...source,
      english: { ...en, atCommit: { text: "Open it.", hash: OLD } },
      finds: "stale",
    },
    {
      why: "a hash that is wrong, of a source that is as it was",
      ...source,
      english: { ...en, atCommit: TODAY },
      finds: "hashMismatch",
    },
    { why: "a source that is gone", ...source, english: { ...en, today: null }, finds: "sourceGone" },
    {
      why: "a source that went since",
      ...source,
      english: { ...en, today: null, since: { path: en.path, text: TODAY } },
      finds: "sourceGone",
    },
    {
      why: "a source that was renamed and is gone",
      ...source,
      english: { ...en, today: null, renamedFrom: "en/old.md" },
      finds: "sourceGone",
    },
    {
      why: "a source that was renamed",
      ...source,
      english: { ...en, renamedFrom: "en/old.md" },
      finds: ["sourceRenamed", "stale"],
    },
    {
      why: "a source that was renamed since",
      ...source,
      english: { ...en, renamedFrom: "en/old.md", since: { path: "en/old.md", text: TODAY } },
      finds: "sourceRenamed",
    },
    {
      why: "a source that was not there then",
      ...source,
      english: { ...en, renamedFrom: "en/old.md", since: { path: "en/old.md", text: null } },
      finds: "stale",
    },
    {
      why: "how far behind is said only where history tells",
      ...source,
      english: en,
      finds: "stale",
      messages: "The source changed since this translation: text",
    },
    {
      why: "how far behind history tells",
      ...source,
      english: {
        ...en,
        history: { commits: 1, days: 2, lastDate: "2021-04-15" },
        compareUrl: "https://fjordbase.example/compare",
      },
      finds: "stale",
      says: "; 1 commit and 2 days behind, the last of 2021-04-15",
    },
  ],
});

/** The same as a file. */
function article(locale: string, hash: string, handoff: string, changes: Changes = {}) {
  const { path, frontMatter } = translated(locale, hash, handoff, changes);
  return { path, text: articleWith([], { "ms.contentlocale": locale, ...frontMatter }) };
}

const places = (found: readonly LocatedDiagnostic[]) => found.map(({ path }) => path);

it("each that is behind is reported, whatever the order they come in", () => {
  const articles = [
    article("nb-NO", OLD, "09/15/2020"),
    article("zh-TW", NEW, "04/15/2021"),
    article("id-ID", NEW, "04/15/2021"),
  ];
  const five = [...articles, article("nl-NL", OLD, "09/15/2020"), article("fr-FR", OLD, "09/15/2020")];
  const behind = ["docs/fr-FR/storage/open.md", "docs/nb-NO/storage/open.md", "docs/nl-NL/storage/open.md"];
  const forwards = lintGroup(rule, five);
  const backwards = lintGroup(rule, [...five].reverse());
  expect(places(forwards).sort()).toEqual(behind);
  expect(places(backwards).sort()).toEqual(behind);
  expect(new Set(backwards.map(({ message }) => message))).toEqual(new Set(forwards.map(({ message }) => message)));
});

it("siblings are asked for, and those that are not linted count but get no finding", () => {
  expect(rule.needs).toContain("siblings");
  const active = activate([rule], resolveConfig([rule], {}));
  const factsOf = (path: string, text: string, locale: string | null) =>
    active.flatMap((each) => {
      return (
        siblingContribution(parseHead(text, path), new LineMap(text), locale, "docs/*/a.md", each, new Map()) ?? []
      );
    });
  const linted = (facts: readonly PlainContribution[]) => facts.map((fact) => ({ ...fact, linted: true }));
  const own = factsOf("docs/nb-NO/a.md", article("nb-NO", OLD, "09/15/2020").text, "nb-NO");
  const other = factsOf("docs/zh-TW/a.md", article("zh-TW", NEW, "04/15/2021").text, "zh-TW");
  const decidedFor = (facts: readonly PlainContribution[]) => [...lintAcross(facts, active, (text) => text).keys()];
  expect(decidedFor([...linted(own), ...other])).toEqual(["docs/nb-NO/a.md"]);
  expect(decidedFor([...own, ...linted(other)])).toEqual([]);
});

describe("fingerprints", () => {
  const newer = article("zh-TW", NEW, "04/15/2021");
  const behind = (locale: string, hash: string) => {
    const found = lintGroup(rule, [article(locale, hash, "09/15/2020"), newer]);
    return fingerprints(found)[0];
  };

  it("stay when the article is moved, its front matter changes around the hash, and more siblings come", () => {
    const moved = article("nb-NO", OLD, "09/14/2020", { author: "kari", title: "Åpne", "ms.locfileid": '"7"' });
    const [first] = lintGroup(rule, [
      { path: "elsewhere/nb-NO/open.md", text: `\uFEFF${moved.text}`.replaceAll("\n", "\r\n") },
      { path: "elsewhere/zh-TW/open.md", text: newer.text },
      { path: "elsewhere/ar-SA/open.md", text: article("ar-SA", NEWER, "05/15/2021").text },
    ]);
    expect(first?.fingerprint).toBe(behind("nb-NO", OLD));
  });

  it("differ by hash and locale", () => {
    expect(new Set([behind("nb-NO", OLD), behind("nb-NO", NEWER), behind("ja-JP", OLD)]).size).toBe(3);
  });
});
