#!/usr/bin/env node
import { existsSync } from "node:fs";
import { setFlagsFromString } from "node:v8";

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  refuse(`l10n-lint needs Node.js 20.19 or later; this is ${process.versions.node}.`);
} else if (!existsSync(new URL("../dist/cli.js", import.meta.url))) {
  refuse("l10n-lint is not built: run `npm install` (or `npm run build`) in its folder first.");
} else {
  if (major === 20) tuneCompiler();
  // Imported late: the bundle does not even parse on the versions refused above.
  const { main } = await import("../dist/cli.js");
  process.once("exit", refuseEarlyEnd);
  process.exitCode = await main(process.argv.slice(2));
  process.off("exit", refuseEarlyEnd);
}

/**
 * A run of seconds is over before it pays to compile eagerly. Measured on two cores over 71 MB of articles, these three
 * take a quarter off the time of a run in two threads. They belong to V8, so that no other version is given them unseen.
 */
function tuneCompiler() {
  setFlagsFromString("--interrupt-budget=300000");
  setFlagsFromString("--max-inlined-bytecode-size-cumulative=150");
  setFlagsFromString("--semi-space-growth-factor=8");
}

/** Code of a configuration may end the process, or wait for what never comes: Node then stops without a word. */
function refuseEarlyEnd() {
  refuse("error: a configuration, a plugin or a formatter ends the process, or waits for what never comes.");
}

function refuse(reason) {
  console.error(reason);
  process.exitCode = 2;
}
