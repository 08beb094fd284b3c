import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import { describe, expect, test } from "vitest";
import schema from "../../src/report/report.schema.json" with { type: "json" };
import { temporaryFolder } from "../io/temporary-folder.ts";
import { jsonReport, lint, lintWithLeavingReader, ROOT, shell } from "./run-binary.ts";

const ARTICLES = join(ROOT, "fixtures/articles");
const BROKEN = join(ROOT, "fixtures/broken");
const SUMMARY = /^⚠ 3 warnings in 3 of 7 articles \(171 units\) · MT 2, HT 1 · [\d.]+ s\n$/;

const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(schema);

describe("json", () => {
  test.each([["articles"], ["broken"]])("of fixtures/%s is what the published schema says", (folder) => {
    const { stdout } = lint([`fixtures/${folder}`, "-f", "json"]);
    const report: unknown = JSON.parse(stdout);
    validate(report);
    expect(validate.errors ?? []).toEqual([]);
    expect(report).toMatchObject({ version: 1, tool: { name: "l10n-lint" } });
  });

  test("is one report also where nothing was found", () => {
    const cwd = temporaryFolder();
    expect(jsonReport(lint(["nothing.md", "-f", "json"], { cwd }))).toMatchObject({ files: [], summary: { files: 0 } });
  });

  test("is whole whatever a person wants to see", () => {
    const reduced = lint(["fixtures/broken", "-f", "json", "--quiet", "--max-diagnostics", "1", "--color", "always"]);
    const whole = lint(["fixtures/broken", "-f", "json"]);
    expect(jsonReport(reduced).files).toEqual(jsonReport(whole).files);
    expect(reduced.stdout).not.toContain("\u001b");
  });

  test("is the same in every run but for the time it took", () => {
    const [first, second] = [1, 2].map(() => lint(["fixtures/broken", "-f", "json"]).stdout);
    const timeless = (text = "") => text.replace(/"durationMs":\d+/, "");
    expect(timeless(first)).toBe(timeless(second));
  });
});

describe("reports in files", () => {
  test("leave stdout empty, and stderr gets the summary line", () => {
    const cwd = temporaryFolder();
    const { code, stdout, stderr } = lint([ARTICLES, "-f", "json=report.json", "--format=compact=report.txt"], { cwd });
    expect({ code, stdout }).toEqual({ code: 0, stdout: "" });
    expect(stderr).toMatch(SUMMARY);
    expect(JSON.parse(readFileSync(join(cwd, "report.json"), "utf8"))).toMatchObject({ summary: { warnings: 3 } });
    const compact = readFileSync(join(cwd, "report.txt"), "utf8");
    expect(compact.match(/stale-hash\/behindSibling/g)).toHaveLength(3);
  });

  test("do not keep another from stdout", () => {
    const cwd = temporaryFolder();
    const { stdout, stderr } = lint([ARTICLES, "-f", "json=report.json", "-f", "pretty"], { cwd });
    expect(stderr).toBe("");
    expect(stdout).toMatch(/⚠ 3 warnings in 3 of 7 articles/);
  });

  test("hold no colours, and all findings", () => {
    const cwd = temporaryFolder();
    const args = ["-f", "pretty=report.txt", "--color", "always", "--quiet", "--max-diagnostics", "0"];
    const { stderr } = lint([ARTICLES, ...args], { cwd });
    expect(stderr).toContain("\u001b[33m");
    const report = readFileSync(join(cwd, "report.txt"), "utf8");
    expect(report).not.toContain("\u001b");
    expect(report.match(/ {2}stale-hash$/gm)).toHaveLength(3);
  });

  test("that cannot be written are exit code 2, and hide nothing", () => {
    const cwd = temporaryFolder();
    writeFileSync(join(cwd, "reports"), "");
    const { code, stdout, stderr } = lint([ARTICLES, "-f", "json=reports/r.json", "-f", "pretty"], { cwd });
    expect(code).toBe(2);
    expect(stdout.match(/ {2}stale-hash$/gm)).toHaveLength(3);
    expect(stderr).toBe(
      "error: the report cannot be written to reports/r.json: a file stands where a folder has to be\n",
    );
    expect(lint([ARTICLES, "-f", "json=."], { cwd }).stderr).toMatch(/^error: .* written to \.: it is a folder\n/);
  });

  test("come with the folders they want", () => {
    const cwd = temporaryFolder();
    expect(lint([ARTICLES, "-f", "json=reports/today/r.json"], { cwd }).code).toBe(0);
    expect(JSON.parse(readFileSync(join(cwd, "reports/today/r.json"), "utf8"))).toMatchObject({ version: 1 });
  });
});

describe("what is shown", () => {
  test("--quiet: errors only, but the summary tells of the rest", () => {
    const { stdout } = lint(["fixtures/broken/mismatched-link", ARTICLES, "-q"]);
    expect(stdout).toMatch(/^ +\d+:\d+ {2}error {2}/m);
    expect(stdout).not.toMatch(/^ +\d+:\d+ {2}(?:warning|info) {2}/m);
    expect(stdout).toMatch(/✖ \d+ errors, 3 warnings, 1 info in /);
  });

  test("--max-diagnostics: so many, errors first, then a table of the rest", () => {
    const { stdout, code } = lint(["fixtures/broken/mismatched-link", ARTICLES, "--max-diagnostics", "2"]);
    expect(code).toBe(1);
    expect(stdout.match(/^ +\d+:\d+ {2}\w+/gm)).toHaveLength(2);
    expect(stdout.match(/^ +\d+:\d+ {2}error/gm)).toHaveLength(2);
    expect(stdout).toMatch(/^\d+ more findings not shown; raise --max-diagnostics to see them$/m);
    expect(stdout).toMatch(/^ {2}mismatched-link +\d+ +0 +1$/m);
    expect(stdout).toMatch(/^ {2}stale-hash +0 +3 +0$/m);
  });

  test("everything where the output is no terminal", () => {
    expect(lint(["fixtures/broken"]).stdout).not.toContain("not shown");
  });

  test("lines as wide as COLUMNS says", () => {
    const widest = (columns: string) => {
      const { stdout } = lint([ARTICLES], { env: { COLUMNS: columns } });
      return Math.max(...stdout.split("\n").map((line) => (/^ /.test(line) ? line.length : 0)));
    };
    expect(widest("120")).toBeGreaterThan(100);
    expect(widest("120")).toBeLessThanOrEqual(120);
    expect(widest("80")).toBeLessThanOrEqual(80);
    expect(widest("nonsense")).toBeGreaterThan(widest("120"));
  });
});

describe("a reader that leaves", () => {
  test("is no failure, and nothing is said about it", async () => {
    const files = Object.fromEntries(
      Array.from({ length: 400 }, (_, index) => [
        `${index}.md`,
        readFileSync(join(BROKEN, "mismatched-link/nb-NO/link-missing.md")),
      ]),
    );
    const cwd = temporaryFolder(files);
    // More than a pipe holds, so that the program still writes when its reader is gone.
    expect(lint([".", "-f", "json"], { cwd }).stdout.length).toBeGreaterThan(300_000);
    for (const format of ["json", "pretty", "compact"]) {
      const { code, stderr } = await lintWithLeavingReader([".", "-f", format], { cwd });
      expect({ format, code, stderr }).toEqual({ format, code: 1, stderr: "" });
    }
  });

  test.runIf(process.platform !== "win32")("as head does", () => {
    for (const command of ["$L10N_LINT fixtures/broken | head -n 1", "$L10N_LINT rules --json | head -n 1"]) {
      const { stdout, stderr } = shell(command);
      expect(stderr).toBe("");
      expect(stdout.split("\n")).toHaveLength(2);
    }
  });
});

describe.runIf(process.platform === "linux")("a full disk", () => {
  test("is exit code 2 with a message", () => {
    for (const command of ["fixtures/articles", "fixtures/articles -f json", "rules", "--help"]) {
      const { code, stderr } = shell(`$L10N_LINT ${command} > /dev/full`);
      expect(code).toBe(2);
      expect(stderr).toBe("error: the output cannot be written: ENOSPC: no space left on device, write\n");
    }
  });
});

test.runIf(process.platform !== "win32")("a current folder that is gone is told", () => {
  const cwd = temporaryFolder({ "gone/a.md": "" });
  const { code, stderr } = shell(`cd gone && rm -r ../gone && $L10N_LINT .`, { cwd });
  expect(stderr).toBe("error: the current folder is gone (change to one that exists)\n");
  expect(code).toBe(2);
});
