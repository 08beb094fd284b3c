import { closeSync, constants, fstatSync, openSync, readSync } from "node:fs";

/** A mebibyte. */
const MIB = 1024 * 1024;
const STEP = 64 * 1024;
/** More of a file, in bytes, is no beginning. */
export const LONGEST_BEGINNING = STEP;
/** Windows has no such flag, and no pipe that a path of a tree leads to. */
const AT_ONCE = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);
/** Where beginnings of files are read to, one after the other. */
const BEGINNING = Buffer.allocUnsafeSlow(LONGEST_BEGINNING);

/** Why a file is not read, in words that go on from its name: "it is …". */
export class UnreadableFile extends Error {}

/**
 * A whole file. Only a regular one is read, whatever its name leads to, and opening it waits for nobody: a pipe has no
 * writer, and a device no end. A file can become either between the look at it and the reading.
 *
 * @param limit in bytes; more is not read, also of a file that grows meanwhile or says that it is empty
 * @throws {UnreadableFile} where it is no regular file or too large
 * @throws the system's error
 */
export function readRegularFile(path: string | Buffer, limit: number): Buffer {
  return withRegularFile(path, (file, size) => {
    if (size > limit) throw tooLarge(limit);
    return readOn(file, size, limit, true);
  });
}

/**
 * All that a file, a pipe or a device gives, waiting for it: for what a person named.
 *
 * @param limit in bytes
 * @throws {UnreadableFile} where it gives more
 * @throws the system's error
 */
export function readToEnd(path: string, limit: number): Buffer {
  const file = openSync(path, "r");
  try {
    return readOn(file, STEP, limit);
  } finally {
    closeSync(file);
  }
}

/** @param isRegular whether a reading that gives less than it could, though all that was expected, has met the end */
function readOn(file: number, expected: number, limit: number, isRegular = false): Buffer {
  // One byte more shows the end of the file in the same read.
  let bytes = Buffer.allocUnsafe(expected + 1);
  let filled = 0;
  while (true) {
    const count = readSync(file, bytes, filled, bytes.length - filled, null);
    filled += count;
    if (filled > limit) throw tooLarge(limit);
    if (count === 0 || (isRegular && filled === expected)) return bytes.subarray(0, filled);
    if (filled === bytes.length) bytes = Buffer.concat([bytes, Buffer.allocUnsafe(Math.max(STEP, bytes.length))]);
  }
}

/**
 * At most `length` bytes of a regular file from byte `start`; fewer only at its end.
 *
 * @throws {UnreadableFile} where it is no regular file
 * @throws the system's error
 */
export function readRegularRange(path: string, start: number, length: number): Buffer {
  return withRegularFile(path, (file, size) => {
    // What a file says of its size spares a small one a second read and a large buffer; some say that they are empty.
    const wanted = size === 0 ? length : Math.max(0, Math.min(length, size - start));
    const bytes = Buffer.allocUnsafe(wanted);
    let filled = 0;
    while (filled < wanted) {
      const count = readSync(file, bytes, filled, wanted - filled, start + filled);
      if (count === 0) break;
      filled += count;
    }
    return bytes.subarray(0, filled);
  });
}

/**
 * The beginning of a file that its folder lists as a regular one, which is not looked at once more: of small files that and a buffer
 * of their size are half the time. Waits for nobody, whatever it has become since.
 *
 * @param length at most `LONGEST_BEGINNING`
 * @param wanted how many of the bytes that one reading gives are wanted; `null`: they do not show it
 * @throws the system's error
 */
export function readBeginning(
  path: string,
  length: number,
  wanted: (bytes: Uint8Array) => number | null,
): Buffer | null {
  const file = openSync(path, AT_ONCE);
  try {
    const count = readSync(file, BEGINNING, 0, Math.min(length, BEGINNING.length), 0);
    const end = wanted(BEGINNING.subarray(0, count));
    return end === null ? null : Buffer.from(BEGINNING.subarray(0, end));
  } finally {
    closeSync(file);
  }
}

function withRegularFile<T>(path: string | Buffer, read: (file: number, size: number) => T): T {
  const file = openSync(path, AT_ONCE);
  try {
    const stats = fstatSync(file);
    // As reading a folder says it.
    if (stats.isDirectory()) throw Object.assign(new Error("it is a folder"), { code: "EISDIR" });
    if (!stats.isFile()) throw new UnreadableFile("it is no regular file");
    return read(file, stats.size);
  } finally {
    closeSync(file);
  }
}

function tooLarge(limit: number): UnreadableFile {
  return new UnreadableFile(`it is larger than ${limit < MIB ? `${limit / 1024} KiB` : `${limit / MIB} MiB`}`);
}
