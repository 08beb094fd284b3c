import { setImmediate as nextTurn } from "node:timers/promises";
import { nameOf } from "../../io/paths.ts";
import type { FoundFile } from "../../io/tree/discover.ts";
import { type Fallback, type FileTools, lintFile } from "../lint-file.ts";
import type { LintedFile } from "../records/linted-file.ts";
import type { Place } from "../records/room.ts";

/** A file's place among the files of the run, and what became of it; `null`: it waits for the locale of the others. */
export type Result = readonly [index: number, linted: LintedFile | null];

/** The same of a file as a record. */
export type RecordedResult = readonly [index: number, record: Place];

/** Where the next thread that is free goes on: one number in memory that all threads share. */
export type Position = Int32Array<SharedArrayBuffer>;

/** So many files are taken at a time at least; those of one name together: they repeat each other's units. */
const SMALLEST_BATCH = 8;

/** Linting awaits nothing real: without a pause neither a timer nor an abort would be heard before it is over. */
const LONGEST_TURN_MS = 50;

export function startPosition(): Position {
  return new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
}

/** Files of one name stand together: they are versions of an article, and repeat each other's units. */
export function inQueue(files: readonly FoundFile[]): readonly FoundFile[] {
  return files
    .map((file) => ({ file, name: nameOf(file.path) }))
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
    .map(({ file }) => file);
}

/** Of a clock that nobody sets. `performance` has the same, and takes two milliseconds to be there. */
function milliseconds(): number {
  return Number(process.hrtime.bigint() / 1_000_000n);
}

/**
 * Lints files that no other thread has taken, until none is left.
 *
 * @param deliver called with each result
 * @param fallback what articles are taken for whose locale is unknown; absent: they wait
 * @throws the signal's reason when it is aborted
 */
export async function lintFromQueue(
  files: readonly FoundFile[],
  position: Position,
  tools: FileTools,
  deliver: (result: Result) => void,
  signal?: AbortSignal,
  fallback?: Fallback,
): Promise<void> {
  let yielded = milliseconds();
  const starts = batchStarts(files);
  for (let batch = take(position); batch < starts.length; batch = take(position)) {
    const end = starts[batch + 1] ?? files.length;
    for (let index = starts[batch] as number; index < end; index++) {
      if (milliseconds() - yielded > LONGEST_TURN_MS) {
        await nextTurn();
        yielded = milliseconds();
      }
      signal?.throwIfAborted();
      deliver([index, await lintFile(files[index] as FoundFile, tools, fallback)]);
    }
  }
}

function batchStarts(files: readonly FoundFile[]): readonly number[] {
  const starts: number[] = [];
  let name = "";
  for (const [index, { path }] of files.entries()) {
    const start = starts.at(-1);
    if (start === undefined || (index - start >= SMALLEST_BATCH && nameOf(path) !== name)) starts.push(index);
    name = nameOf(path);
  }
  return starts;
}

function take(position: Position): number {
  return Atomics.add(position, 0, 1);
}
