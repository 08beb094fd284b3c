import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { MetadataValue } from "../../src/model/front-matter.ts";
import type { SegmentSide } from "../../src/model/inline.ts";
import type { Span } from "../../src/model/span.ts";
import type { Segment } from "../../src/model/unit.ts";
import { read, unitText } from "./made-up-units.ts";

const ARTICLES = join(import.meta.dirname, "../../fixtures/articles");

const articles = readdirSync(ARTICLES, { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".md"))
  .sort()
  .map((path) => readFileSync(join(ARTICLES, path), "utf8"));

/** Reads a text as an article, everything lazy included, and checks that all it says fits together. */
function readsWell(text: string): void {
  const { frontMatter, bodyStart, units, unpaired, malformed } = read(text);
  expect(bodyStart).toBeLessThanOrEqual(text.length);
  if (frontMatter.status !== "absent") expectWithin(frontMatter.span, 0, text.length);
  if (frontMatter.status === "unreadable") expectWithin(frontMatter.problem.span, 0, text.length);
  if (frontMatter.status === "read") {
    for (const { keySpan, value } of frontMatter.entries) {
      expectWithin(keySpan, 0, frontMatter.span.end);
      expectValueWithin(value, frontMatter.span.end);
    }
  }
  let at = bodyStart;
  for (const { id, span, target, source } of units) {
    expectWithin(span, at, text.length);
    expect(text.slice(span.start, span.end)).toBe(unitText(id, target.text, source.text));
    expectSegment(target, text);
    expectSegment(source, text);
    at = span.end;
  }
  for (const { span } of unpaired) expectWithin(span, bodyStart, text.length);
  for (const { span, other, repair } of malformed) {
    expectWithin(span, bodyStart, text.length);
    if (other !== undefined) expectWithin(other.span, bodyStart, text.length);
    for (const edit of repair ?? []) expectWithin(edit.span, span.start, span.end);
  }
}

function expectWithin({ start, end }: Span, from: number, to: number): void {
  expect(start).toBeGreaterThanOrEqual(from);
  expect(end).toBeGreaterThanOrEqual(start);
  expect(end).toBeLessThanOrEqual(to);
}

function expectValueWithin(value: MetadataValue, to: number): void {
  expectWithin(value.span, 0, to);
  if (value.kind === "list") for (const item of value.items) expectValueWithin(item, to);
  if (value.kind === "map") for (const entry of value.entries) expectValueWithin(entry.value, to);
}

function expectSegment<S extends SegmentSide>(segment: Segment<S>, text: string): void {
  const { start, end } = segment.span;
  expect(text.slice(start, end)).toBe(segment.text);
  expect(segment.prose).toHaveLength(segment.text.length);
  const { links, references, code, autolinks, html } = segment.placeables;
  for (const list of [links, references, code, autolinks, html]) {
    let last = start;
    for (const { span } of list) {
      expectWithin(span, last, end);
      last = span.start;
    }
  }
  for (const { span, label, destination, destinationSpan } of links) {
    expectWithin(label, span.start, span.end);
    expectWithin(destinationSpan, label.end, span.end);
    expect(text.slice(destinationSpan.start, destinationSpan.end)).toBe(destination);
  }
  for (const { span, openTag } of html) expectWithin(openTag, span.start, span.end);
}

const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 200 }),
  fc.string({ unit: "grapheme", maxLength: 200 }),
  fc.string({ unit: fc.constantFrom(..."-\n\r\t :#'\"[]{}<>/&*`~!|\\()aé叢\uFEFF\ud800"), maxLength: 200 }),
);

const article = fc.nat(articles.length - 1);
const cut = fc.nat(10_000);

function textOf(index: number): string {
  return articles[index] ?? "";
}

describe("parseArticle", () => {
  it("reads sound articles", () => {
    expect(articles.length).toBeGreaterThanOrEqual(7);
    for (const text of articles) {
      readsWell(text);
      expect(read(text).units.length).toBeGreaterThan(10);
    }
  });

  it("reads any text", () => {
    fc.assert(fc.property(anyText, readsWell), { numRuns: 500 });
  });

  it("reads any text as front matter, as body and as a segment", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        readsWell(`---\n${text}\n---\n`);
        readsWell(`---${text}\ntitle: a\n---\n`);
        readsWell(`---\ntitle: a\n---\n${text}${unitText("37ca1-102", text, text)}`);
      }),
      { numRuns: 300 },
    );
  });

  it("reads an article that is cut off anywhere", () => {
    fc.assert(
      fc.property(article, cut, (one, end) => readsWell(textOf(one).slice(0, end))),
      { numRuns: 100 },
    );
  });

  it("reads an article in which a piece is missing, and loses no unit that is far from it", () => {
    fc.assert(
      fc.property(article, cut, fc.nat(300), (one, at, length) => {
        const text = textOf(one);
        const spliced = text.slice(0, at) + text.slice(at + length);
        readsWell(spliced);
        const { bodyStart, units } = read(text);
        // A fence that lost its end encloses what follows.
        const { units: left, malformed } = read(spliced);
        const found = new Set([...left, ...malformed.filter(({ kind }) => kind === "insideFence")].map(({ id }) => id));
        for (const { id, span } of units) {
          if (at > bodyStart && (span.end < at - 1000 || span.start > at + length + 1000)) expect(found).toContain(id);
        }
      }),
      { numRuns: 100 },
    );
  });

  it("reads a piece of one article in the middle of another", () => {
    fc.assert(
      fc.property(article, article, cut, cut, fc.nat(2000), (one, other, at, from, length) => {
        const text = textOf(one);
        readsWell(text.slice(0, at) + textOf(other).slice(from, from + length) + text.slice(at));
      }),
      { numRuns: 100 },
    );
  });

  it("reads an article in which any character is replaced", () => {
    const character = fc.constantFrom(...'"<>/-&` \n\r\\[]()\u0000\uFFFD叢');
    fc.assert(
      fc.property(article, fc.array(fc.tuple(cut, character), { maxLength: 20 }), (one, changes) => {
        const characters = textOf(one).split("");
        for (const [at, replacement] of changes) characters[at % characters.length] = replacement;
        readsWell(characters.join(""));
      }),
      { numRuns: 100 },
    );
  });
});
