import { type BigIntStats, lstatSync } from "node:fs";
import { resolve } from "node:path";
import { late } from "../late-builtins.ts";
import { readRegularFile } from "../regular-file.ts";
import { GitProblem, type Worktree } from "./git.ts";

/** A file as the index has it. */
interface IndexEntry {
  /** `100644` and `100755`: a plain file. */
  readonly mode: string;
  readonly blob: string;
  /** 0, or a side of a merge that is not brought to its end. */
  readonly stage: string;
  /** From the root of the worktree: names need not be UTF-8. */
  readonly path: Buffer;
  /** What the file was like when its content was last compared; `null` where git does not say. */
  readonly seen: Seen | null;
}

/** Times are `seconds:nanoseconds`; nanoseconds are 0 where the file system or git has none. */
interface Seen {
  readonly ctime: string;
  readonly mtime: string;
  readonly size: bigint;
}

/** What `git ls-files --stage --debug -z` writes for an entry, as Latin-1. */
const ENTRY =
  /(\d{6}) ([0-9a-f]{40,64}) (\d)\t([^\0]+)\0(?: {2}ctime: (\d+:\d+)\n {2}mtime: (\d+:\d+)\n {2}dev: [^\n]*\n {2}uid: [^\n]*\n {2}size: (\d+)\t[^\n]*\n)?/y;

/** More than any text has: a larger file counts as changed, and reading it says what is wrong. */
const LARGEST_COMPARED = 64 * 1024 * 1024;

/**
 * Files of the worktree that differ from the index. `git status` and `git diff` say it too, but they hand a file's content to
 * the filters that a repository's configuration names, which are programs. Here bytes are compared with blobs and
 * nothing is run: where filters make them differ, a file may count as changed that is not, never the reverse.
 *
 * @param matters whether a path, from the root, is of interest at all; of others nothing is looked at
 * @returns paths from the root, in the order of the index
 * @throws {GitProblem}
 */
export async function filesUnlikeIndex(
  repository: Worktree,
  matters: (path: string) => boolean,
): Promise<readonly string[]> {
  const output = await repository.run(["ls-files", "--stage", "--debug", "-z", "--full-name"]);
  const written = await indexTime(repository);
  const paths = new Set<string>();
  for (const entry of entriesIn(output.toString("latin1"))) {
    const path = entry.path.toString();
    if (!paths.has(path) && matters(path) && differs(repository.worktree, entry, written)) paths.add(path);
  }
  return [...paths];
}

function* entriesIn(text: string): Iterable<IndexEntry> {
  ENTRY.lastIndex = 0;
  for (let end = 0; end < text.length; end = ENTRY.lastIndex) {
    const [, mode, blob, stage, path, ctime, mtime, size] = ENTRY.exec(text) ?? [];
    if (mode === undefined || blob === undefined || stage === undefined || path === undefined) {
      throw new GitProblem("failed", "its index cannot be read");
    }
    const seen =
      ctime === undefined || mtime === undefined || size === undefined ? null : { ctime, mtime, size: BigInt(size) };
    yield { mode, blob, stage, path: Buffer.from(path, "latin1"), seen };
  }
}

/** When the index was written, in seconds: what was written in that second or later may have changed since unseen. */
async function indexTime(repository: Worktree): Promise<bigint> {
  const path = (await repository.run(["rev-parse", "--git-path", "index"])).toString().replace(/\r?\n$/, "");
  const stats = lstatSync(resolve(repository.worktree, path), {
    bigint: true,
    throwIfNoEntry: false,
  });
  return stats === undefined ? 0n : stats.mtimeNs / SECOND;
}

const SECOND = 1_000_000_000n;

/** Whether a plain file is there that is not what the index has. */
function differs(worktree: string, { mode, blob, stage, path, seen }: IndexEntry, written: bigint): boolean {
  const file = Buffer.concat([Buffer.from(`${worktree}/`), path]);
  const stats = lookAt(file);
  if (!stats?.isFile()) return false;
  if (stage !== "0" || !mode.startsWith("100")) return true;
  if (seen !== null && isAsSeen(stats, seen, written)) return false;
  // The size is 0 where git wants the content to be compared.
  if (seen !== null && seen.size !== 0n && seen.size !== BigInt.asUintN(32, stats.size)) return true;
  try {
    return blobOf(readRegularFile(file, LARGEST_COMPARED), blob.length) !== blob;
  } catch {
    return true;
  }
}

function lookAt(path: Buffer): BigIntStats | null {
  try {
    return lstatSync(path, { bigint: true });
  } catch {
    return null;
  }
}

function isAsSeen(stats: BigIntStats, seen: Seen, written: bigint): boolean {
  if (stats.mtimeNs / SECOND >= written || seen.size !== BigInt.asUintN(32, stats.size)) return false;
  // On Windows git takes it for the time of creation.
  const isSameChange = process.platform === "win32" || isTime(stats.ctimeNs, seen.ctime);
  return isSameChange && isTime(stats.mtimeNs, seen.mtime);
}

/** Whether a time is the one git noted; it keeps 32 bits of each part. */
function isTime(time: bigint, noted: string): boolean {
  const [seconds = "", nanoseconds = ""] = noted.split(":");
  const isSameSecond = BigInt.asUintN(32, time / SECOND) === BigInt(seconds);
  return isSameSecond && (nanoseconds === "0" || BigInt(nanoseconds) === time % SECOND);
}

/** The id that git gives to a content: SHA-1, or SHA-256 where ids have 64 digits. */
function blobOf(bytes: Buffer, digits: number): string {
  const object = Buffer.concat([Buffer.from(`blob ${bytes.length}\0`), bytes]);
  return late.crypto.hash(digits === 64 ? "sha256" : "sha1", object, "hex");
}
