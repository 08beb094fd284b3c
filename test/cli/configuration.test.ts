import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { lint, ROOT } from "./run-binary.ts";

let folder: string;

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), "l10n-lint-config-")));
  cpSync(join(ROOT, "fixtures/broken/mismatched-link/fr-FR/link-changed.md"), join(folder, "docs/fr-FR/a.md"));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const CONFIG = "l10n-lint.config.json";

function write(path: string, content: unknown): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), typeof content === "string" ? content : JSON.stringify(content));
}

const run = (...args: readonly string[]) => lint(args, { cwd: folder });
const switched = (severity: string) => ({ rules: { "mismatched-link": severity } });

describe("a configuration file", () => {
  test("decides what is linted, how, how it is shown and what fails", () => {
    expect(run().code).toBe(1);
    write(CONFIG, { ...switched("warning"), files: ["docs"], output: ["compact", "json=report.json"] });
    const { code, stdout } = run();
    expect(code).toBe(0);
    expect(stdout).toMatch(/^docs\/fr-FR\/a\.md:16:90: warning: .* \[mismatched-link\/changed\]/);
    const report = JSON.parse(readFileSync(join(folder, "report.json"), "utf8")) as { summary: object };
    expect(report.summary).toMatchObject({ errors: 0, warnings: 1 });
    write(CONFIG, { ...switched("warning"), maxWarnings: 0 });
    expect(run().code).toBe(1);
    write(CONFIG, { ...switched("warning"), failOn: "warning" });
    expect(run().code).toBe(1);
    write(CONFIG, { failOn: "never" });
    expect(run().code).toBe(0);
  });

  test("is beaten by options", () => {
    write(CONFIG, { ...switched("warning"), failOn: "warning", output: ["json"] });
    expect(run("--fail-on", "error", "-f", "compact")).toMatchObject({
      code: 0,
      stdout: expect.stringContaining(": warning: "),
    });
    expect(run("--rule", "mismatched-link:off").code).toBe(0);
  });

  test("is left alone by --no-config, or replaced by --config", () => {
    write(CONFIG, switched("off"));
    write("ci/strict.json", { rules: { "mismatched-link": "error" } });
    expect(run().code).toBe(0);
    expect(run("--no-config").code).toBe(1);
    expect(run("--config", "ci/strict.json").code).toBe(1);
    expect(run("-c", "ci/strct.json")).toEqual({
      code: 2,
      stdout: "",
      stderr: "error: ci/strct.json: does not exist (did you mean ci/strict.json?)\n",
    });
  });

  test("with mistakes ends the run, with a line for each", () => {
    write(CONFIG, '{\n  "rules": { "mismatched-lnk": "off" },\n  "failOn": "warn"\n}');
    expect(run()).toEqual({
      code: 2,
      stdout: "",
      stderr:
        `error: ${CONFIG}:2:14: rules: unknown rule "mismatched-lnk" (did you mean "mismatched-link"?)\n` +
        `error: ${CONFIG}:3:13: failOn: must be "error", "warning" or "never", not "warn" (did you mean "warning"?)\n`,
    });
  });

  test("cannot send anything to the terminal by its mistakes", () => {
    write(CONFIG, { "\u001b[31mred": 1, failOn: "\u001b]0;title\u0007" });
    const { code, stderr } = run();
    expect(code).toBe(2);
    expect(stderr).toContain("␛[31mred");
    expect(stderr).not.toContain("\u001b");
  });

  test("tells of sibling clones that are not there", () => {
    write(CONFIG, { ...switched("off"), siblings: ["../docs-pr.nl-NL"] });
    const { code, stderr } = run();
    expect(code).toBe(0);
    expect(stderr).toBe(
      "warning: no folder ../docs-pr.nl-NL, which the configuration names as a sibling; nothing is compared with it\n",
    );
  });

  test("never writes through a symbolic link out of its folder", () => {
    mkdirSync(join(folder, "project"));
    symlinkSync(join(folder, "outside.json"), join(folder, "project/report.json"));
    write(`project/${CONFIG}`, { files: ["."], output: ["json=report.json"] });
    const { code, stderr } = lint([], { cwd: join(folder, "project") });
    expect(code).toBe(2);
    expect(stderr).toContain("lies outside of the configuration's folder, and is written to");
  });
});

describe("configuration as code", () => {
  const CODE = `import { writeFileSync } from "node:fs";
writeFileSync(new URL("ran.txt", import.meta.url), "");
export default { rules: { "mismatched-link": "off" } };`;
  const ran = () => ["ran.txt", "docs/ran.txt"].some((path) => existsSync(join(folder, path)));

  test("is not run because it is there", () => {
    write("docs/l10n-lint.config.mjs", CODE);
    expect(run("docs")).toEqual({
      code: 2,
      stdout: "",
      stderr:
        "error: docs/l10n-lint.config.mjs: is code, and code that was found is not run " +
        "(name the configuration with --config, or pass --trust-code)\n",
    });
    expect(ran()).toBe(false);
    write("base.mjs", CODE);
    write("docs/l10n-lint.config.json", { extends: "../base.mjs" });
    rmSync(join(folder, "docs/l10n-lint.config.mjs"));
    expect(run("docs").code).toBe(2);
    expect(ran()).toBe(false);
  });

  test("is run when it is named, or trusted", () => {
    write("docs/l10n-lint.config.mjs", CODE);
    expect(run("docs", "--trust-code")).toMatchObject({ code: 0, stderr: "" });
    expect(run("docs", "-c", "docs/l10n-lint.config.mjs")).toMatchObject({ code: 0, stderr: "" });
    write("strict.json", { extends: "./docs/l10n-lint.config.mjs" });
    expect(run("docs", "-c", "strict.json")).toMatchObject({ code: 0, stderr: "" });
    expect(ran()).toBe(true);
  });

  test("is checked like data, by its keys", () => {
    write("config.mjs", 'export default { rules: { "mismatched-link": "of" }, failsOn: "never" };');
    expect(run("-c", "config.mjs").stderr).toBe(
      'error: config.mjs: rules.mismatched-link: must be "error", "warning", "info", "off" or [severity, { options }], ' +
        'not "of" (did you mean "off"?)\n' +
        'error: config.mjs: unknown key "failsOn" (did you mean "failOn"?)\n',
    );
    write("config.mjs", "export const config = {};");
    expect(run("-c", "config.mjs").stderr).toBe(
      "error: config.mjs: exports no configuration (write export default { … })\n",
    );
    write("config.mjs", "export default {");
    expect(run("-c", "config.mjs").stderr).toMatch(/^error: config\.mjs: cannot be loaded: .*Unexpected/);
  });
});
