// Builds dist/ in a checkout, and where npm makes the package from git. When that is installed globally, as pre-commit does
// it, npm puts the development dependencies next to the checkout instead of into it, so they are installed once more:
// https://github.com/npm/cli/issues/8440
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

const root = dirname(import.meta.dirname);

// npm is a program for Node, and its own variable tells where; its shim could not be started without a shell on Windows.
function npm(...args) {
  const { status, error } = spawnSync(process.execPath, [process.env.npm_execpath, ...args], {
    cwd: root,
    stdio: "inherit",
  });
  if (error) throw error;
  if (status !== 0) throw new Error(`npm ${args.join(" ")} failed`);
}

const { npm_config_global: isGlobal } = process.env;
if (isGlobal === "true" && !existsSync(join(root, "node_modules"))) {
  npm("ci", "--no-global", "--include=dev", "--ignore-scripts", "--no-audit", "--no-fund");
}
npm("run", "build");
