// Shows whether the JSON of a folder is the same to the byte: cold and cached, by both strategies, with 1 and 2 threads, from
// records of whole runs and from results of articles alone. The time that a run took is left out.
//
//   node bench/same-report.mjs FOLDER…
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const BINARY = join(import.meta.dirname, "../bin/l10n-lint.js");
const scratch = mkdtempSync(join(tmpdir(), "l10n-lint-same-"));

/** The hash of a report without its time. */
function hashOf(folder, args) {
  const report = join(scratch, "report.json");
  const all = [BINARY, folder, "--format", `json=${report}`, "--fail-on", "never", ...args];
  const { status } = spawnSync(process.execPath, all, { stdio: "ignore" });
  // 2: a tree may hold what cannot be read, which is reported like the rest.
  if (status !== 0 && status !== 2) throw new Error(`${args.join(" ")} ended with ${status}`);
  const text = readFileSync(report, "latin1").replace(/"durationMs":\d+/, "");
  return createHash("sha256").update(text).digest("hex");
}

try {
  for (const folder of process.argv.slice(2).map((path) => resolve(path))) {
    const expected = hashOf(folder, ["--no-cache", "--concurrency", "1"]);
    const isSame = (...args) => {
      const same = hashOf(folder, args) === expected;
      console.log(`${same ? "same" : "DIFFERENT"}: ${folder} ${args.join(" ").replaceAll(scratch, "SCRATCH")}`);
      if (!same) process.exitCode = 1;
    };
    isSame("--no-cache", "--concurrency", "2");
    for (const threads of ["1", "2"]) {
      const results = join(scratch, `results-${threads}`);
      const cached = ["--concurrency", threads, "--cache-location", results];
      for (const strategy of ["content", "metadata"]) {
        // The first run after a record is gone takes the results of articles; the second is done again from its record.
        for (let run = 0; run < 2; run++) isSame(...cached, "--cache-strategy", strategy);
        rmSync(join(results, "runs"), { recursive: true });
        isSame(...cached, "--cache-strategy", strategy);
      }
      rmSync(results, { recursive: true });
    }
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
