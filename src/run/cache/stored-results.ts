import type { LintedFile } from "../records/linted-file.ts";

/** The first line behind the signature. */
const FORMAT = "l10n-lint results 1";
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
  readonly linted: LintedFile;
}

/** A result that was read, with the line it stands in: what is kept again is copied. */
export interface ReadResult extends StoredResult {
  readonly line: Uint8Array;
}

/** Gives bytes, which may come in pieces, their signature: 64 digits. */
export type Sign = (pieces: Iterable<Uint8Array>) => string;

/** Results as one file: signature, format and settings, then a line an article. */
export function storedBytes(
  settings: string,
  results: readonly (StoredResult | ReadResult)[],
  sign: Sign,
): readonly Uint8Array[] {
  const body = [Buffer.from(`${FORMAT}\n${settings}\n`), ...results.map(lineOf)];
  return [Buffer.from(`${sign(body)}\n`), ...body];
}

function lineOf(result: StoredResult | ReadResult): Uint8Array {
  if ("line" in result) return result.line;
  return Buffer.from(`${JSON.stringify(result)}\n`);
}

/**
 * Reads results again.
 *
 * @returns by path; `null` where the bytes are not what was written; nothing where they were written with other settings
 */
export function readStored(bytes: Buffer, settings: string, sign: Sign): ReadonlyMap<string, ReadResult> | null {
  const body = bytes.subarray(SIGNATURE_LENGTH + 1);
  const signature = bytes.toString("latin1", 0, SIGNATURE_LENGTH);
  if (bytes[SIGNATURE_LENGTH] !== LINE_FEED || sign([body]) !== signature) return null;
  const results = new Map<string, ReadResult>();
  const [format, writtenWith, ...lines] = linesOf(body);
  if (format?.toString() !== `${FORMAT}\n` || writtenWith?.toString() !== `${settings}\n`) return results;
  for (const line of lines) {
    const result = JSON.parse(line.toString()) as StoredResult;
    results.set(result.path, { ...result, line });
  }
  return results;
}

/** With their ends. */
function* linesOf(bytes: Buffer): Iterable<Buffer> {
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf(LINE_FEED, start) + 1 || bytes.length;
    yield bytes.subarray(start, end);
    start = end;
  }
}
