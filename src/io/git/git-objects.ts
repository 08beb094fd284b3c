import type { ChildProcessWithoutNullStreams } from "node:child_process";

/** An object of a repository. */
export interface GitObject {
  /** In hexadecimal. */
  readonly id: string;
  readonly type: "blob" | "tree" | "commit" | "tag";
  readonly bytes: Buffer;
}

interface Waiting {
  resolve(object: GitObject | null): void;
  reject(error: Error): void;
}

/**
 * The objects of a repository from one `git cat-file --batch`, which is started by the first question and answers in
 * their order. It keeps the program running until it is closed.
 */
export class GitObjects {
  private process: ChildProcessWithoutNullStreams | null = null;
  private readonly waiting: Waiting[] = [];
  private pieces: Buffer[] = [];
  private length = 0;
  /** So many bytes have to be there before the answer can be read; a header's length is not known before. */
  private needed = 0;
  private closed = false;
  private gone: Promise<void> | null = null;
  private readonly start: () => ChildProcessWithoutNullStreams;

  constructor(start: () => ChildProcessWithoutNullStreams) {
    this.start = start;
  }

  /**
   * Reads an object.
   *
   * @param name an id, a revision, or `commit:path` with a path from the root; `null` is what a name with a line break
   *   gives, which the protocol has no way to ask for
   * @returns `null` where there is no such object, or the name is ambiguous
   * @throws {Error} when the process ends early
   */
  read(name: string): Promise<GitObject | null> {
    if (/[\n\0]/.test(name)) return Promise.resolve(null);
    if (this.closed) return Promise.reject(new Error("git cat-file is closed"));
    return new Promise((resolve, reject) => {
      const process = this.process ?? this.started();
      this.waiting.push({ resolve, reject });
      process.stdin.write(`${name}\n`);
    });
  }

  /** Ends the process; resolves when it is gone. Questions that are still open fail. */
  async close(): Promise<void> {
    this.closed = true;
    this.process?.stdin.end();
    this.process?.kill();
    this.fail(new Error("git cat-file is closed"));
    await this.gone;
  }

  private started(): ChildProcessWithoutNullStreams {
    const process = this.start();
    this.process = process;
    let complaint = "";
    process.stderr.on("data", (piece: Buffer) => {
      complaint += piece.toString();
    });
    this.gone = new Promise((resolve) => {
      process.on("error", () => resolve());
      process.on("close", () => resolve());
    });
    process.on("error", (error) => this.fail(error));
    process.on("close", () => this.fail(new Error(reasonOf(complaint))));
    // Closing says more than a broken pipe.
    process.stdin.on("error", () => {});
    process.stdout.on("data", (piece: Buffer) => this.take(piece));
    return process;
  }

  private fail(error: Error): void {
    this.closed = true;
    for (const { reject } of this.waiting.splice(0)) reject(error);
  }

  private take(piece: Buffer): void {
    this.pieces.push(piece);
    this.length += piece.length;
    while (this.waiting.length > 0 && this.length > 0 && this.length >= this.needed) {
      const held = this.pieces.length === 1 ? (this.pieces[0] as Buffer) : Buffer.concat(this.pieces, this.length);
      const used = this.answer(held);
      this.pieces = [held.subarray(used)];
      this.length = held.length - used;
      if (used === 0) return;
    }
  }

  /** Hands out the first answer in the bytes held; says how many of them it took, 0 while it is not complete. */
  private answer(held: Buffer): number {
    const headerEnd = held.indexOf("\n");
    if (headerEnd < 0) return 0;
    const header = held.toString("utf8", 0, headerEnd);
    const [, id, type, size] = /^([0-9a-f]{40,64}) (blob|tree|commit|tag) (\d+)$/.exec(header) ?? [];
    if (id === undefined || size === undefined) {
      this.needed = 0;
      this.waiting.shift()?.resolve(null);
      return headerEnd + 1;
    }
    const start = headerEnd + 1;
    const end = start + Number(size);
    this.needed = end + 1;
    if (held.length < this.needed) return 0;
    this.needed = 0;
    // A copy: a slice would keep the whole chunk in memory.
    const bytes = Buffer.from(held.subarray(start, end));
    this.waiting.shift()?.resolve({ id, type: type as GitObject["type"], bytes });
    return end + 1;
  }
}

/** What git says where an object would have to be fetched. */
export const PARTIAL = /lazy fetch|promisor/;
export const PARTIAL_CLONE =
  "the repository is a partial clone that lacks versions of files: clone it without --filter";

function reasonOf(complaint: string): string {
  if (PARTIAL.test(complaint)) return PARTIAL_CLONE;
  return `git cat-file ended early: ${complaint.trim().split("\n")[0]}`;
}
