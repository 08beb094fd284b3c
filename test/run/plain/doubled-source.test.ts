import { describe, expect, it } from "vitest";
import type { PlainConfig } from "../../../src/model/config.ts";
import { notesOf } from "../../../src/report/notes.ts";
import { exitCodeOf } from "../../../src/run/exit-code.ts";
import { findings, machine, run } from "../run-in-memory.ts";

const NAMES = ["one", "two", "three"];

function pages(...folders: readonly (readonly [string, string])[]): Record<string, string> {
  return Object.fromEntries(
    folders.flatMap(([folder, text]) => NAMES.map((name) => [`${folder}/${name}.md`, `# ${text} ${name}\n`] as const)),
  );
}

/** The exit code and what is said beside the report. */
async function lint(files: Record<string, string>, plain?: PlainConfig | readonly PlainConfig[], paths = ["docs"]) {
  const configuration = plain === undefined ? {} : { "l10n-lint.config.json": JSON.stringify({ plain }) };
  const result = await run(machine({ ...files, ...configuration }), { paths });
  const notes = notesOf(result).map(({ level, text }) => `${level}: ${text}`);
  return { code: exitCodeOf(result, result.config), notes: notes.filter((note) => !note.includes("was taken from")) };
}

const ENGLISH = ["docs/en", "About"] as const;
const TREE = { target: "docs/{locale}/{path}", source: "docs/en/{path}" };

describe("two translations of one source into one language", () => {
  it("are a mistake where two trees are configured so", async () => {
    const files = pages(ENGLISH, ["docs/fr", "À propos de"], ["old/fr", "Sur"]);
    const old = { target: "old/{locale}/{path}", source: "docs/en/{path}" };
    expect(await lint(files, [TREE, old], ["docs", "old"])).toEqual({
      code: 2,
      notes: [
        "error: the source docs/en/one.md has two translations into fr: docs/fr/one.md (plain[0].target) and old/fr/one.md (plain[1].target)",
      ],
    });
  });

  it("are a mistake where two folders name the locale", async () => {
    const files = pages(ENGLISH, ["docs/zh-cn", "关于"], ["docs/zh_CN", "有关"]);
    expect(await lint(files, TREE)).toEqual({
      code: 2,
      notes: [
        "error: the source docs/en/one.md has two translations into zh-CN: docs/zh-cn/one.md (plain.target) and docs/zh_CN/one.md (plain.target)",
      ],
    });
  });

  it("are worth a note where nobody configured them", async () => {
    const files = pages(ENGLISH, ["docs/zh-cn", "关于"], ["docs/zh_CN", "有关"]);
    expect(await lint(files)).toEqual({
      code: 0,
      notes: ["note: docs/zh-cn/one.md and docs/zh_CN/one.md translate one source into one language, and 4 more files"],
    });
  });

  it("are none where each has a language, or an ending, of its own", async () => {
    const files = pages(ENGLISH, ["docs/pt-br", "Sobre"], ["docs/pt-pt", "Acerca de"], ["docs/ja", "について"]);
    const sound = { code: 0, notes: [] };
    expect(await lint({ ...files, "docs/ja/one.mdx": "# one について\n" }, TREE)).toEqual(sound);
    expect(await lint(files)).toEqual(sound);
  });
});

describe("a source that is its own translation", () => {
  it.each(["docs", "."])("ends with 2: --source %s", async (source) => {
    const host = machine(pages(["docs", "À propos de"]));
    const config = { settings: { source: { path: `/work/${source}` }, locale: "fr-FR" } };
    const result = await run(host, { paths: ["docs"], config });
    expect(exitCodeOf(result, result.config)).toBe(2);
    expect(notesOf(result).map(({ text }) => text)).toContain(
      "the source docs/one.md is its own translation: another folder has to be named",
    );
  });

  it("does not concern the folder of the sources", async () => {
    const broken = { ...pages(ENGLISH, ["docs/fr", "À propos de"]), "docs/en/four.md": "See [it]( /a).\n" };
    const result = await run(machine({ ...broken, "l10n-lint.config.json": JSON.stringify({ plain: TREE }) }));
    expect([exitCodeOf(result, result.config), findings(result)]).toEqual([0, []]);
  });
});
