import { parentPort, workerData } from "node:worker_threads";
import { ConfigResolver, pluginsOf } from "../../config/per-article.ts";
import { ConfiguredTerms } from "../../config-files/configured.ts";
import { loadPlugins } from "../../config-files/plugins.ts";
import { nodeHost } from "../../io/host.ts";
import type { FoundFile } from "../../io/tree/discover.ts";
import { rules } from "../../rules/index.ts";
import { createTools, type LintSettings, remarksOf } from "../lint-file.ts";
import { Journal } from "../replay/journal.ts";
import type { Remarks } from "../surroundings/gatherer.ts";
import { Records } from "./packed-records.ts";
import { type PackedResults, packed } from "./packed-results.ts";
import { lintFromQueue, type Position, type Result } from "./queue.ts";

/** What a worker thread is started with. */
export interface WorkerOrder {
  readonly cwd: string;
  readonly files: readonly FoundFile[];
  readonly position: Position;
  readonly settings: LintSettings;
}

/**
 * What a worker thread says, as JSON: some results at a time, and what it met on its way when nothing is left to do. Measured on
 * 15,000 findings, a structured clone takes 2.4 times as long. Records go as they are, `PackedRecords`.
 */
export type WorkerReport = PackedResults | { readonly remarks: Remarks };

const { cwd, files, position, settings } = workerData as WorkerOrder;
const say = (report: WorkerReport) => parentPort?.postMessage(JSON.stringify(report));

/** So many results are sent at a time; fewer where they hold more findings than this: one string has to hold them. */
const AT_ONCE = 16;
const MOST_FINDINGS = 5_000;

async function work(): Promise<void> {
  // Sound and trusted: the main thread has loaded them before.
  const plugins = await loadPlugins(settings.plan.cascades.flatMap(pluginsOf));
  const disk = nodeHost(cwd);
  const journal = settings.keepsJournal ? new Journal(disk) : null;
  const host = journal?.host ?? disk;
  const configured = (await new ConfiguredTerms(host).of(settings.plan.cascades)).map((loaded) => loaded.configured);
  const resolver = new ConfigResolver(settings.plan, rules, plugins, configured);
  const tools = createTools(host, resolver, settings);
  const records = settings.renders ? new Records() : null;
  const sayRecords = () => {
    for (const packed of records?.packed() ?? []) parentPort?.postMessage(packed, [packed.bytes.buffer]);
  };
  let results: Result[] = [];
  let findings = 0;
  await lintFromQueue(files, position, tools, (result) => {
    const [index, linted] = result;
    if (records !== null && linted !== null) {
      records.take(index, linted);
      if (records.size === AT_ONCE) sayRecords();
      return;
    }
    results.push(result);
    findings += result[1]?.report.diagnostics.length ?? 0;
    if (results.length < AT_ONCE && findings < MOST_FINDINGS) return;
    say(packed(results));
    results = [];
    findings = 0;
  });
  sayRecords();
  say(packed(results));
  await tools.gatherer.close();
  say({ remarks: { ...remarksOf(tools), ...(journal && { seen: journal.seen }) } });
}

void work();
