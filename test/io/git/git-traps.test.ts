import { chmodSync, existsSync, mkdirSync, renameSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { openGitRepository } from "../../../src/io/git/git.ts";
import { changedFiles, filesSince, openWorktree, stagedFiles } from "../../../src/io/git/git-changes.ts";
import { nodeHost } from "../../../src/io/host.ts";
import { openSource } from "../../../src/io/source/open-source.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { type GitFolder, gitFolder } from "./git-folder.ts";

/** A program that leaves a trace when it is run. */
function trap(): { readonly command: string; sprung(): boolean } {
  const folder = temporaryFolder();
  const command = join(folder, "trap.sh");
  writeFileSync(command, `#!/bin/sh\ntouch '${folder}/sprung'\nexec cat\n`, { mode: 0o755 });
  return { command, sprung: () => existsSync(join(folder, "sprung")) };
}

/** What a branch can commit: `docs/` is a git directory whose filter git would run over `docs/nb-NO`. */
function withEmbeddedRepository(command: string): GitFolder {
  const folder = gitFolder();
  const inner = gitFolder("inner");
  inner.commit("2025-01-01", { ".gitattributes": "* filter=x\n", "a.md": "Ã…pne klyngen." });
  folder.commit("2025-01-01", { "docs/nb-NO/.gitattributes": "* filter=x\n", "docs/nb-NO/a.md": "Åpne." });
  for (const name of ["HEAD", "index", "objects", "refs"]) {
    renameSync(join(inner.path, ".git", name), join(folder.path, "docs", name));
  }
  const config = `[core]\n\trepositoryFormatVersion = 0\n\tbare = false\n\tworktree = nb-NO\n[filter "x"]\n\tclean = "${command}"\n`;
  writeFileSync(join(folder.path, "docs/config"), config);
  folder.git("add", "-A", "-f");
  folder.git("commit", "-q", "-m", "docs");
  return folder;
}

/** Everything that asks git about files of a folder, to the end, whatever it says. */
async function askEverything(folder: string): Promise<readonly unknown[]> {
  const questions = [changedFiles, stagedFiles, (each: Parameters<typeof stagedFiles>[0]) => filesSince(each, "HEAD")];
  const answers: unknown[] = [];
  for (const question of questions) {
    const answer = async () => {
      const repository = await openWorktree(folder);
      return question(repository).finally(() => repository.close());
    };
    answers.push(await answer().catch((error: unknown) => error));
  }
  const settings = { path: folder, ref: null, since: null, map: {} };
  const source = await openSource(nodeHost(folder), settings).catch(() => null);
  await source?.files();
  await source?.read("a.md");
  await source?.close();
  return answers;
}

describe("a git directory in a branch", () => {
  it("runs nothing, from whatever folder git is asked", async () => {
    const { command, sprung } = trap();
    const { path } = withEmbeddedRepository(command);
    for (const folder of ["", "docs", "docs/nb-NO"]) await askEverything(join(path, folder));
    expect(sprung()).toBe(false);
  });

  it("is refused, also with a git that would take it", async () => {
    const { path } = withEmbeddedRepository("true");
    const refused = expect.objectContaining({ kind: "embedded", message: expect.stringContaining("/docs looks like") });
    expect(await askEverything(join(path, "docs/nb-NO"))).toEqual([refused, refused, refused]);
  });

  it("is none where only its name is like one", async () => {
    const { path, commit } = gitFolder();
    commit("2025-01-01", { "docs/HEAD/a.md": "", "docs/objects/a.md": "", "docs/nb-NO/a.md": "" });
    writeFileSync(join(path, "docs/nb-NO/b.md"), "");
    const repository = await openWorktree(join(path, "docs/nb-NO"));
    onTestFinished(() => repository.close());
    expect(await changedFiles(repository)).toEqual([{ path: "docs/nb-NO/b.md", blob: null }]);
  });
});

describe("filters of a repository's own configuration", () => {
  it("are not run, and what changed is found all the same", async () => {
    const { command, sprung } = trap();
    const { path, git, commit } = gitFolder();
    const names = ["same", "touched", "edited", "longer", "gone", "staged"].map((name) => `docs/${name}.md`);
    const first = commit("2025-01-01", Object.fromEntries(names.map((name) => [name, `text of ${name}`])));
    git("config", "filter.x.clean", command);
    git("config", "filter.x.smudge", command);
    git("config", "filter.x.process", command);
    writeFileSync(join(path, ".git/info/attributes"), "* filter=x\n");
    writeFileSync(join(path, "docs/edited.md"), "TEXT of docs/edited.md");
    writeFileSync(join(path, "docs/longer.md"), "a longer text of docs/longer.md");
    writeFileSync(join(path, "docs/new.md"), "");
    utimesSync(join(path, "docs/touched.md"), 1, 1);
    rmSync(join(path, "docs/gone.md"));
    const repository = await openWorktree(path);
    onTestFinished(() => repository.close());
    const changed = ["docs/edited.md", "docs/longer.md", "docs/new.md"];
    const sorted = (files: readonly { readonly path: string }[]) => files.map((file) => file.path).sort();
    expect(sorted(await changedFiles(repository))).toEqual(changed);
    expect(sorted(await filesSince(repository, first))).toEqual(changed);
    expect(sprung()).toBe(false);
  });
});

describe("what was written in the second in which git wrote its index", () => {
  it("is compared by content, for its time says nothing", async () => {
    const { path, git, commit } = gitFolder();
    commit("2025-01-01", { "a.md": "one" });
    const when = new Date("2025-01-01T00:00:00Z");
    utimesSync(join(path, "a.md"), when, when);
    git("add", "a.md");
    writeFileSync(join(path, "a.md"), "two");
    utimesSync(join(path, "a.md"), when, when);
    utimesSync(join(path, ".git/index"), when, when);
    const repository = await openWorktree(path);
    onTestFinished(() => repository.close());
    expect(await changedFiles(repository)).toEqual([{ path: "a.md", blob: null }]);
  });
});

describe("a repository that wants to fetch", () => {
  it("runs nothing where git does not know GIT_NO_LAZY_FETCH", async () => {
    const { command, sprung } = trap();
    const { path, git } = gitFolder();
    git("config", "core.repositoryFormatVersion", "1");
    git("config", "extensions.partialClone", "origin");
    git("config", "remote.origin.promisor", "true");
    git("config", "remote.origin.url", `ext::${command}`);
    git("config", "protocol.ext.allow", "always");
    writeFileSync(join(path, ".git/HEAD"), `${"1".repeat(40)}\n`);
    useGit("unset GIT_NO_LAZY_FETCH");
    const repository = await openGitRepository(path);
    await repository.commitOf("HEAD").catch(() => null);
    await repository.close();
    expect(sprung()).toBe(false);
  });

  it("is told from one that is damaged", async () => {
    const { path, commit, git } = gitFolder();
    commit("2025-01-01", { "a.md": "1" });
    git("config", "uploadpack.allowFilter", "true");
    git("clone", "-q", "--no-checkout", "--filter=blob:none", `file://${path}`, "../partial");
    const repository = await openGitRepository(join(path, "../partial"));
    onTestFinished(() => repository.close());
    await expect(repository.run(["show", "HEAD:a.md"])).rejects.toThrow("clone it without --filter");
  });
});

it("reads the object that an id names, not one put in its place", async () => {
  const { path, commit, git } = gitFolder();
  commit("2025-01-01", { "a.md": "mine" });
  commit("2025-01-02", { "b.md": "theirs" });
  git("replace", git("rev-parse", "HEAD:a.md"), git("rev-parse", "HEAD:b.md"));
  const repository = await openGitRepository(path);
  onTestFinished(() => repository.close());
  expect((await repository.objects.read("HEAD:a.md"))?.bytes.toString()).toBe("mine");
});

/** Puts a git first on the path that does something before it is git. */
function useGit(first: string): void {
  const folder = join(temporaryFolder(), "bin");
  mkdirSync(folder);
  const real = (process.env["PATH"] ?? "")
    .split(delimiter)
    .map((each) => join(each, "git"))
    .find(existsSync);
  writeFileSync(join(folder, "git"), `#!/bin/sh\n${first}\nexec '${real}' "$@"\n`);
  chmodSync(join(folder, "git"), 0o755);
  const before = process.env["PATH"];
  process.env["PATH"] = `${folder}${delimiter}${before}`;
  onTestFinished(() => {
    process.env["PATH"] = before;
  });
}
