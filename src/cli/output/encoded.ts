import type { Piece } from "../../report/index.ts";

/** So many bytes make one piece. */
const AT_ONCE = 1 << 16;

const encoder = new TextEncoder();

/**
 * The same text as UTF-8 in fewer pieces: writing costs by the piece. Each is memory of its own. Without joining the texts
 * first, which takes four times as long as encoding them.
 */
export function* encoded(pieces: Iterable<Piece>): Iterable<Uint8Array> {
  let buffer = new Uint8Array(AT_ONCE);
  let filled = 0;
  for (const piece of pieces) {
    for (let rest = piece; rest.length > 0; ) {
      const { read, written } = put(rest, buffer.subarray(filled));
      filled += written;
      if (read === rest.length) break;
      rest = rest.slice(read);
      yield buffer.subarray(0, filled);
      buffer = new Uint8Array(AT_ONCE);
      filled = 0;
    }
  }
  if (filled > 0) yield buffer.subarray(0, filled);
}

/** How much of a piece was written, in its own units, and how many bytes that are. */
function put(piece: Piece, into: Uint8Array): { readonly read: number; readonly written: number } {
  if (typeof piece === "string") return encoder.encodeInto(piece, into);
  const read = Math.min(piece.length, into.length);
  into.set(piece.subarray(0, read));
  return { read, written: read };
}
