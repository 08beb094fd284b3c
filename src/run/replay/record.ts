import { late } from "../../io/late-builtins.ts";
import type { KeptSeen, Trust } from "./facts.ts";
import { type PackedFolder, packReads, unpackReads } from "./folder-reads.ts";
import type { Seen } from "./journal.ts";

/** The first words of a record. */
const FORMAT = "l10n-lint run 2";
/** Of what a run wrote, more than this is not worth keeping. */
export const MOST_BYTES = 256 * 1024 * 1024;
/** Of an HMAC with SHA-256, in bytes: the end of a record. */
const SIGNATURE = 32;
/** Of the number that says how long the header is. */
const PREFIX = 4;

/** Where the time that a run took stands in what it wrote, in bytes, and how it is written. */
export interface TimeSlot {
  readonly start: number;
  readonly end: number;
  readonly form: "milliseconds" | "words";
}

/** Something a run wrote. */
export interface Written {
  /** A stream, or the absolute path of a file. */
  readonly to: "stdout" | "stderr" | { readonly file: string };
  readonly bytes: Uint8Array;
  readonly time: TimeSlot | null;
}

/** A run to its end. */
export interface RunRecord {
  /** A hash of all that is no file: what was asked, by whom, of which tool, on which day. */
  readonly key: string;
  /** The linter that ran. */
  readonly code: {
    /** What `ownCodeHash` says. */
    readonly hash: string;
    /** What `ownCodeStamp` said before. */
    readonly stamp: string | null;
  };
  readonly trust: Trust;
  readonly seen: Seen;
  readonly exitCode: number;
  /** In the order it was written. */
  readonly written: readonly Written[];
}

/** The same as it is read again. */
export interface KeptRecord extends Omit<RunRecord, "seen"> {
  readonly seen: KeptSeen;
}

interface Header extends Omit<RunRecord, "written" | "seen"> {
  readonly format: string;
  readonly seen: Omit<Seen, "reads"> & { readonly folders: readonly PackedFolder[] };
  readonly written: readonly (Omit<Written, "bytes"> & { readonly length: number })[];
}

/** A record in pieces, the signature last. What was written stands in it as it was. */
export function* recordBytes(record: RunRecord, key: Uint8Array): Iterable<Uint8Array> {
  const hmac = late.crypto.createHmac("sha256", key);
  for (const piece of unsigned(record)) {
    hmac.update(piece);
    yield piece;
  }
  yield hmac.digest();
}

function* unsigned({ seen, written, ...rest }: RunRecord): Iterable<Uint8Array> {
  const { reads, ...others } = seen;
  const { folders, bytes: read } = packReads(reads);
  const header: Header = {
    format: FORMAT,
    ...rest,
    seen: { ...others, folders },
    written: written.map(({ bytes, ...each }) => ({ ...each, length: bytes.length })),
  };
  const text = Buffer.from(JSON.stringify(header));
  const prefix = Buffer.alloc(PREFIX);
  prefix.writeUInt32LE(text.length);
  yield prefix;
  yield text;
  yield* read;
  for (const { bytes } of written) yield bytes;
}

/** @returns `null` for bytes that are not what was written with this key */
export function readRecord(bytes: Buffer, key: Uint8Array): KeptRecord | null {
  const body = bytes.subarray(0, Math.max(0, bytes.length - SIGNATURE));
  const signature = late.crypto.createHmac("sha256", key).update(body).digest();
  if (bytes.length < SIGNATURE + PREFIX || !signature.equals(bytes.subarray(body.length))) return null;
  let at = PREFIX + body.readUInt32LE();
  const { format, seen, written, ...rest } = JSON.parse(body.toString("utf8", PREFIX, at)) as Header;
  if (format !== FORMAT) return null;
  const { folders, end } = unpackReads(seen.folders, body.subarray(at));
  at += end;
  return {
    ...rest,
    seen: { ...seen, folders },
    written: written.map(({ length, ...each }) => {
      at += length;
      return { ...each, bytes: body.subarray(at - length, at) };
    }),
  };
}
