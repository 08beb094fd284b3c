import { array, assert, constantFrom, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { readCommonMark } from "../../src/markdown/commonmark.ts";
import { readEmphasis } from "../../src/markdown/emphasis.ts";
import { readInlineMarkdown } from "../../src/markdown/inline-markdown.ts";
import { renderedEmphasis } from "../../src/markdown/rendered-emphasis.ts";
import type { Emphasis } from "../../src/model/emphasis.ts";
import { expectLinear } from "../linear-growth.ts";
import { parse } from "../rule-tester.ts";

const quick = (text: string) => readEmphasis(text, "target", 0);
const rendered = (text: string) => renderedEmphasis(readInlineMarkdown(text, 0, readCommonMark), text, "target", 0);
const seen = (text: string, { strong, literal }: Emphasis) => ({
  strong: strong.map(({ inner }) => text.slice(inner.start, inner.end)),
  literal: literal.map(({ span }) => text.slice(span.start, span.end)),
});

describe("strong runs and literal delimiters", () => {
  it.each([
    ["**a** b", ["a"], []],
    ["__a__ b", ["a"], []],
    ["<strong>a</strong> <B class='x'>b</B>", ["a", "b"], []],
    ["<b>a</b></b>", ["a"], []],
    ["*a* _b_", [], []],
    ["a** b **c", [], ["**", "**"]],
    ["** b **", [], ["**", "**"]],
    ["字**「甲」**字", [], ["**", "**"]],
    ["字**甲**字", ["甲"], []],
    ["字 **「甲」** 字", ["「甲」"], []],
    ["**a:**b", [], ["**", "**"]],
    ["\\*\\*a\\*\\*", [], ["\\*\\*", "\\*\\*"]],
    ["\\[**a**\\]", ["a"], []],
    ["`**` **a**", ["a"], []],
    ["**a `**` b**", ["a `**` b"], []],
    ["[**a**](/b_c_d) **e**", ["a", "e"], []],
    ["<https://fjordbase.example/a_b_> **c**", ["c"], []],
    ["**a *b* c**", ["a *b* c"], []],
    ["**a", [], ["**"]],
    ["a snake_case_name", [], ["_", "_"]],
    ["**a\r\nb**", ["a\r\nb"], []],
  ])("%j", (text, strong, literal) => {
    expect(seen(text, rendered(text))).toEqual({ strong, literal });
    const reading = quick(text);
    expect(reading).not.toBeNull();
    expect(seen(text, reading as Emphasis)).toEqual({ strong, literal });
  });

  it.each(["***a***", "**a *b** c*", "[**a](/b)**", "**a _b** c_", "**a\n\nb**", "**a\n* b**"])(
    "are left to CommonMark: %j",
    (text) => {
      expect(quick(text)).toBeNull();
    },
  );

  it("tell an underscore inside a word from one beside a space", () => {
    expect(quick("a_b _ c")?.literal.map(({ insideWord }) => insideWord)).toEqual([true, false]);
    expect(quick("a_. 設_定 a\\_b")?.literal.map(({ insideWord }) => insideWord)).toEqual([false, true, true]);
  });

  it("are those of CommonMark wherever the quick reading is sure", () => {
    const token = constantFrom(
      "a",
      "b ",
      " ",
      "*",
      "**",
      "_",
      "**a**",
      "(",
      ".",
      "「",
      "é",
      "\\*",
      "`",
      "[",
      "](/u)",
      "😀",
    );
    let sure = 0;
    assert(
      property(array(token, { minLength: 1, maxLength: 14 }), (tokens) => {
        const text = tokens.join("");
        const reading = quick(text);
        if (reading === null) return;
        sure++;
        expect(seen(text, reading)).toEqual(seen(text, rendered(text)));
      }),
      { numRuns: 2000, seed: 4 },
    );
    expect(sure).toBeGreaterThan(500);
  });
});

describe("a segment's emphasis", () => {
  it("has offsets into the file, on both sides", () => {
    const text =
      '<span data-ttu-id="0aa11-101">x **乙**</span><span class="sxs-lookup"><span data-stu-id="0aa11-101">***b*** y</span></span>';
    const unit = parse(text).units[0];
    const texts = [unit?.target.emphasis, unit?.source.emphasis, unit?.target.renderedEmphasis].map((emphasis) =>
      emphasis?.strong.map(({ span }) => text.slice(span.start, span.end)),
    );
    expect(texts).toEqual([["**乙**"], ["**b**"], ["**乙**"]]);
  });

  it.each([
    ["openers", "**a "],
    ["brackets", "["],
    ["link tails", "](a"],
    ["tags", "<b>"],
    ["unclosed comments", "<!-- "],
    ["angles", "<a"],
    ["backticks", "`a``"],
    ["escapes", "\\*"],
    ["pairs", "**a** "],
    ["mixed openers", "_a *b* "],
    ["asterisks", "*"],
  ])("is read in linear time: 100,000 %s", (_, piece) =>
    expectLinear((part) => void quick(piece.repeat(100_000 * part))),
  );
});
