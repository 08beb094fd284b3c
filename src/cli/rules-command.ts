import { ruleUrl } from "../lint/rule-url.ts";
import type { Rule } from "../model/rule.ts";
import { rules } from "../rules/index.ts";
import { didYouMean, UsageError } from "./usage-error.ts";

/** The list of rules for people: id, severity, fix and the defect each finds. */
export function rulesTable(): string {
  const width = Math.max(...rules.map(({ id }) => id.length));
  const rows = rules.map(
    ({ id, severity, fixable, docs }) =>
      `${id.padEnd(width)}  ${severity.padEnd("warning".length)}  ${(fixable ?? "-").padEnd("suggestion".length)}  ${docs.summary}\n`,
  );
  return `${rows.join("")}\n\`l10n-lint explain RULE\` tells more.\n`;
}

/** The catalogue as JSON: one object a rule, with all its messages and options. */
export function rulesJson(): string {
  return `${JSON.stringify(rules.map(describe), null, 2)}\n`;
}

function describe(rule: Rule): object {
  const { id, category, since, severity, fixable, docs, messages, options } = rule;
  return {
    id,
    category,
    since,
    severity,
    recommended: severity !== "off",
    fixable,
    runWide: rule.runWide === true,
    locales: rule.locales ?? null,
    summary: docs.summary,
    messages: Object.entries(messages).map(([messageId, { text, help, severity: own }]) => ({
      id: messageId,
      severity: own ?? severity,
      text,
      help: help ?? null,
    })),
    options: Object.entries(options).map(([name, option]) => ({ name, ...option })),
    url: ruleUrl(id),
  };
}

/**
 * What there is to know about a rule, as text for a terminal.
 *
 * @throws {UsageError} when there is no such rule
 */
export function explanation(id: string): string {
  const rule = rules.find((candidate) => candidate.id === id);
  if (rule === undefined) {
    const hint = didYouMean(
      id,
      rules.map((candidate) => candidate.id),
    );
    throw new UsageError(`unknown rule "${id}"`, hint ?? "`l10n-lint rules` lists the rules");
  }
  const { severity, fixable, category, since, docs } = rule;
  const messages = Object.entries(rule.messages).map(
    ([messageId, message]) => `  ${id}/${messageId} (${message.severity ?? severity})\n    ${message.text}\n`,
  );
  const options = Object.entries(rule.options).map(
    ([name, option]) =>
      `  ${name} (${option.type}, default ${JSON.stringify(option.default)})\n    ${option.description}\n`,
  );
  return [
    `${id}: ${docs.summary}\n`,
    `${severity} · ${category} · fix: ${fixable ?? "none"} · since ${since}${rule.runWide ? " · run-wide" : ""}\n`,
    `${docs.rationale}\n`,
    `How to fix: ${docs.howToFix}\n`,
    `Messages:\n${messages.join("")}`,
    ...(options.length > 0 ? [`Options:\n${options.join("")}`] : []),
    `Examples: ${ruleUrl(id)}\n`,
  ].join("\n");
}
