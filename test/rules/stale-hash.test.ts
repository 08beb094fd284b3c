import { describe, expect, it } from "vitest";
import { onlyToday, readSourceText } from "../../src/compare/source/source-text.ts";
import { resolveConfig } from "../../src/config/resolve.ts";
import { activate } from "../../src/lint/active-rule.ts";
import { LineMap } from "../../src/lint/line-map.ts";
import { lintAcross } from "../../src/lint/lint-across.ts";
import { siblingFacts } from "../../src/lint/sibling-facts.ts";
import type { Fact } from "../../src/model/report.ts";
import type { SourceFacts } from "../../src/model/source.ts";
import { parseHead } from "../../src/parse/article.ts";
import rule from "../../src/rules/stale-hash.ts";
import { articleWith, type LocatedDiagnostic, lintArticle, lintGroup } from "../rule-tester.ts";
import { fingerprints, textAt } from "./reported.ts";

const OLD = "2c26b46b68ffc68ff99b453c1d30413413422d70";
const NEW = "fcde2b2edba56bf408601fb721fe9b5c338d10ee";
const NEWER = "0beec7b5ea3f0fdbc95d0dd47f3c5bc275da8a33";
const COMMIT = "60303ae22b998861bce3b28f33eec1be758a213c";

type Changes = Readonly<Record<string, string | null>>;

/** An article by its locale, hash and handoff. */
function article(locale: string, hash: string, handoff: string, changes: Changes = {}) {
  const text = articleWith([], {
    "ms.contentlocale": locale,
    "ms.openlocfilehash": hash,
    "ms.sourcegitcommit": COMMIT,
    "ms.lasthandoff": handoff,
    ...changes,
  });
  return { path: `docs/${locale}/storage/open.md`, text };
}

const places = (found: readonly LocatedDiagnostic[]) => found.map(({ path }) => path);

describe("an article behind a sibling", () => {
  const articles = [
    article("nb-NO", OLD, "09/15/2020"),
    article("zh-TW", NEW, "04/15/2021"),
    article("id-ID", NEW, "04/15/2021"),
  ];
  const found = lintGroup(rule, articles);

  it("is one finding at its hash, and names the newest locales in alphabetical order, their date and their commit", () => {
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({
      path: "docs/nb-NO/storage/open.md",
      messageId: "behindSibling",
      severity: "warning",
      side: "article",
      message:
        "Translated from an older source than id-ID, zh-TW: handed off 2021-04-15 from commit 60303ae22b, this article 2020-09-15",
      help: "hand the article off again",
    });
    expect(textAt(articles[0]?.text ?? "", found[0] as LocatedDiagnostic)).toBe(OLD);
    expect(found[0]).not.toHaveProperty("fix");
    expect(found[0]).not.toHaveProperty("segmentId");
  });

  it("points at the hashes of the newest", () => {
    const related = found[0]?.related ?? [];
    expect(related.map(({ path, message }) => [path, message])).toEqual([
      ["docs/id-ID/storage/open.md", "id-ID, handed off 2021-04-15"],
      ["docs/zh-TW/storage/open.md", "zh-TW, handed off 2021-04-15"],
    ]);
    const texts = new Map(articles.map(({ path, text }) => [path, text]));
    expect(related.map((place) => textAt(texts.get(place.path) ?? "", place))).toEqual([NEW, NEW]);
  });

  it("is told of each that is behind, whatever the order they come in", () => {
    const five = [...articles, article("nl-NL", OLD, "09/15/2020"), article("fr-FR", OLD, "09/15/2020")];
    const behind = ["docs/fr-FR/storage/open.md", "docs/nb-NO/storage/open.md", "docs/nl-NL/storage/open.md"];
    const forwards = lintGroup(rule, five);
    const backwards = lintGroup(rule, [...five].reverse());
    expect(places(forwards).sort()).toEqual(behind);
    expect(places(backwards).sort()).toEqual(behind);
    expect(new Set(backwards.map(({ message }) => message))).toEqual(new Set(forwards.map(({ message }) => message)));
  });

  it("is compared with the latest of several that are newer", () => {
    const chain = [
      article("ja-JP", OLD, "12/31/2019"),
      article("ar-SA", NEW, "01/01/2020"),
      article("de-DE", NEWER, "02/01/2020"),
    ];
    const messages = lintGroup(rule, chain).map(({ path, message }) => [path.split("/")[1], message]);
    expect(messages).toEqual([
      [
        "ja-JP",
        "Translated from an older source than de-DE: handed off 2020-02-01 from commit 60303ae22b, this article 2019-12-31",
      ],
      [
        "ar-SA",
        "Translated from an older source than de-DE: handed off 2020-02-01 from commit 60303ae22b, this article 2020-01-01",
      ],
    ]);
  });

  it.each([
    ["cut short", "60303ae2"],
    ["empty", '""'],
    ["missing", null],
    ["words", "see the log"],
  ])("says that the newer one's commit is unknown where it is %s", (_, commit) => {
    const [first] = lintGroup(rule, [
      article("nb-NO", OLD, "09/15/2020"),
      article("zh-TW", NEW, "04/15/2021", { "ms.sourcegitcommit": commit }),
    ]);
    expect(first?.message).toContain("from commit (unknown), this article");
  });
});

describe("siblings", () => {
  const [behind, newer] = [article("nb-NO", OLD, "09/15/2020").text, article("zh-TW", NEW, "04/15/2021").text];

  it.each([
    ["a folder", "docs/nb-NO/a.md", "docs/zh-TW/a.md"],
    ["a folder's suffix", "docs.nb-NO/a.md", "docs.zh-TW/a.md"],
    ["a file's suffix", "docs/a.nb-NO.md", "docs/a.zh-TW.md"],
    ["a folder in another case", "docs/nb-no/a.md", "docs/zh-tw/a.md"],
  ])("are found by the locale in %s", (_, path, other) => {
    const found = lintGroup(rule, [
      { path, text: behind },
      { path: other, text: newer },
    ]);
    expect(places(found)).toEqual([path]);
  });

  it.each([
    ["another file", "docs/nb-NO/a.md", "docs/zh-TW/b.md"],
    ["another folder", "docs/nb-NO/a.md", "guides/zh-TW/a.md"],
    ["a folder that is no locale", "docs/nb-NO/a.md", "docs/how-to/a.md"],
    ["no locale in the path", "docs/a.md", "docs/b.md"],
  ])("are none: %s", (_, path, other) => {
    const found = lintGroup(rule, [
      { path, text: behind },
      { path: other, text: newer },
    ]);
    expect(found).toEqual([]);
  });

  it("count although they are not linted, and get no finding then", () => {
    const active = activate([rule], resolveConfig([rule], {}));
    const factsOf = (path: string, text: string, locale: string | null) =>
      siblingFacts(parseHead(text, path), new LineMap(text), locale, "docs/*/a.md", active);
    const linted = (facts: readonly Fact[]) => facts.map((fact) => ({ ...fact, linted: true }));
    const own = factsOf("docs/nb-NO/a.md", behind, "nb-NO");
    const other = factsOf("docs/zh-TW/a.md", newer, "zh-TW");
    const decidedFor = (facts: readonly Fact[]) => [...lintAcross(facts, active, (text) => text).keys()];
    expect(decidedFor([...linted(own), ...other])).toEqual(["docs/nb-NO/a.md"]);
    expect(decidedFor([...own, ...linted(other)])).toEqual([]);
  });

  it("are not asked for where the article is alone", () => {
    expect(lintArticle(rule, behind)).toEqual([]);
    expect(rule.needs).toContain("siblings");
  });
});

describe("silence", () => {
  const old = article("nb-NO", OLD, "09/15/2020");
  const silent = (...articles: readonly { path: string; text: string }[]) =>
    expect(lintGroup(rule, articles)).toEqual([]);

  it("where the hash is equal, though the handoff is later", () => silent(old, article("zh-TW", OLD, "04/15/2021")));

  it("where the handoff is the same day, though the hash differs", () =>
    silent(old, article("zh-TW", NEW, "09/15/2020")));

  it("of the newer article", () => {
    expect(places(lintGroup(rule, [old, article("zh-TW", NEW, "09/16/2020")]))).toEqual([old.path]);
  });

  it("compares dates, not texts: December comes before January of the next year", () => {
    const found = lintGroup(rule, [article("fr-FR", OLD, "01/02/2021"), article("ja-JP", NEW, "12/30/2020")]);
    expect(places(found)).toEqual(["docs/ja-JP/storage/open.md"]);
  });

  it.each([
    ["cut short", "fcde2b2e"],
    ["in upper case", NEW.toUpperCase()],
    ["no hexadecimal number", "z".repeat(40)],
    ["empty", '""'],
    ["a list", "[fcde2b2edba56bf408601fb721fe9b5c338d10ee]"],
    ["missing", null],
  ])("where a hash is %s", (_, hash) => {
    silent(old, article("zh-TW", NEW, "04/15/2021", { "ms.openlocfilehash": hash }));
    silent(article("nb-NO", NEW, "09/15/2020", { "ms.openlocfilehash": hash }), article("zh-TW", NEW, "04/15/2021"));
  });

  it.each([
    ["in another form", "2021-04-15"],
    ["of a day that is none", "99/99/9999"],
    ["of a day its month has not", "02/30/2021"],
    ["missing", null],
  ])("where a handoff is %s", (_, date) => {
    silent(old, article("zh-TW", NEW, "04/15/2021", { "ms.lasthandoff": date }));
    silent(article("nb-NO", OLD, "09/15/2020", { "ms.lasthandoff": date }), article("zh-TW", NEW, "04/15/2021"));
  });

  it("about an article or a sibling whose locale nobody knows", () => {
    const unknown = { ...article("zh-TW", NEW, "04/15/2021"), surroundings: { locale: null } };
    silent(old, unknown);
    silent({ ...old, surroundings: { locale: null } } as typeof old, article("zh-TW", NEW, "04/15/2021"));
  });

  it("between two articles of one locale", () => {
    const copy = article("nb-NO", NEW, "04/15/2021");
    silent(old, { ...copy, path: "docs/zh-TW/storage/open.md" });
  });

  it.each([
    ["an English source without the keys", "---\ntitle: Open a cluster\n---\n\n# Open\n"],
    ["a file without front matter", "# 叢集\n"],
    ["a front matter that cannot be read", article("zh-TW", NEW, "04/15/2021").text.replace("title: ", 'title: "')],
  ])("about %s", (_, text) => {
    silent(old, { path: "docs/en-US/storage/open.md", text });
  });
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

describe("against its source", () => {
  const PATH = "en/open.md";
  const today = readSourceText("Open the cluster.", NEW);
  const lint = (facts: Partial<SourceFacts>, changes: Changes = {}) =>
    lintArticle(rule, article("nb-NO", OLD, "09/15/2020", changes).text, {
      source: { ...onlyToday(today, PATH), ...facts },
    });
  const told = (facts: Partial<SourceFacts>, changes: Changes = {}) =>
    lint(facts, changes)
      .map(({ messageId }) => messageId)
      .sort();

  it.each([
    ["the hash is that of its commit", { atCommit: readSourceText("Open it.", OLD) }, ["stale"]],
    ["only the hash is wrong, the source is as it was", { atCommit: today }, ["hashMismatch"]],
    ["nothing changed since", { since: { path: PATH, text: today } }, []],
    ["it is gone", { today: null }, ["sourceGone"]],
    ["it was gone before", { today: null, since: { path: PATH, text: null } }, []],
    ["it went since", { today: null, since: { path: PATH, text: today } }, ["sourceGone"]],
    ["it was renamed and is gone", { today: null, renamedFrom: "en/old.md" }, ["sourceGone"]],
    ["it was renamed", { renamedFrom: "en/old.md" }, ["sourceRenamed", "stale"]],
    [
      "it was renamed since",
      { renamedFrom: "en/old.md", since: { path: "en/old.md", text: today } },
      ["sourceRenamed"],
    ],
    ["it was renamed before", { renamedFrom: "en/old.md", since: { path: PATH, text: today } }, []],
    ["it was not there then", { renamedFrom: "en/old.md", since: { path: "en/old.md", text: null } }, ["stale"]],
  ])("%s", (_, facts, expected) => {
    expect(told(facts)).toEqual(expected);
  });

  it("needs a hash, of the right form", () => {
    expect(told({}, { "ms.openlocfilehash": null })).toEqual([]);
    expect(told({}, { "ms.openlocfilehash": "123" })).toEqual([]);
  });

  it("says how far behind only where history tells", () => {
    expect(lint({})[0]?.message).not.toMatch(/behind|null/);
    const history = { commits: 1, days: 2, lastDate: "2021-04-15" };
    expect(lint({ history, compareUrl: "https://fjordbase.example/compare" })[0]?.message).toContain(
      "; 1 commit and 2 days behind, the last of 2021-04-15",
    );
  });
});
