import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  applyFixes,
  ConfigError,
  ConfigProblem,
  type FileReport,
  LintError,
  lintFiles,
  lintText,
} from "../../src/index.ts";
import { jsonReport, lint, ROOT } from "../cli/run-binary.ts";

let cwd = "";

beforeEach(() => {
  cwd = realpathSync(mkdtempSync(join(tmpdir(), "l10n-lint-test-")));
  cpSync(join(ROOT, "fixtures/articles"), join(cwd, "articles"), { recursive: true });
  cpSync(join(ROOT, "fixtures/broken/stale-hash"), join(cwd, "stale"), { recursive: true });
  cpSync(join(ROOT, "fixtures/broken/glued-markup"), join(cwd, "glued"), { recursive: true });
  cpSync(join(ROOT, "fixtures/broken/hostile"), join(cwd, "hostile"), { recursive: true });
});

afterEach(() => rmSync(cwd, { recursive: true, force: true }));

const read = (path: string) => readFileSync(join(cwd, path), "utf8");
const write = (path: string, text: string) => writeFileSync(join(cwd, path), text);

/** A report as `--format json` has it: without the texts of units and advice, and without what does not count. */
function asJson(file: FileReport | null | undefined): unknown {
  if (!file) return file;
  const { suppressed: _, ...report } = file;
  const diagnostics = report.diagnostics.map(({ excerpt, help, ...diagnostic }) => diagnostic);
  return JSON.parse(JSON.stringify({ ...report, diagnostics }));
}

describe("lintFiles", () => {
  it("finds what the command line finds, in its order", async () => {
    const files: FileReport[] = [];
    for await (const file of lintFiles(".", { cwd })) files.push(file);
    const said = jsonReport(lint([".", "-f", "json"], { cwd }));
    expect(said.files.flatMap(({ diagnostics }) => diagnostics).length).toBeGreaterThan(10);
    expect(files.map(asJson)).toEqual(said.files);
  });

  it("has the summary, the notes and the exit code of the same run at the end", async () => {
    const run = lintFiles(["glued", "stale"], { cwd, rules: { "glued-markup": "error" }, skip: ["stale-hash"] });
    const files: FileReport[] = [];
    for await (const file of run) files.push(file);
    const result = await run.result();
    expect(result.report.files).toEqual(files);
    expect(result.report.summary.files).toBe(files.length);
    expect(result.report.summary.errors).toBeGreaterThan(0);
    expect(files.flatMap(({ diagnostics }) => diagnostics.map(({ ruleId }) => ruleId))).not.toContain("stale-hash");
    expect(result).toMatchObject({ notes: [], exitCode: 1 });
    expect(await run.result()).toBe(result);
  });

  it("starts nothing before it is asked", async () => {
    const run = lintFiles("late.md", { cwd });
    write("late.md", read("articles/nl-NL/storage/connect-a-cluster.md"));
    expect((await run.result()).report.files.map(({ path }) => path)).toEqual(["late.md"]);
  });

  it("follows configuration, ignore patterns and options", async () => {
    write("l10n-lint.config.json", '{"ignores": ["stale"], "rules": {"glued-markup": "error"}}');
    const { report } = await lintFiles([], { cwd, ignore: ["hostile", "articles"] }).result();
    expect(new Set(report.files.map(({ path }) => path.split("/")[0]))).toEqual(new Set(["glued"]));
    expect(report.summary.errors).toBeGreaterThan(0);
    const without = await lintFiles("glued", { cwd, config: false }).result();
    expect(without.report.summary.errors).toBe(0);
  });

  it("writes fixes where they are asked for", async () => {
    const before = await lintFiles("glued", { cwd }).result();
    expect(before.report.summary.fixable).toBeGreaterThan(0);
    const { report } = await lintFiles("glued", { cwd, fix: "safe" }).result();
    expect(report.summary).toMatchObject({ fixed: before.report.summary.fixable, fixable: 0 });
    expect((await lintFiles("glued", { cwd }).result()).report.summary.fixable).toBe(0);
  });

  it("rejects with what could not be done, and hands over what could", async () => {
    const error = await lintFiles(["glued", "gleud"], { cwd })
      .result()
      .catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(LintError);
    const { message, result } = error as LintError;
    expect(message).toBe("no such file or folder: gleud (did you mean glued?)");
    expect(result.exitCode).toBe(2);
    expect(result.report.files.length).toBeGreaterThan(0);
    write("empty.txt", "");
    expect((await lintFiles("*.md", { cwd, allowEmpty: true }).result()).report.files).toEqual([]);
    await expect(lintFiles("*.md", { cwd }).result()).rejects.toThrow("no article found: *.md");
  });

  it("rejects with typed errors for configuration that cannot be used", async () => {
    const wrong = [
      { rules: { "stale-hush": "error" } },
      { only: ["nothing"] },
      { locale: "no locale" },
      { source: { ref: "x" } },
    ];
    for (const options of wrong) {
      await expect(lintFiles(".", { cwd, ...(options as object) }).result()).rejects.toBeInstanceOf(ConfigProblem);
    }
    write("l10n-lint.config.json", '{\n  "rulse": {}\n}');
    const error = await lintFiles(".", { cwd })
      .result()
      .catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(ConfigError);
    expect((error as ConfigError).mistakes).toMatchObject([{ line: 2, column: 3, message: 'unknown key "rulse"' }]);
  });

  it("is over before the first report comes, so that leaving the loop leaves nothing running", async () => {
    const done: number[] = [];
    const run = lintFiles(".", { cwd, onProgress: (count) => done.push(count) });
    for await (const _ of run) break;
    const { report } = await run.result();
    expect(report.files.length).toBeGreaterThan(10);
    expect(done).toEqual(report.files.map((_, index) => index + 1));
  });

  it("stops when its signal is aborted, before and during the run", async () => {
    const reason = new Error("enough");
    await expect(lintFiles(".", { cwd, signal: AbortSignal.abort(reason) }).result()).rejects.toBe(reason);
    const controller = new AbortController();
    const done: number[] = [];
    const onProgress = (count: number) => {
      done.push(count);
      controller.abort(reason);
    };
    await expect(lintFiles(".", { cwd, signal: controller.signal, onProgress }).result()).rejects.toBe(reason);
    expect(done).toEqual([1]);
  });
});

describe("lintText", () => {
  it("finds for every file what the command line finds for it", async () => {
    const { report } = await lintFiles(["glued", "stale", "articles"], { cwd }).result();
    for (const { path } of report.files) {
      const [said] = jsonReport(lint([path, "-f", "json"], { cwd })).files;
      expect(asJson(await lintText(read(path), { cwd, path }))).toEqual(said);
    }
  });

  it("lints the text given, not the one on disk, beside its siblings", async () => {
    const path = "articles/nl-NL/storage/connect-a-cluster.md";
    const messages = async (text: string) =>
      (await lintText(text, { cwd, path, only: ["stale-hash"] }))?.diagnostics.map(({ messageId }) => messageId);
    expect(await messages(read(path))).toEqual(["behindSibling"]);
    const handoff = /^ms\.(openlocfilehash|sourcegitcommit|lasthandoff): .*$/gm;
    const lines = [...read("articles/id-ID/storage/connect-a-cluster.md").matchAll(handoff)];
    const values = new Map(lines.map(([line, key]) => [key, line]));
    const fresh = read(path).replace(handoff, (line, key: string) => values.get(key) ?? line);
    expect(await messages(fresh)).toEqual([]);
  });

  it("needs neither a path nor a file", async () => {
    const report = await lintText(read("articles/nl-NL/storage/connect-a-cluster.md"), { cwd: join(cwd, "nowhere") });
    expect(report).toMatchObject({ path: "article.md", locale: "nl-NL", diagnostics: [] });
  });

  it("gives null for a path that the configuration leaves out", async () => {
    write("l10n-lint.config.json", '{"ignores": ["archive"]}');
    expect(await lintText("x", { cwd, path: "archive/a.md" })).toBeNull();
    expect(await lintText("x", { cwd, path: "a.md" })).not.toBeNull();
  });

  it("goes with applyFixes", async () => {
    const { report } = await lintFiles("glued", { cwd }).result();
    const path =
      report.files.find(({ diagnostics }) => diagnostics.some(({ fix }) => fix?.safety === "safe"))?.path ?? "";
    const found = await lintText(read(path), { cwd, path });
    const { text } = applyFixes(read(path), found?.diagnostics ?? []);
    await lintFiles(path, { cwd, fix: "safe" }).result();
    expect(text).toBe(read(path));
  });

  it("is aborted by its signal", async () => {
    const reason = new Error("enough");
    await expect(lintText("x", { cwd, signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
  });
});
