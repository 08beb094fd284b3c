import { type Decoded, decode } from "./decode.ts";
import type { Host } from "./host.ts";

const STEP = 8 * 1024;
const LIMIT = 1024 * 1024;
const LF = 0x0a;
const CR = 0x0d;
const DASH = 0x2d;

/**
 * The start of a file up to and including the line that closes its front matter, for articles that are compared but not
 * linted. A file without front matter gives at most its first 8 KiB; one whose front matter never closes gives the
 * whole lines of its first MiB.
 *
 * Throws the system's error when the file cannot be read.
 */
export function readHead(host: Host, path: string): Decoded {
  let bytes = host.readRange(path, 0, STEP);
  let complete = bytes.length < STEP;
  const opening = endOfFence(bytes, hasMark(bytes) ? 3 : 0);
  if (opening !== null) {
    let from = opening;
    while (true) {
      const { end, resume } = closingFence(bytes, from, complete);
      if (end !== null) return decode(bytes.subarray(0, end));
      if (complete || bytes.length >= LIMIT) break;
      const more = host.readRange(path, bytes.length, STEP);
      complete = more.length < STEP;
      bytes = Buffer.concat([bytes, more]);
      from = resume;
    }
  }
  // A cut in the middle of a line could be one in the middle of a character.
  return decode(complete ? bytes : bytes.subarray(0, bytes.lastIndexOf(LF) + 1));
}

/** The same of a file that its folder lists as a regular one: mostly one reading shows the end of its head, and it is not looked at first. */
export function readListedHead(host: Host, path: string): Decoded {
  const bytes = host.readBeginning(path, STEP, shownEnd);
  return bytes === null ? readHead(host, path) : decode(bytes);
}

function shownEnd(bytes: Uint8Array): number | null {
  const from = endOfFence(bytes, hasMark(bytes) ? 3 : 0);
  return from === null ? null : closingFence(bytes, from, false).end;
}

function hasMark(bytes: Uint8Array): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}

/** The end of the fence line that starts at a byte, its line break included; `null` where there is none. */
function endOfFence(bytes: Uint8Array, start: number): number | null {
  if (bytes[start] !== DASH || bytes[start + 1] !== DASH || bytes[start + 2] !== DASH) return null;
  // What follows the dashes (a language, white space) is the front matter reader's business.
  const lineBreak = bytes.indexOf(LF, start + 3);
  return lineBreak < 0 ? null : lineBreak + 1;
}

/** `end` of the closing fence's line from a line start on, else the line start from which more bytes are to be read. */
function closingFence(bytes: Uint8Array, from: number, complete: boolean): { end: number | null; resume: number } {
  let line = from;
  while (true) {
    const lineBreak = bytes.indexOf(LF, line);
    const end = lineBreak < 0 ? bytes.length : lineBreak;
    if ((lineBreak >= 0 || complete) && isFence(bytes, line, end)) {
      return { end: lineBreak < 0 ? end : lineBreak + 1, resume: line };
    }
    if (lineBreak < 0) return { end: null, resume: line };
    line = lineBreak + 1;
  }
}

/** `---` and nothing but white space: a stricter reader than the one of front matter would read on for nothing. */
function isFence(bytes: Uint8Array, start: number, end: number): boolean {
  if (end - start < 3) return false;
  for (let index = start; index < end; index++) {
    const byte = bytes[index];
    const expected = index < start + 3 ? byte === DASH : byte === 0x20 || byte === 0x09 || byte === CR;
    if (!expected) return false;
  }
  return true;
}
