import { describe, expect, test } from "vitest";
import { gitFolder } from "../io/git/git-folder.ts";
import { lint } from "./run-binary.ts";

const PAGES = Object.fromEntries(
  ["one", "two", "three"].flatMap((name) => [
    [`docs/en/${name}.md`, `# About ${name}\n\nText about it.\n`],
    [`docs/uk/${name}.md`, `# Про ${name}\n\nТекст про це.\n`],
  ]),
);

describe("status of trees where a translation and its source are two files", () => {
  test("counts blocks and words that are behind, by locale and by file", () => {
    const folder = gitFolder();
    const first = folder.commit("2025-01-01", PAGES);
    folder.commit("2025-02-01", {
      "docs/en/one.md": "# About one\n\nAnother text, which is longer.\n\n## New here\n",
      "docs/en/two.md": "# About two\n\nText about _it_.\n",
      "docs/en/later.md": "# Later\n",
    });
    const { code, stdout } = lint(["status", "docs/uk", "--json"], { cwd: folder.path });
    expect(code).toBe(0);
    const { locales, files } = JSON.parse(stdout) as { locales: object[]; files: { path: string }[] };
    expect(locales).toMatchObject([
      { locale: "uk", articles: 3, fresh: 1, stale: 1, cosmetic: 1, missing: 1, words: 7, blocks: 6, blocksBehind: 2 },
    ]);
    expect(files.find(({ path }) => path === "docs/uk/one.md")).toMatchObject({
      locale: "uk",
      blocks: 2,
      blocksBehind: 2,
      wordsBehind: 7,
      pairing: { source: "docs/en/one.md", revision: first, base: "lastCommit", behind: 1 },
    });
    const table = lint(["status", "docs/uk"], { cwd: folder.path }).stdout;
    expect(table).toMatch(/^locale total fresh stale .* blocks changed\nuk +3 +1 +1 .* 6 +2\n/);
    // Sources are no translations, whoever names them.
    expect(lint(["status"], { cwd: folder.path }).stdout).toBe(table);
  });
});
