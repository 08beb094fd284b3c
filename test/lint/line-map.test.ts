import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LineMap } from "../../src/lint/line-map.ts";

/** Line and column by walking through the text, unit by unit. */
function walked(text: string, offset: number) {
  const before = text.slice(0, offset);
  const breaks = [...before.matchAll(/\r\n|\n|\r(?!\n)/g)].filter(
    // A carriage return at the cut belongs to the line feed behind it.
    ({ 0: found, index }) => !(found === "\r" && text[index + 1] === "\n"),
  );
  const last = breaks.at(-1);
  const start = last === undefined ? 0 : last.index + last[0].length;
  return { line: breaks.length + 1, column: offset - start + 1, offset };
}

describe("LineMap", () => {
  it.each([
    ["the start", "a\nb", 0, 1, 1],
    ["nothing", "", 0, 1, 1],
    ["a second line", "叢集\nÅpne", 3, 2, 1],
    ["the line break itself", "叢集\nÅpne", 2, 1, 3],
    ["behind CRLF", "叢集\r\nÅpne", 4, 2, 1],
    ["between CR and LF", "叢集\r\nÅpne", 3, 1, 4],
    ["behind a lone CR", "叢集\rÅpne", 3, 2, 1],
    ["behind a byte order mark", "\uFEFFa", 1, 1, 2],
    ["behind a character of two units", "𠮷a", 2, 1, 3],
    ["the end of the text", "a\nb", 3, 2, 2],
    ["the end behind a line break", "a\n", 2, 2, 1],
    ["line separators, which end no line", "a\u2028\u2029\u0085\u000bb", 5, 1, 6],
  ])("gives lines and columns in UTF-16 units: %s", (_, text, offset, line, column) => {
    expect(new LineMap(text).position(offset)).toEqual({ line, column, offset });
  });

  it("agrees with a walk through the text, in whatever order it is asked", () => {
    const text = fc.string({ unit: fc.constantFrom("a", "叢", "𠮷", "\n", "\r", "\r\n"), maxLength: 30 });
    fc.assert(
      fc.property(text, fc.array(fc.nat(60), { minLength: 1 }), (any, offsets) => {
        const lines = new LineMap(any);
        for (const offset of offsets) {
          const within = Math.min(offset, any.length);
          expect(lines.position(within)).toEqual(walked(any, within));
        }
      }),
    );
  });

  it("gives the range of a span", () => {
    expect(new LineMap("Åpne\n叢集").range(2, 7)).toEqual({
      start: { line: 1, column: 3, offset: 2 },
      end: { line: 2, column: 3, offset: 7 },
    });
  });
});
