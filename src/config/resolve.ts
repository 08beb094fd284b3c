import type { ResolvedConfig, RuleSetting } from "../model/config.ts";
import type { Severity, SeveritySetting } from "../model/diagnostic.ts";
import type { Rule } from "../model/rule.ts";

/** What options or a configuration file ask for; nothing here has been checked against the rules yet. */
export interface ConfigRequest {
  /** `id:severity` or `id/messageId:severity`, in the order given; a later one wins. */
  readonly rules?: readonly string[];
  /** Only these rules run. */
  readonly only?: readonly string[];
  readonly skip?: readonly string[];
  readonly failOn?: ResolvedConfig["failOn"];
  readonly maxWarnings?: number | null;
  readonly locale?: string | null;
  readonly source?: ResolvedConfig["source"];
}

/** A request that names what does not exist. */
export class ConfigProblem extends Error {
  /** The word that was not understood, and what would have been. */
  readonly word: string;
  readonly choices: readonly string[];

  constructor(message: string, word: string, choices: readonly string[]) {
    super(message);
    this.word = word;
    this.choices = choices;
  }
}

const SEVERITIES: readonly SeveritySetting[] = ["error", "warning", "info", "off"];

/**
 * Resolves defaults and requests to one setting for every rule and message.
 *
 * A rule's severity moves its default messages; messages with a severity of their own keep it, unless the rule is
 * switched off or they are addressed as `id/messageId`. A rule that is off by default and named in `only` runs as a
 * warning.
 *
 * @throws {ConfigProblem}
 */
export function resolveConfig(rules: readonly Rule[], request: ConfigRequest): ResolvedConfig {
  const ids = rules.map((rule) => rule.id);
  for (const id of [...(request.only ?? []), ...(request.skip ?? [])]) requireKnown("rule", id, ids);
  const wishes = (request.rules ?? []).map((wish) => readWish(wish, rules, ids));
  const settings = new Map(rules.map((rule) => [rule.id, settingOf(rule, wishes, request)]));
  return {
    rules: settings,
    failOn: request.failOn ?? "error",
    maxWarnings: request.maxWarnings ?? null,
    locale: request.locale ?? null,
    source: request.source ?? null,
  };
}

interface Wish {
  readonly ruleId: string;
  readonly messageId: string | null;
  readonly severity: SeveritySetting;
}

function readWish(wish: string, rules: readonly Rule[], ids: readonly string[]): Wish {
  const colon = wish.lastIndexOf(":");
  if (colon < 0) throw new ConfigProblem(`"${wish}" has no severity; write rule:severity`, wish, SEVERITIES);
  const severity = wish.slice(colon + 1);
  const [ruleId = "", ...further] = wish.slice(0, colon).split("/");
  const messageId = further.length === 0 ? null : further.join("/");
  requireKnown("rule", ruleId, ids);
  requireKnown("severity", severity, SEVERITIES);
  const rule = rules.find((candidate) => candidate.id === ruleId) as Rule;
  if (messageId !== null) requireKnown(`message of ${ruleId}`, messageId, Object.keys(rule.messages));
  return { ruleId, messageId, severity: severity as SeveritySetting };
}

function requireKnown(what: string, word: string, choices: readonly string[]): void {
  if (!choices.includes(word)) throw new ConfigProblem(`unknown ${what} "${word}"`, word, choices);
}

function settingOf(rule: Rule, wishes: readonly Wish[], request: ConfigRequest): RuleSetting {
  const own = wishes.filter((wish) => wish.ruleId === rule.id);
  const asked = own.findLast((wish) => wish.messageId === null)?.severity;
  const excluded = (request.only !== undefined && !request.only.includes(rule.id)) || request.skip?.includes(rule.id);
  const named = request.only?.includes(rule.id) === true && rule.severity === "off" ? "warning" : rule.severity;
  const severity: SeveritySetting = excluded ? "off" : (asked ?? named);
  const messages = new Map<string, SeveritySetting>();
  for (const [id, { severity: special }] of Object.entries(rule.messages)) {
    const addressed = excluded ? undefined : own.findLast((wish) => wish.messageId === id)?.severity;
    const setting = addressed ?? (severity === "off" ? undefined : special);
    if (setting !== undefined) messages.set(id, setting);
  }
  const options = Object.fromEntries(Object.entries(rule.options).map(([name, option]) => [name, option.default]));
  return { severity, messages, options };
}

/** The severity a message is reported with; `null` when it is off. */
export function severityOf(setting: RuleSetting, messageId: string): Severity | null {
  const severity = setting.messages.get(messageId) ?? setting.severity;
  return severity === "off" ? null : severity;
}

/** Whether any message of the rule can be reported. */
export function isActive(setting: RuleSetting): boolean {
  return setting.severity !== "off" || [...setting.messages.values()].some((severity) => severity !== "off");
}
