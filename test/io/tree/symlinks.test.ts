import { mkdirSync, symlinkSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { nodeHost } from "../../../src/io/host.ts";
import { discover } from "../../../src/io/tree/discover.ts";
import { temporaryFolder } from "../temporary-folder.ts";

function find(cwd: string, ...patterns: string[]) {
  const { files, problems } = discover(nodeHost(cwd), patterns, { ignore: [], gitignore: true });
  return {
    paths: files.map((file) => file.path),
    problems: problems.map((problem) => `${problem.kind} ${problem.path}`),
  };
}

describe.runIf(process.platform !== "win32")("symbolic links", () => {
  it("do not lead out of a tree, and are told", () => {
    const outside = temporaryFolder({ "x/a.md": "", "b.md": "", "c.txt": "" });
    const folder = temporaryFolder({ "docs/own.md": "" });
    symlinkSync(`${outside}/x`, `${folder}/docs/folder`);
    symlinkSync(`${outside}/b.md`, `${folder}/docs/file.md`);
    symlinkSync(`${outside}/c.txt`, `${folder}/docs/picture.png`);
    for (const pattern of ["docs", ".", "docs/**/*.md", folder]) {
      const { paths, problems } = find(folder, pattern);
      expect(paths).toEqual(["docs/own.md"]);
      expect(problems.sort()).toEqual(["symlinkOutside docs/file.md", "symlinkOutside docs/folder"]);
    }
  });

  it("do not lead out of the working directory when they are named", () => {
    const outside = temporaryFolder({ "b.md": "" });
    const folder = temporaryFolder({ "docs/own.md": "", "shared/c.md": "" });
    symlinkSync(`${outside}/b.md`, `${folder}/docs/out.md`);
    symlinkSync("../shared/c.md", `${folder}/docs/in.md`);
    expect(find(folder, "docs/out.md", "docs/in.md")).toEqual({
      paths: ["docs/in.md"],
      problems: ["symlinkOutside docs/out.md"],
    });
  });

  it("may be a named folder, whose own links stay inside", () => {
    const outside = temporaryFolder({ "tree/a.md": "", "b.md": "" });
    symlinkSync("../b.md", `${outside}/tree/b.md`);
    const folder = temporaryFolder();
    symlinkSync(`${outside}/tree`, `${folder}/docs`);
    expect(find(folder, "docs")).toEqual({ paths: ["docs/a.md"], problems: ["symlinkOutside docs/b.md"] });
    expect(find(folder, "docs/a.md", "docs/*.md").paths).toEqual(["docs/a.md"]);
  });

  it("end in a cycle", () => {
    const folder = temporaryFolder({ "docs/a.md": "", "docs/x/b.md": "" });
    symlinkSync("..", `${folder}/docs/up`);
    symlinkSync(".", `${folder}/docs/x/here`);
    symlinkSync("loop", `${folder}/docs/loop`);
    symlinkSync("../../docs", `${folder}/docs/x/again`);
    expect(find(folder, "docs")).toEqual({ paths: ["docs/a.md", "docs/x/b.md"], problems: ["symlinkOutside docs/up"] });
    expect(find(folder, ".")).toEqual({ paths: ["docs/a.md", "docs/x/b.md"], problems: [] });
    expect(find(folder, "docs/loop")).toEqual({ paths: [], problems: ["brokenLink docs/loop"] });
  });

  it("give a file once, by its own name", () => {
    const folder = temporaryFolder({ "docs/z.md": "", "docs/notes.txt": "", "docs/zz/c.md": "" });
    symlinkSync("z.md", `${folder}/docs/a.md`);
    symlinkSync("notes.txt", `${folder}/docs/notes.md`);
    symlinkSync("zz", `${folder}/docs/aa`);
    expect(find(folder, "docs").paths).toEqual(["docs/notes.md", "docs/z.md", "docs/zz/c.md"]);
    expect(find(folder, "docs/a.md", "docs").paths).toEqual(["docs/notes.md", "docs/z.md", "docs/zz/c.md"]);
  });

  it("reach what the walk itself left out inside the tree", () => {
    const folder = temporaryFolder({ "docs/node_modules/pkg/a.md": "" });
    symlinkSync("node_modules/pkg", `${folder}/docs/pkg`);
    expect(find(folder, "docs").paths).toEqual(["docs/pkg/a.md"]);
  });

  it("that are broken are no files", () => {
    const folder = temporaryFolder({ "docs/a.md": "" });
    symlinkSync("somebody@somewhere.1234", `${folder}/docs/.#a.md`);
    expect(find(folder, "docs")).toEqual({ paths: ["docs/a.md"], problems: [] });
    expect(find(folder, "docs/.#a.md").problems).toEqual(["brokenLink docs/.#a.md"]);
  });

  it("do not replace a .gitignore", () => {
    const folder = temporaryFolder({ "docs/a.md": "", rules: "*.md\n" });
    mkdirSync(`${folder}/.git`);
    symlinkSync("rules", `${folder}/.gitignore`);
    expect(find(folder, "docs").paths).toEqual(["docs/a.md"]);
  });
});

it.runIf(process.platform === "linux")("a device is no file", () =>
  expect(find("/", "/dev/null").problems).toEqual(["notAFile dev/null"]),
);
