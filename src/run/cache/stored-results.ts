import type { LintedFile } from "../lint-file.ts";

/** The first line behind the signature. */
const FORMAT = "l10n-lint results 1";
/** Of an HMAC with SHA-256 in hexadecimal. */
const SIGNATURE_LENGTH = 64;

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

/** Gives a text its signature: 64 digits. */
export type Sign = (text: string) => string;

/** Results as one text: signature, format and settings, then a line an article. */
export function storedText(settings: string, results: readonly StoredResult[], sign: Sign): string {
  const lines = results.map((result) => JSON.stringify(result));
  const body = [FORMAT, settings, ...lines, ""].join("\n");
  return `${sign(body)}\n${body}`;
}

/**
 * Reads results again.
 *
 * @returns by path; `null` where the text is not what was written; nothing where it was written with other settings
 */
export function readStored(text: string, settings: string, sign: Sign): ReadonlyMap<string, StoredResult> | null {
  const body = text.slice(SIGNATURE_LENGTH + 1);
  if (text[SIGNATURE_LENGTH] !== "\n" || sign(body) !== text.slice(0, SIGNATURE_LENGTH)) return null;
  const [format, writtenWith, ...lines] = body.split("\n");
  if (format !== FORMAT || writtenWith !== settings) return new Map();
  const results = lines.slice(0, -1).map((line) => JSON.parse(line) as StoredResult);
  return new Map(results.map((result) => [result.path, result]));
}
