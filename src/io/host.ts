import { type Dirent, lstatSync, readdirSync, realpathSync, type Stats, statSync } from "node:fs";
import { resolve } from "node:path";
import { late } from "./late-builtins.ts";
import { LIMITS } from "./limits.ts";
import { withSlashes } from "./paths.ts";
import { readBeginning, readRegularFile, readRegularRange, readToEnd } from "./regular-file.ts";
import { replaceFile } from "./replace-file.ts";

/** What a path leads to, symbolic links followed. `other` is a device, a pipe or a socket. */
export type PathKind = "file" | "folder" | "other" | "unreadable";

/** What an entry of a folder is, a symbolic link not followed. */
export type EntryKind = "file" | "folder" | "symlink" | "other";

/** One entry of a folder. */
export interface Entry {
  readonly name: string;
  readonly kind: EntryKind;
}

/**
 * The machine, as far as linting needs it. Absolute paths with `/` go in and come out. File access is synchronous on
 * purpose: over 15,000 small files one thread is measurably faster without a promise per file.
 */
export interface Host {
  /** The absolute working directory. */
  readonly cwd: string;
  /** Whether `\` separates path segments in what people type. */
  readonly windows: boolean;
  /** Whether names that differ in case are usually one file here, as Windows and macOS have it. */
  readonly ignoresCase: boolean;
  /**
   * A whole file: a regular one that is not larger than a limit in bytes (default: that of an article). Waits for nobody.
   * Throws `UnreadableFile` for any other, and the system's error.
   */
  readFile(path: string, limit?: number): Uint8Array;
  /** All that a file, a pipe or a device gives that a person named, up to a limit in bytes; throws the same. */
  readToEnd(path: string, limit: number): Uint8Array;
  /** At most `length` bytes of a regular file from byte `start`; fewer only at its end. Throws the same. */
  readRange(path: string, start: number, length: number): Uint8Array;
  /**
   * The beginning of a file that its folder lists as a regular one: as many bytes as `wanted` says of what one reading gives, at
   * most `length`, up to 64 KiB; `null` where it says `null`. Waits for nobody; throws the system's error.
   */
  readBeginning(path: string, length: number, wanted: (bytes: Uint8Array) => number | null): Uint8Array | null;
  /** `null` when nothing is there, also behind a broken symbolic link. Never throws. */
  kind(path: string): PathKind | null;
  /** What the path's last segment is itself, as its folder lists it; `null` when nothing is there. Never throws. */
  entryKind(path: string): EntryKind | null;
  /** What changes whenever a file is written or replaced; `null` when there is no such file. Never throws. */
  stamp(path: string): string | null;
  /** The entries of a folder in no particular order. Throws the system's error. */
  list(folder: string): readonly Entry[];
  /** The path without symbolic links. Throws the system's error. */
  realPath(path: string): string;
  /** Gives a file new content, or makes it, in one step: never half of it. Throws the system's error. */
  replaceFile(path: string, content: string | Uint8Array): void;
  /** Whether what it is asked is taken down: whoever asks others about the disk looks at what they look at. */
  readonly takesDown?: boolean;
  now(): Date;
  /** In lower-case hexadecimal; a text is hashed as UTF-8. */
  sha256(data: string | Uint8Array): string;
  /** Of bytes, in lower-case hexadecimal. */
  sha1(data: Uint8Array): string;
}

/** The real machine. `cwd` may be relative to the working directory of the process. */
export function nodeHost(cwd: string): Host {
  const windows = process.platform === "win32";
  return {
    cwd: withSlashes(resolve(cwd), windows),
    windows,
    ignoresCase: windows || process.platform === "darwin",
    readFile: (path, limit = LIMITS.article) => readRegularFile(path, limit),
    readToEnd,
    readRange: readRegularRange,
    readBeginning,
    kind,
    entryKind,
    stamp,
    list,
    realPath: (path) => withSlashes(realpathSync.native(path), windows),
    replaceFile,
    now: () => new Date(),
    sha256: (data) => late.crypto.hash("sha256", data, "hex"),
    sha1: (data) => late.crypto.hash("sha1", data, "hex"),
  };
}

function kind(path: string): PathKind | null {
  let stats: Stats | undefined;
  try {
    stats = statSync(path, { throwIfNoEntry: false });
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    return code === "EACCES" || code === "EPERM" || code === "EIO" ? "unreadable" : null;
  }
  if (stats === undefined) return null;
  if (stats.isFile()) return "file";
  return stats.isDirectory() ? "folder" : "other";
}

function entryKind(path: string): EntryKind | null {
  try {
    const stats = lstatSync(path, { throwIfNoEntry: false });
    return stats === undefined ? null : kindOf(stats);
  } catch {
    return null;
  }
}

function stamp(path: string): string | null {
  try {
    const stats = statSync(path, { throwIfNoEntry: false });
    return stats === undefined ? null : [stats.ino, stats.size, stats.mtimeMs, stats.ctimeMs].join(" ");
  } catch {
    return null;
  }
}

function list(folder: string): Entry[] {
  return readdirSync(folder, { withFileTypes: true }).map((entry) => ({ name: entry.name, kind: kindOf(entry) }));
}

function kindOf(entry: Stats | Dirent): EntryKind {
  if (entry.isFile()) return "file";
  if (entry.isDirectory()) return "folder";
  return entry.isSymbolicLink() ? "symlink" : "other";
}
