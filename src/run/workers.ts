import { Worker } from "node:worker_threads";
import type { Remarks } from "./gather.ts";
import type { Result } from "./share.ts";
import type { WorkerOrder, WorkerReport } from "./worker.ts";

/** Fewer files than this do not pay for starting one more thread. */
const FILES_PER_THREAD = 300;

/** How many threads lint so many files, where nobody says: each holds the linter and its findings in memory. */
export function threadsFor(files: number, processors: number): number {
  return Math.max(1, Math.min(processors, Math.ceil(files / FILES_PER_THREAD)));
}

/**
 * Runs worker threads over the files of an order until none is left.
 *
 * @param module the module that is a worker thread
 * @param deliver called with each result, in no particular order
 * @returns what each thread met on its way
 * @throws what a thread failed of, or the signal's reason when it is aborted; no thread is left then
 */
export async function runWorkers(
  module: URL,
  count: number,
  order: WorkerOrder,
  deliver: (result: Result) => void,
  signal: AbortSignal | undefined,
): Promise<readonly Remarks[]> {
  const workers = Array.from({ length: count }, () => new Worker(module, { workerData: order }));
  try {
    return await Promise.all(workers.map((worker) => reportsOf(worker, deliver, signal)));
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

function reportsOf(
  worker: Worker,
  deliver: (result: Result) => void,
  signal: AbortSignal | undefined,
): Promise<Remarks> {
  return new Promise((resolve, reject) => {
    worker.on("message", (message: string) => {
      const report = JSON.parse(message) as WorkerReport;
      if ("results" in report) for (const result of report.results) deliver(result);
      else resolve(report.remarks);
    });
    worker.on("error", reject);
    worker.on("exit", (code) => reject(new Error(`a worker thread ended early with code ${code}`)));
    signal?.addEventListener("abort", () => reject(signal.reason), { once: true });
  });
}
