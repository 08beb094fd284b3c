import type { TranslationType } from "./article.ts";
import type { Severity, SeveritySetting } from "./diagnostic.ts";
import type { PatternConfig } from "./pattern.ts";

/** The lowest severity that fails a run. */
export type FailOn = Exclude<Severity, "info"> | "never";

/** How a rule is configured: its severity, or that with options; options not named keep their defaults. */
export type RuleEntry = SeveritySetting | readonly [SeveritySetting] | readonly [SeveritySetting, RuleOptions];

export type RuleOptions = Readonly<Record<string, unknown>>;

/** Entries by rule id; a single message is addressed as `id/messageId` and has a severity alone. */
export type RuleTable = Readonly<Record<string, RuleEntry>>;

/** Rules for some of the articles: those that every selector given admits. */
export interface ConfigOverride {
  /** Globs, seen from the configuration's folder; without `/` for names at any depth; `!` takes out again. */
  readonly files?: readonly string[];
  /** Language tags or prefixes: `fr` covers `fr-CA`, `!fr-CA` takes it out again. */
  readonly locales?: readonly string[];
  readonly translationTypes?: readonly TranslationType[];
  readonly rules: RuleTable;
}

/** Where the source articles are. */
export interface SourceConfig {
  /** A git checkout or a plain folder. */
  readonly path?: string;
  /** The commit that counts as today's source. */
  readonly ref?: string;
  /** Where the paths of both sides differ: patterns of the articles' paths to those of their sources. */
  readonly map?: Readonly<Record<string, string>>;
}

/** A tree where a translation and its source are two files. */
export interface PlainConfig {
  /** Where translations are: `{path}` stands for the rest of the path, `{locale}` for the locale. */
  readonly target?: string;
  readonly source?: string;
  /** Of the source, where no template says which folder is whose: `en` by default. */
  readonly sourceLocale?: string;
  readonly dialect?: "commonmark" | "mdx" | "hugo";
  readonly renderer?: Renderer;
  readonly revisionKey?: string;
  /** Keys of the front matter that translations may have otherwise, or leave out. */
  readonly freeKeys?: readonly string[];
  /** Globs of destinations in whose place translations may lead to a page of their own language. */
  readonly localLinks?: readonly string[];
}

/** What translations of a tree may do otherwise than their sources: values that add to options of the same names. */
export type TreeFreedom = Pick<PlainConfig, "freeKeys" | "localLinks">;

/** What makes pages of Markdown; they differ in what counts as emphasis. */
export type Renderer = "commonmark" | "python-markdown";

/** What may be said about an article's own directives. */
export interface InlineConfig {
  readonly enabled?: boolean;
  readonly requireReason?: boolean;
}

/**
 * A configuration as its author writes it, `config/schema.ts` describes every key. Patterns (`files`, `ignores`,
 * `overrides`) are seen from the folder of the configuration that was found or named; every other path from the folder
 * of the file it stands in.
 */
export interface ConfigFile {
  readonly $schema?: string;
  readonly extends?: string | readonly string[];
  readonly files?: readonly string[];
  readonly ignores?: readonly string[];
  readonly gitignore?: boolean;
  readonly locale?: string;
  readonly siblings?: readonly string[];
  readonly source?: SourceConfig;
  /** `false`: none, not even those that are found by themselves. */
  readonly plain?: PlainConfig | readonly PlainConfig[] | false;
  readonly rules?: RuleTable;
  readonly overrides?: readonly ConfigOverride[];
  readonly glossary?: string | readonly string[];
  readonly doNotTranslate?: readonly string[];
  /** Checks written as data; of two with one id the later counts. */
  readonly patterns?: readonly PatternConfig[];
  readonly plugins?: readonly string[];
  readonly inline?: InlineConfig;
  /** `false`: none, also where one lies at the usual place. */
  readonly baseline?: string | false;
  readonly failOn?: FailOn;
  readonly maxWarnings?: number;
  readonly output?: string | readonly string[];
  readonly cache?: boolean;
  readonly concurrency?: number | "auto";
}

/** Declares a configuration in a module: editors then know its keys. */
export function defineConfig(config: ConfigFile): ConfigFile {
  return config;
}

/** One configuration file, read and found sound. Plain data. */
export interface ConfigLayer {
  /** The file, absolute. */
  readonly path: string;
  /** Paths of files and folders in it are absolute. */
  readonly settings: ConfigFile;
}

/** The files that configure some articles. Plain data. */
export interface ConfigCascade {
  /** The absolute folder that patterns are seen from. */
  readonly folder: string;
  /** What is extended comes first; a later layer wins. Empty where there is no configuration. */
  readonly layers: readonly ConfigLayer[];
}

/** The source articles. */
export interface SourceSettings {
  /** A git checkout, a bare repository, a folder in one, or a plain folder; absolute, or from the working directory. */
  readonly path: string;
  /** The revision that counts as today; `null`: `HEAD`. */
  readonly ref: string | null;
  /** Only staleness that changes since this revision caused counts; `null`: all. */
  readonly since: string | null;
  /**
   * Patterns of article paths to patterns of source paths, the first that fits; both from the roots. `{locale}` stands
   * for a locale, `*` for what is within one segment, `**` for any number of segments.
   */
  readonly map: Readonly<Record<string, string>>;
}

/** How one rule runs. */
export interface RuleSetting {
  /** Of the rule's default messages. */
  readonly severity: SeveritySetting;
  /** By messageId, where a message was addressed alone or has a severity of its own. */
  readonly messages: ReadonlyMap<string, SeveritySetting>;
  readonly options: RuleOptions;
}

/**
 * The result of the whole cascade of defaults, configuration and options: nothing is left to look up. Plain data that can
 * be cloned to another thread.
 */
export interface ResolvedConfig {
  readonly rules: ReadonlyMap<string, RuleSetting>;
  /** The locale every article is expected to have, in canonical case. */
  readonly locale: string | null;
  /** Root folders of other clones, absolute. */
  readonly siblings: readonly string[];
  /** Where the source articles are; `null`: nowhere. */
  readonly source: SourceSettings | null;
  /** Trees where a translation and its source are two files, templates absolute; `false`: none. */
  readonly plain: readonly PlainConfig[] | false;
  /** Files, absolute. */
  readonly glossary: readonly string[];
  readonly doNotTranslate: readonly string[];
  readonly patterns: readonly PatternConfig[];
  readonly inline: { readonly enabled: boolean; readonly requireReason: boolean };
  /** Absolute; `null`: the usual place, where there is one; `false`: none. */
  readonly baseline: string | false | null;

  // What follows counts for a whole run: it is taken from the configuration of the working directory.

  /** What is linted where no path is given; empty: the working directory. */
  readonly files: readonly string[];
  readonly ignores: readonly string[];
  readonly gitignore: boolean;
  readonly failOn: FailOn;
  /** More warnings than this fail the run. */
  readonly maxWarnings: number | null;
  /** `NAME` or `NAME=FILE`; paths in them are absolute. Empty: the usual report on standard output. */
  readonly output: readonly string[];
  /** Whether results are kept, and the absolute folder for them where it is not the usual one. */
  readonly cache: boolean;
  /** Worker threads; `auto` leaves the number to the run. */
  readonly concurrency: number | "auto";
}
