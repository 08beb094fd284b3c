import { describe, expect, it } from "vitest";
import { BestFit } from "../../src/align/best-fit.ts";

const COMMONMARK = { mdx: false, hugo: false };
const MDX = { mdx: true, hugo: false };

/** A page of some sections, each with a code span and a link of its own. */
function page(...names: readonly string[]): string {
  return names.map((name) => `## About ${name}\n\nOpen \`${name}\` as [said](/${name}).\n`).join("\n");
}

function translated(...names: readonly string[]): string {
  return page(...names)
    .replaceAll("About", "关于")
    .replaceAll("Open", "打开");
}

describe("BestFit", () => {
  it("takes the version whose blocks and tokens a translation has", () => {
    const versions = [page("a", "b", "c", "d"), page("a", "b", "c"), page("a", "b")];
    const fit = new BestFit();
    expect(fit.among(translated("a", "b", "c"), versions, COMMONMARK)).toBe(1);
    expect(fit.among(translated("a", "b"), versions, COMMONMARK)).toBe(2);
    expect(fit.among(translated("b", "c", "d", "e"), versions, COMMONMARK)).toBe(0);
  });

  it("takes the earlier one in the list on a tie", () => {
    const versions = [page("a", "x"), page("a", "b"), page("b", "a"), page("a")];
    expect(new BestFit().among(translated("a", "b"), versions, COMMONMARK)).toBe(1);
  });

  it("counts what a page has twice", () => {
    const versions = [page("a"), page("a", "a", "a"), page("a", "a"), page("a")];
    expect(new BestFit().among(translated("a", "a"), versions, COMMONMARK)).toBe(2);
    expect(new BestFit().among(translated("a", "a", "a"), versions, COMMONMARK)).toBe(1);
  });

  it("reads a version as a whole whose parts are no MDX by themselves", () => {
    const withCode = "export const taps = {\n\n  `one`: 1,\n\n};\n\n";
    const versions = [page("a", "b"), withCode + page("a"), page("a")];
    expect(new BestFit().among(translated("a"), versions, MDX)).toBe(2);
    expect(
      new BestFit().among(`{[\n\n1,\n\n2]}\n\n${translated("a")}`, [page("a"), `{[\n\n1,\n\n2]}\n\n${page("a")}`], MDX),
    ).toBe(1);
  });

  it("takes texts without anything for equal", () => {
    expect(new BestFit().among("", ["", page("a")], COMMONMARK)).toBe(0);
    expect(new BestFit().among("", [page("a"), ""], COMMONMARK)).toBe(1);
  });
});
