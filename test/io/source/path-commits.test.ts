import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { openGitRepository } from "../../../src/io/git/git.ts";
import { PathCommits } from "../../../src/io/source/path-commits.ts";
import { gitFolder } from "../git/git-folder.ts";

/** A history in which a branch is merged, once with a page that is as in neither parent. */
function history() {
  const folder = gitFolder();
  const first = folder.commit("2025-01-01", { "a.md": "one\n", "b/ö.md": "one\n", "c.md": "one\n" });
  folder.git("checkout", "-q", "-b", "side");
  const side = folder.commit("2025-01-02", { "a.md": "side\n", "b/ö.md": "side\n" });
  folder.git("checkout", "-q", "main");
  const main = folder.commit("2025-01-03", { "a.md": "main\n", "c.md": null });
  folder.git("merge", "-q", "--no-commit", "-s", "ours", "side");
  writeFileSync(join(folder.path, "a.md"), "both\n");
  writeFileSync(join(folder.path, "b/ö.md"), "side\n");
  const merge = folder.commit("2025-01-04", {});
  const last = folder.commit("2025-01-05", { "d.md": "one\n" });
  return {
    folder,
    expected: {
      "a.md": [merge, main, side, first],
      "b/ö.md": [side, first],
      "c.md": [main, first],
      "d.md": [last],
      "e.md": [],
    },
  };
}

it("finds the same commits one by one and with one look", async () => {
  const { folder, expected } = history();
  const repository = await openGitRepository(folder.path);
  const head = (await repository.commitOf("HEAD")) ?? "";
  const commits = new PathCommits(repository, head);
  const ask = async (most: number) =>
    Object.fromEntries(
      await Promise.all(Object.keys(expected).map(async (path) => [path, await commits.of(path, most)] as const)),
    );
  expect(await ask(60)).toEqual(expected);
  // Behind so many questions history was read as a whole.
  await ask(60);
  await ask(60);
  folder.git("checkout", "-q", "--detach");
  expect(await ask(60)).toEqual(expected);
  expect((await ask(2))["a.md"]).toEqual(expected["a.md"].slice(0, 2));
  await repository.close();
});
