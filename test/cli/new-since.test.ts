import { mkdirSync, readFileSync, renameSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { temporaryFolder } from "../io/temporary-folder.ts";
import { article, EMPTY, FOUND, type Repository, repository, sound } from "./git-repository.ts";
import { findingsOf, jsonReport, lint, shell } from "./run-binary.ts";

const OTHER = { target: "Lees [](/plan).", source: "Read [the plan](/plan)." };
const FURTHER = { target: "Sluit het cluster.", source: "Close the cluster." };
const WHO = ["-c", "user.name=F", "-c", "user.email=f@example.com"];

/** A repository whose branch `work` leaves `main` where `old.md` has a finding. */
function branched(
  files: Readonly<Record<string, string>> = {},
): Omit<Repository, "commit"> & { commit(message: string): void } {
  const made = repository(files);
  made.git("branch", "-M", "main");
  made.git("switch", "-q", "-c", "work");
  return {
    ...made,
    commit(message) {
      made.git("add", "-A");
      made.git(...WHO, "commit", "-qm", message);
    },
  };
}

describe("--new-since", () => {
  it("counts what a branch brought, and lists what was there before", () => {
    const { write, lint: run, path } = branched();
    const text = readFileSync(join(path, "old.md"), "utf8");
    const [unit = ""] = /<span data-ttu.*/.exec(article([OTHER])) ?? [];
    write("old.md", `${text}\n${unit.replaceAll("37ca1-102", "37ca1-103")}\n`);
    const result = run("--new-since", "main");
    expect(result.code).toBe(1);
    expect(findingsOf(result)).toEqual([`old.md ${FOUND}`]);
    const { files, summary } = jsonReport(result) as unknown as {
      files: { path: string; diagnostics: { range: { start: { line: number } } }[]; suppressed?: { kind: string }[] }[];
      summary: { new: number; errors: number };
    };
    expect(summary).toMatchObject({ new: 1, errors: 1 });
    const old = files.find((file) => file.path === "old.md");
    expect(old?.diagnostics[0]?.range.start.line).toBe(13);
    expect(old?.suppressed).toMatchObject([{ kind: "newSince" }]);
  });

  it("lets a branch pass that only moves lines, renames articles, or puts them elsewhere", () => {
    const { write, lint: run, path, git, commit } = branched();
    const text = readFileSync(join(path, "old.md"), "utf8");
    git("mv", "old.md", "docs/renamed.md");
    write("docs/renamed.md", text.replace("---\n\n", "---\n\nVoorwoord.\n\n"));
    expect(run("--new-since", "main")).toMatchObject({ code: 0 });
    commit("Move");
    mkdirSync(join(path, "deep"));
    renameSync(join(path, "docs/renamed.md"), join(path, "deep/renamed.md"));
    expect(run("--new-since", "main")).toMatchObject({ code: 0 });
    expect(run()).toMatchObject({ code: 1 });
  });

  it("says what a partial clone lacks", () => {
    const { write, git, path, commit } = branched();
    write("old.md", article([OTHER]));
    commit("Change");
    git("config", "uploadpack.allowFilter", "true");
    git("clone", "-q", "--filter=blob:none", pathToFileURL(path).href, "../partial");
    expect(lint([".", "--new-since", "origin/main"], { cwd: join(path, "../partial") })).toMatchObject({
      code: 2,
      stderr:
        "error: --new-since origin/main: git says: the repository is a partial clone that lacks versions of files: " +
        "clone it without --filter\n",
    });
  });

  it("takes all of a new article for new", () => {
    const { write, lint: run } = branched();
    write("docs/new.md", article());
    const result = run("--new-since", "main");
    expect(findingsOf(result)).toEqual([`docs/new.md ${FOUND}`]);
  });

  it("compares with where the branch began, not with what became of the other", () => {
    const { write, lint: run, git, commit } = branched();
    git("switch", "-q", "main");
    write("docs/main.md", article());
    commit("Elsewhere");
    git("switch", "-q", "work");
    expect(run("--new-since", "main")).toMatchObject({ code: 0 });
  });

  it("reads the index with --staged, and a text with --stdin", () => {
    const { write, lint: run, git, path } = branched();
    write("docs/a.md", article());
    git("add", "docs/a.md");
    write("docs/a.md", sound());
    expect(findingsOf(run("--staged", "--new-since", "main"))).toEqual([`docs/a.md ${FOUND}`]);
    const stdin = (file: string) =>
      shell(`$L10N_LINT --stdin --stdin-filename old.md --new-since main -f json < ${file}`, { cwd: path });
    expect(stdin("old.md")).toMatchObject({ code: 0 });
    const broken = readFileSync(join(path, "old.md"), "utf8").replace("Zie", "Lees nu").replace("See", "Read");
    write("broken.txt", broken);
    expect(stdin("broken.txt")).toMatchObject({ code: 1 });
  });

  it("fixes only what is new", () => {
    const spaced = { target: "Sluit het cluster .", source: "Close the cluster." };
    const { write, lint: run, path } = branched({ "spaced.md": article([spaced, FURTHER]) });
    const text = readFileSync(join(path, "spaced.md"), "utf8");
    write(
      "spaced.md",
      text
        .replace("Sluit het cluster.<", "Sluit nu het cluster .<")
        .replace(">Close the cluster.</span></span>\n$", ""),
    );
    run("--new-since", "main", "--fix");
    const fixed = readFileSync(join(path, "spaced.md"), "utf8");
    expect(fixed).toContain("Sluit het cluster .<");
    expect(fixed).toContain("Sluit nu het cluster.<");
  });

  it.each([
    [["--new-since", "mian"], 'there is no such commit; did you mean "main"?'],
    [["--new-since", "nowhere-near"], "there is no such commit"],
  ])("%j ends with 2", (args, said) => {
    const { lint: run } = branched();
    const { code, stderr } = run(...args);
    expect(code).toBe(2);
    expect(stderr).toContain("--new-since");
    expect(stderr.replace(/ \(|\)/g, "; ")).toContain(said.split(";")[0]);
  });

  it("ends with 2 outside of a repository, and is nothing for a baseline", () => {
    const folder = temporaryFolder({ "a.md": article([EMPTY]) });
    expect(lint(["--new-since", "main"], { cwd: folder })).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("--new-since main wants a git repository"),
    });
    const update = lint(["baseline", "update", "--new-since", "main"], { cwd: folder });
    expect(update).toMatchObject({ code: 2, stderr: expect.stringContaining("takes no --new-since") });
  });
});
