import { type LintOptions, lintOnce } from "../lint-once.ts";
import type { Terminal } from "../output/terminal.ts";

/**
 * `l10n-lint [paths…]`.
 *
 * @returns the exit code
 * @throws {UsageError}, {ConfigError} or {ConfigProblem}
 */
export async function lintCommand(
  paths: readonly string[],
  options: LintOptions,
  terminal: Terminal,
  commands: readonly string[],
): Promise<number> {
  if (!options.watch) return (await lintOnce(paths, options, terminal, commands)).exitCode;
  const { watchCommand } = await import("./watch-command.ts");
  return watchCommand(paths, options, terminal, commands);
}
