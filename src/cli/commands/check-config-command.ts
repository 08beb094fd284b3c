import { nodeHost } from "../../io/host.ts";
import { absolutePath } from "../../io/paths.ts";
import { suggestPath } from "../../io/tree/suggest-path.ts";
import { configOf } from "../../run/effective-config.ts";
import type { ExitCode } from "../../run/exit-code.ts";
import { failedExamples } from "../../run/jobs/pattern-examples.ts";
import { type ConfigOptions, configFilesFor } from "../options/configuration.ts";
import type { Terminal } from "../output/terminal.ts";
import { visibleLines } from "../output/visible-lines.ts";
import { UsageError } from "../usage-error.ts";

/**
 * `l10n-lint config --check [FILE]`: reads what a configuration names and tries out the examples of its patterns.
 *
 * @returns 0 where all examples behave, 1 where one does not
 * @throws {UsageError}, {ConfigError} or {ConfigProblem}, also for mistakes in glossaries
 */
export async function checkConfigCommand(file: string, options: ConfigOptions, terminal: Terminal): Promise<ExitCode> {
  const host = nodeHost(terminal.cwd);
  const asked = absolutePath(host.cwd, file, host.windows);
  if (host.kind(asked) === null) {
    const suggestion = suggestPath(host, asked);
    throw new UsageError(`no such file: ${file}`, suggestion === null ? null : `did you mean ${suggestion}?`);
  }
  const { resolver, path } = await configOf(asked, host, configFilesFor(options, host));
  const { patterns, glossary } = resolver.configuredFor(path);
  const rule = resolver.rules.find(({ id }) => id === "pattern");
  const failed = rule === undefined ? [] : patterns.flatMap((pattern) => failedExamples(pattern, rule, host));
  const lines = failed.map(({ patternId, number, message }) => `pattern/${patternId}: example ${number}: ${message}`);
  const examples = patterns.reduce((sum, { config }) => sum + (config.examples?.length ?? 0), 0);
  const files = resolver.configForPath(path).glossary.length;
  const counts = [
    counted(resolver.originsOf(path).length, "configuration file"),
    counted(patterns.length, "pattern"),
    counted(examples, "example"),
    `${counted(glossary.terms.length, "term")} of ${counted(files, "glossary", "glossaries")}`,
  ];
  lines.push(
    `${failed.length === 0 ? "✔" : "✖"} ${counts.join(", ")}${failed.length === 0 ? "" : `; ${failed.length} failed`}`,
  );
  await terminal.stdout.write(`${visibleLines(lines.join("\n"))}\n`);
  return failed.length === 0 ? 0 : 1;
}

function counted(number: number, one: string, several = `${one}s`): string {
  return `${number} ${number === 1 ? one : several}`;
}
