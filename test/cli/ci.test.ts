import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { temporaryFolder } from "../io/temporary-folder.ts";
import { articleWith } from "../rule-tester.ts";
import { findingsOf, lint } from "./run-binary.ts";

/** Different units with a bare link each, and a file id of its own. */
function manyLinks(count: number, name = "a"): string {
  const units = Array.from({ length: count }, (_, index) => ({
    source: `See [${name}${index}](/u${index}).`,
    target: `Zie [](/u${index}).`,
  }));
  return articleWith(units, { "ms.locfileid": `"${name.charCodeAt(0)}"` });
}

const CLEAN = articleWith([{ source: "Save your work.", target: "Sla uw werk op." }], { "ms.locfileid": '"98"' });

/** Three articles with seventy findings of one rule. */
const folder = () => temporaryFolder({ "a.md": manyLinks(4), "b.md": manyLinks(5, "b"), "c.md": manyLinks(61, "c") });
const shownIn = (stdout: string) => stdout.match(/^ +\d+:\d+ {2}\w+/gm)?.length ?? 0;

describe("in the log of a CI system", () => {
  test("a rule is shown fifty times at most, and the last line says how to see all", () => {
    const { stdout } = lint(["."], { cwd: folder(), env: { CI: "true" } });
    expect(stdout).toMatch(/^20 more findings not shown/m);
    expect(stdout).toMatch(/^ {2}empty-link-text +20$/m);
    expect(stdout).toContain("40 more findings like it, at ");
    expect(stdout.trimEnd().split("\n").at(-1)).toContain("--max-diagnostics 0 shows all");
  });

  test("--max-diagnostics 0 shows all, and so do report files and pipes", () => {
    const cwd = folder();
    const all = lint([".", "--max-diagnostics", "0", "-f", "compact"], { cwd, env: { CI: "1" } }).stdout;
    expect(all.match(/empty-link-text\/blank/g)).toHaveLength(70);
    expect(shownIn(lint(["."], { cwd }).stdout)).toBe(70);
    expect(shownIn(lint(["."], { cwd, env: { CI: "false" } }).stdout)).toBe(70);
    lint([".", "-f", "pretty=r.txt"], { cwd, env: { CI: "true" } });
    expect(shownIn(readFileSync(join(cwd, "r.txt"), "utf8"))).toBe(70);
  });

  test("nothing is wrapped", () => {
    const long = "word ".repeat(80);
    const cwd = temporaryFolder({ "a.md": articleWith([{ source: `${long}[x](/u)`, target: `${long}[](/u)` }]) });
    expect(lint(["."], { cwd, env: { CI: "true" } }).stdout).toContain(`${long}[](/u)`);
  });
});

describe("within GitHub Actions", () => {
  const env = { GITHUB_ACTIONS: "true", CI: "true" };

  test("the default report comes with annotations and a summary", () => {
    const cwd = temporaryFolder({ "docs/a.md": manyLinks(12), "summary.md": "before\n" });
    mkdirSync(join(cwd, ".git"));
    const path = join(cwd, "summary.md");
    const within = { ...env, GITHUB_STEP_SUMMARY: path };
    const { stdout } = lint(["a.md"], { cwd: join(cwd, "docs"), env: within });
    expect(stdout).toContain("✖ 12 errors");
    expect(stdout.match(/^::error file=docs\/a\.md,line=/gm)).toHaveLength(10);
    expect(stdout).toMatch(/^::notice::2 more findings without an annotation/m);
    expect(readFileSync(path, "utf8")).toMatch(/^before\n## l10n-lint\n\n✖ 12 errors/);
  });

  test("who names a format gets that alone, and the summary with github", () => {
    const cwd = temporaryFolder({ "a.md": manyLinks(2), "summary.md": "" });
    const path = join(cwd, "summary.md");
    const within = { ...env, GITHUB_STEP_SUMMARY: path };
    expect(lint(["a.md", "-f", "compact"], { cwd, env: within }).stdout).not.toMatch(/^::/m);
    expect(readFileSync(path, "utf8")).toBe("");
    const { stdout } = lint(["a.md", "-f", "github"], { cwd, env: within });
    expect(
      stdout
        .split("\n")
        .slice(0, -1)
        .every((line) => line.startsWith("::error ")),
    ).toBe(true);
    expect(readFileSync(path, "utf8")).toContain("## l10n-lint");
  });

  test("a summary that cannot be written is exit code 2", () => {
    const cwd = temporaryFolder({ "a.md": manyLinks(1) });
    const { code, stderr } = lint(["a.md"], { cwd, env: { ...env, GITHUB_STEP_SUMMARY: cwd } });
    expect(code).toBe(2);
    expect(stderr).toMatch(/^error: the summary of the step cannot be written: /m);
  });
});

describe("several reports of one run", () => {
  test("agree on what was found", () => {
    const cwd = temporaryFolder({ "a.md": manyLinks(3), "b.md": CLEAN });
    const counts: Readonly<Record<string, RegExp>> = {
      "jsonl=r/j.jsonl": /"ruleId"/g,
      "sarif=r/s.sarif": /"partialFingerprints"/g,
      "github=r/g.txt": /^::error /gm,
      "gitlab=r/gl.json": /"check_name"/g,
      "junit=r/j.xml": /<failure /g,
      "checkstyle=r/c.xml": /<error /g,
      "rdjsonl=r/r.jsonl": /"severity"/g,
      "markdown=r/m.md": /^\| \d+:\d+ \|/gm,
    };
    const run = lint([".", ...Object.keys(counts).flatMap((output) => ["-f", output]), "-f", "json"], { cwd });
    const found = findingsOf(run).length;
    expect(found).toBe(3);
    for (const [output, pattern] of Object.entries(counts)) {
      const text = readFileSync(join(cwd, output.slice(output.indexOf("=") + 1)), "utf8");
      expect([output, text.match(pattern)?.length]).toEqual([output, found]);
    }
  });

  test("are never written over an article", () => {
    const cwd = temporaryFolder({ "a.md": manyLinks(1), "b.md": manyLinks(1), "toc.yml": "### YamlMime:TOC\n" });
    for (const file of ["a.md", "b.md", "./b.md", "toc.yml"]) {
      const { code, stderr } = lint(["a.md", "-f", `markdown=${file}`], { cwd });
      expect([code, stderr]).toEqual([2, expect.stringContaining("is an article: no report is written over it")]);
    }
    expect(readFileSync(join(cwd, "b.md"), "utf8")).toBe(manyLinks(1));
  });

  test("take the place of those of the run before", () => {
    const cwd = temporaryFolder({ "a.md": manyLinks(1) });
    for (const _ of [1, 2]) expect(lint(["a.md", "-f", "markdown=r.md", "-f", "junit=r.xml"], { cwd }).code).toBe(1);
    writeFileSync(join(cwd, "a.md"), manyLinks(2));
    lint(["a.md", "-f", "markdown=r.md"], { cwd });
    expect(readFileSync(join(cwd, "r.md"), "utf8")).toContain("2 errors");
  });
});
