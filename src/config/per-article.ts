import type { ConfigCascade, ConfigLayer, ConfigOverride, ResolvedConfig } from "../model/config.ts";
import { type Configured, NOTHING_CONFIGURED } from "../model/configured.ts";
import { configuredRule, type Rule } from "../model/rule.ts";
import { presetOf } from "./presets.ts";

import { type ConfigRequest, checkRequest, resolveConfig } from "./resolve.ts";
import { ignoresOf, type Selected, type Selector, selectorsOf } from "./selectors.ts";

/** All the configuration of a run. Plain data, so that worker threads can be given it and resolve by themselves. */
export interface ConfigPlan {
  /** The command line, which wins over every file. */
  readonly request: ConfigRequest;
  /** The cascades that are in use; the first one is that of the working directory. */
  readonly cascades: readonly [ConfigCascade, ...ConfigCascade[]];
  /** The number of a cascade, by `folderKeyOf` of the linted files that it is for. */
  readonly byFolder: ReadonlyMap<string, number>;
}

/** The rules of plugins by the absolute path of their module. They are code, so each thread loads them by itself. */
export type PluginRules = ReadonlyMap<string, readonly Rule[]>;

interface Known {
  readonly cascade: ConfigCascade;
  readonly configured: Configured;
  readonly rules: readonly Rule[];
  readonly selectors: readonly Selector[];
  readonly ignores: readonly ((path: string) => boolean)[];
  /** By form, by which overrides apply and by what a tree allows: few combinations occur, however many articles there are. */
  readonly resolved: Map<string, ResolvedConfig>;
}

/** Answers how each article is linted. The same settings are the same object, so what follows from them can be kept. */
export class ConfigResolver {
  private readonly plan: ConfigPlan;
  private readonly known: readonly Known[];
  private readonly rulesByConfig = new WeakMap<ResolvedConfig, readonly Rule[]>();

  /**
   * @param builtIn the rules that every cascade may speak of
   * @param configured what the cascades say of terms, in the plan's order; nothing where it is absent
   * @throws {ConfigProblem} where the command line names what does not exist
   */
  constructor(
    plan: ConfigPlan,
    builtIn: readonly Rule[],
    plugins: PluginRules = new Map(),
    configured: readonly Configured[] = [],
  ) {
    this.plan = plan;
    this.known = plan.cascades.map((cascade, index) => ({
      cascade,
      configured: configured[index] ?? NOTHING_CONFIGURED,
      rules: [...builtIn, ...pluginsOf(cascade).flatMap((path) => plugins.get(path) ?? [])].map((rule) =>
        configuredRule(rule, configured[index] ?? NOTHING_CONFIGURED),
      ),
      selectors: selectorsOf(cascade),
      ignores: ignoresOf(cascade),
      resolved: new Map(),
    }));
    checkRequest(this.rules, plan.request);
  }

  /** The configuration of the working directory: what counts for the run as a whole. */
  get run(): ResolvedConfig {
    return this.resolve(this.known[0] as Known, "");
  }

  /** Every rule that any of the configurations may speak of, each once, with all the messages that any of them gives it. */
  get rules(): readonly Rule[] {
    const byId = new Map<string, Rule>();
    for (const rule of this.known.flatMap(({ rules }) => rules)) {
      const known = byId.get(rule.id);
      byId.set(rule.id, known ? { ...known, messages: { ...known.messages, ...rule.messages } } : rule);
    }
    return [...byId.values()];
  }

  /** The rules that a configuration of this resolver may speak of, as they are under it. */
  rulesUnder(config: ResolvedConfig): readonly Rule[] {
    return this.rulesByConfig.get(config) ?? [];
  }

  /** Every configuration file that counts for any article, and the glossaries they name, absolute. */
  get files(): readonly string[] {
    return [...new Set(this.known.flatMap(({ cascade }) => cascade.layers.flatMap(filesOf)))];
  }

  /** The modules of all plugins, absolute. */
  get plugins(): readonly string[] {
    return [...new Set(this.known.flatMap(({ cascade }) => pluginsOf(cascade)))];
  }

  /** How an article is linted, its overrides applied. */
  configFor(article: Selected): ResolvedConfig {
    const known = this.of(article.path);
    const applying = known.selectors.map((selector) => (selector(article) ? "1" : "0")).join("");
    return this.resolve(known, applying.includes("1") ? applying : "", article);
  }

  /** What counts for a file whatever is in it: everything that no override can change. */
  configForPath(path: string): ResolvedConfig {
    return this.resolve(this.of(path), "");
  }

  /** What the configuration of a path says of terms. */
  configuredFor(path: string): Configured {
    return this.of(path).configured;
  }

  /** The locale that articles at a path are expected to have, and the file that says so; `null`: the command line. */
  localeOf(path: string): { readonly tag: string; readonly from: string | null } | null {
    const { locale } = this.configForPath(path);
    if (locale === null) return null;
    if (this.plan.request.settings?.locale !== undefined) return { tag: locale, from: null };
    const layer = this.of(path).cascade.layers.findLast(({ settings }) => settings.locale !== undefined);
    return { tag: locale, from: layer?.path ?? null };
  }

  /** Whether the configuration of a path leaves it out, or a folder it is in. */
  leavesOut(path: string): boolean {
    return isIgnored(this.of(path), path);
  }

  /** Whether the configuration of the working directory does. */
  runLeavesOut(path: string): boolean {
    return isIgnored(this.known[0] as Known, path);
  }

  /** The files a path's configuration comes from, absolute, what is extended first. */
  originsOf(path: string): readonly string[] {
    return this.of(path).cascade.layers.map((layer) => layer.path);
  }

  /**
   * The folder of a path's configuration, from which its patterns are seen; `null` where there is none.
   *
   * @param path `null` stands for the working directory
   */
  folderOf(path: string | null): string | null {
    const { cascade } = path === null ? (this.known[0] as Known) : this.of(path);
    return cascade.layers.length === 0 ? null : cascade.folder;
  }

  /** The overrides of a path's configuration, as they are written. */
  overridesOf(path: string): readonly ConfigOverride[] {
    return this.of(path).cascade.layers.flatMap(({ settings }) => settings.overrides ?? []);
  }

  private of(path: string): Known {
    return this.known[this.plan.byFolder.get(folderKeyOf(path)) ?? 0] as Known;
  }

  private resolve(
    { cascade, rules, resolved }: Known,
    applying: string,
    { form, renderer, freedom }: Pick<Selected, "form" | "renderer" | "freedom"> = {},
  ): ResolvedConfig {
    const free = freedom === undefined ? "" : JSON.stringify(freedom);
    const key = `${form ?? ""} ${renderer ?? ""} ${applying} ${free}`;
    const known = resolved.get(key);
    if (known !== undefined) return known;
    const admits = (override: number) => applying[override] === "1";
    const config = resolveConfig(rules, this.plan.request, cascade, admits, presetOf(form, renderer), freedom);
    resolved.set(key, config);
    this.rulesByConfig.set(config, rules);
    return config;
  }
}

function isIgnored({ ignores }: Known, path: string): boolean {
  return ignores.some((matches) => matches(path));
}

function filesOf({ path, settings }: ConfigLayer): readonly string[] {
  return [path, ...[settings.glossary ?? []].flat()];
}

/** What the files of one folder have in common: their absolute path up to the last `/`. */
export function folderKeyOf(path: string): string {
  return path.slice(0, path.lastIndexOf("/"));
}

/** The modules a cascade names as plugins, absolute, each once. */
export function pluginsOf({ layers }: ConfigCascade): readonly string[] {
  return [...new Set(layers.flatMap(({ settings }) => settings.plugins ?? []))];
}
