#!/usr/bin/env node
import { existsSync } from "node:fs";

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  refuse(`l10n-lint needs Node.js 20.19 or later; this is ${process.versions.node}.`);
} else if (!existsSync(new URL("../dist/cli.js", import.meta.url))) {
  refuse("l10n-lint is not built: run `npm install` (or `npm run build`) in its folder first.");
} else {
  // Imported late: the bundle does not even parse on the versions refused above.
  const { main } = await import("../dist/cli.js");
  process.exitCode = await main(process.argv.slice(2));
}

function refuse(reason) {
  console.error(reason);
  process.exitCode = 2;
}
