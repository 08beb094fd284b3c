import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { formats } from "../../src/report/index.ts";
import { rules } from "../../src/rules/index.ts";
import { lint, ROOT } from "./run-binary.ts";

const ARTICLES = "fixtures/articles";
const manifest = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as { readonly version: string };
const longestLine = (text: string) => Math.max(...text.split("\n").map((line) => line.length));

describe("a command refuses the program's options that it would drop", () => {
  test.each([
    [["baseline", "update"], "--staged"],
    [["baseline", "prune"], "--fix"],
    [["baseline", "update"], "--format=json"],
    [["status"], "--changed"],
    [["status"], "--no-inline"],
    [["rules"], "--only=stale-hash"],
    [["explain", "stale-hash"], "--quiet"],
    [["config"], "--fix-dry-run"],
    [["init"], "--no-config"],
    [["completion", "bash"], "--watch"],
  ])("%j takes no %s", (command, option) => {
    const name = command[0] === "baseline" ? command.join(" ") : command[0];
    const told = `${name} takes no ${option.split("=")[0]} (\`l10n-lint ${name} --help\` lists what it takes)`;
    for (const args of [
      [...command, option],
      [option, ...command],
    ]) {
      expect(lint(args)).toEqual({ code: 2, stdout: "", stderr: `error: ${told}\n` });
    }
  });

  test.each([
    [["rules", "--color", "never", "--no-progress"]],
    [["config", "--rule", "stale-hash:off", "--no-inline", "--baseline", "b.jsonl", "--fail-on", "warning"]],
    [["status", ARTICLES, "--locale", "nb-NO", "--ignore", "**/fr-FR/**", "--no-gitignore", "--no-config"]],
  ])("%j is understood", (args) => {
    expect(lint(args)).toMatchObject({ code: 0, stderr: expect.not.stringContaining("error") });
  });
});

describe("what is not understood is named, with what was meant", () => {
  test.each([
    ["a rule", ["--rule", "stale-hsh:off"], 'unknown rule "stale-hsh" (did you mean "stale-hash"?)'],
    ["--only", ["--only", "stale-hsh"], 'unknown rule "stale-hsh" (did you mean "stale-hash"?)'],
    ["--skip", ["--skip", "missing-segments"], 'unknown rule "missing-segments" (did you mean "missing-segment"?)'],
    [
      "a message",
      ["--rule", "mismatched-link/chnged:off"],
      'unknown message of mismatched-link "chnged" (did you mean "changed"?)',
    ],
    [
      "a message with something behind it",
      ["--rule", "stale-hash/behindSibling/x:off"],
      'unknown message of stale-hash "behindSibling/x" (did you mean "behindSibling"?)',
    ],
    ["a severity", ["--rule", "stale-hash:eror"], 'unknown severity "eror" (did you mean "error"?)'],
    [
      "a severity from elsewhere",
      ["--rule", "stale-hash:fatal"],
      'unknown severity "fatal" (known: error, warning, info, off)',
    ],
    [
      "a rule without a severity",
      ["--rule", "stale-hash"],
      '"stale-hash" has no severity; write rule:severity (known: error, warning, info, off)',
    ],
    ["a format", ["--format", "prety"], 'unknown format "prety" (did you mean "pretty"?)'],
    [
      "a format from elsewhere",
      ["-f", "stylish"],
      `unknown format "stylish" (known: ${Object.keys(formats).join(", ")})`,
    ],
    ["a format's file", ["-f", "json="], "--format json= names no file (write --format json=FILE)"],
    [
      "two reports for stdout",
      ["-f", "json", "-f", "pretty"],
      "only one report can go to standard output (write the others to files: --format NAME=FILE)",
    ],
    [
      "two reports for a file",
      ["-f", "json=report.txt", "-f", "pretty=report.txt"],
      "two reports go to report.txt (give each format a file of its own)",
    ],
    ["a locale", ["--locale", "nb_NO"], "--locale nb_NO is no locale (write language and region, such as nb-NO)"],
    [
      "a language's name",
      ["--locale", "english"],
      "--locale english is no locale (write language and region, such as nb-NO)",
    ],
    [
      "a language that does not exist",
      ["--locale", "xq-NO"],
      "--locale xq-NO is no locale (write language and region, such as nb-NO)",
    ],
    ["an option", ["--quite"], "unknown option '--quite'\n(Did you mean --quiet?)"],
    [
      "a choice",
      ["--fail-on", "info"],
      "option '--fail-on <severity>' argument 'info' is invalid. Allowed choices are error, warning, never.",
    ],
    ["an option without its value", ["--max-warnings"], "option '--max-warnings <n>' argument missing"],
  ])("%s", (_, args, message) => {
    expect(lint([ARTICLES, ...args])).toEqual({ code: 2, stdout: "", stderr: `error: ${message}\n` });
  });

  test.each([
    [["lint", ARTICLES], "lint (linting needs no command: l10n-lint PATH)"],
    [["check", ARTICLES], "check (linting needs no command: l10n-lint PATH)"],
    [["fix", ARTICLES], "fix (fixing is an option: l10n-lint PATH --fix)"],
    [["rulse"], 'rulse (did you mean the command "rules"?)'],
    [[ARTICLES, "rules"], "rules (the command goes first: l10n-lint rules)"],
    [["expalin", "stale-hash"], 'expalin (did you mean the command "explain"?)'],
  ])("a command: %j", (args, message) => {
    const { code, stderr } = lint(args);
    expect(code).toBe(2);
    expect(stderr.split("\n")[0]).toBe(`error: no such file or folder: ${message}`);
  });

  test("nothing that a terminal obeys comes back with it", () => {
    const red = "\u001b[31mred";
    for (const args of [[`-${red}`], [red], ["--rule", `${red}:off`], ["-f", red], ["explain", red]]) {
      const { code, stderr } = lint(args);
      expect(code).toBe(2);
      expect(stderr).toContain("␛[31mred");
      expect(stderr).not.toContain("\u001b");
    }
  });
});

describe("--help", () => {
  test.each([["--help"], ["-h"], ["help"]])("%s", (flag) => {
    const { code, stdout, stderr } = lint([flag]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(/^Usage: l10n-lint \[options\] \[command\] \[paths\.\.\.\]\n/);
    for (const group of ["Files:", "Rules:", "Output:", "Gate:", "Commands:", "Examples:", "Exit codes:"]) {
      expect(stdout).toContain(`\n${group}\n`);
    }
    expect(stdout).not.toContain("[]");
    expect(longestLine(stdout)).toBeLessThanOrEqual(80);
  });

  test.each([
    ["status"],
    ["rules"],
    ["explain"],
    ["config"],
    ["init"],
    ["completion"],
    ["baseline"],
    ["baseline", "update"],
    ["baseline", "prune"],
  ])("of %s %s: a sentence, its options, examples, within 80 columns", (...command) => {
    const words = command.filter((word) => typeof word === "string");
    const { code, stdout, stderr } = lint([...words, "--help"]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(new RegExp(`^Usage: l10n-lint ${words.join(" ")} .*\\n\\n[A-Z].*\\.\\n`));
    expect(stdout).toContain("\nOptions:\n");
    expect(stdout).toMatch(/\nExamples:\n {2}\$ /);
    expect(stdout).toContain(`l10n-lint ${words.join(" ")}`);
    expect(longestLine(stdout)).toBeLessThanOrEqual(80);
  });

  test("names choices and defaults as a sentence does", () => {
    const { stdout } = lint(["--help"]);
    expect(stdout).toContain("colour: auto, always or never (default: auto)");
    expect(stdout.replace(/\s+/g, " ")).toContain("fails the run: error, warning or never (default: error)");
    expect(stdout).toMatch(/^ {2}status \[paths\.\.\.\] {2,}show/m);
  });

  test("of a command", () => {
    expect(lint(["help", "explain"]).stdout).toBe(lint(["explain", "--help"]).stdout);
    expect(lint(["explain", "--help"]).stdout).toContain("Usage: l10n-lint explain");
  });
});

test.each([["--version"], ["-V"]])("%s is the package's version", (flag) => {
  expect(lint([flag])).toEqual({ code: 0, stdout: `${manifest.version}\n`, stderr: "" });
});

describe("rules", () => {
  test("lists every rule, one a line where the output is no terminal", () => {
    const { code, stdout } = lint(["rules"]);
    const lines = stdout.split("\n");
    expect(code).toBe(0);
    expect(lines[0]).toMatch(/^rule +severity +fix +what it finds$/);
    for (const { id, severity, docs } of rules) {
      const line = lines.find((candidate) => candidate.startsWith(`${id} `)) ?? "";
      expect(line).toContain(` ${severity} `);
      expect(line.endsWith(docs.summary)).toBe(true);
    }
  });

  test("--json has all messages with their severities, and the options", () => {
    const catalogue = JSON.parse(lint(["rules", "--json"]).stdout) as readonly Record<string, unknown>[];
    expect(catalogue.map(({ id }) => id)).toEqual(rules.map(({ id }) => id));
    const link = catalogue.find(({ id }) => id === "mismatched-link");
    expect(link).toMatchObject({ severity: "error", recommended: true, category: "links", runWide: false });
    expect(link?.["messages"]).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ id: "missing", severity: "error" }),
        expect.objectContaining({ id: "localeChanged", severity: "info" }),
      ]),
    );
    for (const rule of catalogue) expect(rule["url"]).toMatch(/^https:\/\/.*\/docs\/rules\/.*\.md$/);
  });

  test("a word too many", () => {
    expect(lint(["rules", "extra"]).code).toBe(2);
    expect(lint(["baseline", "updat"])).toEqual({
      code: 2,
      stdout: "",
      stderr: "error: unknown command 'updat'\n(Did you mean update?)\n",
    });
    expect(lint(["help", "statsu"])).toEqual({
      code: 2,
      stdout: "",
      stderr: 'error: unknown command "statsu" (did you mean "status"?)\n',
    });
    expect(lint(["help", "status"])).toEqual(lint(["status", "--help"]));
    expect(lint(["help"])).toEqual(lint(["--help"]));
    expect(lint(["rules", "--jsn"]).stderr).toBe("error: unknown option '--jsn'\n(Did you mean --json?)\n");
  });
});

describe("explain", () => {
  test.each(rules.map((rule) => [rule.id, rule] as const))("%s", (id, rule) => {
    const { code, stdout, stderr } = lint(["explain", id]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout.startsWith(`${id}: `)).toBe(true);
    for (const messageId of Object.keys(rule.messages)) expect(stdout).toContain(`  ${id}/${messageId} (`);
    expect(stdout.replace(/\s+/g, " ")).toContain(rule.docs.howToFix.replace(/\s+/g, " ").trim());
    const prose = stdout.split("\n").filter((line) => !line.startsWith("Examples: "));
    expect(longestLine(prose.join("\n"))).toBeLessThanOrEqual(100);
  });

  test("in words, where a message has fields", () => {
    const { stdout } = lint(["explain", "mismatched-link"]);
    expect(stdout).toContain("The target leads to <found>, the source to <expected>");
    expect(stdout).not.toContain("{{");
  });

  test("with an example, and what its fix makes of it", () => {
    expect(lint(["explain", "broken-emphasis"]).stdout).toContain(
      [
        "For example, nb-NO:",
        "  source  Select **Save** now.",
        "  target  Velg ** Lagre ** nå.",
        "  fixed   Velg **Lagre** nå.",
        "",
      ].join("\n"),
    );
  });

  test("a message as compact reports, directives and the baseline name it", () => {
    const { code, stdout } = lint(["explain", "glued-markup/stopInLabel"]);
    expect(code).toBe(0);
    expect(stdout.startsWith("glued-markup: ")).toBe(true);
    expect(stdout).toContain("  glued-markup/stopInLabel (info · ");
    expect(stdout).not.toContain("glued-markup/glued ");
    expect(lint(["explain", "glued-markup/stopInLabl"])).toEqual({
      code: 2,
      stdout: "",
      stderr: 'error: unknown message of glued-markup "stopInLabl" (did you mean "stopInLabel"?)\n',
    });
  });

  test.each(["unreadable-file", "internal-error", "unused-disable", "unreadable-file/undecodableBytes"])(
    "%s, which is no rule",
    (id) => {
      const { code, stdout } = lint(["explain", id]);
      expect(code).toBe(0);
      expect(stdout).toMatch(/^[a-z]+-[a-z]+: .*\n\nHow to fix: /s);
      expect(longestLine(stdout)).toBeLessThanOrEqual(100);
    },
  );

  test("a rule that does not exist", () => {
    expect(lint(["explain", "stale-has"])).toEqual({
      code: 2,
      stdout: "",
      stderr: 'error: unknown rule "stale-has" (did you mean "stale-hash"?)\n',
    });
  });

  test("no rule at all", () => {
    expect(lint(["explain"])).toMatchObject({ code: 2, stderr: "error: missing required argument 'rule'\n" });
  });
});
