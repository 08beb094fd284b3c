import { LIMITS } from "../../io/limits.ts";
import { withoutCommands } from "../../report/index.ts";
import { UsageError } from "../usage-error.ts";

/** One of the two output streams. */
export interface Output {
  readonly isTTY: boolean;
  /** Of the terminal; `null` where there is none, or one that does not know its size. */
  readonly columns: number | null;
  /**
   * Of a text, lines that a CI system would obey are written out; bytes, which are UTF-8, stay as they are. Resolves when more may be written. Once the
   * reader is gone, writing does nothing.
   */
  write(text: string | Uint8Array): Promise<void>;
  /** Whether the reader went away, as `head` does, or writing failed. */
  readonly closed: boolean;
  /** Waits until all is written. Resolves to why it could not be, which a reader that went away is not; else `null`. */
  flushed(): Promise<Error | null>;
}

/** What the command line sees of the process it runs in. */
export interface Terminal {
  readonly stdout: Output;
  readonly stderr: Output;
  /** All of the standard input, up to its end. Throws the system's error. */
  readStdin(): Promise<Uint8Array>;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** All that was typed; absent: nobody types the same again. */
  readonly args?: readonly string[];
  /** Whether there is a record of an earlier run that somebody changed, or that is not whole. */
  readonly recordDamaged?: boolean;
  /** @throws {UsageError} when the folder is gone */
  readonly cwd: string;
  /**
   * A signal that is aborted when someone ends the process, by Ctrl-C for instance; its reason is the exit code for that.
   * From then on the process does not end by itself, unless it is asked twice.
   */
  interruption(): AbortSignal;
}

/** The process itself; `Terminal` says what the others are. */
export function processTerminal(args: readonly string[], recordDamaged: boolean): Terminal {
  return {
    args,
    recordDamaged,
    stdout: outputOf(process.stdout),
    stderr: outputOf(process.stderr),
    readStdin,
    env: process.env,
    get cwd() {
      return currentFolder();
    },
    interruption,
  };
}

async function readStdin(): Promise<Uint8Array> {
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of process.stdin as AsyncIterable<Buffer>) {
    pieces.push(piece);
    length += piece.length;
    if (length > LIMITS.article) throw new UsageError("standard input gives more than 64 MiB", "name fewer files");
  }
  return Buffer.concat(pieces);
}

function interruption(): AbortSignal {
  const controller = new AbortController();
  process.once("SIGINT", () => controller.abort(130));
  process.once("SIGTERM", () => controller.abort(143));
  return controller.signal;
}

function currentFolder(): string {
  try {
    return process.cwd();
  } catch {
    throw new UsageError("the current folder is gone", "change to one that exists");
  }
}

/** What writing to a pipe without a reader gives; Windows says `EOF`. */
const READER_GONE: ReadonlySet<string | undefined> = new Set(["EPIPE", "EOF"]);

function outputOf(stream: NodeJS.WriteStream): Output {
  let closed = false;
  let failure: Error | null = null;
  let pending = 0;
  let waiting: (() => void)[] = [];
  const release = () => {
    for (const proceed of waiting) proceed();
    waiting = [];
  };
  const giveUp = (error: NodeJS.ErrnoException) => {
    closed = true;
    if (!READER_GONE.has(error.code)) failure ??= error;
    release();
  };
  const written = (error?: Error | null) => {
    pending--;
    if (error) giveUp(stream.errored ?? error);
    else if (pending === 0) release();
  };
  const allWritten = () => new Promise<void>((resolve) => waiting.push(resolve));
  stream.on("error", giveUp);
  return {
    isTTY: stream.isTTY === true,
    // A terminal without a size, as `script` and some CI systems make them, says 0.
    columns: stream.columns || null,
    get closed() {
      return closed;
    },
    async write(text) {
      if (closed) return;
      pending++;
      if (!stream.write(typeof text === "string" ? withoutCommands(text) : text, written)) await allWritten();
    },
    async flushed() {
      if (pending > 0 && !closed) await allWritten();
      return failure;
    },
  };
}
