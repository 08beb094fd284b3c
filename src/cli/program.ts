import { Argument, Command, Option } from "commander";
import { TOOL } from "../run/version.ts";
import type { BaselineAction } from "./commands/baseline-command.ts";
import type { InitOptions } from "./commands/init-command.ts";
import { CI_SYSTEMS } from "./commands/init-texts.ts";
import { addLspCommand } from "./commands/lsp-command.ts";
import { addGlossaryCommand, addMergeCommand, addStatusCommand } from "./commands/with-paths.ts";
import { SHELLS, type Shell } from "./completion/shells.ts";
import type { LintOptions } from "./lint-once.ts";
import type { ConfigOptions } from "./options/configuration.ts";
import {
  addConfigOptions,
  addFileOptions,
  addFixOptions,
  addGateOptions,
  addOutputOptions,
  addReadingOptions,
  addRuleOptions,
  addScopeOptions,
  addSpeedOptions,
  addSuppressOptions,
  colorOption,
  concurrencyOption,
} from "./options/options.ts";
import { refuseOptions } from "./options/refuse-options.ts";
import { addSourceOptions } from "./options/source-options.ts";
import { addExamples, helpStyle, helpWidth } from "./output/help.ts";
import type { Terminal } from "./output/terminal.ts";
import { visibleLines } from "./output/visible-lines.ts";
import { didYouMean, UsageError } from "./usage-error.ts";

/**
 * Declares the commands. Each ends by handing its exit code to `exit`; nothing here ends the process. What they do is loaded
 * when one runs: help and a misspelt option want none of it, and the rules least of all.
 */
export function createProgram(terminal: Terminal, exit: (code: number) => void): Command {
  const program = new Command("l10n-lint");
  const commands = () => program.commands.map((command) => command.name());
  // Set first: subcommands inherit both.
  program.exitOverride().configureOutput({
    writeOut: (text) => void terminal.stdout.write(text),
    writeErr: (text) => void terminal.stderr.write(visibleLines(text)),
    getOutHelpWidth: () => helpWidth(terminal.stdout.columns),
    getErrHelpWidth: () => helpWidth(terminal.stderr.columns),
  });
  program.configureHelp(helpStyle);
  program
    .description(
      "Lints translated documentation: pairs every translated segment with its source and reports what broke.",
    )
    .argument("[paths...]", "files, folders or globs (default: this folder)")
    .version(TOOL.version, "-V, --version", "show the version")
    .helpOption("-h, --help", "show this help")
    .helpCommand(false)
    .showSuggestionAfterError();
  addFileOptions(program);
  addScopeOptions(program);
  addConfigOptions(program);
  addSourceOptions(program);
  addRuleOptions(program);
  addFixOptions(program);
  addSuppressOptions(program)
    .option("--new-since <ref>", "count only what was not there where this branch left REF")
    .option("--report-unused-disables", "report directives that suppress nothing");
  addOutputOptions(program);
  addGateOptions(program);
  addSpeedOptions(program);
  program.action(async (paths: string[], options: LintOptions) => {
    const { lintCommand } = await import("./commands/lint-command.ts");
    exit(await lintCommand(paths, options, terminal, commands()));
  });
  program.hook("preAction", refuseOptions);
  addStatusCommand(program.command("status"), terminal, exit);
  addMergeCommand(program.command("merge"), terminal, exit);
  addLspCommand(program.command("lsp"), exit);
  addRuleCommands(program, terminal);
  addGlossaryCommand(program.command("glossary"), terminal);
  addConfigCommands(program, terminal, exit);
  addCompletionCommand(program, terminal);
  addBaselineCommands(program, async (action, paths, options) => {
    const { baselineCommand } = await import("./commands/baseline-command.ts");
    exit(await baselineCommand(action, paths, options, terminal, commands()));
  });
  addHelpCommand(program);
  addExamples(program);
  return program;
}

/** As commander has it, but for a command that does not exist it says so instead of showing the help of all. */
function addHelpCommand(program: Command): void {
  const help = program.command("help").description("show the help of a command").argument("[command]", "the command");
  help.action((name?: string) => {
    const wanted = name === undefined ? program : program.commands.find((command) => command.name() === name);
    if (wanted !== undefined) return wanted.outputHelp();
    const names = program.commands.map((command) => command.name());
    throw new UsageError(`unknown command "${name}"`, didYouMean(name ?? "", names));
  });
}

function addRuleCommands(program: Command, terminal: Terminal): void {
  const { stdout } = terminal;
  addConfigOptions(
    program.command("rules").description("list the rules").option("--json", "as JSON, with all messages and options"),
  ).action(async ({ json }: { json?: boolean }, command: Command) => {
    const { knownRules, rulesJson, rulesTable } = await import("./commands/rules-command.ts");
    const rules = await knownRules(command.optsWithGlobals(), terminal);
    await stdout.write(json ? rulesJson(rules) : rulesTable(rules, stdout.columns));
  });
  addConfigOptions(
    program.command("explain").description("explain what a rule is about").argument("<rule>", "the rule's id"),
  ).action(async (id: string, _: object, command: Command) => {
    const { knownRules } = await import("./commands/rules-command.ts");
    const { explanation } = await import("./commands/explain-command.ts");
    const rules = await knownRules(command.optsWithGlobals(), terminal, id);
    await stdout.write(explanation(rules, id, stdout.columns));
  });
}

function addConfigCommands(program: Command, terminal: Terminal, exit: (code: number) => void): void {
  const config = program.command("config").description("print how a file or a folder is configured");
  config.argument("[file]", "a file or folder", ".");
  addReadingOptions(config);
  addConfigOptions(config);
  addSourceOptions(config);
  addRuleOptions(config);
  addSuppressOptions(config);
  addGateOptions(config);
  config.optionsGroup("Speed:").addOption(concurrencyOption());
  config.option("--check", "try out the examples of patterns and read the glossaries, instead of printing");
  config.action(async (file: string, { check }: { check?: boolean }, command: Command) => {
    if (check === true) {
      const { checkConfigCommand } = await import("./commands/check-config-command.ts");
      return exit(await checkConfigCommand(file, command.optsWithGlobals<ConfigOptions>(), terminal));
    }
    const { configCommand } = await import("./commands/config-command.ts");
    await terminal.stdout.write(await configCommand(file, command.optsWithGlobals<ConfigOptions>(), terminal));
  });
  program
    .command("init")
    .description("write a configuration for the current folder")
    .option("--pre-commit", "an entry in .pre-commit-config.yaml too")
    .addOption(new Option("--ci <system>", "a job for this CI system too").choices(CI_SYSTEMS))
    .option("--force", "write a configuration that exists anew")
    .action(async (options: InitOptions) => {
      const { initCommand } = await import("./commands/init-command.ts");
      exit(await initCommand(options, terminal));
    });
}

function addCompletionCommand(program: Command, { stdout }: Terminal): void {
  program
    .command("completion")
    .description("print a script for completion in a shell")
    .addArgument(new Argument("<shell>", "the shell").choices(SHELLS))
    .action(async (shell: Shell) => {
      const { completionModel } = await import("./completion/completion-model.ts");
      const { formats } = await import("../report/index.ts");
      const { rules } = await import("../rules/index.ts");
      const { completionScript } = await import("./completion/completion-scripts.ts");
      const vocabulary = { rules: rules.map(({ id }) => id), formats: Object.keys(formats) };
      await stdout.write(completionScript(shell, completionModel(program, vocabulary)));
    });
}

function addBaselineCommands(
  program: Command,
  run: (action: BaselineAction, paths: string[], options: LintOptions) => Promise<void>,
): void {
  const baseline = program.command("baseline").description("accept the findings of today, in a file");
  const actions = {
    update: "accept all that is found, and forget what is gone",
    prune: "forget what is gone; accept nothing new",
  } as const;
  for (const action of ["update", "prune"] as const) {
    const command = baseline.command(action).description(actions[action]);
    command.argument("[paths...]", "files, folders or globs (default: this folder)");
    addFileOptions(command);
    addConfigOptions(command);
    addSourceOptions(command);
    addRuleOptions(command);
    addSuppressOptions(command);
    command.optionsGroup("Output:").addOption(colorOption()).option("--no-progress", "no progress bar");
    command.optionsGroup("Speed:").addOption(concurrencyOption());
    // The program itself has the same options, and takes them first wherever they stand.
    command.action((paths: string[]) => run(action, paths, command.optsWithGlobals()));
  }
}
