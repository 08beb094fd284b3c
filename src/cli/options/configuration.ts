import type { ConfigRequest } from "../../config/resolve.ts";
import { ConfigFiles } from "../../config-files/config-files.ts";
import type { Host } from "../../io/host.ts";
import { absolutePath } from "../../io/paths.ts";
import { canonicalLocale, isKnownLocale } from "../../locale/tag.ts";
import type { FailOn } from "../../model/config.ts";
import type { Rule } from "../../model/rule.ts";
import { formats } from "../../report/index.ts";
import { rules } from "../../rules/index.ts";
import { UsageError } from "../usage-error.ts";
import { type SourceOptions, sourceRequestOf } from "./source-options.ts";

/** The options that stand for configuration, as commander reads them. */
export interface ConfigOptions extends SourceOptions {
  /** `--config PATH`, or `false` for `--no-config`. */
  readonly config?: string | false;
  readonly trustCode?: boolean;
  readonly gitignore?: boolean;
  readonly locale?: string;
  readonly rule?: readonly string[];
  readonly only?: readonly string[];
  readonly skip?: readonly string[];
  readonly failOn?: FailOn;
  readonly maxWarnings?: number;
  readonly concurrency?: number | "auto";
  /** `false` for `--no-inline`. */
  readonly inline?: boolean;
  /** `--baseline FILE`, or `false` for `--no-baseline`. */
  readonly baseline?: string | false;
}

/**
 * The configuration that the options ask for; nothing is read yet.
 *
 * @param builtIn the rules that configurations may speak of besides those of plugins
 * @throws {UsageError}
 */
export function configFilesFor(options: ConfigOptions, host: Host, builtIn: readonly Rule[] = rules): ConfigFiles {
  return new ConfigFiles(host, {
    named: options.config ?? null,
    trustCode: options.trustCode === true,
    request: requestOf(options, host),
    rules: builtIn,
    formats: Object.keys(formats),
  });
}

function requestOf(
  { rule = [], only, skip = [], locale, baseline, ...options }: ConfigOptions,
  host: Host,
): ConfigRequest {
  // A language alone is refused too: no article declares one, so every article would have the wrong locale.
  if (locale !== undefined && !isKnownLocale(locale)) {
    throw new UsageError(`--locale ${locale} is no locale`, "write language and region, such as nb-NO");
  }
  const source = sourceRequestOf(options, host);
  const settings: ConfigRequest["settings"] = {
    ...(locale !== undefined && { locale: canonicalLocale(locale) ?? locale }),
    ...(options.gitignore === false && { gitignore: false }),
    ...(options.failOn !== undefined && { failOn: options.failOn }),
    ...(options.maxWarnings !== undefined && { maxWarnings: options.maxWarnings }),
    ...(options.inline === false && { inline: { enabled: false } }),
    ...(baseline !== undefined && {
      baseline: baseline === false ? false : absolutePath(host.cwd, baseline, host.windows),
    }),
    ...(Object.keys(source).length > 0 && { source }),
    ...(options.concurrency !== undefined && { concurrency: options.concurrency }),
  };
  return { rules: rule, ...(only && { only }), skip, settings };
}
