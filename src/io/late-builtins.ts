/**
 * Modules of Node that most starts do not need, each loaded when it is first asked for: together they take a tenth of a cold
 * start, although they are part of Node.
 */
export const late = {
  get crypto(): typeof import("node:crypto") {
    known.crypto ??= process.getBuiltinModule("node:crypto");
    return known.crypto;
  },
  get childProcess(): typeof import("node:child_process") {
    return process.getBuiltinModule("node:child_process");
  },
  get workerThreads(): typeof import("node:worker_threads") {
    return process.getBuiltinModule("node:worker_threads");
  },
};

/** That one is asked for with every file. */
const known: { crypto: typeof import("node:crypto") | null } = { crypto: null };
