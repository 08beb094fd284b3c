import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // Some tests start the built command line, which takes its time on a busy machine.
    testTimeout: 30_000,
    // The default leaves a processor idle, which of two is half.
    maxWorkers: "100%",
  },
});
