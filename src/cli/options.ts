import { type Command, InvalidArgumentError, Option } from "commander";
import { COLOUR_CHOICES } from "./colour.ts";

export function addFileOptions(program: Command): void {
  program
    .optionsGroup("Files:")
    .option("--ignore <glob>", "leave these files out (repeatable)", collect)
    .option("--no-gitignore", "look into what .gitignore names")
    .option("--allow-empty", "a folder without articles is no failure")
    .option("--locale <tag>", "the locale every article is expected to have");
}

export function addScopeOptions(program: Command): void {
  program
    .optionsGroup("Files:")
    .option("--files-from <file>", "lint the files on this list, a name a line; - for standard input")
    .option("--null", "NUL ends each name of the list")
    .option("--stdin", "lint the text on standard input")
    .option("--stdin-filename <path>", "the path whose text that is")
    .optionsGroup("Git:")
    .option("--staged", "lint what would be committed, as it would be")
    .option("--changed", "lint what differs from the last commit, and untracked files")
    .option("--since <ref>", "the same, from where this branch left that of REF");
}

export function addConfigOptions(command: Command): Command {
  return command
    .optionsGroup("Configuration:")
    .option("-c, --config <path>", "use this configuration for every article")
    .option("--no-config", "use no configuration")
    .option("--trust-code", "let configurations that were found run code");
}

export function addRuleOptions(program: Command): void {
  program
    .optionsGroup("Rules:")
    .option("--rule <id:severity>", "error, warning, info or off for a rule or rule/message (repeatable)", collect)
    .option("--only <id>", "run only this rule (repeatable)", collect)
    .option("--skip <id>", "leave this rule out (repeatable)", collect);
}

export function addFixOptions(program: Command): void {
  program
    .optionsGroup("Fix:")
    .option("--fix", "make the safe fixes")
    .option("--fix-suggestions", "make the safe fixes and those that want a human eye")
    .option("--fix-dry-run", "write nothing; print what would be fixed as a unified diff");
}

export function addSuppressOptions(command: Command): Command {
  return command
    .optionsGroup("Suppress:")
    .option("--no-inline", "directives in articles do not count")
    .option("--baseline <file>", "accepted findings (default: l10n-lint-baseline.jsonl, where it is)")
    .option("--no-baseline", "accepted findings count");
}

export function addOutputOptions(program: Command): void {
  program
    .optionsGroup("Output:")
    .option(
      "-f, --format <name[=file]>",
      "pretty, compact, json or a module's path; to a file if one is named (repeatable)",
      collect,
    )
    .option("-q, --quiet", "show errors only; warnings still count for the gate")
    .option("--max-diagnostics <n>", "show at most so many findings (default: 200 on a terminal)", wholeNumber)
    .addOption(colorOption())
    .option("--no-progress", "no progress bar");
}

export function addGateOptions(program: Command): void {
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

export function addSpeedOptions(program: Command): void {
  program
    .optionsGroup("Speed:")
    .addOption(new Option("--concurrency <n>", "threads that lint: auto (the default), or how many").argParser(threads))
    .addOption(
      new Option("-w, --watch", "lint again what changes, until Ctrl-C")
        // Neither what is piped in nor what git tells changes by itself, and fixing would write what is being edited.
        .conflicts(["fix", "fixSuggestions", "fixDryRun", "stdin", "filesFrom", "staged", "changed", "since"]),
    );
}

function threads(value: string): number | "auto" {
  if (value === "auto") return value;
  if (!/^[1-9]\d{0,2}$/.test(value)) throw new InvalidArgumentError("It has to be auto or a whole number from 1 on.");
  return Number(value);
}

export function colorOption(): Option {
  return new Option("--color <when>", "colours").choices(COLOUR_CHOICES).default("auto");
}

function collect(value: string, previous: readonly string[] | undefined): readonly string[] {
  return [...(previous ?? []), value];
}

function wholeNumber(value: string): number {
  if (!/^\d+$/.test(value)) throw new InvalidArgumentError("It has to be a whole number.");
  return Number(value);
}
