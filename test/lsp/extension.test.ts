import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { afterAll, expect, it } from "vitest";

const ROOT = join(import.meta.dirname, "../..");
const EXTENSION = join(ROOT, "editors/vscode");
const MOST_LINES_OF_A_THIN_CLIENT = 200;
const scratch = mkdtempSync(join(tmpdir(), "l10n-lint-extension-"));

afterAll(() => rmSync(scratch, { recursive: true, force: true }));

it("the extension for Visual Studio Code is a thin client", () => {
  const lines = readFileSync(join(EXTENSION, "src/extension.ts"), "utf8").split("\n").length;
  expect(lines).toBeLessThan(MOST_LINES_OF_A_THIN_CLIENT);
});

it("the extension for Visual Studio Code compiles, and is packed without a warning", () => {
  const folder = join(scratch, "editors/vscode");
  const isBuilt = (path: string) => /^(?:node_modules|dist)(?:[\\/]|$)|\.vsix$/.test(relative(EXTENSION, path));
  cpSync(EXTENSION, folder, { recursive: true, filter: (path) => !isBuilt(path) });
  cpSync(join(ROOT, "tsconfig.json"), join(scratch, "tsconfig.json"));
  const run = (command: string) => spawnSync(command, { cwd: folder, encoding: "utf8", shell: true });
  const installed = run("npm ci --ignore-scripts --no-audit --no-fund");
  expect({ status: installed.status, stderr: installed.status === 0 ? "" : installed.stderr }).toEqual({
    status: 0,
    stderr: "",
  });
  const packed = run("npm run package");
  expect(`${packed.stdout}${packed.stderr}`).not.toMatch(/warn|error/i);
  expect(packed.status).toBe(0);
  expect(existsSync(join(folder, "l10n-lint.vsix"))).toBe(true);
  // It is installed and packed anew, from the registry.
});
