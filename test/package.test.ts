import { execFileSync, type SpawnSyncReturns, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const ROOT = join(import.meta.dirname, "..");
const manifest = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as {
  readonly version: string;
  readonly engines: { readonly node: string };
};

/** A folder outside of the checkout, with the packed package installed. */
let elsewhere = "";
/** The paths in the tarball. */
let packed: readonly string[] = [];

beforeAll(() => {
  if (!existsSync(join(ROOT, "dist/cli.cjs"))) throw new Error("dist/ is not built: run `npm run build`");
  elsewhere = mkdtempSync(join(tmpdir(), "l10n-lint package "));
  const [pack] = JSON.parse(
    npm(ROOT, "pack", "--json", "--ignore-scripts", "--pack-destination", elsewhere),
  ) as readonly [{ readonly filename: string; readonly files: readonly { readonly path: string }[] }];
  packed = pack.files.map(({ path }) => path);
  writeFileSync(join(elsewhere, "package.json"), '{ "private": true }');
  // Offline: the package must not need anything else.
  npm(elsewhere, "install", "--offline", "--ignore-scripts", "--no-audit", "--no-fund", `./${pack.filename}`);
  cpSync(join(ROOT, "fixtures/articles"), join(elsewhere, "articles"), { recursive: true });
});

afterAll(() => rmSync(elsewhere, { recursive: true, force: true }));

function npm(cwd: string, ...args: readonly string[]): string {
  const quoted = args.map((arg) => JSON.stringify(arg)).join(" ");
  // A shell, because npm is no executable on Windows.
  return execFileSync(`npm ${quoted}`, { cwd, encoding: "utf8", shell: true, stdio: ["ignore", "pipe", "pipe"] });
}

function installed(...args: readonly string[]): SpawnSyncReturns<string> {
  const bin = join(elsewhere, "node_modules/.bin/l10n-lint");
  const quoted = [bin, ...args].map((arg) => JSON.stringify(arg)).join(" ");
  return spawnSync(quoted, { cwd: elsewhere, encoding: "utf8", shell: true });
}

describe("the packed package", () => {
  it("holds the bundle and its papers, and no sources, tests or fixtures", () => {
    expect(packed).toEqual(
      expect.arrayContaining([
        "LICENSE",
        "README.md",
        "bin/l10n-lint.js",
        "dist/THIRD-PARTY-LICENSES.txt",
        "dist/cli.cjs",
        "dist/index.js",
        "dist/schema/report.json",
        "dist/types/index.d.ts",
        "package.json",
      ]),
    );
    expect(
      packed.filter((path) => !/^(bin|dist|docs)\/|^(CHANGELOG\.md|LICENSE|README\.md|package\.json)$/.test(path)),
    ).toEqual([]);
  });

  it("brings no other package with it", () => {
    const folders = readdirSync(join(elsewhere, "node_modules")).filter((name) => !name.startsWith("."));
    expect(folders).toEqual(["l10n-lint"]);
  });

  it("tells its version", () => {
    const { status, stdout, stderr } = installed("--version");
    expect({ status, stdout: stdout.trim(), stderr }).toEqual({ status: 0, stdout: manifest.version, stderr: "" });
  });

  it("lints articles", () => {
    const { status, stdout } = installed("articles", "--format", "json");
    const report = JSON.parse(stdout) as { readonly summary: { readonly files: number; readonly errors: number } };
    const articles = readdirSync(join(elsewhere, "articles"), { recursive: true, encoding: "utf8" });
    expect(report.summary.files).toBe(articles.filter((path) => path.endsWith(".md")).length);
    expect({ status, errors: report.summary.errors }).toEqual({ status: 0, errors: 0 });
  });

  it("can be imported as a library", () => {
    const script = 'import { rules } from "l10n-lint"; console.log(rules.map(({ id }) => id).join());';
    const stdout = execFileSync(process.execPath, ["--input-type=module", "-e", script], {
      cwd: elsewhere,
      encoding: "utf8",
    });
    const ids = readdirSync(join(ROOT, "src/rules"), "utf8").flatMap((file) => /^(.+)\.ts$/.exec(file)?.[1] ?? []);
    expect(stdout.trim().split(",")).toEqual(ids.filter((id) => id !== "index").sort());
  });
});

/** What a strict compiler has to take, and, where an error is expected, to refuse. */
const CONSUMER = `
import {
  applyFixes, ConfigError, ConfigProblem, defineConfig, defineRule, LintError, lintFiles, lintText, rules, span,
  type ConfigFile, type Diagnostic, type Edit, type ExitCode, type FileReport, type FileReports, type Format,
  type LintFilesOptions, type LintOptions, type LintResult, type LintTextOptions, type Note, type Report, type Rule,
  type Severity, type Summary,
} from "l10n-lint";

export const config: ConfigFile = defineConfig({ rules: { "stale-hash": ["error", {}] } });
// @ts-expect-error an unknown key
defineConfig({ rulse: {} });

export const rule: Rule = defineRule({
  id: "informal-address", category: "terms", mqm: "terminology/wrong-term", since: "1.0.0", severity: "warning", fixable: null,
  docs: { summary: "", rationale: "", howToFix: "", correct: [], incorrect: [] },
  messages: { informal: { text: "The target says {{word}}" } },
  options: { words: { type: "strings", default: ["je"], description: "" } },
  checks: {
    unit(unit, context) {
      const words: readonly string[] = context.options.words;
      const at = span("target", unit.target.span.start, unit.target.span.end);
      context.report({ messageId: "informal", data: { word: words.join() }, at, unit, token: "" });
      // @ts-expect-error a field of the message is missing
      context.report({ messageId: "informal", data: {}, at, unit, token: "" });
    },
  },
});

export async function all(signal: AbortSignal): Promise<ExitCode> {
  const shared: LintOptions = { cwd: ".", signal, config: false, rules: { "stale-hash": "off" } };
  const options: LintFilesOptions = { ...shared, fix: "safe", onProgress: (done: number, total: number) => done / total };
  const run: FileReports = lintFiles(["articles"], options);
  for await (const file of run) take(file);
  const { report, notes, exitCode }: LintResult = await run.result();
  const { summary }: { summary: Summary } = report satisfies Report;
  const levels: readonly Note["level"][] = notes.map((note) => note.level);
  // @ts-expect-error no such severity
  lintFiles("articles", { rules: { "stale-hash": "fatal" } });
  // @ts-expect-error texts are linted at one path
  lintText("", { path: ["a.md"] });
  return summary.errors + levels.length > 0 ? exitCode : 0;
}

export function take({ path, diagnostics }: FileReport): readonly Edit[] {
  const severities: readonly Severity[] = diagnostics.map(({ severity }: Diagnostic) => severity);
  // @ts-expect-error reports are read-only
  diagnostics.push();
  return severities.includes("error") ? diagnostics.flatMap(({ fix }) => fix?.edits ?? []) : path === "" ? [] : [];
}

export async function one(text: string, options: LintTextOptions): Promise<string> {
  const found = await lintText(text, options);
  // @ts-expect-error it may be null
  found.diagnostics;
  return found === null ? text : applyFixes(text, found.diagnostics, { suggestions: true }).text;
}

export function why(error: unknown): string {
  if (error instanceof ConfigError) return error.mistakes.map(({ path, line, help }) => [path, line, help].join()).join();
  if (error instanceof ConfigProblem) return error.choices.join();
  return error instanceof LintError ? error.result.report.tool.version : String(rules.length);
}

export const format: Format = (report) => report.files.map(({ path }) => path);
`;

describe("the types of the packed package", () => {
  it("are those a strict compiler sees through its exports, dependencies included", () => {
    writeFileSync(join(elsewhere, "consumer.mts"), CONSUMER);
    const compilerOptions = {
      target: "ES2023",
      lib: ["ES2023"],
      module: "NodeNext",
      strict: true,
      exactOptionalPropertyTypes: true,
      noUncheckedIndexedAccess: true,
      skipLibCheck: false,
      noEmit: true,
      // For AbortSignal.
      typeRoots: [join(ROOT, "node_modules/@types")],
      types: ["node"],
    };
    writeFileSync(join(elsewhere, "tsconfig.json"), JSON.stringify({ compilerOptions, files: ["consumer.mts"] }));
    const tsc = join(ROOT, "node_modules/typescript/bin/tsc");
    const { status, stdout } = spawnSync(process.execPath, [tsc, "-p", elsewhere], { encoding: "utf8" });
    expect({ status, stdout }).toEqual({ status: 0, stdout: "" });
  });
});

describe("bin/l10n-lint.js", () => {
  it("says how to build a clone that was never built, and exits with 2", () => {
    const clone = join(elsewhere, "clone");
    cpSync(join(ROOT, "bin"), join(clone, "bin"), { recursive: true });
    cpSync(join(ROOT, "package.json"), join(clone, "package.json"));
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(clone, "bin/l10n-lint.js")], {
      encoding: "utf8",
    });
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toContain("npm run build");
  });

  it("refuses the Node versions that package.json refuses", () => {
    const text = readFileSync(join(ROOT, "bin/l10n-lint.js"), "utf8");
    const [, major, minor] = /major < (\d+) \|\| .*minor < (\d+)/.exec(text) ?? [];
    expect(`>=${major}.${minor}`).toBe(manifest.engines.node);
    const pretend = 'Object.defineProperty(process.versions, "node", { value: "20.18.3" });';
    const { status, stderr } = spawnSync(
      process.execPath,
      ["--import", `data:text/javascript,${encodeURIComponent(pretend)}`, join(ROOT, "bin/l10n-lint.js"), "--version"],
      { encoding: "utf8" },
    );
    expect(status).toBe(2);
    expect(stderr).toContain("20.19");
  });
});
