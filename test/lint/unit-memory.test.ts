import { describe, expect, it } from "vitest";
import { resolveConfig } from "../../src/config/resolve.ts";
import { activate } from "../../src/lint/active-rule.ts";
import { lintArticle } from "../../src/lint/lint-article.ts";
import { KnownUnits } from "../../src/lint/unit-memory.ts";
import type { Rule } from "../../src/model/rule.ts";
import { span } from "../../src/model/span.ts";
import { parseArticle } from "../../src/parse/article.ts";
import { rules } from "../../src/rules/index.ts";
import { allReaders } from "../all-readers.ts";
import { articlesOf } from "../rule-tester.ts";
import { activated, factsFor, ruleNamed, sha256 } from "./made-up-rules.ts";

function unitText(id: string, target: string, source: string): string {
  return `<span data-ttu-id="${id}">${target}</span><span class="sxs-lookup"><span data-stu-id="${id}">${source}</span></span>\n`;
}

/** The same units further down. */
function moved(text: string): string {
  const bodyStart = /^---\n[\s\S]*?\n---\n/.exec(text)?.[0].length ?? 0;
  return `${text.slice(0, bodyStart)}\n\n${text.slice(bodyStart)}`;
}

describe("a unit that another article repeats", () => {
  const active = activate(rules, resolveConfig(rules, { rules: rules.map(({ id }) => `${id}:warning`) }));

  it.each(rules)("has the same findings of $id as without a memory", (rule) => {
    const texts = [...rule.docs.correct, ...rule.docs.incorrect].flatMap(articlesOf).map(({ text }) => text);
    const knownUnits = new KnownUnits();
    const lint = (text: string, memory: { readonly knownUnits?: KnownUnits }) =>
      lintArticle(parseArticle(text, "nl-NL/a.md", allReaders), active, factsFor("nl-NL"), { hash: sha256, ...memory });
    for (const text of texts) lint(text, { knownUnits });
    for (const text of texts) expect(lint(moved(text), { knownUnits })).toEqual(lint(moved(text), {}));
  });
});

describe("what is remembered", () => {
  const TEXT = unitText("37ca1-101", "Åpne klyngen.", "Open the cluster.");

  /** How often a rule looked at a unit of these texts, one after the other. */
  function looks(
    texts: readonly string[],
    {
      check = () => {},
      locales = ["nb-NO"],
    }: { readonly check?: NonNullable<Rule["checks"]["unit"]>; readonly locales?: readonly string[] } = {},
  ): { readonly looks: number; readonly found: readonly string[] } {
    let count = 0;
    const active = activated([
      ruleNamed("looking", {
        unit(unit, context) {
          count++;
          check(unit, context as never);
        },
      }),
    ]);
    const knownUnits = new KnownUnits();
    const found = texts.flatMap((text, index) => {
      const article = parseArticle(text, "a.md", allReaders);
      const locale = locales[index % locales.length] as string;
      return lintArticle(article, active, factsFor(locale), { hash: sha256, knownUnits }).diagnostics;
    });
    return { looks: count, found: found.map(({ ruleId, range }) => `${ruleId} ${range.start.offset}`) };
  }

  it("is not looked at again, whatever its id and its place", () => {
    expect(looks([TEXT, `\n${TEXT}`, TEXT.replaceAll("37ca1", "0a0b0")]).looks).toBe(1);
  });

  it("is looked at again where a finding lies outside of the segment it names", () => {
    // Moved along with the unit it would point somewhere else, or behind the end of a shorter article.
    const place = TEXT.indexOf("</span>") + 1;
    const check: NonNullable<Rule["checks"]["unit"]> = (unit, context) => {
      const at = unit.target.at(unit.target.text.length + 1, unit.target.text.length + 2);
      context.report({ messageId: "noted", data: {}, at, unit, token: "t" });
    };
    expect(looks([TEXT, TEXT], { check })).toEqual({
      looks: 2,
      found: [`looking ${place}`, `looking ${place}`],
    });
  });

  it("is looked at again in another locale", () => {
    expect(looks([TEXT, TEXT], { locales: ["nb-NO", "nn-NO"] }).looks).toBe(2);
  });

  it("is looked at again with another source or another target", () => {
    const other = [TEXT, TEXT.replace("cluster", "clusters"), TEXT.replace("klyngen", "klyngene")];
    expect(looks(other).looks).toBe(3);
  });

  it("is looked at again where it holds brackets and its file says where references lead", () => {
    const reference = unitText("37ca1-101", "[Åpne][1]", "[Open][1]");
    const defined = `${reference}\n[1]: https://fjordbase.example/\n`;
    expect(looks([defined, defined]).looks).toBe(2);
    expect(looks([reference, defined, reference]).looks).toBe(2);
    expect(looks([defined, TEXT, TEXT]).looks).toBe(2);
  });

  it("is told apart from a unit of equal length that differs in one character", () => {
    const long = unitText("37ca1-101", "Åpne klyngen. ".repeat(50), "Open the cluster. ".repeat(50));
    const at = (index: number) => `${long.slice(0, index)}X${long.slice(index + 1)}`;
    const texts = Array.from({ length: 600 }, (_, index) => at(long.indexOf("Åpne") + index));
    expect(looks([...texts, ...texts]).looks).toBeGreaterThanOrEqual(600);
    expect(looks(texts).looks).toBe(600);
  });

  it("is looked at again where the rule threw", () => {
    const throwing = () => {
      throw new Error("no");
    };
    expect(looks([TEXT, TEXT], { check: throwing })).toEqual({
      looks: 2,
      found: ["internal-error 0", "internal-error 0"],
    });
  });

  it("is looked at again where a finding points outside of the segments", () => {
    const { looks: count } = looks([TEXT, TEXT], {
      check: (unit, { report }) =>
        report({ messageId: "found", data: { what: "" }, at: span("article", 0, 1), unit, token: "" }),
    });
    expect(count).toBe(2);
  });

  it("is looked at again after thousands of other units with findings", () => {
    // By article a thousand findings of a message are kept.
    const others = Array.from({ length: 21 }, (_, article) =>
      Array.from({ length: 1000 }, (_, index) =>
        unitText(`37ca1-${index + 1001}`, `Åpne ${article} ${index}.`, `Open ${article} ${index}.`),
      ).join(""),
    );
    const check: NonNullable<Rule["checks"]["unit"]> = (unit, context) => {
      context.report({ messageId: "noted", data: {}, at: unit.target.span, unit, token: "t" } as never);
    };
    expect(looks([TEXT, ...others, TEXT], { check }).looks).toBe(21_002);
  });

  it("is not looked at again after thousands of other units without", () => {
    const others = Array.from({ length: 20_001 }, (_, index) =>
      unitText(`37ca1-${index + 1001}`, `Åpne ${index}.`, `Open ${index}.`),
    ).join("");
    expect(looks([TEXT, others, TEXT, others]).looks).toBe(20_002);
  });
});
