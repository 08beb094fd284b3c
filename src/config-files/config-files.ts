import { ConfigError, type LocatedMistake } from "../config/mistake.ts";
import { type ConfigPlan, ConfigResolver, folderKeyOf } from "../config/per-article.ts";
import type { ConfigRequest } from "../config/resolve.ts";
import type { Host } from "../io/host.ts";
import { absolutePath, folderOf } from "../io/paths.ts";
import type { ConfigCascade } from "../model/config.ts";
import type { Rule } from "../model/rule.ts";
import { ConfiguredTerms } from "./configured.ts";
import type { ConfigReader } from "./reader.ts";
import { ConfigSearch, type FoundConfig, formOf } from "./search.ts";

/** How configuration is come by. */
export interface ConfigFileOptions {
  /** `--config`, as typed: counts for every article. `null`: the nearest to each article; `false`: none at all. */
  readonly named: string | null | false;
  /** Whether configuration that was found may be, or name, code. What is named may anyway. */
  readonly trustCode: boolean;
  /** The command line, which wins over every file. */
  readonly request: ConfigRequest;
  /** The built-in rules. */
  readonly rules: readonly Rule[];
  /** The names of the formats that ship. */
  readonly formats: readonly string[];
}

/** The configuration of a run. */
export interface Configuration {
  /** For other threads, which load the plugins in it by themselves. */
  readonly plan: ConfigPlan;
  readonly resolver: ConfigResolver;
}

/**
 * Finds and reads configuration files, each once. Without any, a run costs a few questions to the disk for each folder and
 * nothing else: what reads them is loaded when there is one.
 */
export class ConfigFiles {
  private readonly host: Host;
  private readonly options: ConfigFileOptions;
  private readonly search: ConfigSearch;
  private readonly cascades = new Map<string, { cascade: ConfigCascade; mistakes: readonly LocatedMistake[] }>();
  private reader: ConfigReader | null = null;
  private readonly terms: ConfiguredTerms;

  constructor(host: Host, options: ConfigFileOptions) {
    this.host = host;
    this.options = options;
    this.search = new ConfigSearch(host);
    this.terms = new ConfiguredTerms(host);
  }

  /** Whether one configuration counts for every article, wherever it lies. */
  get isNamed(): boolean {
    return typeof this.options.named === "string";
  }

  /**
   * The configuration of a run over these files, and of the working directory.
   *
   * @param paths absolute
   * @throws {ConfigError} with everything that is wrong with any of the files
   * @throws {ConfigProblem} where the command line names what does not exist
   */
  async configure(paths: readonly string[]): Promise<Configuration> {
    const own = await this.cascadeOf(this.host.cwd);
    const cascades: [ConfigCascade, ...ConfigCascade[]] = [own.cascade];
    const mistakes = [...own.mistakes];
    const byFolder = new Map<string, number>();
    for (const path of paths) {
      const key = folderKeyOf(path);
      if (byFolder.has(key)) continue;
      const { cascade, mistakes: further } = await this.cascadeOf(folderOf(path));
      if (!cascades.includes(cascade)) {
        cascades.push(cascade);
        mistakes.push(...further);
      }
      byFolder.set(key, cascades.indexOf(cascade));
    }
    if (mistakes.length > 0) throw new ConfigError(mistakes);
    const plan = { request: this.options.request, cascades, byFolder };
    const loaded = await this.terms.of(cascades);
    const faults = loaded.flatMap((each) => each.mistakes);
    if (faults.length > 0) throw new ConfigError([...new Set(faults)]);
    const configured = loaded.map((each) => each.configured);
    return { plan, resolver: new ConfigResolver(plan, this.options.rules, this.reader?.plugins, configured) };
  }

  private async cascadeOf(folder: string): Promise<{ cascade: ConfigCascade; mistakes: readonly LocatedMistake[] }> {
    const found = this.configOf(folder);
    const key = found?.path ?? "";
    let known = this.cascades.get(key);
    if (known === undefined) {
      known = found === null ? NOTHING : await this.read(found);
      this.cascades.set(key, known);
    }
    return known;
  }

  private configOf(folder: string): FoundConfig | null {
    const { named } = this.options;
    if (named === false) return null;
    if (named === null) return this.search.nearest(folder);
    const path = absolutePath(this.host.cwd, named, this.host.windows);
    return { path, form: formOf(path), others: [] };
  }

  private async read(found: FoundConfig): Promise<{ cascade: ConfigCascade; mistakes: readonly LocatedMistake[] }> {
    const { named, trustCode } = this.options;
    this.reader ??= new (await import("./reader.ts")).ConfigReader(this.host, this.options);
    const isNamed = named !== null;
    // A named configuration may lie anywhere, in `.github` for instance.
    const folder = isNamed ? this.host.cwd : folderOf(found.path);
    const { layers, mistakes } = await this.reader.read(found, { trusted: trustCode || isNamed, folder });
    return { cascade: { folder, layers }, mistakes };
  }
}

const NOTHING = { cascade: { folder: "/", layers: [] }, mistakes: [] };
