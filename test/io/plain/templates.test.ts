import { describe, expect, it } from "vitest";
import { matchTemplates } from "../../../src/io/plain/templates.ts";

describe("matchTemplates", () => {
  it("fills the path and the locale of a translation into the source's template", () => {
    const tree = { target: "/work/files/{locale}/{path}", source: "/work/files/en-us/{path}" };
    expect(matchTemplates("/work/files/pt-br/web/index.md", [tree])).toEqual({
      settings: tree,
      source: "/work/files/en-us/web/index.md",
      locale: "pt-BR",
      target: "/work/files/pt-br",
      sources: "/work/files/en-us",
    });
  });

  it("takes the first tree that fits, and no locale where a template has none", () => {
    const trees = [
      { target: "/work/nl/{path}", source: "/work/en/{path}" },
      { target: "/work/{path}", source: "/source/{path}" },
    ];
    expect(matchTemplates("/work/a.md", trees)).toMatchObject({ source: "/source/a.md", locale: null });
    expect(matchTemplates("/elsewhere/a.md", trees)).toBeNull();
  });

  it.each(["/work/snippets/a.md", "/work/zz/a.md"])("fits no locale that nobody speaks: %s", (path) => {
    expect(matchTemplates(path, [{ target: "/work/{locale}/{path}", source: "/work/en/{path}" }])).toBeNull();
  });

  it.each([
    [
      "translations within the folder of the sources",
      "/work/docs/ja/a/b.md",
      "/work/docs/{locale}/{path}",
      "/work/docs/{path}",
      "/work/docs/a/b.md",
    ],
    ["a suffix", "/work/docs/a.ja.md", "/work/docs/{path}.{locale}.md", "/work/docs/{path}.md", "/work/docs/a.md"],
  ])("fits %s", (_, path, target, source, expected) => {
    expect(matchTemplates(path, [{ target, source }])).toMatchObject({ source: expected, locale: "ja" });
  });

  it.each([
    ["/work/en/a.md", "/work/{locale}/{path}", "/work/en/{path}"],
    ["/work/en/docs/a.md", "/work/{locale}/{path}", "/work/en/docs/{path}"],
    ["/work/docs/a.md", "/work/docs/{locale}/{path}", "/work/docs/{path}"],
    ["/work/a.en.md", "/work/{path}.{locale}.md", "/work/{path}.en.md"],
  ])("takes no source for a translation: %s", (path, target, source) => {
    expect(matchTemplates(path, [{ target, source }])).toBeNull();
  });

  it("reads characters of expressions as they are", () => {
    const tree = { target: "/w.r/{locale}/x+/{path}", source: "/w.r/en/x+/{path}" };
    expect(matchTemplates("/w.r/ja/x+/$&.md", [tree])?.source).toBe("/w.r/en/x+/$&.md");
    expect(matchTemplates("/wxr/ja/x+/a.md", [tree])).toBeNull();
  });
});
