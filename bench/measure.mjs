import { spawnSync } from "node:child_process";
import { join } from "node:path";

const ROOT = join(import.meta.dirname, "..");

/**
 * A command to measure.
 *
 * @typedef {{ args: string[], program?: string, before?: () => void }} Measured `before` is done before each run; without
 *   a program it is Node
 */

/**
 * Prints the medians of commands, run in turns so that what else the machine does hits all of them. The first is what the
 * others are measured against.
 *
 * @param {string} title
 * @param {Record<string, Measured>} commands
 * @param {number} runs of each; one more goes before them and is not counted
 */
export function compare(title, commands, runs) {
  const taken = Object.fromEntries(Object.keys(commands).map((name) => [name, []]));
  for (const command of Object.values(commands)) measured(command);
  for (let run = 0; run < runs; run++) {
    for (const [name, command] of Object.entries(commands)) taken[name].push(measured(command));
  }
  const [[, floor]] = Object.entries(taken);
  console.log(`\n| ${title} | processor ms | x | wall ms | x | peak MB |\n|---|---|---|---|---|---|`);
  for (const [name, own] of Object.entries(taken)) {
    const ratio = (key) => median(own.map((each, run) => each[key] / floor[run][key])).toFixed(2);
    const of = (key) => median(own.map((each) => each[key])).toFixed(0);
    const memory = Number.isNaN(own[0].memory) ? "" : of("memory");
    console.log(`| ${name} | ${of("cpu")} | ${ratio("cpu")} | ${of("wall")} | ${ratio("wall")} | ${memory} |`);
  }
}

/** Runs a command: its times in milliseconds, those of its threads included, and its memory in MiB. */
function measured({ args, program, before }) {
  before?.();
  const started = performance.now();
  return program === undefined ? ofNode(args, started) : ofProgram([program, ...args], started);
}

function ofNode(args, started) {
  const { output, error } = spawnSync(process.execPath, ["--require", join(ROOT, "bench/usage.cjs"), ...args], {
    cwd: ROOT,
    encoding: "utf8",
    stdio: ["ignore", "ignore", "ignore", "pipe"],
  });
  const wall = performance.now() - started;
  const [memory, cpu] = (output[3] ?? "").split(" ").map(Number);
  if (error || !cpu) throw new Error(`${args.join(" ")} failed`);
  return { wall, cpu: cpu / 1000, memory: memory / 1024 };
}

/** The shell knows what its children took, though not their memory. */
function ofProgram(command, started) {
  const { stdout } = spawnSync("sh", ["-c", '"$@" >/dev/null 2>&1; times', "sh", ...command], { encoding: "utf8" });
  const wall = performance.now() - started;
  const times = stdout.trim().split("\n").at(-1).split(" ");
  const cpu = times.reduce((sum, time) => {
    const [minutes, seconds] = time.replace("s", "").split("m").map(Number);
    return sum + (minutes * 60 + seconds) * 1000;
  }, 0);
  return { wall, cpu, memory: Number.NaN };
}

function median(numbers) {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
}
