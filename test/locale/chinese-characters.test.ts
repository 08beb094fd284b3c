import { describe, expect, it } from "vitest";
import { characterPairs, counterpartOf, foreignCharacters } from "../../src/locale/chinese-characters.ts";

const pairs = characterPairs();
/** These are added by hand. */
const derived = pairs.filter(([simplified]) => !"网确启".includes(simplified));

/** The characters of the rows of a two-byte encoding: lead bytes from first to last, trail bytes from lowest up. */
function rowsOf(encoding: string, first: number, last: number, lowest: number): ReadonlySet<string> {
  const decoder = new TextDecoder(encoding);
  const found = new Set<string>();
  for (let lead = first; lead <= last; lead++) {
    for (let trail = lowest; trail <= 0xfe; trail++) found.add(decoder.decode(Uint8Array.of(lead, trail)));
  }
  return found;
}

describe("the table of pairs", () => {
  // GBK holds GB 2312 where both bytes are A1 or more; Big5 begins with its frequent characters, up to C67E.
  const gb2312 = rowsOf("gbk", 0xb0, 0xf7, 0xa1);
  const frequentInGb2312 = rowsOf("gbk", 0xb0, 0xd7, 0xa1);
  const big5 = rowsOf("big5", 0xa4, 0xf9, 0x40);
  const frequentInBig5 = rowsOf("big5", 0xa4, 0xc6, 0x40);

  it("has Simplified forms that are frequent in GB 2312 and absent from Big5", () => {
    expect(derived.filter(([simplified]) => !frequentInGb2312.has(simplified) || big5.has(simplified))).toEqual([]);
  });

  it("has Traditional forms that are frequent in Big5 and absent from GB 2312", () => {
    expect(derived.filter(([, traditional]) => !frequentInBig5.has(traditional) || gb2312.has(traditional))).toEqual(
      [],
    );
  });

  it("has every character once", () => {
    expect(new Set(pairs.flat()).size).toBe(2 * pairs.length);
    expect(pairs.length).toBeGreaterThan(1000);
  });

  it.each(["网網", "确確", "启啟"])("has what the encodings do not tell: %s", ([simplified, traditional]) => {
    expect(counterpartOf(simplified as string)).toBe(traditional);
    expect(counterpartOf(traditional as string)).toBe(simplified);
  });

  it.each([..."后里台着干面系只温税内决户删复"])("has no character that is sound in both: %s", (character) => {
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
