import type { Basis } from "../records/linted-file.ts";
import { bytesOf } from "../records/record.ts";
import type { Place } from "../records/room.ts";

/** The first line behind the signature. */
const FORMAT = "l10n-lint results 2";
/** Of an HMAC with SHA-256 in hexadecimal. */
const SIGNATURE_LENGTH = 64;
const LINE_FEED = 0x0a;

/** A linted article as it is kept. */
export interface StoredResult {
  /** As reported. */
  readonly path: string;
  /** What the file system said of the file before it was read; `null` where that says nothing. */
  readonly stamp: string | null;
  /** A hash of what it was linted with besides its own content. */
  readonly surroundings: string;
  readonly declaredLocale: string | null;
  readonly basis: Basis;
  readonly record: Place;
}

/** What is to be known of all results without reading them, each value in the order of the paths: one text, few objects. */
interface Index {
  readonly paths: readonly string[];
  readonly stamps: readonly (string | null)[];
  readonly surroundings: readonly string[];
  readonly locales: readonly (string | null)[];
  readonly contents: readonly string[];
  readonly days: readonly (string | null)[];
  /** How many bytes their records have. */
  readonly lengths: readonly number[];
}

/** Gives bytes, which may come in pieces, their signature: 64 digits. */
export type Sign = (pieces: Iterable<Uint8Array>) => string;

/** Results as one file: signature, format, settings and an index, a line each, then the records as they are. */
export function storedBytes(settings: string, results: readonly StoredResult[], sign: Sign): readonly Uint8Array[] {
  const records = results.map(({ record }) => bytesOf(record));
  const index: Index = {
    paths: results.map(({ path }) => path),
    stamps: results.map(({ stamp }) => stamp),
    surroundings: results.map(({ surroundings }) => surroundings),
    locales: results.map(({ declaredLocale }) => declaredLocale),
    contents: results.map(({ basis }) => basis.content),
    days: results.map(({ basis }) => basis.today),
    lengths: records.map(({ length }) => length),
  };
  const body = [Buffer.from(`${FORMAT}\n${settings}\n${JSON.stringify(index)}\n`), ...records];
  return [Buffer.from(`${sign(body)}\n`), ...body];
}

/**
 * Reads results again; their records stay where they are.
 *
 * @returns by path; `null` where the bytes are not what was written; nothing where they were written with other settings
 */
export function readStored(bytes: Buffer, settings: string, sign: Sign): ReadonlyMap<string, StoredResult> | null {
  const body = bytes.subarray(SIGNATURE_LENGTH + 1);
  const signature = bytes.toString("latin1", 0, SIGNATURE_LENGTH);
  if (bytes[SIGNATURE_LENGTH] !== LINE_FEED || sign([body]) !== signature) return null;
  const results = new Map<string, StoredResult>();
  const head = `${FORMAT}\n${settings}\n`;
  if (body.toString("latin1", 0, head.length) !== head) return results;
  const end = body.indexOf(LINE_FEED, head.length);
  const index = JSON.parse(body.toString("utf8", head.length, end)) as Index;
  let start = end + 1;
  for (const [at, path] of index.paths.entries()) {
    results.set(path, {
      path,
      stamp: index.stamps[at] ?? null,
      surroundings: index.surroundings[at] as string,
      declaredLocale: index.locales[at] ?? null,
      basis: { content: index.contents[at] as string, today: index.days[at] ?? null },
      record: { chunk: body, start },
    });
    start += index.lengths[at] as number;
  }
  return results;
}
