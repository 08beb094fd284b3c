import { type Command, Option } from "commander";
import { resolveConfig } from "../config/resolve.ts";
import { nodeHost } from "../io/host.ts";
import { canonicalLocale, isKnownLocale } from "../locale/tag.ts";
import type { Rule } from "../model/rule.ts";
import type { LocaleStatus } from "../model/status.ts";
import { statusJson, statusTable } from "../report/index.ts";
import { rules } from "../rules/index.ts";
import { exitCodeOf } from "../run/exit-code.ts";
import { styleFor } from "./colour.ts";
import type { LintOptions } from "./lint-command.ts";
import { notesOf } from "./notes.ts";
import { addSourceOptions, readSourceOptions } from "./source-options.ts";
import type { Terminal } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";
import { TOOL } from "./version.ts";

interface StatusOptions extends LintOptions {
  readonly json?: boolean;
  readonly sort: "locale" | "behind";
}

/** Declares `l10n-lint status`. */
export function addStatusCommand(program: Command, terminal: Terminal, exit: (code: number) => void): void {
  const command = program
    .command("status")
    .description("tell how fresh the articles are, by locale")
    .argument("[paths...]", "files, folders or globs (default: the current folder)")
    .option("--json", "as JSON")
    .addOption(
      new Option("--sort <by>", "locale, or those most behind first").choices(["locale", "behind"]).default("locale"),
    );
  addSourceOptions(command);
  command.action(async (paths: string[]) => {
    // The command of the program itself has options of the same names, and is given them first.
    exit(await statusCommand(paths, command.optsWithGlobals<StatusOptions>(), terminal));
  });
}

/**
 * `l10n-lint status [paths…]`.
 *
 * @returns the exit code: 0, or 2 where the articles or their source could not be read
 * @throws {UsageError}
 */
async function statusCommand(paths: readonly string[], options: StatusOptions, terminal: Terminal): Promise<number> {
  const { locale } = options;
  if (locale !== undefined && !isKnownLocale(locale)) {
    throw new UsageError(`--locale ${locale} is no locale`, "write language and region, such as nb-NO");
  }
  const config = resolveConfig([], {
    failOn: "never",
    locale: locale === undefined ? null : canonicalLocale(locale),
    source: readSourceOptions(options),
  });
  const request = {
    paths: paths.length === 0 ? ["."] : paths,
    ignore: options.ignore ?? [],
    gitignore: options.gitignore,
    config,
    tool: TOOL,
  };
  const siblingRule = rules.find(({ id }) => id === "stale-hash") as Rule;
  const { statusRun } = await import("../run/status-run.ts");
  const { locales, run } = await statusRun(request, siblingRule, nodeHost(terminal.cwd));
  const style = styleFor(options.color, terminal.stderr, terminal.env);
  for (const { level, text } of notesOf(run, [])) await terminal.stderr.write(`${style[level](`${level}:`)} ${text}\n`);
  const sorted = options.sort === "behind" ? [...locales].sort((a, b) => behind(b) - behind(a)) : locales;
  const isKnown = run.source !== null && run.source.problem === null;
  if (options.json) await terminal.stdout.write(statusJson(sorted, isKnown));
  else if (sorted.length > 0) await terminal.stdout.write(statusTable(sorted, isKnown));
  return exitCodeOf(run, config);
}

/** By articles that want work, then by how much. */
function behind({ stale, gone, missing, behindSiblings, words }: LocaleStatus): number {
  return (stale + gone + missing + behindSiblings) * 1e9 + words;
}
