import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { inFolder } from "./in-folder.ts";
import { lint } from "./run-binary.ts";

const CONFIG = "l10n-lint.config.json";
const folder = inFolder();

beforeEach(() => folder.copyFixture("broken/mismatched-link/fr-FR/link-changed.md", "docs/fr-FR/a.md"));

const switched = (severity: string) => ({ rules: { "mismatched-link": severity } });

describe("a configuration file", () => {
  test("decides what is linted, how, how it is shown and what fails", () => {
    expect(folder.lint().code).toBe(1);
    folder.write(CONFIG, { ...switched("warning"), files: ["docs"], output: ["compact", "json=report.json"] });
    const { code, stdout } = folder.lint();
    expect(code).toBe(0);
    expect(stdout).toMatch(/^docs\/fr-FR\/a\.md:16:90: warning: .* \[mismatched-link\/changed\]/);
    const report = JSON.parse(folder.read("report.json")) as { summary: object };
    expect(report.summary).toMatchObject({ errors: 0, warnings: 1 });
    folder.write(CONFIG, { ...switched("warning"), maxWarnings: 0 });
    expect(folder.lint().code).toBe(1);
    folder.write(CONFIG, { ...switched("warning"), failOn: "warning" });
    expect(folder.lint().code).toBe(1);
    folder.write(CONFIG, { failOn: "never" });
    expect(folder.lint().code).toBe(0);
  });

  test("is named where its files are not there", () => {
    folder.write("base.json", { files: ["dcos", "*.txt"] });
    folder.write(CONFIG, { extends: "./base.json" });
    expect(folder.lint()).toMatchObject({
      code: 2,
      stderr:
        'error: no such file or folder: dcos, which "files" of base.json names (did you mean docs?)\n' +
        'error: no article found: *.txt, which "files" of base.json names (looked for .md, .mdx and .markdown files; ' +
        "--allow-empty accepts that)\n",
    });
    expect(folder.lint("dcos").stderr).toBe("error: no such file or folder: dcos (did you mean docs?)\n");
    folder.write("list.txt", "gone.md");
    expect(folder.lint("--files-from", "list.txt").stderr).toBe("error: no such file or folder: gone.md\n");
  });

  test("is beaten by options", () => {
    folder.write(CONFIG, { ...switched("warning"), failOn: "warning", output: ["json"] });
    expect(folder.lint("--fail-on", "error", "-f", "compact")).toMatchObject({
      code: 0,
      stdout: expect.stringContaining(": warning: "),
    });
    expect(folder.lint("--rule", "mismatched-link:off").code).toBe(0);
  });

  test("is left alone by --no-config, or replaced by --config", () => {
    folder.write(CONFIG, switched("off"));
    folder.write("ci/strict.json", { rules: { "mismatched-link": "error" } });
    expect(folder.lint().code).toBe(0);
    expect(folder.lint("--no-config").code).toBe(1);
    expect(folder.lint("--config", "ci/strict.json").code).toBe(1);
    expect(folder.lint("-c", "ci/strct.json")).toEqual({
      code: 2,
      stdout: "",
      stderr: "error: ci/strct.json: does not exist (did you mean ci/strict.json?)\n",
    });
  });

  test("with mistakes ends the run, with a line for each", () => {
    folder.write(CONFIG, '{\n  "rules": { "mismatched-lnk": "off" },\n  "failOn": "warn"\n}');
    expect(folder.lint()).toEqual({
      code: 2,
      stdout: "",
      stderr:
        `error: ${CONFIG}:2:14: rules: unknown rule "mismatched-lnk" (did you mean "mismatched-link"?)\n` +
        `error: ${CONFIG}:3:13: failOn: must be "error", "warning" or "never", not "warn" (did you mean "warning"?)\n`,
    });
  });

  test("cannot send anything to the terminal by its mistakes", () => {
    folder.write(CONFIG, { "\u001b[31mred": 1, failOn: "\u001b]0;title\u0007" });
    const { code, stderr } = folder.lint();
    expect(code).toBe(2);
    expect(stderr).toContain("␛[31mred");
    expect(stderr).not.toContain("\u001b");
  });

  test("tells of sibling clones that are not there", () => {
    folder.write(CONFIG, { ...switched("off"), siblings: ["../docs-pr.nl-NL"] });
    const { code, stderr } = folder.lint();
    expect(code).toBe(0);
    expect(stderr).toBe(
      "warning: no folder ../docs-pr.nl-NL, which the configuration names as a sibling; nothing is compared with it\n",
    );
  });

  test("never writes through a symbolic link out of its folder", () => {
    mkdirSync(join(folder.path, "project"));
    symlinkSync(join(folder.path, "outside.json"), join(folder.path, "project/report.json"));
    folder.write(`project/${CONFIG}`, { files: ["."], output: ["json=report.json"] });
    const { code, stderr } = lint([], { cwd: join(folder.path, "project") });
    expect(code).toBe(2);
    expect(stderr).toContain("a configuration that was found may not have report.json written");
  });
});

describe("configuration as code", () => {
  const CODE = `import { writeFileSync } from "node:fs";
writeFileSync(new URL("ran.txt", import.meta.url), "");
export default { rules: { "mismatched-link": "off" } };`;
  const ran = () => ["ran.txt", "docs/ran.txt"].some((path) => folder.has(path));

  test("is not run because it is there", () => {
    folder.write("docs/l10n-lint.config.mjs", CODE);
    expect(folder.lint("docs")).toEqual({
      code: 2,
      stdout: "",
      stderr:
        "error: docs/l10n-lint.config.mjs: is code, and code that was found is not run " +
        "(name the configuration with --config, or pass --trust-code)\n",
    });
    expect(ran()).toBe(false);
  });

  test("is not run because what was found extends it", () => {
    folder.write("base.mjs", CODE);
    folder.write(CONFIG, { extends: "./base.mjs" });
    expect(folder.lint("docs")).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/^error: base\.mjs: is code, and code that was found is not run/),
    });
    expect(ran()).toBe(false);
  });

  test("is run when it is named, or trusted", () => {
    folder.write("docs/l10n-lint.config.mjs", CODE);
    expect(folder.lint("docs", "--trust-code")).toMatchObject({ code: 0, stderr: "" });
    expect(folder.lint("docs", "-c", "docs/l10n-lint.config.mjs")).toMatchObject({ code: 0, stderr: "" });
    folder.write("strict.json", { extends: "./docs/l10n-lint.config.mjs" });
    expect(folder.lint("docs", "-c", "strict.json")).toMatchObject({ code: 0, stderr: "" });
    expect(ran()).toBe(true);
  });

  test("is checked like data, by its keys", () => {
    folder.write("config.mjs", 'export default { rules: { "mismatched-link": "of" }, failsOn: "never" };');
    expect(folder.lint("-c", "config.mjs").stderr).toBe(
      'error: config.mjs: rules.mismatched-link: must be "error", "warning", "info", "off" or [severity, { options }], ' +
        'not "of" (did you mean "off"?)\n' +
        'error: config.mjs: unknown key "failsOn" (did you mean "failOn"?)\n',
    );
    folder.write("config.mjs", "export const config = {};");
    expect(folder.lint("-c", "config.mjs").stderr).toBe(
      "error: config.mjs: exports no configuration (write export default { … })\n",
    );
    folder.write("config.mjs", "export default {");
    expect(folder.lint("-c", "config.mjs").stderr).toMatch(/^error: config\.mjs: cannot be loaded: .*Unexpected/);
    folder.write("config.mjs", "await new Promise(() => {});");
    expect(folder.lint("-c", "config.mjs")).toEqual({
      code: 2,
      stdout: "",
      stderr: "error: a configuration, a plugin or a formatter ends the process, or waits for what never comes.\n",
    });
    folder.write("folder.mjs/config.mjs", "export default {};");
    expect(folder.lint("-c", "folder.mjs").stderr).toBe("error: folder.mjs: is a folder (name the file in it)\n");
    folder.write("config.json", { extends: "./folder.mjs" });
    expect(folder.lint("-c", "config.json").stderr).toBe(
      'error: config.json:1:12: extends: "./folder.mjs" is a folder (name the file in it)\n',
    );
  });
});
