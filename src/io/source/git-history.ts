import { append } from "../../text/grouped.ts";
import { GitProblem, type GitRepository } from "../git/git.ts";
import type { SourceJourney } from "./source-tree.ts";

const DAY_MS = 86_400_000;
const COMMIT = "\u0001";
const ID = /^[0-9a-f]{40,64}$/;

/** A commit of a region; commits are numbered from the oldest. */
interface Commit {
  readonly id: string;
  /** Ids; those outside of the region are at its border. */
  readonly parents: readonly string[];
  /** The author's, ISO 8601. */
  readonly date: string;
}

/** What a commit did to a path. */
interface Touch {
  readonly commit: number;
  readonly deleted: boolean;
}

/** What a commit renamed, as far as the contents at hand show it. */
interface Renamings {
  readonly targets: ReadonlyMap<string, string>;
  readonly complete: boolean;
}

/** All commits from a base (left out) up to a head, with the paths that each of them touched. */
interface Region {
  readonly base: string;
  readonly commits: readonly Commit[];
  readonly numbers: ReadonlyMap<string, number>;
  readonly touches: ReadonlyMap<string, readonly Touch[]>;
  /** By commit asked for: 1 for each commit that is not since it. */
  readonly before: Map<string, Uint8Array>;
}

/**
 * What happened to files up to one commit. History is read in regions, each by one `git log` over all paths: the articles
 * of a repository come from a few hundred commits, and a region that starts at an early one answers for all later ones.
 */
export class GitHistory {
  private readonly regions: Promise<Region>[] = [];
  private readonly renamings = new Map<string, Promise<Renamings>>();
  private readonly dates = new Map<string, Promise<string>>();
  private readonly repository: GitRepository;
  private readonly head: string;

  /** @param head the id of the commit that counts as today */
  constructor(repository: GitRepository, head: string) {
    this.repository = repository;
    this.head = head;
  }

  /**
   * What happened to a file in the commits that the head has and `commit` has not.
   *
   * @param commit an id in full; it has to be there
   * @throws {GitProblem}
   */
  async changesSince(commit: string, path: string): Promise<SourceJourney> {
    const region = await this.regionFor(commit);
    const before = beforeIn(region, commit);
    let at: string | null = path;
    let from = 0;
    const touching = new Set<number>();
    let renamesUnknown = false;
    while (at !== null) {
      const touches = (region.touches.get(at) ?? []).filter(
        (touch) => touch.commit >= from && before[touch.commit] !== 1,
      );
      for (const touch of touches) touching.add(touch.commit);
      const last = touches.at(-1);
      if (last?.deleted !== true) break;
      const { id } = region.commits[last.commit] as Commit;
      const { targets, complete } = await this.renamingsOf(id);
      at = targets.get(at) ?? null;
      renamesUnknown = at === null && !complete;
      from = last.commit + 1;
    }
    const dates = [...touching].map((number) => (region.commits[number] as Commit).date.slice(0, 10)).sort();
    const lastDate = dates.at(-1) ?? null;
    const days = lastDate === null ? 0 : Math.max(0, daysBetween(await this.dateOf(commit), lastDate));
    return { path: at, renamesUnknown, commits: touching.size, days, lastDate };
  }

  private async regionFor(commit: string): Promise<Region> {
    for (const pending of this.regions) {
      const region = await pending;
      if (region.base === commit) return region;
      // Without the base among its ancestors, a commit may lack others that lie behind the base.
      if (region.numbers.has(commit) && reachesBase(region, commit)) return region;
    }
    const region = this.readRegion(commit);
    this.regions.push(region);
    return region;
  }

  private async readRegion(base: string): Promise<Region> {
    const format = `--format=${COMMIT}%H %P${COMMIT}%aI`;
    const options = ["-z", "--topo-order", "--reverse", "--no-renames", "--no-ext-diff", "--name-status", format];
    const items = await this.repository.list(["log", ...options, this.head, `^${base}`, "--"]);
    const commits: Commit[] = [];
    const touches = new Map<string, Touch[]>();
    for (let index = 0; index < items.length; index++) {
      const item = items[index] as string;
      if (item.startsWith(COMMIT)) {
        const [ids = "", date = ""] = item.slice(1).split(COMMIT);
        const [id = "", ...parents] = ids.trimEnd().split(" ");
        commits.push({ id, parents, date });
        continue;
      }
      const path = items[++index];
      if (path === undefined) break;
      append(touches, path, { commit: commits.length - 1, deleted: item.trimStart() === "D" });
    }
    const numbers = new Map(commits.map(({ id }, number) => [id, number]));
    return { base, commits, numbers, touches, before: new Map() };
  }

  /** What one commit renamed, as git detects it. */
  private renamingsOf(commit: string): Promise<Renamings> {
    let known = this.renamings.get(commit);
    if (known === undefined) {
      known = this.readRenamings(commit);
      this.renamings.set(commit, known);
    }
    return known;
  }

  /** Where a content is missing that git wants to compare, files that were renamed and not edited are found all the same. */
  private async readRenamings(commit: string): Promise<Renamings> {
    try {
      return { targets: await this.targetsOf(commit, "--find-renames"), complete: true };
    } catch (error) {
      if (!(error instanceof GitProblem) || error.kind !== "failed") throw error;
      return { targets: await this.targetsOf(commit, "--find-renames=100%"), complete: false };
    }
  }

  private async targetsOf(commit: string, detection: string): Promise<ReadonlyMap<string, string>> {
    const options = ["-r", "-z", detection, "--diff-filter=R", "--name-status", "--no-commit-id", "--no-ext-diff"];
    const items = await this.repository.list(["diff-tree", ...options, commit, "--"]);
    const targets = new Map<string, string>();
    for (let index = 0; index + 2 < items.length; index += 3) {
      targets.set(items[index + 1] as string, items[index + 2] as string);
    }
    return targets;
  }

  /** The author's date of a commit, `YYYY-MM-DD`. */
  private dateOf(commit: string): Promise<string> {
    let known = this.dates.get(commit);
    if (known === undefined) {
      known = this.repository
        .run(["log", "-1", "--format=%aI", commit, "--"])
        .then((output) => output.toString().slice(0, 10));
      this.dates.set(commit, known);
    }
    return known;
  }
}

/** Whether a text is an object's id in full. */
export function isObjectId(text: string): boolean {
  return ID.test(text);
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}

function reachesBase(region: Region, commit: string): boolean {
  const before = beforeIn(region, commit);
  return region.commits.some(({ parents }, number) => before[number] === 1 && parents.includes(region.base));
}

/** Marks a commit of the region and all its ancestors. */
function beforeIn(region: Region, commit: string): Uint8Array {
  const known = region.before.get(commit);
  if (known !== undefined) return known;
  const marks = new Uint8Array(region.commits.length);
  const start = region.numbers.get(commit);
  const left = start === undefined ? [] : [start];
  for (let number = left.pop(); number !== undefined; number = left.pop()) {
    if (marks[number] === 1) continue;
    marks[number] = 1;
    for (const parent of (region.commits[number] as Commit).parents) {
      const next = region.numbers.get(parent);
      if (next !== undefined) left.push(next);
    }
  }
  region.before.set(commit, marks);
  return marks;
}
