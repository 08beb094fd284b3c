import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { formats } from "../../src/report/index.ts";
import { rules } from "../../src/rules/index.ts";
import { temporaryFolder } from "../io/temporary-folder.ts";
import { lint, shell } from "./run-binary.ts";

const ids = rules.map(({ id }) => id);
const COMMANDS = [
  "status",
  "merge",
  "lsp",
  "rules",
  "explain",
  "glossary",
  "config",
  "init",
  "completion",
  "baseline",
  "help",
];

/** Whether a shell can be started here: zsh and fish are not everywhere. */
const has = (name: string) => spawnSync(name, ["-c", "exit 0"]).status === 0;

const scripts: Record<string, string> = {};

beforeAll(() => {
  for (const name of ["bash", "zsh", "fish", "powershell"]) {
    const { code, stdout, stderr } = lint(["completion", name]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    scripts[name] = stdout;
  }
});

describe.skipIf(!has("bash"))("in bash", () => {
  /** What bash offers for the text before the cursor, called as readline calls it, in a folder with some files. */
  function offered(line: string): readonly string[] {
    const folder = temporaryFolder({
      "completion.bash": scripts["bash"] ?? "",
      "articles/a.md": "",
      "my notes.md": "",
    });
    mkdirSync(join(folder, "status of things"));
    writeFileSync(
      join(folder, "ask.bash"),
      `source completion.bash
[[ $(complete -p l10n-lint) == "complete -F _l10n_lint l10n-lint" ]] || exit 3
COMP_LINE=$1 COMP_POINT=\${#1} COMP_WORDBREAKS=$' \\t\\n"\\'><=;|&(:'
_l10n_lint
if ((\${#COMPREPLY[@]} > 0)); then printf '%s\\n' "\${COMPREPLY[@]}"; fi
`,
    );
    const { status, stdout, stderr } = spawnSync("bash", ["--norc", "ask.bash", line], {
      cwd: folder,
      encoding: "utf8",
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    return stdout === "" ? [] : stdout.trimEnd().split("\n");
  }

  test.each([
    ["l10n-lint rul", ["rules"]],
    ["l10n-lint sta", ["status", "status of things"]],
    ["l10n-lint art", ["articles"]],
    ["l10n-lint my", ["my notes.md"]],
    ["l10n-lint articles rul", []],
    ["l10n-lint articles/", ["articles/a.md"]],
    ["l10n-lint --fail-on ", ["error", "warning", "never"]],
    ["l10n-lint --fail-on=w", ["warning"]],
    ["l10n-lint --quiet --color ", ["auto", "always", "never"]],
    ["l10n-lint --fix-s", ["--fix-suggestions"]],
    ["l10n-lint articles --watc", ["--watch"]],
    ["l10n-lint --locale ", []],
    ["l10n-lint --only ", ids],
    ["l10n-lint articles --skip stale-h", ["stale-hash"]],
    ["l10n-lint --config my", ["my notes.md"]],
    ["l10n-lint -c my", ["my notes.md"]],
    ["l10n-lint -f comp", ["compact", "completion.bash"]],
    // Readline has "stale-hash:" already, and keeps it.
    ["l10n-lint --rule stale-hash:", ["error", "warning", "info", "off"]],
    ["l10n-lint --rule stale-has", ["stale-hash:error", "stale-hash:warning", "stale-hash:info", "stale-hash:off"]],
    ["l10n-lint explain empty", ["empty-link-text"]],
    ["l10n-lint explain empty-link-text ", []],
    ["l10n-lint status --sort ", ["locale", "behind"]],
    ["l10n-lint status art", ["articles"]],
    ["l10n-lint status --so", ["--source", "--source-ref", "--source-since", "--sort"]],
    // The value of an option is no command.
    ["l10n-lint --locale status --sor", []],
    ["l10n-lint init --ci git", ["github", "gitlab"]],
    ["l10n-lint completion ", ["bash", "zsh", "fish", "powershell"]],
    ["l10n-lint baseline ", ["update", "prune", "help"]],
    ["l10n-lint baseline prune --col", ["--color"]],
    ["l10n-lint baseline prune art", ["articles"]],
    ["l10n-lint help comp", ["completion"]],
  ])("%s", (line, expected) => {
    expect(offered(line)).toEqual(expected);
  });

  test("the commands and files come first, formats before files", () => {
    expect(offered("l10n-lint ").slice(0, COMMANDS.length)).toEqual(COMMANDS);
    expect(offered("l10n-lint --format ").slice(0, Object.keys(formats).length)).toEqual(Object.keys(formats));
  });
});

describe.each([
  ["bash", ["-n"]],
  ["zsh", ["-n"]],
  ["fish", ["--no-execute"]],
] as const)("the script for %s", (name, check) => {
  test("names every option and command of every help text", () => {
    for (const command of [[], ...COMMANDS.filter((each) => each !== "help").map((each) => [each])]) {
      const { stdout } = lint([...command, "--help"]);
      const flags = [...stdout.matchAll(/^ {2}(?:-\w, )?--([\w-]+)/gm)].map(([, flag]) => flag as string);
      expect(flags).toContain("help");
      for (const flag of flags) expect(scripts[name]).toMatch(new RegExp(`(?:--| -l )${flag}\\b`));
    }
    for (const word of [...COMMANDS, ...ids, ...Object.keys(formats)]) expect(scripts[name]).toContain(word);
  });

  test.skipIf(!has(name))("is read by the shell without a complaint", () => {
    const folder = temporaryFolder({ script: scripts[name] ?? "" });
    const { status, stderr } = spawnSync(name, [...check, "script"], { cwd: folder, encoding: "utf8" });
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  });
});

describe("the script for powershell", () => {
  const script = () => scripts["powershell"] ?? "";

  test("names every command with its options, and the values of options", () => {
    for (const name of COMMANDS) expect(script()).toMatch(new RegExp(`^ {4}'${name}' = @\\('-`, "m"));
    expect(script()).toContain("    '--fail-on' = @('error', 'warning', 'never')\n");
    expect(script()).toContain(`    'explain' = @(${ids.map((id) => `'${id}'`).join(", ")})\n`);
  });

  test("has no key twice, whatever its case: PowerShell would refuse the table", () => {
    for (const [, table = ""] of script().matchAll(/@\{\n([\s\S]*?)\n {2}\}/g)) {
      const keys = Array.from(table.matchAll(/^ {4}('[^']*') =/gm), ([, key]) => (key as string).toLowerCase());
      expect(keys.length).toBeGreaterThan(5);
      expect(new Set(keys).size).toBe(keys.length);
    }
  });

  test.skipIf(!has("pwsh"))("completes in PowerShell", () => {
    const folder = temporaryFolder({ "script.ps1": script() });
    const line = "l10n-lint --fail-on ";
    const ask = `. ./script.ps1; (TabExpansion2 '${line}' ${line.length}).CompletionMatches.CompletionText`;
    const { stdout } = spawnSync("pwsh", ["-NoProfile", "-Command", ask], { cwd: folder, encoding: "utf8" });
    expect(stdout.trim().split(/\r?\n/)).toEqual(["error", "warning", "never"]);
  });
});

test.skipIf(!has("fish"))("in fish", () => {
  const folder = temporaryFolder({ "script.fish": scripts["fish"] ?? "" });
  const ask = "source script.fish; complete -C 'l10n-lint --fail-on '; complete -C 'l10n-lint explain stale-h'";
  const { stdout } = spawnSync("fish", ["--no-config", "-c", ask], { cwd: folder, encoding: "utf8" });
  expect(stdout.split("\n").map((line) => line.split("\t")[0])).toEqual([
    "error",
    "never",
    "warning",
    "stale-hash",
    "",
  ]);
});

test("loading it is one line", () => {
  const { code, stdout, stderr } = shell(`bash -c 'eval "$($L10N_LINT completion bash)" && complete -p l10n-lint'`);
  expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: "complete -F _l10n_lint l10n-lint\n", stderr: "" });
});

test.each([
  [[], "missing required argument 'shell'"],
  [
    ["tcsh"],
    "command-argument value 'tcsh' is invalid for argument 'shell'. Allowed choices are bash, zsh, fish, powershell.",
  ],
])("completion %j is refused", (args, message) => {
  expect(lint(["completion", ...args])).toEqual({ code: 2, stdout: "", stderr: `error: ${message}\n` });
});
