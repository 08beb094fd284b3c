import { readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";

/** Results of branches and commands that nobody came back to. */
const OLD_MS = 30 * 24 * 3_600_000;

/**
 * Removes the files of a cache that were not written for a month. That one cannot be removed is no reason to fail.
 *
 * @param isOwn by their names: a folder that somebody chose may hold other things
 */
export function forgetOld(folder: string, isOwn: RegExp): void {
  try {
    for (const name of readdirSync(folder)) {
      if (!isOwn.test(name)) continue;
      const path = join(folder, name);
      const stats = statSync(path);
      if (stats.isFile() && Date.now() - stats.mtimeMs > OLD_MS) rmSync(path, { force: true });
    }
  } catch {
    // Another run was quicker.
  }
}
