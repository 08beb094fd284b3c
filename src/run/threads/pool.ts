import { availableParallelism } from "node:os";
import type { Worker } from "node:worker_threads";
import { late } from "../../io/late-builtins.ts";
import type { Remarks } from "../surroundings/gatherer.ts";
import { type PackedRecords, unpackedRecords } from "./packed-records.ts";
import { unpacked } from "./packed-results.ts";
import type { RecordedResult, Result } from "./queue.ts";
import type { WorkerOrder, WorkerReport } from "./worker.ts";

/** Threads beside the one that runs. */
export interface Workers {
  /** The module that starts `worker.ts`, where it was bundled to. */
  readonly module: URL;
  /** How many for so many files. */
  count(files: number): number;
}

/** Fewer files than this do not pay for starting one more thread. */
const FILES_PER_THREAD = 300;

/** How many threads lint so many files, where nobody says: each holds the linter and its findings in memory. */
function threadsFor(files: number, processors: number): number {
  return Math.max(1, Math.min(processors, Math.ceil(files / FILES_PER_THREAD)));
}

/**
 * The threads that help the calling one, which lints too. They need the bundle: `thread.cjs`, which starts them, stands
 * beside every part of it.
 *
 * @param concurrency how many threads lint in all; `auto`: as many as the run's size asks for
 */
export function workersFor(concurrency: number | "auto"): Workers {
  const threads = (files: number) =>
    concurrency === "auto" ? threadsFor(files, availableParallelism()) : Math.min(concurrency, files);
  return { module: new URL("./thread.cjs", import.meta.url), count: (files) => Math.max(0, threads(files) - 1) };
}

/**
 * Runs worker threads over the files of an order until none is left.
 *
 * @param module the module that is a worker thread
 * @param deliver called with each result, in no particular order
 * @param signal of this run alone: it is listened to until it is forgotten
 * @returns what each thread met on its way
 * @throws what a thread failed of, or the signal's reason when it is aborted; no thread is left then
 */
export async function runWorkers(
  module: URL,
  count: number,
  order: WorkerOrder,
  deliver: (result: Result | RecordedResult) => void,
  signal: AbortSignal,
): Promise<readonly Remarks[]> {
  signal.throwIfAborted();
  const workers = Array.from({ length: count }, () => new late.workerThreads.Worker(module, { workerData: order }));
  const aborted = new Promise<never>((_, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
  });
  try {
    return await Promise.race([Promise.all(workers.map((worker) => reportsOf(worker, deliver))), aborted]);
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

function reportsOf(worker: Worker, deliver: (result: Result | RecordedResult) => void): Promise<Remarks> {
  return new Promise((resolve, reject) => {
    worker.on("message", (message: string | PackedRecords) => {
      const report = typeof message === "string" ? (JSON.parse(message) as WorkerReport) : message;
      if ("remarks" in report) return resolve(report.remarks);
      try {
        for (const result of "bytes" in report ? unpackedRecords(report) : unpacked(report)) deliver(result);
      } catch (error) {
        reject(error);
      }
    });
    worker.on("error", reject);
    worker.on("exit", (code) => reject(new Error(`a worker thread ended early with code ${code}`)));
  });
}
