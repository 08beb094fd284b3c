import { cpSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { lint, ROOT } from "./cli/run-binary.ts";
import { temporaryFolder } from "./io/temporary-folder.ts";

const PAGE = readFileSync(join(ROOT, "docs/trees.md"), "utf8");

/** The fixture that a recipe's commands are for, by the recipe's heading. */
const FIXTURES: Readonly<Record<string, string>> = {
  Hugo: "hugo",
  Docusaurus: "docusaurus",
  "Astro, Starlight, VitePress": "starlight",
  MkDocs: "mkdocs",
  "Two checkouts": "checkouts",
  "Two checkouts, other paths": "moved",
};

const recipes = PAGE.slice(PAGE.indexOf("## Recipes"), PAGE.indexOf("## What counts"))
  .split(/^### /m)
  .slice(1)
  .map((text) => {
    const title = text.slice(0, text.indexOf("\n"));
    const commands = [...text.matchAll(/^```sh\n([\s\S]*?)^```$/gm)].flatMap(([, block = ""]) =>
      block.trim().split("\n"),
    );
    return { title, commands };
  });

it("has a recipe for every fixture", () => {
  expect(recipes.map(({ title }) => title)).toEqual(Object.keys(FIXTURES));
});

describe.each(recipes)("docs/trees.md, $title", ({ title, commands }) => {
  it.each(commands)("%s", (command) => {
    const folder = temporaryFolder();
    cpSync(join(ROOT, "fixtures/trees", FIXTURES[title] ?? ""), folder, { recursive: true });
    const [npx, name, ...args] = command.split(" ");
    expect([npx, name]).toEqual(["npx", "l10n-lint"]);
    const { code, stderr } = lint(args, { cwd: folder });
    expect(stderr).not.toMatch(/^(?:error|warning):/m);
    expect(stderr).toContain("the source of ");
    expect(code).toBeLessThan(2);
  });
});
