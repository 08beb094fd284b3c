import { existsSync, linkSync, lstatSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { late } from "./late-builtins.ts";
import { readRegularFile } from "./regular-file.ts";
import { replaceFile } from "./replace-file.ts";
import { isPrivate, thisUser, userCacheFolder } from "./user-cache.ts";

/** Bytes of the key that results are signed with. */
const KEY_LENGTH = 32;
const NAME = "key";

/** Why results cannot be kept, in words that go on from "results are not kept: ". */
export class CacheProblem extends Error {}

/** Where records of whole runs lie, below the folder that was asked for or the user's caches. */
export function runsFolder(location: string | null): string | null {
  const home = location ?? userCacheFolder(thisUser());
  return home === null ? null : join(home, "runs");
}

/** Whether a folder lies in a git worktree, without asking git. */
export function isInRepository(folder: string): boolean {
  for (let above = folder; ; above = dirname(above)) {
    if (existsSync(join(above, ".git"))) return true;
    if (dirname(above) === above) return false;
  }
}

/** The key that results are signed with; `null` where there is none yet, or others may have made it. */
export function knownKey(): Uint8Array | null {
  const home = userCacheFolder(thisUser());
  if (home === null) return null;
  try {
    return isPrivate(lstatSync(home)) ? readKey(join(home, NAME)) : null;
  } catch {
    return null;
  }
}

/**
 * The key of this user, made with the first run. Of several that make one at the same time the first wins.
 *
 * @param home the user's cache folder, which is nobody else's
 * @throws {CacheProblem}
 */
export function keyIn(home: string): Uint8Array {
  const file = join(home, NAME);
  const key = readKey(file);
  if (key !== null) return key;
  const made = late.crypto.randomBytes(KEY_LENGTH);
  try {
    return placeKey(file, made);
  } catch (error) {
    throw new CacheProblem(error instanceof Error ? error.message : String(error));
  }
}

/** @throws {CacheProblem} if others may have made it */
function readKey(file: string): Uint8Array | null {
  try {
    if (!isPrivate(lstatSync(file))) throw new CacheProblem(`others may write ${file}`);
    const key = readRegularFile(file, KEY_LENGTH);
    return key.length === KEY_LENGTH ? key : null;
  } catch (error) {
    if (error instanceof CacheProblem) throw error;
    return null;
  }
}

/** A link is made whole or not at all, and never over another file. Where there are no links, the last one wins. */
function placeKey(file: string, made: Uint8Array): Uint8Array {
  const own = `${file}-${late.crypto.randomBytes(8).toString("hex")}`;
  replaceFile(own, made);
  try {
    linkSync(own, file);
    return made;
  } catch {
    const other = readKey(file);
    if (other !== null) return other;
    replaceFile(file, made);
    return made;
  } finally {
    rmSync(own, { force: true });
  }
}
