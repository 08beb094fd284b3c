import type { Command } from "commander";
import { UsageError } from "../usage-error.ts";

/** How something is shown is nobody's business but the terminal's: every command takes these. */
const OF_ALL_COMMANDS: ReadonlySet<string> = new Set(["color", "progress"]);

/**
 * Refuses options of the program that the command about to run has no use for: the program takes its own options
 * wherever they stand, and would drop these without a word.
 *
 * @throws {UsageError}
 */
export function refuseOptions(program: Command, command: Command): void {
  if (command === program) return;
  const taken = new Set([...OF_ALL_COMMANDS, ...command.options.map((option) => option.attributeName())]);
  const values = program.opts<Record<string, unknown>>();
  const useless = program.options.find((option) => {
    const name = option.attributeName();
    const isGiven = program.getOptionValueSource(name) === "cli" && option.negate === (values[name] === false);
    return isGiven && !taken.has(name);
  });
  if (useless === undefined) return;
  const name = nameOf(command);
  throw new UsageError(`${name} takes no ${useless.long}`, `\`l10n-lint ${name} --help\` lists what it takes`);
}

/** As it is typed after the program's name. */
function nameOf(command: Command): string {
  const { parent } = command;
  return parent?.parent ? `${nameOf(parent)} ${command.name()}` : command.name();
}
