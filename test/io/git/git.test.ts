import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it, onTestFinished } from "vitest";
import { type GitOptions, type GitProblem, type GitRepository, openGitRepository } from "../../../src/io/git/git.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { gitFolder } from "./git-folder.ts";

async function open(path: string, options?: GitOptions): Promise<GitRepository> {
  const repository = await openGitRepository(path, options);
  onTestFinished(() => repository.close());
  return repository;
}

const problemOf = (path: string) =>
  openGitRepository(path).then(
    () => null,
    (problem: GitProblem) => problem,
  );

describe("opening a repository", () => {
  it("tells the worktree, and where the folder asked for lies in it", async () => {
    const { path, commit } = gitFolder();
    commit("2025-01-01", { "docs/a b/open.md": "" });
    expect(await open(path)).toMatchObject({ worktree: path, prefix: "", shallow: false });
    expect(await open(join(path, "docs/a b"))).toMatchObject({ worktree: path, prefix: "docs/a b/" });
  });

  it("takes a bare repository, a linked worktree and a folder whose name starts with a dash", async () => {
    const { path, commit, git } = gitFolder("-source");
    commit("2025-01-01", { "open.md": "Open the cluster." });
    git("clone", "-q", "--bare", ".", "../bare.git");
    git("worktree", "add", "-q", "../linked tree", "HEAD");
    const read = async (folder: string) => {
      const repository = await open(folder);
      const text = (await repository.objects.read("HEAD:open.md"))?.bytes.toString();
      return [repository.worktree, text];
    };
    expect(await read(path)).toEqual([path, "Open the cluster."]);
    expect(await read(join(path, "../bare.git"))).toEqual([null, "Open the cluster."]);
    expect(await read(join(path, "../linked tree"))).toEqual([join(path, "../linked tree"), "Open the cluster."]);
  });

  it("tells a shallow clone", async () => {
    const { path, commit, git } = gitFolder();
    const first = commit("2025-01-01", { "a.md": "1" });
    const second = commit("2025-01-02", { "a.md": "2" });
    git("clone", "-q", "--depth", "1", pathToFileURL(path).href, "../shallow");
    const shallow = await open(join(path, "../shallow"));
    expect(shallow.shallow).toBe(true);
    expect(await shallow.commitOf(second)).toBe(second);
    expect(await shallow.commitOf(first)).toBeNull();
  });

  it("says in its problem that there is no repository", async () => {
    expect(await problemOf(temporaryFolder())).toMatchObject({ kind: "notARepository" });
    expect(await problemOf("/nowhere/at/all")).toMatchObject({ kind: "failed" });
  });

  it("leaves the variables of a hook's repository alone, unless it is told to obey them", async () => {
    const { path, commit } = gitFolder();
    commit("2025-01-01", { "a.md": "mine" });
    const other = gitFolder("other");
    other.commit("2025-01-01", { "a.md": "the hook's" });
    process.env["GIT_DIR"] = join(other.path, ".git");
    onTestFinished(() => {
      delete process.env["GIT_DIR"];
    });
    const read = async (options: GitOptions) =>
      (await (await open(path, options)).objects.read("HEAD:a.md"))?.bytes.toString();
    expect(await read({})).toBe("mine");
    expect(await read({ obeyHook: true })).toBe("the hook's");
  });
});

describe("objects", () => {
  it("come as the bytes they are, in the order they were asked for", async () => {
    const { path, commit } = gitFolder();
    const bytes = Buffer.from([0xff, 0x0d, 0x0a, 0x00, 0x41]);
    const large = Buffer.alloc(300_000, "line\n");
    const id = commit("2025-01-01", { "a b/-c.md": bytes, "large.md": large, "empty.md": "" });
    const { objects } = await open(path);
    const names = ["a b/-c.md", "large.md", "none.md", "empty.md", "a b/-c.md", "a b"];
    const read = await Promise.all(names.map((name) => objects.read(`${id}:${name}`)));
    expect(read.map((object) => object?.type ?? null)).toEqual(["blob", "blob", null, "blob", "blob", "tree"]);
    expect(read[0]?.bytes.equals(bytes)).toBe(true);
    expect(read[1]?.bytes.equals(large)).toBe(true);
    expect(read[3]?.bytes.length).toBe(0);
    expect(read[4]?.id).toBe(read[0]?.id);
  });

  it("are none for a name that the protocol cannot ask for", async () => {
    const { path, commit } = gitFolder();
    commit("2025-01-01", { "a.md": "1" });
    const { objects } = await open(path);
    expect(await objects.read("HEAD:a\nHEAD:a.md")).toBeNull();
    expect((await objects.read("HEAD:a.md"))?.bytes.toString()).toBe("1");
  });

  it("are refused once it is closed, also to those who are waiting", async () => {
    const { path, commit } = gitFolder();
    commit("2025-01-01", { "a.md": "1" });
    const repository = await openGitRepository(path);
    const waiting = repository.objects.read("HEAD:a.md");
    repository.close();
    await expect(waiting).rejects.toThrow("closed");
    await expect(repository.objects.read("HEAD:a.md")).rejects.toThrow("closed");
  });
});

describe("revisions", () => {
  it("are resolved to commits", async () => {
    const { path, commit, git } = gitFolder();
    const first = commit("2025-01-01", { "a.md": "1" });
    git("tag", "-a", "-m", "first", "v1");
    const second = commit("2025-01-02", { "a.md": "2" });
    const { commitOf } = await open(path);
    expect(await Promise.all(["v1", "main", "HEAD~1", "HEAD", second].map(commitOf))).toEqual([
      first,
      second,
      first,
      second,
      second,
    ]);
  });

  it.each(["--output=/tmp/x", "-h", "", "HEAD:a.md", "HEAD~1..HEAD", "two words", "line\nbreak", "no-such-branch"])(
    "are refused: %j",
    async (revision) => {
      const { path, commit } = gitFolder();
      commit("2025-01-01", { "a.md": "1" });
      expect(await (await open(path)).commitOf(revision)).toBeNull();
    },
  );
});

describe("commands", () => {
  it("give bytes, or items that NUL ends, whatever the names", async () => {
    const { path, commit } = gitFolder();
    const names = ["-dash.md", 'a "quoted".md', "lîne\nbreak.md", "tab\t.md"];
    commit("2025-01-01", Object.fromEntries(names.map((name) => [name, ""])));
    const { list, run } = await open(path);
    expect([...(await list(["ls-tree", "-r", "-z", "--name-only", "HEAD"]))].sort()).toEqual([...names].sort());
    expect(await list(["ls-files", "-z", "--", "none.md"])).toEqual([]);
    expect((await run(["--version"])).toString()).toMatch(/^git version/);
  });

  it("fail with what git said", async () => {
    const { path, commit } = gitFolder();
    commit("2025-01-01", { "a.md": "1" });
    const { run } = await open(path);
    await expect(run(["log", "--no-such-option"])).rejects.toMatchObject({
      kind: "failed",
      message: "unrecognized argument: --no-such-option",
    });
  });

  it("start no program that the repository's configuration names", async () => {
    const { path, commit, git } = gitFolder();
    const folder = temporaryFolder();
    const trap = join(folder, "trap.sh");
    writeFileSync(trap, `#!/bin/sh\ntouch '${folder}/sprung'\n`, { mode: 0o755 });
    mkdirSync(join(path, "docs"));
    commit("2025-01-01", { "docs/a.md": "1" });
    git("config", "core.fsmonitor", trap);
    writeFileSync(join(path, "docs/a.md"), "2");
    const { list } = await open(path);
    expect(await list(["diff", "--name-only", "-z", "HEAD"])).toEqual(["docs/a.md"]);
    expect(execFileSync("ls", [folder], { encoding: "utf8" })).toBe("trap.sh\n");
  });
});
