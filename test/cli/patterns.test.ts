import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { articleWith } from "../rule-tester.ts";
import { inFolder } from "./in-folder.ts";
import { ROOT } from "./run-binary.ts";

const CONFIG = "l10n-lint.config.json";
const folder = inFolder();

const BRAND = { id: "brand", message: "Write Fjordbase, not $0", find: "FjordBase", replace: "Fjordbase", safe: true };

function lint(...args: readonly string[]) {
  const { code, stdout, stderr } = folder.lint("--only", "pattern", "-f", "compact", ...args, "nl-NL");
  return { code, findings: stdout.split("\n").filter((line) => line.includes("pattern")), stderr };
}

function writeArticle(target = "Open FjordBase nu.") {
  folder.write("nl-NL/a.md", articleWith([{ source: "Open Fjordbase.", target }]));
}

describe("patterns of a configuration", () => {
  test("are found, and configured by their ids", () => {
    writeArticle();
    folder.write(CONFIG, { patterns: [BRAND] });
    expect(lint()).toMatchObject({ code: 0, findings: [expect.stringContaining("Write Fjordbase, not FjordBase")] });
    folder.write(CONFIG, { patterns: [BRAND], rules: { "pattern/brand": "error" } });
    expect(lint().code).toBe(1);
    expect(lint("--rule", "pattern/brand:off").findings).toEqual([]);
    expect(lint("--rule", "pattern/brnd:off")).toMatchObject({ code: 2, stderr: expect.stringContaining('"brand"') });
  });

  test("are explained, without naming the configuration", () => {
    folder.write(CONFIG, { patterns: [BRAND] });
    const { code, stdout } = folder.lint("explain", "pattern/brand");
    expect({ code, stdout }).toMatchObject({ code: 0, stdout: expect.stringContaining("pattern/brand (warning") });
    expect(folder.lint("explain", "pattern/brnd")).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('"brand"'),
    });
  });

  test("are suppressed by directives", () => {
    folder.write(CONFIG, { patterns: [BRAND] });
    writeArticle();
    const text = folder.read("nl-NL/a.md");
    folder.write(
      "nl-NL/a.md",
      text.replace(/\n<span/, "\n<!-- l10n-lint-disable-next-line pattern/brand -- quoted -->\n<span"),
    );
    expect(lint().findings).toEqual([]);
  });

  test("are taken over from what is extended, a later one of an id in place of an earlier", () => {
    writeArticle();
    folder.write("base.json", { patterns: [BRAND, { id: "open", message: "No opening", find: "Open" }] });
    folder.write(CONFIG, {
      extends: "./base.json",
      patterns: [{ ...BRAND, message: "Other" }],
      rules: { "pattern/open": "info" },
    });
    expect(lint().findings).toEqual([expect.stringContaining("No opening"), expect.stringContaining("Other")]);
  });

  test("belong to the articles of their configuration", () => {
    writeArticle();
    folder.write("nl-NL/l10n-lint.config.json", { patterns: [BRAND] });
    folder.write("fr-FR/l10n-lint.config.json", { patterns: [{ ...BRAND, id: "other", find: "Open" }] });
    folder.write(
      "fr-FR/b.md",
      articleWith([{ source: "Open", target: "Open FjordBase" }], { "ms.contentlocale": "fr-FR" }),
    );
    const { stdout } = folder.lint("--only", "pattern", "-f", "json", ".");
    const { files } = JSON.parse(stdout) as { files: { path: string; diagnostics: { messageId: string }[] }[] };
    expect(files.map(({ path, diagnostics }) => [path, ...diagnostics.map(({ messageId }) => messageId)])).toEqual([
      ["fr-FR/b.md", "other"],
      ["nl-NL/a.md", "brand"],
    ]);
  });

  test("fix unasked only where the configuration is named", () => {
    writeArticle();
    folder.write(CONFIG, { patterns: [BRAND] });
    lint("--fix");
    expect(folder.read("nl-NL/a.md")).toContain("FjordBase");
    lint("--fix", "--config", CONFIG);
    expect(folder.read("nl-NL/a.md")).not.toContain("FjordBase");
  });

  test("run in every thread", () => {
    folder.write(CONFIG, { patterns: [BRAND] });
    for (let index = 0; index < 20; index++) {
      folder.write(`nl-NL/a${index}.md`, articleWith([{ source: "a", target: `FjordBase ${index}` }]));
    }
    expect(lint("--concurrency", "2").findings).toHaveLength(20);
  });

  test.each([
    ["an expression without linear time", { ...BRAND, find: "(?=Fjord)" }, "is no expression in RE2 syntax"],
    ["an id", { ...BRAND, id: "a brand" }, '"a brand" is no id'],
    ["a locale", { ...BRAND, locales: ["Dutch"] }, '"Dutch" is neither a locale nor a language'],
    ["a missing key", { id: "brand", find: "x" }, 'has no "message"'],
    ["an unknown key", { ...BRAND, finds: "x" }, 'unknown key "finds"'],
    ["a second pattern of its id", BRAND, '"brand" names two patterns'],
  ])("are refused with %s", (_, pattern, reason) => {
    writeArticle();
    folder.write(CONFIG, { patterns: [BRAND, pattern] });
    expect(lint()).toMatchObject({ code: 2, stderr: expect.stringContaining(reason) });
  });
});

describe("config --check", () => {
  test("tells examples that do not behave", () => {
    const examples = [
      { target: "Open FjordBase.", finds: true },
      { target: "Open Fjordbase.", finds: true },
      { target: "FjordBase", finds: 2 },
      { target: "FjordBase", finds: ["Fjord"] },
      { target: "FjordBase", finds: false },
      { target: "FjordBase", finds: "FjordBase", becomes: "fjordbase" },
    ];
    folder.write(CONFIG, { patterns: [{ ...BRAND, examples }] });
    const { code, stdout } = folder.lint("config", "--check");
    expect(stdout.split("\n")).toEqual([
      "pattern/brand: example 2: nothing is found",
      "pattern/brand: example 3: 1 are found, not 2",
      'pattern/brand: example 4: "FjordBase" is found, not "Fjord"',
      'pattern/brand: example 5: "FjordBase" is found, and nothing should be',
      'pattern/brand: example 6: it becomes "Fjordbase", not "fjordbase"',
      "✖ 1 configuration file, 1 pattern, 6 examples, 0 terms of 0 glossaries; 5 failed",
      "",
    ]);
    expect(code).toBe(1);
  });

  test("ends with 0 where there is nothing to try, with 2 where the configuration is wrong", () => {
    expect(folder.lint("config", "--check")).toMatchObject({ code: 0, stderr: "" });
    folder.write(CONFIG, { patterns: [{ ...BRAND, find: "(" }] });
    expect(folder.lint("config", "--check").code).toBe(2);
  });
});

describe("docs/patterns.md", () => {
  const page = readFileSync(join(ROOT, "docs/patterns.md"), "utf8");
  const recipes = Array.from(page.matchAll(/```json\n(.*?)```/gs), ([, recipe]) => recipe as string);

  test("has recipes that behave", () => {
    expect(recipes).toHaveLength(5);
    const patterns = recipes.flatMap((recipe) => (JSON.parse(recipe) as { patterns: unknown[] }).patterns);
    folder.write(CONFIG, { patterns });
    expect(folder.lint("config", "--check")).toMatchObject({
      code: 0,
      stdout: "✔ 1 configuration file, 5 patterns, 10 examples, 0 terms of 0 glossaries\n",
    });
  });
});
