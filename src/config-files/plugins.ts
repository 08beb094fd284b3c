import type { PluginRules } from "../config/per-article.ts";
import { contractBreaches } from "../config/rule-contract.ts";
import { defaultExportOf, type ModuleFailure } from "../io/run-module.ts";
import type { Rule } from "../model/rule.ts";

/** The rules of a plugin; with mistakes it is of no use. */
export interface LoadedPlugin {
  readonly rules: readonly Rule[];
  /** Sentences without a subject. */
  readonly mistakes: readonly string[];
}

/**
 * Runs a module that brings rules: `export default { rules: [defineRule({ … })] }`. Call it only for code that is trusted.
 * Never throws.
 *
 * @param path absolute
 * @param taken ids that its rules may not have
 */
export async function loadPlugin(path: string, taken: readonly string[]): Promise<LoadedPlugin> {
  let exported: unknown;
  try {
    exported = await defaultExportOf(path);
  } catch (error) {
    return { rules: [], mistakes: [`cannot be loaded: ${(error as ModuleFailure).message}`] };
  }
  const rules = (exported as { readonly rules?: unknown } | null | undefined)?.rules;
  if (!Array.isArray(rules))
    return { rules: [], mistakes: ["exports no rules; write export default { rules: [ … ] }"] };
  const known = [...taken];
  const mistakes = rules.flatMap((rule: unknown, index) => {
    const id = (rule as Partial<Rule> | null)?.id;
    const breaches = contractBreaches(rule, known);
    if (typeof id === "string") known.push(id);
    return breaches.map((breach) => `breaks the contract of rules in ${String(id ?? `rules[${index}]`)}: ${breach}`);
  });
  return mistakes.length > 0 ? { rules: [], mistakes } : { rules: (rules as Rule[]).map(withoutBuiltInPage), mistakes };
}

/** The rules of plugins that were found sound before, for another thread. */
export async function loadPlugins(paths: readonly string[]): Promise<PluginRules> {
  const loaded = await Promise.all(paths.map(async (path) => [path, (await loadPlugin(path, [])).rules] as const));
  return new Map(loaded);
}

/** Only built-in rules have a page in this project's documentation. */
function withoutBuiltInPage(rule: Rule): Rule {
  return { ...rule, docs: { ...rule.docs, url: rule.docs.url ?? null } };
}
