import type { Format } from "./format.ts";
import { spellOut } from "./visible.ts";

/**
 * Where a line of a log would become a command of the CI system that shows it. GitHub's runner takes `::name` for one at the
 * start of a line, behind any white space, and `##[name]` anywhere (actions/runner, `ActionCommand.cs`); Azure Pipelines
 * takes `##vso[name]` anywhere, TeamCity `##teamcity[name]`. Colours may stand before it.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: it is about them
const AT_LINE_START = /^((?:[^\S\r\n\u2028\u2029]|\x85|\x1b\[[\d;]*m)*):(?=:)/gm;
const ANYWHERE = /#(?=#[\w.-]*\[)/g;

/**
 * Text whose lines are no commands to whoever shows them, for every stream that people or logs read: `<U+003A>:error::`. A
 * text of several lines begins with a line.
 *
 * @param spell how the character that makes it a command is written instead
 */
export function withoutCommands(text: string, spell: (character: ":" | "#") => string = spellOut): string {
  return withoutMarks(
    text.replace(AT_LINE_START, (_, before: string) => `${before}${spell(":")}`),
    spell,
  );
}

/** The same where no line can begin with the text, as within JSON and XML. */
export function withoutMarks(text: string, spell: (character: "#") => string = spellOut): string {
  return text.includes("##") ? text.replace(ANYWHERE, () => spell("#")) : text;
}

/** A format for people whose lines are no commands. Its pieces have to end with a line. */
export function shielded(format: Format): Format {
  return function* (report, view) {
    for (const piece of format(report, view)) yield withoutCommands(piece);
  };
}
