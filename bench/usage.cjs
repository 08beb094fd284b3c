// Preloaded into a measured process: says what it used, on file descriptor 3: peak memory in kB, and processor time in
// microseconds, that of its threads included.
const { writeSync } = require("node:fs");
const { isMainThread } = require("node:worker_threads");

// Worker threads preload it too.
if (isMainThread) {
  process.on("exit", () => {
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
    writeSync(3, `${maxRSS} ${userCPUTime + systemCPUTime}`);
  });
}
