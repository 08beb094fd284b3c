import type { RuleOptions, RuleSetting, RuleTable, TreeFreedom } from "../model/config.ts";
import type { SeveritySetting } from "../model/diagnostic.ts";
import type { Rule } from "../model/rule.ts";

/** What the command line says about rules as a whole; it beats every table. */
export interface RuleChoice {
  /** Only these rules run, also where a table switches them off. */
  readonly only?: readonly string[];
  readonly skip?: readonly string[];
}

/**
 * How a rule runs after several tables, of which a later one wins.
 *
 * A rule's severity moves its default messages; messages with a severity of their own keep it, unless the rule is
 * switched off or they are addressed as `id/messageId`. Within a table the order does not matter; a later table that
 * switches the rule off takes back what earlier ones said about its messages. A severity alone keeps the options that
 * stand; options given anew replace them all. A rule that is off and named in `only` runs with its default severity, as
 * a warning where that is off too.
 *
 * @param tables sound: validated before, or read from the command line
 * @param commandLine wins over `tables`, and over what `only` does for rules that are off
 */
export function settingOf(
  rule: Rule,
  tables: readonly RuleTable[],
  commandLine: RuleTable,
  { only, skip }: RuleChoice,
): RuleSetting {
  const excluded = (only !== undefined && !only.includes(rule.id)) || skip?.includes(rule.id) === true;
  let severity = rule.severity;
  let options: RuleOptions = {};
  const addressed = new Map<string, SeveritySetting>();
  const apply = (table: RuleTable) => {
    const entry = entryOf(table, rule.id);
    if (entry !== undefined) severity = entry.severity;
    if (entry?.severity === "off") addressed.clear();
    if (entry?.options !== undefined) options = entry.options;
    for (const messageId of Object.keys(rule.messages)) {
      const message = entryOf(table, `${rule.id}/${messageId}`);
      if (message !== undefined) addressed.set(messageId, message.severity);
    }
  };
  for (const table of tables) apply(table);
  if (severity === "off" && only?.includes(rule.id)) severity = rule.severity === "off" ? "warning" : rule.severity;
  apply(commandLine);
  if (excluded) {
    severity = "off";
    addressed.clear();
  }
  return {
    severity,
    messages: messageSeverities(rule, severity, addressed),
    options: { ...defaultOptions(rule), ...options },
  };
}

/** A setting with what a tree allows added to the options of the same names, where the rule has them. */
export function withFreedom(setting: RuleSetting, freedom: TreeFreedom): RuleSetting {
  const added = Object.entries(freedom).filter(([name]) => Object.hasOwn(setting.options, name));
  if (added.length === 0) return setting;
  const options = added.map(([name, values]) => [name, [...(setting.options[name] as readonly string[]), ...values]]);
  return { ...setting, options: { ...setting.options, ...Object.fromEntries(options) } };
}

function messageSeverities(
  rule: Rule,
  severity: SeveritySetting,
  addressed: ReadonlyMap<string, SeveritySetting>,
): ReadonlyMap<string, SeveritySetting> {
  const messages = new Map<string, SeveritySetting>();
  for (const [id, { severity: special }] of Object.entries(rule.messages)) {
    const setting = addressed.get(id) ?? (severity === "off" ? undefined : special);
    if (setting !== undefined) messages.set(id, setting);
  }
  return messages;
}

function defaultOptions(rule: Rule): RuleOptions {
  return Object.fromEntries(Object.entries(rule.options).map(([name, option]) => [name, option.default]));
}

function entryOf(table: RuleTable, key: string): { severity: SeveritySetting; options?: RuleOptions } | undefined {
  if (!Object.hasOwn(table, key)) return undefined;
  const entry = table[key] as RuleTable[string];
  if (typeof entry === "string") return { severity: entry };
  const [severity, options] = entry;
  return options === undefined ? { severity } : { severity, options };
}
