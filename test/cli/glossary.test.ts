import { describe, expect, test } from "vitest";
import { articleWith } from "../rule-tester.ts";
import { inFolder } from "./in-folder.ts";
import { lint } from "./run-binary.ts";

const CONFIG = "l10n-lint.config.json";
const folder = inFolder();

function writeArticle(path: string, source: string, target: string, locale = "nl-NL") {
  folder.write(path, articleWith([{ source, target }], { "ms.contentlocale": locale }));
}

describe("a glossary of a configuration", () => {
  test("is read from its file, for every thread", () => {
    folder.write(CONFIG, { glossary: "terms.csv", doNotTranslate: ["Fjordbase"] });
    folder.write("terms.csv", "source,target,locale,forbidden\naccount,account,nl,rekening\n");
    for (let index = 0; index < 12; index++)
      writeArticle(`nl-NL/a${index}.md`, `The account ${index}`, `De rekening ${index}`);
    writeArticle("nl-NL/z.md", "Open Fjordbase", "Open de basis");
    const { code, stdout } = folder.lint("--only", "terminology", "-f", "compact", "--concurrency", "2", "nl-NL");
    expect(code).toBe(0);
    expect(stdout.match(/"rekening" is not to be used for "account"/g)).toHaveLength(12);
    expect(stdout).toContain('"Fjordbase" is not to be translated');
  });

  test("ends the run with 2 where it is wrong, with its line and column", () => {
    folder.write(CONFIG, { glossary: "terms.csv" });
    folder.write("terms.csv", "source,target,locale\naccount,account,Dutch\n");
    writeArticle("nl-NL/a.md", "a", "b");
    for (const args of [["nl-NL"], ["config", "--check"]]) {
      const { code, stderr } = folder.lint(...args);
      expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining("terms.csv:2:17") });
    }
  });

  test("has to lie in the folder of a configuration that was found", () => {
    folder.write("a/l10n-lint.config.json", { glossary: "../terms.csv" });
    folder.write("terms.csv", "source,target\na,b\n");
    writeArticle("a/nl-NL/a.md", "a", "b");
    expect(folder.lint("a")).toMatchObject({ code: 2, stderr: expect.stringContaining("may not have") });
    expect(folder.lint("--config", "a/l10n-lint.config.json", "a").code).toBe(0);
  });

  test("is counted by config --check; the sample is sound", () => {
    folder.copyFixture("glossary.csv", "glossary.csv");
    folder.write(CONFIG, { glossary: "glossary.csv", doNotTranslate: ["Fjordbase"] });
    expect(folder.lint("config", "--check").stdout).toContain("14 terms of 1 glossary");
  });
});

describe("glossary suggest", () => {
  test("counts renderings of bold texts, links and headings, and its CSV is a glossary", () => {
    writeArticle("nl-NL/a.md", "Select **Save** in [the guide](/g).", "Kies **Opslaan** in [de gids](/g).");
    writeArticle("nl-NL/b.md", "Select **Save**.", "Kies **Opslaan**.");
    writeArticle("nl-NL/c.md", "**Save**, see [The guide](/g)", "**Bewaren**, zie [het boek](/g)");
    const { code, stdout } = folder.lint("glossary", "suggest", "--min", "2", ".");
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout:
        "source,target,locale,status,note\nSave,Opslaan,nl-NL,proposed,2 of 3; also Bewaren (1)\nthe guide,de gids,nl-NL,proposed,1 of 2; also het boek (1)\n",
    });
    folder.write("terms.csv", stdout);
    folder.write(CONFIG, { glossary: "terms.csv" });
    expect(folder.lint("config", "--check").stdout).toContain("2 terms of 1 glossary");
  });

  test("can be asked for one locale", () => {
    writeArticle("nl-NL/a.md", "**Save**", "**Opslaan**");
    writeArticle("fr-FR/a.md", "**Save**", "**Enregistrer**", "fr-FR");
    const { stdout } = folder.lint("glossary", "suggest", "--min", "1", "--locale", "fr-FR");
    expect(stdout.split("\n").slice(1)).toEqual(["Save,Enregistrer,fr-FR,proposed,1 of 1", ""]);
  });

  test("refuses a number that is none, and paths that lead nowhere", () => {
    expect(folder.lint("glossary", "suggest", "--min", "0").code).toBe(2);
    expect(folder.lint("glossary", "suggest", "nowhere").code).toBe(2);
    expect(lint(["glossary", "suggest", "fixtures/articles", "--min", "2"]).code).toBe(0);
  });
});
