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
  /** What counts of the directives in articles. */
  readonly inline: { readonly enabled: boolean; readonly requireReason: boolean };
  /** The file of accepted findings, absolute; `null`: the usual place, where there is one; `false`: none. */
  readonly baseline: string | false | null;
}
