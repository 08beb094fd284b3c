import { describe, expect, it } from "vitest";
import { findingsOf, jsonReport, lint } from "../cli/run-binary.ts";
import { temporaryFolder } from "../io/temporary-folder.ts";
import { articleWith } from "../rule-tester.ts";

const EMPTY = { target: "[](/a) ".repeat(150), source: "[guide](/a) ".repeat(150) };
const NAME = "empty-link-text/blank";
const of = (args: readonly string[], text: string) => {
  const cwd = temporaryFolder({ "a.md": text });
  return { cwd, run: lint(["a.md", "-f", "json", "--only", "empty-link-text", ...args], { cwd }) };
};

describe("findings without an end", () => {
  it("are kept up to 100 of a message in a unit, the others counted in one", () => {
    const { run } = of([], articleWith([EMPTY, { target: "[](/b)", source: "[plan](/b)" }]));
    const findings = findingsOf(run);
    expect(findings.filter((finding) => finding.endsWith(NAME))).toHaveLength(101);
    expect(findings.filter((finding) => !finding.endsWith(NAME))).toEqual(["a.md too-many-findings/more"]);
    expect(run.stdout).toContain(`50 more of ${NAME}`);
    expect(jsonReport(run).summary).toMatchObject({ errors: 102 });
  });

  it("are kept up to 1,000 of a message in an article", () => {
    const units = Array.from({ length: 1200 }, (_, number) => ({
      target: `[](/${number})`,
      source: `[plan ${number}](/${number})`,
    }));
    const { run } = of([], articleWith(units));
    expect(findingsOf(run)).toHaveLength(1001);
    expect(run.stdout).toContain(`200 more of ${NAME}`);
  });

  it("are the same in an article that repeats a unit of another", () => {
    const cwd = temporaryFolder({ "a.md": articleWith([EMPTY]), "b.md": articleWith([EMPTY]) });
    const run = lint([".", "-f", "json", "--only", "empty-link-text"], { cwd });
    const [a = [], b = []] = jsonReport(run).files.map(({ diagnostics }) => diagnostics.map(({ ruleId }) => ruleId));
    expect(b).toEqual(a);
    expect(a).toHaveLength(101);
  });

  it("are accepted by the baseline, and disabled with their rule", () => {
    const { cwd } = of([], articleWith([EMPTY]));
    expect(lint(["baseline", "update", "a.md", "--only", "empty-link-text"], { cwd }).code).toBe(0);
    expect(findingsOf(lint(["a.md", "-f", "json", "--only", "empty-link-text"], { cwd }))).toEqual([]);
    const disabled = of([], `${articleWith([EMPTY])}\n<!-- l10n-lint-disable-file empty-link-text -- made up -->\n`);
    expect(findingsOf(disabled.run)).toEqual([]);
  });
});
