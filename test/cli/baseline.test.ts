import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { temporaryFolder } from "../io/temporary-folder.ts";
import { articleWith } from "../rule-tester.ts";
import { findingsOf, jsonReport, lint } from "./run-binary.ts";

const EMPTY = { target: "Zie [](/gids).", source: "See [the guide](/gids)." };
const NAME = "l10n-lint-baseline.jsonl";

const SOUND = { target: "Sluit het cluster.", source: "Close the cluster." };

describe("baseline update and prune", () => {
  it("accept what is found, and forget it again", () => {
    const cwd = temporaryFolder({ "docs/a.md": articleWith([EMPTY]) });
    expect(lint(["docs"], { cwd }).code).toBe(1);
    expect(lint(["baseline", "update", "docs"], { cwd })).toEqual({
      code: 0,
      stdout: `${NAME}: 1 accepted finding (1 added)\n`,
      stderr: "",
    });
    const accepted = lint(["docs"], { cwd });
    expect(accepted).toMatchObject({ code: 0, stderr: "" });
    expect(accepted.stdout).toMatch(/^✔ no findings in 1 article \(1 unit\) · 1 suppressed · /);
    const json = lint(["docs", "-f", "json"], { cwd });
    expect(findingsOf(json)).toEqual([]);
    expect(jsonReport(json).summary).toMatchObject({ errors: 0, suppressed: 1 });
    expect(lint(["docs", "--no-baseline"], { cwd }).code).toBe(1);

    writeFileSync(join(cwd, "docs/a.md"), articleWith([{ ...EMPTY, target: "Zie [de gids](/gids)." }]));
    expect(lint(["docs"], { cwd }).stderr).toBe(
      `note: no finding left for 1 entry of ${NAME}; \`l10n-lint baseline prune\` removes what is not needed\n`,
    );
    expect(lint(["baseline", "prune", "docs"], { cwd }).stdout).toBe(`${NAME}: 0 accepted findings (1 removed)\n`);
    expect(lint(["baseline", "prune", "docs"], { cwd }).stdout).toBe(
      `${NAME}: 0 accepted findings (nothing changed)\n`,
    );
  });

  it("take a file of another name, whose paths are seen from its folder", () => {
    const cwd = temporaryFolder({ "docs/a.md": articleWith([EMPTY]), "lint/.keep": "" });
    lint(["baseline", "update", "--baseline", "lint/known.jsonl"], { cwd });
    expect(readFileSync(join(cwd, "lint/known.jsonl"), "utf8")).toContain('"path":"../docs/a.md"');
    expect(lint(["--baseline", "lint/known.jsonl"], { cwd })).toMatchObject({ code: 0, stderr: "" });
    expect(lint(["a.md", "--baseline", "../lint/known.jsonl"], { cwd: join(cwd, "docs") }).code).toBe(0);
    expect(lint(["."], { cwd }).code).toBe(1);
  });

  it.each([
    [
      ["baseline", "update", "nowhere"],
      "error: no such file or folder: nowhere\nerror: nothing was written, because not everything could be linted\n",
    ],
    [
      ["baseline", "update", "utf-16.md"],
      "error: nothing was written, because not everything could be linted: utf-16.md (leave it out: --ignore)\n",
    ],
    [["baseline", "prune", "a.md"], "error: no baseline is here (`l10n-lint baseline update` makes one)\n"],
    [
      ["baseline", "prune", "a.md", "--baseline", "no.jsonl"],
      "error: no such baseline: no.jsonl (`l10n-lint baseline update` makes one)\n",
    ],
    [["baseline", "update", "a.md", "--no-baseline"], "error: --no-baseline leaves nothing to write\n"],
    [
      ["baseline", "update", "a.md", "--baseline", "."],
      "error: the baseline . cannot be read: it is a folder (mend it, or remove it and start anew)\n",
    ],
    [
      ["baseline", "update", "a.md", "--baseline", "no/b.jsonl"],
      "error: the baseline cannot be written: there is no such folder\n",
    ],
    [["a.md", "--baseline", "no.jsonl"], "error: no such baseline: no.jsonl (`l10n-lint baseline update` makes it)\n"],
  ])("say what is wrong, with exit code 2: %s", (args, stderr) => {
    const cwd = temporaryFolder({ "a.md": articleWith([EMPTY]), "utf-16.md": Buffer.from("\ufeffa", "utf16le") });
    expect(lint(args, { cwd })).toMatchObject({ code: 2, stderr });
  });
});

it("a damaged baseline is told line by line, and what it accepted counts", () => {
  const cwd = temporaryFolder({ "a.md": articleWith([EMPTY]) });
  lint(["baseline", "update"], { cwd });
  const whole = readFileSync(join(cwd, NAME), "utf8");
  writeFileSync(join(cwd, NAME), whole.slice(0, -20));
  expect(lint(["."], { cwd })).toMatchObject({
    code: 1,
    stderr: `warning: ${NAME}:1 cannot be read: no JSON: the line is cut off or damaged; what it accepts counts\n`,
  });
  writeFileSync(join(cwd, NAME), "<<<<<<<\n".repeat(8) + whole);
  const conflict = lint(["."], { cwd });
  expect(conflict.code).toBe(0);
  expect(conflict.stderr.split("\n").slice(4)).toEqual([
    `warning: ${NAME}:5 cannot be read: a merge conflict is not resolved; what it accepts counts`,
    `warning: 3 more lines of ${NAME} cannot be read`,
    "",
  ]);
  expect(lint(["baseline", "update"], { cwd }).stdout).toBe(
    `${NAME}: 1 accepted finding (8 unreadable and replaced: line 1, 2, 3, 4, 5, 6, 7, 8)\n`,
  );
  expect(readFileSync(join(cwd, NAME), "utf8")).toBe(whole);
  writeFileSync(join(cwd, NAME), "<<<<<<<\n".repeat(1_500) + whole);
  expect(lint(["baseline", "update"], { cwd }).stdout).toBe(
    `${NAME}: 1 accepted finding (1,500 unreadable and replaced: line 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 and 1,490 more)\n`,
  );
  writeFileSync(join(cwd, NAME), `<<<<<<< HEAD\n${whole}`);
  expect(lint(["baseline", "prune"], { cwd }).stdout).toBe(
    `${NAME}: 1 accepted finding (1 unreadable and removed: line 1)\n`,
  );
});

describe("an entry with a mistake of whoever amended it", () => {
  it.each([
    ['"reason":"an icon","expires":"31.12.2029"', '"expires" is no date; write it as YYYY-MM-DD'],
    ['"expires":2029', '"expires" is no text; write it as YYYY-MM-DD'],
    ['"resaon":"an icon"', 'unknown key "resaon" (did you mean "reason"?)'],
  ])("is kept and told: %s", (amended, said) => {
    const cwd = temporaryFolder({ "a.md": articleWith([EMPTY]) });
    lint(["baseline", "update"], { cwd });
    const mistaken = readFileSync(join(cwd, NAME), "utf8").replace(/}\n$/, `,${amended}}\n`);
    writeFileSync(join(cwd, NAME), mistaken.repeat(2));
    for (const action of ["update", "prune"]) {
      expect(lint(["baseline", action], { cwd })).toEqual({
        code: 2,
        stdout: "",
        stderr: `error: nothing was written, because ${NAME}:1 cannot be read: ${said}, and 1 more line (mend it, or remove the line)\n`,
      });
    }
    expect(readFileSync(join(cwd, NAME), "utf8")).toBe(mistaken.repeat(2));
  });
});

it("an expired entry lets its finding count again", () => {
  const cwd = temporaryFolder({ "a.md": articleWith([EMPTY]) });
  lint(["baseline", "update"], { cwd });
  const expired = readFileSync(join(cwd, NAME), "utf8").replace(/}\n$/, ',"expires":"2020-01-01"}\n');
  writeFileSync(join(cwd, NAME), expired);
  expect(lint(["."], { cwd })).toMatchObject({
    code: 1,
    stderr: `note: 1 finding counts again: the acceptance in ${NAME} has expired\n`,
  });
  expect(lint(["baseline", "update"], { cwd }).stdout).toBe(`${NAME}: 1 accepted finding (1 accepted once more)\n`);
});

describe("directives on the command line", () => {
  const disabled = `${articleWith([EMPTY])}\n<!-- l10n-lint-disable-file empty-link-text -- an icon follows -->\n`;

  it("count, and --no-inline makes them count no longer", () => {
    const cwd = temporaryFolder({ "a.md": disabled });
    expect(lint(["a.md"], { cwd })).toMatchObject({ code: 0, stderr: "" });
    expect(findingsOf(lint(["a.md", "--no-inline", "-f", "json"], { cwd }))).toEqual(["a.md empty-link-text/blank"]);
  });

  it("that do nothing are told with --report-unused-disables, those that name no rule only where all rules run", () => {
    const both = `${articleWith([SOUND])}\n<!-- l10n-lint-disable-file empty-link-text --> <!-- l10n-lint-disable-file -->\n`;
    const cwd = temporaryFolder({ "a.md": both });
    const told = (...args: readonly string[]) => findingsOf(lint(["a.md", "-f", "json", ...args], { cwd }));
    expect(told()).toEqual([]);
    expect(told("--report-unused-disables")).toEqual(["a.md unused-disable/unused", "a.md unused-disable/unused"]);
    expect(told("--report-unused-disables", "--skip", "stale-hash")).toEqual(["a.md unused-disable/unused"]);
    expect(told("--report-unused-disables", "--only", "stale-hash")).toEqual([]);
    expect(lint(["a.md", "--report-unused-disables", "--max-warnings", "0"], { cwd }).code).toBe(1);
  });

  it("that name no known rule are told in any run", () => {
    const cwd = temporaryFolder({ "a.md": `${articleWith([SOUND])}\n<!-- l10n-lint-disable emty-link-text -->\n` });
    const { code, stdout } = lint(["a.md"], { cwd });
    expect(code).toBe(0);
    expect(stdout).toContain('Unknown rule "emty-link-text" in a directive');
    expect(stdout).toContain('help: did you mean "empty-link-text"?');
  });
});
