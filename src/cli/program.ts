import { Command, InvalidArgumentError, Option } from "commander";
import { COLOUR_CHOICES } from "./colour.ts";
import { type LintOptions, lintCommand } from "./lint-command.ts";
import { explanation, rulesJson, rulesTable } from "./rules-command.ts";
import { addSourceOptions } from "./source-options.ts";
import { addStatusCommand } from "./status-command.ts";
import type { Terminal } from "./terminal.ts";
import { TOOL } from "./version.ts";
import { visibleLines } from "./visible-lines.ts";

const WIDEST_HELP = 100;

const EXAMPLES = `
Examples:
  $ l10n-lint articles                          lint a folder
  $ l10n-lint "articles/**/*.md" --quiet        a glob, errors only
  $ l10n-lint articles --format json=report.json --max-warnings 0
  $ l10n-lint articles --rule stale-hash:off    without one rule
  $ l10n-lint explain mismatched-link           what a rule is about

Exit codes:
  0  clean, or below the gate
  1  findings at or above the gate
  2  could not do the job`;

/** Declares the commands. Each ends by handing its exit code to `exit`; nothing here ends the process. */
export function createProgram(terminal: Terminal, exit: (code: number) => void): Command {
  const program = new Command("l10n-lint");
  const commands = () => program.commands.map((command) => command.name());
  // Set first: subcommands inherit both.
  program.exitOverride().configureOutput({
    writeOut: (text) => void terminal.stdout.write(text),
    writeErr: (text) => void terminal.stderr.write(visibleLines(text)),
    getOutHelpWidth: () => Math.min(terminal.stdout.columns ?? 80, WIDEST_HELP),
    getErrHelpWidth: () => Math.min(terminal.stderr.columns ?? 80, WIDEST_HELP),
  });
  program
    .description("Lints translated documentation: pairs every translated segment with its source and tells what broke.")
    .argument("[paths...]", "files, folders or globs (default: the current folder)")
    .version(TOOL.version, "-V, --version", "display the version")
    .helpOption("-h, --help", "display this help")
    .helpCommand("help [command]", "display help for a command")
    .showSuggestionAfterError()
    .addHelpText("after", EXAMPLES);
  addFileOptions(program);
  addSourceOptions(program);
  addRuleOptions(program);
  addOutputOptions(program);
  addGateOptions(program);
  addSpeedOptions(program);
  program.action(async (paths: string[], options: LintOptions) => {
    exit(await lintCommand(paths, options, terminal, commands()));
  });
  program
    .command("rules")
    .description("list the rules")
    .option("--json", "as JSON, with all messages and options")
    .action(async ({ json }: { json?: boolean }) =>
      terminal.stdout.write(json ? rulesJson() : rulesTable(terminal.stdout.columns)),
    );
  addStatusCommand(program, terminal, exit);
  program
    .command("explain")
    .description("tell what a rule is about")
    .argument("<rule>", "the rule's id")
    .action(async (id: string) => terminal.stdout.write(explanation(id, terminal.stdout.columns)));
  return program;
}

function addFileOptions(program: Command): void {
  program
    .optionsGroup("Files:")
    .option("--ignore <glob>", "leave these files out (repeatable)", collect)
    .option("--no-gitignore", "look into what .gitignore names")
    .option("--allow-empty", "a folder without articles is no failure")
    .option("--locale <tag>", "the locale every article is expected to have");
}

function addRuleOptions(program: Command): void {
  program
    .optionsGroup("Rules:")
    .option("--rule <id:severity>", "error, warning, info or off for a rule or rule/message (repeatable)", collect)
    .option("--only <id>", "run only this rule (repeatable)", collect)
    .option("--skip <id>", "leave this rule out (repeatable)", collect);
}

function addOutputOptions(program: Command): void {
  program
    .optionsGroup("Output:")
    .option("-f, --format <name[=file]>", "pretty, compact or json, to a file if one is named (repeatable)", collect)
    .option("-q, --quiet", "show errors only; warnings still count for the gate")
    .option("--max-diagnostics <n>", "show at most so many findings (default: 200 on a terminal)", wholeNumber)
    .addOption(new Option("--color <when>", "colours").choices(COLOUR_CHOICES).default("auto"))
    .option("--no-progress", "no progress bar");
}

function addGateOptions(program: Command): void {
  program
    .optionsGroup("Gate:")
    .addOption(
      new Option("--fail-on <severity>", "the lowest severity that fails the run")
        .choices(["error", "warning", "never"])
        .default("error"),
    )
    .option("--max-warnings <n>", "fail on more warnings than this", wholeNumber);
}

function addSpeedOptions(program: Command): void {
  program
    .optionsGroup("Speed:")
    .addOption(
      new Option("--concurrency <n>", "threads that lint: auto, or how many").argParser(threads).default("auto"),
    );
}

function threads(value: string): number | "auto" {
  if (value === "auto") return value;
  if (!/^[1-9]\d{0,2}$/.test(value)) throw new InvalidArgumentError("It has to be auto or a whole number from 1 on.");
  return Number(value);
}

function collect(value: string, previous: readonly string[] | undefined): readonly string[] {
  return [...(previous ?? []), value];
}

function wholeNumber(value: string): number {
  if (!/^\d+$/.test(value)) throw new InvalidArgumentError("It has to be a whole number.");
  return Number(value);
}
