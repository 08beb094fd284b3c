import type { FoundFile } from "../../io/tree/discover.ts";
import { majorityLocale } from "../../locale/majority.ts";
import type { FileTools, LintSettings } from "../lint-file.ts";
import { kept } from "../records/kept.ts";
import type { LintedFile } from "../records/linted-file.ts";
import { OffHeapTexts } from "../records/off-heap-texts.ts";
import { RecordedFile, recorded } from "../records/recorded-file.ts";
import { type Place, Room } from "../records/room.ts";
import type { Remarks } from "../surroundings/gatherer.ts";
import { runWorkers, type Workers } from "./pool.ts";
import { inQueue, lintFromQueue, type RecordedResult, type Result, startPosition } from "./queue.ts";

/** How files are linted together; `RunRequest` says what each means. */
export interface LintingRequest {
  readonly workers?: Workers;
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

/**
 * Lints the files of a run, with threads where there are some. Articles whose locale nothing says are linted last, with
 * that of the majority.
 *
 * @param commonLocale the locale of such articles where it is known already; `undefined`: that of the majority
 * @param recalled files with results of an earlier run, which are not linted again
 * @returns in the order of the files
 * @throws the signal's reason when it is aborted
 */
export async function lintFiles(
  files: readonly FoundFile[],
  { onProgress, signal, workers }: LintingRequest,
  tools: FileTools,
  settings: LintSettings,
  commonLocale: string | null | undefined,
  recalled: ReadonlyMap<FoundFile, LintedFile> = new Map(),
): Promise<{ linted: readonly LintedFile[]; remarks: readonly Remarks[] }> {
  const queue = inQueue(files.filter((file) => !recalled.has(file)));
  const keep = keeper(settings);
  const linted = new Map<FoundFile, LintedFile | null>(recalled);
  const deliver = ([index, result]: Result | RecordedResult) => {
    const file = queue[index] as FoundFile;
    linted.set(file, keep(result, file));
    onProgress?.(linted.size, files.length);
  };
  const position = startPosition();
  const order = { cwd: tools.host.cwd, files: queue, position, settings };
  const count = workers?.count(queue.length) ?? 0;
  // Whichever fails or is aborted first stops the other, and nobody is left at work.
  const stop = new AbortController();
  const stopped = signal === undefined ? stop.signal : AbortSignal.any([signal, stop.signal]);
  const shares = [
    workers && count > 0 ? runWorkers(workers.module, count, order, deliver, stopped) : [],
    lintFromQueue(queue, position, tools, deliver, stopped),
  ] as const;
  const [remarks] = await Promise.all(shares).catch(async (error: unknown) => {
    stop.abort(error);
    await Promise.allSettled(shares);
    throw error;
  });
  const found = Array.from(linted.values(), (file) => file?.report.locale ?? null);
  const locale = commonLocale === undefined ? majorityLocale(found) : commonLocale;
  const waiting = queue.filter((file) => linted.get(file) === null);
  const deliverWaiting = ([index, result]: Result) => {
    const file = waiting[index] as FoundFile;
    linted.set(file, keep(result, file));
  };
  await lintFromQueue(waiting, startPosition(), tools, deliverWaiting, signal, { locale });
  return { linted: files.map((file) => linted.get(file) as LintedFile), remarks };
}

/** How what comes of files stays until the end of a run. */
function keeper({ renders }: LintSettings): (result: LintedFile | Place | null, file: FoundFile) => LintedFile | null {
  const texts = new OffHeapTexts();
  const room = new Room();
  return (result, file) => {
    if (result === null) return null;
    if ("chunk" in result) return new RecordedFile(file, result);
    return renders ? recorded(result, file, room) : kept(result, file, texts);
  };
}
