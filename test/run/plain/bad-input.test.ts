import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { ConfigFiles } from "../../../src/config-files/config-files.ts";
import { nodeHost } from "../../../src/io/host.ts";
import { notesOf } from "../../../src/report/notes.ts";
import { rules } from "../../../src/rules/index.ts";
import { exitCodeOf } from "../../../src/run/exit-code.ts";
import { lintRun } from "../../../src/run/lint-run.ts";
import { gitFolder } from "../../io/git/git-folder.ts";
import { findings, machine, run } from "../run-in-memory.ts";

/** A tree of four pages, the first of which is to be looked at. */
function tree(english: string | Uint8Array, french: string | Uint8Array): Record<string, string | Uint8Array> {
  const others = ["one", "two", "three"].flatMap((name) => [
    [`docs/en/${name}.md`, `# About ${name}\n`],
    [`docs/fr/${name}.md`, `# À propos de ${name}\n`],
  ]);
  return { ...Object.fromEntries(others), "docs/en/a.md": english, "docs/fr/a.md": french };
}

const lint = (english: string | Uint8Array, french: string | Uint8Array) =>
  run(machine(tree(english, french)), { paths: ["docs/fr"] });

/** The least text of a block. */
const RULES = (count: number) => "***\n".repeat(count);

describe("a tree with something wrong", () => {
  it.each([
    ["a page of more than 20,000 blocks", RULES(20_001), RULES(20_001)],
    ["more than 16 million pairs to score", RULES(6_000), RULES(3_000)],
  ])("ends with one note: %s", async (_, english, french) => {
    const result = await lint(english, french);
    expect(findings(result)).toEqual(["docs/fr/a.md:1:1 unpaired/tooLarge"]);
    expect(exitCodeOf(result, result.config)).toBe(0);
  });

  it("pairs what stands behind broken front matter", async () => {
    const result = await lint(
      "---\ntitle: Taps\n---\n\nSee [one](/one).\n",
      '---\ntitle: "Robinets\n---\n\nVoir un.\n',
    );
    expect(findings(result)).toEqual([
      expect.stringContaining("docs/fr/a.md:2:17 invalid-front-matter/invalidYaml"),
      "docs/fr/a.md:5:1 mismatched-link/missing",
    ]);
  });

  it("never runs front matter", async () => {
    const code = '---js\nthrow new Error("run");\n---\n\nText.\n';
    expect(findings(await lint(code, code.replace("Text.", "Texte.")))).toEqual([
      expect.stringContaining("docs/fr/a.md:1:4 invalid-front-matter/language"),
    ]);
  });

  it.each([
    ["an empty source", "", "Texte.\n"],
    ["an empty translation", "Text.\n", ""],
    ["nothing but front matter", "---\ntitle: Taps\n---\n", "---\ntitle: Robinets\n---\n"],
    ["an open fence", "Text.\n\n```sh\nls\n", "Texte.\n\n```sh\nls\n"],
    ["a source with bytes that are no UTF-8", new Uint8Array([0x54, 0xff, 0x0a]), "T\n"],
  ])("bears %s", async (_, english, french) => {
    const result = await lint(english, french);
    expect(exitCodeOf(result, result.config)).toBe(0);
  });

  it("tells by one note that a shallow clone lacks the commits that translations name", async () => {
    const folder = gitFolder();
    const pages = tree("Text [one](/one).\n", "Texte.\n");
    const first = folder.commit(
      "2025-01-01",
      Object.fromEntries(Object.entries(pages).map(([path, text]) => [path, String(text)])),
    );
    const named = (text: string) => `---\ndefault_lang_commit: ${first}\n---\n\n${text}`;
    folder.commit("2025-02-01", {
      "docs/en/a.md": "Text [two](/two).\n",
      "docs/fr/a.md": named("Texte.\n"),
      "docs/fr/one.md": named("# À propos\n"),
    });
    folder.git("clone", "-q", "--depth", "1", pathToFileURL(folder.path).href, "../shallow");
    const host = nodeHost(join(folder.path, "../shallow"));
    writeFileSync(join(host.cwd, "docs/fr/new.md"), "# Nouveau\n");
    const config = new ConfigFiles(host, { named: null, trustCode: false, request: {}, rules, formats: ["json"] });
    const result = await lintRun(
      { paths: ["docs/fr"], ignore: [], config, tool: { name: "l10n-lint", version: "9.9.9" } },
      host,
    );
    expect(result.report.files.map(({ pairing }) => pairing?.base)).toEqual([
      "unknown",
      undefined,
      "unknown",
      "lastCommit",
      "lastCommit",
    ]);
    const notes = notesOf(result)
      .map(({ text }) => text)
      .filter((text) => text.includes("cannot be found"));
    expect(notes).toEqual([expect.stringContaining("1 commit that translations name cannot be found")]);
  });
});
