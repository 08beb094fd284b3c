import { describe, expect, it } from "vitest";
import { handoffDate, LOCALIZATION_KEYS, misspelledKey } from "../../src/parse/pipeline-keys.ts";
import rule from "../../src/rules/locale-metadata.ts";
import { cases, rows } from "../rule-cases.ts";
import { articleWith, lintArticle, lintGroup } from "../rule-tester.ts";
import { fingerprints } from "./reported.ts";

type Changes = Readonly<Record<string, string | null>>;

const HASH = "0a4d55a8d778e5022fab701977c5d840bbc486d0";
const UNIT = { target: "開啟叢集。", source: "Open the cluster." };
const NONE: Changes = Object.fromEntries(LOCALIZATION_KEYS.map((key) => [key, null]));
const NO_UNIT = { units: [] };

/** What the keys are in a sound article; `title` stands on line 2, they from line 3 on. */
const SOUND: ReadonlyMap<string, string> = new Map(
  LOCALIZATION_KEYS.map((key) => [key, new RegExp(`^${key}: (.*)$`, "m").exec(articleWith([]))?.[1] ?? ""]),
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

/** Keys that are no slip of one. */
const NO_SLIPS = [
  "ms.author",
  "ms.date",
  "ms.topic",
  "ms.locale",
  "locfileid",
  "title",
  "ms.olcofilehash",
  "ms.contxntlocalx",
];

/** Keys behind all others. */
const withLines = (lines: string): Changes => ({ "ms.locfileid": `"90000001"\n${lines}` });

/** An article of a run in a locale's folder. */
const inFolder = (tag: string, value: string) => ({
  frontMatter: { "ms.contentlocale": value },
  surroundings: { expectedLocale: { tag, origin: "path", evidence: `docs/${tag}` } as const },
});

/** Articles with an id of a repository each. */
const withIds = (...files: readonly (readonly [path: string, id: string, repository?: string])[]) =>
  files.map(([path, id, repository = "/repository"]) => ({
    path,
    ...UNIT,
    frontMatter: { "ms.locfileid": id },
    surroundings: { repository },
  }));

/** Values that are not of their form, and those that they are meant to be. */
const MEANT = [
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
] as const;

const IMPOSSIBLE = [
  "13/01/2020",
  "00/10/2020",
  "01/00/2020",
  "02/30/2020",
  "02/29/2021",
  "04/31/2020",
  "02/29/1900",
  "01/01/0000",
];

/** A day, the next one and the one after that. */
const DAYS = [
  ["2026-03-02", "03/03/2026", "03/04/2026"],
  ["2024-02-28", "02/29/2024", "03/01/2024"],
  ["2025-12-31", "01/01/2026", "01/02/2026"],
] as const;

cases(rule, {
  units: [UNIT],
  sound: [
    ...[
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
      ...MEANT.map(([key, , meant]) => [key, meant] as const),
      ...["02/29/2020", "02/29/2000", "12/31/2019", "01/01/2020"].map((date) => ["ms.lasthandoff", date] as const),
    ].map(([key = "", value = ""]) => ({ why: `${key}: ${value}`, frontMatter: { [key]: value } })),
    ...LOCALIZATION_KEYS.flatMap((key) =>
      slipsOf(key).map((written) => ({
        why: `a typing error that was corrected: ${written}`,
        frontMatter: { [key]: null, title: `Fjordbase\n${key}: ${SOUND.get(key)}` },
      })),
    ),
    { why: "a typing error where the key itself is there", frontMatter: withLines("ms.contenlocale: nb-NO") },
    { why: "the locale of the folder", ...inFolder("nl-NL", "nl-NL") },
    { why: "the locale of the folder in another case", ...inFolder("nl-nl", "nl-NL") },
    { why: "an old tag of the locale", ...inFolder("he-IL", "iw-IL") },
    { why: "the tag of the locale, in a folder with an old one", ...inFolder("iw-IL", "he-IL") },
    { why: "another locale, put right", ...inFolder("nb-NO", "nb-NO") },
    { why: "a locale where none is expected", frontMatter: { "ms.contentlocale": "ar-SA" } },
    ...DAYS.map(([today, tomorrow]) => ({
      why: `a date of tomorrow, ${tomorrow}`,
      frontMatter: { "ms.lasthandoff": tomorrow },
      surroundings: { today },
    })),
    { why: "a README: front matter without any of the keys, and no unit", ...NO_UNIT, frontMatter: NONE },
    { why: "no front matter", text: articleWith([UNIT]).replace(/^---[\s\S]*?\n---\n/, "") },
    {
      why: "an unclosed one",
      text: articleWith([UNIT], { "ms.locfileid": null }).replace("\n---\n", "\n"),
    },
    { why: "one that is no YAML", frontMatter: { title: '"Åpne', "ms.locfileid": null } },
    {
      why: "one in another language",
      text: articleWith([UNIT], { "ms.locfileid": null }).replace("---\n", "---js\n"),
    },
    { why: "keys inside a mapping", ...NO_UNIT, frontMatter: { ...NONE, metadata: "\n  ms.translationtype: MT" } },
    {
      why: "one id in two repositories",
      articles: withIds(["nb-NO/a.md", '"7"'], ["zh-TW/b.md", '"7"', "/other"]),
    },
    { why: "ids of other digits", articles: withIds(["nb-NO/a.md", '"7"'], ["zh-TW/b.md", '"07"']) },
  ],
  broken: [
    ...LOCALIZATION_KEYS.flatMap((key, at) => [
      {
        why: `${key} is missing: reported at the last key`,
        frontMatter: { [key]: null },
        finds: "missingKey",
        severity: "error",
        messages: `${key} is missing`,
        marks: key === "ms.locfileid" ? "ms.lasthandoff" : "ms.locfileid",
        side: "article",
        help: "restore it from the handoff",
        related: [],
        safety: "none",
      },
      {
        why: `${key} stands twice: reported at the second, whatever its value`,
        frontMatter: withLines(`${key}: ${SOUND.get(key)}`),
        finds: "repeatedKey",
        severity: "error",
        messages: `${key} stands twice`,
        marks: key,
        line: [9],
        help: "keep the one of the handoff",
        related: ["articles/example.md: the first"],
        relatedMarks: [key],
      },
      ...[
        ["nothing", "", key, "(empty)"],
        ["an empty text", '""', key, '""'],
        ["a word", "ingen", "ingen", "ingen"],
        ["a word in another script", "無", "無", "無"],
        ["null", "~", "~", "~"],
        ["native digits", "١٢٣", "١٢٣", "١٢٣"],
        ["too long a text", "a b ".repeat(50).trim(), "a b ".repeat(50).trim(), `${"a b ".repeat(15)}…`],
      ].map(([what, value = "", marks = "", shown]) => ({
        why: `${key} is ${what}: reported at its value, or at the key where there is none`,
        frontMatter: { [key]: value },
        finds: "malformedValue",
        severity: "error",
        messages: `${key} is not ${FORMS[key]}: ${shown}`,
        marks,
        line: [3 + at],
        help: "restore the value from the handoff",
        safety: "none",
      })),
      ...[
        ["[a, b]", "a list"],
        ["\n- a\n- b", "a list"],
        ["{a: b}", "a mapping"],
        ["*anchor", "an alias"],
        ["|\n  en\n  to", "en to"],
      ].map(([value = "", shown]) => ({
        why: `${key} is ${shown}: reported on one line`,
        frontMatter: { [key]: value, author: "&anchor kari" },
        finds: "malformedValue",
        messages: `${key} is not ${FORMS[key]}: ${shown}`,
      })),
      ...slipsOf(key).map((written) => ({
        why: `a typing error: ${written}`,
        frontMatter: { [key]: null, title: `Fjordbase\n${written}: ${SOUND.get(key)}` },
        finds: "misspelledKey",
        severity: "error",
        messages: `${written} is not a key; ${key} is missing`,
        marks: written,
        help: "correct the key",
        safety: "suggestion",
        fixedFrontMatter: { [key]: null, title: `Fjordbase\n${key}: ${SOUND.get(key)}` },
      })),
    ]),
    ...NO_SLIPS.map((key) => ({
      why: `no typing error: ${key}`,
      frontMatter: { "ms.contentlocale": null, [key]: "x" },
      finds: "missingKey",
    })),
    {
      why: "a typing error in an article without units, which was meant to have keys",
      text: "---\ntitle: 叢集\nms.contenlocale: zh-TW\n---\n",
      finds: [...LOCALIZATION_KEYS.slice(1).map(() => "missingKey"), "misspelledKey"],
    },
    ...MEANT.map(([key, written, meant]) => ({
      why: `${key}: ${written} is meant to be ${meant}`,
      frontMatter: { [key]: written },
      finds: "malformedValue",
      says: `: ${written}`,
      safety: "suggestion",
      fixedFrontMatter: { [key]: meant },
    })),
    ...[
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
    ].map(([key = "", value = ""]) => ({
      why: `${key}: ${value} is no value, and nobody knows which was meant`,
      frontMatter: { [key]: value },
      finds: "malformedValue",
      safety: "none",
    })),
    {
      why: "a value behind a byte order mark and with Windows line ends",
      text: `\uFEFF${articleWith([UNIT], { "ms.translationtype": "mt" })}`.replaceAll("\n", "\r\n"),
      finds: "malformedValue",
      marks: "mt",
      fixed: `\uFEFF${articleWith([UNIT])}`.replaceAll("\n", "\r\n"),
    },
    ...["xq-NO", "nb-QX", "nb-ZZ", "sr-Xyzw-RS", "qqq-NO"].flatMap((value) => {
      const expected = { finds: "invalidLocale", severity: "error", marks: value };
      return [
        {
          why: `an unknown locale: ${value}`,
          frontMatter: { "ms.contentlocale": value },
          ...expected,
          messages: `${value} is no locale: its language, script or region is unknown`,
          help: "write a BCP 47 tag such as nb-NO",
        },
        { why: `an unknown locale where another is expected: ${value}`, ...inFolder("nb-NO", value), ...expected },
      ];
    }),
    {
      why: "another locale than expected, with the evidence",
      ...inFolder("nb-NO", "zh-TW"),
      finds: "otherLocale",
      severity: "error",
      messages: "The article says zh-TW, expected is nb-NO (docs/nb-NO)",
      marks: "zh-TW",
      help: "correct the locale, or move the article",
      safety: "suggestion",
      fixedFrontMatter: { "ms.contentlocale": "nb-NO" },
    },
    { why: "another region", ...inFolder("fr-CA", "fr-FR"), finds: "otherLocale" },
    { why: "another script", ...inFolder("sr-Cyrl-RS", "sr-Latn-RS"), finds: "otherLocale" },
    ...rows(
      { why: "a date in no calendar", finds: "impossibleDate", severity: "error", help: "write MM/DD/YYYY" },
      ["marks"],
      IMPOSSIBLE.map((date) => [date]),
    ).map((each) => ({
      ...each,
      frontMatter: { "ms.lasthandoff": String(each.marks) },
      messages: `ms.lasthandoff is no date: ${each.marks}`,
    })),
    ...DAYS.map(([today, , later]) => ({
      why: `a date in the future, ${later}`,
      frontMatter: { "ms.lasthandoff": later },
      surroundings: { today },
      finds: "futureDate",
      messages: `ms.lasthandoff lies in the future: ${later}`,
      help: "restore the date of the handoff",
    })),
    {
      why: "an article: units, and none of the keys",
      frontMatter: NONE,
      finds: "missingKeys",
      severity: "error",
      messages: "None of the six localization keys is here",
      marks: "---",
      line: [1],
      help: "restore them from the handoff",
    },
    {
      why: "a file with some of the keys, and no unit",
      ...NO_UNIT,
      frontMatter: { ...NONE, "ms.translationtype": "MT" },
      finds: LOCALIZATION_KEYS.slice(1).map(() => "missingKey"),
      messages: LOCALIZATION_KEYS.filter((key) => key !== "ms.translationtype").map((key) => `${key} is missing`),
    },
    {
      why: "an id twice in a repository: reported in each article, with the others",
      articles: withIds(["nb-NO/a.md", '"7"'], ["zh-TW/b.md", '"7"'], ["nb-NO/c.md", '"8"']),
      finds: ["repeatedFileId", "repeatedFileId"],
      in: ["nb-NO/a.md", "zh-TW/b.md"],
      severity: "error",
      messages: ["ms.locfileid 7 is also that of zh-TW/b.md", "ms.locfileid 7 is also that of nb-NO/a.md"],
      marks: "7",
      related: ["zh-TW/b.md: the same ms.locfileid", "nb-NO/a.md: the same ms.locfileid"],
      relatedMarks: ["7", "7"],
      help: "restore the id of the handoff in one of them",
    },
    {
      why: "an id in many articles: names one of the others and points at five",
      articles: withIds(...Array.from({ length: 8 }, (_, n) => [`nb-NO/${n}.md`, '"7"'] as const)),
      finds: Array.from({ length: 8 }, () => "repeatedFileId"),
      messages: [
        "ms.locfileid 7 is also that of nb-NO/1.md and 6 more",
        ...Array.from({ length: 7 }, () => "ms.locfileid 7 is also that of nb-NO/0.md and 6 more"),
      ],
      related: Array.from({ length: 8 }, (_, own) => [0, 1, 2, 3, 4, 5].filter((n) => n !== own).slice(0, 5)).flatMap(
        (others) => others.map((n) => `nb-NO/${n}.md: the same ms.locfileid`),
      ),
    },
    {
      why: "twice what is no id",
      articles: withIds(["nb-NO/a.md", '"7a"'], ["zh-TW/b.md", '"7a"']),
      finds: ["malformedValue", "malformedValue"],
    },
  ],
});

const article = (changes: Changes) => articleWith([UNIT], changes);
const lint = (text: string) => lintArticle(rule, text);
const withId = (path: string, id: string) => ({ path, text: article({ "ms.locfileid": id }) });

it("the repeated key points at the first, whichever key it is", () => {
  for (const key of LOCALIZATION_KEYS) {
    const text = articleWith([UNIT], withLines(`${key}: ${SOUND.get(key)}`));
    const [finding] = lint(text);
    expect(finding?.related[0]?.range?.start.offset).toBe(text.indexOf(key));
  }
});

it("reads no date and no key that is none", () => {
  expect(IMPOSSIBLE.map(handoffDate)).toEqual(IMPOSSIBLE.map(() => null));
  expect([...NO_SLIPS, ...LOCALIZATION_KEYS].map(misspelledKey).filter((key) => key !== null)).toEqual([]);
});

it("keeps its fingerprint when other articles join in", () => {
  const two = lintGroup(rule, [withId("nb-NO/a.md", '"7"'), withId("zh-TW/b.md", '"7"')]);
  const three = lintGroup(rule, [withId("x.md", '"7"'), withId("moved.md", '"7"'), withId("zh-TW/b.md", '"7"')]);
  expect(new Set(fingerprints(three))).toEqual(new Set(fingerprints(two)));
  const others = lintGroup(rule, [withId("nb-NO/a.md", '"8"'), withId("zh-TW/b.md", '"8"')]);
  expect(fingerprints(two)).not.toContain(fingerprints(others)[0]);
});

it("copes where ten thousand articles have one id", () => {
  const contributions = Array.from({ length: 10_000 }, (_, n) => ({
    path: `${n}.md`,
    locale: "nb-NO",
    linted: true,
    value: "7",
  }));
  let count = 0;
  rule.checks.run?.decide(contributions, {
    articlesWithUnits: 0,
    quote: () => null,
    optionsOf: () => null,
    withdraw: () => undefined,
    report: () => void count++,
  });
  expect(count).toBe(contributions.length);
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
    const repeated = lint(article(withLines('ms.locfileid: "7"\nms.locfileid: "8"')));
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
