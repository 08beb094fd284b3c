import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyFixes } from "../../src/lint/apply-fixes.ts";
import type { Position, Range } from "../../src/model/diagnostic.ts";
import { findSourceSpans } from "../../src/parse/source-spans.ts";
import { lintWithEveryRule } from "../every-rule.ts";
import { findings, machine, run } from "../run/run-in-memory.ts";
import { anyArticle, anyBytes, holds } from "./inputs.ts";

/** Line and column of an offset, counted anew: lines end in LF, CRLF or CR. */
function placeOf(text: string, offset: number): Pick<Position, "line" | "column"> {
  const before = text.slice(0, offset);
  // CRLF is one end, also where the offset stands between both.
  const ends = [...before.matchAll(/\r\n|\n|\r(?!\n)/g)].filter((end) => end.index + end[0].length <= offset);
  const isSplit = before.endsWith("\r") && text[offset] === "\n";
  const counted = isSplit ? ends.filter((end) => end.index + end[0].length < offset) : ends;
  const last = counted.at(-1);
  return { line: counted.length + 1, column: offset - (last === undefined ? 0 : last.index + last[0].length) + 1 };
}

function expectInside(text: string, { start, end }: Range): void {
  expect(start.offset).toBeGreaterThanOrEqual(0);
  expect(end.offset).toBeGreaterThanOrEqual(start.offset);
  expect(end.offset).toBeLessThanOrEqual(text.length);
  for (const { line, column, offset } of [start, end]) expect({ line, column }).toEqual(placeOf(text, offset));
}

const sourcesOf = (text: string) => findSourceSpans(text).map(({ start, end }) => text.slice(start, end));

/** More rounds than fixes that wait for one another could want. */
const MOST_ROUNDS = 10;

describe("whatever stands in an article", () => {
  it("findings lie inside the text, with line and column right", () =>
    holds(
      fc.property(anyArticle, (text) => {
        for (const { range } of lintWithEveryRule(text)) expectInside(text, range);
      }),
    ));

  it("edits of a fix lie inside the text, in order and apart", () =>
    holds(
      fc.property(anyArticle, (text) => {
        for (const { fix } of lintWithEveryRule(text)) {
          let done = 0;
          for (const { start, end } of [...(fix?.edits ?? [])].sort((a, b) => a.start - b.start || a.end - b.end)) {
            expect(start).toBeGreaterThanOrEqual(done);
            expect(end).toBeGreaterThanOrEqual(start);
            expect(end).toBeLessThanOrEqual(text.length);
            done = end;
          }
        }
      }),
    ));

  it.each([
    ["safe fixes", false],
    ["all fixes", true],
  ])("%s come to an end, and leave what is source alone", (_, suggestions) =>
    holds(
      fc.property(anyArticle, (text) => {
        const sources = sourcesOf(text);
        let now = text;
        let rounds = 0;
        for (; rounds < MOST_ROUNDS; rounds++) {
          const next = applyFixes(now, lintWithEveryRule(now), { suggestions });
          for (const source of sources) expect(next.text).toContain(source);
          if (next.text === now) break;
          now = next.text;
        }
        expect(rounds).toBeLessThan(MOST_ROUNDS);
      }),
    ),
  );

  it("a second time the same is found", () =>
    holds(
      fc.property(anyArticle, (text) => {
        expect(lintWithEveryRule(text)).toEqual(lintWithEveryRule(text));
      }),
    ));
});

describe("whatever bytes a file holds", () => {
  it("a run ends, and a second one says the same", () =>
    holds(
      fc.asyncProperty(anyBytes, async (bytes) => {
        const host = machine({ "nl-NL/a.md": bytes, "nb-NO/a.md": bytes });
        const first = await run(host);
        expect(first.report.files.map(({ path }) => path)).toEqual(["nb-NO/a.md", "nl-NL/a.md"]);
        expect(findings(await run(host))).toEqual(findings(first));
        expect(findings(first).filter((finding) => finding.includes("internal-error"))).toEqual([]);
      }),
    ));
});
