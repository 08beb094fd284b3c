import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import type { Worktree } from "../../../src/io/git/git.ts";
import { changedFiles, filesSince, openWorktree, stagedFiles } from "../../../src/io/git/git-changes.ts";
import { gitFolder } from "./git-folder.ts";

async function open(folder: string): Promise<Worktree> {
  const repository = await openWorktree(folder);
  onTestFinished(() => repository.close());
  return repository;
}

const names = (files: readonly { readonly path: string }[]) => files.map(({ path }) => path);

it("tells the root as the folder asked for spells it, so that paths can be compared", async () => {
  const { path } = gitFolder();
  mkdirSync(join(path, "docs/a b"), { recursive: true });
  symlinkSync(path, join(path, "../link"));
  symlinkSync(join(path, "docs/a b"), join(path, "../deep"));
  expect((await open(join(path, "docs/a b"))).worktree).toBe(path);
  expect((await open(join(path, "../link/docs/a b"))).worktree).toBe(join(path, "../link"));
  expect((await open(join(path, "../deep"))).worktree).toBe(path);
});

it("tells changes whatever the user's configuration makes of names and renames", async () => {
  const { path, git, commit } = gitFolder();
  const first = commit("2025-01-01", { "docs/ä.md": "Open the cluster.\n".repeat(9) });
  for (const setting of ["diff.relative", "diff.noprefix", "core.quotePath", "status.relativePaths", "status.short"]) {
    git("config", setting, "true");
  }
  git("config", "status.showUntrackedFiles", "no");
  git("config", "diff.renames", "copies");
  git("mv", "docs/ä.md", "docs/ö ü.md");
  writeFileSync(join(path, "docs/new.md"), "");
  const repository = await open(join(path, "docs"));
  expect(names(await stagedFiles(repository))).toEqual(["docs/ö ü.md"]);
  expect(names(await changedFiles(repository))).toEqual(["docs/ö ü.md", "docs/new.md"]);
  expect(names(await filesSince(repository, first))).toEqual(["docs/ö ü.md", "docs/new.md"]);
});
