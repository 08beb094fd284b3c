import type { LocatedMistake, Mistake } from "../config/mistake.ts";
import { type ConfigNode, entryOf, plainValue, textsOf } from "../config/node.ts";
import { validate } from "../config/validate.ts";
import type { Host } from "../io/host.ts";
import { absolutePath, folderOf, relativePath } from "../io/paths.ts";
import { isInTreeOf } from "../io/tree/own-file.ts";
import { suggestPath } from "../io/tree/suggest-path.ts";
import { canonicalLocale, isKnownRange } from "../locale/tag.ts";
import type { ConfigFile, ConfigLayer } from "../model/config.ts";
import type { Rule } from "../model/rule.ts";
import { readContent, UNTRUSTED } from "./content.ts";
import { escapingPaths, withAbsolutePaths } from "./paths.ts";
import { patternIds, patternMistakes } from "./pattern-mistakes.ts";
import { loadPlugin } from "./plugins.ts";
import { type FoundConfig, formOf } from "./search.ts";

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

/** What a file refers to, and as `own` what is wrong with the references themselves. */
interface Extended extends ReadConfig {
  readonly own: readonly Mistake[];
}

/** Reads configuration files with everything they refer to, each once. */
export class ConfigReader {
  /** The rules of the plugins loaded so far. */
  readonly plugins = new Map<string, readonly Rule[]>();
  private readonly host: Host;
  private readonly rules: readonly Rule[];
  private readonly formats: readonly string[];
  /** By folder and path. Files that extend others twice over would else be read as often as there are ways to them. */
  private readonly known = new Map<string, ReadConfig>();

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
    return this.readOnce(found, terms, []);
  }

  /** @param chain the files that led here by `extends` */
  private async readOnce(found: FoundConfig, terms: ReadTerms, chain: readonly string[]): Promise<ReadConfig> {
    const key = `${terms.folder}\n${found.path}`;
    const known = this.known.get(key);
    // Its mistakes are reported already.
    if (known !== undefined) return { layers: known.layers, mistakes: [] };
    const read = await this.readFile(found, terms, chain);
    this.known.set(key, read);
    return read;
  }

  private async readFile(found: FoundConfig, terms: ReadTerms, chain: readonly string[]): Promise<ReadConfig> {
    const { path } = found;
    const { text, node, mistakes } = await readContent(found, terms.trusted, this.host);
    const located = (all: readonly Mistake[]) => all.map((mistake) => locate(mistake, path, text));
    if (node === null) return { layers: [], mistakes: located(mistakes) };
    const extended = await this.readExtended(node, path, terms, [...chain, path]);
    const plugins = textsOf(entryOf(node, "plugins")).map(({ value }) => this.from(path, value));
    const wrongPlugins = await this.loadPlugins(node, plugins, terms.trusted);
    const inherited = extended.layers.flatMap(({ settings }) => settings.plugins ?? []);
    const inheritedPatterns = extended.layers.flatMap(({ settings }) => settings.patterns ?? []);
    const ids = [...inheritedPatterns.map(({ id }) => id), ...patternIds(node)];
    const vocabulary = {
      rules: [
        ...this.rules.map((rule) => withPatternIds(rule, ids)),
        ...[...new Set([...inherited, ...plugins])].flatMap((each) => this.plugins.get(each) ?? []),
      ],
      formats: this.formats,
      isLocale: isKnownRange,
      isLocaleRange: isKnownRange,
      someRulesMissing: wrongPlugins.length + extended.own.length + extended.mistakes.length > 0,
    };
    const own = [...extended.own, ...wrongPlugins, ...validate(node, vocabulary)];
    const layers = [...extended.layers];
    if (own.length === 0) own.push(...(await patternMistakes(node)));
    if (own.length === 0) {
      const settings = withAbsolutePaths(plainValue(node) as ConfigFile, folderOf(path), this.host.windows);
      if (!terms.trusted) own.push(...escapingPaths(settings, node, terms.folder, this.host));
      layers.push({ path, settings: canonical(terms.trusted ? settings : withoutSafePatterns(settings)) });
    }
    own.sort((a, b) => (a.at ?? 0) - (b.at ?? 0));
    return { layers, mistakes: [...extended.mistakes, ...located(own)] };
  }

  private async readExtended(
    node: ConfigNode,
    from: string,
    terms: ReadTerms,
    chain: readonly string[],
  ): Promise<Extended> {
    const layers = new Map<string, ConfigLayer>();
    const mistakes: LocatedMistake[] = [];
    const own: Mistake[] = [];
    for (const { at, value } of textsOf(entryOf(node, "extends"))) {
      const path = this.from(from, value);
      const wrong = this.wrongReference(path, from, value, chain) ?? this.foreignReference(path, from, value, terms);
      if (wrong !== null) {
        own.push({ at, key: "extends", ...wrong });
        continue;
      }
      const read = await this.readOnce({ path, form: formOf(path), others: [] }, terms, chain);
      // What two files extend counts where it comes first, or it would undo what the first of them says.
      for (const layer of read.layers) if (!layers.has(layer.path)) layers.set(layer.path, layer);
      mistakes.push(...read.mistakes);
    }
    return { layers: [...layers.values()], mistakes, own };
  }

  private wrongReference(
    path: string,
    from: string,
    value: string,
    chain: readonly string[],
  ): Pick<Mistake, "message" | "help"> | null {
    if (this.known.size + chain.length > MOST_FILES) {
      return {
        message: `"${value}" is one file too many: more than ${MOST_FILES} are read`,
        help: "put some together",
      };
    }
    if (chain.includes(path)) {
      const circle = [...chain.slice(chain.indexOf(path)), path].map((each) => relativePath(this.host.cwd, each));
      return { message: `goes round in a circle: ${circle.join(" > ")}`, help: "break it" };
    }
    const kind = this.host.kind(path);
    if (kind === "file") return null;
    if (kind === "folder") return { message: `"${value}" is a folder`, help: "name the file in it" };
    const suggestion = suggestPath(this.host, path);
    const near = suggestion === null ? null : relativePath(folderOf(from), suggestion);
    const help = near === null ? "write the path of a file" : `did you mean "${near.replace(/^(?!\.)/, "./")}"?`;
    return { message: `no such file: "${value}"`, help };
  }

  /** What a branch extends lies in its own tree: what is said about it would show bits of other files. */
  private foreignReference(
    path: string,
    from: string,
    value: string,
    { trusted }: ReadTerms,
  ): Pick<Mistake, "message" | "help"> | null {
    if (trusted || isInTreeOf(this.host, folderOf(from), path)) return null;
    return { message: `"${value}" leads out of the tree`, help: UNTRUSTED };
  }

  /** @returns what is wrong with plugins */
  private async loadPlugins(node: ConfigNode, paths: readonly string[], trusted: boolean): Promise<readonly Mistake[]> {
    const mistakes: Mistake[] = [];
    for (const [index, { at, value }] of textsOf(entryOf(node, "plugins")).entries()) {
      const wrong = trusted ? await this.loadPlugin(paths[index] as string) : [FOUND_CODE];
      const help = trusted ? null : UNTRUSTED;
      for (const reason of wrong)
        mistakes.push({ at, key: `plugins[${index}]`, message: `"${value}" ${reason}`, help });
    }
    return mistakes;
  }

  private async loadPlugin(path: string): Promise<readonly string[]> {
    if (this.plugins.has(path)) return [];
    const taken = [...this.rules, ...[...this.plugins.values()].flat()].map(({ id }) => id);
    const { rules, mistakes } = await loadPlugin(path, taken);
    this.plugins.set(path, rules);
    return mistakes;
  }

  /** A path as it stands in a file. */
  private from(file: string, path: string): string {
    return absolutePath(folderOf(file), path, this.host.windows);
  }
}

/** Of the configurations of a run with all that they extend: a branch may write as many as it likes. */
const MOST_FILES = 500;

const FOUND_CODE = "is code, and code that a found configuration names is not run";

/** Configurations may speak of the patterns that they and those they extend have. */
function withPatternIds(rule: Rule, ids: readonly string[]): Rule {
  if (rule.id !== "pattern") return rule;
  return { ...rule, messages: Object.fromEntries(ids.map((id) => [id, { text: id }])) };
}

/** What a stranger calls safe is made by nobody unasked. */
function withoutSafePatterns(settings: ConfigFile): ConfigFile {
  if (settings.patterns === undefined) return settings;
  return { ...settings, patterns: settings.patterns.map((pattern) => ({ ...pattern, safe: false })) };
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
