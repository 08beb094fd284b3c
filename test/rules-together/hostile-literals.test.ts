import { it } from "vitest";
import identifier from "../../src/rules/changed-identifier.ts";
import placeholder from "../../src/rules/changed-placeholder.ts";
import link from "../../src/rules/mismatched-link.ts";
import { expectLinear } from "../linear-growth.ts";
import { lintUnit } from "../rule-tester.ts";

const times = (piece: string) => (part: number) => piece.repeat(20_000 * part);

it.each<[string, (part: number) => string, (part: number) => string]>([
  ["addresses", times("https://a.example/x "), times("https://a.example/xa ")],
  [
    "marks in an address",
    (part) => `https://a.example/${times(".:")(part)}a b`,
    (part) => `https://a.example/${times(".:")(part)}c b`,
  ],
  ["links that changed", times("[A](a.md) "), times("[B](b.md) ")],
  ["names", times("**CabinNodeName** "), times("**Cabin Node Name** ")],
  ["locale tags", times("en-US "), times("nb-NO ")],
  ["quantities", times("5 GB "), times("5 MB ")],
  ["dotted names", times("Cabin.Node "), times("Cabin. Node ")],
  ["open brackets", times("<cabin> "), times("<cabin ")],
  ["settings", times('{"a": true} '), times('{"a": sann} ')],
  ["plural messages", times("{n, plural, other {a}} "), times("{m, plural, other {a}} ")],
])("%s in great number are compared, if at all, without going through all pairs", (_, sourceOf, targetOf) => {
  for (const rule of [identifier, placeholder, link]) {
    expectLinear((part) => {
      void lintUnit(rule, { locale: "nb-NO", source: sourceOf(part), target: targetOf(part) });
    });
  }
});
