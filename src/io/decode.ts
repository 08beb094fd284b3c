import { isUtf8 } from "node:buffer";

/** Bytes that are no UTF-8, as they stand in the decoded text. */
export interface UndecodableRun {
  /** UTF-16 offset of the run in the decoded text, a byte order mark counted. */
  readonly offset: number;
  /** UTF-16 length of the run: so many U+FFFD stand there. */
  readonly length: number;
  /** The bytes themselves, at most 32 of them. */
  readonly bytes: readonly number[];
}

/** A file as text, or why it is none. */
export type Decoded =
  | {
      readonly kind: "text";
      /** A byte order mark stays as U+FEFF, line endings stay as they are. */
      readonly text: string;
      /** In the order of the text; at most the first 1,000. */
      readonly undecodable: readonly UndecodableRun[];
      /** How many runs there are altogether. */
      readonly undecodableCount: number;
    }
  | { readonly kind: "unreadable"; readonly reason: "utf16" | "binary" };

const REPORTED_RUNS = 1000;
const REPORTED_BYTES = 32;
/** As many bytes tell UTF-16 without a byte order mark from binary. */
const SAMPLE = 4096;

/**
 * Decodes UTF-8, with or without a byte order mark. Bytes that are none become U+FFFD as the WHATWG Encoding Standard
 * has it (one for each maximal subpart), so that the rest of the file can still be linted. Never throws.
 */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes.includes(0)) return { kind: "unreadable", reason: looksLikeUtf16(bytes) ? "utf16" : "binary" };
  if (isUtf8(bytes)) return { kind: "text", text: utf8(bytes), undecodable: [], undecodableCount: 0 };
  if (hasUtf16Mark(bytes)) return { kind: "unreadable", reason: "utf16" };
  return { kind: "text", text: utf8(bytes), ...undecodableRuns(bytes) };
}

// Measured over 71 MB: 5 ms to validate and 90 ms to decode; a fatal TextDecoder needed 93 to 147 ms for both.
function utf8(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("utf8");
}

function hasUtf16Mark(bytes: Uint8Array): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}

/** ASCII characters in UTF-16 leave a NUL at every even or at every odd byte, and none at the others. */
function looksLikeUtf16(bytes: Uint8Array): boolean {
  if (hasUtf16Mark(bytes)) return true;
  const length = Math.min(bytes.length, SAMPLE);
  const zeros = [0, 0] as [number, number];
  for (let index = 0; index < length; index++) if (bytes[index] === 0) zeros[(index & 1) as 0 | 1]++;
  const [even, odd] = zeros;
  return Math.min(even, odd) === 0 && Math.max(even, odd) * 16 >= length;
}

function undecodableRuns(bytes: Uint8Array): { undecodable: UndecodableRun[]; undecodableCount: number } {
  const undecodable: UndecodableRun[] = [];
  let undecodableCount = 0;
  let run: { offset: number; length: number; bytes: number[] } | null = null;
  let offset = 0;
  let index = 0;
  while (index < bytes.length) {
    const { length, valid } = sequenceAt(bytes, index);
    if (valid) {
      run = null;
      offset += length === 4 ? 2 : 1;
    } else {
      if (run === null) {
        run = { offset, length: 0, bytes: [] };
        if (undecodableCount++ < REPORTED_RUNS) undecodable.push(run);
      }
      run.length++;
      for (let at = index; at < index + length && run.bytes.length < REPORTED_BYTES; at++) {
        run.bytes.push(bytes[at] as number);
      }
      offset++;
    }
    index += length;
  }
  return { undecodable, undecodableCount };
}

/**
 * The UTF-8 sequence at a byte, or the maximal subpart of one that is broken there: what the decoder replaces by one
 * U+FFFD. The bounds of the second byte are those of Unicode's table 3-7 (no overlong forms, surrogates or > U+10FFFF).
 */
function sequenceAt(bytes: Uint8Array, index: number): { length: number; valid: boolean } {
  const first = bytes[index] as number;
  if (first < 0x80) return { length: 1, valid: true };
  const expected = first >= 0xc2 && first <= 0xdf ? 2 : first >> 4 === 0xe ? 3 : first >= 0xf0 && first <= 0xf4 ? 4 : 0;
  if (expected === 0) return { length: 1, valid: false };
  let lower = first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80;
  let upper = first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf;
  let length = 1;
  while (length < expected) {
    const next = bytes[index + length];
    if (next === undefined || next < lower || next > upper) return { length, valid: false };
    lower = 0x80;
    upper = 0xbf;
    length++;
  }
  return { length, valid: true };
}
