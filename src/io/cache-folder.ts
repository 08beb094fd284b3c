import { lstatSync } from "node:fs";
import { join } from "node:path";
import { CacheProblem, keyIn } from "./cache-key.ts";
import { openGitRepository } from "./git/git.ts";
import { relativePath } from "./paths.ts";
import { makePrivateFolder, thisUser, userCacheFolder } from "./user-cache.ts";

/** Where results are kept between runs, and what they are signed with. */
export interface CacheFolder {
  /** Absolute; there, and nobody else's. */
  readonly path: string;
  readonly key: Uint8Array;
}

/**
 * Opens the folder for results. They are signed with a key that only this user has, because what lies in a checkout may
 * come from anybody: a branch could bring results that call everything clean.
 *
 * @param location a folder that was asked for, absolute; `null`: the usual one, below the user's caches
 * @throws {CacheProblem}
 */
export async function openCacheFolder(location: string | null): Promise<CacheFolder> {
  const home = userCacheFolder(thisUser());
  if (home === null || !makePrivateFolder(home)) {
    throw new CacheProblem("there is no folder for caches that is this user's alone");
  }
  const path = location ?? join(home, "results");
  if (location !== null) await requireIgnored(location);
  if (!makePrivateFolder(path)) throw new CacheProblem(`${path} is no folder that is this user's alone`);
  return { path, key: keyIn(home) };
}

/**
 * Refuses a folder inside a git worktree that git would take in.
 *
 * @throws {CacheProblem}
 */
async function requireIgnored(location: string): Promise<void> {
  const folder = above(location);
  const repository = await openGitRepository(folder).catch(() => null);
  if (repository === null) return;
  try {
    const { worktree } = repository;
    if (worktree === null) throw new CacheProblem(`${location} lies in a git directory`);
    // As git sees it from the folder it is asked in.
    const path = relativePath(folder, location);
    const tracked = await repository.list(["ls-files", "-z", "--", path]);
    if (tracked.length > 0) throw new CacheProblem(`git tracks files in ${location}`);
    const isIgnored = await repository.run(["check-ignore", "--quiet", "--", `${path}/x`]).then(
      () => true,
      () => false,
    );
    if (!isIgnored) throw new CacheProblem(`git does not ignore ${location}`);
  } finally {
    await repository.close();
  }
}

/** The innermost folder of a path that is there. */
function above(path: string): string {
  for (let folder = path; ; folder = join(folder, "..")) {
    try {
      if (lstatSync(folder).isDirectory() || folder === join(folder, "..")) return folder;
    } catch {
      if (folder === join(folder, "..")) return folder;
    }
  }
}
