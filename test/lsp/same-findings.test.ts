import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { lintText } from "../../src/api/lint.ts";
import { LintSession } from "../../src/api/session.ts";
import { ROOT } from "../cli/run-binary.ts";

const FIXTURES = join(ROOT, "fixtures");
const articles = readdirSync(FIXTURES, { recursive: true, encoding: "utf8" })
  .map((path) => path.replaceAll("\\", "/"))
  .filter((path) => /^(?:articles|broken)\/.*\.md$/.test(path) && !path.endsWith("README.md"));

it("an editor's session finds what the command line finds, however often and in which order it is asked", async () => {
  expect(articles.length).toBeGreaterThan(100);
  const session = new LintSession(FIXTURES, {});
  for (const path of [...articles, ...articles.toReversed()]) {
    const text = readFileSync(join(FIXTURES, path), "utf8");
    const found = await session.lint(text, join(FIXTURES, path));
    expect(found?.report ?? null).toEqual(await lintText(text, { cwd: FIXTURES, path }));
  }
});
