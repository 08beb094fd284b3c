/** So many bytes make one piece. */
const AT_ONCE = 1 << 16;

const encoder = new TextEncoder();

/**
 * The same text as UTF-8 in fewer pieces: writing costs by the piece. Each is memory of its own. Without joining the texts
 * first, which takes four times as long as encoding them.
 */
export function* encoded(pieces: Iterable<string>): Iterable<Uint8Array> {
  let buffer = new Uint8Array(AT_ONCE);
  let filled = 0;
  for (const piece of pieces) {
    for (let rest = piece; rest !== ""; ) {
      const { read, written } = encoder.encodeInto(rest, buffer.subarray(filled));
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
