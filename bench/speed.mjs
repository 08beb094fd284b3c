// Measures the linter as ratios within one run: against merely reading and decoding the same files, and against starting
// Node at all. Times of one machine mean nothing on another; ratios nearly do. README.md beside this holds a table.
//
//   npm run bench -- [--tree versions|locales|FOLDER] [--articles N] [--seed N] [--runs N] [--tools FOLDER]
//   npm run bench -- --growth 1000,10000,100000 [--runs N]
import { appendFileSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { parseArgs } from "node:util";
import { compare } from "./measure.mjs";
import { otherTools } from "./others.mjs";
import { KINDS, writeTree } from "./tree.mjs";

const ROOT = join(import.meta.dirname, "..");
const BINARY = join(ROOT, "bin/l10n-lint.js");
const ARTICLE = join(ROOT, "fixtures/articles/nl-NL/storage/connect-a-cluster.md");
/** What is younger is read, whatever its times say. */
const YOUNG_MS = 3_000;

const { values } = parseArgs({
  options: {
    tree: { type: "string", default: "versions" },
    articles: { type: "string", default: "1000" },
    seed: { type: "string", default: "1" },
    runs: { type: "string", default: "5" },
    tools: { type: "string", default: ROOT },
    growth: { type: "string" },
  },
});
const runs = Number(values.runs);
const scratch = mkdtempSync(join(tmpdir(), "l10n-lint-bench-"));

try {
  if (values.growth !== undefined) growth(values.growth.split(",").map(Number));
  else {
    await wholeTree();
    coldStart();
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

/** How time and memory grow with the number of articles. */
function growth(sizes) {
  for (const size of sizes) {
    const tree = join(scratch, `tree-${size}`);
    writeTree(tree, "alone", size, Number(values.seed));
    const lint = linting(tree, join(scratch, "report.json"));
    const floor = { args: [join(ROOT, "bench/read-floor.mjs"), tree] };
    const commands = {
      "read and decode": floor,
      "1 thread": { args: [...lint, "--concurrency", "1"] },
      "2 threads": { args: [...lint, "--concurrency", "2"] },
    };
    compare(`${size} articles, one locale`, commands, runs);
    rmSync(tree, { recursive: true });
  }
}

async function wholeTree() {
  const isMade = Object.hasOwn(KINDS, values.tree);
  const folder = isMade ? madeTree("tree") : resolve(values.tree);
  const changing = isMade ? oneChanged(madeTree("changing")) : {};
  await wait(YOUNG_MS);
  const title = isMade ? `${values.tree}, ${values.articles} articles` : values.tree;
  compare(title, { ...wholeRuns(folder), ...changing }, runs);
}

/** @returns the folder to lint: of locales side by side one, as in a hook; the others are its siblings */
function madeTree(name) {
  const tree = join(scratch, name);
  writeTree(tree, values.tree, Number(values.articles), Number(values.seed));
  return values.tree === "locales" ? join(tree, "nb-NO") : tree;
}

function coldStart() {
  const commands = {
    "node -e 0": { args: ["-e", "0"] },
    "--version": { args: [BINARY, "--version"] },
    "--help": { args: [BINARY, "--help"] },
    "one article": { args: [BINARY, ARTICLE] },
  };
  // These are short, and what else the machine does weighs more.
  compare("cold start", commands, Math.max(21, runs));
}

function linting(folder, report) {
  return [BINARY, folder, "--format", `json=${report}`, "--fail-on", "never"];
}

/** The first is what the others are measured against. */
function wholeRuns(folder) {
  const lint = linting(folder, join(scratch, "report.json"));
  const results = ["--cache-location", join(scratch, "results")];
  return {
    "read and decode": { args: [join(ROOT, "bench/read-floor.mjs"), folder] },
    "1 thread": { args: [...lint, "--concurrency", "1"] },
    "2 threads": { args: [...lint, "--concurrency", "2"] },
    "--cache, nothing changed": { args: [...lint, ...results] },
    "--cache-strategy metadata": { args: [...lint, ...results, "--cache-strategy", "metadata"] },
    ...otherTools(folder, values.tools, scratch),
  };
}

/** In a tree of its own: to the other rows nothing happens. */
function oneChanged(folder) {
  const results = ["--cache-location", join(scratch, "changed"), "--cache-strategy", "metadata"];
  const [first] = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith(".md"));
  return {
    "by metadata, one article changed": {
      args: [...linting(folder, join(scratch, "changed.json")), ...results],
      before: () => appendFileSync(join(folder, first), "\n"),
    },
  };
}
