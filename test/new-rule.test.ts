import { type SpawnSyncReturns, spawnSync } from "node:child_process";
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";

const ROOT = join(import.meta.dirname, "..");
const ID = "made-up-defect";

/** A copy of what the scripts read and write. */
let copy = "";

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), "l10n-lint-new-rule-"));
  for (const path of ["scripts", "src", "page", "package.json", "biome.json", "tsconfig.json", ".gitignore"]) {
    cpSync(join(ROOT, path), join(copy, path), { recursive: true });
  }
  for (const path of ["all-readers.ts", "rule-tester.ts", "contract.test.ts", "script-of-text.ts"]) {
    cpSync(join(ROOT, "test", path), join(copy, "test", path));
  }
  symlinkSync(join(ROOT, "node_modules"), join(copy, "node_modules"), "junction");
  mkdirSync(join(copy, "docs/rules"), { recursive: true });
  const page = (name: string) => `# Table\n<!-- ${name}:start -->\n<!-- ${name}:end -->\nThe end.\n`;
  writeFileSync(join(copy, "docs/rules/README.md"), page("rules"));
  writeFileSync(join(copy, "docs/configuration.md"), page("config"));
});

afterAll(() => rmSync(copy, { recursive: true, force: true }));

function script(name: string, ...args: readonly string[]): SpawnSyncReturns<string> {
  return spawnSync(process.execPath, [join(copy, "scripts", name), ...args], { cwd: copy, encoding: "utf8" });
}

function tool(path: string, ...args: readonly string[]): SpawnSyncReturns<string> {
  return spawnSync(process.execPath, [join(ROOT, "node_modules", path), ...args], { cwd: copy, encoding: "utf8" });
}

function read(path: string): string {
  return readFileSync(join(copy, path), "utf8");
}

it.each([
  [[], "Usage"],
  [["one-name", "another-name"], "Usage"],
  [["Made_Up"], "kebab-case"],
  [["made--up"], "kebab-case"],
  [["../made-up"], "kebab-case"],
  [["index"], "kebab-case"],
  [["stale-hash"], "exists already"],
])("refuses %j", (args, reason) => {
  const { status, stderr } = script("new-rule.mjs", ...args);
  expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining(reason) });
});

it("writes a rule that compiles, is well formatted and registered, and that only lacks its documentation", () => {
  const { status, stderr } = script("new-rule.mjs", ID);
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });

  expect(read("src/rules/index.ts")).toContain(`import madeUpDefect from "./${ID}.ts";`);
  expect(read("docs/rules/README.md")).toMatch(
    /^# Table\n<!-- rules:start -->\n.*`made-up-defect`.*\n<!-- rules:end -->\nThe end\.\n$/s,
  );
  expect(read("docs/configuration.md")).toMatch(
    /^# Table\n<!-- config:start -->\n.*`rules`.*\n<!-- config:end -->\nThe end\.\n$/s,
  );
  expect(existsSync(join(copy, `docs/rules/${ID}.md`))).toBe(true);
  expect(script("generate.mjs", "--check").status).toBe(0);

  const written = [`src/rules/${ID}.ts`, `test/rules/${ID}.test.ts`, "src/rules/index.ts"];
  expect(tool("@biomejs/biome/bin/biome", "ci", ...written)).toMatchObject({ status: 0 });
  expect(tool("typescript/bin/tsc", "-p", ".")).toMatchObject({ status: 0, stdout: "" });

  const test = tool("vitest/vitest.mjs", "run", "--reporter=json", "-t", ID, "test/contract.test.ts");
  const { testResults } = JSON.parse(test.stdout.slice(test.stdout.indexOf("{"))) as {
    readonly testResults: readonly { readonly assertionResults: readonly { status: string; title: string }[] }[];
  };
  const failed = testResults.flatMap(({ assertionResults }) =>
    assertionResults.filter((result) => result.status === "failed"),
  );
  expect(failed.map(({ title }) => title)).toEqual([
    "has enough examples",
    "keeps the contract that rules of plugins keep",
  ]);

  expect(script("new-rule.mjs", ID)).toMatchObject({ status: 2, stdout: "" });
});

it("names every generated file that differs, and writes it anew", () => {
  expect(script("generate.mjs").status).toBe(0);
  appendFileSync(join(copy, "docs/rules/stale-hash.md"), "By hand.\n");
  writeFileSync(join(copy, "docs/rules/gone.md"), "No such rule.\n");
  const check = script("generate.mjs", "--check");
  expect(check.status).toBe(1);
  expect(check.stderr.match(/^ {2}\S+$/gm)).toEqual(["  docs/rules/stale-hash.md", "  docs/rules/gone.md"]);
  expect(read("docs/rules/stale-hash.md")).toContain("By hand.");

  expect(script("generate.mjs").status).toBe(0);
  expect(script("generate.mjs", "--check").status).toBe(0);
  expect(read("docs/rules/stale-hash.md")).not.toContain("By hand.");
  expect(existsSync(join(copy, "docs/rules/gone.md"))).toBe(false);
});
