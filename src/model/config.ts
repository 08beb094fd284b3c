import type { Severity, SeveritySetting } from "./diagnostic.ts";

/** How one rule runs. */
export interface RuleSetting {
  /** Of the rule's default messages. */
  readonly severity: SeveritySetting;
  /** By messageId, where a message was addressed alone or has a severity of its own. */
  readonly messages: ReadonlyMap<string, SeveritySetting>;
  readonly options: Readonly<Record<string, unknown>>;
}

/** The result of the whole cascade of defaults, configuration and options: nothing is left to look up. */
export interface ResolvedConfig {
  readonly rules: ReadonlyMap<string, RuleSetting>;
  /** The lowest severity that fails the run. */
  readonly failOn: Exclude<Severity, "info"> | "never";
  /** More warnings than this fail the run. */
  readonly maxWarnings: number | null;
  /** `--locale`: the locale every article is expected to have. */
  readonly locale: string | null;
  /** Where the source articles are; `null`: nowhere. */
  readonly source: SourceSettings | null;
}

/** The source articles. */
export interface SourceSettings {
  /** A git checkout, a bare repository, a folder in one, or a plain folder; from the working directory. */
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
