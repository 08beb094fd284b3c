import { mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { type GitFolder, gitFolder } from "../io/git-folder.ts";
import { temporaryFolder } from "../io/temporary-folder.ts";
import { articleWith } from "../rule-tester.ts";
import { findingsOf, jsonReport, lint, type Run, shell } from "./run-binary.ts";

const EMPTY = { target: "Zie [](/gids).", source: "See [the guide](/gids)." };
const FOUND = "empty-link-text/blank";
let id = 0;
/** Articles of one run have an id each. */
const article = (units = [EMPTY]) => articleWith(units, { "ms.locfileid": `"${++id}"` });
const sound = () => article([]);

interface Repository extends GitFolder {
  write(path: string, text: string): void;
  lint(...args: readonly string[]): Run;
}

/** A repository with one commit: sound articles, and what must never be selected because it did not change. */
function repository(files: Readonly<Record<string, string>> = {}, name?: string): Repository {
  const folder = gitFolder(name);
  folder.commit("2025-01-01", { "docs/a.md": sound(), "docs/b.md": sound(), "old.md": article(), ...files });
  return {
    ...folder,
    write(path, text) {
      mkdirSync(dirname(join(folder.path, path)), { recursive: true });
      writeFileSync(join(folder.path, path), text);
    },
    lint: (...args) => lint(["-f", "json", ...args], { cwd: folder.path }),
  };
}

const files = (run: Run) => jsonReport(run).files.map(({ path }) => path);

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

describe("--changed", () => {
  it("lints what differs from the last commit, staged or not, and what is untracked", () => {
    const {
      git,
      write,
      lint: run,
      path,
    } = repository({ "docs/c d.md": sound(), "gone.md": sound(), ".gitignore": "out\n" });
    write("docs/a.md", article());
    git("add", "docs/a.md");
    write("docs/c d.md", article());
    write("neu/ü.md", article());
    write("out/e.md", article());
    write("node_modules/f/README.md", article());
    git("init", "-q", "inner");
    write("inner/g.md", article());
    rmSync(join(path, "gone.md"));
    renameSync(join(path, "docs/b.md"), join(path, "docs/z.md"));
    const changed = run("--changed");
    expect(files(changed)).toEqual(["docs/a.md", "docs/c d.md", "docs/z.md", "neu/ü.md"]);
    expect(findingsOf(changed)).toHaveLength(3);
    git("add", "-A", ".", ":!inner", ":!node_modules");
    git("-c", "user.name=F", "-c", "user.email=f@example.com", "commit", "-qm", "x");
    expect(run("--changed")).toMatchObject({ code: 0, stderr: "note: no article has changed\n" });
  });

  it.runIf(process.platform === "linux")("does not skip what has a name that is no UTF-8", () => {
    const { lint: run, path } = repository();
    writeFileSync(Buffer.concat([Buffer.from(join(path, "b")), Buffer.from([0xe9]), Buffer.from(".md")]), article());
    for (const scope of [["--changed"], ["--since", "HEAD"]]) {
      const changed = run(...scope);
      expect([findingsOf(changed), changed.code]).toEqual([["b\ufffd.md unreadable-file/unreadable"], 2]);
    }
  });

  it("fixes in the worktree", () => {
    const spaced = { target: "Sluit het cluster .", source: "Close the cluster." };
    const { write, lint: run, path } = repository({ "old spaced.md": article([spaced]) });
    write("docs/a.md", article([spaced]));
    expect(run("--changed", "--fix").code).toBe(0);
    expect(readFileSync(join(path, "docs/a.md"), "utf8")).toContain("cluster.<");
    expect(readFileSync(join(path, "old spaced.md"), "utf8")).toContain("cluster .<");
  });
});

describe("--since", () => {
  it("lints what differs from where the branch left another one", () => {
    const { git, commit, write, lint: run } = repository();
    git("switch", "-q", "-c", "work");
    commit("2025-01-02", { "docs/a.md": article() });
    git("tag", "v1");
    commit("2025-01-03", { "docs/b.md": article(), "docs/gone.md": sound() });
    git("switch", "-q", "main");
    commit("2025-01-04", { "mine.md": article() });
    git("switch", "-q", "work");
    write("docs/open.md", article());
    git("rm", "-q", "docs/gone.md");
    expect(findingsOf(run("--since", "main"))).toEqual(
      ["docs/a.md", "docs/b.md", "docs/open.md"].map((e) => `${e} ${FOUND}`),
    );
    expect(files(run("--since", "v1"))).toEqual(["docs/b.md", "docs/open.md"]);
    expect(files(run("--since", "HEAD~1"))).toEqual(["docs/b.md", "docs/open.md"]);
    commit("2025-01-05", {});
    const none = lint(["--since", "HEAD"], { cwd: git("rev-parse", "--show-toplevel") });
    expect(none).toMatchObject({ code: 0, stderr: "note: no article has changed since HEAD\n" });
    expect(none.stdout).toContain("no findings in 0 articles");
  });

  it.each([
    ["mian", 'did you mean "main"?'],
    ["--output=x", "write a branch, a tag or a commit"],
    ["main..work", "write a branch, a tag or a commit"],
    ["HEAD:docs/a.md", "write a branch, a tag or a commit"],
    ["", "write a branch, a tag or a commit"],
    ["x\nHEAD", "write a branch, a tag or a commit"],
  ])("refuses %j", (ref, hint) => {
    const { path } = repository();
    expect(lint([`--since=${ref}`], { cwd: path })).toEqual({
      code: 2,
      stdout: "",
      stderr: `error: --since ${ref}: there is no such commit (${hint})\n`,
    });
  });

  it("passes on what git says", () => {
    const { path } = repository();
    expect(lint(["--since=@{u}"], { cwd: path })).toMatchObject({
      code: 2,
      stderr: "error: --since: git says: no upstream configured for branch 'main'\n",
    });
  });

  it("says that histories have nothing in common, or are cut off", () => {
    const { git, commit, path } = repository();
    git("switch", "-q", "--orphan", "apart");
    commit("2025-01-02", { "a.md": sound() });
    expect(lint(["--since", "main"], { cwd: path })).toMatchObject({
      code: 2,
      stderr: "error: --since main: it has no commit in common with this branch\n",
    });
    git("clone", "-q", "--depth", "1", pathToFileURL(path).href, "../shallow");
    expect(lint(["--since", "main"], { cwd: join(path, "../shallow") })).toMatchObject({
      code: 2,
      stderr:
        "error: --since main: there is no such commit (history was cut off when this was cloned: git fetch --unshallow)\n",
    });
  });
});

describe("every scope", () => {
  it("keeps to the paths given, else to the files of the configuration, else to the working directory", () => {
    const { write, lint: run, path } = repository();
    for (const name of ["docs/a.md", "docs/sub/c.md", "more/d.md", "README.md"]) write(name, article());
    expect(files(run("--changed", "docs"))).toEqual(["docs/a.md", "docs/sub/c.md"]);
    expect(files(run("--changed", "docs/*.md", "README.md"))).toEqual(["README.md", "docs/a.md"]);
    expect(files(lint(["--changed", "-f", "json"], { cwd: join(path, "docs") }))).toEqual(["a.md", "sub/c.md"]);
    write("l10n-lint.config.json", JSON.stringify({ files: ["docs/**", "more"] }));
    expect(files(run("--changed"))).toEqual(["docs/a.md", "docs/sub/c.md", "more/d.md"]);
  });

  it("leaves out silently what --ignore or any configuration does", () => {
    const { write, lint: run } = repository();
    for (const name of ["docs/a.md", "docs/drafts/c.md", "more/d.md", "more/x/e.md"]) write(name, article());
    write("l10n-lint.config.json", JSON.stringify({ ignores: ["drafts"] }));
    write("more/l10n-lint.config.json", JSON.stringify({ ignores: ["x"] }));
    const { stderr, ...report } = run("--changed", "--ignore", "docs/a.md");
    expect([files({ stderr, ...report }), stderr]).toEqual([["more/d.md"], ""]);
    expect(run("--changed", "docs/drafts")).toMatchObject({ code: 0, stderr: "note: no article has changed\n" });
  });

  it("does not take a typo in a path for an empty selection", () => {
    const { write, lint: run, git, path } = repository();
    write("docs/a.md", article());
    expect(run("--changed", "dosc")).toMatchObject({
      code: 2,
      stderr: "error: no such file or folder: dosc (did you mean docs?)\n",
    });
    git("add", "-A");
    rmSync(join(path, "docs/a.md"));
    expect(findingsOf(run("--staged", "docs/a.md"))).toEqual([`docs/a.md ${FOUND}`]);
    const outside = temporaryFolder({ "a.md": article() });
    expect(run("--staged", outside)).toMatchObject({
      code: 2,
      stderr: `error: ${outside} is not in the repository of the working directory (change to its repository, and start there)\n`,
    });
  });

  it.each([["--staged"], ["--changed"], ["--since=main"]])("%s says what is missing", (option) => {
    const name = option.split("=")[0];
    expect(lint([option], { cwd: temporaryFolder({ "a.md": "" }) })).toMatchObject({
      code: 2,
      stdout: "",
      stderr: expect.stringMatching(new RegExp(`^error: ${name} wants a git repository: not a git repository`)),
    });
    const { path } = repository();
    const empty = temporaryFolder();
    expect(lint([option], { cwd: path, env: { PATH: empty } }).stderr).toBe(
      `error: ${name} wants git, which is not installed\n`,
    );
    const bare = gitFolder();
    bare.git("clone", "-q", "--bare", ".", "../bare.git");
    expect(lint([option], { cwd: join(bare.path, "../bare.git") })).toMatchObject({
      code: 2,
      stderr: `error: ${name} wants a git repository: the repository is bare: it has no files\n`,
    });
  });

  it.each([
    [["--staged", "--changed"], "--staged and --changed select different files (choose one of them)"],
    [["--since", "x", "--files-from", "y"], "--since and --files-from select different files (choose one of them)"],
    [["baseline", "update", "--staged"], "baseline takes no --staged (name paths)"],
    [["status", "--changed"], "status takes no --changed (name paths)"],
  ])("stands alone: %j", (args, message) => {
    expect(lint(args)).toMatchObject({ code: 2, stderr: `error: ${message}\n` });
  });
});
