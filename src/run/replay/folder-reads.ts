import { folderOf, nameOf } from "../../io/paths.ts";
import { readStamp } from "../../io/stamp.ts";
import { grouped } from "../../text/grouped.ts";
import type { ReadFact } from "./journal.ts";

/** Of a file: its stamp, which is not a number where it tells nothing, then the first byte that was read and how many. */
export const NUMBERS = 6;
/** Of the SHA-1 of what was read, in hexadecimal. */
export const HASH_LENGTH = 40;

/** What was read of the files of one folder: a few large values, where objects would be tens of thousands. */
export interface FolderReads {
  readonly path: string;
  readonly names: readonly string[];
  /** `NUMBERS` of each file. */
  readonly numbers: Float64Array;
  /** `HASH_LENGTH` of each file, spaces where nothing could be read. */
  readonly contents: string;
  /** Why not, by the place of the file. */
  readonly failures: Readonly<Record<number, string>>;
}

/** What stands of a folder in the header of a record. */
export interface PackedFolder {
  readonly path: string;
  /** With `/` between them. */
  readonly names: string;
  readonly failures: Readonly<Record<number, string>>;
}

/** @returns for the header, and the bytes that follow it */
export function packReads(reads: readonly ReadFact[]): {
  folders: readonly PackedFolder[];
  bytes: readonly Uint8Array[];
} {
  const byFolder = [...grouped(reads, ({ path }) => folderOf(path))];
  const folders = byFolder.map(([path, own]): PackedFolder => {
    const failures = own.flatMap(({ content }, index) => (isHash(content) ? [] : [[index, content] as const]));
    const names = own.map((read) => nameOf(read.path)).join("/");
    return { path, names, failures: Object.fromEntries(failures) };
  });
  const bytes = byFolder.flatMap(([, own]) => {
    const numbers = Float64Array.from(own.flatMap(numbersOf));
    const hashes = own.map(({ content }) => (isHash(content) ? content : " ".repeat(HASH_LENGTH))).join("");
    return [new Uint8Array(numbers.buffer), Buffer.from(hashes, "latin1")];
  });
  return { folders, bytes };
}

/** @returns the folders, and where the bytes behind theirs begin */
export function unpackReads(folders: readonly PackedFolder[], bytes: Buffer): { folders: FolderReads[]; end: number } {
  let end = 0;
  const unpacked = folders.map(({ path, names: joined, failures }): FolderReads => {
    const names = joined.split("/");
    const numbers = new Float64Array(names.length * NUMBERS);
    end += bytes.copy(new Uint8Array(numbers.buffer), 0, end, end + numbers.byteLength);
    const contents = bytes.toString("latin1", end, end + names.length * HASH_LENGTH);
    end += contents.length;
    return { path, names, numbers, contents, failures };
  });
  return { folders: unpacked, end };
}

function isHash(content: string): boolean {
  return content.length === HASH_LENGTH && !content.startsWith("!");
}

function numbersOf({ stamp, start, length }: ReadFact): readonly number[] {
  const [ino, size, mtimeMs, ctimeMs] = stamp === null ? NO_STAMP : readStamp(stamp);
  return [ino, size, mtimeMs, ctimeMs, start, length];
}

const NO_STAMP = [Number.NaN, Number.NaN, Number.NaN, Number.NaN] as const;
