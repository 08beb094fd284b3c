import type { Log, Run } from "sarif";
import { describe, expect, test } from "vitest";
import type { Report, RuleDescription } from "../../../src/model/report.ts";
import sarif from "../../../src/report/formats/sarif.ts";
import { file, finding, position, rendered, report } from "../sample.ts";

const rule: RuleDescription = {
  id: "empty-link-text",
  mqm: { blank: "design-and-markup/missing-text", punctuation: "process/metadata" },
  url: "https://docs.example/empty-link-text",
  about: { category: "links", severity: "error", summary: "S", rationale: "R", howToFix: "F" },
};
const link = finding({ source: "Read [the plan](/p).", target: "Les ‹[](/p)›." }, { messageId: "blank" });

function runOf(value: Report, view = {}): Run {
  return (JSON.parse(rendered(sarif.render, value, view)) as Log).runs[0] as Run;
}

describe("SARIF", () => {
  test("describes the rule that a result points at, and its error types", () => {
    const run = runOf({ ...report([file([link])]), rules: [rule] });
    const result = run.results?.[0];
    expect(run.columnKind).toBe("utf16CodeUnits");
    expect(result?.ruleIndex).toBe(0);
    expect(run.tool.driver.rules?.[0]).toMatchObject({
      id: "empty-link-text",
      shortDescription: { text: "S" },
      fullDescription: { text: "R" },
      help: { text: "How to fix: F" },
      helpUri: "https://docs.example/empty-link-text",
      defaultConfiguration: { level: "error" },
    });
    const taxon = result?.taxa?.[0];
    const component = run.taxonomies?.[taxon?.toolComponent?.index ?? -1];
    expect(component?.name).toBe("MQM");
    expect(component?.taxa?.[taxon?.index ?? -1]?.id).toBe("design-and-markup/missing-text");
    expect(run.tool.driver.rules?.[0]?.relationships).toHaveLength(2);
  });

  test("has the place as the repository sees it, percent-encoded, with all four numbers", () => {
    const run = runOf(report([file([link], { path: "../æ/b c#1's.md" })]), { folder: "docs/nb/" });
    expect(run.results?.[0]?.locations).toEqual([
      {
        physicalLocation: {
          artifactLocation: { uri: "docs/%C3%A6/b%20c%231%27s.md" },
          region: { startLine: 41, startColumn: 58, endLine: 41, endColumn: 64 },
        },
      },
    ]);
  });

  test("has fixes as replacements, located by the text before them", () => {
    const edits = [{ start: 1000, end: 1003, text: "Se" }];
    const multiline = finding({ source: "A", target: "Les\n‹dette›" }, { range: at(42, 1, 1004) });
    const run = runOf(
      report([file([{ ...link, fix: { safety: "safe", edits: [{ start: 1005, end: 1005, text: "x" }] } }])]),
    );
    expect(run.results?.[0]?.fixes?.[0]?.artifactChanges[0]?.replacements).toEqual([
      {
        deletedRegion: { startLine: 41, startColumn: 59, endLine: 41, endColumn: 59 },
        insertedContent: { text: "x" },
      },
    ]);
    // The column of what stands lines before the finding is not known.
    expect(
      runOf(report([file([{ ...multiline, fix: { safety: "safe", edits } }])])).results?.[0]?.fixes,
    ).toBeUndefined();
  });

  test("links related places from the message, and nothing else", () => {
    const related = [{ path: "a.md", range: at(1, 2, 1), message: "the [other]" }];
    const run = runOf(report([file([{ ...link, message: "See [x](1) \\", help: "no", related }])]));
    expect(run.results?.[0]?.message.text).toBe("See \\[x\\](1) \\\\\nhelp: no\n[the \\[other\\]](1)");
    expect(run.results?.[0]?.relatedLocations?.[0]).toMatchObject({ id: 1, message: { text: "the [other]" } });
  });

  test("says who accepted what is suppressed", () => {
    const suppressed = [
      { diagnostic: link, kind: "inline" as const, reason: "a joke" },
      { diagnostic: link, kind: "baseline" as const, reason: null },
    ];
    const run = runOf(report([file([], { suppressed })]));
    expect(run.results?.map(({ suppressions }) => suppressions)).toEqual([
      [{ kind: "inSource", justification: "a joke" }],
      [{ kind: "external" }],
    ]);
  });

  test("is cut at 25,000 results, worst first, and says so", () => {
    const info = { ...link, severity: "info" as const };
    const error = { ...link, message: "the error" };
    const run = runOf(report([file(Array(25_000).fill(info)), file([error])]));
    expect(run.results).toHaveLength(25_000);
    expect(run.results?.[0]?.message.text).toBe("the error");
    expect(run.invocations?.[0]?.toolExecutionNotifications?.[0]?.message.text).toMatch(/^1 of 25001 results/);
  });

  test("was not successful where the job could not be done", () => {
    expect(runOf(report([]), { incomplete: true }).invocations?.[0]?.executionSuccessful).toBe(false);
    expect(runOf(report([])).invocations?.[0]).toEqual({ executionSuccessful: true });
  });
});

function at(line: number, column: number, offset: number) {
  return { start: position(line, column, offset), end: position(line, column + 1, offset + 1) };
}
