import { mkdirSync, readFileSync, renameSync, rmSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { articleWith } from "../rule-tester.ts";
import { inFolder } from "./in-folder.ts";
import { lint } from "./run-binary.ts";
import { startWatching } from "./watching.ts";

const folder = inFolder();

const HANDOFFS = {
  old: { "ms.openlocfilehash": "a".repeat(40), "ms.lasthandoff": "09/15/2020" },
  new: { "ms.openlocfilehash": "b".repeat(40), "ms.lasthandoff": "04/15/2021" },
};
let fileId = 100;

/** An article whose link was changed where `broken` says so. */
function article(locale: string, { broken = false, handoff = "old" as keyof typeof HANDOFFS } = {}): string {
  const unit = { source: "Open [it](https://a.example/x).", target: `→ [→](https://a.example/${broken ? "y" : "x"}).` };
  const metadata = { "ms.contentlocale": locale, "ms.locfileid": `"${++fileId}"` };
  return articleWith([unit], { ...metadata, ...HANDOFFS[handoff] });
}

/** Starts in the folder and waits until changes are noticed. */
async function watching(...args: readonly string[]) {
  const watch = startWatching(folder.path, "--skip", "untranslated-segment", "--skip", "wrong-script", ...args);
  const first = await watch.until(/watching \d+ articles?, Ctrl-C ends\n/);
  return { ...watch, first };
}

/** The line after each run that told something. */
const DONE = / · watching \d+ articles?, Ctrl-C ends\n/;

describe("--watch", () => {
  test("tells what is found, then what changes in an article, with the time of day, and clears nothing", async () => {
    folder.write("nb-NO/a.md", article("nb-NO"));
    folder.write("nb-NO/b.md", article("nb-NO", { broken: true }));
    const { first, until } = await watching();
    expect(first).toContain("nb-NO/b.md  nb-NO");
    expect(first).toMatch(/\d\d:\d\d:\d\d · watching 2 articles, Ctrl-C ends\n$/);
    folder.write("nb-NO/a.md", article("nb-NO", { broken: true }));
    const second = await until(DONE);
    expect(second).toContain("nb-NO/a.md  nb-NO");
    expect(second).not.toContain("nb-NO/b.md  nb-NO");
    expect(second).toContain("✖ 2 errors in 2 of 2 articles");
    expect(second).toMatch(/\n\d\d:\d\d:\d\d · linted nb-NO\/a\.md · watching 2 articles, Ctrl-C ends\n$/);
    folder.write("nb-NO/a.md", article("nb-NO"));
    const third = await until(DONE);
    expect(third).toMatch(/^✖ 1 error in 1 of 2 articles/);
    for (const text of [first, second, third]) expect(text).not.toContain("\u001b");
  });

  test("compares what did not change with what did", async () => {
    folder.write("nb-NO/a.md", article("nb-NO"));
    folder.write("nl-NL/a.md", article("nl-NL"));
    const { until } = await watching("nb-NO", "nl-NL");
    folder.write("nl-NL/a.md", article("nl-NL", { handoff: "new" }));
    const said = await until(DONE);
    expect(said).toMatch(/^nb-NO\/a\.md .*\n.*Translated from an older source than nl-NL/);
    expect(said).toContain("linted nl-NL/a.md");
  });

  test("sees siblings that are not linted themselves", async () => {
    folder.write("nb-NO/a.md", article("nb-NO"));
    folder.write("nl-NL/a.md", article("nl-NL"));
    const { first, until } = await watching("nb-NO");
    expect(first).toContain("watching 1 article,");
    folder.write("nl-NL/a.md", article("nl-NL", { handoff: "new" }));
    expect(await until(DONE)).toContain("Translated from an older source than nl-NL");
  });

  test("survives new folders, renamed ones, and files and folders that go", async () => {
    folder.write("nb-NO/a.md", article("nb-NO"));
    const { until } = await watching();
    folder.write("nb-NO/deep/er/b.md", article("nb-NO", { broken: true }));
    expect(await until(DONE)).toContain("nb-NO/deep/er/b.md  nb-NO");
    renameSync(join(folder.path, "nb-NO/deep"), join(folder.path, "nb-NO/moved"));
    expect(await until(/nb-NO\/deep\/er\/b\.md is gone · watching 2 articles, Ctrl-C ends\n/)).toContain(
      "nb-NO/moved/er/b.md  nb-NO",
    );
    folder.write("nb-NO/moved/er/b.md", article("nb-NO"));
    expect(await until(DONE)).toContain("linted nb-NO/moved/er/b.md");
    rmSync(join(folder.path, "nb-NO/moved"), { recursive: true });
    await until(/nb-NO\/moved\/er\/b\.md is gone · watching 1 article,/);
    folder.remove("nb-NO/a.md");
    await until(/no article found[\s\S]*watching 0 articles/);
    folder.write("nb-NO/a.md", article("nb-NO", { broken: true }));
    expect(await until(/watching 1 article,/)).toContain("✖ 1 error");
  });

  test("sees a file that an editor replaces, and one of the same size and time", async () => {
    const text = article("nb-NO", { broken: true });
    folder.write("nb-NO/a.md", text);
    const { until } = await watching("nb-NO/a.md");
    folder.write("nb-NO/a.md~", article("nb-NO"));
    renameSync(join(folder.path, "nb-NO/a.md~"), join(folder.path, "nb-NO/a.md"));
    expect(await until(DONE)).toContain("no findings in 1 article");
    folder.write("nb-NO/a.md", text);
    utimesSync(join(folder.path, "nb-NO/a.md"), 0, 0);
    expect(await until(DONE)).toContain("✖ 1 error");
  });

  test("leaves alone what is left out, and says nothing where nothing changed", async () => {
    folder.write(".gitignore", "build\n");
    folder.write("l10n-lint.config.json", { ignores: ["archive"] });
    folder.write("nb-NO/a.md", article("nb-NO"));
    const { until, unheard } = await watching("--ignore", "*.draft.md");
    const broken = article("nb-NO", { broken: true });
    for (const path of [
      "build/a.md",
      "archive/a.md",
      "nb-NO/a.draft.md",
      "node_modules/a/a.md",
      ".git/a.md",
      "a.txt",
    ]) {
      folder.write(path, broken);
    }
    expect(unheard()).toBe("");
    folder.write("nb-NO/z.md", broken);
    expect(await until(DONE)).toMatch(/^nb-NO\/z\.md [\s\S]*linted nb-NO\/z\.md · watching 2 articles/);
  });

  test("follows the configuration: new, with a mistake, mended, gone", async () => {
    folder.write("nb-NO/a.md", article("nb-NO", { broken: true }));
    const { until } = await watching();
    folder.write("l10n-lint.config.json", { rules: { "mismatched-link": "warning" } });
    expect(await until(DONE)).toContain("⚠ 1 warning");
    folder.write("l10n-lint.config.json", { rules: { "mismatched-lnk": "warning" } });
    const mistake = await until(/nothing was linted · watching on\n/);
    expect(mistake).toContain('l10n-lint.config.json:1:11: rules: unknown rule "mismatched-lnk" (did you mean');
    folder.write("l10n-lint.config.json", { ignores: ["archive"] });
    expect(await until(DONE)).toContain("✖ 1 error");
    folder.write("archive/a.md", article("nb-NO", { broken: true }));
    folder.remove("l10n-lint.config.json");
    expect(await until(/watching 2 articles/)).toContain("archive/a.md  nb-NO");
  });

  test("follows the baseline and .gitignore", async () => {
    folder.write("nb-NO/a.md", article("nb-NO", { broken: true }));
    folder.write("nb-NO/b.md", article("nb-NO"));
    const { until } = await watching();
    expect(folder.lint("baseline", "update", "--only", "mismatched-link").code).toBe(0);
    expect(await until(DONE)).toContain("1 suppressed");
    folder.write("l10n-lint-baseline.jsonl", "");
    expect(await until(DONE)).toContain("✖ 1 error");
    folder.write(".gitignore", "a.md\n");
    expect(await until(DONE)).toMatch(/nb-NO\/a\.md is gone · watching 1 article,/);
    folder.write(".gitignore", "build\n");
    await until(/watching 2 articles, Ctrl-C ends\n/);
    folder.write(".gitignore", "");
    folder.write("build/deep/a.md", article("nb-NO", { broken: true }));
    expect(await until(/watching 3 articles, Ctrl-C ends\n/)).toContain("build/deep/a.md  nb-NO");
  });

  test("writes report files anew, whole, without watching them", async () => {
    folder.write("nb-NO/a.md", article("nb-NO"));
    folder.write("nb-NO/b.md", article("nb-NO", { broken: true }));
    const { until } = await watching("-f", "pretty", "-f", "json=report.md", "nb-NO");
    folder.write("nb-NO/a.md", article("nb-NO", { broken: true }));
    await until(/linted nb-NO\/a\.md/);
    const report = JSON.parse(readFileSync(join(folder.path, "report.md"), "utf8")) as { summary: object };
    expect(report.summary).toMatchObject({ files: 2, errors: 2 });
  });

  test("says that a module which changed is not loaded again", async () => {
    folder.write("rules.mjs", "export default { rules: [] };");
    folder.write("config.mjs", 'export default { plugins: ["./rules.mjs"] };');
    folder.write("nb-NO/a.md", article("nb-NO"));
    const { until } = await watching("--config", "config.mjs");
    for (const path of ["config.mjs", "rules.mjs"]) {
      folder.write(path, `${folder.read(path)}\n`);
      await until(new RegExp(`${path} changed: start again to run its new code\\n`));
    }
  });

  test.each([
    ["SIGINT", 130],
    ["SIGTERM", 143],
  ] as const)("ends on %s with %d", async (signal, code) => {
    folder.write("nb-NO/a.md", article("nb-NO"));
    const { end, unheard } = await watching();
    expect(await end(signal)).toBe(code);
    expect(unheard()).toBe("");
  });
});

describe("--watch is refused", () => {
  test.each([
    [["--fix"], "option '-w, --watch' cannot be used with option '--fix'"],
    [["--fix-suggestions"], "option '-w, --watch' cannot be used with option '--fix-suggestions'"],
    [["--fix-dry-run"], "option '-w, --watch' cannot be used with option '--fix-dry-run'"],
    [["-f", "json"], "--watch shows reports for people, not json (write it to a file: --format json=FILE)"],
    [["nowhere"], "no such file or folder: nowhere"],
    [["--rule", "nothing:off"], 'unknown rule "nothing" (`l10n-lint rules` lists the rules)'],
  ])("with %j", (args, message) => {
    mkdirSync(join(folder.path, "empty"));
    expect(lint(["--watch", ...args], { cwd: folder.path })).toMatchObject({
      code: 2,
      stdout: "",
      stderr: `error: ${message}\n`,
    });
  });
});
