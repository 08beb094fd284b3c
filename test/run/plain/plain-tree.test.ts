import { describe, expect, it } from "vitest";
import { notesOf } from "../../../src/report/notes.ts";
import { exitCodeOf } from "../../../src/run/exit-code.ts";
import { findings, machine, run } from "../run-in-memory.ts";

const ENGLISH = `---
title: Storage
---

# Storage plans

Fjordbase keeps your data in [regions](/docs/regions/), and copies it three times.

## Choose a plan

- Run \`fjord plan list\` to see the plans.
- Note **their numbers**.

| Plan | Price |
|---|---|
| Small | [4 coins](/docs/prices/) |
`;

const FRENCH = `---
title: Stockage
---

# Offres de stockage

Fjordbase garde vos données dans des [régions](/docs/regions/), en trois copies.

## Choisir une offre

- Lancez \`fjord plan list\` pour voir les offres.
- Notez **leurs numéros**.

| Offre | Prix |
|---|---|
| Petite | [4 pièces](/docs/prices/) |
`;

/** A tree of three sound pages, and one to look at. */
function tree(french: string, english = ENGLISH): Record<string, string> {
  const others = ["one", "two", "three"].flatMap((name) => [
    [`content/en/${name}.md`, `# About ${name}\n`],
    [`content/fr/${name}.md`, `# À propos de ${name}\n`],
  ]);
  return { ...Object.fromEntries(others), "content/en/storage.md": english, "content/fr/storage.md": french };
}

async function lint(files: Record<string, string | Uint8Array>, path = "content/fr") {
  return run(machine(files), { paths: [path] });
}

describe("a tree with a source and a translation in two files", () => {
  it("takes lost parameters for errors and other lost identifiers for warnings", async () => {
    const english = `${ENGLISH}\n### -Year\n\nIt is a Fjord.Core.Tap, see Get-Tap.\n`;
    const french = `${FRENCH}\n### -Année\n\nC'est un Fjord. Core. Tap, voyez le robinet.\n`;
    const { report } = await lint(tree(french, english));
    const found = report.files.flatMap(({ diagnostics }) => diagnostics);
    // Without a history the source may be another, which may not have named the command.
    expect(found.map(({ messageId, severity }) => `${messageId} ${severity}`)).toEqual([
      "changed error",
      "missing warning",
      "spaced warning",
    ]);
  });

  it("pairs them, and finds nothing in sound ones", async () => {
    const result = await lint(tree(FRENCH));
    expect(findings(result)).toEqual([]);
    const file = result.report.files.find(({ path }) => path === "content/fr/storage.md");
    expect(file).toMatchObject({
      locale: "fr",
      units: 9,
      pairing: {
        source: "content/en/storage.md",
        revision: null,
        base: "unknown",
        tier: "same",
        paired: 7,
        unpaired: 0,
      },
    });
    expect(notesOf(result).map(({ text }) => text)).toEqual([
      "the source of 4 files was taken from content/en; the version that was translated: 4 unknown, with today's in its place",
    ]);
  });

  it("reports at the target, with both texts and the source's own place", async () => {
    const result = await lint(tree(FRENCH.replace("[régions](/docs/regions/)", "régions")));
    expect(findings(result)).toEqual(["content/fr/storage.md:7:1 mismatched-link/missing"]);
    const [finding] = result.report.files.flatMap(({ diagnostics }) => diagnostics);
    expect(finding).toMatchObject({
      severity: "warning",
      side: "target",
      segmentId: "storage-plans~p1",
      confidence: 1,
    });
    expect(finding?.related[0]).toMatchObject({
      path: "content/en/storage.md",
      range: { start: { line: 7, column: 30 } },
    });
    expect(finding?.excerpt?.source.text).toBe(
      "Fjordbase keeps your data in [regions](/docs/regions/), and copies it three times.",
    );
  });

  it("reads cells as units of their own", async () => {
    const result = await lint(tree(FRENCH.replace("[4 pièces](/docs/prices/)", "4 pièces")));
    const [finding] = result.report.files.flatMap(({ diagnostics }) => diagnostics);
    expect(finding?.segmentId).toBe("choose-a-plan~tr2.2");
  });

  it("gives the same for a file alone as in a whole run", async () => {
    const files = tree(FRENCH.replace("`fjord plan list`", "`fjord plan lister`"));
    const whole = await lint(files);
    const alone = await lint(files, "content/fr/storage.md");
    expect(findings(alone)).toEqual(findings(whole));
    expect(findings(alone)).not.toEqual([]);
  });

  it("says once a folder that files have no source", async () => {
    const files = { ...tree(FRENCH), "content/fr/y.md": "# Seul\n", "content/fr/z.md": "# Seule\n" };
    expect(findings(await lint(files))).toEqual(["content/fr/y.md:1:1 unpaired/unpairedFile"]);
  });

  it("says when less than half of a file can be paired", async () => {
    const list = "1. Un\n\n> Deux\n\n***\n\n```sh\nls\n```\n\n1. Trois\n\n***\n";
    expect(findings(await lint(tree(list)))).toEqual(["content/fr/storage.md:1:1 unpaired/unpairable"]);
  });

  it("reports markers of conflicts", async () => {
    const conflict = "<<<<<<< HEAD\nUn.\n=======\nDeux.\n>>>>>>> branch\n";
    const reported = findings(await lint(tree(`${FRENCH}\n${conflict}`)));
    expect(reported).toContain("content/fr/storage.md:18:1 merge-conflict/markers");
  });

  it("reports MDX that only the translation breaks", async () => {
    const files = Object.fromEntries(
      Object.entries(tree(FRENCH)).map(([path, text]) => [path.replace(/\.md$/, ".mdx"), text]),
    );
    files["content/fr/storage.mdx"] = `${FRENCH}\nDu texte {non fermé\n`;
    const reported = findings(await lint(files));
    expect(reported).toEqual([expect.stringMatching(/^content\/fr\/storage\.mdx:\d+:\d+ unreadable-mdx\/unreadable$/)]);
  });

  it("ends with 2 where a source cannot be read", async () => {
    const files = { ...tree(FRENCH), "content/en/storage.md": new Uint8Array([0x23, 0, 0, 0]) };
    const result = await lint(files);
    expect(exitCodeOf(result, result.config)).toBe(2);
  });

  it("pairs nothing where no layout matches", async () => {
    const { plain, report } = await lint({ "content/fr/storage.md": FRENCH });
    expect(plain.sources).toEqual({});
    expect(report.files[0]).not.toHaveProperty("pairing");
  });

  it("obeys directives in comments of MDX", async () => {
    const broken = FRENCH.replace("[régions](/docs/regions/)", "régions");
    const disabled = broken.replace(
      "Fjordbase garde",
      "{/* l10n-lint-disable-next-line mismatched-link */}\n\nFjordbase garde",
    );
    const files = (text: string) =>
      Object.fromEntries(Object.entries(tree(text)).map(([path, content]) => [path.replace(/\.md$/, ".mdx"), content]));
    expect(findings(await lint(files(broken)))).toHaveLength(1);
    const line = disabled.replace("*/}\n\nFjord", "*/}\nFjord");
    expect(findings(await lint(files(line)))).toEqual([]);
  });

  it("follows templates of the configuration, seen from its folder", async () => {
    const plain = { target: "translations/{locale}/{path}", source: "english/{path}" };
    const files = {
      "l10n-lint.config.json": JSON.stringify({ plain }),
      "english/storage.md": ENGLISH,
      "translations/fr/storage.md": FRENCH.replace("[régions](/docs/regions/)", "régions"),
      "translations/fr/z.md": "# Seule\n",
    };
    const result = await lint(files, "translations");
    expect(findings(result)).toEqual([
      "translations/fr/storage.md:7:1 mismatched-link/missing",
      "translations/fr/z.md:1:1 unpaired/unpairedFile",
    ]);
  });

  it("counts a translation once whose locale nothing says, and asks nothing of pipelines", async () => {
    const files = {
      "english/storage.md": ENGLISH,
      "english/one.md": "# About it\n",
      "other/storage.md": FRENCH,
      "other/one.md": "# \u0E40\u0E01\u0E35\u0E48\u0E22\u0E27\u0E01\u0E31\u0E1A\n",
      "other/alone.md": "# Seule\n",
    };
    const result = await run(machine(files), {
      paths: ["other"],
      config: { settings: { source: { path: "/work/english" } } },
    });
    expect(findings(result)).toEqual(["other/alone.md:1:1 unpaired/unpairedFile"]);
    expect(result.report.files.map(({ locale }) => locale)).toEqual([null, null, null]);
    expect(notesOf(result).map(({ text }) => text)).toEqual([
      "the source of 2 files was taken from english; the version that was translated: 2 unknown, with today's in its place",
      "1 file without a source; rules that compare are silent there",
    ]);
  });

  it("takes another language for the source's where the configuration says so", async () => {
    const files = Object.fromEntries(
      Object.entries(tree(FRENCH)).map(([path, text]) => [path.replace("content/en", "content/nl"), text]),
    );
    const { plain } = await lint({ ...files, "l10n-lint.config.json": '{"plain": {"sourceLocale": "nl"}}' });
    expect(Object.keys(plain.sources)).toEqual(["content/nl"]);
  });

  it("pairs nothing where the configuration says so", async () => {
    const { plain } = await lint({ ...tree(FRENCH), "l10n-lint.config.json": '{"plain": false}' });
    expect(plain.sources).toEqual({});
  });

  it("does not look for CommonMark's emphasis in Python-Markdown", async () => {
    const french = FRENCH.replace("**leurs numéros**", "**« leurs »**numéros");
    expect(findings(await lint(tree(french)))).toEqual(["content/fr/storage.md:12:9 broken-emphasis/literal"]);
    const written = (text: string) => text.replace(/^# (.*)$/m, "# $1 { #storage }");
    expect(findings(await lint(tree(written(french), written(ENGLISH))))).toEqual([]);
  });
});
