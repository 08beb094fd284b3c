import { describe, expect, it } from "vitest";
import type { ExpectedLocale } from "../../src/model/surroundings.ts";
import { handoffDate, LOCALIZATION_KEYS, misspelledKey } from "../../src/parse/pipeline-keys.ts";
import rule from "../../src/rules/locale-metadata.ts";
import { applyFix, articleWith, lintArticle, lintGroup } from "../rule-tester.ts";
import { fingerprints, reported, textAt } from "./reported.ts";

type Changes = Readonly<Record<string, string | null>>;

const UNIT = { target: "開啟叢集。", source: "Open the cluster." };
const HASH = "0a4d55a8d778e5022fab701977c5d840bbc486d0";
const article = (changes: Changes) => articleWith([UNIT], changes);
const lint = (text: string) => lintArticle(rule, text);
const seen = (text: string) => reported(text, lint(text));
/** With further lines before the end of the front matter. */
const withLines = (lines: string, changes: Changes = {}) => article(changes).replace("\n---\n", `\n${lines}\n---\n`);

const SOUND: ReadonlyMap<string, string> = new Map(
  LOCALIZATION_KEYS.map((key) => [key, new RegExp(`^${key}: (.*)$`, "m").exec(article({}))?.[1] ?? ""]),
);

/** What is not of its form is reported once, and says what the form is. */
const FORMS: Readonly<Record<string, string>> = {
  "ms.openlocfilehash": "40 lower-case hexadecimal digits",
  "ms.sourcegitcommit": "40 lower-case hexadecimal digits",
  "ms.translationtype": "MT or HT",
  "ms.contentlocale": "a locale such as nb-NO or sr-Latn-RS",
  "ms.lasthandoff": "a date MM/DD/YYYY",
  "ms.locfileid": "digits in double quotes",
};

describe.each(LOCALIZATION_KEYS)("%s", (key) => {
  it("is reported at the last key where it is missing", () => {
    const text = article({ [key]: null });
    const last = key === "ms.locfileid" ? "ms.lasthandoff" : "ms.locfileid";
    expect(seen(text)).toEqual([
      { messageId: "missingKey", severity: "error", message: `${key} is missing`, at: last },
    ]);
    expect(lint(text)[0]).toMatchObject({ side: "article", help: "restore it from the handoff", related: [] });
    expect(lint(text)[0]).not.toHaveProperty("fix");
  });

  it("is reported at the second one where it stands twice, whatever its value", () => {
    const text = withLines(`${key}: ${SOUND.get(key)}`);
    expect(seen(text)).toEqual([
      { messageId: "repeatedKey", severity: "error", message: `${key} stands twice`, at: key },
    ]);
    const [finding] = lint(text);
    expect(finding?.range.start.offset).toBe(text.lastIndexOf(key));
    expect(finding?.related.map(({ path, message }) => [path, message])).toEqual([
      ["articles/example.md", "the first"],
    ]);
    expect(finding?.related[0]?.range?.start.offset).toBe(text.indexOf(key));
    expect(finding?.help).toBe("keep the one of the handoff");
  });

  it.each([
    ["nothing", "", key, "(empty)"],
    ["an empty text", '""', key, '""'],
    ["a word", "ingen", "ingen", "ingen"],
    ["a word in another script", "無", "無", "無"],
    ["null", "~", "~", "~"],
    ["native digits", "١٢٣", "١٢٣", "١٢٣"],
    ["too long a text", "a b ".repeat(50).trim(), "a b ".repeat(50).trim(), `${"a b ".repeat(15)}…`],
  ])("is reported at its value, or at the key where there is none: %s", (_, value, at, shown) => {
    const text = article({ [key]: value });
    expect(seen(text)).toEqual([
      {
        messageId: "malformedValue",
        severity: "error",
        message: `${key} is not ${FORMS[key]}: ${shown}`,
        at,
      },
    ]);
    expect(lint(text)[0]?.help).toBe("restore the value from the handoff");
    expect(lint(text)[0]?.range.start.line).toBe(text.slice(0, text.indexOf(key)).split("\n").length);
    expect(lint(text)[0]).not.toHaveProperty("fix");
  });

  it.each([
    ["a list", "[a, b]", "a list"],
    ["a list over several lines", "\n- a\n- b", "a list"],
    ["a mapping", "{a: b}", "a mapping"],
    ["an alias", "*anchor", "an alias"],
    ["a text over several lines", "|\n  en\n  to", "en to"],
  ])("is reported on one line where its value is %s", (_, value, shown) => {
    const text = article({ [key]: value, author: "&anchor kari" });
    expect(lint(text).map(({ messageId, message }) => [messageId, message])).toEqual([
      ["malformedValue", `${key} is not ${FORMS[key]}: ${shown}`],
    ]);
  });

  it("has its typing errors corrected, and its value is left as it is", () => {
    for (const written of slipsOf(key)) {
      const text = article({ [key]: null }).replace("\nms.", `\n${written}: ${SOUND.get(key)}\nms.`);
      expect(seen(text)).toEqual([
        {
          messageId: "misspelledKey",
          severity: "error",
          message: `${written} is not a key; ${key} is missing`,
          at: written,
        },
      ]);
      const [finding] = lint(text);
      expect(finding).toMatchObject({ fix: { safety: "suggestion" }, help: "correct the key" });
      const fixed = applyFix(text, lint(text));
      expect(fixed).toContain(`\n${key}: ${SOUND.get(key)}\n`);
      expect(lint(fixed)).toEqual([]);
    }
  });
});

/** One letter less, more or other, two neighbours swapped, another case. */
function slipsOf(key: string): string[] {
  const at = 5;
  const [a, b] = [key.charAt(at), key.charAt(at + 1)];
  return [
    key.slice(0, at) + key.slice(at + 1),
    `${key.slice(0, at)}x${key.slice(at)}`,
    `${key.slice(0, at)}x${key.slice(at + 1)}`,
    key.slice(0, at) + b + a + key.slice(at + 2),
    key.toUpperCase(),
    key.replace(".", "_"),
  ];
}

describe("typing errors", () => {
  it.each([
    "ms.author",
    "ms.date",
    "ms.topic",
    "ms.locale",
    "locfileid",
    "title",
    "ms.olcofilehash",
    "ms.contxntlocalx",
  ])("%s is none", (key) => {
    expect(misspelledKey(key)).toBe(null);
    const text = article({ "ms.contentlocale": null, [key]: "x" });
    expect(lint(text).map(({ messageId }) => messageId)).toEqual(["missingKey"]);
  });

  it("are no matter where the key itself is there", () => {
    expect(lint(withLines("ms.contenlocale: nb-NO"))).toEqual([]);
    expect(LOCALIZATION_KEYS.map(misspelledKey)).toEqual(LOCALIZATION_KEYS.map(() => null));
  });

  it("tell that an article without units was meant to have keys", () => {
    const text = "---\ntitle: 叢集\nms.contenlocale: zh-TW\n---\n";
    expect(lint(text).map(({ messageId }) => messageId)).toEqual([
      ...LOCALIZATION_KEYS.slice(1).map(() => "missingKey"),
      "misspelledKey",
    ]);
  });
});

describe("values", () => {
  it.each([
    ["ms.openlocfilehash", HASH.toUpperCase(), HASH],
    ["ms.openlocfilehash", `"${HASH.toUpperCase()}"`, `"${HASH}"`],
    ["ms.sourcegitcommit", HASH.replace("d", "D"), HASH],
    ["ms.translationtype", "mt", "MT"],
    ["ms.translationtype", "Ht", "HT"],
    ["ms.contentlocale", "nl-nl", "nl-NL"],
    ["ms.contentlocale", "ZH-TW", "zh-TW"],
    ["ms.contentlocale", "SR-LATN-RS", "sr-Latn-RS"],
    ["ms.locfileid", "90000001", '"90000001"'],
    ["ms.locfileid", "'90000001'", '"90000001"'],
  ])("%s: %s is meant to be %s", (key, written, meant) => {
    const text = article({ [key]: written });
    const [finding, ...others] = lint(text);
    expect([finding?.messageId, others]).toEqual(["malformedValue", []]);
    expect(finding?.message).toContain(`: ${written}`);
    expect(finding?.fix?.safety).toBe("suggestion");
    const fixed = applyFix(text, lint(text));
    expect(fixed).toBe(article({ [key]: meant }));
    expect(lint(fixed)).toEqual([]);
  });

  it.each([
    ["ms.openlocfilehash", HASH.slice(1)],
    ["ms.openlocfilehash", `${HASH}0`],
    ["ms.openlocfilehash", HASH.replace("d", "g")],
    ["ms.sourcegitcommit", `sha1:${HASH}`],
    ["ms.translationtype", "TM"],
    ["ms.translationtype", "MT, HT"],
    ["ms.contentlocale", "nl_NL"],
    ["ms.contentlocale", "nl"],
    ["ms.contentlocale", "nederlands"],
    ["ms.contentlocale", "nl-NL-x-a"],
    ["ms.lasthandoff", "9/15/2020"],
    ["ms.lasthandoff", "2020-09-15"],
    ["ms.lasthandoff", "09/15/20"],
    ["ms.lasthandoff", "09.15.2020"],
    ["ms.lasthandoff", "09/15/2020 10:00"],
    ["ms.locfileid", '"12a"'],
    ["ms.locfileid", '"-12"'],
    ["ms.locfileid", '"12 "'],
    ["ms.locfileid", "1e3"],
  ])("%s: %s is no value, and nobody knows which was meant", (key, value) => {
    const found = lint(article({ [key]: value }));
    expect(found.map(({ messageId, fix }) => [messageId, fix])).toEqual([["malformedValue", undefined]]);
  });

  it.each([
    ["ms.openlocfilehash", "1".repeat(40)],
    ["ms.openlocfilehash", `"${HASH}"`],
    ["ms.openlocfilehash", `${HASH} # of the source`],
    ["ms.translationtype", "HT"],
    ["ms.contentlocale", "sr-Latn-RS"],
    ["ms.contentlocale", "zh-Hant-TW"],
    ["ms.contentlocale", "es-419"],
    ["ms.contentlocale", "fil-PH"],
    ["ms.contentlocale", "'ar-SA'"],
    ["ms.lasthandoff", '"09/15/2020"'],
    ["ms.locfileid", '"0"'],
    ["ms.locfileid", '"00000101"'],
    ["ms.locfileid", '"12345678901234567890123"'],
  ])("%s: %s is sound", (key, value) => {
    expect(lint(article({ [key]: value }))).toEqual([]);
  });

  it("are read behind a byte order mark and with Windows line ends", () => {
    const text = `\uFEFF${article({ "ms.translationtype": "mt" })}`.replaceAll("\n", "\r\n");
    expect(seen(text).map(({ at }) => at)).toEqual(["mt"]);
    expect(lint(applyFix(text, lint(text)))).toEqual([]);
  });
});

describe("the locale", () => {
  const expected = (tag: string): { expectedLocale: ExpectedLocale } => ({
    expectedLocale: { tag, origin: "path", evidence: `docs/${tag}` },
  });
  const lintIn = (tag: string, value: string) =>
    lintArticle(rule, article({ "ms.contentlocale": value }), expected(tag));

  it.each(["xq-NO", "nb-QX", "nb-ZZ", "sr-Xyzw-RS", "qqq-NO"])("%s is unknown", (value) => {
    const text = article({ "ms.contentlocale": value });
    expect(seen(text)).toEqual([
      {
        messageId: "invalidLocale",
        severity: "error",
        message: `${value} is no locale: its language, script or region is unknown`,
        at: value,
      },
    ]);
    expect(lint(text)[0]?.help).toBe("write a BCP 47 tag such as nb-NO");
    expect(lintIn("nb-NO", value).map(({ messageId }) => messageId)).toEqual(["invalidLocale"]);
  });

  it("is reported where another one is expected, with the evidence", () => {
    const text = article({ "ms.contentlocale": "zh-TW" });
    const found = lintArticle(rule, text, expected("nb-NO"));
    expect(reported(text, found)).toEqual([
      {
        messageId: "otherLocale",
        severity: "error",
        message: "The article says zh-TW, expected is nb-NO (docs/nb-NO)",
        at: "zh-TW",
      },
    ]);
    expect(found[0]).toMatchObject({ fix: { safety: "suggestion" }, help: "correct the locale, or move the article" });
    const fixed = applyFix(text, found);
    expect(fixed).toBe(article({ "ms.contentlocale": "nb-NO" }));
    expect(lintArticle(rule, fixed, expected("nb-NO"))).toEqual([]);
  });

  it("is another one with another region or script", () => {
    expect(lintIn("fr-CA", "fr-FR")).toHaveLength(1);
    expect(lintIn("sr-Cyrl-RS", "sr-Latn-RS")).toHaveLength(1);
  });

  it.each([
    ["nl-NL", "nl-NL"],
    ["nl-nl", "nl-NL"],
    ["he-IL", "iw-IL"],
    ["iw-IL", "he-IL"],
  ])("in %s may be %s", (tag, value) => {
    expect(lintIn(tag, value)).toEqual([]);
  });

  it("is not compared where none is expected", () => {
    expect(lint(article({ "ms.contentlocale": "ar-SA" }))).toEqual([]);
  });
});

describe("the date", () => {
  const on = (today: string, date: string) => lintArticle(rule, article({ "ms.lasthandoff": date }), { today });

  it.each([
    "13/01/2020",
    "00/10/2020",
    "01/00/2020",
    "02/30/2020",
    "02/29/2021",
    "04/31/2020",
    "02/29/1900",
    "01/01/0000",
  ])("%s is in no calendar", (date) => {
    const text = article({ "ms.lasthandoff": date });
    expect(seen(text)).toEqual([
      {
        messageId: "impossibleDate",
        severity: "error",
        message: `ms.lasthandoff is no date: ${date}`,
        at: date,
      },
    ]);
    expect(lint(text)[0]?.help).toBe("write MM/DD/YYYY");
    expect(handoffDate(date)).toBe(null);
  });

  it.each(["02/29/2020", "02/29/2000", "12/31/2019", "01/01/2020"])("%s is a day", (date) => {
    expect(on("2026-06-01", date)).toEqual([]);
  });

  it.each([
    ["2026-03-02", "03/03/2026", "03/04/2026"],
    ["2024-02-28", "02/29/2024", "03/01/2024"],
    ["2025-12-31", "01/01/2026", "01/02/2026"],
  ])("on %s, %s can be and %s cannot", (today, tomorrow, later) => {
    expect(on(today, tomorrow)).toEqual([]);
    expect(on(today, later).map(({ messageId, message, help }) => [messageId, message, help])).toEqual([
      ["futureDate", `ms.lasthandoff lies in the future: ${later}`, "restore the date of the handoff"],
    ]);
  });
});

describe("silence", () => {
  const NONE = Object.fromEntries(LOCALIZATION_KEYS.map((key) => [key, null]));

  it("about a README: front matter without any of the keys, and no unit", () => {
    expect(lint(articleWith([], NONE))).toEqual([]);
  });

  it("but not about an article: units, and none of the keys", () => {
    const text = article(NONE);
    expect(seen(text)).toEqual([
      {
        messageId: "missingKeys",
        severity: "error",
        message: "None of the six localization keys is here",
        at: "---",
      },
    ]);
    expect(lint(text)[0]).toMatchObject({ range: { start: { line: 1 } }, help: "restore them from the handoff" });
  });

  it("but not about a file with some of them, and no unit", () => {
    const text = articleWith([], { ...NONE, "ms.translationtype": "MT" });
    expect(seen(text).map(({ message }) => message)).toEqual(
      LOCALIZATION_KEYS.filter((key) => key !== "ms.translationtype").map((key) => `${key} is missing`),
    );
  });

  it.each([
    ["no front matter", article({}).replace(/^---[\s\S]*?\n---\n/, "")],
    ["an unclosed one", article({ "ms.locfileid": null }).replace("\n---\n", "\n")],
    ["one that is no YAML", article({ title: '"Åpne', "ms.locfileid": null })],
    ["one in another language", article({ "ms.locfileid": null }).replace("---\n", "---js\n")],
  ])("about %s", (_, text) => {
    expect(text).toContain("data-ttu-id");
    expect(lint(text)).toEqual([]);
  });

  it("about keys inside a mapping", () => {
    expect(lint(articleWith([], { ...NONE, metadata: "\n  ms.translationtype: MT" }))).toEqual([]);
  });
});

describe("ms.locfileid twice in a repository", () => {
  const withId = (path: string, id: string, repository = "/repository") => ({
    path,
    text: article({ "ms.locfileid": id }),
    surroundings: { repository },
  });

  it("is reported in each article, with the others", () => {
    const articles = [withId("nb-NO/a.md", '"7"'), withId("zh-TW/b.md", '"7"'), withId("nb-NO/c.md", '"8"')];
    const found = lintGroup(rule, articles);
    expect(found.map(({ path, messageId, severity, message }) => [path, messageId, severity, message])).toEqual([
      ["nb-NO/a.md", "repeatedFileId", "error", "ms.locfileid 7 is also that of zh-TW/b.md"],
      ["zh-TW/b.md", "repeatedFileId", "error", "ms.locfileid 7 is also that of nb-NO/a.md"],
    ]);
    expect(found.map((finding) => textAt(articles[0]?.text ?? "", finding))).toEqual(["7", "7"]);
    expect(found[0]?.related.map(({ path, message }) => [path, message])).toEqual([
      ["zh-TW/b.md", "the same ms.locfileid"],
    ]);
    expect(found[0]?.related.map((place) => textAt(articles[1]?.text ?? "", place))).toEqual(["7"]);
    expect(found[0]?.help).toBe("restore the id of the handoff in one of them");
  });

  it("names one of many others and points at five", () => {
    const found = lintGroup(
      rule,
      Array.from({ length: 8 }, (_, n) => withId(`nb-NO/${n}.md`, '"7"')),
    );
    expect(found.map(({ message }) => message)).toEqual([
      "ms.locfileid 7 is also that of nb-NO/1.md and 6 more",
      ...Array.from({ length: 7 }, () => "ms.locfileid 7 is also that of nb-NO/0.md and 6 more"),
    ]);
    expect(found.map(({ related }) => related.map(({ path }) => path).join(" "))).toEqual([
      "nb-NO/1.md nb-NO/2.md nb-NO/3.md nb-NO/4.md nb-NO/5.md",
      "nb-NO/0.md nb-NO/2.md nb-NO/3.md nb-NO/4.md nb-NO/5.md",
      "nb-NO/0.md nb-NO/1.md nb-NO/3.md nb-NO/4.md nb-NO/5.md",
      "nb-NO/0.md nb-NO/1.md nb-NO/2.md nb-NO/4.md nb-NO/5.md",
      "nb-NO/0.md nb-NO/1.md nb-NO/2.md nb-NO/3.md nb-NO/5.md",
      ...Array.from({ length: 3 }, () => "nb-NO/0.md nb-NO/1.md nb-NO/2.md nb-NO/3.md nb-NO/4.md"),
    ]);
  });

  it.each([
    ["two repositories", '"7"', "/other"],
    ["other digits", '"07"', "/repository"],
  ])("is none: %s", (_, id, repository) => {
    expect(lintGroup(rule, [withId("nb-NO/a.md", '"7"'), withId("zh-TW/b.md", id, repository)])).toEqual([]);
  });

  it("is not told of what is no id", () => {
    const found = lintGroup(rule, [withId("nb-NO/a.md", '"7a"'), withId("zh-TW/b.md", '"7a"')]);
    expect(found.map(({ messageId }) => messageId)).toEqual(["malformedValue", "malformedValue"]);
  });

  it("keeps its fingerprint when other articles join in", () => {
    const two = lintGroup(rule, [withId("nb-NO/a.md", '"7"'), withId("zh-TW/b.md", '"7"')]);
    const three = lintGroup(rule, [withId("x.md", '"7"'), withId("moved.md", '"7"'), withId("zh-TW/b.md", '"7"')]);
    expect(new Set(fingerprints(three))).toEqual(new Set(fingerprints(two)));
    const others = lintGroup(rule, [withId("nb-NO/a.md", '"8"'), withId("zh-TW/b.md", '"8"')]);
    expect(fingerprints(two)).not.toContain(fingerprints(others)[0]);
  });

  it("copes where ten thousand articles have one id", () => {
    const members = Array.from({ length: 10_000 }, (_, n) => ({
      path: `${n}.md`,
      locale: "nb-NO",
      linted: true,
      value: "7",
    }));
    let count = 0;
    rule.checks.run?.decide(members, {
      articlesWithUnits: 0,
      quote: () => null,
      withdraw: () => undefined,
      report: () => void count++,
    });
    expect(count).toBe(members.length);
  });
});

describe("fingerprints", () => {
  const damaged = article({
    "ms.sourcegitcommit": null,
    "ms.translationtype": "mt",
    "ms.contentlocale": "xq-NO",
    "ms.lasthandoff": "02/30/2020",
  }).replace("\n---\n", '\nms.locfileid: "7"\n---\n');

  it("stay when the file is moved and other lines change", () => {
    const moved = `\uFEFF${damaged.replace("---\n", "---\nauthor: kari\nkeywords:\n- 叢集\n")}`.replaceAll(
      "\n",
      "\r\n",
    );
    const before = lint(damaged);
    const after = lintArticle(rule, moved, {}, { path: "elsewhere/moved.md" });
    expect(before.map(({ messageId }) => messageId).sort()).toEqual([
      "impossibleDate",
      "invalidLocale",
      "malformedValue",
      "missingKey",
      "repeatedKey",
    ]);
    expect([...fingerprints(after)].sort()).toEqual([...fingerprints(before)].sort());
  });

  it("differ by key, source and repetition", () => {
    const missing = (key: string, hash: string) => lint(article({ [key]: null, "ms.openlocfilehash": hash }));
    const other = HASH.replace("0", "1");
    const repeated = lint(withLines('ms.locfileid: "7"\nms.locfileid: "8"'));
    expect(repeated.map(({ messageId }) => messageId)).toEqual(["repeatedKey", "repeatedKey"]);
    const all = [
      ...missing("ms.locfileid", HASH),
      ...missing("ms.lasthandoff", HASH),
      ...missing("ms.locfileid", other),
      ...repeated,
    ];
    expect(new Set(fingerprints(all)).size).toBe(5);
  });
});
