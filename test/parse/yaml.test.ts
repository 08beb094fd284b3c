import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { MetadataEntry } from "../../src/model/front-matter.ts";
import { readPlainMapping } from "../../src/parse/plain-yaml.ts";
import { readWithParser, readYamlMapping, YamlProblem } from "../../src/parse/yaml.ts";

const OFFSET = 3;

/** What the parser says; `null` where it throws its problem. */
function parsed(yaml: string): readonly MetadataEntry[] | null {
  try {
    return readWithParser(yaml, OFFSET);
  } catch (error) {
    if (error instanceof YamlProblem) return null;
    throw error;
  }
}

/** Whatever the short cut reads, the parser reads the same. */
function agrees(yaml: string): void {
  const plain = readPlainMapping(yaml, OFFSET);
  if (plain !== null) expect(plain).toEqual(parsed(yaml));
}

const key = fc.stringMatching(/^[A-Za-z_][A-Za-z0-9_.-]{0,12}$/);
const word = fc.constantFrom(
  ..."a Oversikt 概要 ﷺ النسخ 2020-01-02 0777 yes no ~ null - : # , [ ] { } & * ! | > ' \" % @ ` \\ ? .".split(" "),
  "#a",
  "a#",
  "a:b",
  "http://a",
  ":a",
  "-a",
  "---",
  "...",
  "<<",
  "é",
  "\u00a0",
  "\u00ad",
  "\u200f",
  "𠮷",
);
const plainValue = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(" "));
const quotedValue = fc.oneof(
  plainValue.map((value) => `"${value.replace(/["\\]/g, "")}"`),
  plainValue.map((value) => `'${value.replaceAll("'", "")}'`),
);
const value = fc.oneof(plainValue, quotedValue);
const list = fc
  .tuple(fc.constantFrom("", "  ", "    "), fc.array(value, { minLength: 1, maxLength: 4 }))
  .map(([indent, items]) => items.map((item) => `\n${indent}- ${item}`).join(""));
const space = fc.constantFrom(" ", "  ");
const entry = fc.oneof(
  fc.tuple(key, space, value).map(([name, gap, text]) => `${name}:${gap}${text}`),
  fc.tuple(key, list).map(([name, items]) => `${name}:${items}`),
);
const lineBreak = fc.constantFrom("\n", "\r\n");
const mapping = fc
  .tuple(fc.array(entry, { minLength: 1, maxLength: 6 }), lineBreak)
  .map(([entries, glue]) => `\n${entries.join("\n")}`.replaceAll("\n", glue));

const NEAR_YAML = [
  ..."ab: -#'\"[]{},&*!|>%@`?.~=\\\n\n\n 0_",
  ...[
    "\r\n",
    "\r",
    "\t",
    "  ",
    "a: b\n",
    "- c\n",
    ": ",
    " #",
    "---",
    "...",
    "概要",
    "\u00a0",
    "\u0085",
    "\u2028",
    "\uFEFF",
  ],
  ...["&a", "*a", "'x'", '"x"', "|\n", ">-\n", "\u0007", "\ud800", "𠮷", "<<: ", "? "],
];
const nearYaml = fc.array(fc.constantFrom(...NEAR_YAML), { maxLength: 16 }).map((pieces) => `\n${pieces.join("")}`);

describe("the short cut for plain mappings", () => {
  it("reads the usual front matter", () => {
    const yaml = "\ntitle: Roter nøkler 金鑰\nms.custom:\n- a\n- \"4133\"\nms.date: 08/19/2025\nms.locfileid: '6'";
    const entries = readPlainMapping(yaml, OFFSET);
    expect(entries?.map((one) => one.key)).toEqual(["title", "ms.custom", "ms.date", "ms.locfileid"]);
    expect(entries).toEqual(parsed(yaml));
  });

  it.each([
    ["a nested map", "\na:\n  b: c"],
    ["a flow list", "\na: [b]"],
    ["a block", "\na: |\n  b"],
    ["an escape", '\na: "b\\n"'],
    ["a doubled quote", "\na: 'b''c'"],
    ["a comment", "\na: b # c"],
    ["an anchor", "\na: &b c"],
    ["an empty value", "\na:\nb: c"],
    ["a value over two lines", "\na: b\n  c"],
    ["a tab", "\na: b\tc"],
    ["a colon in a plain value", "\na: b: c"],
    ["text without a key", "\na: b\nc"],
    ["nothing", "\n"],
  ])("leaves to the parser: %s", (_, yaml) => {
    expect(readPlainMapping(yaml, OFFSET)).toBeNull();
  });

  it("gives what the parser gives for mappings of scalars and lists", () => {
    let read = 0;
    fc.assert(
      fc.property(mapping, (yaml) => {
        if (readPlainMapping(yaml, OFFSET) !== null) read++;
        agrees(yaml);
      }),
      { numRuns: 4000 },
    );
    expect(read).toBeGreaterThan(100);
  });

  it("gives what the parser gives, or nothing, for whatever looks like YAML", () => {
    fc.assert(fc.property(nearYaml, agrees), { numRuns: 8000 });
  });

  it("gives what the parser gives, or nothing, for any text as a value, an item or a key", () => {
    const text = fc.oneof(fc.string({ unit: "binary", maxLength: 12 }), fc.string({ unit: "grapheme", maxLength: 12 }));
    fc.assert(
      fc.property(text, (any) => {
        for (const yaml of [`\na: ${any}`, `\na: "${any}"`, `\na: '${any}'`, `\na:\n- ${any}`, `\n${any}: a`])
          agrees(yaml);
      }),
      { numRuns: 3000 },
    );
  });
});

describe("readYamlMapping", () => {
  it("reads any near-YAML or throws its problem, at an offset within the text", () => {
    fc.assert(
      fc.property(nearYaml, (yaml) => {
        try {
          for (const { keySpan, value: read } of readYamlMapping(yaml, OFFSET)) {
            expect(keySpan.start).toBeGreaterThanOrEqual(OFFSET);
            expect(keySpan.end).toBeGreaterThanOrEqual(keySpan.start);
            expect(read.span.start).toBeGreaterThanOrEqual(keySpan.start);
            expect(read.span.end).toBeLessThanOrEqual(OFFSET + yaml.length);
          }
        } catch (error) {
          if (!(error instanceof YamlProblem)) throw error;
          expect(error.message).not.toBe("");
          expect(error.offset).toBeGreaterThanOrEqual(OFFSET);
          expect(error.offset).toBeLessThanOrEqual(OFFSET + yaml.length);
        }
      }),
      { numRuns: 8000 },
    );
  });
});
