import type { Host } from "../../io/host.ts";
import { readStamp, type Stamp, statsAt } from "../../io/stamp.ts";
import { failureOf, type ListFact, listingHash, type Question, type ReadFact, type Seen } from "./journal.ts";

/** How it is known that files are as they were. */
export type Trust = "content" | "metadata";

/**
 * Whether the disk answers as it did. With `metadata`, a file or folder that has the same stamp counts as the same.
 *
 * @param disk asked until something is not as it was
 */
export function stillHold(seen: Seen, trust: Trust, disk: Host): boolean {
  return (
    seen.answers.every(([question, path, answer]) => answerTo(question, path, disk) === answer) &&
    seen.lists.every((list) => (trust === "metadata" && hasStamp(list)) || listedAs(list, disk)) &&
    seen.reads.every((read) => (trust === "metadata" && hasStamp(read)) || readsAs(read, disk))
  );
}

function answerTo(question: Question, path: string, disk: Host): string | null {
  return question === "realPath" ? contentOf(() => disk.realPath(path)) : disk[question](path);
}

function hasStamp({ path, stamp }: ListFact | ReadFact): boolean {
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

function listedAs({ path, content }: ListFact, disk: Host): boolean {
  return contentOf(() => listingHash(disk.list(path), disk)) === content;
}

function readsAs({ path, start, length, content }: ReadFact, disk: Host): boolean {
  const read = () => (start < 0 ? disk.readFile(path) : disk.readRange(path, start, length));
  return contentOf(() => disk.sha1(read())) === content;
}

function contentOf(work: () => string): string {
  try {
    return work();
  } catch (error) {
    return failureOf(error);
  }
}
