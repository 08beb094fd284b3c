import type { Diagnostic } from "../model/diagnostic.ts";
import { engineDiagnostic } from "./engine-diagnostic.ts";
import { LineMap } from "./line-map.ts";

/** Why a translation is linted without its source. */
export type PairingProblem = "unpairedFile" | "unpairable" | "tooLarge";

const PROBLEMS: Readonly<Record<PairingProblem, readonly [message: string, help: string]>> = {
  unpairedFile: [
    "No source found for this file, nor for others of its folder that lack one; rules that compare are silent",
    "name the layout with `plain` in the configuration, or leave the file out with `ignores`",
  ],
  unpairable: [
    "Less than half of the file could be paired with its source; rules that compare are silent",
    "see whether it is the translation of another file, or of a much older version",
  ],
  tooLarge: [
    "The file and its source are too large to be paired; rules that compare are silent",
    "split them: 20,000 blocks, or 16 million comparisons, are the limit",
  ],
};

/** What cannot be compared, at the start of the file. */
export function unpairedFinding(problem: PairingProblem): Diagnostic {
  const [message, help] = PROBLEMS[problem];
  return engineDiagnostic("unpaired", problem, message, help, undefined, "info");
}

/** A translation that MDX cannot read, though it reads the source: its page is not built. */
export function unreadableMdx(
  text: string,
  problem: { readonly message: string; readonly offset: number },
): Diagnostic {
  const range = new LineMap(text).range(problem.offset, problem.offset);
  const message = `MDX cannot read this, though it reads the source: ${problem.message}`;
  return engineDiagnostic("unreadable-mdx", "unreadable", message, "close or escape what is open here", range);
}

const CONFLICT = /^<{7} .*\r?\n(?:.*\r?\n)*?={7}\r?\n(?:.*\r?\n)*?>{7} .*$/m;

/** Conflict markers that git left in a file: the first of them. */
export function mergeConflict(text: string): readonly Diagnostic[] {
  if (!text.includes("\n>>>>>>> ")) return [];
  const match = CONFLICT.exec(text);
  if (match === null) return [];
  const lineEnd = match.index + match[0].search(/\r?\n/);
  const range = new LineMap(text).range(match.index, lineEnd);
  const help = "resolve the conflict, and remove the markers";
  return [engineDiagnostic("merge-conflict", "markers", "Conflict markers are left in the file", help, range)];
}
