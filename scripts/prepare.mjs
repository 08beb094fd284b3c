// Builds dist/ in a checkout, and where npm makes the package from git. When that is installed globally, as pre-commit does
// it, npm puts the development dependencies next to the checkout instead of into it, so they are installed once more:
// https://github.com/npm/cli/issues/8440
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

const root = dirname(import.meta.dirname);
const { npm_config_global: isGlobal, npm_execpath: npm } = process.env;

if (isGlobal === "true" && npm !== undefined && !existsSync(join(root, "node_modules"))) {
  const args = ["ci", "--no-global", "--include=dev", "--ignore-scripts", "--no-audit", "--no-fund"];
  const { status, error } = spawnSync(process.execPath, [npm, ...args], { cwd: root, stdio: "inherit" });
  if (error) throw error;
  if (status !== 0) throw new Error(`npm ${args.join(" ")} failed`);
}
await import("./build.mjs");
