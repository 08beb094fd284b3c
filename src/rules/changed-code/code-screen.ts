import type { TranslationUnit } from "../../model/unit.ts";

const BACKTICK = 0x60;
const BACKSLASH = 0x5c;

/**
 * Whether both sides of a unit plainly hold the same code, in whatever order, known without reading their placeables:
 * nearly all units do. `false` says nothing.
 */
export function holdsSameCode({ source, target }: TranslationUnit): boolean {
  return inSameOrder(source.text, target.text) || inAnyOrder(source.text, target.text);
}

/** The common case, without making a string. */
function inSameOrder(source: string, target: string): boolean {
  let open = source.indexOf("`");
  let found = target.indexOf("`");
  while (open >= 0 && found >= 0) {
    const close = closerOf(source, open);
    if (close < 0) return false;
    const foundClose = found + close - open;
    if (foundClose >= target.length || target.charCodeAt(foundClose + 1) === BACKTICK) return false;
    if (target.charCodeAt(found - 1) === BACKSLASH) return false;
    for (let at = open, other = found; at <= close; at++, other++) {
      if (source.charCodeAt(at) !== target.charCodeAt(other)) return false;
    }
    open = source.indexOf("`", close + 1);
    found = target.indexOf("`", foundClose + 1);
  }
  return open < 0 && found < 0;
}

function inAnyOrder(source: string, target: string): boolean {
  const expected = plainCodeOf(source);
  const found = expected === null ? null : plainCodeOf(target);
  if (expected === null || found === null || found.length !== expected.length) return false;
  found.sort();
  return expected.sort().every((code, index) => code === found[index]);
}

/** What stands between single backticks; `null` where backticks are doubled, escaped or odd in number. */
function plainCodeOf(text: string): string[] | null {
  const code: string[] = [];
  for (let open = text.indexOf("`"); open >= 0; ) {
    const close = closerOf(text, open);
    if (close < 0) return null;
    code.push(text.slice(open + 1, close));
    open = text.indexOf("`", close + 1);
  }
  return code;
}

/** The backtick that ends the code opened at an offset; -1 where there is none, or where either is doubled or escaped. */
function closerOf(text: string, open: number): number {
  const close = text.indexOf("`", open + 1);
  if (close <= open + 1 || text.charCodeAt(close + 1) === BACKTICK) return -1;
  return text.charCodeAt(open - 1) === BACKSLASH || text.charCodeAt(close - 1) === BACKSLASH ? -1 : close;
}
