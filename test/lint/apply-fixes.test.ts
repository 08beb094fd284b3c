import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyFixes } from "../../src/lint/apply-fixes.ts";
import { findSourceSpans } from "../../src/parse/source-spans.ts";
import { articleWith } from "../rule-tester.ts";
import { replacing, withFix } from "./made-up-diagnostics.ts";

const ALL = { suggestions: true };
const textOf = (text: string, ...findings: Parameters<typeof applyFixes>[1]) => applyFixes(text, findings, ALL).text;

describe("which fixes are made", () => {
  const text = "one two three";
  const safe = replacing(text, "one", "1");
  const suggestion = replacing(text, "three", "3", "suggestion");

  it("the safe ones, suggestions where they are wanted, nothing of findings without a fix", () => {
    const { fix: _, ...plain } = safe;
    expect(applyFixes(text, [safe, suggestion, plain])).toEqual({
      text: "1 two three",
      applied: [safe],
      postponed: [],
      refused: [],
    });
    expect(applyFixes(text, [safe, suggestion], ALL).text).toBe("1 two 3");
  });

  it("none that changes nothing: a run would never end", () => {
    expect(applyFixes(text, [replacing(text, "two", "two")]).applied).toEqual([]);
  });

  it("whatever their order", () => {
    expect(textOf(text, suggestion, safe)).toBe("1 two 3");
  });
});

describe("fixes that meet", () => {
  const text = "abcdef";
  const edit = (start: number, end: number, replacement: string) => ({ start, end, text: replacement });

  it.each([
    ["overlap", edit(1, 4, "-"), edit(3, 5, "+"), "a-ef"],
    ["touch", edit(1, 2, "-"), edit(2, 3, "+"), "a-cdef"],
    ["insert at one place", edit(3, 3, "-"), edit(3, 3, "+"), "abc-def"],
    ["insert at the end of the other", edit(1, 3, "-"), edit(3, 3, "+"), "a-def"],
  ])("the first is made, the second waits: they %s", (_, first, second, result) => {
    const findings = [withFix([first]), withFix([second])];
    const { text: fixed, applied, postponed } = applyFixes(text, findings);
    expect({ fixed, applied, postponed }).toEqual({ fixed: result, applied: [findings[0]], postponed: [findings[1]] });
  });

  it("are made together with a character between", () => {
    expect(textOf(text, withFix([edit(1, 2, "-")]), withFix([edit(3, 4, "+")]))).toBe("a-c+ef");
  });

  it("are made as a whole or not at all", () => {
    const whole = withFix([edit(0, 1, "A"), edit(4, 5, "E")]);
    expect(textOf(text, withFix([edit(4, 6, "-")]), whole)).toBe("abcd-");
    expect(textOf(text, whole, withFix([edit(2, 3, "-")]))).toBe("Ab-dEf");
  });

  it("may touch within one fix", () => {
    expect(textOf(text, withFix([edit(2, 3, "-"), edit(1, 2, "+")]))).toBe("a+-def");
  });
});

describe("what makes no sense is refused", () => {
  it.each([
    ["behind the end", [{ start: 2, end: 9, text: "" }]],
    ["end before start", [{ start: 2, end: 1, text: "" }]],
    [
      "edits of one fix that overlap",
      [
        { start: 0, end: 2, text: "" },
        { start: 1, end: 3, text: "" },
      ],
    ],
  ])("%s", (_, edits) => {
    const finding = withFix(edits);
    expect(applyFixes("abcd", [finding])).toEqual({ text: "abcd", applied: [], postponed: [], refused: [finding] });
  });
});

describe("source text", () => {
  const text = articleWith([
    { target: "Åpne klyngen .", source: "Open the cluster ." },
    { target: "Lukk <span>den</span> .", source: "Close <span>it</span> ." },
  ]);
  const refused = (finding: ReturnType<typeof withFix>) => applyFixes(text, [finding]).refused.length === 1;
  const opener = '<span data-stu-id="37ca1-102">';
  const inSource = text.indexOf("Open the");

  it("is never changed, whatever a rule says", () => {
    expect(refused(replacing(text, "Open the", "Open a"))).toBe(true);
    expect(refused(replacing(text, "it</span> .", "it</span>."))).toBe(true);
    expect(refused(replacing(text, ".</span></span>", "</span></span>"))).toBe(true);
  });

  it("gets nothing put in front of it or behind it", () => {
    const end = inSource + "Open the cluster .".length;
    expect(refused(withFix([{ start: inSource, end: inSource, text: " " }]))).toBe(true);
    expect(refused(withFix([{ start: end, end, text: " " }]))).toBe(true);
  });

  it("is safe from a fix that changes something else as well", () => {
    const both = withFix([
      { start: text.indexOf("klyngen"), end: text.indexOf("klyngen") + 1, text: "K" },
      { start: inSource, end: inSource + 1, text: "o" },
    ]);
    expect(applyFixes(text, [both]).text).toBe(text);
  });

  it("leaves targets, markers and the text between units to fixes", () => {
    const marker = replacing(text, opener, opener.replaceAll('"', "'"));
    const between = withFix([{ start: text.indexOf("\n\n<span"), end: text.indexOf("\n\n<span"), text: "\n\nMore." }]);
    const findings = [replacing(text, "klyngen .", "klyngen."), marker, between];
    expect(applyFixes(text, findings).applied).toEqual(findings);
  });

  it("stays, and so does everything outside of the edits, with any fixes", () => {
    const place = fc.nat({ max: text.length });
    const edit = fc.record({ start: place, length: fc.nat({ max: 40 }), text: fc.string({ maxLength: 5 }) });
    fc.assert(
      fc.property(fc.array(fc.array(edit, { minLength: 1, maxLength: 3 })), (fixes) => {
        const findings = fixes.map((edits) =>
          withFix(
            edits.map(({ start, length, text: replacement }) => ({ start, end: start + length, text: replacement })),
          ),
        );
        const { text: fixed, applied } = applyFixes(text, findings);
        const edits = applied
          .flatMap(({ fix }) => fix?.edits ?? [])
          // One that changes nothing takes no place: another may overlap it.
          .filter(({ start, end, text: replacement }) => text.slice(start, end) !== replacement)
          .sort((a, b) => a.start - b.start || a.end - b.end);
        let done = 0;
        let from = 0;
        for (const { start, end, text: replacement } of edits) {
          expect(fixed.slice(from, from + start - done)).toBe(text.slice(done, start));
          from += start - done + replacement.length;
          done = end;
        }
        expect(fixed.slice(from)).toBe(text.slice(done));
        for (const { start, end } of findSourceSpans(text)) expect(fixed).toContain(text.slice(start, end));
      }),
    );
  });
});
