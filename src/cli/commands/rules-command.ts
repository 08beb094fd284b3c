import { nodeHost } from "../../io/host.ts";
import { ruleUrl } from "../../lint/rule-url.ts";
import { PATTERN_RULE } from "../../model/pattern.ts";
import { errorTypesOf, type Rule } from "../../model/rule.ts";
import { jsonText, wrap } from "../../report/index.ts";
import { rules as builtInRules } from "../../rules/index.ts";
import { type ConfigOptions, configFilesFor } from "../options/configuration.ts";
import type { Terminal } from "../output/terminal.ts";

const NARROWEST = 20;

/**
 * The built-in rules, and those of plugins where a configuration is named or may be code: a configuration with mistakes
 * must not keep anybody from looking rules up.
 *
 * @param id what is asked for; `pattern/ID` stands in a configuration alone
 * @returns sorted by id
 * @throws {ConfigError}
 */
export async function knownRules(options: ConfigOptions, terminal: Terminal, id = ""): Promise<readonly Rule[]> {
  const isInConfiguration = typeof options.config === "string" || options.trustCode || isPattern(id);
  if (!isInConfiguration) return builtInRules;
  const { resolver } = await configFilesFor(options, nodeHost(terminal.cwd)).configure([]);
  return [...resolver.rules].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function isPattern(id: string): boolean {
  return id.startsWith(`${PATTERN_RULE}/`);
}

/**
 * The list of rules for people: id, severity, fix and the defect each finds.
 *
 * @param columns of the terminal; `null` for a file or a pipe, where a rule is one line
 */
export function rulesTable(rules: readonly Rule[], columns: number | null): string {
  const table = [
    ["rule", "severity", "fix", "what it finds"] as const,
    ...rules.map(({ id, severity, fixable, docs }) => [id, severity, fixable ?? "-", docs.summary] as const),
  ];
  const widths = [0, 1, 2].map((column) => Math.max(...table.map((row) => (row[column] as string).length)));
  const hang = widths.reduce((sum, width) => sum + width + 2, 0);
  const rows = table.map(([id, severity, fix, summary]) => {
    const cells = [id, severity, fix].map((cell, column) => cell.padEnd(widths[column] as number));
    return `${cells.join("  ")}  ${wrapped(summary, columns ?? Number.POSITIVE_INFINITY, hang)}\n`;
  });
  return `${rows.join("")}\n\`l10n-lint explain RULE\` tells more.\n`;
}

/** The catalogue as JSON: one object a rule, with all its messages and options. */
export function rulesJson(rules: readonly Rule[]): string {
  return `${jsonText(rules.map(describe), 2)}\n`;
}

function describe(rule: Rule): object {
  const { id, category, since, severity, fixable, docs, messages, options } = rule;
  const types = errorTypesOf(rule);
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
      mqm: types[messageId] ?? null,
      text,
      help: help ?? null,
    })),
    options: Object.entries(options).map(([name, option]) => ({ name, ...option })),
    url: ruleUrl(rule),
  };
}

/** Text wrapped to `columns` less `hang`, the indent of all lines but the first: there the caller has filled it. */
export function wrapped(text: string, columns: number, hang = 0): string {
  return wrap(text, Math.max(NARROWEST, columns - hang)).join(`\n${" ".repeat(hang)}`);
}
