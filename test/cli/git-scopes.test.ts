import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { gitFolder } from "../io/git/git-folder.ts";
import { temporaryFolder } from "../io/temporary-folder.ts";
import { article, FOUND, files, repository, sound } from "./git-repository.ts";
import { findingsOf, lint } from "./run-binary.ts";

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
      stderr: `error: --since ${ref.replace("\n", "⏎")}: there is no such commit (${hint})\n`,
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

  it("says what to do about a repository of somebody else", () => {
    const { path } = repository();
    const { code, stderr } = lint(["--staged"], { cwd: path, env: { GIT_TEST_ASSUME_DIFFERENT_OWNER: "1" } });
    expect(stderr).toMatch(/^error: --staged: git says: detected dubious ownership .*safe\.directory/);
    expect(code).toBe(2);
  });

  it.each([
    [["--staged", "--changed"], "--staged and --changed select different files (choose one of them)"],
    [["--since", "x", "--files-from", "y"], "--since and --files-from select different files (choose one of them)"],
  ])("stands alone: %j", (args, message) => {
    expect(lint(args)).toMatchObject({ code: 2, stderr: `error: ${message}\n` });
  });
});
