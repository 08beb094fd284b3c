import { describe, expect, it } from "vitest";
import { temporaryFolder } from "../io/temporary-folder.ts";
import { articleWith } from "../rule-tester.ts";
import { findingsOf, jsonReport, lint, type Run, shell } from "./run-binary.ts";

const EMPTY = { target: "Zie [](/gids).", source: "See [the guide](/gids)." };
const SPACED = { target: "Sluit het cluster .", source: "Close the cluster." };
const FOUND = "empty-link-text/blank";
const article = (units = [EMPTY], id = 1) => articleWith(units, { "ms.locfileid": `"${id}"` });
const files = (run: Run) => jsonReport(run).files.map(({ path }) => path);
const PLACED = { "docs/a.md": article(), "docs/b c.md": article([EMPTY], 2), "*.md": article([EMPTY], 3) };

describe("--files-from", () => {
  it("lints the files and folders on a list, whose names are no globs", () => {
    const cwd = temporaryFolder({ ...PLACED, list: "\ufeffdocs/b c.md\r\n\r\n*.md\r\n", folders: "docs" });
    expect(files(lint(["--files-from", "list", "-f", "json"], { cwd }))).toEqual(["*.md", "docs/b c.md"]);
    expect(files(lint(["--files-from", "folders", "-f", "json"], { cwd }))).toEqual(["docs/a.md", "docs/b c.md"]);
    expect(files(lint(["docs", "--files-from", "list", "-f", "json"], { cwd }))).toEqual(["docs/b c.md"]);
  });

  it("reads standard input, and names that NUL ends", () => {
    const name = "docs/line\nbreak.md";
    const cwd = temporaryFolder({ ...PLACED, [name]: article([EMPTY], 4) });
    const nul = "find docs -name '*.md' -print0 | $L10N_LINT --files-from - --null -f json";
    expect(files(shell(nul, { cwd }))).toEqual(["docs/a.md", "docs/b c.md", name]);
    expect(files(shell("echo docs/a.md | $L10N_LINT --files-from - -f json", { cwd }))).toEqual(["docs/a.md"]);
  });

  it("leaves out silently what the configuration does, and an empty list is no failure", () => {
    const config = JSON.stringify({ ignores: ["b*"] });
    const cwd = temporaryFolder({ ...PLACED, "l10n-lint.config.json": config, list: "docs/b c.md\n", empty: "" });
    for (const list of ["list", "empty"]) {
      expect(lint(["--files-from", list], { cwd })).toMatchObject({
        code: 0,
        stderr: "note: no article is on the list\n",
      });
    }
  });

  it.each([
    ["typo", "error: no such file or folder: docs/aa.md (did you mean docs/a.md?)\n"],
    [
      "quoted",
      `error: "docs/\\303\\270.md" is a name in git's quotes (let git end names with NUL: -z, and add --null here)\n`,
    ],
    [
      "utf16",
      "error: --files-from utf16 is no list of names (it has to be UTF-8; where NUL ends each name, add --null)\n",
    ],
    ["nul", "error: --files-from nul is no list of names (it has to be UTF-8; where NUL ends each name, add --null)\n"],
    ["none", "error: --files-from: no such file: none\n"],
    ["docs", "error: --files-from docs cannot be read: it is a folder\n"],
  ])("says what is wrong with a list: %s", (list, stderr) => {
    const cwd = temporaryFolder({
      ...PLACED,
      typo: "docs/aa.md\n",
      quoted: '"docs/\\303\\270.md"\n',
      utf16: Buffer.from("\ufeffdocs/a.md", "utf16le"),
      nul: "docs/a.md\0docs/b c.md\0",
    });
    expect(lint(["--files-from", list], { cwd })).toMatchObject({ code: 2, stderr });
  });
});

describe("--stdin", () => {
  it("lints a text as the file whose name it gets, whether that exists or not", () => {
    const config = JSON.stringify({ overrides: [{ files: ["legal"], rules: { "empty-link-text": "warning" } }] });
    const cwd = temporaryFolder({ text: article(), "docs/a.md": article([SPACED]), "l10n-lint.config.json": config });
    const named = (name: string) => shell(`$L10N_LINT --stdin --stdin-filename ${name} -f json < text`, { cwd });
    expect(findingsOf(named("docs/a.md"))).toEqual([`docs/a.md ${FOUND}`]);
    expect(named("docs/new.md").code).toBe(1);
    expect(named("legal/a.md").code).toBe(0);
    expect(findingsOf(named("de-DE/a.md"))).toContain("de-DE/a.md locale-metadata/otherLocale");
  });

  it("leaves a text out as it would its file, and says so", () => {
    const cwd = temporaryFolder({ text: article() });
    const run = shell("$L10N_LINT --stdin --stdin-filename docs/a.md --ignore docs < text", { cwd });
    expect(run).toMatchObject({ code: 0, stderr: "note: docs/a.md is left out by --ignore or the configuration\n" });
  });

  it("fixes no file, but shows what would be fixed", () => {
    const cwd = temporaryFolder({ text: article([SPACED]) });
    const fix = (option: string) => shell(`$L10N_LINT --stdin --stdin-filename a.md ${option} < text`, { cwd });
    expect(fix("--fix")).toMatchObject({
      code: 2,
      stderr:
        "error: --stdin lints a text that is in no file, so none is fixed (--fix-dry-run prints what would be fixed)\n",
    });
    expect(fix("--fix-dry-run").stdout).toMatch(/^--- a\/a\.md\n.*\+.*Sluit het cluster\.</s);
  });

  it.each([
    ["--stdin", "--stdin wants --stdin-filename PATH (locale and configuration are those of the path)"],
    ["--stdin --stdin-filename a.md b.md", "--stdin lints the text it reads alone (name no other paths)"],
    ["--stdin --stdin-filename .", "--stdin-filename . is a folder (name the file whose text it is)"],
    ["--stdin-filename a.md", "--stdin-filename names the text of --stdin (add it)"],
    ["--null", "--null is about the list of --files-from (add --files-from FILE, or - for standard input)"],
    [
      "--stdin --stdin-filename a.md --files-from -",
      "--files-from and --stdin select different files (choose one of them)",
    ],
  ])("is asked for completely: %s", (args, message) => {
    const cwd = temporaryFolder({ "a.md": "", "b.md": "" });
    expect(shell(`$L10N_LINT ${args} < a.md`, { cwd })).toEqual({ code: 2, stdout: "", stderr: `error: ${message}\n` });
  });
});
