import type { Command } from "commander";
import { nodeHost } from "../../io/host.ts";
import { glossaryCsv } from "../../report/glossary-csv.ts";
import type { LintOptions } from "../lint-once.ts";
import { configFilesFor } from "../options/configuration.ts";
import { addConfigOptions, addFileOptions } from "../options/options.ts";
import type { Terminal } from "../output/terminal.ts";
import { UsageError } from "../usage-error.ts";

interface SuggestOptions extends LintOptions {
  readonly min: string;
}

const LEAST = 3;

/** Declares `l10n-lint glossary` on its command. */
export function addGlossaryCommand(command: Command, terminal: Terminal): void {
  command.description("make a glossary");
  const suggest = command
    .command("suggest")
    .description("propose terms from bold texts, link labels and headings, as CSV to be edited")
    .argument("[paths...]", "files, folders or globs (default: this folder)")
    .option("--min <n>", "how often a term has to be met", String(LEAST));
  addFileOptions(suggest);
  addConfigOptions(suggest);
  suggest.action(async (paths: string[]) => {
    await terminal.stdout.write(await suggestCommand(paths, suggest.optsWithGlobals<SuggestOptions>(), terminal));
  });
}

/**
 * `l10n-lint glossary suggest [paths…]`.
 *
 * @returns CSV
 * @throws {UsageError}, {ConfigError} or {ConfigProblem}
 */
async function suggestCommand(paths: readonly string[], options: SuggestOptions, terminal: Terminal): Promise<string> {
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
