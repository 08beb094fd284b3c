import { describe, expect, it } from "vitest";
import { characterPairs, counterpartOf, foreignCharacters } from "../../src/locale/chinese-characters.ts";

const pairs = characterPairs();

/** The characters of a two-byte encoding whose codes lie in the ranges. */
function charactersOf(encoding: string, ...ranges: readonly (readonly [number, number])[]): ReadonlySet<string> {
  const decoder = new TextDecoder(encoding);
  const codes = ranges.flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, step) => first + step));
  return new Set(codes.map((code) => decoder.decode(Uint8Array.of(code >> 8, code & 0xff))));
}

describe("the table of pairs", () => {
  const gb2312 = charactersOf("gbk", [0xb0a1, 0xf7fe]);
  const frequentInGb2312 = charactersOf("gbk", [0xb0a1, 0xd7fe]);
  const big5 = charactersOf("big5", [0xa440, 0xc67e], [0xc940, 0xf9d5]);
  const frequentInBig5 = charactersOf("big5", [0xa440, 0xc67e]);
  // GBK's codes with a second byte below A1 are not GB 2312's.
  const isInGb2312 = (character: string) => gb2312.has(character) && inRows(character);
  const rows = charactersOf("gbk", ...Array.from({ length: 0x48 }, (_, row) => rowOf(0xb0 + row)));
  const inRows = (character: string) => rows.has(character);

  it("has Simplified forms that are frequent in GB 2312 and absent from Big5", () => {
    expect(pairs.filter(([simplified]) => !frequentInGb2312.has(simplified) || big5.has(simplified))).toEqual([]);
  });

  it("has Traditional forms that are frequent in Big5 and absent from GB 2312", () => {
    expect(pairs.filter(([, traditional]) => !frequentInBig5.has(traditional) || isInGb2312(traditional))).toEqual([]);
  });

  it("has every character once", () => {
    expect(new Set(pairs.flat()).size).toBe(2 * pairs.length);
    expect(pairs.length).toBeGreaterThan(1000);
  });

  it.each([..."后里台着干面系只温税内决户"])("has no character that is sound in both: %s", (character) => {
    expect(counterpartOf(character)).toBeNull();
  });
});

describe("foreignCharacters", () => {
  it("finds what belongs to the other script alone, and counts what belongs to the own", () => {
    expect(foreignCharacters("这個里 a", "Hans")).toEqual({ foreign: [1], own: 1 });
    expect(foreignCharacters("这個里 a", "Hant")).toEqual({ foreign: [0], own: 1 });
  });

  it("knows the counterpart both ways", () => {
    expect([counterpartOf("个"), counterpartOf("個")]).toEqual(["個", "个"]);
  });
});

function rowOf(lead: number): readonly [number, number] {
  return [(lead << 8) | 0xa1, (lead << 8) | 0xfe];
}
