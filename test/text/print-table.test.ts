import { describe, expect, it } from "vitest";
import { Print, PrintTable, UNKNOWN } from "../../src/text/print-table.ts";

function printOf(...texts: readonly string[]): Print {
  const print = new Print();
  for (const text of texts) print.read(`..${text}..`, 2, text.length + 2);
  return print;
}

describe("a print", () => {
  it("is the same wherever a text stands", () => {
    const print = new Print();
    print.read("Open the cluster", 5, 8);
    expect(print).toEqual(printOf("the"));
  });

  it("tells where one text ends and the next begins", () => {
    expect(printOf("ab", "c")).not.toEqual(printOf("a", "bc"));
    expect(printOf("", "ab")).not.toEqual(printOf("ab", ""));
  });

  it("is that of nothing again when it is cleared", () => {
    const print = printOf("Fjordbase");
    print.clear();
    expect(print).toEqual(new Print());
  });

  it("differs between short texts of one length", () => {
    const letters = [..."abcdefghijklmnopqrstuvwxyzåøæ"];
    const texts = letters.flatMap((a) => letters.flatMap((b) => letters.map((c) => a + b + c)));
    const prints = new Set(texts.map((text) => printOf(text)).map(({ first, second }) => `${first} ${second}`));
    expect(prints.size).toBe(texts.length);
  });
});

describe("a table of prints", () => {
  it("keeps a number for each of thousands, also for those that begin at the same slot", () => {
    const table = new PrintTable();
    const prints = Array.from({ length: 5_000 }, (_, index) => ({ first: (index % 7) * 65_536, second: index }));
    for (const [index, { first, second }] of prints.entries()) table.set(first, second, index + 1);
    expect(prints.map(({ first, second }) => table.get(first, second))).toEqual(prints.map((_, index) => index + 1));
    expect(table.size).toBe(5_000);
    expect(table.get(1, 1)).toBe(UNKNOWN);
  });

  it("changes what it keeps", () => {
    const table = new PrintTable();
    const { first, second } = printOf("Fjordbase");
    table.set(first, second, 1);
    table.set(first, second, 2);
    expect([table.get(first, second), table.size]).toEqual([2, 1]);
  });

  it("knows 0 and 0 only when it was told", () => {
    const table = new PrintTable();
    expect(table.get(0, 0)).toBe(UNKNOWN);
    table.set(0, 0, 5);
    expect(table.get(0, 0)).toBe(5);
  });
});
