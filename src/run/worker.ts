import { parentPort, workerData } from "node:worker_threads";
import type { FoundFile } from "../io/discover.ts";
import { nodeHost } from "../io/host.ts";
import { rules } from "../rules/index.ts";
import type { Remarks } from "./gather.ts";
import { createTools, type LintSettings } from "./lint-file.ts";
import { lintShare, type Position, type Result } from "./share.ts";

/** What a worker thread is started with. */
export interface WorkerOrder {
  readonly cwd: string;
  readonly files: readonly FoundFile[];
  readonly position: Position;
  readonly settings: LintSettings;
}

/** What a worker thread says: a batch of results at a time, and what it met on its way when nothing is left to do. */
export type WorkerReport = { readonly results: readonly Result[] } | { readonly remarks: Remarks };

const { cwd, files, position, settings } = workerData as WorkerOrder;
const say = (report: WorkerReport) => parentPort?.postMessage(report);

/** So many results are sent at a time. */
const AT_ONCE = 16;

const tools = createTools(nodeHost(cwd), rules, settings);
let results: Result[] = [];
await lintShare(files, position, tools, (result) => {
  results.push(result);
  if (results.length < AT_ONCE) return;
  say({ results });
  results = [];
});
say({ results });
await tools.gatherer.close();
say({ remarks: tools.gatherer.remarks });
