import { closeSync, mkdirSync, openSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { replaceFile, writePiece } from "./replace-file.ts";

/**
 * Writes a file piece by piece: a report may be hundreds of megabytes. Folders that it wants are made. A file
 * takes the place of the old one in one step; a pipe or a device is written to.
 *
 * @throws the system's error; an old file is then as it was
 */
export function writePieces(path: string, pieces: Iterable<Uint8Array>): void {
  mkdirSync(dirname(path), { recursive: true });
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined || stats.isFile()) {
    replaceFile(path, pieces);
    return;
  }
  const file = openSync(path, "w");
  try {
    for (const piece of pieces) writePiece(file, piece);
  } finally {
    closeSync(file);
  }
}
