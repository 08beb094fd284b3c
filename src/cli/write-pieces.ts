import { closeSync, mkdirSync, openSync, writeSync } from "node:fs";
import { dirname } from "node:path";
import { gathered } from "./gathered.ts";

/**
 * Writes a file piece by piece, as UTF-8: a report may be hundreds of megabytes. Folders that it wants are made.
 *
 * @throws the system's error
 */
export function writePieces(path: string, pieces: Iterable<string>): void {
  mkdirSync(dirname(path), { recursive: true });
  const file = openSync(path, "w");
  try {
    for (const piece of gathered(pieces)) writeWhole(file, piece);
  } finally {
    closeSync(file);
  }
}

/** A pipe or a full disk may take less than it is given. */
function writeWhole(file: number, text: string): void {
  const bytes = Buffer.from(text);
  for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done);
}
