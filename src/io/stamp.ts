import { type Stats, statSync } from "node:fs";

/** Within this time, in milliseconds, a file system may give two writes one stamp. */
const YOUNG_MS = 2_000;

/** What tells that a file or folder is as it was: inode, size in bytes, and the times of its content and of itself in ms. */
export type Stamp = readonly [ino: number, size: number, mtimeMs: number, ctimeMs: number];

/** What `Host.stamp` gives, in numbers. */
export function readStamp(stamp: string): Stamp {
  const [ino = 0, size = 0, mtimeMs = 0, ctimeMs = 0] = stamp.split(" ").map(Number);
  return [ino, size, mtimeMs, ctimeMs];
}

/** Whether a stamp tells anything: not of what has just been written, nor of what is from a time to come. */
export function isTelling([, , mtimeMs, ctimeMs]: Stamp, now: number): boolean {
  return now - Math.max(mtimeMs, ctimeMs) > YOUNG_MS;
}

/** What stands at a path, symbolic links followed; `undefined` where nothing does, or it cannot be looked at. */
export function statsAt(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}
