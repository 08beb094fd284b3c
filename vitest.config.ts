import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // For what hangs: no test leans on a time-out. Many start the built command line, and a busy machine takes its time.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    // The default leaves a processor idle, which of two is half.
    maxWorkers: "100%",
  },
});
