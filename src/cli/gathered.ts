/** So many UTF-16 units at least make one piece. */
const AT_ONCE = 1 << 16;

/** The same text in fewer pieces: writing costs by the piece. */
export function* gathered(pieces: Iterable<string>): Iterable<string> {
  let waiting = "";
  for (const piece of pieces) {
    waiting += piece;
    if (waiting.length < AT_ONCE) continue;
    yield waiting;
    waiting = "";
  }
  if (waiting !== "") yield waiting;
}
