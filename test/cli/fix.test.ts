import { spawn, spawnSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { temporaryFolder } from "../io/temporary-folder.ts";
import { articleWith } from "../rule-tester.ts";
import { BINARY, findingsOf, jsonReport, lint } from "./run-binary.ts";

const SPACED = { target: "Sluit het cluster .", source: "Close the cluster." };
const MENDED = { target: "Sluit het cluster.", source: "Close the cluster." };
const EMPTY_LINK = { target: "Zie [](/gids).", source: "See [the guide](/gids)." };

describe("--fix", () => {
  it("writes the safe fixes; report, summary and exit code are about what remains", () => {
    const cwd = temporaryFolder({ "a.md": articleWith([SPACED]), "b.md": articleWith([EMPTY_LINK, SPACED]) });
    const clean = lint(["a.md", "--fix", "--fail-on", "warning"], { cwd });
    expect(clean).toMatchObject({ code: 0, stderr: "" });
    expect(clean.stdout).toMatch(/^✔ no findings in 1 article \(1 unit\) · 1 fixed · /);
    expect(readFileSync(join(cwd, "a.md"), "utf8")).toBe(articleWith([MENDED]));

    const left = lint(["b.md", "--fix", "-f", "json"], { cwd });
    expect(left.code).toBe(1);
    expect(findingsOf(left)).toEqual(["b.md empty-link-text/blank"]);
    expect(readFileSync(join(cwd, "b.md"), "utf8")).toBe(articleWith([EMPTY_LINK, MENDED]));
  });

  it("makes suggestions only with --fix-suggestions", () => {
    const twice = articleWith([{ target: "Open het cluster cluster.", source: "Open the cluster." }]);
    const cwd = temporaryFolder({ "a.md": twice });
    expect(findingsOf(lint(["a.md", "--fix", "-f", "json"], { cwd }))).toEqual(["a.md repeated-word/repeated"]);
    expect(findingsOf(lint(["a.md", "--fix-suggestions", "-f", "json"], { cwd }))).toEqual([]);
    expect(readFileSync(join(cwd, "a.md"), "utf8")).toBe(twice.replace("cluster cluster", "cluster"));
  });

  it("says which file it leaves alone because of its bytes", () => {
    const bytes = Buffer.concat([Buffer.from(articleWith([SPACED])), Buffer.from([0xe9, 0x0a])]);
    const cwd = temporaryFolder({ "a.md": bytes });
    const { code, stderr } = lint(["a.md", "--fix"], { cwd });
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: "warning: not fixed: a.md holds bytes that are no UTF-8; save it as UTF-8 first\n",
    });
    expect(readFileSync(join(cwd, "a.md")).equals(bytes)).toBe(true);
  });
});

describe("--fix-dry-run", () => {
  const files = {
    "docs/a b.md": articleWith([EMPTY_LINK, SPACED]).replaceAll("\n", "\r\n"),
    "docs/ø.md": `\ufeff${articleWith([SPACED], { "ms.locfileid": '"2"' })}`.replace(/\n$/, ""),
  };

  it("writes nothing and prints what git applies to the same effect as --fix", () => {
    const cwd = temporaryFolder(files);
    const { code, stdout, stderr } = lint(["docs", "--fix-dry-run"], { cwd });
    expect(code).toBe(1);
    expect(stderr).toMatch(/^note: nothing was written\n✖ 1 error in 1 of 2 articles .* · 2 would be fixed · /);
    for (const [path, text] of Object.entries(files)) expect(readFileSync(join(cwd, path), "utf8")).toBe(text);
    expect(stdout).toContain('--- "a/docs/\\303\\270.md"\n');

    writeFileSync(join(cwd, "fixes.patch"), stdout);
    const applied = spawnSync("git", ["apply", "--verbose", "fixes.patch"], { cwd, encoding: "utf8" });
    expect(applied).toMatchObject({ status: 0 });
    const fixed = temporaryFolder(files);
    lint(["docs", "--fix"], { cwd: fixed });
    for (const path of Object.keys(files)) {
      expect(readFileSync(join(cwd, path), "utf8")).toBe(readFileSync(join(fixed, path), "utf8"));
    }
  });

  it("prints nothing where there is nothing to fix, and shows suggestions where they are wanted", () => {
    const cwd = temporaryFolder({ "a.md": articleWith([{ target: "Open de de map map.", source: "Open it." }]) });
    expect(lint(["a.md", "--fix-dry-run"], { cwd }).stdout).toBe("");
    expect(lint(["a.md", "--fix-dry-run", "--fix-suggestions"], { cwd }).stdout).toContain("--- a/a.md\n");
  });

  it("takes a report only with a file of its own", () => {
    const cwd = temporaryFolder(files);
    expect(lint(["docs", "--fix-dry-run", "-f", "json"], { cwd })).toMatchObject({
      code: 2,
      stdout: "",
      stderr: "error: the diff goes to standard output (write the report to a file: --format NAME=FILE)\n",
    });
    expect(lint(["docs", "--fix-dry-run", "-f", "json=r.json"], { cwd }).stdout).toContain("+++ ");
    const stdout = readFileSync(join(cwd, "r.json"), "utf8");
    expect(findingsOf({ code: 0, stdout, stderr: "" })).toEqual(["docs/a b.md empty-link-text/blank"]);
  });
});

it("a killed run leaves every file as it was or fixed, and nothing that is linted", async () => {
  const units = Array.from({ length: 40 }, () => SPACED);
  const numbered = Array.from(
    { length: 300 },
    (_, index) => [`${String(index).padStart(3, "0")}.md` as string, index] as const,
  );
  const before = new Map<string, string>(
    numbered.map(([path, index]) => [path, articleWith(units, { "ms.locfileid": `"${90000000 + index}"` })]),
  );
  const cwd = temporaryFolder(Object.fromEntries(before));
  const child = spawn(process.execPath, [BINARY, ".", "--fix"], { cwd, stdio: "ignore" });
  const ended = new Promise((resolve) => child.on("close", (_, signal) => resolve(signal)));
  const isFixed = (path: string) => readFileSync(join(cwd, path), "utf8") !== before.get(path);
  while (!isFixed("003.md") && child.exitCode === null) await wait(1);
  child.kill("SIGKILL");
  expect(await ended).toBe("SIGKILL");

  const counts = { before: 0, fixed: 0 };
  for (const [path, text] of before) {
    const now = readFileSync(join(cwd, path), "utf8");
    if (now === text) counts.before++;
    else {
      expect(now).toBe(text.replaceAll("Sluit het cluster .", "Sluit het cluster."));
      counts.fixed++;
    }
  }
  expect(counts.before).toBeGreaterThan(0);
  expect(counts.fixed).toBeGreaterThan(3);
  // What a rename that did not come to pass leaves behind.
  writeFileSync(join(cwd, ".003.md.0123456789ab.l10n-lint.tmp"), "half a fi");
  const rest = lint([".", "--fix", "-f", "json"], { cwd });
  expect(jsonReport(rest).summary).toMatchObject({ files: 300, fixable: 0 });
  expect(readdirSync(cwd).filter((name) => name.endsWith(".md"))).toHaveLength(300);
});
