// Measures the linter as ratios within one run: against merely reading and decoding the same files, and against starting
// Node at all. Times of one machine mean nothing on another; ratios nearly do.
//
//   npm run bench [-- FOLDER [RUNS]]     FOLDER: articles; default: copies of the fixtures in a temporary folder
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const ROOT = join(import.meta.dirname, "..");
const BINARY = join(ROOT, "bin/l10n-lint.js");
const COPIES = 300;

const [given, runs = "7"] = process.argv.slice(2);
const folder = given ?? copiesOfFixtures();
const article = join(ROOT, "fixtures/articles/nl-NL/storage/connect-a-cluster.md");

try {
  const read = ["bench/read-floor.mjs", folder];
  const lint = [BINARY, folder, "--format", `json=${join(tmpdir(), "l10n-lint-bench.json")}`, "--fail-on", "never"];
  compare("whole run", lint, "reading and decoding", read);
  compare("one article, cold", [BINARY, article], "node -e 0", ["-e", "0"]);
} finally {
  if (given === undefined) rmSync(folder, { recursive: true, force: true });
}

/** Prints the medians of two commands, run in turns so that what else the machine does hits both. */
function compare(name, args, floorName, floorArgs) {
  const own = [];
  const floor = [];
  for (let run = 0; run < Number(runs); run++) {
    floor.push(timed(floorArgs));
    own.push(timed(args));
  }
  const [ours, theirs] = [median(own.map(({ ms }) => ms)), median(floor.map(({ ms }) => ms))];
  const memory = Math.max(...own.map(({ megabytes }) => megabytes));
  const ratio = (ours / theirs).toFixed(2);
  console.log(`${name}: ${ratio} x ${floorName} (${ours.toFixed(0)} ms, ${theirs.toFixed(0)} ms), peak ${memory} MB`);
}

function timed(args) {
  const started = performance.now();
  const { status, stderr, output } = spawnSync(process.execPath, ["--require", "./bench/peak-memory.cjs", ...args], {
    cwd: ROOT,
    encoding: "utf8",
    stdio: ["ignore", "ignore", "pipe", "pipe"],
  });
  if (status !== 0) throw new Error(`${args.join(" ")} ended with ${status}: ${stderr}`);
  return { ms: performance.now() - started, megabytes: Math.round(Number(output[3]) / 1024) };
}

function median(numbers) {
  return numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
}

/** Each copy is a repository of its own, so that equal file ids are no findings. */
function copiesOfFixtures() {
  const target = mkdtempSync(join(tmpdir(), "l10n-lint-bench-"));
  for (let copy = 0; copy < COPIES; copy++) {
    for (const locale of readdirSync(join(ROOT, "fixtures/articles"))) {
      const repository = join(target, String(copy), locale);
      mkdirSync(join(repository, ".git"), { recursive: true });
      cpSync(join(ROOT, "fixtures/articles", locale), repository, { recursive: true });
    }
  }
  return target;
}
