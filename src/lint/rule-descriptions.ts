import type { FileReport, RuleDescription } from "../model/report.ts";
import { errorTypesOf, type Rule } from "../model/rule.ts";
import { tallyOf } from "../report/findings/tally.ts";
import { ENGINE_FINDINGS, isEngineFinding } from "./engine-findings.ts";
import { ruleUrl } from "./rule-url.ts";

/** The rules that files have findings of, suppressed ones included, sorted by id; what the engine reports beside them. */
export function ruleDescriptions(files: readonly FileReport[], rules: readonly Rule[]): readonly RuleDescription[] {
  const messages = new Map<string, Set<string>>();
  const note = (ruleId: string, messageId: string) => {
    const known = messages.get(ruleId);
    if (known === undefined) messages.set(ruleId, new Set([messageId]));
    else known.add(messageId);
  };
  for (const file of files) for (const [ruleId, messageId] of tallyOf(file).messages) note(ruleId, messageId);
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  return [...messages]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, ids]) => {
      const rule = byId.get(id);
      return rule === undefined ? engineDescription(id, ids) : ruleDescription(rule);
    });
}

function ruleDescription(rule: Rule): RuleDescription {
  const { id, category, severity, docs } = rule;
  const { summary, rationale, howToFix } = docs;
  return {
    id,
    mqm: errorTypesOf(rule),
    url: ruleUrl(rule),
    about: { category, severity, summary, rationale, howToFix },
  };
}

function engineDescription(id: string, messageIds: ReadonlySet<string>): RuleDescription {
  if (!isEngineFinding(id)) return { id, mqm: {}, url: null };
  const { mqm, ...docs } = ENGINE_FINDINGS[id];
  const types = Object.fromEntries(Array.from(messageIds, (messageId) => [messageId, mqm]));
  return { id, mqm: types, url: null, about: { category: "tool", severity: "error", ...docs } };
}
