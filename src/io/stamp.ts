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

/**
 * A stamp that tells something: what has just been written may be written once more without another one, and what is from a
 * time to come has no say.
 *
 * @param stamp as `Host.stamp` gives it
 * @param now in ms since 1970
 * @returns `null` for one that tells nothing
 */
export function tellingStamp(stamp: string | null, now: number): string | null {
  if (stamp === null) return null;
  const [, , mtimeMs, ctimeMs] = readStamp(stamp);
  return now - Math.max(mtimeMs, ctimeMs) > YOUNG_MS ? stamp : null;
}

/** What stands at a path, symbolic links followed; `undefined` where nothing does, or it cannot be looked at. */
export function statsAt(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}
