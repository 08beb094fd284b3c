import { execFileSync, spawn } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, symlinkSync, truncateSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { temporaryFolder } from "../io/temporary-folder.ts";
import { articleWith } from "../rule-tester.ts";
import { BINARY, jsonReport, lint } from "./run-binary.ts";

const SOUND = articleWith([{ source: "Open the cluster.", target: "Open het cluster." }]);
const BROKEN = articleWith([{ source: "See [limits](/limits).", target: "Zie limieten." }]);
const FIXABLE = articleWith([{ source: "**Open** it.", target: "** Open ** het." }]);
const BASELINE = "l10n-lint-baseline.jsonl";
/** Files that are read for their names alone. */
const UNASKED = [
  BASELINE,
  ".openpublishing.publish.config.json",
  "l10n-lint.config.json",
  "package.json",
  ".gitignore",
];

describe.runIf(process.platform !== "win32")("what a branch can put in the place of a file", () => {
  it.each(UNASKED)("%s that never ends, or that nobody writes, is not read", (name) => {
    for (const put of [putDevice, putPipe]) {
      const cwd = temporaryFolder({ "a.md": BROKEN });
      put(join(cwd, name));
      const run = lint(["a.md", "-f", "json"], { cwd, env: { NODE_OPTIONS: "--max-old-space-size=200" } });
      expect(run.code).not.toBeNull();
      expect(run.code).not.toBe(0);
    }
  });

  it("an article among them is reported, and the others are linted", () => {
    const cwd = temporaryFolder({ "a.md": BROKEN, "huge.md": "" });
    truncateSync(join(cwd, "huge.md"), 600 * 1024 * 1024);
    const run = lint([".", "-f", "json"], { cwd });
    expect(run.code).toBe(2);
    expect(jsonReport(run).files.map(({ path, diagnostics }) => [path, diagnostics[0]?.ruleId])).toEqual([
      ["a.md", "mismatched-link"],
      ["huge.md", "unreadable-file"],
    ]);
    expect(run.stdout).toContain("it is larger than 64 MiB");
  });

  it.each(UNASKED)("%s that leads out of the tree shows nothing of what it leads to", (name) => {
    const cwd = temporaryFolder({ "tree/a.md": BROKEN, "secret.json": '{"client_secret": "abc"}\n//registry' });
    symlinkSync("../secret.json", join(cwd, "tree", name));
    const run = lint(["a.md"], { cwd: join(cwd, "tree") });
    expect(`${run.stdout}${run.stderr}`).not.toMatch(/client_secret|registry|abc/);
    expect(run.stdout + run.stderr).toMatch(
      name === "package.json" || name === ".gitignore" ? /./ : /leads out of the tree/,
    );
  });

  it("a configuration extends nothing out of the tree, unless it is named", () => {
    const cwd = temporaryFolder({
      "tree/.git/HEAD": "",
      "tree/shared.json": '{"failOn": "never"}',
      "tree/docs/l10n-lint.config.json": '{"extends": "../shared.json"}',
      "tree/docs/a.md": BROKEN,
      "tree/bad/l10n-lint.config.json": '{"extends": "../../secret.json"}',
      "tree/bad/a.md": BROKEN,
      "secret.json": '{"client_secret": 1}',
    });
    expect(lint(["a.md"], { cwd: join(cwd, "tree/docs") }).code).toBe(0);
    const run = lint(["a.md"], { cwd: join(cwd, "tree/bad") });
    expect(run.stderr).toContain('"../../secret.json" leads out of the tree');
    expect(run.stderr).not.toContain("client_secret");
    const named = lint(["a.md", "--config", "l10n-lint.config.json"], { cwd: join(cwd, "tree/bad") });
    expect(named.stderr).toContain('unknown key "client_secret"');
  });

  it("is not written to", () => {
    const cwd = temporaryFolder({ "tree/a.md": BROKEN, "victim.txt": "mine" });
    symlinkSync("../victim.txt", join(cwd, "tree", BASELINE));
    const run = lint(["baseline", "update", "a.md"], { cwd: join(cwd, "tree") });
    expect(run).toMatchObject({ code: 2, stdout: "" });
    expect(run.stderr).toContain("leads out of the tree");
    symlinkSync("../victim.txt", join(cwd, "tree/l10n-lint.config.json"));
    expect(lint(["init", "--force"], { cwd: join(cwd, "tree") }).code).toBe(2);
    mkdirSync(join(cwd, "outside"));
    symlinkSync("../outside", join(cwd, "tree/.github"));
    lint(["init", "--ci", "github"], { cwd: join(cwd, "tree") });
    expect(readdirSync(join(cwd, "outside"))).toEqual([]);
    expect(readFileSync(join(cwd, "victim.txt"), "utf8")).toBe("mine");
  });

  it("a list of files has an end, and may come from a pipe", () => {
    const cwd = temporaryFolder({ "a.md": SOUND, list: "a.md\n" });
    expect(lint(["--files-from", "/dev/zero", "--null"], { cwd }).stderr).toContain("it is larger than 64 MiB");
    const command = `mkfifo pipe; (cat list > pipe) & '${process.execPath}' '${BINARY}' --files-from pipe`;
    expect(execFileSync("sh", ["-c", command], { cwd, encoding: "utf8" })).toContain("in 1 article ");
  });
});

describe.runIf(process.platform !== "win32")("a run that is interrupted while it fixes", () => {
  it.each([
    ["SIGINT", 130],
    ["SIGTERM", 143],
  ] as const)("ends by %s with nothing half done and nothing left behind", async (signal, code) => {
    const names = Array.from({ length: 400 }, (_, number) => `${number}.md`);
    const cwd = temporaryFolder(Object.fromEntries(names.map((name) => [name, FIXABLE])));
    const child = spawn(process.execPath, [BINARY, ".", "--fix"], { cwd, stdio: "ignore" });
    onTestFinished(() => void child.kill("SIGKILL"));
    const ended = new Promise((resolve) => child.on("close", (...args) => resolve(args)));
    const isFixed = (name: string) => !readFileSync(join(cwd, name), "utf8").includes("** Open **");
    while (!names.some(isFixed)) await new Promise((resolve) => setTimeout(resolve, 1));
    child.kill(signal);
    expect(await ended).toEqual([code, null]);
    expect(readdirSync(cwd).sort()).toEqual([...names].sort());
    expect(names.every(isFixed)).toBe(false);
    const texts = new Set(names.map((name) => readFileSync(join(cwd, name), "utf8")));
    expect(texts.size).toBe(2);
  });
});

function putDevice(path: string): void {
  symlinkSync("/dev/zero", path);
}

function putPipe(path: string): void {
  execFileSync("mkfifo", [path]);
}
