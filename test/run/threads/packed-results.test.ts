import { expect, it } from "vitest";
import type { Diagnostic } from "../../../src/model/diagnostic.ts";
import type { LintedFile } from "../../../src/run/records/linted-file.ts";
import { packed, unpacked } from "../../../src/run/threads/packed-results.ts";
import type { Result } from "../../../src/run/threads/queue.ts";

const SOURCE = "Open the cluster. ".repeat(1000);
const TARGET = "0";

function finding(offset: number, withExcerpt: boolean): Diagnostic {
  const place = { line: 1, column: offset + 1, offset };
  return {
    ruleId: "made-up",
    messageId: "found",
    severity: "warning",
    message: "Found",
    side: "target",
    range: { start: place, end: place },
    related: [],
    fingerprint: String(offset),
    ...(withExcerpt && { excerpt: { source: { text: SOURCE, offset: 50 }, target: { text: TARGET, offset: 10 } } }),
  };
}

function linted(path: string, diagnostics: readonly Diagnostic[]): LintedFile {
  const report = { path, locale: "nl-NL", translationType: null, units: 1, diagnostics, suppressed: [] };
  const linted = {
    facts: "",
    directives: [],
    declaredLocale: "nl-NL",
    locale: "nl-NL",
    form: null,
    lacking: [],
    basis: null,
  };
  return { absolutePath: `/docs/${path}`, report, ...linted } as LintedFile;
}

const RESULTS: readonly Result[] = [
  [3, linted("a.md", [finding(1, true), finding(2, true), finding(3, false)])],
  [4, null],
  [5, linted("b.md", [finding(1, true)])],
];

it("results come out as they went in", () => {
  expect(unpacked(JSON.parse(JSON.stringify(packed(RESULTS))))).toEqual(RESULTS);
});

it("a segment is sent once, however many findings show it", () => {
  const sent = JSON.stringify(packed(RESULTS));
  expect(sent.split(SOURCE)).toHaveLength(2);
});
