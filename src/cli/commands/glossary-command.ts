import { nodeHost } from "../../io/host.ts";
import { glossaryCsv } from "../../report/glossary-csv.ts";
import type { LintOptions } from "../lint-once.ts";
import { configFilesFor } from "../options/configuration.ts";
import type { Terminal } from "../output/terminal.ts";
import { UsageError } from "../usage-error.ts";

export interface SuggestOptions extends LintOptions {
  readonly min: string;
}

/**
 * `l10n-lint glossary suggest [paths…]`.
 *
 * @returns CSV
 * @throws {UsageError}, {ConfigError} or {ConfigProblem}
 */
export async function suggestCommand(
  paths: readonly string[],
  options: SuggestOptions,
  terminal: Terminal,
): Promise<string> {
  const { min, ignore = [], allowEmpty = false, locale: asked, ...rest } = options;
  if (!/^[1-9]\d*$/.test(min)) throw new UsageError(`--min ${min} is no number`, "write a whole number from 1 on");
  const host = nodeHost(terminal.cwd);
  const { suggestGlossary } = await import("../../run/jobs/suggest-glossary.ts");
  const locale = asked ?? null;
  const config = configFilesFor(rest, host);
  const { terms, problems } = await suggestGlossary({ paths, ignore, config, least: Number(min), locale }, host);
  const [problem] = problems.filter(({ kind }) => !(allowEmpty && kind === "noMatch"));
  if (problem !== undefined)
    throw new UsageError(`nothing to look through: ${problem.path}`, "name a folder of articles");
  return glossaryCsv(terms);
}
