import type { Style } from "../report/index.ts";
import type { RunResult } from "../run/lint-run.ts";
import { notesOf } from "../run/notes.ts";
import type { Output } from "./terminal.ts";

/** Tells on stderr what went wrong on the way to a report, and what to know about it. */
export async function writeNotes(
  result: RunResult,
  commands: readonly string[],
  stderr: Output,
  style: Style,
): Promise<void> {
  for (const { level, text } of notesOf(result, commands)) {
    await stderr.write(`${style[level === "note" ? "info" : level](`${level}:`)} ${text}\n`);
  }
}
