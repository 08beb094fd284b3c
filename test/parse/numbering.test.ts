import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { read, unitText } from "./made-up-units.ts";

/** What is said of the numbering of an article with these ids: kind, id and the other id. */
function accusedIn(...ids: readonly string[]) {
  const text = ids.map((id) => unitText(id, "概要", "Overview")).join("\n\n");
  return read(text).malformed.map(({ kind, id, span, other }) => {
    expect(text.slice(span.start, span.end)).toBe(unitText(id ?? "", "概要", "Overview"));
    return [kind, id, other?.id];
  });
}

const plain = (...numbers: readonly string[]) => numbers.map((number) => `37ca1-${number}`);

describe("ids are in order", () => {
  it.each([
    ["with gaps", plain("102", "103", "107", "1733")],
    ["as two series, plain and p, each by itself", plain("104", "p101", "107", "p102", "108")],
    ["compared as numbers", plain("999", "1000", "1001")],
    ["p ids compared as numbers", plain("p999", "p1000")],
    ["alone", plain("101")],
  ])("%s", (_, ids) => {
    expect(accusedIn(...ids)).toEqual([]);
  });
});

describe("an id out of order", () => {
  it.each([
    ["too low", plain("103", "104", "102", "105"), "37ca1-102"],
    ["too high", plain("102", "110", "103", "104"), "37ca1-110"],
    ["the first", plain("109", "102", "103"), "37ca1-109"],
    ["the last", plain("102", "103", "104", "101"), "37ca1-101"],
    ["a p id", plain("p101", "p103", "p102", "104", "p104", "p105"), "37ca1-p103"],
  ])("is the only one accused: %s", (_, ids, accused) => {
    expect(accusedIn(...ids).map(([kind, id]) => [kind, id])).toEqual([["unorderedId", accused]]);
  });

  it("names a unit that keeps its place", () => {
    expect(accusedIn(...plain("103", "104", "102", "105"))).toEqual([["unorderedId", "37ca1-102", "37ca1-104"]]);
  });

  it("is named once for each that moved", () => {
    const found = accusedIn(...plain("105", "106", "102", "107", "103", "108", "109"));
    expect(found.map(([, id]) => id)).toEqual(["37ca1-102", "37ca1-103"]);
  });
});

describe("an id that stands twice", () => {
  it("is accused where it stands the second time", () => {
    const text = `${unitText("37ca1-103", "概要", "Overview")}\n\n${unitText("37ca1-103", "النسخ", "Backup")}\n`;
    const [finding, ...others] = read(text).malformed;
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ kind: "duplicateId", id: "37ca1-103", other: { id: "37ca1-103" } });
    expect(finding?.other?.span.start).toBe(0);
    expect(finding?.span.start).toBe(text.indexOf("<span", text.indexOf("\n")));
  });

  it.each([
    ["in a row", plain("102", "103", "103", "104")],
    ["apart", plain("102", "103", "104", "105", "103", "106")],
    ["as a p id", plain("p101", "102", "p101", "103")],
  ])("is one finding: %s", (_, ids) => {
    expect(accusedIn(...ids).map(([kind]) => kind)).toEqual(["duplicateId"]);
  });

  it("is a finding each time more", () => {
    expect(accusedIn(...plain("102", "102", "102"))).toEqual([
      ["duplicateId", "37ca1-102", "37ca1-102"],
      ["duplicateId", "37ca1-102", "37ca1-102"],
    ]);
  });
});

describe("a foreign prefix", () => {
  it("is the one that fewer units have", () => {
    expect(accusedIn("37ca1-102", "9f00a-103", "37ca1-104")).toEqual([["foreignPrefix", "9f00a-103", "37ca1-102"]]);
    expect(accusedIn("9f00a-102", "37ca1-103", "37ca1-104")).toEqual([["foreignPrefix", "9f00a-102", "37ca1-103"]]);
  });

  it("does not disturb the order of the others", () => {
    expect(accusedIn("37ca1-102", "9f00a-999", "37ca1-103", "9f00a-101")).toEqual([
      ["foreignPrefix", "9f00a-999", "37ca1-102"],
      ["foreignPrefix", "9f00a-101", "37ca1-102"],
    ]);
  });
});

describe("any numbering", () => {
  const numbers = fc.array(fc.integer({ min: 101, max: 130 }), { maxLength: 12 });

  it("is in order once the accused are gone, and none could have stayed", () => {
    fc.assert(
      fc.property(numbers, (all) => {
        const text = all.map((number) => unitText(`37ca1-${number}`, "概要", "A")).join("\n");
        const { units, malformed } = read(text);
        const accused = new Set(malformed.map(({ span }) => span.start));
        const kept = units.filter(({ span }) => !accused.has(span.start)).map(({ id }) => Number(id.slice(6)));
        expect(kept).toEqual([...new Set(kept)].toSorted((a, b) => a - b));
        expect(kept.length).toBe(longestIncreasing(all));
      }),
    );
  });
});

/** By trying: the length of the longest increasing run. */
function longestIncreasing(numbers: readonly number[]): number {
  const lengths: number[] = [];
  for (const [index, number] of numbers.entries()) {
    const shorter = lengths.filter((_, before) => (numbers[before] as number) < number);
    lengths[index] = 1 + Math.max(0, ...shorter);
  }
  return Math.max(0, ...lengths);
}
