import type { Argument, Command, Option } from "commander";
import { SEVERITIES } from "../../config/resolve.ts";

/** What may stand in a place: some words, a path, both, or what nobody can guess. */
export interface Values {
  readonly words: readonly string[];
  readonly files: boolean;
}

export interface CompletedOption {
  /** `-f` and `--format`, or one of them. */
  readonly flags: readonly string[];
  /** `null` for an option without a value. */
  readonly values: Values | null;
  readonly repeatable: boolean;
  readonly description: string;
}

/** A command as far as completing it goes. */
export interface CompletedCommand {
  /** The words that call it; none for the program itself. */
  readonly words: readonly string[];
  readonly description: string;
  readonly options: readonly CompletedOption[];
  readonly commands: readonly CompletedCommand[];
  /** What its arguments may be; `null`: it takes none. */
  readonly values: Values | null;
}

/** What is not known from the program itself. */
export interface Vocabulary {
  readonly rules: readonly string[];
  readonly formats: readonly string[];
}

const FILES: Values = { words: [], files: true };
const ANYTHING: Values = { words: [], files: false };

/**
 * What a program takes, read from its declarations: choices where it declares them, else what the name of a value stands
 * for.
 */
export function completionModel(program: Command, vocabulary: Vocabulary): CompletedCommand {
  const { rules, formats } = vocabulary;
  const byName: Readonly<Record<string, Values>> = {
    id: { words: rules, files: false },
    rule: { words: rules, files: false },
    "id:severity": { words: rules.flatMap((id) => SEVERITIES.map((each) => `${id}:${each}`)), files: false },
    "name[=file]": { words: formats, files: true },
    file: FILES,
    glob: FILES,
    path: FILES,
    paths: FILES,
  };
  const valuesOf = (name: string, choices: readonly string[] | undefined): Values =>
    choices === undefined ? (byName[name] ?? ANYTHING) : { words: choices, files: false };
  const optionOf = (option: Option): CompletedOption => ({
    flags: [option.short, option.long].filter((flag) => flag !== undefined),
    values: option.required ? valuesOf(/<(.+)>/.exec(option.flags)?.[1] ?? "", option.argChoices) : null,
    repeatable: option.description.includes("(repeatable)"),
    description: option.description,
  });
  const commandOf = (command: Command, words: readonly string[], siblings: readonly string[]): CompletedCommand => {
    const help = command.createHelp();
    const argument: Argument | undefined = command.registeredArguments[0];
    const below = help.visibleCommands(command);
    const names = command.commands.map((each) => each.name());
    // `help` is about the commands beside it.
    const choices = command.name() === "help" ? siblings : argument?.argChoices;
    return {
      words,
      description: command.description(),
      options: help.visibleOptions(command).map(optionOf),
      commands: below.map((each) => commandOf(each, [...words, each.name()], names)),
      values: argument === undefined ? null : valuesOf(argument.name(), choices),
    };
  };
  return commandOf(program, [], []);
}

/** A command and all below it, the outermost first. */
export function withSubcommands(command: CompletedCommand): readonly CompletedCommand[] {
  return [command, ...command.commands.flatMap(withSubcommands)];
}
