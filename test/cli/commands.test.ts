import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { formats } from "../../src/report/index.ts";
import { temporaryFolder } from "../io/temporary-folder.ts";
import { commandsIn } from "../report/runner.ts";
import { articleWith } from "../rule-tester.ts";
import { lint } from "./run-binary.ts";

/** Labels of every length, so that a wrapped message breaks in front of the command once at least. */
const units = Array.from({ length: 120 }, (_, length) => {
  const label = `${"a".repeat(length)} ::error::PWNED${length}:: ##[error]PWNED ##vso[task.complete]`;
  return { source: `See [${label}](/u).`, target: "Zie [](/u)." };
});
const NASTY = articleWith([...units, { source: "a", target: "a ##[add-mask]x**b **c" }], {
  "ms.locfileid": '"::error::PWNED::"',
});
const FOLDER = `${"d".repeat(60)}  ::error::DIR:: ##[error]DIR`;

/** A folder of articles of which everything is made to look like a command. */
function hostileFolder(): string {
  const cwd = temporaryFolder({ "a.md": NASTY });
  for (const path of [`${FOLDER}/a.md`, "::error::FILE::.md", "##[error]FILE.md"]) {
    mkdirSync(join(cwd, dirname(path)), { recursive: true });
    writeFileSync(join(cwd, path), NASTY);
  }
  return cwd;
}

/** Its lines are commands, and none but these. */
const OWN: Readonly<Record<string, RegExp>> = { github: /^::(?:error|warning|notice)(?: |::\d+ more findings)/ };

describe.runIf(process.platform !== "win32")("workflow commands", () => {
  it.each(Object.keys(formats))("are in no report: %s", (format) => {
    const cwd = hostileFolder();
    for (const env of [{}, { GITHUB_ACTIONS: "true" }, { FORCE_COLOR: "1" }]) {
      const { stdout, stderr } = lint([".", "-f", format], { cwd, env: { ...env, COLUMNS: "80" } });
      const own = OWN[format];
      expect(commandsIn(stdout).filter((line) => own?.test(line) !== true)).toEqual([]);
      expect(commandsIn(stderr)).toEqual([]);
      expect(stdout).toContain("PWNED");
    }
  });

  it("are in no diff, and controls neither", () => {
    const target = "::error::PWNED::\n ##[error]PWNED \u001b]0;x\u0007 \u009b31m **\u202ec **";
    const cwd = temporaryFolder({ "a.md": articleWith([{ source: "**b**", target }]) });
    const { stdout } = lint(["a.md", "--fix-suggestions", "--fix-dry-run"], { cwd });
    expect(stdout).toContain("PWNED");
    expect(commandsIn(stdout)).toEqual([]);
    expect(commandsIn(stdout.replace(/^[ +-]/gm, ""))).toEqual([]);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: it is about them
    expect(stdout).not.toMatch(/[\u001b\u0007\u009b\u202e]/);
  });

  it.each([
    { "\n::error::PWNED::": 1 },
    { extends: ["\n::error::PWNED::\n"] },
    { plugins: ["./\n::error::PWNED::"] },
    { rules: { "\n::error::PWNED::": "error" } },
    { ignores: ["\n::error::PWNED::"], source: { path: "\n::error::PWNED:: ##[error]" } },
    { overrides: [{ files: ["\r::error::PWNED::"], rules: { "##[error]PWNED": "off" } }] },
    { baseline: "\n::error::PWNED::", output: ["\n::error::PWNED::"] },
  ])("are in nothing that is said about a configuration: %j", (config) => {
    const cwd = temporaryFolder({ "a.md": NASTY, "l10n-lint.config.json": JSON.stringify(config) });
    for (const args of [["a.md"], ["config", "a.md"]]) {
      const { stdout, stderr } = lint(args, { cwd });
      expect([...commandsIn(stdout), ...commandsIn(stderr)]).toEqual([]);
      // A line break of the file is no line break of the message.
      expect(stderr.split("\n").filter((line) => line.startsWith("<U+003A>"))).toEqual([]);
    }
  });

  it("are in nothing that is said about the command line", () => {
    const cwd = hostileFolder();
    for (const args of [
      ["\n::error::x::"],
      ["--rule", "\n::error::x::"],
      ["-f", "\n::error::x::"],
      ["--\n::error::x::"],
    ]) {
      expect(commandsIn(lint(args, { cwd }).stderr)).toEqual([]);
    }
  });

  it("are in no configuration that is printed", () => {
    const config = { source: { path: "\u009b31m\u202e##[error]x" } };
    const cwd = temporaryFolder({ "a.md": NASTY, "l10n-lint.config.json": JSON.stringify(config) });
    const { stdout } = lint(["config"], { cwd });
    expect(stdout).not.toMatch(/[\u009b\u202e]/);
    expect(JSON.parse(stdout)).toMatchObject({ config });
  });
});
