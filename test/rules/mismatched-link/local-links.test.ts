import { describe, expect, it } from "vitest";
import rule from "../../../src/rules/mismatched-link.ts";
import { lintUnit } from "../../rule-tester.ts";

function found(source: string, target: string, localLinks: readonly string[], locale = "fr-FR"): readonly string[] {
  const found = lintUnit(rule, { locale, source, target, options: { localLinks } });
  return found.map(({ messageId, message }) => `${messageId} ${/\S*\/\S*[^,\s]/.exec(message)?.[0]}`);
}

describe("links that translations may replace", () => {
  const source = "A [tree](https://en.wiki.example/Tree#roots) and a [leaf](/leaf).";
  const french = "Un [arbre](https://fr.wiki.example/Arbre) et une [feuille](/leaf).";

  it.each([
    ["both sides match", ["https://*.wiki.example/**"], french],
    ["the source alone matches", ["https://en.wiki.example/*"], french],
    ["the link is left out", ["https://en.wiki.example/*"], "Un arbre et une [feuille](/leaf)."],
    ["another pattern matches", ["/other/**", "https://en.*.example/**"], french],
  ])("are no finding: %s", (_, globs, target) => {
    expect(found(source, target, globs)).toEqual([]);
    expect(found(source, target, [])).not.toEqual([]);
  });

  it("are no finding in another script", () => {
    const arabic = "[شجرة](https://ar.wiki.example/شجرة) و[ورقة](/leaf).";
    expect(found(source, arabic, ["https://*.wiki.example/**"], "ar-SA")).toEqual([]);
  });

  it("leave other links as they were", () => {
    const broken = french.replace("(/leaf)", "(/feuille)");
    expect(found(source, broken, ["https://*.wiki.example/**"])).toEqual(["changed /feuille"]);
    expect(found(source, "Un arbre et une feuille.", ["https://*.wiki.example/**"])).toEqual(["missing /leaf"]);
  });

  it("stand for one link each", () => {
    const two = "Un [arbre](/arbre), une [racine](/racine) et une [feuille](/leaf).";
    expect(found(source, two, ["https://en.wiki.example/*"])).toEqual(["added /racine"]);
    expect(found(source, `${french} [Racine](/racine).`, ["https://*.wiki.example/**"])).toEqual(["added /racine"]);
  });

  it("may be images and bare addresses", () => {
    expect(found("See ![it](/img/en/a.png).", "Voir ![ceci](/img/fr/a.png).", ["/img/en/**"])).toEqual([]);
    expect(
      found("See https://en.wiki.example/Tree.", "Voir https://fr.wiki.example/Arbre.", ["https://*.wiki.example/*"]),
    ).toEqual([]);
  });
});
