import { type Command, Option } from "commander";
import type { LintOptions } from "../lint-once.ts";
import {
  addBaselineOptions,
  addConfigOptions,
  addFileOptions,
  addGateOptions,
  addOutputOptions,
  colorOption,
} from "../options/options.ts";
import { addSourceOptions } from "../options/source-options.ts";
import type { Terminal } from "../output/terminal.ts";
import type { SuggestOptions } from "./glossary-command.ts";
import type { StatusOptions } from "./status-command.ts";

/** How often `glossary suggest` has to meet a term, where nobody says. */
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
    const { suggestCommand } = await import("./glossary-command.ts");
    await terminal.stdout.write(await suggestCommand(paths, suggest.optsWithGlobals<SuggestOptions>(), terminal));
  });
}

/** Declares `l10n-lint merge` on its command. */
export function addMergeCommand(command: Command, terminal: Terminal, exit: (code: number) => void): void {
  command
    .description("make one report of the JSON reports of all parts of a run")
    .argument("<reports...>", "what --shard I/N --format json=FILE wrote");
  addConfigOptions(command);
  addBaselineOptions(command);
  addOutputOptions(command);
  addGateOptions(command);
  command.action(async (paths: string[]) => {
    const { mergeCommand } = await import("./merge-command.ts");
    // The command of the program itself has options of the same names, and is given them first.
    exit(await mergeCommand(paths, command.optsWithGlobals<LintOptions>(), terminal));
  });
}

/** Declares `l10n-lint status` on its command. */
export function addStatusCommand(command: Command, terminal: Terminal, exit: (code: number) => void): void {
  command
    .description("show how fresh the articles are, by locale")
    .argument("[paths...]", "files, folders or globs (default: this folder)");
  addFileOptions(command);
  addConfigOptions(command);
  addSourceOptions(command);
  command
    .optionsGroup("Output:")
    .option("--json", "as JSON")
    .addOption(new Option("--sort <by>", "the order").choices(["locale", "behind"]).default("locale"))
    .addOption(colorOption());
  command.action(async (paths: string[]) => {
    const { statusCommand } = await import("./status-command.ts");
    // The command of the program itself has options of the same names, and is given them first.
    exit(await statusCommand(paths, command.optsWithGlobals<StatusOptions>(), terminal));
  });
}
