import type { SourceSettings } from "../../model/config.ts";
import { GitProblem, type GitRepository, openGitRepository } from "../git/git.ts";
import type { Host } from "../host.ts";
import { absolutePath, childOf, isInside, relativePath } from "../paths.ts";
import { suggestPath } from "../tree/suggest-path.ts";
import { folderSource } from "./folder-source.ts";
import { gitSource } from "./git-source.ts";
import { lookAtGitState } from "./git-state.ts";
import { SourceProblem, type SourceTree } from "./source-tree.ts";

/**
 * Opens the source articles: a git repository where the folder is one, or a part of one that its commit knows; else a
 * plain folder, which knows nothing of the past.
 *
 * @throws {SourceProblem}
 */
export async function openSource(host: Host, { path, ref, since }: SourceSettings): Promise<SourceTree> {
  const folder = absolutePath(host.cwd, path, host.windows);
  const shown = isInside(host.cwd, folder) ? relativePath(host.cwd, folder) : folder;
  const kind = host.kind(folder);
  if (kind === null) throw new SourceProblem(`there is no source at ${shown}${suggestionFor(host, folder)}`);
  if (kind === "unreadable") throw new SourceProblem(`the source at ${shown} may not be read`);
  if (kind !== "folder") throw new SourceProblem(`the source at ${shown} is no folder`);
  if (host.takesDown) lookAtGitState(host, folder);
  const wantsGit = ref !== null || since !== null;
  const repository = await repositoryOf(host, folder, shown, wantsGit);
  if (repository === null) return folderSource(host, folder);
  try {
    const head = await repository.commitOf(ref ?? "HEAD");
    if (head === null && ref !== null) throw new SourceProblem(`the source repository has no revision "${ref}"`);
    const { prefix } = repository;
    const holds = head !== null && (prefix === "" || (await isTree(repository, `${head}:${prefix.slice(0, -1)}`)));
    if (head !== null && holds) return await gitSource(host, folder, repository, { head, since });
    if (head === null && prefix === "")
      throw new SourceProblem(`the source repository at ${shown} has no commit that can be read`);
    if (wantsGit) throw new SourceProblem(`${shown} is in no commit of its repository`);
  } catch (error) {
    await repository.close();
    throw error;
  }
  await repository.close();
  return folderSource(host, folder);
}

async function repositoryOf(
  host: Host,
  folder: string,
  shown: string,
  wantsGit: boolean,
): Promise<GitRepository | null> {
  try {
    return await openGitRepository(folder);
  } catch (error) {
    if (!(error instanceof GitProblem)) throw error;
    // A folder that claims to be a repository must not silently count as a plain one.
    const has = (name: string) => host.kind(childOf(folder, name)) !== null;
    if (!has(".git") && !(has("HEAD") && has("objects"))) {
      if (!wantsGit) return null;
      throw new SourceProblem(`the source at ${shown} is a plain folder; only a git repository has revisions`);
    }
    throw new SourceProblem(`the source at ${shown} cannot be read with git: ${error.message}`);
  }
}

function suggestionFor(host: Host, missing: string): string {
  const suggestion = suggestPath(host, missing);
  if (suggestion === null || host.kind(suggestion) !== "folder") return "";
  return ` (did you mean ${isInside(host.cwd, suggestion) ? relativePath(host.cwd, suggestion) : suggestion}?)`;
}

async function isTree({ objects }: GitRepository, name: string): Promise<boolean> {
  return (await objects.read(name))?.type === "tree";
}
