import type { Argument, Command, HelpConfiguration, Option } from "commander";

/** Longer lines are hard to read. */
const WIDEST = 100;
const USUAL = 80;

/** @param columns of the terminal; `null`: there is none */
export function helpWidth(columns: number | null): number {
  return Math.min(columns ?? USUAL, WIDEST);
}

/** How help is worded: choices as a sentence has them, commands without what all of them take. */
export const helpStyle: HelpConfiguration = {
  optionDescription: described,
  argumentDescription: described,
  subcommandTerm: (command) => [command.name(), ...command.registeredArguments.map(argumentTerm)].join(" "),
  commandDescription: (command) => (command.parent === null ? command.description() : sentence(command.description())),
};

function described({ description, argChoices, defaultValue, defaultValueDescription }: Option | Argument): string {
  const choices = argChoices === undefined ? "" : `: ${listed(argChoices)}`;
  const usual: unknown = defaultValueDescription ?? defaultValue;
  return `${description}${choices}${typeof usual === "string" ? ` (default: ${usual})` : ""}`;
}

function listed(choices: readonly string[]): string {
  return [choices.slice(0, -1).join(", "), choices.at(-1)].filter((part) => part !== "").join(" or ");
}

function argumentTerm(argument: Argument): string {
  const name = argument.name() + (argument.variadic ? "..." : "");
  return argument.required ? `<${name}>` : `[${name}]`;
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

/** What to type, and what it does, by command. */
const EXAMPLES: Readonly<Record<string, readonly (readonly [line: string, what: string])[]>> = {
  "l10n-lint": [
    ["l10n-lint articles", "lint a folder"],
    ['l10n-lint "articles/**/*.md" --quiet', "a glob, errors only"],
    ["l10n-lint articles --rule stale-hash:off", "without one rule"],
    ["l10n-lint articles --fix", "make the safe fixes"],
    ["l10n-lint articles --watch", "lint again while you write"],
    ["l10n-lint -f json=report.json -f pretty", "a report file too"],
    ["l10n-lint explain mismatched-link", "what a rule is about"],
    ["l10n-lint baseline update", "accept the findings of today"],
    ["l10n-lint init", "write a configuration"],
  ],
  status: [
    ["l10n-lint status articles --source ../docs", "compare with the source"],
    ["l10n-lint status --sort behind --json", "for a program"],
  ],
  rules: [["l10n-lint rules --json", "with all messages and options"]],
  explain: [["l10n-lint explain mismatched-link", "what it finds, and how to fix it"]],
  config: [
    ["l10n-lint config articles/nb-NO/a.md", "what counts for an article"],
    ["l10n-lint config", "what counts in this folder"],
  ],
  init: [
    ["l10n-lint init", "one that fits this folder"],
    ["l10n-lint init --pre-commit --ci github", "a hook and a job with it"],
  ],
  completion: [
    ['eval "$(l10n-lint completion bash)"', "~/.bashrc"],
    ["source <(l10n-lint completion zsh)", "~/.zshrc, after compinit"],
    ["l10n-lint completion fish | source", "config.fish"],
    ["l10n-lint completion powershell | Out-String | iex", "$PROFILE"],
  ],
  baseline: [
    ["l10n-lint baseline update", "accept all findings of today"],
    ["l10n-lint baseline prune", "forget those that are gone"],
  ],
  update: [
    ["l10n-lint baseline update", "accept all findings of today"],
    ["l10n-lint baseline update --only stale-hash", "those of one rule"],
  ],
  prune: [["l10n-lint baseline prune", "forget the findings that are gone"]],
};

const EXIT_CODES = `
Exit codes:
  0  clean, or below the gate
  1  findings at or above the gate
  2  could not do the job`;

/** Puts examples under the help of a command and of those below it. */
export function addExamples(command: Command): void {
  const examples = EXAMPLES[command.name()] ?? [];
  const width = Math.max(...examples.map(([line]) => line.length));
  const lines = examples.map(([line, what]) => `  $ ${line.padEnd(width)}  ${what}`);
  if (lines.length > 0) command.addHelpText("after", ["\nExamples:", ...lines].join("\n"));
  if (command.parent === null) command.addHelpText("after", EXIT_CODES);
  for (const each of command.commands) addExamples(each);
}
