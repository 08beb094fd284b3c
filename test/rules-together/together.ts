import { resolveConfig } from "../../src/config/resolve.ts";
import { activate } from "../../src/lint/active-rule.ts";
import { lintArticle } from "../../src/lint/lint-article.ts";
import type { Diagnostic } from "../../src/model/diagnostic.ts";
import type { Rule } from "../../src/model/rule.ts";
import { articleWith, parse } from "../rule-tester.ts";

/** What several rules say of one unit, as `rule/message`, once it is decided which of them has the say. */
export function findingsOf(rules: readonly Rule[], source: string, target: string): readonly string[] {
  const diagnostics = findingsIn(rules, articleWith([{ source, target }]));
  return diagnostics.map(({ ruleId, messageId }) => `${ruleId}/${messageId}`);
}

/** What several rules say of an article in Dutch. */
export function findingsIn(rules: readonly Rule[], text: string): readonly Diagnostic[] {
  const facts = {
    today: "2026-06-01",
    locale: "nl-NL",
    expectedLocale: null,
    sourceKey: "articles/example.md",
    repository: "/repository",
  };
  const active = activate(rules, resolveConfig(rules, { rules: [] }));
  return lintArticle(parse(text), active, facts, { hash: (each) => each }).diagnostics;
}
