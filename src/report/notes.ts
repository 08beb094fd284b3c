import type { BaselineUse, CacheUse, DiscoveryProblem, Note, Outcome, Unfixed } from "../model/outcome.ts";
import type { Report } from "../model/report.ts";
import { nearest } from "../text/nearest.ts";
import { counted, inThousands, visible } from "./index.ts";
import { plainNotes } from "./plain-notes.ts";
import { sourceNotes } from "./source-notes.ts";

/**
 * What went wrong on the way to a report, and what to know about it, as it is said to whoever started the run.
 *
 * @param commands words that are no paths: taken for one, they are told apart
 */
export function notesOf(
  { problems, publishingProblems, missingClones, unusedConfig, baselines, unfixed, source, plain, cache }: Outcome,
  commands: readonly string[] = [],
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
    ...(unusedConfig === null ? [] : [unusedNote(visible(unusedConfig))]),
    ...baselines.flatMap(baselineNotes),
    ...unfixed.map(unfixedNote),
    ...sourceNotes(source),
    ...plainNotes(plain),
    ...(cache ? cacheNotes(cache) : []),
  ];
}

function unusedNote(path: string): Note {
  const text = `${path} counts for none of these files: each takes the nearest configuration in its folder or above (to have it count: --config ${path})`;
  return { level: "note", text };
}

function cacheNotes({ damaged, unusable }: CacheUse): readonly Note[] {
  if (unusable !== null) return [{ level: "warning", text: `results are not kept: ${visible(unusable)}` }];
  return damaged ? [{ level: "note", text: "the cache was damaged, and has been made anew" }] : [];
}

/**
 * Folders of articles without a single translation unit are rarely those that were meant: translated alone, or English.
 *
 * @returns one note, or none
 */
export function unitsNotes({ summary: { files, units } }: Report): readonly Note[] {
  if (files === 0 || units > 0) return [];
  const text = `no translated segment in ${counted(files, "article")}; neither side by side, nor with a source in a known layout, which takes three pages that differ from theirs (name it: --source PATH, or "plain" in the configuration)`;
  return [{ level: "warning", text }];
}

/** A damaged baseline may have thousands of lines that cannot be read. */
const MOST_LINES = 5;

function baselineNotes({ path: file, problems, unreadable, expired, idle }: BaselineUse): Note[] {
  const path = visible(file);
  if (unreadable === "missing") {
    return [{ level: "error", text: `no such baseline: ${path} (\`l10n-lint baseline update\` makes it)` }];
  }
  if (unreadable !== null) {
    return [{ level: "warning", text: `${path} cannot be read: ${visible(unreadable)}; what it accepts counts` }];
  }
  const lines = problems.slice(0, MOST_LINES).map(({ line, reason }) => {
    return `${path}:${line} cannot be read: ${visible(reason)}; what it accepts counts`;
  });
  const more = problems.length - lines.length;
  if (more > 0) lines.push(`${inThousands(more)} more ${more === 1 ? "line" : "lines"} of ${path} cannot be read`);
  const notes: Note[] = lines.map((text) => ({ level: "warning", text }));
  if (expired > 0) {
    const what = expired === 1 ? "1 finding counts" : `${inThousands(expired)} findings count`;
    notes.push({ level: "note", text: `${what} again: the acceptance in ${path} has expired` });
  }
  if (idle > 0) {
    const what = idle === 1 ? "1 entry" : `${inThousands(idle)} entries`;
    notes.push({
      level: "note",
      text: `no finding left for ${what} of ${path}; \`l10n-lint baseline prune\` removes what is not needed`,
    });
  }
  return notes;
}

function unfixedNote({ path: file, kind, reason = "" }: Unfixed): Note {
  const path = visible(file);
  switch (kind) {
    case "undecodable":
      return { level: "warning", text: `not fixed: ${path} holds bytes that are no UTF-8; save it as UTF-8 first` };
    case "unwritten":
      return { level: "error", text: `not fixed: ${path}: ${visible(reason)}` };
    case "unstable":
      return { level: "warning", text: `fixes of ${path} undo each other; please report this with the article` };
    case "refused":
      return {
        level: "warning",
        text: `not fixed: a fix of ${reason} in ${path} would change source text; please report this with the article`,
      };
  }
}

function noteOf(problem: DiscoveryProblem, commands: readonly string[]): Note {
  const path = visible(problem.path);
  switch (problem.kind) {
    case "notFound":
      return {
        level: "error",
        text: `no such file or folder: ${visible(problem.pattern) || '""'}${originOf(problem)}${suggestionFor(problem, commands)}`,
      };
    case "noMatch":
      return {
        level: "error",
        text: `no article found: ${visible(problem.pattern)}${originOf(problem)}${reasonFor(problem)}`,
      };
    case "unreadableFolder":
      return { level: "error", text: `the folder cannot be read: ${path}; check its permissions` };
    case "notAFile":
      return { level: "error", text: `neither a file nor a folder: ${visible(problem.pattern)}` };
    case "brokenLink":
      return { level: "error", text: `a symbolic link that leads nowhere: ${visible(problem.pattern)}` };
    case "symlinkOutside":
      return { level: "warning", text: `not followed: ${path} is a symbolic link that leads out of the linted tree` };
  }
}

function originOf({ namedBy }: DiscoveryProblem): string {
  return namedBy === undefined ? "" : `, which "files" of ${visible(namedBy)} names`;
}

/** What people who come from other tools type first. */
const WORDS_OF_OTHER_TOOLS: Readonly<Record<string, string>> = {
  lint: "linting needs no command: l10n-lint PATH",
  check: "linting needs no command: l10n-lint PATH",
  ci: "linting needs no command: l10n-lint PATH",
  fix: "fixing is an option: l10n-lint PATH --fix",
  format: "fixing is an option: l10n-lint PATH --fix",
  version: "it is an option: l10n-lint --version",
  rule: "the command is l10n-lint explain RULE",
};

function suggestionFor({ pattern, suggestion }: DiscoveryProblem, commands: readonly string[]): string {
  if (Object.hasOwn(WORDS_OF_OTHER_TOOLS, pattern)) return ` (${WORDS_OF_OTHER_TOOLS[pattern]})`;
  if (pattern.startsWith("!")) return ` (to leave files out: --ignore ${visible(pattern.slice(1))})`;
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
  return " (looked for .md, .mdx and .markdown files; --allow-empty accepts that)";
}
