import { describe, expect, test } from "vitest";
import { articleWith } from "../rule-tester.ts";
import { machine, run } from "./run-in-memory.ts";

const PUBLISHING = ".openpublishing.publish.config.json";
const DUTCH = articleWith([{ source: "Open it.", target: "Open." }], { "ms.contentlocale": "nl-NL" });
const UNDECLARED = articleWith([{ source: "Open it.", target: "Open." }], { "ms.contentlocale": null });

function publishing(...docsets: readonly { folder: string; locale: string }[]): string {
  const docsets_to_publish = docsets.map(({ folder, locale }) => ({ build_source_folder: folder, locale }));
  return JSON.stringify({ docsets_to_publish });
}

/** What is said about the locale of each article; `null` where nothing is wrong. */
async function objections(
  files: Readonly<Record<string, string>>,
  { cwd = "/work", locale = null as string | null } = {},
): Promise<Record<string, string | null>> {
  const { report } = await run(machine(files, cwd), {
    config: { only: ["locale-metadata"], settings: locale === null ? {} : { locale } },
  });
  return Object.fromEntries(
    report.files.map(({ path, diagnostics }) => [
      path,
      diagnostics.find(({ messageId }) => messageId === "otherLocale")?.message ?? null,
    ]),
  );
}

describe("the locale an article is expected to have", () => {
  test("is that of --locale before all others", async () => {
    const files = { "nl-NL/a.md": DUTCH, [PUBLISHING]: publishing({ folder: ".", locale: "nl-nl" }) };
    expect(await objections(files, { locale: "de-DE" })).toEqual({
      "nl-NL/a.md": "The article says nl-NL, expected is de-DE (--locale)",
    });
    expect(await objections(files, { locale: "nl-NL" })).toEqual({ "nl-NL/a.md": null });
  });

  test("is any of a language that stands alone", async () => {
    expect(await objections({ "a.md": DUTCH }, { locale: "nl" })).toEqual({ "a.md": null });
    expect(await objections({ "a.md": DUTCH }, { locale: "de" })).toEqual({
      "a.md": "The article says nl-NL, expected is de (--locale)",
    });
  });

  test("is that of the publishing configuration before that of the path", async () => {
    const files = { "nl-NL/a.md": DUTCH, [PUBLISHING]: publishing({ folder: ".", locale: "de-de" }) };
    expect(await objections(files)).toEqual({
      "nl-NL/a.md": `The article says nl-NL, expected is de-DE (${PUBLISHING})`,
    });
    const agreeing = { "de-DE/a.md": DUTCH, [PUBLISHING]: publishing({ folder: ".", locale: "nl-nl" }) };
    expect(await objections(agreeing)).toEqual({ "de-DE/a.md": null });
  });

  test("is that of the docset around the article, found upwards from it", async () => {
    const files = {
      "repository/dutch/a.md": DUTCH,
      "repository/german/deep/b.md": DUTCH,
      [`repository/${PUBLISHING}`]: publishing(
        { folder: "dutch", locale: "nl-NL" },
        { folder: "german", locale: "de-DE" },
      ),
    };
    expect(await objections(files)).toEqual({
      "repository/dutch/a.md": null,
      "repository/german/deep/b.md": `The article says nl-NL, expected is de-DE (repository/${PUBLISHING})`,
    });
  });

  test.each([
    ["de-DE/deep/a.md", "de-DE"],
    ["docs.de-DE/a.md", "docs.de-DE"],
    ["docs/a.de-DE.md", "docs/a.de-DE.md"],
    // Of several parts the innermost counts, unless one names the declared locale.
    ["fr-FR/de-DE/a.md", "fr-FR/de-DE"],
  ])("is that of the path: %s", async (path, evidence) => {
    expect(await objections({ [path]: DUTCH })).toEqual({
      [path]: `The article says nl-NL, expected is de-DE (${evidence})`,
    });
  });

  test.each([
    ["nothing names one", "docs/a.md"],
    ["a folder only looks like one", "how-to/to-do/a.md"],
    ["an outer folder names the declared one", "nl-NL/fr-FR/a.md"],
    ["the case differs", "NL-nl/a.md"],
  ])("is no other where %s", async (_, path) => {
    expect(await objections({ [path]: DUTCH })).toEqual({ [path]: null });
  });

  test("does not depend on the folder the run starts in", async () => {
    const files = { "de-DE/docs/a.md": DUTCH };
    const said = "The article says nl-NL, expected is de-DE (de-DE)";
    expect(await objections(files)).toEqual({ "de-DE/docs/a.md": said });
    expect(await objections(files, { cwd: "/work/de-DE" })).toEqual({ "docs/a.md": said });
    expect(await objections(files, { cwd: "/work/de-DE/docs" })).toEqual({ "a.md": said });
  });

  test("is not looked for above the folder of a repository", async () => {
    const files = { "/home/de-DE/clone/docs/a.md": DUTCH, "/home/de-DE/clone/.git/HEAD": "" };
    expect(await objections(files, { cwd: "/home/de-DE/clone" })).toEqual({ "docs/a.md": null });
    const named = { "/home/clone.de-DE/docs/a.md": DUTCH, "/home/clone.de-DE/.git/HEAD": "" };
    expect(await objections(named, { cwd: "/home/clone.de-DE" })).toEqual({
      "docs/a.md": "The article says nl-NL, expected is de-DE (clone.de-DE)",
    });
  });
});

describe("the locale of an article", () => {
  const localeOf = async (files: Readonly<Record<string, string>>, locale: string | null = null) => {
    const { report } = await run(machine(files), { config: { settings: locale === null ? {} : { locale } } });
    return report.files[0]?.locale;
  };

  test("is the expected one, whatever it declares", async () => {
    expect(await localeOf({ "de-DE/a.md": DUTCH })).toBe("de-DE");
    expect(await localeOf({ "de-DE/a.md": UNDECLARED })).toBe("de-DE");
    expect(await localeOf({ "de-DE/a.md": DUTCH.replace("nl-NL", "nl_NL") })).toBe("de-DE");
    expect(await localeOf({ "de-DE/a.md": UNDECLARED }, "fr-FR")).toBe("fr-FR");
  });

  test("is what it declares where none is expected, in canonical case", async () => {
    expect(await localeOf({ "a.md": DUTCH })).toBe("nl-NL");
    expect(await localeOf({ "a.md": DUTCH.replace("nl-NL", "SR-latn-rs") })).toBe("sr-Latn-RS");
    expect(await localeOf({ "a.md": DUTCH.replace("nl-NL", "zh") })).toBe("zh");
  });

  test.each(["svenska", "xx-YY", "nl_NL"])(
    "is unknown where it declares %s, which no language is called",
    async (tag) => {
      expect(await localeOf({ "a.md": DUTCH.replace("nl-NL", tag) })).toBeNull();
    },
  );

  test("a slip in the front matter changes nothing that is said about the text", async () => {
    const units = [
      { source: "Select the cluster to see its values.", target: "Выберите кластер, чтобы увидеть значения." },
    ];
    const slipped = articleWith(units, { "ms.contentlocale": "ja-JP" });
    const { report } = await run(machine({ "ru-RU/a.md": slipped }));
    expect(report.files[0]?.diagnostics.map(({ ruleId }) => ruleId)).toEqual(["locale-metadata"]);
  });
});
