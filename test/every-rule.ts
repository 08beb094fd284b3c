import { createHash } from "node:crypto";
import { resolveConfig } from "../src/config/resolve.ts";
import { activate } from "../src/lint/active-rule.ts";
import { lintAcross } from "../src/lint/lint-across.ts";
import { lintArticle } from "../src/lint/lint-article.ts";
import type { Diagnostic } from "../src/model/diagnostic.ts";
import { rules } from "../src/rules/index.ts";
import { parse } from "./rule-tester.ts";

const off = rules.filter(({ severity }) => severity === "off").map(({ id }) => `${id}:warning`);
const everyRule = activate(rules, resolveConfig(rules, { rules: off }));

const hash = (text: string) => createHash("sha256").update(text).digest("hex");

/**
 * Parses a text and has every rule look at it, those that are off by default too, as if it were in Dutch.
 *
 * @throws {Error} where a rule does
 */
export function lintWithEveryRule(text: string): readonly Diagnostic[] {
  const surroundings = {
    today: "2026-06-01",
    locale: "nl-NL",
    expectedLocale: null,
    sourceKey: "example.md",
    repository: "/repository",
  };
  const { diagnostics, facts } = lintArticle(parse(text), everyRule, surroundings, { hash });
  const failure = diagnostics.find(({ ruleId }) => ruleId === "internal-error");
  if (failure !== undefined) throw new Error(failure.message);
  return [...diagnostics, ...[...lintAcross(facts, everyRule, hash).values()].flat()];
}
