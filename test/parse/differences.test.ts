import { describe, expect, it } from "vitest";
import { ANY_DIFFERENCE, Difference } from "../../src/model/features.ts";
import { scanDifferences } from "../../src/parse/differences.ts";

function differences(source: string, target: string): readonly string[] {
  const side = (text: string) => ({ text: `<${text}<`, start: 1, end: text.length + 1 });
  const mask = scanDifferences(side(source), side(target));
  return Object.entries(Difference).flatMap(([name, bit]) => ((mask & bit) === 0 ? [] : [name]));
}

describe("a look at both sides", () => {
  it.each([
    ["a translation with the same names", "Run Get-Item for NodeLimit 3.", "Kjør Get-Item for NodeLimit 3."],
    ["names in another order", "Get-Item, then Set-Item", "Set-Item etter Get-Item"],
    ["a name between letters of another script", "Run Get-Item.", "請執行Get-Item。"],
    ["a link with another label", "See [the log](./log.md).", "請參閱[記錄](./log.md)。"],
    ["bold in another place", "Open **the log** now.", "Nå åpner du **loggen** her."],
    ["code in another place", "The `log` of it", "Dens `log`"],
    ["amounts", "wait 5 ms or more", "vent 5 ms eller mer"],
  ])("shows no difference in %s", (_, source, target) => {
    expect(differences(source, target)).toEqual([]);
  });

  it.each([
    ["a name less", "lostToken", "Run Get-Item", "Kjør det"],
    ["one of two", "lostToken", "node.json and node.json", "node.json"],
    ["another unit", "lostToken", "64 GB of it", "64 MB av det"],
    ["a number behind other letters", "lostToken", "see KB 4457128", "se 4457128 KB"],
    ["another destination", "lostToken", "[a](log)", "[a](logg)"],
    ["a placeholder cut", "lostToken", "the $(x) value", "verdien $(xé)"],
    ["a name more", "addedToken", "run it", "kjør Get-Item"],
    ["a bracket more", "markup", "the log", "loggen (den)"],
    ["bold less", "markup", "the **log**", "loggen"],
    ["bold that cannot open", "markup", "the **log**", "** loggen**"],
    ["an emptied label", "markup", "[log](./a.md)", "[](./a.md)"],
    ["an image for a link", "markup", "![log](./a.png)", "[log](./a.png)"],
    ["brackets of full width", "markup", "log", "記錄（x）"],
    ["what may be a reference", "markup", "[log]", "[logg]"],
    ["two links", "severalLinks", "[a](./x.md) [b](./y.md)", "[b](./x.md) [a](./y.md)"],
    ["words kept", "keptWords", "open the log of it", "åpne the log of it"],
    ["words kept around capitals", "keptWords", "the log of Fjordbase is kept", "the log of Fjordbase is"],
    ["the same text", "sameLetters", "Open the log", "open the log."],
  ])("shows %s", (_, difference, source, target) => {
    expect(differences(source, target)).toContain(difference);
  });

  it("finds a name in a compound", () => {
    expect(differences("the NodeLimit level", "NodeLimit-nivået")).toEqual(["addedToken"]);
  });

  it.each(["a <b> c", "a &amp; c", "a \\* c", "a\nb", "a ` b", "a [!NOTE] b"])(
    "rules nothing out beside markup that takes a reader: %j",
    (text) => {
      expect(differences(text, "x")).toHaveLength(Object.keys(Difference).length);
      expect(differences("x", text)).toHaveLength(Object.keys(Difference).length);
    },
  );

  it("compares no more tokens than it has room for", () => {
    const names = Array.from({ length: 200 }, (_, index) => `Node${index}`).join(" ");
    expect(differences(names, names)).toEqual(expect.arrayContaining(["lostToken", "addedToken"]));
  });

  it("has all bits in one mask", () => {
    expect(Object.values(Difference).reduce((mask, bit) => mask | bit, 0)).toBe(ANY_DIFFERENCE);
  });
});
