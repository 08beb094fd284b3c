import { describe, expect, it } from "vitest";
import type { Diagnostic, Edit } from "../src/model/diagnostic.ts";
import { defineRule, type Rule } from "../src/model/rule.ts";
import { span } from "../src/model/span.ts";
import { applyFix, articleWith, lintArticle, lintGroup, lintUnit, parse } from "./rule-tester.ts";
import { scriptOf } from "./script-of-text.ts";

/** A rule that reports each unit longer than its option allows, and each article beside another of its source. */
const probe: Rule = defineRule({
  id: "probe",
  category: "segments",
  mqm: "accuracy/mistranslation",
  since: "0.1.0",
  severity: "off",
  fixable: null,
  docs: { summary: "", rationale: "", howToFix: "", correct: [], incorrect: [] },
  messages: {
    long: { text: "{{length}} in {{locale}} on {{today}}" },
    accompanied: { text: "beside {{count}}" },
  },
  options: { most: { type: "number", default: 3, description: "letters" } },
  checks: {
    article({ units }, { options, surroundings, report }) {
      for (const unit of units) {
        const { length } = unit.target.text;
        if (length > 90) throw new Error("far too long");
        if (length <= options.most) continue;
        const data = { length, locale: surroundings.locale ?? "?", today: surroundings.today };
        report({ messageId: "long", data, at: unit.target.span, unit, token: "" });
      }
    },
    group: {
      contribute: () => ({ value: null, at: span("article", 0, 3) }),
      decide(contributions, { report }) {
        if (contributions.length < 2) return;
        for (const contribution of contributions) {
          report({
            messageId: "accompanied",
            data: { count: contributions.length - 1 },
            contribution,
            token: "",
            identity: "",
          });
        }
      },
    },
  },
});

const unit = { locale: "el-GR", source: "Save", target: "Αποθήκευση" };
const messages = (diagnostics: readonly Diagnostic[]) => diagnostics.map(({ message }) => message);

describe("linting with one rule", () => {
  it("lints a unit in its locale, with a rule that is off by default", () => {
    expect(messages(lintUnit(probe, unit))).toEqual(["10 in el-GR on 2026-06-01"]);
  });

  it("takes options, and refuses those that the rule has not", () => {
    expect(lintUnit(probe, { ...unit, options: { most: 10 } })).toEqual([]);
    expect(() => lintUnit(probe, { ...unit, options: { least: 1 } })).toThrow("no option least");
  });

  it("takes surroundings", () => {
    expect(messages(lintArticle(probe, articleWith([unit]), { locale: null }))).toEqual(["10 in ? on 2026-06-01"]);
  });

  it("lets a rule that throws fail the test", () => {
    expect(() => lintUnit(probe, { ...unit, target: "α".repeat(91) })).toThrow("far too long");
  });

  it("decides together only what translates one source", () => {
    const text = articleWith([]);
    const paths = ["nl-NL/a.md", "fr-FR/a.md", "fr-FR/b.md"];
    const found = lintGroup(
      probe,
      paths.map((path) => ({ path, text })),
    );
    expect(found.map(({ path, message }) => [path, message])).toEqual([
      ["nl-NL/a.md", "beside 1"],
      ["fr-FR/a.md", "beside 1"],
    ]);
  });
});

describe("articleWith", () => {
  it("numbers the units after the title", () => {
    const { units, unpaired, malformed } = parse(articleWith([unit, { ...unit, id: "37ca1-p101" }, unit]));
    expect(units.map(({ id }) => id)).toEqual(["37ca1-102", "37ca1-p101", "37ca1-104"]);
    expect([...unpaired, ...malformed]).toEqual([]);
    expect(units[2]?.source.text).toBe("Save");
  });

  it("replaces, adds and leaves out keys", () => {
    const text = articleWith([], { "ms.translationtype": "HT", "ms.locfileid": null, author: "somebody" });
    expect(text.split("\n").slice(0, 8)).toEqual([
      "---",
      "author: somebody",
      "title: Fjordbase",
      "ms.openlocfilehash: 0a4d55a8d778e5022fab701977c5d840bbc486d0",
      "ms.sourcegitcommit: 7c211433f02071597741e6ff5a8ea34789abbf43",
      "ms.translationtype: HT",
      "ms.contentlocale: nl-NL",
      "ms.lasthandoff: 09/15/2020",
    ]);
    expect(text).not.toContain("locfileid");
  });
});

describe("applyFix", () => {
  const withEdits = (...edits: readonly Edit[]) => ({ fix: { safety: "safe", edits } }) as unknown as Diagnostic;

  it("makes the edits of all findings, whatever their order", () => {
    const later = withEdits({ start: 4, end: 5, text: "E" }, { start: 2, end: 2, text: "-" });
    const earlier = withEdits({ start: 0, end: 1, text: "" });
    expect(applyFix("abcde", [later, earlier])).toBe("b-cdE");
  });

  it("refuses edits that overlap", () => {
    const edits = [withEdits({ start: 0, end: 3, text: "" }), withEdits({ start: 2, end: 4, text: "" })];
    expect(() => applyFix("abcde", edits)).toThrow("the fix at 2");
  });
});

it.each([
  ["Sla uw werk op.", "Latin"],
  ["使用 Fjordbase 备份", "Han"],
  ["データを保存する", "Han"],
  ["Αποθηκεύστε το `Fjordbase`", "Greek"],
  ["احفظ عملك", "Arabic"],
  ["Используйте Fjordbase", "Cyrillic"],
  ["123 **", null],
])("the script of %j is %s", (text, script) => {
  expect(scriptOf(text)).toBe(script);
});
