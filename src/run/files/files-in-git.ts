import { baseCommit, NoBase } from "../../io/git/base-texts.ts";
import { GitProblem, type Worktree } from "../../io/git/git.ts";
import {
  type ChangedFile,
  changedFiles,
  filesSince,
  type Matters,
  openWorktree,
  stagedFiles,
  unmergedFiles,
} from "../../io/git/git-changes.ts";
import type { Host } from "../../io/host.ts";
import { absolutePath, childOf, isInside, nameOf } from "../../io/paths.ts";
import { isArticleName, readGlob } from "../../io/tree/path-patterns.ts";
import { type GitScope, ScopeProblem } from "./scope.ts";

/** A file that git names. */
export interface FileInGit {
  /** Absolute. */
  readonly path: string;
  /** What is linted instead of the file on disk. */
  readonly content?: Uint8Array;
}

/**
 * The articles that git names, in the repository of the working directory.
 *
 * @param paths that the run was given: none of them may lie elsewhere
 * @param isWanted whether a file, by its absolute path, is linted at all; of others no content is read
 * @throws {ScopeProblem}
 */
export async function filesInGit(
  scope: GitScope,
  paths: readonly string[],
  isWanted: (path: string) => boolean,
  host: Host,
): Promise<readonly FileInGit[]> {
  let repository: Worktree | null = null;
  try {
    repository = await openWorktree(host.cwd);
    const { worktree, objects } = repository;
    for (const path of paths) requireInside(worktree, path, host);
    const files: FileInGit[] = [];
    const matters = (name: string) => isArticleName(nameOf(name)) && isWanted(childOf(worktree, name));
    for (const { path: name, blob } of await changesOf(scope, repository, matters)) {
      const path = childOf(worktree, name);
      if (!matters(name)) continue;
      if (blob !== null) {
        const content = (await objects.read(blob))?.bytes;
        if (content === undefined)
          throw new ScopeProblem(`git has no text of ${name}`, "`git fsck` looks what is wrong");
        files.push({ path, content });
      } else if (host.entryKind(path) === "file" || name.includes(NO_UTF8)) files.push({ path });
    }
    return files;
  } catch (error) {
    throw error instanceof GitProblem ? explained(error, `--${scope.kind}`) : error;
  } finally {
    await repository?.close();
  }
}

/** In a name that is no UTF-8, and so leads to no file: reading it fails, which is reported. */
const NO_UTF8 = "\ufffd";

function requireInside(worktree: string, path: string, host: Host): void {
  const literal = absolutePath(host.cwd, path, host.windows);
  const base = host.kind(literal) === null ? (readGlob(host, path)?.base ?? literal) : literal;
  if (isInside(worktree, base) || isInside(base, worktree)) return;
  throw new ScopeProblem(
    `${path} is not in the repository of the working directory`,
    "change to its repository, and start there",
  );
}

async function changesOf(scope: GitScope, repository: Worktree, matters: Matters): Promise<readonly ChangedFile[]> {
  if (scope.kind === "staged") {
    const [unmerged] = await unmergedFiles(repository);
    if (unmerged === undefined) return stagedFiles(repository);
    throw new ScopeProblem(`--staged: ${unmerged} is not merged yet`, "end the merge first");
  }
  if (scope.kind === "changed") return changedFiles(repository, matters);
  return filesSince(repository, await baseOf(scope.ref, repository), matters);
}

async function baseOf(ref: string, repository: Worktree): Promise<string> {
  try {
    return await baseCommit(ref, repository);
  } catch (error) {
    throw error instanceof NoBase ? new ScopeProblem(`--since ${ref}: ${error.message}`, error.hint) : error;
  }
}

/** A failure of git's, in the words of the option that wanted it. */
export function explained({ kind, message }: GitProblem, option: string): ScopeProblem {
  if (kind === "notInstalled") return new ScopeProblem(`${option} wants git, which is not installed`);
  if (kind === "notARepository") return new ScopeProblem(`${option} wants a git repository: ${message}`);
  if (kind === "embedded") {
    return new ScopeProblem(`${option}: ${message}`, "start at the root of the repository");
  }
  const hint = /^detected dubious ownership/.test(message)
    ? "if you trust it: git config --global --add safe.directory, and that path"
    : null;
  return new ScopeProblem(`${option}: git says: ${message}`, hint);
}
