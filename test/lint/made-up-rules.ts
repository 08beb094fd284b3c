import { createHash } from "node:crypto";
import { resolveConfig } from "../../src/config/resolve.ts";
import { type ActiveRule, activate } from "../../src/lint/active-rule.ts";
import { defineRule, type Rule, type RuleChecks } from "../../src/model/rule.ts";
import type { Surroundings } from "../../src/model/surroundings.ts";

const MESSAGES = {
  found: { text: "Found {{what}}", help: "remove {{what}}" },
  noted: { text: "Noted", severity: "info" },
} as const;

type Checks = RuleChecks<typeof MESSAGES, Record<never, never>, string>;

/** A rule that only checks; its documentation says nothing. */
export function ruleNamed(
  id: string,
  checks: Checks,
  more: Partial<Pick<Rule, "locales" | "wakes" | "identical">> = {},
): Rule {
  return defineRule<typeof MESSAGES, Record<never, never>, string>({
    id,
    category: "segments",
    mqm: "accuracy/mistranslation",
    since: "0.1.0",
    severity: "warning",
    fixable: null,
    docs: { summary: "", rationale: "", howToFix: "", correct: [], incorrect: [] },
    messages: MESSAGES,
    options: {},
    checks,
    ...more,
  });
}

/** @param wishes as on the command line: `id:severity` */
export function activated(rules: readonly Rule[], ...wishes: readonly string[]): readonly ActiveRule[] {
  return activate(rules, resolveConfig(rules, { rules: wishes }));
}

export function factsFor(locale: string | null): Surroundings {
  return { today: "2026-06-01", locale, expectedLocale: null, sourceKey: "storage/backup.md", repository: "" };
}

export function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
