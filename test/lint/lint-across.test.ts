import { describe, expect, it } from "vitest";
import { lintAcross } from "../../src/lint/lint-across.ts";
import type { PlainContribution } from "../../src/model/report.ts";
import type { ArticleContribution } from "../../src/model/rule.ts";
import { activated, ruleNamed, sha256 } from "./made-up-rules.ts";

function factAt(path: string, changes: Partial<PlainContribution> = {}): PlainContribution {
  const place = { line: 3, column: 1, offset: 40 };
  const range = { start: place, end: { ...place, column: 9, offset: 48 } };
  return {
    ruleId: "oldest",
    kind: "group",
    path,
    key: "a.md",
    locale: "nb-NO",
    linted: true,
    range,
    value: "1",
    ...changes,
  };
}

/** Reports every contribution but the one with the greatest value. */
const oldest = ruleNamed("oldest", {
  group: {
    contribute: () => null,
    decide(contributions, context) {
      const newest = contributions
        .toSorted((a, b) => a.value.localeCompare(b.value))
        .at(-1) as ArticleContribution<string>;
      for (const contribution of contributions) {
        if (contribution.value === newest.value) continue;
        const related = [{ contribution: newest, message: `newer: ${newest.locale}` }];
        context.report({
          messageId: "found",
          data: { what: contribution.value },
          contribution,
          token: "t",
          identity: "i",
          related,
        });
      }
    },
  },
});

describe("lintAcross", () => {
  it("reports at the contributions' places, with what is related", () => {
    const facts = [factAt("nb-NO/a.md"), factAt("zh-TW/a.md", { locale: "zh-TW", value: "2" })];
    const decided = lintAcross(facts, activated([oldest]), sha256);
    expect([...decided.keys()]).toEqual(["nb-NO/a.md"]);
    expect(decided.get("nb-NO/a.md")).toMatchObject([
      {
        ruleId: "oldest",
        messageId: "found",
        severity: "warning",
        message: "Found 1",
        help: "remove 1",
        side: "article",
        range: facts[0]?.range,
        related: [{ path: "zh-TW/a.md", message: "newer: zh-TW", range: facts[1]?.range }],
      },
    ]);
  });

  it("decides keys by themselves", () => {
    const facts = [factAt("a"), factAt("b", { value: "2", key: "b.md" })];
    expect(lintAcross(facts, activated([oldest]), sha256).size).toBe(0);
  });

  it("decides kinds and rules by themselves", () => {
    const facts = [factAt("a"), factAt("b", { value: "2", kind: "run" }), factAt("c", { value: "3", ruleId: "other" })];
    expect(lintAcross(facts, activated([oldest]), sha256).size).toBe(0);
  });

  it("gives an article that was only looked at no finding, though it counts", () => {
    const facts = [factAt("a", { linted: false }), factAt("b"), factAt("c", { value: "2", linted: false })];
    expect([...lintAcross(facts, activated([oldest]), sha256).keys()]).toEqual(["b"]);
  });

  it("says nothing with a severity of off", () => {
    const facts = [factAt("a"), factAt("b", { value: "2" })];
    expect(lintAcross(facts, activated([oldest], "oldest/found:off"), sha256).size).toBe(0);
    const [finding] = lintAcross(facts, activated([oldest], "oldest:error"), sha256).get("a") ?? [];
    expect(finding?.severity).toBe("error");
  });

  it("takes the article's locale and what the rule calls the finding's identity into the fingerprint", () => {
    const prints = (changes: Partial<PlainContribution>) => {
      const facts = [factAt("a", changes), factAt("b", { value: "2" })];
      return lintAcross(facts, activated([oldest]), sha256).get(changes.path ?? "a")?.[0]?.fingerprint;
    };
    expect(prints({})).toMatch(/^[0-9a-f]{32}$/);
    expect(prints({ path: "elsewhere/a.md" })).toBe(prints({}));
    expect(prints({ locale: "ar-SA" })).not.toBe(prints({}));
  });

  it("is the same from facts that went through JSON", () => {
    const facts = [factAt("a"), factAt("b", { value: "2" })];
    const merged = JSON.parse(JSON.stringify(facts)) as readonly PlainContribution[];
    expect(lintAcross(merged, activated([oldest]), sha256)).toEqual(lintAcross(facts, activated([oldest]), sha256));
  });

  it("makes a message that the rule does not have an internal error", () => {
    const hasty = ruleNamed("oldest", {
      group: {
        contribute: () => null,
        decide([contribution], context) {
          const finding = { messageId: "lost" as "noted", data: {}, token: "t", identity: "i" };
          context.report({ ...finding, contribution: contribution as ArticleContribution<string> });
        },
      },
    });
    const [found] = lintAcross([factAt("nb-NO/a.md")], activated([hasty]), sha256).get("nb-NO/a.md") ?? [];
    expect(found?.message).toBe('Rule oldest failed: Error: it reports the message "lost"; it has found, noted');
  });

  it("makes a throwing decision an internal error and goes on with the others", () => {
    const throwing = ruleNamed("broken", {
      run: {
        contribute: () => null,
        decide(contributions, context) {
          const contribution = contributions.find(({ linted }) => !linted) as ArticleContribution<string>;
          context.report({ messageId: "noted", data: {}, contribution, token: "t", identity: "i" });
          throw new TypeError("no decision");
        },
      },
    });
    const facts = [
      factAt("x", { ruleId: "broken", kind: "run", linted: false }),
      factAt("a", { ruleId: "broken", kind: "run" }),
      factAt("a"),
      factAt("b", { value: "2" }),
    ];
    const found = lintAcross(facts, activated([throwing, oldest]), sha256).get("a") ?? [];
    expect(found.map(({ ruleId }) => ruleId)).toEqual(["internal-error", "oldest"]);
    expect(found[0]?.message).toContain("broken");
    expect(found[0]?.message).toContain("no decision");
  });
});
