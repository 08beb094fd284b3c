import { describe, expect, test } from "vitest";
import { select } from "../../src/report/index.ts";
import { file, fileFinding, report } from "./sample.ts";

const warning = fileFinding({ severity: "warning", ruleId: "stale-hash" });
const info = fileFinding({ severity: "info", ruleId: "mismatched-link" });
const error = fileFinding({ severity: "error", ruleId: "mismatched-link" });
const whole = report([file([warning, info, error]), file([]), file([warning, error])]);

function shown(selection: Parameters<typeof select>[1]): string[][] {
  return select(whole, selection).report.files.map((entry) => entry.diagnostics.map(({ severity }) => severity));
}

describe("select", () => {
  test("shows everything where there is room", () => {
    expect(select(whole, { quiet: false, maxDiagnostics: 5 })).toEqual({ report: whole, left: [] });
    expect(select(whole, { quiet: false, maxDiagnostics: Number.POSITIVE_INFINITY }).left).toEqual([]);
  });

  test("quiet shows errors only, and tells of nothing left out", () => {
    expect(shown({ quiet: true, maxDiagnostics: 200 })).toEqual([["error"], [], ["error"]]);
    expect(select(whole, { quiet: true, maxDiagnostics: 200 }).left).toEqual([]);
    expect(select(whole, { quiet: true, maxDiagnostics: 1 }).left).toEqual([
      { ruleId: "mismatched-link", error: 1, warning: 0, info: 0 },
    ]);
  });

  test("keeps errors before warnings before infos, in the report's order", () => {
    expect(shown({ quiet: false, maxDiagnostics: 1 })).toEqual([["error"], [], []]);
    expect(shown({ quiet: false, maxDiagnostics: 3 })).toEqual([["warning", "error"], [], ["error"]]);
    expect(shown({ quiet: false, maxDiagnostics: 4 })).toEqual([["warning", "error"], [], ["warning", "error"]]);
  });

  test("counts what it leaves out by rule, most first", () => {
    expect(select(whole, { quiet: false, maxDiagnostics: 0 }).left).toEqual([
      { ruleId: "mismatched-link", error: 2, warning: 0, info: 1 },
      { ruleId: "stale-hash", error: 0, warning: 2, info: 0 },
    ]);
  });

  test("leaves the summary alone: the gate and the last line speak of the whole run", () => {
    expect(select(whole, { quiet: true, maxDiagnostics: 0 }).report.summary).toEqual(whole.summary);
  });
});
