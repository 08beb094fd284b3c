import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { articleWith } from "../rule-tester.ts";
import { lint, ROOT } from "./run-binary.ts";

const PARTS = [1, 2, 3];
const EVERY_FORMAT = [
  "pretty",
  "compact",
  "json",
  "jsonl",
  "sarif",
  "github",
  "gitlab",
  "junit",
  "checkstyle",
  "rdjsonl",
  "markdown",
];

let folder: string;
const run = (...args: readonly string[]) => lint([...args, "--no-progress"], { cwd: folder });
const read = (name: string) => readFileSync(join(folder, name), "utf8");
/** How long a run took is the only thing that may differ. */
const withoutTimes = (text: string) =>
  text
    .replace(/"durationMs":[\d.]+/g, "")
    .replace(/\b\d+(?:\.\d+)? s\b|\d+ min \d+ s/g, "")
    .replace(/(?:time|timestamp)="[^"]*"/g, "");

beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), "l10n-lint-merge-")));
  cpSync(join(ROOT, "fixtures/broken"), join(folder, "broken"), { recursive: true });
  // The same file id twice is told by the whole run alone; one of the two articles does not want to hear of it.
  const units = [{ source: "Open it.", target: "Åpne den." }];
  const twin = (text: string) => articleWith(units, { "ms.contentlocale": "nb-NO" }) + text;
  for (let index = 0; index < 6; index++) {
    const directive = index === 3 ? "\n<!-- l10n-lint-disable-file locale-metadata/repeatedFileId -- known -->\n" : "";
    writeFileSync(join(folder, `twin-${index}.md`), twin(directive));
  }
  const whole = run(...EVERY_FORMAT.flatMap((name) => ["-f", `${name}=whole-${name}.out`]));
  expect(whole.code).not.toBe(0);
  for (const part of PARTS) run("--shard", `${part}/${PARTS.length}`, "-f", `json=part-${part}.json`);
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const parts = PARTS.map((part) => `part-${part}.json`);

describe("merge", () => {
  it("gives of all parts what the whole run gave, in every format", () => {
    const whole = run("-f", "json=again.json");
    const merged = run("merge", ...parts, ...EVERY_FORMAT.flatMap((name) => ["-f", `${name}=merged-${name}.out`]));
    expect(merged.code).toBe(whole.code);
    for (const name of EVERY_FORMAT) {
      expect([name, withoutTimes(read(`merged-${name}.out`))]).toEqual([name, withoutTimes(read(`whole-${name}.out`))]);
    }
  });

  it("decides what no part could, and follows the directives of articles", () => {
    const found = (name: string) =>
      JSON.parse(read(name)).files.flatMap(
        ({ path, diagnostics }: { path: string; diagnostics: { ruleId: string; messageId: string }[] }) =>
          diagnostics.flatMap(({ ruleId, messageId }) =>
            path.startsWith("twin") && ruleId === "locale-metadata" ? [`${path} ${messageId}`] : [],
          ),
      );
    run("merge", ...parts, "-f", "json=merged.json");
    expect(parts.flatMap(found)).toEqual([]);
    expect(found("merged.json").length).toBeGreaterThan(1);
    expect(found("merged.json").join()).not.toContain("twin-3");
  });

  it("gates as a run does", () => {
    expect(run("merge", ...parts, "-f", "json=m.json", "--fail-on", "never").code).toBe(
      run("-f", "json=w.json", "--fail-on", "never").code,
    );
  });

  it("takes what the baseline accepts out of what was decided last", () => {
    const entry = { path: "twin-0.md", rule: "locale-metadata/repeatedFileId", fingerprint: "" };
    run("merge", ...parts, "-f", "json=merged.json");
    const twin = JSON.parse(read("merged.json")).files.find(({ path }: { path: string }) => path === "twin-0.md");
    const finding = twin.diagnostics.find(({ ruleId }: { ruleId: string }) => ruleId === "locale-metadata");
    writeFileSync(
      join(folder, "known.jsonl"),
      `${JSON.stringify({ ...entry, rule: `${finding.ruleId}/${finding.messageId}`, fingerprint: finding.fingerprint })}\n`,
    );
    run("merge", ...parts, "--baseline", "known.jsonl", "-f", "json=accepted.json");
    const after = JSON.parse(read("accepted.json")).files.find(({ path }: { path: string }) => path === "twin-0.md");
    expect(after.diagnostics).toHaveLength(twin.diagnostics.length - 1);
    expect(after.suppressed).toMatchObject([{ kind: "baseline" }]);
  });

  it.each([
    ["a part is missing", () => parts.slice(1), "part 1 of 3 is missing"],
    ["a part is there twice", () => [...parts, "part-2.json"], "part-2.json and part-2.json are the same part, 2 of 3"],
    ["a report is of a whole run", () => [...parts, "whole-json.out"], "whole-json.out is no part of a run"],
    ["a file is no report", () => ["twin-1.md"], "twin-1.md is no JSON"],
    ["JSON is no report", () => ["other.json"], "other.json is no report of l10n-lint"],
    ["there is no file", () => ["gone.json"], "no such report: gone.json"],
    [
      "a part was linted otherwise",
      () => ["part-1.json", "part-2.json", "strict-3.json"],
      "with another configuration",
    ],
    ["a part is of another version", () => ["part-1.json", "part-2.json", "old-3.json"], "version 0.0.1"],
    ["two reports have one article", () => ["whole-json.out", "again.json"], "is in whole-json.out and in again.json"],
  ])("ends with 2 where %s", (_, names, said) => {
    writeFileSync(join(folder, "other.json"), "{}");
    writeFileSync(join(folder, "old-3.json"), read("part-3.json").replace(/"version":"[\d.]+"/, '"version":"0.0.1"'));
    run("--shard", "3/3", "--rule", "stale-hash:off", "-f", "json=strict-3.json");
    expect(run("merge", ...names())).toMatchObject({ code: 2, stderr: expect.stringContaining(said) });
  });
});

it.each(["0/3", "4/3", "x", "1", "1/0"])("--shard %s is refused", (shard) => {
  expect(run("--shard", shard)).toMatchObject({ code: 2, stderr: expect.stringContaining("--shard") });
});

it("--shard goes neither with fixing nor with a baseline's update", () => {
  expect(run("--shard", "1/2", "--fix")).toMatchObject({ code: 2 });
  expect(run("baseline", "update", "--shard", "1/2")).toMatchObject({ code: 2 });
});
