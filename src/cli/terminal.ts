/** One of the two output streams. */
export interface Output {
  readonly isTTY: boolean;
  /** Of the terminal; `null` where there is none. */
  readonly columns: number | null;
  /** Resolves when more may be written. Once the reader is gone, writing does nothing. */
  write(text: string): Promise<void>;
  /** Whether the reader went away, as `head` does. */
  readonly closed: boolean;
}

/** What the command line sees of the process it runs in. */
export interface Terminal {
  readonly stdout: Output;
  readonly stderr: Output;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
}

/** The process itself. */
export function processTerminal(): Terminal {
  return { stdout: outputOf(process.stdout), stderr: outputOf(process.stderr), env: process.env, cwd: process.cwd() };
}

function outputOf(stream: NodeJS.WriteStream): Output {
  let closed = false;
  let resume: (() => void) | null = null;
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    closed = true;
    resume?.();
  });
  return {
    isTTY: stream.isTTY === true,
    columns: stream.columns ?? null,
    get closed() {
      return closed;
    },
    async write(text) {
      if (closed || stream.write(text)) return;
      await new Promise<void>((resolve) => {
        resume = resolve;
        stream.once("drain", resolve);
      });
    },
  };
}
