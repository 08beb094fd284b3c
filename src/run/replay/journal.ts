import type { Entry, Host } from "../../io/host.ts";
import { folderOf, nameOf } from "../../io/paths.ts";
import { tellingStamp } from "../../io/stamp.ts";

/** A question to the disk that is answered in a word. */
export type Question = "kind" | "entryKind" | "realPath";

/** In the place of the first byte that was read. */
export const WHOLE = -1;
export const BEGINNING = -2;

/** Bytes of a file that were read. */
export interface ReadFact {
  readonly path: string;
  /** The first byte; -1: the whole file; -2: its beginning, in one reading. */
  readonly start: number;
  /** In bytes; of a part what was asked for, of a whole file what it has, or 0 where that is not known. */
  readonly length: number;
  /** Of the file, before it was read; `null` where it tells nothing. */
  readonly stamp: string | null;
  /** The SHA-1 of the bytes; behind `!`, why they could not be had. */
  readonly content: string;
}

/** A folder that was listed. */
export interface ListFact {
  readonly path: string;
  /** Of the folder, before it was listed; `null` where it tells nothing. */
  readonly stamp: string | null;
  /** What `listingHash` makes of its entries; behind `!`, why they could not be had. */
  readonly content: string;
  /** What `orderedHash` makes of them: mostly they come in the order they came in. Empty where they could not be had. */
  readonly asListed: string;
}

/** All that a run, or a thread of it, asked the disk, as plain data. */
export interface Seen {
  readonly answers: readonly (readonly [question: Question, path: string, answer: string | null])[];
  readonly lists: readonly ListFact[];
  readonly reads: readonly ReadFact[];
  /** Whether that is all, and the disk stayed as it was meanwhile. */
  readonly complete: boolean;
}

/**
 * Writes down what is asked of the disk through its host: as long as each answer is the same, a run comes to the same
 * end. What waits for others and what writes makes a run one of a kind.
 */
export class Journal {
  readonly host: Host;
  private readonly answers = new Map<string, readonly [Question, string, string | null]>();
  private readonly lists = new Map<string, ListFact>();
  private readonly kinds = new Map<string, ReadonlyMap<string, string>>();
  private readonly reads = new Map<string, ReadFact>();
  private readonly disk: Host;
  private complete = true;

  constructor(disk: Host) {
    this.disk = disk;
    this.host = {
      ...disk,
      takesDown: true,
      readFile: (path, limit) => this.read(path, WHOLE, 0, () => disk.readFile(path, limit)),
      readRange: (path, start, length) => this.read(path, start, length, () => disk.readRange(path, start, length)),
      readBeginning: (path, length, wanted) => this.readBeginning(path, length, wanted),
      readToEnd: (path, limit) => {
        this.complete = false;
        return disk.readToEnd(path, limit);
      },
      list: (folder) => this.list(folder),
      kind: (path) => this.answer("kind", path, () => disk.kind(path)),
      entryKind: (path) => this.answer("entryKind", path, () => disk.entryKind(path)),
      realPath: (path) => this.realPath(path),
      replaceFile: (path, content) => {
        this.complete = false;
        disk.replaceFile(path, content);
      },
    };
  }

  /** What was asked so far, without what a listing answers as well. */
  get seen(): Seen {
    const answers = [...this.answers.values()].filter((each) => !this.isListed(...each));
    return { answers, lists: [...this.lists.values()], reads: [...this.reads.values()], complete: this.complete };
  }

  /** A file that did not have to be read to know its content. */
  know(path: string, stamp: string, content: string): void {
    this.add({ path, start: WHOLE, length: 0, stamp: this.telling(stamp), content });
  }

  /** Takes over what another thread asked. */
  take({ answers, lists, reads, complete }: Seen): void {
    for (const each of answers) this.answers.set(`${each[0]} ${each[1]}`, each);
    for (const each of lists) this.addList(each);
    for (const each of reads) this.add(each);
    if (!complete) this.complete = false;
  }

  private read(path: string, start: number, length: number, read: () => Uint8Array): Uint8Array {
    // Before it is read: what is written meanwhile is for the next run.
    const stamp = this.telling(this.disk.stamp(path));
    const note = (content: string, bytes?: Uint8Array) => {
      this.add({ path, start, length: start === WHOLE ? (bytes?.length ?? 0) : length, stamp, content });
    };
    return noted(read, (bytes) => this.disk.sha1(bytes), note);
  }

  /** Of a beginning only what was wanted counts: what stands behind it may change. */
  private readBeginning(...[path, length, wanted]: Parameters<Host["readBeginning"]>): Uint8Array | null {
    const stamp = this.telling(this.disk.stamp(path));
    const note = (content: string, size = length) => this.add({ path, start: BEGINNING, length: size, stamp, content });
    let bytes: Uint8Array | null;
    try {
      bytes = this.disk.readBeginning(path, length, wanted);
    } catch (error) {
      note(failureOf(error));
      throw error;
    }
    if (bytes !== null) note(this.disk.sha1(bytes), bytes.length);
    return bytes;
  }

  private list(path: string): readonly Entry[] {
    const stamp = this.telling(this.disk.stamp(path));
    const note = (content: string, listed?: readonly Entry[]) => {
      this.addList({ path, stamp, content, asListed: listed === undefined ? "" : orderedHash(listed, this.disk) });
    };
    const entries = noted(
      () => this.disk.list(path),
      (listed) => listingHash(listed, this.disk),
      note,
    );
    this.kinds.set(path, new Map(entries.map(({ name, kind }) => [name, kind])));
    return entries;
  }

  private realPath(path: string): string {
    const note = (answer: string) => this.answer("realPath", path, () => answer);
    return noted(
      () => this.disk.realPath(path),
      (real) => real,
      note,
    );
  }

  private answer<T extends string | null>(question: Question, path: string, ask: () => T): T {
    const answer = ask();
    const key = `${question} ${path}`;
    const known = this.answers.get(key);
    if (known !== undefined && known[2] !== answer) this.complete = false;
    this.answers.set(key, [question, path, answer]);
    return answer;
  }

  private add(fact: ReadFact): void {
    const key = fact.start === WHOLE ? fact.path : `${fact.path}\n${fact.start}\n${fact.length}`;
    const known = this.reads.get(key);
    if (known !== undefined && known.content !== fact.content) this.complete = false;
    this.reads.set(key, fact);
  }

  private addList(fact: ListFact): void {
    const known = this.lists.get(fact.path);
    if (known !== undefined && known.content !== fact.content) this.complete = false;
    this.lists.set(fact.path, fact);
  }

  private isListed(question: Question, path: string, answer: string | null): boolean {
    if (question === "realPath") return false;
    const listed = this.kinds.get(folderOf(path));
    if (listed === undefined) return false;
    const kind = listed.get(nameOf(path)) ?? null;
    return kind === answer && kind !== "symlink" && kind !== "other";
  }

  private telling(stamp: string | null): string | null {
    return tellingStamp(stamp, this.disk.now().getTime());
  }
}

/** Does work and notes what came of it, or why nothing did. */
function noted<T>(work: () => T, contentOf: (result: T) => string, note: (content: string, result?: T) => void): T {
  let result: T;
  try {
    result = work();
  } catch (error) {
    note(failureOf(error));
    throw error;
  }
  note(contentOf(result), result);
  return result;
}

/** What stands for content where there is none: no hash and no absolute path begins like that. */
export function failureOf(error: unknown): string {
  return `!${(error as NodeJS.ErrnoException | null)?.code ?? String(error)}`;
}

/** A hash of the entries of a folder, in whatever order they come. */
export function listingHash(entries: readonly Entry[], { sha1 }: Pick<Host, "sha1">): string {
  const lines = entries.map(({ name, kind }) => `${name}\0${kind}`).sort();
  return sha1(Buffer.from(lines.join("\n")));
}

/** The same in the order in which they come. */
export function orderedHash(entries: readonly Entry[], { sha1 }: Pick<Host, "sha1">): string {
  let lines = "";
  for (const { name, kind } of entries) lines += `${name}\0${kind}\n`;
  return sha1(Buffer.from(lines));
}
