import { rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { nodeHost } from "../../../src/io/host.ts";
import { openSource } from "../../../src/io/source/open-source.ts";
import type { SourceTree } from "../../../src/io/source/source-tree.ts";
import { gitFolder } from "../git/git-folder.ts";
import { temporaryFolder } from "../temporary-folder.ts";

async function open(path: string, more: { ref?: string; since?: string } = {}): Promise<SourceTree> {
  const tree = await openSource(nodeHost("/"), { path, ref: more.ref ?? null, since: more.since ?? null, map: {} });
  onTestFinished(() => tree.close());
  return tree;
}

async function textAt(tree: SourceTree, path: string): Promise<string | null> {
  const file = await tree.read(path);
  return file.kind === "file" ? Buffer.from(file.bytes).toString() : null;
}

describe("a git repository as source", () => {
  it("is read at its commit, not in its worktree", async () => {
    const { path, commit } = gitFolder("-the source");
    commit("2025-01-01", { "docs/a.md": "committed" });
    writeFileSync(join(path, "docs/a.md"), "edited");
    const tree = await open(path);
    expect(await textAt(tree, "docs/a.md")).toBe("committed");
    expect(await textAt(tree, "docs/none.md")).toBeNull();
    expect(await Promise.all(["docs", "docs/a.md", "none"].map((each) => tree.isFolder(each)))).toEqual([
      true,
      false,
      false,
    ]);
    expect(await tree.files()).toEqual(["docs/a.md"]);
    expect(tree.shown("docs/a.md")).toBe(`${path}/docs/a.md`.slice(1));
  });

  it("is read at another revision, and bare", async () => {
    const { path, commit, git } = gitFolder();
    commit("2025-01-01", { "a.md": "1" });
    git("tag", "v1");
    commit("2025-01-02", { "a.md": "2" });
    git("clone", "-q", "--bare", ".", "../bare.git");
    expect(await textAt(await open(path, { ref: "v1" }), "a.md")).toBe("1");
    const bare = await open(join(path, "../bare.git"));
    expect(await textAt(bare, "a.md")).toBe("2");
    expect(bare.shown("a.md")).toBe("a.md");
  });

  it("knows a folder of it", async () => {
    const { path, commit } = gitFolder();
    commit("2025-01-01", { "docs/a b/c.md": "c", "x.md": "x" });
    const tree = await open(join(path, "docs"));
    expect(tree.prefix).toBe("docs/");
    expect(await tree.files()).toEqual(["docs/a b/c.md"]);
  });

  it("counts changes from where a branch left", async () => {
    const { path, commit, git } = gitFolder();
    commit("2025-01-01", { "a.md": "1" });
    git("checkout", "-q", "-b", "work");
    commit("2025-01-02", { "a.md": "2" });
    git("checkout", "-q", "main");
    commit("2025-01-03", { "b.md": "1" });
    git("checkout", "-q", "work");
    const { past } = await open(path, { since: "main" });
    expect((await past?.readSince("a.md"))?.toString()).toBe("1");
    expect(await past?.readSince("b.md")).toBeNull();
  });
});

describe("a plain folder as source", () => {
  it("has no past", async () => {
    const tree = await open(temporaryFolder({ "docs/a.md": "today" }));
    expect(tree.past).toBeNull();
    expect(await textAt(tree, "docs/a.md")).toBe("today");
    expect(await tree.files()).toEqual(["docs/a.md"]);
  });

  it("may lie in a repository that does not know it", async () => {
    const { path, commit } = gitFolder();
    commit("2025-01-01", { "a.md": "1", ".gitignore": "unpacked\n" });
    const folder = join(path, "unpacked");
    const { mkdirSync } = await import("node:fs");
    mkdirSync(folder);
    writeFileSync(join(folder, "a.md"), "unpacked");
    const tree = await open(folder);
    expect(tree.past).toBeNull();
    expect(await textAt(tree, "a.md")).toBe("unpacked");
  });

  it("is not left through a symbolic link", async () => {
    const outside = temporaryFolder({ "secret.md": "secret" });
    const folder = temporaryFolder({ "a.md": "a" });
    symlinkSync(join(outside, "secret.md"), join(folder, "link.md"));
    symlinkSync(join(folder, "a.md"), join(folder, "inside.md"));
    const tree = await open(folder);
    expect(await tree.read("link.md")).toMatchObject({ kind: "unreadable" });
    expect(await textAt(tree, "inside.md")).toBe("a");
  });
});

describe("what cannot be a source", () => {
  const problem = (path: string, more = {}) =>
    open(path, more).then(
      () => null,
      (error: Error) => error.message,
    );

  it("is told in words", async () => {
    const folder = temporaryFolder({ "a.md": "" });
    const { path, commit } = gitFolder();
    commit("2025-01-01", { "a.md": "1" });
    expect(await problem("/nowhere/at/all")).toBe("there is no source at nowhere/at/all");
    expect(await problem(join(folder, "a.md"))).toBe(`the source at ${folder.slice(1)}/a.md is no folder`);
    expect(await problem(folder, { ref: "main" })).toMatch(/is a plain folder; only a git repository has revisions$/);
    expect(await problem(path, { ref: "no-such" })).toBe('the source repository has no revision "no-such"');
    expect(await problem(path, { ref: "--help" })).toBe('the source repository has no revision "--help"');
    expect(await problem(path, { since: "no-such" })).toBe('the source repository has no revision "no-such"');
  });

  it("is a repository whose commit cannot be read, or that has none", async () => {
    const { path, commit } = gitFolder();
    const name = path.slice(1);
    writeFileSync(join(path, "a.md"), "1");
    expect(await problem(path)).toBe(`the source repository at ${name} has no commit that can be read`);
    const id = commit("2025-01-01", {});
    rmSync(join(path, ".git/objects", id.slice(0, 2)), { recursive: true });
    expect(await problem(path)).toBe(`the source repository at ${name} has no commit that can be read`);
  });

  it("is a repository that git refuses", async () => {
    const folder = temporaryFolder({ ".git": "gitdir: /nowhere\n", "a.md": "" });
    expect(await problem(folder)).toMatch(/cannot be read with git/);
  });
});
