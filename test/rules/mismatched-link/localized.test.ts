import { describe, expect, it } from "vitest";
import rule from "../../../src/rules/mismatched-link.ts";
import { lintUnit } from "../../rule-tester.ts";

function found(source: string, target: string, localized = true): readonly string[] {
  const unit = {
    locale: "fr-FR",
    source: `See [it](${source}).`,
    target: `Voir [ceci](${target}).`,
    options: { localized },
  };
  return lintUnit(rule, unit).map(({ messageId }) => messageId);
}

describe("links that localization changes", () => {
  it.each([
    ["/docs/plan/", "/fr/docs/plan"],
    ["/en/docs/plan", "/pt-br/docs/plan"],
    ["../plan.md", "/docs/plan/"],
    ["./plan/index.md", "../plan"],
    ["#choose-a-plan", "#choisir-une-offre"],
    ["/docs/plan#choose", "/docs/plan#choisir"],
    ["#choose", "/docs/storage#choose"],
    ["https://fjordbase.example/plan?lang=en", "https://fr.fjordbase.example/plan"],
    ["https://fjordbase.example/en-us/plan", "https://fjordbase.example/fr-fr/plan"],
  ])("takes %s and %s for one page", (source, target) => {
    expect(found(source, target)).toEqual([]);
    expect(found(source, target, false)).not.toEqual([]);
  });

  it.each([
    ["/docs/plan", "/docs/price"],
    ["https://fjordbase.example/plan", "https://other.example/plan"],
    ["#choose", "/docs/storage#other"],
    ["mailto:a@fjordbase.example", "mailto:b@fjordbase.example"],
  ])("still tells %s from %s", (source, target) => {
    expect(found(source, target)).toEqual(["changed"]);
  });
});
