import { describe, expect, it } from "vitest";
import { Layouts } from "../../../src/io/plain/layouts.ts";
import { memoryHost } from "../memory-host.ts";

/** Pages of one name in several folders, with a text that is the path. */
function pages(folders: readonly string[], names: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    folders.flatMap((folder) => names.map((name) => [`/work/${folder}/${name}`, `${folder} ${name}`])),
  );
}

function sourceIn(files: Readonly<Record<string, string>>, path: string, root: string | null = "/work") {
  const found = new Layouts(memoryHost("/work", files)).sourceOf(`/work/${path}`, root);
  return found && { source: found.source?.replace("/work/", "") ?? null, locale: found.locale };
}

const NAMES = ["a.md", "b.md", "c.md", "deep/d.md"];

describe("Layouts", () => {
  it.each([
    ["content/fr/deep/d.md", "content/en/deep/d.md", "fr", pages(["content/en", "content/fr"], NAMES)],
    ["docs/ja/docs/a.md", "docs/en/docs/a.md", "ja", pages(["docs/en/docs", "docs/ja/docs"], NAMES)],
    ["c/pt-br/a.md", "c/en-us/a.md", "pt-BR", pages(["c/en-us", "c/pt-br"], NAMES)],
    ["docs/zh-cn/a.md", "docs/a.md", "zh-CN", pages(["docs", "docs/zh-cn", "docs/ar"], NAMES)],
    [
      "i18n/nl/docusaurus-plugin-content-docs/current/a.md",
      "docs/a.md",
      "nl",
      { ...pages(["docs", "i18n/nl/docusaurus-plugin-content-docs/current"], NAMES), "/work/docusaurus.config.js": "" },
    ],
    [
      "i18n/nl/docusaurus-plugin-content-docs/version-2/a.md",
      "versioned_docs/version-2/a.md",
      "nl",
      {
        ...pages(["versioned_docs/version-2", "i18n/nl/docusaurus-plugin-content-docs/version-2"], NAMES),
        "/work/docusaurus.config.ts": "",
      },
    ],
    ["docs/a.uk.md", "docs/a.md", "uk", pages(["docs"], [...NAMES, "a.uk.md", "b.uk.md", "c.uk.md"])],
    [
      "docs/a.uk.md",
      "docs/a.en.md",
      "uk",
      pages(["docs"], ["a.en.md", "b.en.md", "c.en.md", "a.uk.md", "b.uk.md", "c.uk.md"]),
    ],
  ])("finds the source of %s at %s", (path, source, locale, files) => {
    expect(sourceIn(files, path)).toEqual({ source, locale });
  });

  it("takes .md and .mdx of one name for a pair", () => {
    const files = { ...pages(["c/en"], ["a.mdx", "b.mdx", "c.md"]), ...pages(["c/ko"], ["a.md", "b.md", "c.mdx"]) };
    expect(sourceIn(files, "c/ko/a.md")?.source).toBe("c/en/a.mdx");
    expect(sourceIn(files, "c/ko/c.mdx")?.source).toBe("c/en/c.md");
  });

  it("says when a layout counts and one file has no source", () => {
    const files = pages(["c/en", "c/fr"], NAMES);
    expect(sourceIn({ ...files, "/work/c/fr/z.md": "" }, "c/fr/z.md")).toEqual({ source: null, locale: "fr" });
  });

  it.each([
    ["two pairs", pages(["c/en", "c/fr"], ["a.md", "b.md"])],
    [
      "a source for less than half",
      { ...pages(["c/en"], ["a.md", "b.md", "c.md"]), ...pages(["c/fr"], [...NAMES, "e.md", "f.md", "g.md"]) },
    ],
    [
      "copies",
      Object.fromEntries(NAMES.flatMap((name) => ["en", "fr"].map((folder) => [`/work/c/${folder}/${name}`, name]))),
    ],
    ["no source", pages(["c/fr", "c/de"], NAMES)],
  ])("has no layout with %s", (_, files) => {
    expect(sourceIn(files, "c/fr/a.md")).toBeNull();
  });

  it("believes names that are as often something else beside another locale alone", () => {
    expect(sourceIn(pages(["docs/en", "docs/cs"], NAMES), "docs/cs/a.md")).toBeNull();
    expect(sourceIn(pages(["docs/en", "docs/cs", "docs/fr"], NAMES), "docs/cs/a.md")?.locale).toBe("cs");
  });

  it("wants two locales beside the root, and no folder of English", () => {
    expect(sourceIn(pages(["docs", "docs/fr"], NAMES), "docs/fr/a.md")).toBeNull();
    expect(sourceIn(pages(["docs", "docs/fr", "docs/de"], NAMES), "docs/fr/a.md")?.source).toBe("docs/a.md");
  });

  it("reads no locale from what lies above the repository", () => {
    const files = Object.fromEntries(
      ["fr", "en"].flatMap((folder) => NAMES.map((name) => [`/home/${folder}/${name}`, folder + name])),
    );
    const layouts = new Layouts(memoryHost("/home/fr", files));
    expect(layouts.sourceOf("/home/fr/a.md", "/home/fr")).toBeNull();
    expect(layouts.sourceOf("/home/fr/a.md", null)?.source).toBe("/home/en/a.md");
  });

  it("takes the folder of another source's language", () => {
    const files = pages(["c/de", "c/fr", "c/en"], NAMES);
    const layouts = new Layouts(memoryHost("/work", files));
    expect(layouts.sourceOf("/work/c/fr/a.md", "/work", "de")?.source).toBe("/work/c/de/a.md");
    expect(layouts.sourceOf("/work/c/en/a.md", "/work", "de")?.source).toBe("/work/c/de/a.md");
    expect(layouts.sourceOf("/work/c/de/a.md", "/work", "de")).toBeNull();
    expect(layouts.sourceOf("/work/c/fr/a.md", "/work")?.source).toBe("/work/c/en/a.md");
  });

  it("knows where a source that is not there would be", () => {
    const files = { ...pages(["c/en", "c/fr"], NAMES), "/work/c/fr/y.md": "" };
    const layouts = new Layouts(memoryHost("/work", files));
    expect(layouts.sourceOf("/work/c/fr/y.md", "/work")).toMatchObject({ source: null, expected: "/work/c/en/y.md" });
  });
});
