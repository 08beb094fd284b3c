import { describe, expect, it, test } from "vitest";
import { majorityLocale } from "../../src/locale/majority.ts";
import { articleWith } from "../rule-tester.ts";
import { findings, machine, run } from "../run/run-in-memory.ts";

describe("the locale of most articles", () => {
  it.each([
    [["nl-NL", "nb-NO", "nl-NL"], "nl-NL"],
    [["nb-NO", null, null], "nb-NO"],
    [["nl-NL", "nb-NO"], null],
    [["nl-NL", "nb-NO", "fr-FR", "nb-NO", "nl-NL"], null],
    [[null], null],
    [[], null],
  ])("%j: %s", (locales, expected) => {
    expect(majorityLocale(locales)).toBe(expected);
  });
});

const UNTRANSLATED = { source: "Open the cluster you want.", target: "Open the cluster you want." };
const TRANSLATED = { source: "Open it.", target: "Åpne." };
const article = (locale: string | null, unit = TRANSLATED) => articleWith([unit], { "ms.contentlocale": locale });
const config = { only: ["untranslated-segment"] };

/** The files with a finding, and how far the run had got each time. */
async function lint(files: Readonly<Record<string, string>>) {
  const progress: number[] = [];
  const result = await run(machine(files), { config, onProgress: (done) => progress.push(done) });
  return { found: findings(result).map((finding) => finding.split(":")[0]), progress, files: result.report.files };
}

describe("an article whose locale nobody tells", () => {
  test("has that of most articles of the run, wherever it stands among them", async () => {
    const files = {
      "a.md": article(null, UNTRANSLATED),
      "b.md": article("nb-NO"),
      "c.md": article("nb-NO"),
      "d.md": article("en-GB", UNTRANSLATED),
      "e.md": article("no locale", UNTRANSLATED),
    };
    const { found, progress, files: reported } = await lint(files);
    expect(found).toEqual(["a.md", "e.md"]);
    expect(reported.map(({ path }) => path)).toEqual(Object.keys(files));
    expect(reported.map(({ locale }) => locale)).toEqual([null, "nb-NO", "nb-NO", "en-GB", null]);
    expect(progress).toEqual([1, 2, 3, 4, 5]);
  });

  test("has none where most articles are English, two locales are as frequent, or it is linted alone", async () => {
    const unknown = article(null, UNTRANSLATED);
    expect((await lint({ "a.md": unknown, "b.md": article("en-GB") })).found).toEqual([]);
    expect((await lint({ "a.md": unknown, "b.md": article("nb-NO"), "c.md": article("en-GB") })).found).toEqual([]);
    expect((await lint({ "a.md": unknown })).found).toEqual([]);
  });

  test("has the expected one before that of most articles", async () => {
    const files = {
      "en-GB/a.md": article(null, UNTRANSLATED),
      "nb-NO/a.md": article("nb-NO"),
      "nb-NO/b.md": article(null, UNTRANSLATED),
    };
    expect((await lint(files)).found).toEqual(["nb-NO/b.md"]);
  });
});
