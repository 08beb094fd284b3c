import { describe, expect, it } from "vitest";
import { appliesTo } from "../../src/lint/active-rule.ts";
import { activated, ruleNamed } from "./made-up-rules.ts";

function applies(locales: readonly string[] | undefined, locale: string | null): boolean {
  return appliesTo(ruleNamed("a", {}, locales && { locales }), locale);
}

describe("a rule applies", () => {
  it.each([
    ["without locales, to every locale", undefined, "zh-TW"],
    ["without locales, to an unknown one", undefined, null],
    ["to the language it names", ["fr"], "fr"],
    ["to every region of the language", ["fr"], "fr-CA"],
    ["to a script and its regions", ["zh-Hant"], "zh-Hant-TW"],
    ["to one of several", ["fr", "ar"], "ar-SA"],
    ["to what is not taken out", ["!th"], "zh-TW"],
    ["to what is not taken out of its language", ["fr", "!fr-CA"], "fr-FR"],
  ])("%s", (_, locales, locale) => {
    expect(applies(locales, locale)).toBe(true);
  });

  it.each([
    ["to another language", ["fr"], "nb-NO"],
    ["to a language that starts alike", ["fr"], "frr-DE"],
    ["to another region", ["fr-FR"], "fr-CA"],
    ["to the language where it names a region", ["fr-FR"], "fr"],
    ["to what is taken out", ["!th"], "th-TH"],
    ["to what is taken out of its language, in whatever order", ["!fr-CA", "fr"], "fr-CA"],
    ["to an unknown locale where it names any", ["fr"], null],
    ["to an unknown locale where it takes any out", ["!fr"], null],
  ])("not %s", (_, locales, locale) => {
    expect(applies(locales, locale)).toBe(false);
  });
});

describe("the active rules", () => {
  const rules = [ruleNamed("first", {}), ruleNamed("second", {}), ruleNamed("third", {})];

  it("are those that can report anything, in their order", () => {
    expect(activated(rules).map(({ rule }) => rule.id)).toEqual(["first", "second", "third"]);
    expect(activated(rules, "second:off").map(({ rule }) => rule.id)).toEqual(["first", "third"]);
    const wishes = ["second:off", "second/found:error"];
    expect(activated(rules, ...wishes).map(({ rule }) => rule.id)).toEqual(["first", "second", "third"]);
  });
});
