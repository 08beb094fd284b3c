import fc from "fast-check";
import { expect, test } from "vitest";
import { packContributions, unpackContributions } from "../../src/lint/packed-contributions.ts";
import type { PlainContribution } from "../../src/model/report.ts";

const PATH = "docs/nb-NO/lagring.md";

const position = fc.record({ line: fc.nat(), column: fc.nat(), offset: fc.nat() });
const places = fc.array(fc.nat(), { minLength: 1 });
const fact: fc.Arbitrary<PlainContribution> = fc
  .record({
    ruleId: fc.string(),
    kind: fc.constantFrom("group" as const, "run" as const),
    key: fc.oneof(
      fc.string(),
      fc.constantFrom("docs/*/lagring.md", "", PATH, `${PATH}\nx`, "docs/docs/nb-NO/lagring.md"),
    ),
    range: fc.record({ start: position, end: position }),
    value: fc.jsonValue({ noUnicodeString: false }),
    places: fc.option(places, { nil: undefined }),
  })
  .map(({ places, ...rest }) => ({
    ...rest,
    path: PATH,
    locale: "nb-NO",
    linted: true,
    ...(places && { places }),
  }));

test("gives facts back as JSON does", () => {
  fc.assert(
    fc.property(fc.array(fact), (facts) => {
      expect(unpackContributions(packContributions(facts, PATH), PATH)).toEqual(JSON.parse(JSON.stringify(facts)));
    }),
  );
});

test("keeps columns in bytes, and values that JSON has not", () => {
  const at = { line: 1, column: 2, offset: 3, byteColumn: 4 };
  const facts = [undefined, Number.NaN, new Date(0)].map((value): PlainContribution => {
    return {
      ruleId: "r",
      kind: "run",
      path: PATH,
      key: "",
      locale: null,
      linted: true,
      range: { start: at, end: at },
      value,
    };
  });
  expect(unpackContributions(packContributions(facts, PATH), PATH)).toEqual(JSON.parse(JSON.stringify(facts)));
});

test("says once what all facts of an article share", () => {
  const range = { start: { line: 6, column: 21, offset: 101 }, end: { line: 6, column: 61, offset: 141 } };
  const fact = {
    ruleId: "r",
    kind: "group",
    path: PATH,
    key: "docs/*/lagring.md",
    locale: "nb-NO",
    linted: true,
  } as const;
  const text = packContributions([{ ...fact, range, value: 1 }], PATH);
  expect(text.length).toBeLessThan(JSON.stringify({ ...fact, range, value: 1 }).length / 3);
  expect(text).not.toContain("lagring");
});

test("gives back hashes that several facts have, ranges that follow each other, and keys with more behind the path", () => {
  const hash = "0123456789abcdef0123456789abcdef01234567";
  const range = { start: { line: 6, column: 21, offset: 101 }, end: { line: 6, column: 61, offset: 141 } };
  const other = { start: { line: 7, column: 1, offset: 150 }, end: { line: 7, column: 2, offset: 151 } };
  const common = { kind: "group", path: PATH, locale: "nb-NO", linted: true } as const;
  const hashes = Array.from({ length: 12 }, (_, index) => `${index}`.padStart(40, "a"));
  const facts: readonly PlainContribution[] = [
    { ...common, ruleId: "a", key: "docs/*/lagring.md", range, value: { hash, commit: hash } },
    { ...common, ruleId: "b", key: `docs/*/lagring.md\n${hash}`, range, value: `${hash}1 x${hash}` },
    { ...common, ruleId: "c", key: "docs/*/lagring.md", range: other, value: [...hashes, ...hashes, hash] },
  ];
  const text = packContributions(facts, PATH);
  expect(unpackContributions(text, PATH)).toEqual(facts);
  expect(text.split(hash).length - 1).toBeLessThan(4);
});
