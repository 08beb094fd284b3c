import { type Command, InvalidArgumentError, Option } from "commander";
import type { ShardRequest } from "../../run/files/shard.ts";
import { COLOUR_CHOICES } from "../output/colour.ts";
import { addCacheOptions } from "./caching.ts";

export function addFileOptions(program: Command): void {
  program
    .optionsGroup("Files:")
    .option("--ignore <glob>", "leave these files out (repeatable)", collect)
    .option("--allow-empty", "a folder without articles is no failure");
  addReadingOptions(program);
}

/** What a configuration may say about files as well. */
export function addReadingOptions(command: Command): void {
  command
    .optionsGroup("Files:")
    .option("--no-gitignore", "look into what .gitignore names")
    .option("--locale <tag>", "the locale every article is expected to have");
}

export function addScopeOptions(program: Command): void {
  program
    .optionsGroup("Files:")
    .option("--files-from <file>", "lint the files on this list; - for standard input")
    .option("--null", "NUL ends each name of the list")
    .option("--stdin", "lint the text on standard input")
    .option("--stdin-filename <path>", "the path that the text belongs to")
    .optionsGroup("Git:")
    .option("--staged", "lint what would be committed, as it would be")
    .option("--changed", "lint what differs from HEAD, and untracked files")
    .option("--since <ref>", "the same, from where this branch left REF");
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
    .option("--fix-suggestions", "make those too that want a human eye")
    .option("--fix-dry-run", "only show what would be fixed, as a unified diff");
}

export function addSuppressOptions(command: Command): Command {
  command.optionsGroup("Suppress:").option("--no-inline", "directives in articles do not count");
  return addBaselineOptions(command);
}

export function addBaselineOptions(command: Command): Command {
  return command
    .optionsGroup("Suppress:")
    .option("--baseline <file>", "findings that are accepted and do not count")
    .option("--no-baseline", "accepted findings count all the same");
}

export function addOutputOptions(program: Command): void {
  program
    .optionsGroup("Output:")
    .option(
      "-f, --format <name[=file]>",
      "pretty, compact, json or a module's path; with =FILE written to a file (repeatable)",
      collect,
    )
    .option("-q, --quiet", "show errors only; warnings still count")
    .option("--max-diagnostics <n>", "show at most so many, 0 for all (default: 200 on a terminal)", wholeNumber)
    .addOption(colorOption())
    .option("--no-progress", "no progress bar")
    .option("--stats", "say where the time went");
}

export function addGateOptions(program: Command): void {
  program
    .optionsGroup("Gate:")
    .addOption(
      new Option("--fail-on <severity>", "the lowest severity that fails the run")
        .choices(["error", "warning", "never"])
        .default(undefined, "error"),
    )
    .option("--max-warnings <n>", "fail on more warnings than this", wholeNumber);
}

export function addSpeedOptions(program: Command): void {
  program.optionsGroup("Speed:").addOption(concurrencyOption());
  addCacheOptions(program);
  program
    .addOption(
      new Option("--shard <i/n>", "lint part I of N; `merge` makes one report of all")
        .argParser(shardOf)
        .conflicts(["fix", "fixSuggestions", "fixDryRun", "stdin", "watch"]),
    )
    .addOption(
      new Option("-w, --watch", "lint again what changes, until Ctrl-C")
        // Neither what is piped in nor what git names changes by itself, and fixing would write what is being edited.
        .conflicts(["fix", "fixSuggestions", "fixDryRun", "stdin", "filesFrom", "staged", "changed", "since"]),
    );
}

export function concurrencyOption(): Option {
  return new Option("--concurrency <n>", "threads that lint (default: auto)").argParser(threads);
}

function threads(value: string): number | "auto" {
  if (value === "auto") return value;
  if (!/^[1-9]\d{0,2}$/.test(value)) throw new InvalidArgumentError("It has to be auto or a whole number from 1 on.");
  return Number(value);
}

export function colorOption(): Option {
  return new Option("--color <when>", "colour").choices(COLOUR_CHOICES).default("auto");
}

function collect(value: string, previous: readonly string[] | undefined): readonly string[] {
  return [...(previous ?? []), value];
}

function wholeNumber(value: string): number {
  if (!/^\d+$/.test(value)) throw new InvalidArgumentError("It has to be a whole number.");
  return Number(value);
}

/** @throws {InvalidArgumentError} */
function shardOf(value: string): ShardRequest {
  const [, index = 0, count = 0] = (/^(\d{1,4})\/(\d{1,4})$/.exec(value) ?? []).map(Number);
  if (index < 1 || count < index) throw new InvalidArgumentError("write I/N, such as 1/4.");
  return { index, count };
}
