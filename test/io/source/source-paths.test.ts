import { describe, expect, it } from "vitest";
import { readSourceMap } from "../../../src/io/source/source-map.ts";
import { type Seeking, SourcePaths } from "../../../src/io/source/source-paths.ts";
import type { SourceTree } from "../../../src/io/source/source-tree.ts";

/** A tree that has folders and nothing else. */
function tree(folders: readonly string[], { prefix = "", names = ["en-US"] } = {}): SourceTree {
  const all = new Set(
    folders.flatMap((folder) => folder.split("/").map((_, at, parts) => parts.slice(0, at + 1).join("/"))),
  );
  return {
    prefix,
    folderNames: names,
    past: null,
    read: async () => ({ kind: "absent" }),
    isFolder: async (path) => all.has(path),
    files: async () => [],
    shown: (path) => path,
    fileAt: () => null,
    close: async () => {},
  };
}

const ROOT = "/work/docs.nl-NL";

function seeking(path: string, more: Partial<Seeking> = {}): Seeking {
  return { path, root: null, argument: ROOT, declaredLocale: "nl-NL", ...more };
}

const placeOf = (source: SourceTree, article: Seeking, map = {}) => new SourcePaths(source, map).placeOf(article);

describe("without a map, an article's source", () => {
  it("has the same path from both roots", async () => {
    const source = tree(["storage/plan"]);
    const inRepository = seeking(`${ROOT}/storage/plan/a.md`, { root: ROOT });
    expect(await placeOf(source, inRepository)).toEqual({ path: "storage/plan/a.md", certain: true });
    expect(await placeOf(source, seeking(`${ROOT}/storage/plan/a.md`))).toEqual({
      path: "storage/plan/a.md",
      certain: true,
    });
  });

  it("is found from a folder in the articles' tree, and from a folder of the source", async () => {
    const inside = `${ROOT}/storage/plan`;
    expect(await placeOf(tree(["storage/plan"]), seeking(`${inside}/a.md`, { argument: inside }))).toEqual({
      path: "storage/plan/a.md",
      certain: true,
    });
    const part = tree(["storage/plan"], { prefix: "storage/", names: ["storage"] });
    expect(await placeOf(part, seeking(`${inside}/a.md`, { root: ROOT }))).toEqual({
      path: "storage/plan/a.md",
      certain: true,
    });
    expect(await placeOf(part, seeking(`${ROOT}/storage/a.md`, { root: ROOT }))).toEqual({
      path: "storage/a.md",
      certain: true,
    });
  });

  it("is the same whatever was asked to be linted", async () => {
    const source = tree(["storage/plan", "limits"]);
    const path = `${ROOT}/storage/gone/a.md`;
    const asked = ["/work", ROOT, `${ROOT}/storage`, `${ROOT}/storage/gone`];
    const places = await Promise.all(asked.map((argument) => placeOf(source, seeking(path, { argument }))));
    expect(new Set(places.map((place) => JSON.stringify(place)))).toEqual(
      new Set([JSON.stringify({ path: "storage/gone/a.md", certain: true })]),
    );
  });

  it("has no locale in its path", async () => {
    const source = tree(["guide"]);
    const article = seeking("/work/docs/nl-NL/guide/plan.nl-NL.md", { root: "/work" });
    expect(await placeOf(source, article)).toEqual({ path: "guide/plan.md", certain: true });
    const top = seeking("/work/docs/nl-NL/index.md", { root: "/work" });
    expect(await placeOf(source, top)).toEqual({ path: "index.md", certain: false });
  });

  it("is beside the folders of the locales, or in a folder of their names", async () => {
    const article = seeking("/work/docs/nl-NL/guide/plan.md", { root: "/work" });
    expect(await placeOf(tree(["docs/guide"]), article)).toEqual({ path: "docs/guide/plan.md", certain: true });
    expect(await placeOf(tree(["guide"]), article)).toEqual({ path: "guide/plan.md", certain: true });
  });

  it("is uncertain where no folder agrees", async () => {
    expect(await placeOf(tree(["limits"]), seeking(`${ROOT}/storage/a.md`, { root: ROOT }))).toEqual({
      path: "storage/a.md",
      certain: false,
    });
    expect(await placeOf(tree(["limits"]), seeking("/work/swedish/a.md", { argument: "/work/swedish" }))).toEqual({
      path: "a.md",
      certain: false,
    });
  });
});

describe("source.map", () => {
  const isLocale = (text: string) => /^[a-z]{2}-[A-Z]{2}$/.test(text);

  it.each([
    ["docs/{locale}/**", "docs/**", "docs/nl-NL/a/b.md", "docs/a/b.md"],
    ["{locale}/*/x/**", "*/**", "nl-NL/storage/x/deep/b.md", "storage/deep/b.md"],
    ["localized/{locale}/**", "content/{locale}/**", "localized/fr-FR/a.md", "content/fr-FR/a.md"],
    ["a+b (1)/*.md", "c/*.md", "a+b (1)/x.md", "c/x.md"],
    ["docs/{locale}/**", "docs/**", "docs/how-to/a.md", null],
    ["docs/*", "x/*", "docs/deep/a.md", null],
  ])("%s to %s takes %s to %s", (from, to, path, expected) => {
    expect(readSourceMap({ [from]: to })(path, isLocale)).toBe(expected);
  });

  it("counts from the roots, and the first pattern that fits counts", async () => {
    const map = { "docs/{locale}/**": "en/**", "**": "other/**" };
    const first = seeking(`${ROOT}/docs/nl-NL/a.md`, { root: ROOT });
    expect(await placeOf(tree(["en"]), first, map)).toEqual({ path: "en/a.md", certain: true });
    expect(await placeOf(tree(["english"]), first, map)).toEqual({ path: "en/a.md", certain: false });
    expect(await placeOf(tree([]), first, { "docs/{locale}/**": "**" })).toEqual({ path: "a.md", certain: true });
    const second = seeking(`${ROOT}/docs/how-to/a.md`, { root: ROOT });
    expect(await placeOf(tree(["other"]), second, map)).toEqual({ path: "other/docs/how-to/a.md", certain: true });
    expect(await placeOf(tree([]), second, { "x/**": "y/**" })).toBeNull();
  });
});
