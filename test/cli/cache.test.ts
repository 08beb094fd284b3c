import { spawnSync } from "node:child_process";
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { articleWith } from "../rule-tester.ts";
import { lint } from "./run-binary.ts";

let root: string;
let tree: string;
const env = () => ({ XDG_CACHE_HOME: join(root, "caches") });
const results = () => join(root, "caches/l10n-lint/results");
const kept = () => readdirSync(results()).map((name) => join(results(), name));

/** A target that lost its link, so that each article has a finding; `words` tell articles apart. */
const article = (words: string, locale = "nb-NO") =>
  articleWith([{ source: `Open the [cluster](/a) ${words}.`, target: `Åpne klyngen ${words}.` }], {
    "ms.contentlocale": locale,
  });

function write(path: string, text: string): void {
  mkdirSync(dirname(join(tree, path)), { recursive: true });
  writeFileSync(join(tree, path), text);
}

/** The report without the time it took, and how many articles were linted again. */
function run(...args: readonly string[]) {
  const { code, stdout, stderr } = lint(["docs", "--format", "json", ...args], { cwd: tree, env: env() });
  return { code, stderr, report: stdout.replace(/"durationMs":\d+/, "") };
}

const cold = () => run("--no-cache");

/** Makes files older than what a file system may confuse. */
function age(): void {
  const past = new Date(Date.now() - 60_000);
  for (const name of readdirSync(join(tree, "docs/nb-NO"))) utimesSync(join(tree, "docs/nb-NO", name), past, past);
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "l10n-lint-results-"));
  tree = join(root, "tree");
  for (const name of ["a", "b", "c"]) write(`docs/nb-NO/${name}.md`, article(`${name} ${name.toUpperCase()}`));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** Of whole runs: what was found in articles is looked at only without. */
function forgetRuns(): void {
  rmSync(join(root, "caches/l10n-lint/runs"), { recursive: true, force: true });
}

/** Puts a mark into what was kept, without its signature: what is reported then was not linted again. */
function secret(): Buffer {
  return readFileSync(join(root, "caches/l10n-lint/key"));
}

async function forge(change: (body: string) => string): Promise<void> {
  const { createHmac } = await import("node:crypto");
  forgetRuns();
  for (const file of kept()) {
    // A byte a character: records hold numbers.
    const body = Buffer.from(change(readFileSync(file, "latin1").slice(65)), "latin1");
    const signature = createHmac("sha256", secret()).update(body).digest("hex");
    writeFileSync(file, Buffer.concat([Buffer.from(`${signature}\n`), body]));
  }
}

/** As long as what it takes the place of: records say how long their parts are. */
const mark = () => forge((body) => body.replaceAll("The source leads to", "RECALLED leads to.."));

describe("results that are kept", () => {
  it("give the report of a run without them, whatever the strategy", () => {
    const expected = cold();
    for (const strategy of ["content", "metadata"]) {
      expect(run("--cache", "--cache-strategy", strategy)).toEqual(expected);
      expect(run("--cache", "--cache-strategy", strategy)).toEqual(expected);
      expect(run("--cache", "--cache-strategy", strategy, "--concurrency", "2")).toEqual(expected);
    }
  });

  it("are taken again as long as nothing changed", async () => {
    run("--cache");
    await mark();
    expect(run("--cache").report.match(/RECALLED/g)).toHaveLength(3);
    expect(cold().report).not.toContain("RECALLED");
  });

  it("are nobody else's to read or write", () => {
    run("--cache");
    for (const file of [...kept(), join(root, "caches/l10n-lint/key")]) expect(statSync(file).mode & 0o022).toBe(0);
  });

  it.each(["content", "metadata"])("are not taken for an article that changed, by %s", async (strategy) => {
    const options = ["--cache", "--cache-strategy", strategy];
    age();
    run(...options);
    await mark();
    write("docs/nb-NO/b.md", article("b other"));
    const { report } = run(...options);
    expect(report.match(/RECALLED/g)).toHaveLength(2);
    expect(report).toContain("RECALLED");
    expect(cold().report.match(/The source leads to/g)).toHaveLength(3);
  });

  it("by metadata do not trust the stamp of a file that has just been written, or of a time to come", async () => {
    const options = ["--cache", "--cache-strategy", "metadata"];
    run(...options);
    expect(readFileSync(kept()[0] as string, "utf8")).toContain('"stamps":[null,null,null]');
    const future = new Date(Date.now() + 3_600_000);
    for (const name of ["a", "b", "c"]) utimesSync(join(tree, `docs/nb-NO/${name}.md`), future, future);
    rmSync(kept()[0] as string);
    forgetRuns();
    run(...options);
    expect(readFileSync(kept()[0] as string, "utf8")).toContain('"stamps":[null,null,null]');
  });

  it("are not taken for an article under another name, and those of a file that is gone are forgotten", async () => {
    run("--cache");
    await mark();
    renameSync(join(tree, "docs/nb-NO/a.md"), join(tree, "docs/nb-NO/d.md"));
    expect(run("--cache").report.match(/RECALLED/g)).toHaveLength(2);
    expect(readFileSync(kept()[0] as string, "utf8")).not.toContain("nb-NO/a.md");
  });

  it("are not taken with another configuration, other options or other terms", async () => {
    run("--cache");
    await mark();
    expect(run("--cache", "--skip", "glued-markup").report).not.toContain("RECALLED");
    write("l10n-lint.config.json", '{ "rules": { "glued-markup": "off" } }');
    expect(run("--cache").report).not.toContain("RECALLED");
  });

  it("are not taken where the repository says another locale", async () => {
    run("--cache");
    await mark();
    write(
      ".openpublishing.publish.config.json",
      '{ "docsets_to_publish": [{ "build_source_folder": ".", "locale": "nl-NL" }] }',
    );
    expect(run("--cache").report).not.toContain("RECALLED");
  });

  it("are taken with a plugin as long as it is the same", async () => {
    write("named.json", '{ "plugins": ["./rules.mjs"] }');
    write("rules.mjs", "export default { rules: [] };\n");
    const args = ["--cache", "--config", "named.json"];
    run(...args);
    await mark();
    expect(run(...args).report.match(/RECALLED/g)).toHaveLength(3);
    write("rules.mjs", "export default { rules: [] }; // mended\n");
    expect(run(...args).report).not.toContain("RECALLED");
  });

  it("leave what several articles decide to each run", () => {
    run("--cache");
    write("docs/nl-NL/a.md", article("a A", "nl-NL"));
    expect(run("--cache")).toEqual(cold());
    write("l10n-lint-baseline.jsonl", "");
    expect(run("--cache")).toEqual(cold());
  });

  it("of other articles stay when one is linted alone", async () => {
    run("--cache");
    lint(["docs/nb-NO/a.md", "--cache"], { cwd: tree, env: env() });
    await mark();
    expect(run("--cache").report.match(/RECALLED/g)).toHaveLength(3);
  });

  it.each([
    ["cut off", (text: string) => text.slice(0, text.length >> 1)],
    ["changed by hand", (text: string) => text.replace('"severity":"error"', '"severity":"info"')],
    ["signed by nobody", (text: string) => `${"0".repeat(64)}${text.slice(64)}`],
    ["empty", () => ""],
    ["no text", () => "\u0000".repeat(1000)],
  ])("are made anew with one note where they are %s", (_, damage) => {
    const expected = cold();
    run("--cache");
    for (const file of kept()) writeFileSync(file, damage(readFileSync(file, "utf8")));
    forgetRuns();
    const after = run("--cache");
    expect(after.report).toBe(expected.report);
    expect(after.stderr).toBe("note: the cache was damaged, and has been made anew\n");
    expect(run("--cache")).toEqual(expected);
  });

  it("of another user's key are made anew", () => {
    run("--cache");
    rmSync(join(root, "caches/l10n-lint/key"));
    expect(run("--cache").stderr).toContain("damaged");
    expect(run("--cache").stderr).toBe("");
  });

  it("survive two runs at once", async () => {
    const expected = cold();
    const { execFile } = await import("node:child_process");
    const { BINARY } = await import("./run-binary.ts");
    const once = () =>
      new Promise<string>((resolve) => {
        const args = [BINARY, "docs", "--format", "json", "--cache"];
        execFile(process.execPath, args, { cwd: tree, env: { ...process.env, ...env() } }, (_, stdout) =>
          resolve(stdout),
        );
      });
    const reports = await Promise.all([once(), once(), once()]);
    for (const report of reports) expect(report.replace(/"durationMs":\d+/, "")).toBe(expected.report);
    expect(run("--cache")).toEqual(expected);
    expect(kept()).toHaveLength(1);
  });
});

describe("where results are kept", () => {
  const git = (...args: readonly string[]) => spawnSync("git", args, { cwd: tree, encoding: "utf8" });

  it("is a folder that is asked for", () => {
    expect(run("--cache-location", join(root, "mine")).stderr).toBe("");
    expect(readdirSync(join(root, "mine"))).toHaveLength(2);
  });

  it("is inside a git worktree only where git takes nothing in", () => {
    git("init", "-q");
    const location = join(tree, "results");
    expect(run("--cache-location", location).stderr).toContain("git does not ignore");
    write(".gitignore", "results/\n");
    expect(run("--cache-location", location).stderr).toBe("");
    write("results/tracked.jsonl", "");
    git("add", "-f", "results/tracked.jsonl");
    expect(run("--cache-location", location).stderr).toContain("git tracks files in");
  });

  it("is no folder that others may write to", () => {
    const location = join(root, "open");
    mkdirSync(location);
    chmodSync(location, 0o777);
    expect(run("--cache-location", location).stderr).toMatch(/^warning: results are not kept: .* this user's alone\n$/);
  });

  it("is not said by a configuration, which can only switch it on and off", () => {
    write("l10n-lint.config.json", '{ "cache": true }');
    run();
    expect(kept()).toHaveLength(1);
    rmSync(results(), { recursive: true });
    run("--no-cache");
    expect(() => kept()).toThrow("ENOENT");
  });
});

describe("what has no use for results", () => {
  it.each([["--fix"], ["--watch"], ["--stdin"], ["--staged"]])("refuses them: %s", (option) => {
    const { code, stderr } = lint(["--cache", option], { cwd: tree, env: env() });
    expect(code).toBe(2);
    expect(stderr).toContain("cannot be used with");
  });
});
