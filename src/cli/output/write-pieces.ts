import { closeSync, mkdirSync, openSync, writeSync } from "node:fs";
import { dirname } from "node:path";
import { encoded } from "./encoded.ts";

/**
 * Writes a file piece by piece, as UTF-8: a report may be hundreds of megabytes. Folders that it wants are made.
 *
 * @throws the system's error
 */
export function writePieces(path: string, pieces: Iterable<string>): void {
  mkdirSync(dirname(path), { recursive: true });
  const file = openSync(path, "w");
  try {
    for (const piece of encoded(pieces)) writeWhole(file, piece);
  } finally {
    closeSync(file);
  }
}

/** A pipe or a full disk may take less than it is given. */
function writeWhole(file: number, bytes: Uint8Array): void {
  for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done);
}
