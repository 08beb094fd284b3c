import { Command, InvalidArgumentError, Option } from "commander";
import { COLOUR_CHOICES } from "./colour.ts";
import { configCommand } from "./config-command.ts";
import type { ConfigOptions } from "./configuration.ts";
import { type InitOptions, initCommand } from "./init-command.ts";
import { CI_SYSTEMS } from "./init-texts.ts";
import { type LintOptions, lintCommand } from "./lint-command.ts";
import { explanation, knownRules, rulesJson, rulesTable } from "./rules-command.ts";
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
  $ l10n-lint init                              write a configuration

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
  addConfigOptions(program);
  addSourceOptions(program);
  addRuleOptions(program);
  addOutputOptions(program);
  addGateOptions(program);
  addSpeedOptions(program);
  program.action(async (paths: string[], options: LintOptions) => {
    exit(await lintCommand(paths, options, terminal, commands()));
  });
  addStatusCommand(addConfigOptions(program.command("status")), terminal, exit);
  addRuleCommands(program, terminal);
  addConfigCommands(program, terminal, exit);
  return program;
}

function addRuleCommands(program: Command, terminal: Terminal): void {
  const { stdout } = terminal;
  addConfigOptions(
    program.command("rules").description("list the rules").option("--json", "as JSON, with all messages and options"),
  ).action(async ({ json }: { json?: boolean }, command: Command) => {
    const rules = await knownRules(command.optsWithGlobals(), terminal);
    await stdout.write(json ? rulesJson(rules) : rulesTable(rules, stdout.columns));
  });
  addConfigOptions(
    program.command("explain").description("tell what a rule is about").argument("<rule>", "the rule's id"),
  ).action(async (id: string, _: object, command: Command) => {
    const rules = await knownRules(command.optsWithGlobals(), terminal);
    await stdout.write(explanation(rules, id, stdout.columns));
  });
}

function addConfigCommands(program: Command, terminal: Terminal, exit: (code: number) => void): void {
  addConfigOptions(
    program
      .command("config")
      .description("print the configuration of a file or a folder")
      .argument("[file]", "a file or folder", "."),
  ).action(async (file: string, _: object, command: Command) => {
    await terminal.stdout.write(await configCommand(file, command.optsWithGlobals<ConfigOptions>(), terminal));
  });
  program
    .command("init")
    .description("write a configuration for the current folder")
    .option("--pre-commit", "an entry in .pre-commit-config.yaml too")
    .addOption(new Option("--ci <system>", "a job for this CI system too").choices(CI_SYSTEMS))
    .option("--force", "write a configuration that exists anew")
    .action(async (options: InitOptions) => exit(await initCommand(options, terminal)));
}

function addFileOptions(program: Command): void {
  program
    .optionsGroup("Files:")
    .option("--ignore <glob>", "leave these files out (repeatable)", collect)
    .option("--no-gitignore", "look into what .gitignore names")
    .option("--allow-empty", "a folder without articles is no failure")
    .option("--locale <tag>", "the locale every article is expected to have");
}

function addConfigOptions(command: Command): Command {
  return command
    .optionsGroup("Configuration:")
    .option("-c, --config <path>", "use this configuration for every article")
    .option("--no-config", "use no configuration")
    .option("--trust-code", "let configurations that were found run code");
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
    .option(
      "-f, --format <name[=file]>",
      "pretty, compact, json or a module's path; to a file if one is named (repeatable)",
      collect,
    )
    .option("-q, --quiet", "show errors only; warnings still count for the gate")
    .option("--max-diagnostics <n>", "show at most so many findings (default: 200 on a terminal)", wholeNumber)
    .addOption(new Option("--color <when>", "colours").choices(COLOUR_CHOICES).default("auto"))
    .option("--no-progress", "no progress bar");
}

function addGateOptions(program: Command): void {
  program
    .optionsGroup("Gate:")
    .addOption(
      new Option("--fail-on <severity>", "the lowest severity that fails the run (default: error)").choices([
        "error",
        "warning",
        "never",
      ]),
    )
    .option("--max-warnings <n>", "fail on more warnings than this", wholeNumber);
}

function addSpeedOptions(program: Command): void {
  program
    .optionsGroup("Speed:")
    .addOption(
      new Option("--concurrency <n>", "threads that lint: auto (the default), or how many").argParser(threads),
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
