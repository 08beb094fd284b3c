import { existsSync, realpathSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { type GitOptions, GitProblem, openGitRepository, type Worktree } from "./git.ts";
import { filesUnlikeIndex } from "./worktree-differences.ts";

/** A file in which two states of a repository differ. */
export interface ChangedFile {
  /** From the root of the worktree. */
  readonly path: string;
  /** The id of its content in the index; `null` where the worktree's counts. */
  readonly blob: string | null;
}

/**
 * Opens the repository of a folder at the root of its worktree, with the index that a hook is to see: during `git commit FILE`
 * that is not the usual one.
 *
 * @param folder absolute
 * @throws {GitProblem}
 */
export async function openWorktree(folder: string): Promise<Worktree> {
  // A hook's variables may be relative to the root, and in a linked worktree they make any folder look like one.
  const { root, gitFolder } = await rootOf(folder).catch((problem: unknown) => {
    if (!(problem instanceof GitProblem) || problem.kind !== "notARepository") throw problem;
    return rootOf(folder, { obeyHook: true });
  });
  const repository = await openGitRepository(root, { obeyHook: isHookOf(gitFolder, root) });
  if (repository.worktree !== null) return { ...repository, worktree: root };
  await repository.close();
  throw new GitProblem("notARepository", BARE);
}

interface Root {
  /** As the folder spells it: with its symbolic links, or another case of a drive letter. */
  readonly root: string;
  /** Where git keeps what belongs to this worktree. */
  readonly gitFolder: string;
}

async function rootOf(folder: string, options: GitOptions = {}): Promise<Root> {
  const { worktree, prefix, run, close } = await openGitRepository(folder, options);
  await close();
  if (worktree === null) throw new GitProblem("notARepository", BARE);
  const below = prefix === "" ? "" : `/${prefix.slice(0, -1)}`;
  const root = folder.endsWith(below) ? folder.slice(0, folder.length - below.length) : worktree;
  const gitFolder = (await run(["rev-parse", "--absolute-git-dir"])).toString().replace(/\r?\n$/, "");
  return { root, gitFolder };
}

/**
 * Whether the variables of a hook speak of a repository. A hook that goes on to another one, such as a submodule, takes them
 * along; and git names only the index where the repository is an ordinary one.
 */
function isHookOf(gitFolder: string, root: string): boolean {
  const { GIT_DIR: given, GIT_INDEX_FILE: index } = process.env;
  if (index !== undefined && !existsSync(resolve(root, index))) return false;
  const hooked = given ?? (index === undefined ? gitFolder : dirname(index));
  const home = resolve(root, hooked);
  if (existsSync(join(home, "HEAD"))) return realpathSync.native(home) === realpathSync.native(gitFolder);
  // An index that somebody put elsewhere.
  return given === undefined;
}

const BARE = "the repository is bare: it has no files";

/** Names as they are, from the root, a renamed file as a new one; whatever the user's configuration says. */
const DIFF = ["diff", "--raw", "-z", "--no-abbrev", "--no-renames", "--no-relative", "--ignore-submodules=all"];

/** What would be committed: files that differ in the index from the last commit, without those that are gone. */
export async function stagedFiles(repository: Worktree): Promise<readonly ChangedFile[]> {
  return changesIn(await repository.list([...DIFF, "--cached"]));
}

/** Files of which the index has several versions, because a merge was not brought to its end. */
export async function unmergedFiles(repository: Worktree): Promise<readonly string[]> {
  return repository.list(["diff", "--name-only", "-z", "--no-relative", "--cached", "--diff-filter=U"]);
}

/** Whether a path, from the root of the worktree, is of interest. */
export type Matters = (path: string) => boolean;

const EVERYTHING: Matters = () => true;

/** What differs from the last commit, in the worktree or the index, and what is neither tracked nor ignored. */
export async function changedFiles(
  repository: Worktree,
  matters: Matters = EVERYTHING,
): Promise<readonly ChangedFile[]> {
  return withWorktree(repository, await stagedFiles(repository), matters);
}

/**
 * What differs between a commit and the worktree or the index, and what is neither tracked nor ignored.
 *
 * @param commit its id
 */
export async function filesSince(
  repository: Worktree,
  commit: string,
  matters: Matters = EVERYTHING,
): Promise<readonly ChangedFile[]> {
  return withWorktree(repository, changesIn(await repository.list([...DIFF, "--cached", commit])), matters);
}

/** With what the index has not seen yet. No command here looks into a file of the worktree: filters would be run. */
async function withWorktree(
  repository: Worktree,
  indexed: readonly ChangedFile[],
  matters: Matters,
): Promise<readonly ChangedFile[]> {
  const unseen = await filesUnlikeIndex(repository, matters);
  const untracked = await repository.list(["ls-files", "-z", "--others", "--exclude-standard", "--full-name"]);
  // A repository in the repository is a name that ends in a slash.
  const paths = [...indexed.map(({ path }) => path), ...unseen, ...untracked.filter((path) => !path.endsWith("/"))];
  return [...new Set(paths)].filter(matters).map((path) => ({ path, blob: null }));
}

/**
 * The commit that two commits grew apart from.
 *
 * @param commits their ids
 * @returns `null` where they have none in common, as far as the clone goes
 */
export async function mergeBase(repository: Worktree, ...commits: readonly [string, string]): Promise<string | null> {
  try {
    const [base = ""] = (await repository.run(["merge-base", ...commits])).toString().split("\n");
    return base === "" ? null : base;
  } catch (error) {
    if (error instanceof GitProblem && error.kind === "failed") return null;
    throw error;
  }
}

/** Reads `:MODE MODE ID ID STATUS` and a path in turns; what is there afterwards and a plain file. */
function changesIn(items: readonly string[]): readonly { readonly path: string; readonly blob: string }[] {
  return items.flatMap((item, index) => {
    if (index % 2 === 1) return [];
    const [, mode, , blob = ""] = item.split(" ");
    return isFile(mode) ? [{ path: items[index + 1] as string, blob }] : [];
  });
}

/** Not a symbolic link, nor a repository in the repository, nor gone. */
function isFile(mode: string | undefined): boolean {
  return mode === "100644" || mode === "100755";
}
