/**
 * The commands that GitHub's runner, Azure Pipelines or TeamCity would take lines of a log for. After actions/runner,
 * `src/Runner.Common/ActionCommand.cs`: `TryParseV2` trims the line and wants `::` at its start, `TryParse` looks for `##[`
 * anywhere.
 */
export function commandsIn(log: string): readonly string[] {
  return log.split(/\r\n|\r|\n/).filter((line) => {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are skipped, to be on the safe side
    const start = line.replace(/\x1b\[[\d;]*m/g, "").replace(/^[\s\x85]+/, "");
    return /^::.*::/.test(start) || /##(?:vso|teamcity)?\[/.test(line);
  });
}
