import type { GitRepository } from "../git/git.ts";
import type { Host } from "../host.ts";
import { childOf, relativePath } from "../paths.ts";
import { compareUrl } from "./compare-url.ts";
import { GitHistory, isObjectId } from "./git-history.ts";
import { mergeBaseWith } from "./merge-base.ts";
import { PathCommits } from "./path-commits.ts";
import { type SourcePast, SourceProblem, type SourceTree } from "./source-tree.ts";

/** Which commits of a repository count. */
export interface GitRange {
  /** The id of the commit that counts as today. */
  readonly head: string;
  /** The revision since which changes count; `null`: all count. */
  readonly since: string | null;
}

/**
 * A folder of a git repository as source, at one commit; nothing is checked out.
 *
 * @param folder absolute, as it was asked for
 * @throws {SourceProblem} when there is no such revision to count from
 */
export async function gitSource(
  host: Host,
  folder: string,
  repository: GitRepository,
  { head, since }: GitRange,
): Promise<SourceTree> {
  const { objects, prefix, worktree } = repository;
  const folders = new Map<string, Promise<boolean>>();
  return {
    prefix,
    folderNames: (prefix === "" ? folder : prefix).split("/").filter((name) => name !== ""),
    past: await pastOf(repository, head, since, host),
    async read(path) {
      const bytes = await blobAt(repository, head, path);
      return bytes === null ? { kind: "absent" } : { kind: "file", bytes };
    },
    isFolder(path) {
      let known = folders.get(path);
      if (known === undefined) {
        known = objects.read(`${head}:${path}`).then((object) => object?.type === "tree");
        folders.set(path, known);
      }
      return known;
    },
    files: () => repository.list(["ls-tree", "-r", "-z", "--name-only", "--full-tree", head, "--", ...named(prefix)]),
    shown: (path) => (worktree === null ? path : relativePath(host.cwd, childOf(worktree, path))),
    fileAt: (path) => (worktree === null ? null : childOf(worktree, path)),
    close: () => repository.close(),
  };
}

async function pastOf(repository: GitRepository, head: string, since: string | null, host: Host): Promise<SourcePast> {
  const history = new GitHistory(repository, head);
  const start = since === null ? null : await startOf(repository, head, since);
  const commits = new Map<string, Promise<boolean>>();
  const pathCommits = new PathCommits(repository, head);
  const mergeBases = new Map<string, Promise<string | null>>();
  let remote: Promise<string | null> | null = null;
  const hasCommit = (commit: string) => {
    let known = commits.get(commit);
    if (known === undefined) {
      known = repository.commitOf(commit).then((id) => id !== null);
      commits.set(commit, known);
    }
    return known;
  };
  return {
    shallow: repository.shallow,
    hasCommit,
    readAt: (commit, path) => blobAt(repository, commit, path),
    readSince: async (path) => (start === null ? undefined : blobAt(repository, start, path)),
    changesSince: async (commit, path) => ((await hasCommit(commit)) ? history.changesSince(commit, path) : null),
    lastCommits: (folder) => lastCommits(repository, head, folder),
    formerPaths: (commit, path) => formerPaths(repository, { from: commit, head }, path),
    commitsOf: (path, most) => pathCommits.of(path, most),
    mergeBaseWith(root) {
      const known = mergeBases.get(root) ?? mergeBaseWith(repository, head, root, host);
      mergeBases.set(root, known);
      return known;
    },
    async compareUrl(commit) {
      remote ??= remoteOf(repository);
      const address = await remote;
      return address === null ? null : compareUrl(address, commit, head);
    },
  };
}

/** Where the head's history left that of a revision. */
async function startOf(repository: GitRepository, head: string, since: string): Promise<string> {
  const commit = await repository.commitOf(since);
  if (commit === null) throw new SourceProblem(`the source repository has no revision "${since}"`);
  const base = await repository.run(["merge-base", commit, head]).catch(() => null);
  return base?.toString().trim() ?? commit;
}

async function blobAt({ objects }: GitRepository, commit: string, path: string): Promise<Uint8Array | null> {
  if (!isObjectId(commit)) return null;
  const object = await objects.read(`${commit}:${path}`);
  return object?.type === "blob" ? object.bytes : null;
}

const COMMIT = "\u0001";

/** One look through history, from its end: the first commit that names a file is its last. */
async function lastCommits(
  repository: GitRepository,
  head: string,
  folder: string,
): Promise<ReadonlyMap<string, string>> {
  const options = ["-z", "--no-renames", "--no-ext-diff", "--name-only", `--format=${COMMIT}%H`];
  const paths = folder === "" ? [] : [`:(top,literal)${folder}`];
  const commits = new Map<string, string>();
  let commit = "";
  for (const item of await repository.list(["log", ...options, head, "--", ...paths])) {
    const text = item.replace(/^\n/, "");
    if (text.startsWith(COMMIT)) commit = text.slice(1, 41).trim();
    else if (text !== "" && !commits.has(text)) commits.set(text, commit);
  }
  return commits;
}

/** Renamings followed backwards, as git detects them. */
async function formerPaths(
  repository: GitRepository,
  { from, head }: { readonly from: string; readonly head: string },
  path: string,
): Promise<readonly string[]> {
  const options = ["-z", "--follow", "--no-ext-diff", "--name-status", "--format="];
  const range = [head, `^${from}`, "--", `:(top,literal)${path}`];
  const names = await repository.list(["log", ...options, ...range]).catch(() => []);
  const isStatus = /^\n?[A-Z]\d*$/;
  return [...new Set(names)].filter((name) => name !== "" && name !== path && !isStatus.test(name));
}

async function remoteOf(repository: GitRepository): Promise<string | null> {
  const items = await repository.list(["config", "-z", "--get-regexp", "^remote\\..*\\.url$"]).catch(() => []);
  const remotes = items.map((item) => item.split("\n") as [name: string, url?: string]);
  return (remotes.find(([name]) => name === "remote.origin.url") ?? remotes[0])?.[1] ?? null;
}

function named(prefix: string): readonly string[] {
  return prefix === "" ? [] : [`:(literal)${prefix}`];
}
