import { once } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import { withSlashes } from "./paths.ts";

/** Files and folders that are being watched. */
export interface Watch {
  /**
   * Waits until something changes, and then until it has been quiet for a moment: a checkout touches many files.
   *
   * @returns absolute paths with `/` of what was made, written or removed since the last call; they may be gone again
   * @throws the system's error where watching fails, the signal's reason when it is aborted
   */
  changes(): Promise<readonly string[]>;
  /** The same without waiting. */
  pending(): readonly string[];
  /** Resolves when nothing is watched any more. */
  close(): Promise<void>;
}

/** Where a path is left out, nothing below it is looked at. */
export type Matters = (path: string, isFolder: boolean) => boolean;

const QUIET_MS = 100;
const LONGEST_MS = 2_000;

/**
 * Watches files and folders with all that is in them, symbolic links not followed.
 *
 * @param paths absolute, of what is there
 * @throws the signal's reason when it is aborted
 */
export async function watchPaths(paths: readonly string[], matters: Matters, signal: AbortSignal): Promise<Watch> {
  const { watch } = await import("chokidar");
  const windows = process.platform === "win32";
  const changed = new Set<string>();
  let failure: unknown = null;
  let wake = () => {};
  const watcher = watch([...paths], {
    ignoreInitial: true,
    followSymlinks: false,
    ignorePermissionErrors: true,
    // Without stats nobody knows yet what a path is; the question comes again.
    ignored: (path, stats) => stats !== undefined && !matters(withSlashes(path, windows), stats.isDirectory()),
  });
  watcher.on("all", (_, path) => {
    changed.add(withSlashes(path, windows));
    wake();
  });
  watcher.on("error", (error) => {
    failure ??= error;
    wake();
  });
  signal.addEventListener("abort", () => wake(), { once: true });
  const close = () => watcher.close();
  await once(watcher, "ready", { signal }).catch(async (error: unknown) => {
    await close();
    signal.throwIfAborted();
    throw error;
  });
  const check = () => {
    signal.throwIfAborted();
    if (failure !== null) throw failure;
  };
  const pending = () => {
    const paths = [...changed];
    changed.clear();
    return paths;
  };
  return {
    async changes() {
      await new Promise<void>((resolve) => {
        wake = resolve;
        if (changed.size > 0 || signal.aborted || failure !== null) resolve();
      });
      check();
      const started = performance.now();
      for (let seen = -1; seen !== changed.size && performance.now() - started < LONGEST_MS; ) {
        seen = changed.size;
        await wait(QUIET_MS, undefined, { signal }).catch(() => {});
      }
      check();
      return pending();
    },
    pending,
    close,
  };
}
