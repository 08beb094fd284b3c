import { posix } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { absolutePath, childOf, folderOf, isInside, nameOf, relativePath } from "../../src/io/paths.ts";

describe("absolutePath", () => {
  it.each([
    ["/work", "a/b.md", false, "/work/a/b.md"],
    ["/work", "./a/../b.md", false, "/work/b.md"],
    ["/work", "../b.md", false, "/b.md"],
    ["/work", "a/", false, "/work/a"],
    ["/work", ".", false, "/work"],
    ["/", ".", false, "/"],
    ["/", "a", false, "/a"],
    ["/work", "/a//b", false, "/a/b"],
    ["/work", "a\\b.md", false, "/work/a\\b.md"],
    ["/work", "C:/a", false, "/work/C:/a"],
    ["C:/work", "a\\b.md", true, "C:/work/a/b.md"],
    ["C:/work", "..\\..\\b.md", true, "C:/b.md"],
    ["C:/work", "D:\\", true, "D:/"],
    ["C:/work", "\\\\server\\share\\a.md", true, "//server/share/a.md"],
    ["//server/share", "a.md", true, "//server/share/a.md"],
  ])("%s and %s (windows: %s) give %s", (cwd, path, windows, expected) =>
    expect(absolutePath(cwd, path, windows)).toBe(expected),
  );
});

describe("relativePath", () => {
  it.each([
    ["/work", "/work/a/b.md", "a/b.md"],
    ["/work", "/work", "."],
    ["/work", "/workshop/a.md", "../workshop/a.md"],
    ["/work/a", "/work/b.md", "../b.md"],
    ["/", "/a.md", "a.md"],
    ["C:/work", "C:/work/a.md", "a.md"],
    ["C:/work", "C:/b.md", "../b.md"],
    ["C:/work", "D:/b.md", "D:/b.md"],
    ["//server/share/a", "//server/share/b.md", "../b.md"],
    ["//server/share/a", "//other/share/b.md", "//other/share/b.md"],
    ["c:/work", "C:/work/a.md", "../../C:/work/a.md"],
  ])("from %s to %s is %s", (from, to, expected) => expect(relativePath(from, to)).toBe(expected));

  it("says what Node says of any two paths", () => {
    const path = fc
      .array(fc.constantFrom("a", "ab", "b", ".c", "a b"), { maxLength: 5 })
      .map((names) => `/${names.join("/")}`);
    fc.assert(
      fc.property(path, path, (from, to) => {
        expect(relativePath(from, to)).toBe(posix.relative(from, to) || ".");
      }),
      { numRuns: 1000 },
    );
  });
});

it("takes paths apart and puts them together", () => {
  expect([folderOf("/a/b.md"), folderOf("/a"), folderOf("/"), folderOf("C:/a"), folderOf("C:/")]).toEqual([
    "/a",
    "/",
    "/",
    "C:/",
    "C:/",
  ]);
  expect([nameOf("/a/b.md"), childOf("/", "a"), childOf("/a", "b"), childOf("C:/", "a")]).toEqual([
    "b.md",
    "/a",
    "/a/b",
    "C:/a",
  ]);
  expect([isInside("/a", "/a"), isInside("/a", "/a/b"), isInside("/a", "/ab"), isInside("/", "/ab")]).toEqual([
    true,
    true,
    false,
    true,
  ]);
});
