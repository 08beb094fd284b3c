import { pathToFileURL } from "node:url";
import type { LocatedMistake, Mistake } from "../config/mistake.ts";
import { type ConfigNode, entryOf, nodeOf, plainValue, textsOf } from "../config/node.ts";
import { readJson } from "../config/read-json.ts";
import { validate } from "../config/validate.ts";
import { canonicalLocale, isKnownLocale, isKnownRange } from "../locale/tag.ts";
import type { ConfigFile, ConfigLayer } from "../model/config.ts";
import type { Rule } from "../model/rule.ts";
import { escapingPaths, withAbsolutePaths } from "./config-paths.ts";
import { type FoundConfig, formOf, PACKAGE_KEY } from "./config-search.ts";
import { decode } from "./decode.ts";
import type { Host } from "./host.ts";
import { absolutePath, folderOf, nameOf, relativePath } from "./paths.ts";
import { loadPlugin } from "./plugins.ts";
import { suggestPath } from "./suggest-path.ts";

/** Under which conditions a configuration and what it extends are read. */
export interface ReadTerms {
  /** Whether code may run, and paths to write to may lie anywhere. */
  readonly trusted: boolean;
  /** The absolute folder that patterns are seen from. */
  readonly folder: string;
}

/** A configuration and what it extends; with mistakes the layers are of no use. */
export interface ReadConfig {
  readonly layers: readonly ConfigLayer[];
  readonly mistakes: readonly LocatedMistake[];
}

/** A file's content as nodes, its text for places, and what stands in the way of using it. */
interface Content {
  readonly text: string;
  readonly node: ConfigNode | null;
  readonly mistakes: readonly Mistake[];
}

const UNTRUSTED = "name the configuration with --config, or pass --trust-code";

/** Reads configuration files with everything they refer to. */
export class ConfigReader {
  /** The rules of the plugins loaded so far. */
  readonly plugins = new Map<string, readonly Rule[]>();
  private readonly host: Host;
  private readonly rules: readonly Rule[];
  private readonly formats: readonly string[];

  constructor(
    host: Host,
    { rules, formats }: { readonly rules: readonly Rule[]; readonly formats: readonly string[] },
  ) {
    this.host = host;
    this.rules = rules;
    this.formats = formats;
  }

  /** Mistakes come in the order of the files, those of what is extended first. Never throws. */
  read(found: FoundConfig, terms: ReadTerms): Promise<ReadConfig> {
    return this.readFile(found, terms, []);
  }

  private async readFile(found: FoundConfig, terms: ReadTerms, chain: readonly string[]): Promise<ReadConfig> {
    const content = await this.contentOf(found, terms);
    const located = (mistakes: readonly Mistake[]) => mistakes.map((each) => locate(each, found.path, content.text));
    const { node } = content;
    if (node === null) return { layers: [], mistakes: located(content.mistakes) };
    const extended = await this.extended(node, found.path, terms, [...chain, found.path]);
    const plugged = await this.plugged(node, found.path, terms);
    const layers = [...extended.layers];
    const rules = [
      ...this.rules,
      ...plugged.rules,
      ...layers.flatMap(({ settings }) => settings.plugins?.flatMap((path) => this.plugins.get(path) ?? []) ?? []),
    ];
    const someRulesMissing = plugged.mistakes.length > 0 || extended.mistakes.length > 0 || extended.own.length > 0;
    const vocabulary = {
      rules,
      formats: this.formats,
      isLocale: isKnownLocale,
      isLocaleRange: isKnownRange,
      someRulesMissing,
    };
    const own = [...content.mistakes, ...extended.own, ...plugged.mistakes, ...validate(node, vocabulary)];
    if (own.length === 0) {
      const settings = withAbsolutePaths(plainValue(node) as ConfigFile, folderOf(found.path), this.host.windows);
      if (!terms.trusted) own.push(...escapingPaths(settings, node, terms.folder, this.host));
      layers.push({ path: found.path, settings: canonical(settings) });
    }
    own.sort((a, b) => (a.at ?? 0) - (b.at ?? 0));
    return { layers, mistakes: [...extended.mistakes, ...located(own)] };
  }

  private async contentOf({ path, form, others }: FoundConfig, { trusted }: ReadTerms): Promise<Content> {
    const nothing = (message: string, help: string | null, text = "") => ({
      text,
      node: null,
      mistakes: [{ at: null, key: "", message, help }],
    });
    if (others.length > 0) {
      const names = [path, ...others].map(nameOf).join(" and ");
      return nothing(`${names} configure one folder`, "keep one of them");
    }
    if (form === "module") {
      if (!trusted) return nothing("is code, and code that was found is not run", UNTRUSTED);
      return this.moduleContent(path, nothing);
    }
    let decoded: ReturnType<typeof decode>;
    try {
      decoded = decode(this.host.readFile(path));
    } catch (error) {
      const suggestion = suggestPath(this.host, path);
      const near = suggestion === null ? null : `did you mean ${relativePath(this.host.cwd, suggestion)}?`;
      return nothing(this.host.kind(path) === null ? "does not exist" : reasonOf(error), near);
    }
    if (decoded.kind !== "text" || decoded.undecodableCount > 0) return nothing("is no UTF-8", "save it as UTF-8");
    const read = readJson(decoded.text, { comments: form === "json" });
    if ("mistakes" in read) return { text: decoded.text, node: null, mistakes: read.mistakes };
    const node = form === "package" ? entryOf(read.node, PACKAGE_KEY) : read.node;
    if (node === null) return nothing(`has no key "${PACKAGE_KEY}"`, null, decoded.text);
    return { text: decoded.text, node, mistakes: [] };
  }

  private async moduleContent(path: string, nothing: (message: string, help: string | null) => Content) {
    if (this.host.kind(path) !== "file") return nothing("does not exist", null);
    try {
      const module = (await import(pathToFileURL(path).href)) as { readonly default?: unknown };
      if (module.default === undefined) return nothing("exports no configuration", "write export default { … }");
      return { text: "", node: nodeOf(module.default), mistakes: [] };
    } catch (error) {
      return nothing(`cannot be loaded: ${reasonOf(error)}`, null);
    }
  }

  /** What the file extends: its layers and mistakes, and as `own` what is wrong with the references themselves. */
  private async extended(
    node: ConfigNode,
    from: string,
    terms: ReadTerms,
    chain: readonly string[],
  ): Promise<ReadConfig & { readonly own: readonly Mistake[] }> {
    const layers: ConfigLayer[] = [];
    const mistakes: LocatedMistake[] = [];
    const own: Mistake[] = [];
    for (const { at, value } of textsOf(entryOf(node, "extends"))) {
      const path = absolutePath(folderOf(from), value, this.host.windows);
      if (chain.includes(path)) {
        const circle = [...chain.slice(chain.indexOf(path)), path].map((each) => relativePath(this.host.cwd, each));
        own.push({ at, key: "extends", message: `goes round in a circle: ${circle.join(" > ")}`, help: "break it" });
      } else if (this.host.kind(path) !== "file") {
        const suggestion = suggestPath(this.host, path);
        const near = suggestion === null ? null : relativePath(folderOf(from), suggestion);
        const help =
          near === null ? "write the path of a file" : `did you mean "${near.startsWith(".") ? near : `./${near}`}"?`;
        own.push({ at, key: "extends", message: `no such file: "${value}"`, help });
      } else {
        const read = await this.readFile({ path, form: formOf(path), others: [] }, terms, chain);
        layers.push(...read.layers);
        mistakes.push(...read.mistakes);
      }
    }
    return { layers, mistakes, own };
  }

  /** The rules of the file's own plugins. */
  private async plugged(
    node: ConfigNode,
    from: string,
    { trusted }: ReadTerms,
  ): Promise<{ readonly rules: readonly Rule[]; readonly mistakes: readonly Mistake[] }> {
    const rules: Rule[] = [];
    const mistakes: Mistake[] = [];
    for (const [index, { at, value }] of textsOf(entryOf(node, "plugins")).entries()) {
      const key = `plugins[${index}]`;
      if (!trusted) {
        const message = `"${value}" is code, and code that a found configuration names is not run`;
        mistakes.push({ at, key, message, help: UNTRUSTED });
        continue;
      }
      const path = absolutePath(folderOf(from), value, this.host.windows);
      const wrong = this.plugins.has(path) ? [] : await this.loadPlugin(path);
      mistakes.push(...wrong.map((message) => ({ at, key, message: `"${value}" ${message}`, help: null })));
      rules.push(...(this.plugins.get(path) ?? []));
    }
    return { rules, mistakes };
  }

  /** @returns what is wrong with the plugin, or nothing */
  private async loadPlugin(path: string): Promise<readonly string[]> {
    const known = [...this.rules, ...[...this.plugins.values()].flat()];
    const { rules, mistakes } = await loadPlugin(
      path,
      known.map(({ id }) => id),
    );
    this.plugins.set(path, rules);
    return mistakes;
  }
}

function canonical(settings: ConfigFile): ConfigFile {
  if (settings.locale === undefined) return settings;
  return { ...settings, locale: canonicalLocale(settings.locale) ?? settings.locale };
}

function locate(mistake: Mistake, path: string, text: string): LocatedMistake {
  if (mistake.at === null) return { ...mistake, path, line: null, column: null };
  const lines = text.slice(0, mistake.at).split(/\r\n|\r|\n/);
  const inLine = (lines.at(-1) as string).replace(/^\uFEFF/, "");
  return { ...mistake, path, line: lines.length, column: inLine.length + 1 };
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
