import fc from "fast-check";
import { expect, it } from "vitest";
import { wordsOf } from "../../src/text/words.ts";

const WORD = /[\p{L}\p{M}\p{N}_](?:[\p{L}\p{M}\p{N}_'’-]{0,10000}[\p{L}\p{M}\p{N}_])?/gu;
const texts = (prose: string) => wordsOf(prose).map(({ text }) => text);

it("joins what hyphens, apostrophes and underscores join", () => {
  expect(texts("L'été d’Anne-Marie: 3 my_files – “naïve” ½ ﬂ")).toEqual([
    "L'été",
    "d’Anne-Marie",
    "3",
    "my_files",
    "naïve",
    "½",
    "ﬂ",
  ]);
});

it("finds the same words in Latin script as in any other", () => {
  const character = fc.oneof(
    fc.integer({ min: 0, max: 0x24f }),
    fc.integer({ min: 0x2000, max: 0x2070 }),
    fc.constantFrom(0xfffc, 0x20ac),
  );
  const text = fc.array(character.map((code) => String.fromCharCode(code))).map((characters) => characters.join(""));
  const agrees = fc.property(text, (prose) => {
    expect(texts(prose)).toEqual(prose.match(WORD) ?? []);
  });
  fc.assert(agrees, { numRuns: 3000 });
});
