import type { Host } from "../../io/host.ts";
import { LONGEST_BEGINNING } from "../../io/regular-file.ts";
import { readStamp, type Stamp, statsAt } from "../../io/stamp.ts";
import { withinFolder } from "../../io/within-folder.ts";
import { type FolderReads, HASH_LENGTH, NUMBERS } from "./folder-reads.ts";
import {
  BEGINNING,
  failureOf,
  type ListFact,
  listingHash,
  orderedHash,
  type Question,
  type Seen,
  WHOLE,
} from "./journal.ts";

/** How it is known that files are as they were. */
export type Trust = "content" | "metadata";

/** What a run asked the disk, as it is kept. */
export interface KeptSeen extends Omit<Seen, "reads"> {
  readonly folders: readonly FolderReads[];
}

/**
 * Whether the disk answers as it did. With `metadata`, a file or folder that has the same stamp counts as the same.
 *
 * @param disk asked until something is not as it was
 */
export function stillHold({ answers, lists, folders }: KeptSeen, trust: Trust, disk: Host): boolean {
  return (
    answers.every(([question, path, answer]) => answerTo(question, path, disk) === answer) &&
    lists.every((list) => (trust === "metadata" && hasStamp(list)) || listedAs(list, disk)) &&
    folders.every((folder) => withinFolder(folder.path, (pathOf) => readAs(folder, trust, disk, pathOf)))
  );
}

function answerTo(question: Question, path: string, disk: Host): string | null {
  return question === "realPath" ? contentOf(() => disk.realPath(path)) : disk[question](path);
}

function hasStamp({ path, stamp }: ListFact): boolean {
  return stamp !== null && isStamped(path, readStamp(stamp));
}

/** Whether what stands at a path has a stamp, which is not written out for that. */
function isStamped(path: string, [ino, size, mtimeMs, ctimeMs]: Stamp): boolean {
  const stats = statsAt(path);
  return (
    stats !== undefined &&
    stats.mtimeMs === mtimeMs &&
    stats.ctimeMs === ctimeMs &&
    stats.size === size &&
    stats.ino === ino
  );
}

function listedAs({ path, content, asListed }: ListFact, disk: Host): boolean {
  return (
    contentOf(() => {
      const entries = disk.list(path);
      return orderedHash(entries, disk) === asListed ? content : listingHash(entries, disk);
    }) === content
  );
}

/** @param pathOf the path of a file in the folder by its name */
function readAs(folder: FolderReads, trust: Trust, disk: Host, pathOf: (name: string) => string): boolean {
  return folder.names.every((name, index) => {
    const path = pathOf(name);
    return (trust === "metadata" && hasNumbers(folder, index, path)) || readsAs(folder, index, path, disk);
  });
}

function hasNumbers({ numbers }: FolderReads, index: number, path: string): boolean {
  const at = index * NUMBERS;
  const stats = statsAt(path);
  return (
    stats !== undefined &&
    stats.ctimeMs === numbers[at + 3] &&
    stats.mtimeMs === numbers[at + 2] &&
    stats.size === numbers[at + 1] &&
    stats.ino === numbers[at]
  );
}

function readsAs({ numbers, contents, failures }: FolderReads, index: number, path: string, disk: Host): boolean {
  const start = numbers[index * NUMBERS + 4] as number;
  const length = numbers[index * NUMBERS + 5] as number;
  const content = contentOf(() => {
    if (start === BEGINNING) return hashOfBeginning(path, length, length, disk);
    // One byte more shows that it is no longer than it was; a pipe in its place has nothing to say.
    if (start === WHOLE && isShort(length)) return hashOfBeginning(path, length + 1, length, disk);
    return disk.sha1(start === WHOLE ? disk.readFile(path) : disk.readRange(path, start, length));
  });
  return failures[index] === undefined
    ? content !== "" && contents.startsWith(content, index * HASH_LENGTH)
    : failures[index] === content;
}

function isShort(length: number): boolean {
  return length > 0 && length < LONGEST_BEGINNING;
}

/**
 * Hashed where it was read to: to take it out of there is a tenth of the time.
 *
 * @returns an empty text where one reading gives another number of bytes than was expected
 */
function hashOfBeginning(path: string, length: number, expected: number, disk: Host): string {
  let hash = "";
  disk.readBeginning(path, length, (bytes) => {
    if (bytes.length === expected) hash = disk.sha1(bytes);
    return null;
  });
  return hash;
}

function contentOf(work: () => string): string {
  try {
    return work();
  } catch (error) {
    return failureOf(error);
  }
}
