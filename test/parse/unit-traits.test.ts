import { describe, expect, it } from "vitest";
import type { Article } from "../../src/model/article.ts";
import type { TranslationUnit } from "../../src/model/unit.ts";
import { UnitNumbering } from "../../src/parse/unit-numbers.ts";
import { UnitTraits, unitAt, unitsThat } from "../../src/parse/unit-traits.ts";
import { parse, unitText } from "../rule-tester.ts";

let file = 0;

/** An article of units with ids that no other has, in which each text is a target and its source. */
function article(texts: readonly (readonly [target: string, source: string])[], behind = ""): Article {
  const prefix = (++file).toString(16).padStart(5, "0");
  const units = texts.map(([target, source], index) => unitText(`${prefix}-${101 + index}`, target, source));
  return parse(`---\ntitle: Fjordbase\n---\n${units.join("\n\n")}\n${behind}`);
}

/** A trait that takes down what it is asked about: the length of the target. */
function lengths(traits = new UnitTraits(new UnitNumbering())) {
  const asked: string[] = [];
  const trait = traits.trait(({ target }, locale) => {
    asked.push(`${target.text} ${locale}`);
    return target.text.length + (locale?.length ?? 0);
  });
  const of = (one: Article, locale?: string) => {
    const found = trait(one, locale);
    return Array.from({ length: found.length }, (_, index) => found.at(index));
  };
  return { of, asked };
}

const SHORT = ["ja", "yes"] as const;
const LONG = ["Åpne klyngen.", "Open the cluster."] as const;

describe("a trait of units", () => {
  it("is looked for once in units of the same two texts", () => {
    const { of, asked } = lengths();
    expect(of(article([SHORT, LONG, SHORT]))).toEqual([2, 13, 2]);
    expect(of(article([LONG, ["ja", "no"]]))).toEqual([13, 2]);
    expect(asked).toEqual(["ja null", "Åpne klyngen. null", "ja null"]);
  });

  it("tells where a target ends and its source begins", () => {
    const { of } = lengths();
    expect(of(article([["ab", "c"]]))).toEqual([2]);
    expect(of(article([["a", "bc"]]))).toEqual([1]);
  });

  it("is another in another locale", () => {
    const { of, asked } = lengths();
    expect(of(article([SHORT]), "nb-NO")).toEqual([7]);
    expect(of(article([SHORT]), "nn")).toEqual([4]);
    expect(of(article([SHORT]))).toEqual([2]);
    expect(of(article([SHORT]), "nb-NO")).toEqual([7]);
    expect(asked).toEqual(["ja nb-NO", "ja nn", "ja null"]);
  });

  it("is another one of the same units", () => {
    const traits = new UnitTraits(new UnitNumbering());
    const [first, second] = [lengths(traits), lengths(traits)];
    const one = article([SHORT]);
    first.of(one);
    second.of(one);
    expect([first.asked.length, second.asked.length]).toEqual([1, 1]);
  });

  it("hangs on the definitions of an article where a unit has brackets", () => {
    const { of, asked } = lengths();
    const reference = ["Se [planen][p].", "See [the plan][p]."] as const;
    for (const path of ["a.md", "b.md"]) of(article([reference, SHORT], `\n[p]: ${path}\n`));
    expect(asked.filter((text) => text.startsWith("Se"))).toHaveLength(2);
    expect(asked.filter((text) => text.startsWith("ja"))).toHaveLength(1);
    of(article([reference]));
    of(article([reference]));
    expect(asked.filter((text) => text.startsWith("Se"))).toHaveLength(3);
  });

  it("is found again after more units than are remembered", () => {
    const { of, asked } = lengths(new UnitTraits(new UnitNumbering(100)));
    const before = article([SHORT]);
    for (let round = 0; round < 5; round++) {
      const texts = Array.from({ length: 60 }, (_, index) => ["x".repeat(index + 1), `${round}`] as const);
      expect(of(article([...texts, SHORT]))).toEqual([...texts.map((_, index) => index + 1), 2]);
      expect(of(before)).toEqual([2]);
    }
    const times = asked.filter((text) => text.startsWith("ja")).length;
    expect(times).toBeGreaterThan(1);
    expect(times).toBeLessThan(10);
  });
});

it("gives the units of which something is true in their order, the same objects as the article", () => {
  const isLong = unitsThat(({ target }: TranslationUnit) => target.text.length > 5);
  const one = article([LONG, SHORT, LONG]);
  const found = isLong(one);
  expect(found).toHaveLength(2);
  expect(found[0]).toBe(one.units[0]);
  expect(found[1]).toBe(unitAt(one, 2));
  expect(isLong(article([SHORT]))).toEqual([]);
});

it("numbers units anew in an era of its own after so many", () => {
  const numbering = new UnitNumbering(2);
  const [first, second, third] = [article([SHORT]), article([LONG, SHORT]), article([SHORT])].map((one) =>
    numbering.of(one.text, one.table as NonNullable<Article["table"]>),
  );
  expect([first, second, third].map((one) => [...(one?.numbers ?? [])])).toEqual([[1], [2, 1], [1]]);
  expect(second?.era).toBe(first?.era);
  expect(third?.era).not.toBe(first?.era);
});
