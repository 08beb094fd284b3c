import type { Part } from "./part.ts";

/**
 * Parts with the numbers of their lines in place of offsets; the first line is 1.
 *
 * @param text what has the lines
 * @param originOf where an offset of a part stands in it
 */
export function numbered(
  parts: readonly Part[],
  text: string,
  originOf: (offset: number) => number = (offset) => offset,
): readonly Part[] {
  let at = 0;
  let line = 1;
  return parts.map(({ kind, key, start }) => {
    const origin = originOf(start);
    for (let next = text.indexOf("\n", at); next >= 0 && next < origin; next = text.indexOf("\n", at)) {
      at = next + 1;
      line++;
    }
    return { kind, key, start: line };
  });
}
