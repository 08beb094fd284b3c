import { describe, expect, test } from "vitest";
import { inFolder } from "./in-folder.ts";
import { findingsOf, jsonReport, lint } from "./run-binary.ts";

const PLUGIN = "fixtures/plugin";
const CONFIG = ["-c", `${PLUGIN}/config.mjs`];
const FOUND = [
  `${PLUGIN}/articles/nl-NL/human.md informal-address/informal`,
  `${PLUGIN}/articles/nl-NL/machine.md informal-address/informal`,
  `${PLUGIN}/articles/nl-NL/machine.md informal-address/informal`,
];

describe("the example in fixtures/plugin", () => {
  test("runs its rule with its options, overrides and locales", () => {
    const run = lint([`${PLUGIN}/articles`, ...CONFIG, "-f", "json"]);
    expect(run).toMatchObject({ code: 1, stderr: "" });
    expect(findingsOf(run)).toEqual(FOUND);
    const severities = jsonReport(run).files.flatMap(({ diagnostics }) => diagnostics.map(({ severity }) => severity));
    expect(severities).toEqual(["info", "error", "error"]);
    expect(run.stdout).not.toContain('"url"');
  });

  test("runs in every thread", () => {
    const run = lint([`${PLUGIN}/articles`, ...CONFIG, "-f", "json", "--concurrency", "2"]);
    expect(findingsOf(run)).toEqual(FOUND);
  });

  test("is addressed by options like any other rule", () => {
    const off = lint([`${PLUGIN}/articles`, ...CONFIG, "--rule", "informal-address:off"]);
    expect(off).toMatchObject({ code: 0, stderr: "" });
    const only = lint([`${PLUGIN}/articles`, ...CONFIG, "-f", "json", "--only", "informal-address"]);
    expect(findingsOf(only)).toEqual(FOUND);
    expect(lint([`${PLUGIN}/articles`, ...CONFIG, "--only", "informal-adress"]).stderr).toBe(
      'error: unknown rule "informal-adress" (did you mean "informal-address"?)\n',
    );
    expect(lint([`${PLUGIN}/articles`, "--only", "informal-address"]).code).toBe(2);
  });

  test("is in the list of rules and explained, where its configuration is named", () => {
    expect(lint(["rules", ...CONFIG]).stdout).toMatch(/^informal-address +warning /m);
    expect(lint(["rules"]).stdout).not.toContain("informal-address");
    const { stdout } = lint(["explain", "informal-address", ...CONFIG]);
    expect(stdout).toContain("informal-address/informal (warning · terminology/wrong-term)");
    expect(stdout).not.toContain("Examples: ");
  });

  test("prints with its formatter, alone and beside others", () => {
    const format = `./${PLUGIN}/formatter.mjs`;
    expect(lint([`${PLUGIN}/articles`, ...CONFIG, "-f", format])).toEqual({
      code: 1,
      stdout: `${PLUGIN}/articles/nl-NL/human.md: 1\n${PLUGIN}/articles/nl-NL/machine.md: 2\n`,
      stderr: "",
    });
  });
});

describe("a plugin", () => {
  const folder = inFolder();
  const lintWith = (plugin: string) => {
    folder.write("a.md", "");
    folder.write("mine.mjs", plugin);
    folder.write("config.json", { plugins: ["./mine.mjs"] });
    return folder.lint("-c", "config.json");
  };
  const at = "error: config.json:1:13: plugins[0]:";

  test.each([
    ["that does not exist", null, /"\.\/mine\.mjs" cannot be loaded: there is no such file\n$/],
    ["that fails", "\n  throw new Error('no luck');", /"\.\/mine\.mjs" cannot be loaded: no luck, at 2:9\n$/],
    [
      "that is no JavaScript",
      "export default {",
      /cannot be loaded: .+ \(`node --check .*\/mine\.mjs` shows where\)\n$/,
    ],
    ["that needs another", 'import "./helper.mjs";', /cannot be loaded: Cannot find module '.*\/helper\.mjs'/],
    [
      "without rules",
      "export default {};",
      /"\.\/mine\.mjs" exports no rules; write export default \{ rules: \[ … \] \}\n$/,
    ],
  ])("%s ends the run", (_, plugin, said) => {
    folder.write("config.json", { plugins: ["./mine.mjs"] });
    folder.write("a.md", "");
    const { code, stderr } = plugin === null ? folder.lint("-c", "config.json") : lintWith(plugin);
    expect(code).toBe(2);
    expect(stderr.startsWith(at)).toBe(true);
    expect(stderr).toMatch(said);
  });

  const rule = (more: string) => `({
    id: "my-rule", category: "terms", since: "1.0.0", severity: "error", fixable: null,
    docs: { summary: "s", rationale: "r", howToFix: "h", correct: [], incorrect: [] },
    messages: { found: { text: "Found" } }, options: {}, checks: { unit() {} }, ${more} })`;

  test("whose rule breaks the contract ends the run, with all breaches", () => {
    const broken = rule('id: "stale-hash", severity: "warn", options: { limit: { type: "number", default: "3" } }');
    expect(lintWith(`export default { rules: [${broken}] };`)).toEqual({
      code: 2,
      stdout: "",
      stderr: [
        'id: "stale-hash" is taken',
        "severity: one of error, warning, info, off",
        "options.limit: a type (boolean, number, string, strings) and a fitting default",
        "options.limit.description",
      ]
        .map((breach) => `${at} "./mine.mjs" breaks the contract of rules in stale-hash: ${breach}\n`)
        .join(""),
    });
  });

  test("with two rules of one name ends the run", () => {
    const { stderr } = lintWith(`export default { rules: [${rule("")}, ${rule("")}] };`);
    expect(stderr).toBe(`${at} "./mine.mjs" breaks the contract of rules in my-rule: id: "my-rule" is taken\n`);
  });

  test("whose rule throws leaves an internal-error, and the other rules run", () => {
    const { code, stdout } = (() => {
      folder.copyFixture("broken/mismatched-link/fr-FR/link-changed.md", "fr-FR/b.md");
      return lintWith(`export default { rules: [${rule("checks: { article() { throw new Error('no luck'); } }")}] };`);
    })();
    expect(code).toBe(2);
    expect(stdout).toContain("Rule my-rule failed: Error: no luck");
    expect(stdout).toMatch(/thrown at .*mine\.mjs:\d+:\d+; report this/);
    expect(stdout).toContain("mismatched-link");
  });

  test("whose rule reports what it does not have leaves an internal-error", () => {
    folder.copyFixture("broken/mismatched-link/fr-FR/link-changed.md", "fr-FR/b.md");
    const report = 'context.report({ messageId: "fuond", data: {}, at: unit.target.span, unit, token: "" })';
    const checks = `checks: { unit(unit, context) { ${report}; } }`;
    const { code, stdout } = lintWith(`export default { rules: [${rule(checks)}] };`);
    expect(code).toBe(2);
    expect(stdout).toContain('Rule my-rule failed: Error: it reports the message "fuond"; it has found');
  });
});

describe("a formatter", () => {
  const TEXTS = "(it has to return a text, or a list of texts)\n";
  const folder = inFolder();

  test.each([
    ["that does not exist", null, "the format ./mine.mjs cannot be loaded: there is no such file\n"],
    ["that is none", "export default 3;", "./mine.mjs exports no format (write export default (report, view) => text)"],
    ["that fails", "export default () => { throw new Error('no luck'); };", "the format ./mine.mjs failed: no luck\n"],
    ["that gives nothing", "export default () => {};", `the format ./mine.mjs returned no text ${TEXTS}`],
    ["that gives no texts", "export default () => ['a', 5];", `the format ./mine.mjs returned no text ${TEXTS}`],
    [
      "that is late",
      "export default async () => { throw new Error('no luck'); };",
      `the format ./mine.mjs returned a promise ${TEXTS}`,
    ],
  ])("%s ends the run", (_, module, said) => {
    folder.write("a.md", "");
    if (module !== null) folder.write("mine.mjs", module);
    const { code, stderr } = folder.lint("-f", "./mine.mjs");
    expect(code).toBe(2);
    expect(stderr).toContain(`error: ${said}`);
  });

  test("may return one text, and write to a file", () => {
    folder.write("a.md", "# A page of its own\n");
    folder.write("mine.mjs", "export default ({ summary }) => String(summary.files);");
    expect(folder.lint("-f", "./mine.mjs").stdout).toBe("1");
    expect(folder.lint("-f", "./mine.mjs=out.txt").code).toBe(0);
    expect(folder.read("out.txt")).toBe("1");
  });
});
