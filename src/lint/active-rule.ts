import { isActive } from "../config/resolve.ts";
import type { ResolvedConfig, RuleSetting } from "../model/config.ts";
import type { Rule } from "../model/rule.ts";

/** A rule that will run, with how it runs. */
export interface ActiveRule {
  readonly rule: Rule;
  readonly setting: RuleSetting;
}

/** The rules that can report anything under a configuration. */
export function activate(rules: readonly Rule[], config: ResolvedConfig): readonly ActiveRule[] {
  return rules.flatMap((rule) => {
    const setting = config.rules.get(rule.id);
    return setting !== undefined && isActive(setting) ? [{ rule, setting }] : [];
  });
}

/**
 * Whether a rule is for a locale: `fr` covers `fr-CA`, `!fr-CA` takes it out again. Of an unknown locale nothing can be
 * said that depends on the language.
 */
export function appliesTo(rule: Rule, locale: string | null): boolean {
  if (rule.locales === undefined) return true;
  if (locale === null) return false;
  const covers = (range: string) => locale === range || locale.startsWith(`${range}-`);
  if (rule.locales.some((range) => range.startsWith("!") && covers(range.slice(1)))) return false;
  const included = rule.locales.filter((range) => !range.startsWith("!"));
  return included.length === 0 || included.some(covers);
}

/** A rule that leaves to others what only the whole run shows. */
export function withoutRunCheck({ rule, setting }: ActiveRule): ActiveRule {
  const { run: _, ...checks } = rule.checks;
  return { rule: { ...rule, checks }, setting };
}
