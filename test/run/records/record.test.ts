import { expect, test } from "vitest";
import type { Diagnostic } from "../../../src/model/diagnostic.ts";
import type { FileReport } from "../../../src/model/report.ts";
import json from "../../../src/report/formats/json.ts";
import type { LintedFile } from "../../../src/run/records/linted-file.ts";
import { recorded } from "../../../src/run/records/recorded-file.ts";
import { Room } from "../../../src/run/records/room.ts";
import { Records, unpackedRecords } from "../../../src/run/threads/packed-records.ts";

const AT = { line: 1, column: 1, offset: 0 };
const RANGE = { start: AT, end: { line: 2, column: 4, offset: 9 } };

function finding(more: Partial<Diagnostic> = {}): Diagnostic {
  return {
    ruleId: "made-up",
    messageId: "found",
    severity: "warning",
    message: "Found “nøkler” ##[error] \u202e",
    side: "target",
    range: RANGE,
    related: [{ path: "nb-NO/a.md", range: RANGE, message: "here" }],
    fingerprint: "0a4d55a8d778e5022fab701977c5d840",
    ...more,
  };
}

function linted(report: Partial<FileReport> = {}, more: Partial<LintedFile> = {}): LintedFile {
  const path = "nb-NO/lagring.md";
  return {
    absolutePath: `/docs/${path}`,
    report: { path, locale: "nb-NO", translationType: "MT", units: 3, diagnostics: [], suppressed: [], ...report },
    facts: '["nb-NO",[]]',
    directives: [],
    declaredLocale: "nb-no",
    locale: "nb-NO",
    form: null,
    lacking: [],
    basis: null,
    ...more,
  };
}

const SUPPRESSED = { kind: "inline", reason: "Navnet er slik", diagnostic: finding({ severity: "info" }) } as const;
const FIX = { safety: "safe", edits: [{ start: 1, end: 2, text: "æ" }] } as const;
const DIRECTIVE = { keyword: "disable", scope: "file", reason: null, names: [], at: RANGE } as never;

const FILES: readonly (readonly [string, LintedFile])[] = [
  ["nothing found", linted()],
  ["findings", linted({ diagnostics: [finding(), finding({ severity: "error", fix: FIX, segmentId: "37ca1-102" })] })],
  ["what is suppressed", linted({ suppressed: [SUPPRESSED] })],
  ["a convention", linted({ diagnostics: [finding(), finding({ convention: "quotes" })] })],
  ["directives and a basis", linted({}, { directives: [DIRECTIVE], basis: { content: "c", today: "2026-01-02" } })],
  ["a source in another file", linted({ pairing: { source: "docs/lagring.md", paired: 2 } as never }, { form: null })],
];

const room = new Room();

test.each(FILES)("a record gives back what went into it: %s", (_, file) => {
  const { path } = file.report;
  expect(recorded(file, { path, absolutePath: file.absolutePath }, room).opened()).toEqual(file);
});

test.each(FILES)("nothing has to be read to know what a file counts as: %s", (_, file) => {
  const { report } = recorded(file, { path: file.report.path, absolutePath: file.absolutePath }, room);
  const { path, locale, translationType, units, pairing, diagnostics, suppressed } = report;
  expect({ path, locale, translationType, units, diagnostics, suppressed }).toEqual({
    ...{ path: file.report.path, locale: "nb-NO", translationType: "MT", units: 3 },
    diagnostics: file.report.diagnostics.map(({ convention, ...said }) => said),
    suppressed: file.report.suppressed,
  });
  expect(pairing).toEqual(file.report.pairing);
  const { tally } = report.rendered;
  const of = (severity: string) => file.report.diagnostics.filter((each) => each.severity === severity).length;
  expect(tally).toMatchObject({ error: of("error"), warning: of("warning"), info: 0 });
  expect(tally.fixable).toBe(file.report.diagnostics.filter(({ fix }) => fix !== undefined).length);
  expect(tally.suppressed).toBe(file.report.suppressed.length);
});

function rendered(files: readonly FileReport[]): string {
  const summary = { files: 1, units: 1, errors: 0, warnings: 0, infos: 0, fixable: 0, suppressed: 0, durationMs: 1 };
  const report = { tool: { name: "l10n-lint", version: "1.0.0" }, summary, files, facts: [] };
  return [...json.render(report)].join("");
}

test("the JSON report is the same of records and of objects", () => {
  const files = FILES.map(([, file]) => file.report);
  const records = FILES.map(([, file]) => recorded(file, { path: file.report.path, absolutePath: "" }, room).report);
  expect(rendered(records)).toBe(rendered(files));
});

test("records reach another thread as they are, however many pieces of memory they fill", () => {
  const records = new Records();
  const long = "x".repeat(100_000);
  const files = Array.from({ length: 9 }, (_, index) =>
    linted({ units: index, diagnostics: [finding({ message: long })] }),
  );
  for (const [index, file] of files.entries()) records.take(index * 2, file);
  const packed = records.packed();
  expect(packed.length).toBeGreaterThan(1);
  expect(records.packed()).toEqual([]);
  const sent = packed.flatMap((each) => unpackedRecords(structuredClone(each)));
  expect(sent.map(([index]) => index)).toEqual(files.map((_, index) => index * 2));
});
