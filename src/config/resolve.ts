import type {
  ConfigCascade,
  ConfigFile,
  ResolvedConfig,
  RuleSetting,
  RuleTable,
  SourceConfig,
  SourceSettings,
  TreeFreedom,
} from "../model/config.ts";
import type { Severity, SeveritySetting } from "../model/diagnostic.ts";
import type { PatternConfig } from "../model/pattern.ts";
import type { Rule } from "../model/rule.ts";
import { settingOf, withFreedom } from "./rule-settings.ts";

/** What the command line says of the source; `since` is of one run, no configuration has it. */
export interface SourceRequest extends SourceConfig {
  readonly since?: string;
}

/** What the command line asks for; nothing here has been checked against the rules yet. Plain data. */
export interface ConfigRequest {
  /** `id:severity` or `id/messageId:severity`, in the order given; a later one wins. */
  readonly rules?: readonly string[];
  /** Only these rules run. */
  readonly only?: readonly string[];
  readonly skip?: readonly string[];
  /** Settings by options of their own, as a configuration would say them; paths are absolute. */
  readonly settings?: Omit<ConfigFile, "rules" | "overrides" | "extends" | "plugins" | "source"> & {
    readonly source?: SourceRequest;
  };
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

export const SEVERITIES: readonly SeveritySetting[] = ["error", "warning", "info", "off"];

const NO_CASCADE: ConfigCascade = { folder: "/", layers: [] };

/**
 * Resolves defaults, configuration files and the command line, in this order, to one setting for everything.
 *
 * @param rules those the cascade may speak of: the built-in ones and those of its plugins
 * @param admits whether an override, by its number among all of the cascade's, is for the article in question; without
 *   one none is
 * @param preset what stands before every layer
 * @param freedom what adds to options, whatever else is said of them
 * @param request checked by `checkRequest`; rules that are not among `rules` are passed over
 */
export function resolveConfig(
  rules: readonly Rule[],
  request: ConfigRequest,
  { layers }: ConfigCascade = NO_CASCADE,
  admits: (override: number) => boolean = () => false,
  preset: RuleTable = {},
  freedom: TreeFreedom = {},
): ResolvedConfig {
  const commandLine = tableOf(request.rules ?? []);
  const tables: RuleTable[] = [preset];
  let override = 0;
  for (const { settings } of layers) {
    if (settings.rules !== undefined) tables.push(settings.rules);
    for (const { rules: table } of settings.overrides ?? []) if (admits(override++)) tables.push(table);
  }
  const settings = [...layers.map((layer) => layer.settings), request.settings ?? {}];
  return {
    rules: new Map(rules.map((rule) => [rule.id, withFreedom(settingOf(rule, tables, commandLine, request), freedom)])),
    ...resolveSettings(settings),
  };
}

/** Everything but the rules. Objects are merged key by key, some lists add up, of anything else the last counts. */
function resolveSettings(settings: readonly ConfigFile[]): Omit<ResolvedConfig, "rules"> {
  const last = <K extends keyof ConfigFile>(key: K) => settings.findLast((each) => each[key] !== undefined)?.[key];
  const added = (key: "ignores" | "glossary" | "doNotTranslate") => [
    ...new Set(settings.flatMap((each) => each[key] ?? [])),
  ];
  const inline = Object.assign({}, ...settings.map((each) => each.inline)) as ConfigFile["inline"];
  return {
    locale: last("locale") ?? null,
    siblings: last("siblings") ?? [],
    source: resolveSource(settings.map((each) => each.source ?? {})),
    plain: resolvePlain(last("plain")),
    glossary: added("glossary"),
    doNotTranslate: added("doNotTranslate"),
    patterns: patternsOf(settings),
    inline: { enabled: inline?.enabled ?? true, requireReason: inline?.requireReason ?? false },
    baseline: last("baseline") ?? null,
    files: last("files") ?? [],
    ignores: added("ignores"),
    gitignore: last("gitignore") ?? true,
    failOn: last("failOn") ?? "error",
    maxWarnings: last("maxWarnings") ?? null,
    output: [last("output") ?? []].flat(),
    cache: last("cache") ?? false,
    concurrency: last("concurrency") ?? "auto",
  };
}

/** The patterns of all settings, each id once: a later one takes the place of an earlier. */
export function patternsOf(settings: readonly Pick<ConfigFile, "patterns">[]): readonly PatternConfig[] {
  const patterns = settings.flatMap((each) => each.patterns ?? []);
  return [...new Map(patterns.map((pattern) => [pattern.id, pattern])).values()];
}

function resolvePlain(plain: ConfigFile["plain"]): ResolvedConfig["plain"] {
  return plain === false ? false : [plain ?? []].flat();
}

/** A revision belongs to the path it was said with: another path leaves it behind. */
function resolveSource(requests: readonly SourceRequest[]): SourceSettings | null {
  let source: SourceRequest = {};
  for (const request of requests) {
    const { ref: _, ...withoutRef } = source;
    source = { ...(request.path === undefined ? source : withoutRef), ...request };
  }
  const { path, ref = null, since = null, map = {} } = source;
  return path === undefined ? null : { path, ref, since, map };
}

/** The wishes of the command line as a table. */
function tableOf(wishes: readonly string[]): RuleTable {
  return Object.fromEntries(wishes.map((wish) => [keyOf(wish), wish.slice(keyOf(wish).length + 1) as SeveritySetting]));
}

function keyOf(wish: string): string {
  return wish.slice(0, Math.max(wish.lastIndexOf(":"), 0));
}

/**
 * Whether the command line speaks of rules, messages and severities that there are.
 *
 * @param rules all of the run, whichever configuration brought them
 * @throws {ConfigProblem} for the first that is not
 */
export function checkRequest(rules: readonly Rule[], request: ConfigRequest): void {
  const ids = rules.map((rule) => rule.id);
  for (const id of [...(request.only ?? []), ...(request.skip ?? [])]) {
    if (ids.includes(id.split("/")[0] ?? "") && id.includes("/")) {
      throw new ConfigProblem(`"${id}" is no rule; a message is switched with --rule ${id}:severity`, id, SEVERITIES);
    }
    requireKnown("rule", id, ids);
  }
  for (const wish of request.rules ?? []) {
    if (!wish.includes(":")) {
      throw new ConfigProblem(`"${wish}" has no severity; write rule:severity`, wish, SEVERITIES);
    }
    const [ruleId = "", ...further] = keyOf(wish).split("/");
    requireKnown("rule", ruleId, ids);
    requireKnown("severity", wish.slice(keyOf(wish).length + 1), SEVERITIES);
    const messages = Object.keys(rules.find(({ id }) => id === ruleId)?.messages ?? {});
    if (further.length > 0) requireKnown(`message of ${ruleId}`, further.join("/"), messages);
  }
  requireRules(request);
}

/** A run of no rule would find nothing, and look as if all were well. */
function requireRules({ only = [], skip = [] }: ConfigRequest): void {
  if (only.length === 0 || !only.every((id) => skip.includes(id))) return;
  throw new ConfigProblem(`no rule is left to run: ${only.join(", ")} is asked for and left out`, "", []);
}

function requireKnown(what: string, word: string, choices: readonly string[]): void {
  if (!choices.includes(word)) throw new ConfigProblem(`unknown ${what} "${word}"`, word, choices);
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
