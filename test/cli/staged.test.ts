import { readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { gitFolder } from "../io/git/git-folder.ts";
import { articleWith } from "../rule-tester.ts";
import { article, EMPTY, FOUND, files, repository, sound } from "./git-repository.ts";
import { findingsOf, lint, shell } from "./run-binary.ts";

describe("--staged", () => {
  it("lints what would be committed, as it would be", () => {
    const { git, write, lint: run, path } = repository();
    write("docs/a.md", article());
    git("add", "docs/a.md");
    write("docs/a.md", sound());
    write("docs/b.md", article());
    write("new.md", article());
    expect(findingsOf(run("--staged"))).toEqual([`docs/a.md ${FOUND}`]);
    git("add", "docs/a.md", "new.md");
    rmSync(join(path, "new.md"));
    const staged = run("--staged");
    expect([files(staged), findingsOf(staged), staged.code]).toEqual([["docs/a.md", "new.md"], [`new.md ${FOUND}`], 1]);
  });

  it("does so in several threads, and with a source for nothing", () => {
    const { git, write, lint: run, path } = repository();
    const names = Array.from({ length: 30 }, (_, index) => `docs/${String(index).padStart(2, "0")}.md`);
    for (const name of names) write(name, article());
    git("add", "-A");
    for (const name of names) write(name, sound());
    expect(findingsOf(run("--staged", "--concurrency", "3"))).toEqual(names.map((name) => `${name} ${FOUND}`));
    const none = lint(["--staged", "old.md", "--source", "."], { cwd: path });
    expect(none).toMatchObject({ code: 0, stderr: "note: no article is staged\n" });
  });

  it("reads the source of a translation from the index too", () => {
    const pages = (text: string) =>
      Object.fromEntries(["a", "b", "c", "d"].map((name) => [`docs/en/${name}.md`, `${text} ${name}.\n`]));
    const { git, path, commit } = gitFolder();
    const write = (name: string, text: string) => writeFileSync(join(path, name), text);
    const french = Object.fromEntries(
      ["a", "b", "c", "d"].map((name) => [`docs/fr/${name}.md`, `Ceci est ${name}.\n`]),
    );
    commit("2025-01-01", { ...pages("This is"), ...french });
    write("docs/en/a.md", "See [one](/one) and [two](/two), this is a.\n");
    git("add", "docs/en/a.md");
    write("docs/en/a.md", "See nothing, this is a.\n");
    write("docs/fr/a.md", "Voir [un](/one), ceci est a.\n");
    git("add", "docs/fr/a.md");
    const found = () =>
      findingsOf(lint(["--staged", "--only", "mismatched-link", "-f", "json", "docs/fr"], { cwd: path }));
    // On the disk neither link is in the source.
    expect(found()).toEqual(["docs/fr/a.md mismatched-link/missing"]);
    rmSync(join(path, "docs/en/a.md"));
    expect(found()).toHaveLength(1);
  });

  it("takes names as they are", () => {
    const { git, write, lint: run } = repository();
    const names = [
      "-n.md",
      "a b/ç ø.md",
      'quo"te.md',
      "tab\there.md",
      "文書/記事.md",
      "line\nbreak.md",
      "[x]{y}*.md",
      "ü\\.md",
    ];
    for (const name of names) write(name, article());
    git("add", "-A");
    expect(files(run("--staged"))).toEqual(names.sort());
    expect(findingsOf(run("--staged", "--", "-n.md"))).toEqual([`-n.md ${FOUND}`]);
  });

  it("takes renamed articles by their new name, and no symbolic link, submodule or other file", () => {
    const { git, write, lint: run, path, commit } = repository({ "articles/c.md": article() });
    git("mv", "articles/c.md", "articles/d.md");
    git("rm", "-q", "docs/b.md");
    symlinkSync("articles/d.md", join(path, "link.md"));
    write("data.txt", article());
    git("clone", "-q", ".", "sub.md");
    git("add", "-A");
    expect(files(run("--staged"))).toEqual(["articles/d.md"]);
    commit("2025-01-02", {});
    expect(run("--staged").stderr).toBe("note: no article is staged\n");
  });

  it("does so before the first commit too", () => {
    const { git, path } = gitFolder();
    writeFileSync(join(path, "a.md"), article());
    expect(lint(["--staged"], { cwd: path })).toMatchObject({ code: 0, stderr: "note: no article is staged\n" });
    expect(findingsOf(lint(["--changed", "-f", "json"], { cwd: path }))).toEqual([`a.md ${FOUND}`]);
    git("add", "a.md");
    expect(findingsOf(lint(["--staged", "-f", "json"], { cwd: path }))).toEqual([`a.md ${FOUND}`]);
    expect(lint(["--since", "main"], { cwd: path })).toMatchObject({
      code: 2,
      stderr: "error: --since main: there is no such commit (write a branch, a tag or a commit)\n",
    });
  });

  it("takes the index that a hook is given, from any folder and in a linked worktree", () => {
    const { git, write, path } = repository();
    write("docs/a.md", article());
    write("docs/b.md", article());
    git("add", "docs/a.md");
    write(".git/hooks/pre-commit", '#!/bin/sh\ncd docs && exec "$NODE" "$BINARY" --staged -f compact\n');
    shell("chmod +x .git/hooks/pre-commit", { cwd: path });
    const commit = "git -c user.name=F -c user.email=f@example.com commit -qm x";
    // Only that file is committed, from an index of its own.
    const partial = shell(`${commit} docs/b.md`, { cwd: path });
    expect(partial.stdout + partial.stderr).toMatch(/^b\.md:\d+:\d+: error: [^\n]*\n(?!.*a\.md)/);
    expect(partial.code).toBe(1);

    git("worktree", "add", "-q", "../linked", "HEAD");
    const linked = join(path, "../linked");
    writeFileSync(join(linked, "docs/b.md"), article());
    const all = shell(`${commit} -a`, { cwd: linked });
    expect(all.stdout + all.stderr).toMatch(/^b\.md:\d+:\d+: error: /);
    expect(all.code).toBe(1);
  });

  it("takes no index of another repository from a hook that goes on to this one", () => {
    const { git, write, path } = repository();
    const inner = join(path, "inner");
    git("clone", "-q", ".", "inner");
    git("init", "-q", "--separate-git-dir", "../apart", "inner");
    writeFileSync(join(inner, "docs/a.md"), article());
    shell("git add -A", { cwd: inner });
    write("docs/b.md", article());
    write(".git/hooks/pre-commit", '#!/bin/sh\ncd "$INNER" && exec "$NODE" "$BINARY" --staged -f compact\n');
    shell("chmod +x .git/hooks/pre-commit", { cwd: path });
    const commit = "git -c user.name=F -c user.email=f@example.com commit -qm x";
    const env = { INNER: inner };
    git("worktree", "add", "-q", "../linked", "HEAD");
    writeFileSync(join(path, "../linked/docs/b.md"), article());
    for (const [args, cwd] of [
      ["-a", path],
      ["docs/b.md", path],
      ["-a", join(path, "../linked")],
    ] as const) {
      const { stdout, stderr } = shell(`${commit} ${args}`, { cwd, env });
      expect(stdout + stderr).toMatch(/^docs\/a\.md:\d+:\d+: error: [^\n]*\n(?!.*b\.md)/);
    }
  });

  it("takes an index that somebody put elsewhere", () => {
    const { git, write, path } = repository();
    write("docs/a.md", article());
    git("add", "docs/a.md");
    renameSync(join(path, ".git/index"), join(path, "../index"));
    git("read-tree", "HEAD");
    const staged = (env: Record<string, string>) => findingsOf(lint(["--staged", "-f", "json"], { cwd: path, env }));
    expect(staged({})).toEqual([]);
    expect(staged({ GIT_INDEX_FILE: join(path, "../index") })).toEqual([`docs/a.md ${FOUND}`]);
  });

  it("compares with siblings on disk, and follows configuration, directives and baseline", () => {
    const older = { "ms.contentlocale": "nb-NO", "ms.lasthandoff": "01/01/2020", "ms.openlocfilehash": "1".repeat(40) };
    const newer = { "ms.contentlocale": "nl-NL", "ms.lasthandoff": "01/01/2024", "ms.locfileid": '"99991"' };
    const nb = "t/nb-NO/a.md";
    const { git, write, lint: run } = repository({ "t/nl-NL/a.md": articleWith([], newer) });
    write(nb, articleWith([EMPTY], older));
    git("add", nb);
    expect(findingsOf(run("--staged"))).toEqual([`${nb} stale-hash/behindSibling`, `${nb} ${FOUND}`]);
    write("l10n-lint.config.json", JSON.stringify({ rules: { "empty-link-text": "off" } }));
    expect(findingsOf(run("--staged"))).toEqual([`${nb} stale-hash/behindSibling`]);
    lint(["baseline", "update", "t"], { cwd: join(git("rev-parse", "--show-toplevel")) });
    expect(findingsOf(run("--staged"))).toEqual([]);
  });

  it("fixes nothing, but shows what git applies to the index", () => {
    const spaced = { target: "Sluit het cluster .", source: "Close the cluster." };
    const { git, write, path } = repository();
    write("docs/a.md", article([spaced]));
    git("add", "docs/a.md");
    write("docs/a.md", `${article([spaced])}\nnot staged\n`);
    const refused = lint(["--staged", "--fix"], { cwd: path });
    expect(refused).toEqual({
      code: 2,
      stdout: "",
      stderr:
        "error: --staged lints a text that is in no file, so none is fixed (--fix-dry-run prints what would be fixed)\n",
    });
    expect(shell("$L10N_LINT --staged --fix-dry-run | git apply --cached", { cwd: path }).code).toBe(0);
    expect(git("show", ":docs/a.md")).toContain("Sluit het cluster.<");
    expect(readFileSync(join(path, "docs/a.md"), "utf8")).toContain("Sluit het cluster .<");
  });

  it("says that a merge has to be ended first", () => {
    const { git, commit, write, lint: run } = repository();
    git("switch", "-q", "-c", "other");
    commit("2025-01-02", { "docs/a.md": article() });
    git("switch", "-q", "main");
    commit("2025-01-03", { "docs/a.md": article() });
    expect(() => git("merge", "-q", "other")).toThrow();
    expect(run("--staged")).toMatchObject({
      code: 2,
      stderr: "error: --staged: docs/a.md is not merged yet (end the merge first)\n",
    });
    write("docs/a.md", article());
    expect(findingsOf(run("--changed"))).toEqual([`docs/a.md ${FOUND}`]);
  });
});
