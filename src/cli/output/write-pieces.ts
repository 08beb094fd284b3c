import { closeSync, mkdirSync, openSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { replaceFile, writePiece } from "../../io/replace-file.ts";
import { encoded } from "./encoded.ts";

/**
 * Writes a file piece by piece, as UTF-8: a report may be hundreds of megabytes. Folders that it wants are made. A file
 * takes the place of the old one in one step; a pipe or a device is written to.
 *
 * @throws the system's error; an old file is then as it was
 */
export function writePieces(path: string, pieces: Iterable<string>): void {
  mkdirSync(dirname(path), { recursive: true });
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined || stats.isFile()) {
    replaceFile(path, encoded(pieces));
    return;
  }
  const file = openSync(path, "w");
  try {
    for (const piece of encoded(pieces)) writePiece(file, piece);
  } finally {
    closeSync(file);
  }
}
