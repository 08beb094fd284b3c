#!/usr/bin/env node
// CommonJS, as package.json beside it says: Node takes 4 ms more to begin with a module.
const { existsSync } = require("node:fs");
const { join } = require("node:path");
const { setFlagsFromString } = require("node:v8");

const DIST = join(__dirname, "../dist");
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
const args = process.argv.slice(2);

if (major < 20 || (major === 20 && minor < 19)) {
  refuse(`l10n-lint needs Node.js 20.19 or later; this is ${process.versions.node}.`);
} else if (args.length === 1 && (args[0] === "--version" || args[0] === "-V")) {
  // A reader that went away is no failure.
  process.stdout.on("error", () => {});
  process.stdout.write(`${require("../package.json").version}\n`);
} else if (!existsSync(join(DIST, "cli.cjs"))) {
  refuse("l10n-lint is not built: run `npm install` (or `npm run build`) in its folder first.");
} else {
  // Loaded late: the bundle does not even parse on the versions refused above.
  const { start, keepsRuns } = require(join(DIST, "start.cjs"));
  if (major === 20) tuneCompiler();
  const earlier = keepsRuns(args) ? require(join(DIST, "replay.cjs")).replay(args) : null;
  if (typeof earlier === "number") {
    process.exitCode ??= earlier;
  } else {
    run(start(join(DIST, "cli.cjs"), require), earlier === "damaged");
  }
}

/**
 * @param {import("../src/io/start.ts").Started} started
 * @param {boolean} recordDamaged
 */
async function run({ exports, keep }, recordDamaged) {
  process.once("exit", refuseEarlyEnd);
  process.exitCode = await exports.main(args, exports.processTerminal(args, recordDamaged));
  process.off("exit", refuseEarlyEnd);
  keep();
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
