import { type ChildProcess, spawn } from "node:child_process";
import { onTestFinished } from "vitest";
import { BINARY } from "./run-binary.ts";

/** A machine that is busy takes its time; nothing is read into how long it takes. */
const LONGEST_MS = 300_000;

/** `l10n-lint --watch` at work. */
export interface Watching {
  /** Waits until something is said that was not there when it was last waited for; hands out all that came since. */
  until(said: RegExp): Promise<string>;
  /** What was said since it was last waited for. */
  unheard(): string;
  /** Sends a signal and waits for the exit code. */
  end(signal: NodeJS.Signals): Promise<number | null>;
}

/** Starts watching in a folder, and waits for the first report. Standard output and error come as one. */
export function startWatching(cwd: string, ...args: readonly string[]): Watching {
  const child = spawn(process.execPath, [BINARY, "--watch", ...args], { cwd, stdio: ["ignore", "pipe", "pipe"] });
  const ended = new Promise<number | null>((resolve) => child.on("close", resolve));
  onTestFinished(() => stop(child, ended));
  let said = "";
  let heard = 0;
  let look = () => {};
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (piece: string) => {
      said += piece;
      look();
    });
  }
  return {
    until: (pattern) =>
      new Promise((resolve, reject) => {
        const tooLong = setTimeout(() => {
          reject(
            new Error(`nothing said like ${pattern}, but:\n${said.slice(heard)}\nand before:\n${said.slice(0, heard)}`),
          );
        }, LONGEST_MS);
        look = () => {
          const match = pattern.exec(said.slice(heard));
          if (match === null) return;
          clearTimeout(tooLong);
          look = () => {};
          const end = heard + match.index + match[0].length;
          resolve(said.slice(heard, end));
          heard = end;
        };
        look();
      }),
    unheard: () => said.slice(heard),
    end(signal) {
      child.kill(signal);
      return ended;
    },
  };
}

async function stop(child: ChildProcess, ended: Promise<unknown>): Promise<void> {
  child.kill("SIGKILL");
  await ended;
}
