import { describe, expect, it, onTestFinished } from "vitest";
import { openGitRepository } from "../../../src/io/git/git.ts";
import { GitHistory } from "../../../src/io/source/git-history.ts";
import { type GitFolder, gitFolder } from "../git/git-folder.ts";

const PROSE = "Open the cluster that you want to save.\nThen wait until it is stored.\nClose it again.\n";

async function historyOf({ path, git }: GitFolder): Promise<GitHistory> {
  const repository = await openGitRepository(path);
  onTestFinished(() => repository.close());
  return new GitHistory(repository, git("rev-parse", "HEAD"));
}

describe("what happened to a file since a commit", () => {
  it("is counted in commits that touched it, and in days", async () => {
    const folder = gitFolder();
    const first = folder.commit("2025-01-01", { "a.md": "1", "b.md": "1" });
    folder.commit("2025-01-05", { "a.md": "2" });
    const third = folder.commit("2025-02-01", { "b.md": "2" });
    folder.commit("2025-03-02", { "a.md": "3" });
    const history = await historyOf(folder);
    expect(await history.changesSince(first, "a.md")).toEqual({
      path: "a.md",
      renamesUnknown: false,
      commits: 2,
      days: 60,
      lastDate: "2025-03-02",
    });
    expect(await history.changesSince(third, "a.md")).toEqual({
      path: "a.md",
      renamesUnknown: false,
      commits: 1,
      days: 29,
      lastDate: "2025-03-02",
    });
    expect(await history.changesSince(third, "b.md")).toEqual({
      path: "b.md",
      renamesUnknown: false,
      commits: 0,
      days: 0,
      lastDate: null,
    });
  });

  it("follows renamings, also several, and names with spaces and a leading dash", async () => {
    const folder = gitFolder();
    const first = folder.commit("2025-01-01", { "-old name.md": PROSE });
    folder.git("mv", "--", "-old name.md", "next.md");
    folder.commit("2025-01-02", {});
    folder.commit("2025-01-03", { "next.md": `${PROSE}More.\n` });
    folder.commit("2025-01-04", { "next.md": null, "deep/la st.md": `${PROSE}More.\nAnd more.\n` });
    const history = await historyOf(folder);
    expect(await history.changesSince(first, "-old name.md")).toEqual({
      path: "deep/la st.md",
      renamesUnknown: false,
      commits: 3,
      days: 3,
      lastDate: "2025-01-04",
    });
  });

  it("ends with its deletion, unless it came back", async () => {
    const folder = gitFolder();
    const first = folder.commit("2025-01-01", { "a.md": PROSE, "b.md": "short" });
    folder.commit("2025-01-02", { "a.md": null, "b.md": null });
    folder.commit("2025-01-03", { "b.md": "short again" });
    const history = await historyOf(folder);
    expect(await history.changesSince(first, "a.md")).toMatchObject({ path: null, commits: 1 });
    expect(await history.changesSince(first, "b.md")).toMatchObject({ path: "b.md", commits: 2 });
  });

  it("leaves out what the commit had already, with branches that were merged later", async () => {
    const folder = gitFolder();
    const base = folder.commit("2025-01-01", { "a.md": "1", "b.md": "1" });
    folder.git("checkout", "-q", "-b", "side");
    const side = folder.commit("2025-01-02", { "b.md": "2" });
    folder.git("checkout", "-q", "main");
    const main = folder.commit("2025-01-03", { "a.md": "2" });
    folder.git("merge", "-q", "--no-edit", "side");
    folder.commit("2025-01-05", { "a.md": "3" });
    const history = await historyOf(folder);
    const commits = async (commit: string, path: string) => (await history.changesSince(commit, path)).commits;
    expect(await Promise.all([commits(base, "a.md"), commits(base, "b.md")])).toEqual([2, 1]);
    expect(await Promise.all([commits(main, "a.md"), commits(main, "b.md")])).toEqual([1, 1]);
    expect(await Promise.all([commits(side, "a.md"), commits(side, "b.md")])).toEqual([2, 0]);
    // Asked in the other order, a region that starts at the side branch must not answer for the main one.
    const other = await historyOf(folder);
    expect((await other.changesSince(side, "b.md")).commits).toBe(0);
    expect((await other.changesSince(main, "b.md")).commits).toBe(1);
  });
});
