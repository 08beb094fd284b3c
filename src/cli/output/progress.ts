import type { SingleBar } from "cli-progress";
import type { Terminal } from "./terminal.ts";

/** A run shorter than this shows no bar. */
const PATIENCE_MS = 1_000;
const REDRAW_MS = 100;

export interface Progress {
  update(done: number, total: number): void;
  stop(): void;
}

const NONE: Progress = { update: () => {}, stop: () => {} };

/** A progress bar on stderr, where that is a terminal and the run turns out to be long. */
export async function createProgress(wanted: boolean, { stderr, env }: Terminal): Promise<Progress> {
  if (!wanted || !stderr.isTTY || env["TERM"] === "dumb") return NONE;
  const { default: library } = await import("cli-progress");
  const started = Date.now();
  let bar: SingleBar | null = null;
  let drawn = 0;
  return {
    update(done, total) {
      const now = Date.now();
      if (now - started < PATIENCE_MS || now - drawn < REDRAW_MS) return;
      drawn = now;
      if (bar === null) {
        bar = new library.SingleBar({
          format: "{bar} {value}/{total} articles, {eta_formatted} left",
          clearOnComplete: true,
          // Else the library switches line wrapping off, and an interrupted run leaves the terminal so.
          linewrap: true,
        });
        bar.start(total, done);
      }
      bar.update(done);
      // Linting never yields to the timer that would draw the bar.
      bar.render();
    },
    stop: () => bar?.stop(),
  };
}
