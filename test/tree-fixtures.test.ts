import { cpSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { jsonReport, lint } from "./cli/run-binary.ts";
import { gitFolder } from "./io/git/git-folder.ts";
import { temporaryFolder } from "./io/temporary-folder.ts";
import { readTreeTable } from "./tree-fixtures.ts";

const TREES = join(import.meta.dirname, "../fixtures/trees");
const table = readTreeTable();

/** What is linted in each project, as somebody new to it would; `--source` where it takes two checkouts. */
const RUNS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  hugo: [["content"]],
  starlight: [["src/content/docs"]],
  docusaurus: [["i18n"]],
  mkdocs: [["docs"]],
  moved: [["."]],
  checkouts: ["nb-NO", "nl-NL", "fr-FR", "ja-JP", "ar-SA"].map((locale) => {
    return [locale.slice(0, 2), "--source", "en", "--locale", locale];
  }),
};

/** Ids of findings by path, of files that have some. */
type Found = Readonly<Record<string, readonly string[]>>;

function foundIn(cwd: string, runs: readonly (readonly string[])[], ...more: readonly string[]): Found {
  const files = runs.flatMap((args) => jsonReport(lint(["-f", "json", ...args, ...more], { cwd })).files);
  const found = files.map(({ path, diagnostics }) => [
    path,
    [...new Set(diagnostics.map(({ ruleId, messageId }) => `${ruleId}/${messageId}`))].sort(),
  ]);
  return Object.fromEntries(found.filter(([, ids]) => ids?.length !== 0)) as Found;
}

function expectedIn(tree: string, key: "foundBy" | "foundWhenOn"): Found {
  const rows = table.filter((row) => row.tree === tree && row[key].length > 0);
  return Object.fromEntries(rows.map((row) => [row.path, [...row[key]].sort()]));
}

/** A copy outside of any repository. */
function copyOf(tree: string): string {
  const folder = temporaryFolder();
  cpSync(join(TREES, tree), folder, { recursive: true });
  return folder;
}

describe.each(Object.entries(RUNS))("fixtures/trees/%s", (tree, runs) => {
  it("has a row for each of its five languages", () => {
    expect(table.filter((row) => row.tree === tree)).toHaveLength(5);
  });

  it("gives what the table says, and nothing else", () => {
    expect(foundIn(copyOf(tree), runs)).toEqual(expectedIn(tree, "foundBy"));
  });

  it("gives what rules find that are off by default", () => {
    const expected = expectedIn(tree, "foundWhenOn");
    const rules = new Set(Object.values(expected).flatMap((ids) => ids.map((id) => id.split("/")[0] as string)));
    for (const rule of rules) {
      const found = Object.entries(foundIn(copyOf(tree), runs, "--only", rule, "--rule", `${rule}:warning`));
      const ofRule = found.map(([path, ids]) => [path, ids.filter((id) => id.startsWith(`${rule}/`))] as const);
      expect(Object.fromEntries(ofRule.filter(([, ids]) => ids.length > 0))).toEqual(expected);
    }
  });

  it("says in one line what was taken for the source", () => {
    const { stderr } = lint(runs[0] ?? [], { cwd: copyOf(tree) });
    expect(stderr).toMatch(/^note: the source of \d+ files was taken from /m);
  });
});

it("a source that moved on makes its translations stale", () => {
  const repository = gitFolder();
  cpSync(join(TREES, "hugo"), repository.path, { recursive: true });
  repository.commit("2026-01-10", {});
  cpSync(join(TREES, "hugo-later"), repository.path, { recursive: true });
  repository.commit("2026-02-10", {});
  const found = foundIn(repository.path, [["content", "--only", "stale-translation"]]);
  expect(found).toEqual(expectedIn("hugo-later", "foundBy"));
});
