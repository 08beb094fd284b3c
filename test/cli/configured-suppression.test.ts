import { describe, expect, test } from "vitest";
import { articleWith } from "../rule-tester.ts";
import { inFolder } from "./in-folder.ts";
import { findingsOf } from "./run-binary.ts";

const CONFIG = "l10n-lint.config.json";
const EMPTY = { target: "Zie [](/gids).", source: "See [the guide](/gids)." };
const SPACED = { target: "Sluit het cluster .", source: "Close the cluster." };
const MENDED = { target: "Sluit het cluster.", source: "Close the cluster." };
const folder = inFolder();

/** Articles of one run have an id each. */
const article = (units: Parameters<typeof articleWith>[0], id = 1) => articleWith(units, { "ms.locfileid": `"${id}"` });

const found = (...args: readonly string[]) => findingsOf(folder.lint("-f", "json", ...args));

const SOUND = { target: "Sluit het cluster.", source: "Close the cluster." };

describe("a configuration found beside the articles names their baseline", () => {
  test("which is written and followed, whatever folder the run starts in", () => {
    folder.write("docs/a.md", article([EMPTY]));
    folder.write("more/b.md", article([EMPTY], 2));
    folder.write(`docs/${CONFIG}`, { baseline: "known.jsonl" });
    const { code, stdout } = folder.lint("baseline", "update", ".");
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout:
        "docs/known.jsonl: 1 accepted finding (1 added)\nl10n-lint-baseline.jsonl: 1 accepted finding (1 added)\n",
    });
    expect(folder.read("docs/known.jsonl")).toContain('{"path":"a.md","rule":"empty-link-text/blank"');
    expect(folder.read("l10n-lint-baseline.jsonl")).toContain('{"path":"more/b.md"');
    expect(folder.lint().code).toBe(0);
    expect(found("--no-baseline")).toEqual(["docs/a.md empty-link-text/blank", "more/b.md empty-link-text/blank"]);
    expect(found("--no-config")).toEqual(["docs/a.md empty-link-text/blank"]);

    folder.write("docs/a.md", article([MENDED]));
    expect(folder.lint("baseline", "prune", "docs").stdout).toBe(
      "docs/known.jsonl: 0 accepted findings (1 removed)\nl10n-lint-baseline.jsonl: 1 accepted finding (nothing changed)\n",
    );
  });

  test("and says so where that is missing, or may not be written", () => {
    folder.write("docs/a.md", article([EMPTY]));
    folder.write(`docs/${CONFIG}`, { baseline: "known.jsonl" });
    expect(folder.lint()).toMatchObject({
      code: 2,
      stderr: "error: no such baseline: docs/known.jsonl (`l10n-lint baseline update` makes it)\n",
    });
    folder.write(`docs/${CONFIG}`, { baseline: "../known.jsonl" });
    expect(folder.lint("baseline", "update")).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("a configuration that was found may not have ../known.jsonl written"),
    });
    expect(folder.has("known.jsonl")).toBe(false);
  });

  test("or that there is none", () => {
    folder.write("a.md", article([EMPTY]));
    folder.lint("baseline", "update");
    expect(folder.lint().code).toBe(0);
    folder.write(CONFIG, { baseline: false });
    expect(folder.lint().code).toBe(1);
    expect(folder.lint("baseline", "update")).toMatchObject({
      code: 2,
      stderr: "error: the configuration says that there is no baseline (name one with --baseline FILE)\n",
    });
    expect(folder.lint("--baseline", "l10n-lint-baseline.jsonl").code).toBe(0);
  });
});

describe("baseline update", () => {
  test("lints what the configuration names, and accepts nothing that it switches off", () => {
    const spaced = "space-before-punctuation/spaced";
    for (const [id, path] of ["docs/nl/a.md", "docs/legal/b.md", "docs/drafts/c.md", "other/d.md"].entries()) {
      folder.write(path, article([EMPTY, SPACED], id));
    }
    folder.write(CONFIG, {
      files: ["docs/**/*.md"],
      ignores: ["drafts"],
      rules: { "empty-link-text": "off" },
      overrides: [
        { files: ["docs/legal"], rules: { "empty-link-text": "warning", "space-before-punctuation": "off" } },
      ],
      output: ["json=report.json"],
    });
    folder.lint("baseline", "update");
    const accepted = () => {
      const lines = folder.read("l10n-lint-baseline.jsonl").trim().split("\n");
      return lines.map((line) => JSON.parse(line) as { path: string; rule: string }).map((e) => `${e.path} ${e.rule}`);
    };
    expect(accepted()).toEqual(["docs/legal/b.md empty-link-text/blank", `docs/nl/a.md ${spaced}`]);
    expect(folder.has("report.json")).toBe(false);

    // What an override switches off was not looked for: nothing says that its entry is idle.
    folder.write(CONFIG, {
      files: ["docs/**/*.md"],
      overrides: [{ files: ["nl"], rules: { "space-before-punctuation": "off" } }],
    });
    folder.write("docs/nl/a.md", article([MENDED]));
    folder.write("docs/legal/b.md", article([MENDED], 2));
    folder.write("docs/drafts/c.md", article([MENDED]));
    folder.lint("baseline", "prune");
    expect(accepted()).toEqual([`docs/nl/a.md ${spaced}`]);
  });

  test("forgets articles that are gone from where the configuration looks, also by a glob", () => {
    for (const [id, path] of ["docs/a.md", "docs/b.md", "more/c.md"].entries()) {
      folder.write(path, article([EMPTY], id));
    }
    folder.lint("baseline", "update");
    folder.remove("docs/b.md");
    folder.remove("more/c.md");
    folder.write(CONFIG, { files: ["docs/**/*.md"] });
    expect(folder.lint("baseline", "prune").stdout).toBe("l10n-lint-baseline.jsonl: 2 accepted findings (1 removed)\n");
    expect(folder.read("l10n-lint-baseline.jsonl")).not.toContain("docs/b.md");
  });
});

describe("inline directives", () => {
  const disabled = (id: number, directive: string) => `${article([EMPTY], id)}\n<!-- l10n-lint-${directive} -->\n`;

  test("count as the configuration nearest to each article says", () => {
    folder.write("a.md", disabled(1, "disable-file empty-link-text"));
    folder.write("strict/b.md", disabled(2, "disable-file empty-link-text"));
    folder.write("strict/c.md", disabled(3, "disable-file empty-link-text -- an icon follows"));
    folder.write("off/d.md", disabled(4, "disable-file empty-link-text -- an icon follows"));
    folder.write(`strict/${CONFIG}`, { inline: { requireReason: true } });
    folder.write(`off/${CONFIG}`, { inline: { enabled: false } });
    const own = ["off/d.md empty-link-text/blank", "strict/b.md empty-link-text/blank"];
    expect(found()).toEqual([...own, "strict/b.md unused-disable/missingReason"]);
    expect(found("--no-config")).toEqual([]);
    expect(found("--no-inline").filter((each) => each.includes("empty-link-text"))).toHaveLength(4);
  });

  test("are told to be of no use only where their rule runs", () => {
    folder.write("nl/a.md", `${article([SOUND])}\n<!-- l10n-lint-disable-file empty-link-text -->\n`);
    folder.write("nb/b.md", `${article([SOUND], 2)}\n<!-- l10n-lint-disable-file empty-link-text -->\n`);
    folder.write(CONFIG, { overrides: [{ files: ["nb"], rules: { "empty-link-text": "off" } }] });
    expect(found("--report-unused-disables")).toEqual(["nl/a.md unused-disable/unused"]);
  });
});

describe("--fix", () => {
  test("fixes what the configuration of each article looks for, and what no baseline of it accepts", () => {
    const paths = ["docs/a.md", "legal/b.md", "drafts/c.md", "known/d.md"];
    for (const [id, path] of paths.entries()) folder.write(path, article([SPACED], id));
    folder.write(CONFIG, {
      ignores: ["drafts"],
      overrides: [{ files: ["legal"], rules: { "space-before-punctuation": "off" } }],
    });
    folder.write(`known/${CONFIG}`, { baseline: "known.jsonl" });
    folder.lint("baseline", "update", "known");
    expect(folder.lint("--fix").stdout).toContain(" 1 fixed ");
    expect(folder.read("docs/a.md")).toBe(article([MENDED], 0));
    for (const id of [1, 2, 3]) expect(folder.read(paths[id] as string)).toBe(article([SPACED], id));
  });

  test("as a dry run takes the place of the report on standard output, not of those in files", () => {
    folder.write("a.md", article([SPACED]));
    folder.write(CONFIG, { output: ["compact", "json=report.json"] });
    const { stdout } = folder.lint("--fix-dry-run");
    expect(stdout).toMatch(/^--- a\/a\.md\n/);
    expect(JSON.parse(folder.read("report.json"))).toMatchObject({ summary: { files: 1, fixable: 0 } });
  });
});
