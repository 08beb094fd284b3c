import type { ConfigRequest } from "../config/resolve.ts";
import type { Host } from "../io/host.ts";
import { absolutePath } from "../io/paths.ts";
import { canonicalLocale } from "../locale/tag.ts";
import type { FailOn } from "../model/config.ts";

/** What a caller may ask for in place of configuration; paths as they were given. */
export interface Asked {
  /** `rule:severity` or `rule/messageId:severity`. */
  readonly rules: readonly string[];
  readonly only?: readonly string[] | undefined;
  readonly skip?: readonly string[] | undefined;
  /** A known locale, in any case. */
  readonly locale?: string | undefined;
  readonly gitignore?: boolean | undefined;
  readonly failOn?: FailOn | undefined;
  readonly maxWarnings?: number | undefined;
  readonly concurrency?: number | "auto" | undefined;
  /** Whether directives count. */
  readonly inline?: boolean | undefined;
  /** `false`: none. */
  readonly baseline?: string | false | undefined;
  readonly source?: NonNullable<ConfigRequest["settings"]>["source"] | undefined;
}

/** What is asked for as a layer over every configuration, its paths absolute. */
export function configRequest(asked: Asked, host: Host): ConfigRequest {
  const {
    rules,
    only,
    skip = [],
    locale,
    gitignore,
    failOn,
    maxWarnings,
    concurrency,
    inline,
    baseline,
    source,
  } = asked;
  const absolute = (path: string) => absolutePath(host.cwd, path, host.windows);
  const settings: ConfigRequest["settings"] = {
    ...(locale !== undefined && { locale: canonicalLocale(locale) ?? locale }),
    ...(gitignore !== undefined && { gitignore }),
    ...(failOn !== undefined && { failOn }),
    ...(maxWarnings !== undefined && { maxWarnings }),
    ...(concurrency !== undefined && { concurrency }),
    ...(inline !== undefined && { inline: { enabled: inline } }),
    ...(baseline !== undefined && { baseline: baseline === false ? false : absolute(baseline) }),
    ...(source && { source: { ...source, ...(source.path !== undefined && { path: absolute(source.path) }) } }),
  };
  return { rules, ...(only && { only }), skip, settings };
}
