import { expect, test } from "vitest";
import { decisionGroups } from "../../src/lint/decision-groups.ts";
import type { PlainContribution } from "../../src/model/report.ts";

const start = { line: 1, column: 1, offset: 0 };

function fact(path: string, key: string, changes: Partial<PlainContribution> = {}): PlainContribution {
  const range = { start, end: start };
  return { ruleId: "rule", kind: "group", path, key, locale: null, linted: true, range, value: 0, ...changes };
}

function grouped(facts: Iterable<PlainContribution>): readonly (readonly string[])[] {
  return [...decisionGroups(facts, (name) => name === "rule group")].map((group) => group.map(({ path }) => path));
}

test("puts together what has the same rule, kind and key", () => {
  const facts = [
    fact("b", "one"),
    fact("c", "two"),
    fact("a", "one"),
    fact("d", "one", { ruleId: "other" }),
    fact("e", "one", { kind: "run" }),
  ];
  expect(grouped(facts)).toEqual([["c"], ["a", "b"]]);
});

test("has linted articles before siblings, which stay in their order", () => {
  const facts = [fact("z", "k", { linted: false }), fact("a", "k", { linted: false }), fact("m", "k"), fact("b", "k")];
  expect(grouped(facts)).toEqual([["b", "m", "z", "a"]]);
});

test("holds on to no more facts than belong together", () => {
  let made = 0;
  let decided = 0;
  let most = 0;
  const facts = {
    *[Symbol.iterator]() {
      for (let article = 0; article < 3000; article++) {
        made++;
        yield fact(`nb-NO/${article}`, `*/${article >> 1}`);
      }
    },
  };
  for (const group of decisionGroups(facts, () => true)) {
    decided += group.length;
    most = Math.max(most, made - 3000 - decided);
  }
  expect(decided).toBe(3000);
  // Groups whose hashes meet wait for each other; all 3,000 would wait if nothing was given before the end.
  expect(most).toBeLessThan(1500);
});

test("gives every fact in one group, whatever their number", () => {
  for (const count of [0, 1, 2, 3, 1000]) {
    const facts = Array.from({ length: count }, (_, index) => fact(String(index), String(index % 7)));
    expect(grouped(facts).flat().sort()).toEqual(facts.map(({ path }) => path).sort());
  }
});
