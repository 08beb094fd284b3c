import { expect, it } from "vitest";
import type { PlainContribution } from "../../src/model/report.ts";
import { detachedContributions } from "../../src/run/kept.ts";

const START = { line: 1, column: 1, offset: 0 };
const fact = (value: unknown): PlainContribution => ({
  ruleId: "probe",
  kind: "group",
  path: "docs/nb-NO/storage.md",
  key: "docs/storage.md",
  locale: "nb-NO",
  linted: true,
  range: { start: START, end: START },
  value,
});

it.each([
  ["plain data", { hash: "a".repeat(40), keys: ["ms.topic", 1, true, null], nested: { a: [] } }],
  ["nothing", null],
  ["dates, which are no texts", { on: new Date(0), all: [new Date(1)] }],
  ["numbers that JSON does not know", [Number.NaN, Number.POSITIVE_INFINITY, -0]],
  ["what is undefined", { a: undefined, b: [undefined] }],
  ["an object that says how it is written", { toJSON: () => "written" }],
  ["a map", new Map([["a", 1]])],
])("facts of one thread are what another would send: %s", (_, value) => {
  expect(detachedContributions([fact(value)])).toEqual([JSON.parse(JSON.stringify(fact(value)))]);
});
