import type { Note } from "../../model/outcome.ts";
import type { Style } from "../../report/index.ts";
import type { Output } from "./terminal.ts";

/** Says on stderr what went wrong on the way to a report, and what to know about it. */
export async function writeNotes(notes: readonly Note[], stderr: Output, style: Style): Promise<void> {
  for (const { level, text } of notes) {
    await stderr.write(`${style[level === "note" ? "info" : level](`${level}:`)} ${text}\n`);
  }
}
