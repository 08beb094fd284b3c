import { describe, expect, it } from "vitest";
import { discover } from "../../../src/io/tree/discover.ts";
import { below, memoryHost } from "../memory-host.ts";

const find = (files: Record<string, string>, patterns: string[], gitignore = true, cwd = "/w") =>
  discover(memoryHost(cwd, below("/w", files)), patterns, { ignore: [], gitignore });
const paths = (...args: Parameters<typeof find>) => find(...args).files.map((file) => file.path);

const repository = {
  ".git/HEAD": "",
  ".gitignore": "\uFEFFbuild/\r\n*.tmp.md\r\n/docs/secret.md\r\n",
  "build/a.md": "",
  "docs/build/b.md": "",
  "docs/c.tmp.md": "",
  "docs/secret.md": "",
  "docs/sub/secret.md": "",
  "docs/d.md": "",
};

describe(".gitignore", () => {
  it("counts for what is found", () => expect(paths(repository, ["."])).toEqual(["docs/d.md", "docs/sub/secret.md"]));
  it("counts from above the folder, up to the repository's root", () =>
    expect(paths(repository, ["docs"])).toEqual(["docs/d.md", "docs/sub/secret.md"]));
  it("counts for globs", () => expect(paths(repository, ["**/*.tmp.md", "docs/*.md"])).toEqual(["docs/d.md"]));
  it("does not count when switched off", () => expect(paths(repository, ["."], false)).toHaveLength(6));
  it("does not count for named files", () =>
    expect(paths(repository, ["docs/secret.md", "build/a.md"])).toEqual(["build/a.md", "docs/secret.md"]));
  it("does not keep a named folder shut, other patterns still count in it", () =>
    expect(
      paths({ ...repository, "build/x.tmp.md": "", "build/.gitignore": "y.md", "build/y.md": "" }, ["build"]),
    ).toEqual(["build/a.md", "build/x.tmp.md"]));
  it("is named as the reason of an empty result", () =>
    expect(find({ ...repository, "only/a.tmp.md": "" }, ["only"]).problems).toMatchObject([
      { kind: "noMatch", leftOutBy: "gitignore" },
    ]));

  it("of a folder further in has the last word", () => {
    const files = {
      ".gitignore": "*.md\n",
      "a.md": "",
      "docs/.gitignore": "!b.md\n",
      "docs/a.md": "",
      "docs/b.md": "",
    };
    expect(paths(files, ["."])).toEqual(["docs/b.md"]);
    expect(paths(files, ["docs"])).toEqual(["docs/b.md"]);
  });
  it("brings a whole folder back", () => {
    const files = { ".gitignore": "out/\n", "docs/.gitignore": "!out/\n", "docs/out/a.md": "", "out/b.md": "" };
    expect(paths(files, ["."])).toEqual(["docs/out/a.md"]);
  });
  it("cannot bring back what is in an ignored folder", () =>
    expect(paths({ ".gitignore": "out/\n!out/a.md\n", "out/a.md": "", "b.md": "" }, ["."])).toEqual(["b.md"]));

  it("of an outer repository does not reach into an inner one", () => {
    const files = {
      ".git/HEAD": "",
      ".gitignore": "a.md\n",
      "inner/.git": "gitdir: x",
      "inner/a.md": "",
      "inner/x/a.md": "",
    };
    expect(paths(files, ["."])).toEqual(["inner/a.md", "inner/x/a.md"]);
    expect(paths(files, ["inner/x"])).toEqual(["inner/x/a.md"]);
  });
  it("of a folder above the repository does not count", () => {
    const files = { ".gitignore": "a.md\n", "repo/.git/HEAD": "", "repo/docs/a.md": "" };
    expect(paths(files, ["docs"], true, "/w/repo")).toEqual(["docs/a.md"]);
  });
  it("counts from the working directory where there is no repository", () => {
    const files = { ".gitignore": "a.md\n", "cwd/.gitignore": "b.md\n", "cwd/docs/a.md": "", "cwd/docs/b.md": "" };
    expect(paths(files, ["docs"], true, "/w/cwd")).toEqual(["docs/a.md"]);
  });
  it("is case-sensitive where file names are", () =>
    expect(paths({ ".gitignore": "README.md\n", "README.md": "", "docs/readme.md": "" }, ["."])).toEqual([
      "docs/readme.md",
    ]));
  it("copes with odd names", () =>
    expect(paths({ ".gitignore": "x\n", ".../a.md": "", "__proto__/b.md": "", " /c.md": "" }, ["."])).toHaveLength(3));
  it("that is no text counts as absent", () =>
    expect(paths({ ".gitignore": "*.md\0", "a.md": "" }, ["."])).toEqual(["a.md"]));
  it("may be a folder", () => expect(paths({ ".gitignore/x": "", "a.md": "" }, ["."])).toEqual(["a.md"]));

  it("counts as absent where it would take time without end, line by line", () => {
    const lines = ["x".repeat(1_000_000), "/".repeat(50_000), `${"**/a/".repeat(30)}b`, "build/"];
    const files = {
      ".git/HEAD": "",
      ".gitignore": lines.join("\n"),
      [`${"a/".repeat(300)}c.md`]: "",
      "build/b.md": "",
    };
    expect(paths(files, ["."])).toEqual([`${"a/".repeat(300)}c.md`]);
  });
});
