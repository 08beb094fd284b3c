import type { ConfigRequest } from "../../config/resolve.ts";
import { ConfigFiles } from "../../config-files/config-files.ts";
import { configRequest } from "../../config-files/request.ts";
import type { Host } from "../../io/host.ts";
import { isKnownRange } from "../../locale/tag.ts";
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

function requestOf({ rule = [], ...options }: ConfigOptions, host: Host): ConfigRequest {
  const { locale } = options;
  if (locale !== undefined && !isKnownRange(locale)) {
    throw new UsageError(`--locale ${locale} is no locale`, "write language and region, such as nb-NO");
  }
  const wanted = sourceRequestOf(options);
  const source = Object.keys(wanted).length > 0 ? wanted : undefined;
  // Without `--no-…` the option is true, whatever the configuration wants.
  const off = (isOn: boolean | undefined) => (isOn === false ? false : undefined);
  const switches = { gitignore: off(options.gitignore), inline: off(options.inline) };
  const asked = { ...options, ...switches, rules: rule, source };
  return configRequest(asked, host);
}
