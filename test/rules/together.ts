import { resolveConfig } from "../../src/config/resolve.ts";
import { activate } from "../../src/lint/active-rule.ts";
import { lintArticle } from "../../src/lint/lint-article.ts";
import type { Rule } from "../../src/model/rule.ts";
import { articleWith, parse } from "../rule-tester.ts";

/** What several rules say of one unit, as `rule/message`, once it is decided which of them has the say. */
export function findingsOf(rules: readonly Rule[], source: string, target: string): readonly string[] {
  const facts = {
    today: "2026-06-01",
    locale: "nl-NL",
    expectedLocale: null,
    sourceKey: "articles/example.md",
    repository: "/repository",
  };
  const active = activate(rules, resolveConfig(rules, { rules: [] }));
  const { diagnostics } = lintArticle(parse(articleWith([{ source, target }])), active, facts, {
    hash: (text) => text,
  });
  return diagnostics.map(({ ruleId, messageId }) => `${ruleId}/${messageId}`);
}
