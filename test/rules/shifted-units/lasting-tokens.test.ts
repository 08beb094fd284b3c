import { describe, expect, it } from "vitest";
import type { TranslationUnit } from "../../../src/model/unit.ts";
import { parseArticle } from "../../../src/parse/article.ts";
import { lastingTokens, mayNotFit, shareOf } from "../../../src/rules/shifted-units/lasting-tokens.ts";
import { allReaders } from "../../all-readers.ts";

const DEFINITIONS = "\n[guide]: /guide\n[start]: /start\n";

function unitOf(target: string, source: string): TranslationUnit {
  const id = "0aa11-102";
  const text = `<span data-ttu-id="${id}">${target}</span><span class="sxs-lookup"><span data-stu-id="${id}">${source}</span></span>\n${DEFINITIONS}`;
  return parseArticle(text, "nb-NO/a.md", allReaders).units[0] as TranslationUnit;
}

/** One of each thing that translation leaves as it is. */
const TEXTS = [
  "Run `fjord open`.",
  "See [it](/guide/open).",
  "See [it][guide].",
  "See [it][start].",
  "See <https://fjordbase.example/a>.",
  'See <a href="/b">it</a>.',
  "Wait 240 seconds.",
  "Wait 1,500 seconds.",
  "Set NodeLimit.",
  "Set MAX_NODES.",
  "Use the API.",
  "Use port8 and disk9.",
];

describe("the screen for targets that do not fit their own source", () => {
  it.each(TEXTS)("lets %s pass beside every source that it does not fit", (target) => {
    for (const source of TEXTS) {
      const unit = unitOf(target, source);
      const own = shareOf(lastingTokens(unit.target), lastingTokens(unit.source));
      expect([source, mayNotFit(unit)]).toEqual([source, own < 0.6]);
    }
  });

  it("lets words of Latin pass that stand in a target of another script alone", () => {
    expect(mayNotFit(unitOf("開啟 Fjordbase", "Open the cluster"))).toBe(true);
    expect(mayNotFit(unitOf("開啟 Fjordbase", "Open Fjordbase"))).toBe(false);
  });
});
