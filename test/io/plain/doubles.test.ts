import { describe, expect, it } from "vitest";
import { Doubles, type Templates } from "../../../src/io/plain/doubles.ts";
import { memoryHost } from "../memory-host.ts";

const FOLDERS: Templates = { target: "/w/{locale}/{path}", source: "/w/en/{path}" };

function doubleOf(files: readonly string[], path: string, trees: readonly Templates[], locale: string | null = null) {
  const host = memoryHost("/w", Object.fromEntries(files.map((file) => [file, ""])));
  return new Doubles(host).of({ path, source: "/w/en/x/a.md", locale }, trees);
}

describe("Doubles", () => {
  it("finds a folder that names the same locale otherwise", () => {
    const files = ["/w/en/x/a.md", "/w/pt-br/x/a.md", "/w/pt_BR/x/a.md", "/w/pt/x/a.md"];
    expect(doubleOf(files, "/w/pt-br/x/a.md", [FOLDERS], "pt-BR")).toEqual({ path: "/w/pt_BR/x/a.md", tree: 0 });
    expect(doubleOf(files, "/w/pt/x/a.md", [FOLDERS], "pt")).toBeNull();
  });

  it("finds the same page in another tree", () => {
    const files = ["/w/en/x/a.md", "/w/ja/x/a.md", "/w/old/ja/x/a.md"];
    const old = { target: "/w/old/{locale}/{path}", source: "/w/en/{path}" };
    expect(doubleOf(files, "/w/ja/x/a.md", [FOLDERS, old], "ja")).toEqual({ path: "/w/old/ja/x/a.md", tree: 1 });
    expect(doubleOf(files, "/w/old/ja/x/a.md", [FOLDERS, old], "ja")).toEqual({ path: "/w/ja/x/a.md", tree: 0 });
    const elsewhere = { target: "/w/old/{locale}/{path}", source: "/w/english/{path}" };
    expect(doubleOf(files, "/w/ja/x/a.md", [FOLDERS, elsewhere], "ja")).toBeNull();
  });

  it("finds a suffix beside a folder", () => {
    const suffix = { target: "/w/en/{path}.{locale}.md", source: "/w/en/{path}.md" };
    const files = ["/w/en/x/a.md", "/w/ja/x/a.md", "/w/en/x/a.ja.md"];
    expect(doubleOf(files, "/w/ja/x/a.md", [FOLDERS, suffix], "ja")).toEqual({ path: "/w/en/x/a.ja.md", tree: 1 });
  });

  it("takes the locale from folders where no template says it", () => {
    const trees = ["/w/fr", "/w/old/fr", "/w/old/ja"].map((folder) => ({
      target: `${folder}/{path}`,
      source: "/w/en/{path}",
    }));
    const files = trees.map(({ target }) => target.replace("{path}", "x/a.md"));
    expect(doubleOf(files, "/w/fr/x/a.md", trees)).toEqual({ path: "/w/old/fr/x/a.md", tree: 1 });
    expect(doubleOf(files, "/w/old/ja/x/a.md", trees)).toBeNull();
  });

  it("takes no page for two because of its ending", () => {
    const files = ["/w/en/x/a.md", "/w/ja/x/a.md", "/w/ja/x/a.mdx"];
    expect(doubleOf(files, "/w/ja/x/a.md", [FOLDERS], "ja")).toBeNull();
    expect(doubleOf(files, "/w/ja/x/a.mdx", [FOLDERS], "ja")).toBeNull();
  });

  it("bears folders that are not there", () => {
    expect(
      doubleOf([], "/w/ja/x/a.md", [{ target: "/none/{locale}/{path}", source: "/w/en/{path}" }], "ja"),
    ).toBeNull();
  });
});
