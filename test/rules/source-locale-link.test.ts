import { describe, expect, it } from "vitest";
import rule from "../../src/rules/source-locale-link.ts";
import { lintUnit } from "../rule-tester.ts";

function lint(target: string, locale = "nb-NO") {
  return lintUnit(rule, { locale, source: target, target });
}

describe("source-locale-link", () => {
  it("speaks up although the target equals its source", () => {
    expect(lint("[A](https://fjordbase.example/en-us/a)")).toHaveLength(1);
  });

  it.each(["/en-us/a", "https://fjordbase.example/en-us", "https://fjordbase.example/EN-US?a", "/x/en-us#a"])(
    "finds the locale in %s",
    (url) => {
      expect(lint(`[A](${url})`)).toHaveLength(1);
    },
  );

  it.each(["/en-use/a", "/a/en-us.md", "https://fjordbase.example/?ui=en-us", "https://en-us/a", "en-us"])(
    "finds none in %s",
    (url) => {
      expect(lint(`[A](${url})`)).toEqual([]);
    },
  );

  it("takes the article's locale in the case it finds", () => {
    const texts = (target: string) => lint(target).flatMap(({ fix }) => fix?.edits.map(({ text }) => text) ?? []);
    expect(texts("[A](/en-us/a)")).toEqual(["nb-no"]);
    expect(texts("[A](/en-US/a)")).toEqual(["nb-NO"]);
  });

  it("offers no fix inside HTML, nor without a locale", () => {
    const fixes = (target: string, locale?: string) => lint(target, locale).map(({ fix }) => fix);
    expect(fixes('<a href="/en-us/a">A</a>')).toEqual([undefined]);
    expect(fixes("[A](/en-us/a)", "??")).toEqual([undefined]);
  });

  it("is silent in the source's locale and in prose", () => {
    expect(lint("[A](/en-us/a)", "en-US")).toEqual([]);
    expect(lint("Mappen /en-us/ her")).toEqual([]);
  });
});
