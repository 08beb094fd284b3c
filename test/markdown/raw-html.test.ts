import fc from "fast-check";
import { expect, test } from "vitest";
import { RawHtmlFinder } from "../../src/markdown/raw-html.ts";

/** CommonMark's open and closing tags as one expression, which takes short texts alone. */
const TAG =
  /<(?:[A-Za-z][A-Za-z0-9-]*(?:[ \t\r\n]+[A-Za-z_:][\w.:-]*(?:[ \t\r\n]*=[ \t\r\n]*(?:[^ \t\r\n"'=<>`]+|'[^']*'|"[^"]*"))?)*[ \t\r\n]*\/?|\/[A-Za-z][A-Za-z0-9-]*[ \t\r\n]*)>/y;

test("ends tags where CommonMark's expression does", () => {
  const piece = fc.constantFrom(
    "a",
    "b1",
    " ",
    "\n",
    "=",
    '"',
    "'",
    "/",
    ">",
    "<",
    "`",
    ":x",
    "-",
    '="c"',
    "='d' ",
    " e=f",
    ".",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
      const text = `<a${pieces.join("")}>`;
      for (const [at, opening] of [
        [0, text],
        [1, `x</b${text.slice(2)}`],
      ] as const) {
        TAG.lastIndex = at;
        expect(new RawHtmlFinder(opening).tagAt(at)).toBe(TAG.test(opening) ? TAG.lastIndex : -1);
      }
    }),
    { numRuns: 5_000 },
  );
});

test("reads a tag of 10 MB, whatever it is made of", () => {
  for (const middle of [
    ' b="c"'.repeat(1_700_000),
    ` b="${"c".repeat(10_000_000)}"`,
    " b=c".repeat(2_500_000),
    " b".repeat(5_000_000),
  ]) {
    expect(new RawHtmlFinder(`<a${middle}>`).tagAt(0)).toBe(middle.length + 3);
    expect(new RawHtmlFinder(`<a${middle}<`).tagAt(0)).toBe(-1);
  }
});
