import { describe, expect, test } from "vitest";
import type { Severity } from "../../src/model/diagnostic.ts";
import { plainStyle, summaryLine } from "../../src/report/index.ts";
import { summaryLines } from "../../src/report/summary.ts";
import { file, fileFinding, report } from "./sample.ts";

function line(files: Parameters<typeof report>[0], over: Parameters<typeof report>[1] = {}): string {
  return summaryLine(report(files, over), plainStyle);
}

function findings(severity: Severity, count: number): ReturnType<typeof fileFinding>[] {
  return Array.from({ length: count }, () => fileFinding({ severity }));
}

describe("the summary line", () => {
  test("is as the interface draws it", () => {
    const machine = file([...findings("error", 3), ...findings("warning", 11)]);
    const human = file(findings("warning", 1), { translationType: "HT" });
    expect(line([machine, human], { files: 2911, units: 27125, fixable: 2 })).toBe(
      "✖ 3 errors, 12 warnings in 2 of 2,911 articles (27,125 units) · MT 14, HT 1 · 2 fixable with --fix · 0.9 s",
    );
  });

  test("is broken between its parts where it is longer than a line, whatever its colours", () => {
    const long = report([file([...findings("error", 3), ...findings("warning", 11)])], { fixable: 2, suppressed: 7 });
    const bold = { ...plainStyle, error: (text: string) => `\u001b[31m${text}\u001b[39m` };
    const lines = summaryLines(long, bold, 60).split("\n");
    expect(lines).toEqual([
      "✖ \u001b[31m3 errors\u001b[39m, 11 warnings in 1 of 1 article (41 units) · MT 14".replace("✖", bold.error("✖")),
      "  2 fixable with --fix · 7 suppressed · 0.9 s",
    ]);
    expect(summaryLines(long, bold, Number.POSITIVE_INFINITY)).toBe(summaryLine(long, bold));
  });

  test("speaks of one thing in the singular", () => {
    expect(line([file(findings("error", 1), { units: 1 })])).toBe(
      "✖ 1 error in 1 of 1 article (1 unit) · MT 1 · 0.9 s",
    );
    expect(line([file(findings("info", 1), { translationType: null })], { units: 0 })).toBe(
      "ℹ 1 info in 1 of 1 article (0 units) · 0.9 s",
    );
  });

  test("takes the symbol of the worst finding and mentions every severity there is", () => {
    expect(line([file([...findings("warning", 2), ...findings("info", 3)])])).toMatch(/^⚠ 2 warnings, 3 infos in /);
    expect(line([file([...findings("error", 1), ...findings("info", 2)])])).toMatch(/^✖ 1 error, 2 infos in /);
  });

  test("counts findings of articles whose type is not known beside the others only", () => {
    const unknown = file(findings("error", 2), { translationType: null });
    expect(line([unknown])).not.toContain("unknown");
    expect(line([unknown, file(findings("error", 1))])).toContain(" · MT 1, unknown 2 · ");
  });

  test("says so when nothing was found, and what was suppressed", () => {
    expect(line([file([])], { files: 5, units: 30, durationMs: 41 })).toBe(
      "✔ no findings in 5 articles (30 units) · 0.04 s",
    );
    expect(line([file([])], { suppressed: 1200 })).toContain(" · 1,200 suppressed · ");
  });

  test("has a tick only where every article was compared with a source", () => {
    const without = file([], { units: 0 });
    expect(line([file([]), without, without], { files: 3 })).toBe(
      "⚠ no findings in 3 articles (41 units) · 2 articles not compared with a source · 0.9 s",
    );
    expect(line([without], { files: 1, units: 0, suppressed: 1 })).toMatch(
      /^⚠ .* · 1 article not compared with a source /,
    );
    expect(line([file(findings("error", 1), { units: 0 })])).toMatch(/^✖ .* · 1 article not compared with a source · /);
    const pairing = {
      source: "a.md",
      revision: null,
      base: "unknown",
      tier: null,
      paired: 0,
      unpaired: 0,
      behind: null,
    };
    const paired = file([], { units: 0, pairing } as Parameters<typeof file>[1]);
    expect(line([paired])).toMatch(/^✔ /);
    const beside = file([], { path: "b.md", units: 0, locale: null });
    expect(line([paired, beside])).toMatch(/^✔ /);
    expect(line([paired, { ...beside, path: "elsewhere/b.md" }])).toMatch(/^⚠ /);
    expect(summaryLine(report([without]), plainStyle, { incomplete: true })).toMatch(/^✖ no findings /);
  });

  test("says whether fixes were made or only shown", () => {
    const fixed = report([file([])], { fixed: 1200 });
    expect(summaryLine(fixed, plainStyle)).toContain(" · 1,200 fixed · ");
    expect(summaryLine(fixed, plainStyle, { dryRun: true })).toContain(" · 1,200 would be fixed · ");
  });

  test("has no good news where the run could not do all that was asked", () => {
    const incomplete = (files: Parameters<typeof report>[0]) =>
      summaryLine(report(files), plainStyle, { incomplete: true });
    expect(incomplete([file([])])).toMatch(/^✖ no findings in .* · incomplete, see the errors · 0\.9 s$/);
    expect(incomplete([file(findings("warning", 1))])).toMatch(/^✖ 1 warning in .* · incomplete, see the errors · /);
  });

  test.each([
    [0, "0.01 s"],
    [94, "0.09 s"],
    [99.6, "0.1 s"],
    [940, "0.9 s"],
    [59_940, "59.9 s"],
    [59_960, "1 min 0 s"],
    [125_400, "2 min 5 s"],
  ])("%d ms is %s", (durationMs, expected) => {
    expect(line([], { durationMs }).split(" · ").at(-1)).toBe(expected);
  });
});
