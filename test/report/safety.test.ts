import fc from "fast-check";
import stringWidth from "string-width";
import { describe, expect, test } from "vitest";
import type { Diagnostic } from "../../src/model/diagnostic.ts";
import { cells } from "../../src/report/cells.ts";
import { plainStyle } from "../../src/report/index.ts";
import { visible } from "../../src/report/visible.ts";
import { wrap } from "../../src/report/wrap.ts";
import { expectLinear } from "../linear-growth.ts";
import { file, finding, position, rendered, renderers, report } from "./sample.ts";

/** Prose of several scripts, emoji, combining marks, and everything that should never reach a terminal. */
const hostile = fc
  .array(
    fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.string({ unit: "binary" }),
      fc.string({ unit: "grapheme-ascii", maxLength: 60 }),
      fc.constantFrom(
        "\u001b[31m",
        "\u009b2J",
        "\r\n",
        "\u200b",
        "\u202e",
        "\u2069",
        "\ufeff",
        "\u0301",
        "\u0903",
        "字幕",
        "가각",
        "ﾞ",
        "العربية",
        "עברית",
        "ภาษาไทย",
        "हिन्दी",
        "👨‍👩‍👧",
        "🇳🇴🇸🇪",
        "1\ufe0f\u20e3",
        "\ud83d",
        "می\u200cخواهم",
        "\u1100\u1161",
      ),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(""));

const diagnostic: fc.Arbitrary<Diagnostic> = fc
  .record({
    source: hostile,
    target: hostile,
    message: hostile,
    help: hostile,
    side: fc.constantFrom("source", "target", "article"),
    severity: fc.constantFrom("error", "warning", "info"),
    from: fc.nat(400),
    length: fc.nat(100),
  })
  .map(({ source, target, from, length, ...rest }) => ({
    ...finding({ source: "‹›", target: "" }),
    ...rest,
    range: { start: position(41, 58, from), end: position(41, 60, from + length) },
    related: [{ path: "other.md", message: rest.message }],
    excerpt: { target: { text: target, offset: 0 }, source: { text: source, offset: target.length + 20 } },
  }));

const locale = fc.constantFrom("nl-NL", "ar-SA", "zh-TW", "fil-PH", "en-GB", null);

/** A control that a terminal obeys: all but the line feeds that end our own lines. */
const CONTROL = /[^\P{Cc}\n]/u;
/** Isolates are ours, one pair a line at most. */
const FOREIGN_FORMAT = /[\u200b\u200e\u200f\u202a-\u202e\u2066\u2067\ufeff]/;

describe("whatever articles hold", () => {
  test("pretty keeps to the columns and sends no control", () => {
    fc.assert(
      fc.property(
        fc.array(diagnostic, { minLength: 1, maxLength: 3 }),
        locale,
        fc.integer({ min: 40, max: 130 }),
        (diagnostics, tag, columns) => {
          const text = rendered(renderers.pretty, report([file(diagnostics, { locale: tag, path: "a.md" })]), {
            columns,
          });
          expect(text).not.toMatch(CONTROL);
          expect(text).not.toMatch(FOREIGN_FORMAT);
          const lines = text.split("\n").slice(0, -1);
          // What would be a command is written out at last, and then is longer.
          const laidOut = lines.filter((line) => !/<U\+(?:003A>:|0023>#)/.test(line));
          for (const line of laidOut) {
            expect({ line, fits: stringWidth(line) <= columns }).toEqual({ line, fits: true });
          }
          for (const line of lines)
            expect(line).toMatch(/^[^\u2068\u2069]*(\u2068[^\u2068\u2069]*\u2069[^\u2068\u2069]*)?$/);
        },
      ),
      { numRuns: 400 },
    );
  });

  test("marks stand below the source and target rows, as wide as what they mark", () => {
    fc.assert(
      fc.property(hostile, fc.nat(200), fc.nat(20), (target, from, length) => {
        const start = Math.min(from, target.length);
        const end = Math.min(start + length, target.length);
        const base = finding({ source: "x", target: "‹›" });
        const value = {
          ...base,
          range: { start: position(1, 1, start), end: position(1, 1, end) },
          excerpt: { target: { text: target, offset: 0 }, source: { text: "x", offset: 5000 } },
        };
        const lines = rendered(renderers.pretty, report([file([value])]), { columns: Number.POSITIVE_INFINITY }).split(
          "\n",
        );
        const row = lines[3]?.slice(14) ?? "";
        if (row.startsWith("\u2068")) {
          expect(row.split("⟦").length).toBe(target.split("⟦").length + 1);
          return;
        }
        const marks = lines[4]?.slice(14) ?? "";
        const graphemes = cells(target);
        const touched = graphemes.filter((cell) => cell.end > start && cell.start < end);
        const before = graphemes.filter((cell) => cell.end <= start);
        expect(marks.indexOf("━")).toBe(before.reduce((sum, cell) => sum + cell.width, 0));
        if (touched.length > 0) {
          const width = touched.reduce((sum, cell) => sum + cell.width, 0);
          expect(marks.trimStart()).toBe("━".repeat(Math.max(1, width)));
        }
      }),
      { numRuns: 400 },
    );
  });

  test("compact has one line a finding and sends no control", () => {
    fc.assert(
      fc.property(fc.array(diagnostic, { maxLength: 4 }), hostile, (diagnostics, path) => {
        const text = rendered(renderers.compact, report([file(diagnostics, { path })]));
        expect(text).not.toMatch(CONTROL);
        expect(text).not.toMatch(FOREIGN_FORMAT);
        expect(text.split("\n")).toHaveLength(diagnostics.length + 2);
      }),
    );
  });
});

describe("graphemes", () => {
  test("cover a text without gaps, and are as wide as what is shown", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const found = cells(text);
        let end = 0;
        for (const cell of found) {
          expect(cell.start).toBe(end);
          end = cell.end;
        }
        expect(end).toBe(text.length);
        const shown = found.map((cell) => cell.text).join("");
        expect(found.reduce((sum, cell) => sum + cell.width, 0)).toBe(stringWidth(shown));
      }),
      { numRuns: 500 },
    );
  });

  test("of simple scripts are measured without segmenting, to the same result", () => {
    const differing: string[] = [];
    for (let code = 0x20; code < 0xffff; code++) {
      const character = String.fromCharCode(code);
      const [cell] = cells(character);
      if (cell?.text === character && cell.width !== stringWidth(character)) differing.push(code.toString(16));
    }
    expect(differing).toEqual([]);
  });

  test("a pile of combining marks is cut", () => {
    expect(cells(`a${"\u0301".repeat(1_000_000)}`)[0]?.text).toHaveLength(33);
  });
});

describe("wrap", () => {
  test("loses nothing but spaces and keeps to the width", () => {
    fc.assert(
      fc.property(hostile, fc.integer({ min: 12, max: 60 }), (text, width) => {
        const lines = wrap(text, width);
        expect(lines.join("").replaceAll(" ", "")).toBe(
          cells(text.trim())
            .map((cell) => cell.text)
            .join("")
            .replaceAll(" ", ""),
        );
        for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(width);
      }),
    );
  });

  test("breaks at spaces, and inside a word only where it must", () => {
    expect(wrap("one two three", 7)).toEqual(["one two", "three"]);
    expect(wrap("one twothreefour", 7)).toEqual(["one", "twothre", "efour"]);
    expect(wrap("", 7)).toEqual([""]);
  });

  test("breaks a grapheme that is written out to more than a line", () => {
    expect(wrap("\u{effff}\u{e0020}", 12)).toEqual(["<U+EFFFF><U+", "E0020>"]);
  });
});

describe("visible", () => {
  test.each([
    ["plain", "plain"],
    ["a\nb\r\nc\rd\te", "a⏎b⏎c␍d␉e"],
    ["\u001b\u0000\u007f\u0085", "␛␀␡<U+0085>"],
    ["\u00ad\u200b\u200e\u2028\ufeff", "<U+00AD><U+200B><U+200E><U+2028><U+FEFF>"],
    ["\ud800x\ue000\u{e0041}\uffff", "<U+D800>x<U+E000><U+E0041><U+FFFF>"],
    ["é字שع\u00a0\u202f", "é字שع\u00a0\u202f"],
    ["क्\u200dष 👩\u200d💻 ❤\ufe0f 1\ufe0f\u20e3", "क्\u200dष 👩\u200d💻 ❤\ufe0f 1\ufe0f\u20e3"],
    ["a\u200db a\ufe0f", "a<U+200D>b a<U+FE0F>"],
  ])("%j", (text, expected) => {
    expect(visible(text)).toBe(expected);
  });
});

describe("size", () => {
  test("10,000 findings in a line of 10 million characters are drawn in linear time", () => {
    expectLinear((part) => {
      const count = 10_000 * part;
      const line = "字 and e\u0301 ".repeat(100 * count);
      const at = (offset: number): Diagnostic => ({
        ...finding({ source: "‹›", target: "" }),
        side: "target",
        range: { start: position(1, offset + 1, offset), end: position(1, offset + 4, offset + 3) },
        excerpt: { target: { text: line, offset: 0 }, source: { text: line, offset: 20_000_000 } },
      });
      const diagnostics = Array.from({ length: count }, (_, index) => at(index * 900));
      const files = diagnostics.map((entry, index) => file([entry], { path: `${index}.md` }));
      let length = 0;
      for (const piece of renderers.pretty(report(files), { columns: 100, style: plainStyle })) length += piece.length;
      expect(length).toBeGreaterThan(count * 200);
    });
  });
});
