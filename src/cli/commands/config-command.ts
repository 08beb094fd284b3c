import { isModulePath, outputParts } from "../../config/meaning.ts";
import { severityOf } from "../../config/resolve.ts";
import { type Host, nodeHost } from "../../io/host.ts";
import { absolutePath, relativePath } from "../../io/paths.ts";
import { suggestPath } from "../../io/tree/suggest-path.ts";
import type { ResolvedConfig, RuleEntry, RuleSetting } from "../../model/config.ts";
import { jsonText } from "../../report/index.ts";
import { configOf } from "../../run/effective-config.ts";
import { type ConfigOptions, configFilesFor } from "../options/configuration.ts";
import type { Terminal } from "../output/terminal.ts";
import { UsageError } from "../usage-error.ts";

/**
 * `l10n-lint config [FILE]`: how a file, or what lies in the working directory, is linted, and which files say so. Paths are
 * relative to the working directory.
 *
 * @returns JSON
 * @throws {UsageError}, {ConfigError} or {ConfigProblem}
 */
export async function configCommand(file: string, options: ConfigOptions, terminal: Terminal): Promise<string> {
  const host = nodeHost(terminal.cwd);
  const asked = absolutePath(host.cwd, file, host.windows);
  const shown = (path: string) => relativePath(host.cwd, path);
  if (host.kind(asked) === null) {
    const suggestion = suggestPath(host, asked);
    throw new UsageError(`no such file: ${file}`, suggestion === null ? null : `did you mean ${shown(suggestion)}?`);
  }
  const { resolver, article, path, leftOut } = await configOf(asked, host, configFilesFor(options, host));
  const config = article === null ? resolver.configForPath(path) : resolver.configFor(article);
  const about = article && { locale: article.locale, translationType: article.translationType };
  const overrides = article === null ? resolver.overridesOf(path) : [];
  return `${jsonText(
    {
      path: shown(asked),
      ...about,
      ignored: leftOut,
      from: resolver.originsOf(path).map(shown),
      config: {
        ...withShownPaths(config, host),
        rules: rulesOf(config.rules),
        // A folder holds articles of several kinds, so its overrides stand as they are written.
        ...(overrides.length > 0 && { overrides }),
      },
    },
    2,
  )}\n`;
}

function withShownPaths(config: ResolvedConfig, { cwd }: Host): object {
  const shown = (path: string) => relativePath(cwd, path);
  const { source, baseline, cache } = config;
  return {
    ...config,
    siblings: config.siblings.map(shown),
    source: source && { ...source, path: shown(source.path) },
    glossary: config.glossary.map(shown),
    baseline: typeof baseline === "string" ? shown(baseline) : baseline,
    cache: typeof cache === "string" ? shown(cache) : cache,
    output: config.output.map((output) => {
      const { name, file } = outputParts(output);
      const format = isModulePath(name) ? shown(name) : name;
      return file === null ? format : `${format}=${shown(file)}`;
    }),
  };
}

/** As a configuration says it: messages only where they differ from their rule. */
function rulesOf(rules: ReadonlyMap<string, RuleSetting>): Record<string, RuleEntry> {
  const entries = [...rules].sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(
    entries.flatMap(([id, setting]) => {
      const { severity, options, messages } = setting;
      const entry: RuleEntry = Object.keys(options).length === 0 ? severity : [severity, options];
      const own = [...messages.keys()].filter((message) => messages.get(message) !== severity);
      return [[id, entry], ...own.map((message) => [`${id}/${message}`, severityOf(setting, message) ?? "off"])];
    }),
  );
}
