import { type GitRepository, openGitRepository } from "../git/git.ts";
import type { Host } from "../host.ts";
import { lookAtGitState } from "./git-state.ts";

/** Of larger histories so much is looked through. */
const MOST_COMMITS = 200_000;

/**
 * The commit where the history of another repository left that of this one; `null` where they share none, or one of them
 * cannot be asked.
 *
 * @param head the id of a commit of this repository
 * @param other the absolute root of the other one, at its `HEAD`
 */
export async function mergeBaseWith(
  repository: GitRepository,
  head: string,
  other: string,
  host: Host,
): Promise<string | null> {
  if (host.takesDown) lookAtGitState(host, other);
  try {
    const theirs = await openGitRepository(other);
    try {
      const known = new Set(await commitsOf(theirs, "HEAD"));
      // Children before their parents: the first that both have is a child of none that both have.
      return (await commitsOf(repository, head)).find((commit) => known.has(commit)) ?? null;
    } finally {
      await theirs.close();
    }
  } catch {
    // A folder that is no repository, or one without commits, is no fork.
    return null;
  }
}

async function commitsOf(repository: GitRepository, head: string): Promise<readonly string[]> {
  const output = await repository.run(["rev-list", "--topo-order", `--max-count=${MOST_COMMITS}`, head, "--"]);
  return output.toString().split("\n").filter(Boolean);
}
