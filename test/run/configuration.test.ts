import { describe, expect, test } from "vitest";
import { ConfigProblem } from "../../src/config/resolve.ts";
import { exitCodeOf } from "../../src/run/exit-code.ts";
import { articleWith } from "../rule-tester.ts";
import { type Asked, findings, machine, run } from "./run-in-memory.ts";

const CONFIG = "l10n-lint.config.json";
const UNIT = { source: "See [limits](/limits).", target: "Zie limieten." };
const BROKEN = articleWith([UNIT], { "ms.locfileid": null });
const only: Asked = { config: { only: ["mismatched-link"] } };
const json = (value: unknown) => JSON.stringify(value);
const switched = (severity: string) => json({ rules: { "mismatched-link": severity } });

/** What each article of a run is told, as its severities. */
async function severities(files: Readonly<Record<string, string>>, asked: Asked = {}, cwd?: string) {
  const { report } = await run(machine(files, cwd), asked);
  return Object.fromEntries(
    report.files.map(({ path, diagnostics }) => [
      path,
      diagnostics.filter(({ ruleId }) => ruleId === "mismatched-link").map(({ severity }) => severity),
    ]),
  );
}

describe("several configurations in one run", () => {
  const files = {
    [CONFIG]: switched("warning"),
    "a.md": BROKEN,
    [`nested/${CONFIG}`]: switched("info"),
    "nested/deep/b.md": BROKEN,
    "package.json": "{}",
    "off/package.json": json({ "l10n-lint": { rules: { "mismatched-link": "off" } } }),
    "off/c.md": BROKEN,
  };

  test("each article is linted by the nearest one, whatever else is linted", async () => {
    const whole = { "a.md": ["warning"], "nested/deep/b.md": ["info"], "off/c.md": [] };
    expect(await severities(files)).toEqual(whole);
    for (const [path, expected] of Object.entries(whole)) {
      expect(await severities(files, { paths: [path] })).toEqual({ [path]: expected });
    }
    expect(await severities(files, { paths: ["deep"] }, "/work/nested")).toEqual({ "deep/b.md": ["info"] });
  });

  test("the command line wins over all of them", async () => {
    expect(await severities(files, { config: { rules: ["mismatched-link:error"] } })).toEqual({
      "a.md": ["error"],
      "nested/deep/b.md": ["error"],
      "off/c.md": ["error"],
    });
    await expect(run(machine(files), { config: { rules: ["mismatched-lnk:error"] } })).rejects.toThrow(ConfigProblem);
  });

  test("the gate is that of the working directory", async () => {
    const gated = { ...files, [CONFIG]: json({ failOn: "never" }), [`nested/${CONFIG}`]: json({ failOn: "warning" }) };
    const exit = async (cwd: string) => {
      const result = await run(machine(gated, cwd), only);
      return exitCodeOf(result, result.config);
    };
    expect(await exit("/work")).toBe(0);
    expect(await exit("/work/nested")).toBe(1);
  });
});

describe("overrides", () => {
  test("go by the locale and the translation type that the article says", async () => {
    const human = articleWith([UNIT], { "ms.translationtype": "HT", "ms.locfileid": null });
    const overrides = [
      { translationTypes: ["HT"], rules: { "mismatched-link": "info" } },
      { locales: ["nl"], files: ["strict"], rules: { "mismatched-link": "error" } },
    ];
    const files = {
      [CONFIG]: json({ rules: { "mismatched-link": "warning" }, overrides }),
      "a.md": BROKEN,
      "b.md": human,
      "strict/c.md": human,
      "strict/d.md": BROKEN.replace("nl-NL", "fr-FR"),
    };
    expect(await severities(files)).toEqual({
      "a.md": ["warning"],
      "b.md": ["info"],
      "strict/c.md": ["error"],
      "strict/d.md": ["warning"],
    });
  });

  test("reach what is decided over several articles", async () => {
    const article = (locale: string, commit: string, date: string) =>
      articleWith([UNIT], { "ms.contentlocale": locale, "ms.openlocfilehash": commit, "ms.lasthandoff": date });
    const overrides = [{ files: ["nb-NO"], rules: { "stale-hash": "error" } }];
    const files = {
      [CONFIG]: json({ overrides: [...overrides, { locales: ["fr"], rules: { "stale-hash": "off" } }] }),
      "nb-NO/a.md": article("nb-NO", "a".repeat(40), "01/02/2021"),
      "nl-NL/a.md": article("nl-NL", "a".repeat(40), "01/02/2021"),
      "fr-FR/a.md": article("fr-FR", "a".repeat(40), "01/02/2021"),
      "zh-TW/a.md": article("zh-TW", "b".repeat(40), "02/03/2021"),
    };
    const { report } = await run(machine(files), { config: { skip: ["locale-metadata"] } });
    const stale = report.files.map(({ path, diagnostics }) => [
      path,
      ...diagnostics.filter(({ ruleId }) => ruleId === "stale-hash").map(({ severity }) => severity),
    ]);
    expect(stale).toEqual([["fr-FR/a.md"], ["nb-NO/a.md", "error"], ["nl-NL/a.md", "warning"], ["zh-TW/a.md"]]);
  });
});

describe("what is linted", () => {
  const names = async (files: Readonly<Record<string, string>>, asked: Asked = {}, cwd?: string) => {
    const { report, problems, ignored } = await run(machine(files, cwd), asked);
    return [
      ...report.files.map(({ path }) => path),
      ...problems.map(({ kind, leftOutBy }) => `${kind} ${leftOutBy}`),
    ].concat(ignored.map((path) => `ignored ${path}`));
  };
  const files = {
    [CONFIG]: json({ files: ["articles", "more/*.md"], ignores: ["legacy", "articles/*.draft.md"] }),
    "articles/a.md": "",
    "articles/b.draft.md": "",
    "articles/legacy/c.md": "",
    "more/d.md": "",
    "other/e.md": "",
  };

  test("is what the configuration names, seen from its folder, where nobody names anything", async () => {
    expect(await names(files, { paths: [] })).toEqual(["articles/a.md", "more/d.md"]);
    expect(await names(files, { paths: [] }, "/work/other")).toEqual(["../articles/a.md", "../more/d.md"]);
    expect(await names(files, { paths: ["other"] })).toEqual(["other/e.md"]);
    expect(await names({ "a.md": "" }, { paths: [] })).toEqual(["a.md"]);
  });

  test("is not what it leaves out, named or found", async () => {
    expect(await names(files)).toEqual(["articles/a.md", "more/d.md", "other/e.md"]);
    expect(await names(files, { paths: ["articles/b.draft.md", "more"] })).toEqual([
      "more/d.md",
      "ignored articles/b.draft.md",
    ]);
    expect(await names(files, { paths: ["articles/legacy"] })).toEqual(["noMatch ignore"]);
  });

  test("is not even looked into where the working directory's configuration leaves it out", async () => {
    const host = machine(files) as ReturnType<typeof machine> & { readonly calls: readonly string[] };
    await run(host, {});
    expect(host.calls).not.toContain("list /work/articles/legacy");
    expect(host.calls).toContain("list /work/articles");
  });

  test("is not what the configuration nearest to it leaves out", async () => {
    const nested = { [`a/${CONFIG}`]: json({ ignores: ["old"] }), "a/old/b.md": "", "a/c.md": "", "old/d.md": "" };
    expect(await names(nested)).toEqual(["a/c.md", "old/d.md"]);
    expect(await names(nested, { paths: ["a/old/b.md"] })).toEqual(["ignored a/old/b.md"]);
    const { "a/c.md": _, ...bare } = nested;
    expect(await names(bare, { paths: ["a"] })).toEqual(["noMatch ignore"]);
  });

  test("is what .gitignore names too where the configuration says so", async () => {
    const tree = { ".gitignore": "out\n", "out/a.md": "", "b.md": "" };
    expect(await names(tree)).toEqual(["b.md"]);
    expect(await names({ ...tree, [CONFIG]: '{ "gitignore": false }' })).toEqual(["b.md", "out/a.md"]);
  });
});

test("the expected locale is configured by folder, and the message names the file", async () => {
  const files = {
    "docs.fr/l10n-lint.config.json": json({ locale: "fr-fr" }),
    "docs.fr/a.md": articleWith([UNIT]),
    "b.md": articleWith([UNIT], { "ms.locfileid": '"90000002"' }),
  };
  const { report } = await run(machine(files), { config: { only: ["locale-metadata"] } });
  expect(report.files.map(({ diagnostics }) => diagnostics.map(({ message }) => message))).toEqual([
    [],
    ["The article says nl-NL, expected is fr-FR (docs.fr/l10n-lint.config.json)"],
  ]);
});

test("siblings in other clones are compared", async () => {
  const article = (locale: string, hash: string, date: string) =>
    articleWith([UNIT], { "ms.contentlocale": locale, "ms.openlocfilehash": hash, "ms.lasthandoff": date });
  const files = {
    [CONFIG]: json({ siblings: ["../docs-pr.zh-TW"] }),
    ".git/HEAD": "",
    "docs/a.md": article("nl-NL", "a".repeat(40), "01/02/2021"),
    "/docs-pr.zh-TW/docs/a.md": article("zh-TW", "b".repeat(40), "02/03/2021"),
  };
  const stale: Asked = { paths: ["docs"], config: { only: ["stale-hash"] } };
  expect(findings(await run(machine(files), stale))).toEqual(["docs/a.md:3:21 stale-hash/behindSibling"]);
  expect(findings(await run(machine({ ...files, [CONFIG]: "{}" }), stale))).toEqual([]);
});
