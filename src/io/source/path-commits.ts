import { append } from "../../text/grouped.ts";
import type { GitRepository } from "../git/git.ts";

/** Of so many files each is looked for by itself: for more of them one look through all of history takes less. */
const FEW = 12;

const COMMIT = "\u0001";
/** Both ways the same commits: all in which a file differs from each of their parents, on every branch that was merged. */
const OPTIONS = ["-z", "-c", "--full-history", "--no-renames", "--no-ext-diff", "--name-only", `--format=${COMMIT}%H`];

/** Finds the commits that touched files, up to a head. */
export class PathCommits {
  private asked = 0;
  private all: Promise<ReadonlyMap<string, readonly string[]>> | null = null;
  private readonly repository: GitRepository;
  private readonly head: string;

  constructor(repository: GitRepository, head: string) {
    this.repository = repository;
    this.head = head;
  }

  /**
   * @param path from the root
   * @param most so many at most, the last first
   */
  async of(path: string, most: number): Promise<readonly string[]> {
    this.asked++;
    if (this.asked > FEW) this.all ??= this.read([]);
    const commits = await (this.all ?? this.read([`:(top,literal)${path}`]));
    return (commits.get(path) ?? []).slice(0, most);
  }

  /** @param paths none: all */
  private async read(paths: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
    const commits = new Map<string, string[]>();
    let commit = "";
    for (const item of await this.repository.list(["log", ...OPTIONS, this.head, "--", ...paths])) {
      const text = item.replace(/^\n+/, "");
      if (text.startsWith(COMMIT)) commit = text.slice(COMMIT.length).trim();
      else if (text !== "") append(commits, text, commit);
    }
    return commits;
  }
}
