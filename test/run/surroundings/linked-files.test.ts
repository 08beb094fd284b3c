import { describe, expect, it } from "vitest";
import { nodeHost } from "../../../src/io/host.ts";
import { gitFolder } from "../../io/git/git-folder.ts";
import { temporaryFolder } from "../../io/temporary-folder.ts";
import { articleWith } from "../../rule-tester.ts";
import { run } from "../run-in-memory.ts";

const LINKS = ["b.md", "Media/Plan%201.PNG", "../here/c.md", "none.md", "../../outside.md", "../SRC/only.md"];
const TEXT = articleWith(LINKS.map((link) => ({ target: `Se [den](${link}).`, source: `See [it](${link}).` })));

async function missing(files: Record<string, string>, source?: string): Promise<readonly string[]> {
  const folder = temporaryFolder({ ".openpublishing.publish.config.json": "{}", "docs/a.md": TEXT, ...files });
  const config = {
    only: ["missing-file"],
    rules: ["missing-file:warning"],
    ...(source !== undefined && { settings: { source: { path: source } } }),
  };
  const { report } = await run(nodeHost(folder), { config });
  return report.files.flatMap(({ diagnostics }) => diagnostics.map(({ message }) => message.split(" ")[0] ?? ""));
}

describe("a linked file", () => {
  const here = { "docs/B.md": "", "docs/media/plan 1.png": "", "here/c.md": "" };

  it("is missing where this tree does not have it, in no case", async () => {
    expect(await missing(here)).toEqual(["none.md", "../SRC/only.md"]);
    expect(await missing({})).toEqual(["b.md", "Media/Plan%201.PNG", "../here/c.md", "none.md", "../SRC/only.md"]);
  });

  it("may be at the source alone", async () => {
    const files = { "docs/a.md": "x", "src/Only.md": "x", "docs/none.md": "x" };
    expect(await missing(here, temporaryFolder(files))).toEqual([]);
    const { path, commit } = gitFolder();
    commit("2025-01-01", files);
    expect(await missing(here, path)).toEqual([]);
    // In a part of a repository, what lies outside of it is found as it is written.
    expect(await missing(here, `${path}/docs`)).toEqual(["../SRC/only.md"]);
  });
});
