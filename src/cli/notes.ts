import type { DiscoveryProblem } from "../io/discover.ts";
import { visible } from "../report/index.ts";
import type { RunResult } from "../run/lint-run.ts";
import { sourceNotes } from "./source-notes.ts";
import { nearest } from "./usage-error.ts";

/** One line for stderr: what happened, and what to do. */
export interface Note {
  readonly level: "error" | "warning";
  readonly text: string;
}

/** What went wrong on the way to a report, in words. */
export function notesOf(
  { problems, publishingProblems, missingClones, source }: RunResult,
  commands: readonly string[],
): readonly Note[] {
  return [
    ...problems.map((problem) => noteOf(problem, commands)),
    ...publishingProblems.map(({ path, reason }) => ({
      level: "warning" as const,
      text: `${visible(path)} cannot be used: ${visible(reason)}; the locale is taken from the path instead`,
    })),
    ...missingClones.map((path) => ({
      level: "warning" as const,
      text: `no folder ${visible(path)}, which the configuration names as a sibling; nothing is compared with it`,
    })),
    ...sourceNotes(source),
  ];
}

function noteOf(problem: DiscoveryProblem, commands: readonly string[]): Note {
  const path = visible(problem.path);
  switch (problem.kind) {
    case "notFound":
      return {
        level: "error",
        text: `no such file or folder: ${visible(problem.pattern) || '""'}${suggestionFor(problem, commands)}`,
      };
    case "noMatch":
      return { level: "error", text: `no article found: ${visible(problem.pattern)}${reasonFor(problem)}` };
    case "unreadableFolder":
      return { level: "error", text: `the folder cannot be read: ${path}; check its permissions` };
    case "notAFile":
      return { level: "error", text: `neither a file nor a folder: ${visible(problem.pattern)}` };
    case "symlinkOutside":
      return { level: "warning", text: `not followed: ${path} is a symbolic link that leads out of the linted tree` };
  }
}

function suggestionFor({ pattern, suggestion }: DiscoveryProblem, commands: readonly string[]): string {
  if (suggestion !== undefined) return ` (did you mean ${visible(suggestion)}?)`;
  if (commands.includes(pattern)) return ` (the command goes first: l10n-lint ${pattern})`;
  // Nothing shorter than a command is one misspelt.
  const command = pattern.length < 4 ? null : nearest(pattern, commands);
  return command === null ? "" : ` (did you mean the command "${command}"?)`;
}

function reasonFor({ leftOutBy }: DiscoveryProblem): string {
  if (leftOutBy === "gitignore")
    return " (everything in it is ignored by .gitignore; --no-gitignore looks all the same)";
  if (leftOutBy === "ignore") return " (everything in it is left out by --ignore or the configuration)";
  return " (looked for .md and .markdown files; --allow-empty accepts that)";
}
