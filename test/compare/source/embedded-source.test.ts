import { describe, expect, it } from "vitest";
import { comparableBody, embeddedSource } from "../../../src/compare/source/embedded-source.ts";
import { readSourceText } from "../../../src/compare/source/source-text.ts";
import { articleWith, parse } from "../../rule-tester.ts";

const UNITS = [
  { source: "Open the cluster.", target: "Open het cluster." },
  { source: "Then wait\nuntil it is stored.", target: "Wacht tot het is opgeslagen." },
];

describe("the English that an article carries", () => {
  it("is its body with the source of each unit", () => {
    const text = `${articleWith(UNITS)}\n\`\`\`\ncode\n\`\`\`\n`;
    expect(embeddedSource(parse(text)).trim()).toBe(
      "Open the cluster.\n\nThen wait\nuntil it is stored.\n\n```\ncode\n```",
    );
  });

  it("is compared without what is translated outside of units, and without what only the pipeline escapes", () => {
    expect(comparableBody("a \\* b\n![Plan](media/plan(1).png)\n[Label]: x.md\n")).toBe("a * b\n\n\n");
  });
});

describe("what an article and a version of its source do not share", () => {
  const difference = (version: string) => {
    const { units, sentences } = readSourceText(version, "x").differenceFrom(parse(articleWith(UNITS)));
    return [units.map(({ source }) => source.text), sentences.map(({ text }) => text)];
  };

  it("is nothing where only wrapping, order and markup differ", () => {
    expect(difference("Then **wait** until\nit is [stored](a.md).\r\n\r\nOpen the cluster.\r\n")).toEqual([[], []]);
  });

  it("is units and sentences", () => {
    expect(difference("Open the cluster. Then rest until it is stored.\n\n![Plan](plan.png)\n")).toEqual([
      ["Then wait\nuntil it is stored."],
      ["Then rest until it is stored."],
    ]);
  });

  it("is asked once an article", () => {
    const version = readSourceText("Close it.\n", "x");
    const article = parse(articleWith(UNITS));
    const other = parse(articleWith([]));
    expect(version.differenceFrom(article)).toBe(version.differenceFrom(article));
    expect(version.differenceFrom(other).units).toEqual([]);
    expect(version.differenceFrom(article).units).toHaveLength(2);
  });
});
