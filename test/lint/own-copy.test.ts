import { expect, it } from "vitest";
import { detachedValue } from "../../src/lint/own-copy.ts";

it.each([
  ["plain data", { hash: "a".repeat(40), keys: ["ms.topic", 1, true, null], nested: { a: [] } }],
  ["nothing", null],
  ["dates, which are no texts", { on: new Date(0), all: [new Date(1)] }],
  ["numbers that JSON does not know", [Number.NaN, Number.POSITIVE_INFINITY, -0]],
  ["what is undefined", { a: undefined, b: [undefined] }],
  ["an object that says how it is written", { toJSON: () => "written" }],
  ["a map", new Map([["a", 1]])],
])("what is contributed in one thread is what another would send: %s", (_, value) => {
  expect(detachedValue(value, new Map())).toStrictEqual(JSON.parse(JSON.stringify(value)));
});
