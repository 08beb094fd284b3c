import { type CompletedCommand, type Values, withSubcommands } from "./completion-model.ts";

/**
 * The script for PowerShell 5.1 and later, on every system. Where nothing is offered, PowerShell itself completes paths, so
 * a value that is a file needs no words.
 */
export function powershellScript(name: string, program: CompletedCommand): string {
  const commands = withSubcommands(program);
  const valued = new Map(
    commands.flatMap(({ options }) =>
      options.flatMap(({ flags, values }) => (values === null ? [] : flags.map((flag) => [flag, values] as const))),
    ),
  );
  return `# Completion of ${name} for PowerShell.
Register-ArgumentCompleter -Native -CommandName '${name}' -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $values = @{
${Array.from(valued, ([flag, values]) => `    ${quoted(flag)} = ${wordsOf(values)}\n`).join("")}  }
  $options = @{
${commands.map(({ words, options }) => entry(words, list(options.flatMap(({ flags }) => flags)))).join("")}  }
  $arguments = @{
${commands.map((command) => entry(command.words, argumentsOf(command))).join("")}  }
  $command = ''
  $previous = ''
  $isFirst = $true
  foreach ($element in @($commandAst.CommandElements | Select-Object -Skip 1)) {
    if ($element.Extent.EndOffset -ge $cursorPosition) { break }
    $word = $element.ToString()
    if ($values.ContainsKey($previous)) { $previous = ''; continue }
    $previous = $word
    if ($word.StartsWith('-')) { continue }
    $called = "$command $word".Trim()
    if ($isFirst -and $options.ContainsKey($called)) { $command = $called } else { $isFirst = $false }
  }
  if ($values.ContainsKey($previous)) { $offer = $values[$previous] }
  elseif ($wordToComplete.StartsWith('-')) { $offer = $options[$command] }
  elseif ($isFirst) { $offer = $arguments[$command] }
  else { $offer = @() }
  $offer | Where-Object { $_.StartsWith($wordToComplete, [StringComparison]::Ordinal) } | ForEach-Object {
    [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
  }
}
`;
}

function entry(words: readonly string[], values: string): string {
  return `    ${quoted(words.join(" "))} = ${values}\n`;
}

/** The commands below a command, and what its first argument may be. */
function argumentsOf({ words, commands, values }: CompletedCommand): string {
  const below = commands.map((command) => command.words[words.length] ?? "");
  return list([...below, ...(values?.words ?? [])]);
}

function wordsOf({ words }: Values): string {
  return list(words);
}

function list(words: readonly string[]): string {
  return `@(${words.map(quoted).join(", ")})`;
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
