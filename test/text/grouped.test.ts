import { expect, it } from "vitest";
import { append, grouped } from "../../src/text/grouped.ts";

it("keeps keys and items in the order given, and leaves out what has no key", () => {
  const lists = grouped(["bygg", "ask", "base", "", "alm"], (word) => word[0] ?? null);
  expect([...lists]).toEqual([
    ["b", ["bygg", "base"]],
    ["a", ["ask", "alm"]],
  ]);
});

it("puts an item at the end of its list", () => {
  const lists = new Map([["b", ["bygg"]]]);
  append(lists, "b", "base");
  append(lists, "a", "alm");
  expect([...lists]).toEqual([
    ["b", ["bygg", "base"]],
    ["a", ["alm"]],
  ]);
});
