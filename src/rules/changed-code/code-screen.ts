import type { Segment, TranslationUnit } from "../../model/unit.ts";

const BACKTICK = 0x60;
const BACKSLASH = 0x5c;

/**
 * Whether both sides of a unit plainly hold the same code, in whatever order, told without reading their placeables:
 * nearly all units do. `false` says nothing.
 *
 * @param text the file
 */
export function holdsSameCode(text: string, { source, target }: TranslationUnit): boolean {
  return inSameOrder(text, source, target) || inAnyOrder(text, source, target);
}

/** The common case, without making a string. */
function inSameOrder(text: string, source: Segment, target: Segment): boolean {
  const { end } = source.span;
  const { end: targetEnd } = target.span;
  let open = nextBacktick(text, source.span.start, end);
  let found = nextBacktick(text, target.span.start, targetEnd);
  while (open >= 0 && found >= 0) {
    const close = closerOf(text, open, end);
    if (close < 0) return false;
    const foundClose = found + close - open;
    if (foundClose >= targetEnd || text.charCodeAt(foundClose + 1) === BACKTICK) return false;
    if (text.charCodeAt(found - 1) === BACKSLASH) return false;
    for (let at = open, other = found; at <= close; at++, other++) {
      if (text.charCodeAt(at) !== text.charCodeAt(other)) return false;
    }
    open = nextBacktick(text, close + 1, end);
    found = nextBacktick(text, foundClose + 1, targetEnd);
  }
  return open < 0 && found < 0;
}

function inAnyOrder(text: string, source: Segment, target: Segment): boolean {
  const expected = plainCodeOf(text, source);
  const found = expected === null ? null : plainCodeOf(text, target);
  if (expected === null || found === null || found.length !== expected.length) return false;
  found.sort();
  return expected.sort().every((code, index) => code === found[index]);
}

/** What stands between single backticks; `null` where backticks are doubled, escaped or odd in number. */
function plainCodeOf(text: string, { span: { start, end } }: Segment): string[] | null {
  const code: string[] = [];
  for (let open = nextBacktick(text, start, end); open >= 0; ) {
    const close = closerOf(text, open, end);
    if (close < 0) return null;
    code.push(text.slice(open + 1, close));
    open = nextBacktick(text, close + 1, end);
  }
  return code;
}

/** The backtick that ends the code opened at an offset; -1 where there is none, or where either is doubled or escaped. */
function closerOf(text: string, open: number, end: number): number {
  const close = nextBacktick(text, open + 1, end);
  if (close <= open + 1 || text.charCodeAt(close + 1) === BACKTICK) return -1;
  return text.charCodeAt(open - 1) === BACKSLASH || text.charCodeAt(close - 1) === BACKSLASH ? -1 : close;
}

function nextBacktick(text: string, from: number, end: number): number {
  const at = text.indexOf("`", from);
  return at < end ? at : -1;
}
