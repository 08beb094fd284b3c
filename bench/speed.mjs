// Measures the linter as ratios within one run: against merely reading and decoding the same files, and against starting
// Node at all. Times of one machine mean nothing on another; ratios nearly do. README.md beside this holds a table.
//
//   npm run bench -- [--tree versions|locales|FOLDER] [--articles N] [--seed N] [--runs N]
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { KINDS, writeTree } from "./tree.mjs";

const ROOT = join(import.meta.dirname, "..");
const BINARY = join(ROOT, "bin/l10n-lint.js");
const ARTICLE = join(ROOT, "fixtures/articles/nl-NL/storage/connect-a-cluster.md");

const { values } = parseArgs({
  options: {
    tree: { type: "string", default: "versions" },
    articles: { type: "string", default: "1000" },
    seed: { type: "string", default: "1" },
    runs: { type: "string", default: "5" },
  },
});
const runs = Number(values.runs);
const scratch = mkdtempSync(join(tmpdir(), "l10n-lint-bench-"));

try {
  const isMade = Object.hasOwn(KINDS, values.tree);
  const tree = isMade ? join(scratch, "tree") : resolve(values.tree);
  if (isMade) writeTree(tree, values.tree, Number(values.articles), Number(values.seed));
  // Of locales side by side one is linted, as in a hook; the others are its siblings.
  const folder = values.tree === "locales" ? join(tree, "nb-NO") : tree;
  compare(isMade ? `${values.tree}, ${values.articles} articles` : values.tree, wholeRuns(folder));
  compare("cold start", {
    "node -e 0": ["-e", "0"],
    "--version": [BINARY, "--version"],
    "one article": [BINARY, ARTICLE],
  });
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

/** The first is what the others are measured against. */
function wholeRuns(folder) {
  const lint = [BINARY, folder, "--format", `json=${join(scratch, "report.json")}`, "--fail-on", "never"];
  const results = ["--cache-location", join(scratch, "results")];
  return {
    "read and decode": [join(ROOT, "bench/read-floor.mjs"), folder],
    "1 thread": [...lint, "--concurrency", "1"],
    "2 threads": [...lint, "--concurrency", "2"],
    "--cache, nothing changed": [...lint, ...results],
    "--cache-strategy metadata": [...lint, ...results, "--cache-strategy", "metadata"],
    ...markdownlint(folder),
  };
}

/** Where it is installed beside this project: it reads one text where we compare two. */
function markdownlint(folder) {
  const program = join(ROOT, "node_modules/markdownlint-cli2/markdownlint-cli2-bin.mjs");
  const { status } = spawnSync(process.execPath, [program, "--help"], { stdio: "ignore" });
  return status === 0 || status === 2 ? { "markdownlint-cli2": [program, join(folder, "**/*.md")] } : {};
}

/** Prints the medians of commands, run in turns so that what else the machine does hits all of them. */
function compare(title, commands) {
  const taken = Object.fromEntries(Object.keys(commands).map((name) => [name, []]));
  for (const args of Object.values(commands)) measured(args);
  for (let run = 0; run < runs; run++) {
    for (const [name, args] of Object.entries(commands)) taken[name].push(measured(args));
  }
  const [[, floor]] = Object.entries(taken);
  console.log(`\n| ${title} | processor ms | x | wall ms | x | peak MB |\n|---|---|---|---|---|---|`);
  for (const [name, own] of Object.entries(taken)) {
    const ratio = (key) => median(own.map((each, run) => each[key] / floor[run][key])).toFixed(2);
    const of = (key) => median(own.map((each) => each[key])).toFixed(0);
    console.log(`| ${name} | ${of("cpu")} | ${ratio("cpu")} | ${of("wall")} | ${ratio("wall")} | ${of("memory")} |`);
  }
}

function measured(args) {
  const started = performance.now();
  const { stderr, output, error } = spawnSync(process.execPath, ["--require", join(ROOT, "bench/usage.cjs"), ...args], {
    cwd: ROOT,
    encoding: "utf8",
    stdio: ["ignore", "ignore", "pipe", "pipe"],
  });
  const wall = performance.now() - started;
  const [memory, cpu] = (output[3] ?? "").split(" ").map(Number);
  if (error || !cpu) throw new Error(`${args.join(" ")} failed: ${stderr}`);
  return { wall, cpu: cpu / 1000, memory: memory / 1024 };
}

function median(numbers) {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
}
