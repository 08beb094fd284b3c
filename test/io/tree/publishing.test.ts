import { describe, expect, it } from "vitest";
import { createRepositoryFinder, PUBLISHING_FILE, publishedLocale } from "../../../src/io/tree/publishing.ts";
import { memoryHost } from "../memory-host.ts";

const config = (docsets: object[], more: object = {}) => JSON.stringify({ docsets_to_publish: docsets, ...more });

function localeOf(docsets: object[], path: string) {
  const host = memoryHost("/w", { [`/w/repo/${PUBLISHING_FILE}`]: config(docsets), [`/w/repo/${path}`]: "" });
  const { publishing } = createRepositoryFinder(host).repositoryOf(`/w/repo/${path}`);
  return publishing === null ? "no configuration" : publishedLocale(publishing, `/w/repo/${path}`);
}

describe("the root of a repository", () => {
  it("is the folder of the nearest publishing configuration", () => {
    const host = memoryHost("/w", {
      [`/w/${PUBLISHING_FILE}`]: config([{ locale: "fr-fr" }]),
      [`/w/repo/${PUBLISHING_FILE}`]: config([{ locale: "nl-nl" }]),
      "/w/repo/docs/.git/HEAD": "",
      "/w/repo/docs/a.md": "",
    });
    const { root, publishing } = createRepositoryFinder(host).repositoryOf("/w/repo/docs/a.md");
    expect(root).toBe("/w/repo");
    expect(publishing?.locales).toEqual(["nl-NL"]);
    expect(publishing?.path).toBe(`/w/repo/${PUBLISHING_FILE}`);
  });

  it("is the nearest folder with .git otherwise, file or folder", () => {
    const host = memoryHost("/w", {
      "/w/.git/HEAD": "",
      "/w/module/.git": "gitdir: x",
      "/w/module/docs/a.md": "",
      "/w/b.md": "",
    });
    const finder = createRepositoryFinder(host);
    expect(finder.repositoryOf("/w/module/docs/a.md")).toEqual({ root: "/w/module", publishing: null });
    expect(finder.repositoryOf("/w/b.md")).toEqual({ root: "/w", publishing: null });
  });

  it("is unknown without both", () => {
    const finder = createRepositoryFinder(memoryHost("/w", { "/w/a.md": "" }));
    expect(finder.repositoryOf("/w/a.md")).toEqual({ root: null, publishing: null });
  });

  it("looks at each folder once", () => {
    const host = memoryHost("/w", { [`/w/repo/${PUBLISHING_FILE}`]: config([]), "/w/repo/x/y/a.md": "" });
    const finder = createRepositoryFinder(host);
    finder.repositoryOf("/w/repo/x/y/a.md");
    const calls = host.calls.length;
    for (const name of ["b", "c", "d"]) finder.repositoryOf(`/w/repo/x/y/${name}.md`);
    expect(host.calls).toHaveLength(calls);
    expect(host.calls.filter((call) => call.startsWith("read "))).toHaveLength(1);
  });
});

describe("the published locale", () => {
  it("is that of the docset around the article", () => {
    const docsets = [
      { build_source_folder: "docs", locale: "nl-nl" },
      { build_source_folder: "docs/fr", locale: "fr-FR" },
      { build_source_folder: "/other\\", locale: "nb-no" },
    ];
    expect(localeOf(docsets, "docs/a.md")).toBe("nl-NL");
    expect(localeOf(docsets, "docs/fr/a.md")).toBe("fr-FR");
    expect(localeOf(docsets, "docs/french.md")).toBe("nl-NL");
    expect(localeOf(docsets, "other/x/a.md")).toBe("nb-NO");
    expect(localeOf(docsets, "else/a.md")).toBeNull();
  });

  it("is the only one where no docset is around the article", () => {
    const docsets = [
      { build_source_folder: "docs", locale: "nl-nl" },
      { build_source_folder: "more", locale: "nl-NL" },
      { build_source_folder: "third" },
    ];
    expect(localeOf(docsets, "README.md")).toBe("nl-NL");
    expect(localeOf(docsets, "third/a.md")).toBe("nl-NL");
  });

  it("covers the whole repository with a docset at its root", () => {
    for (const folder of [".", "", "/", undefined]) {
      expect(
        localeOf(
          [
            { build_source_folder: folder, locale: "nl-NL" },
            { build_source_folder: "x", locale: "fr-FR" },
          ],
          "a.md",
        ),
      ).toBe("nl-NL");
    }
  });

  it("is unknown where the configuration is silent or wrong", () => {
    expect(localeOf([], "a.md")).toBeNull();
    expect(localeOf([{ locale: "no locale" }], "a.md")).toBeNull();
    expect(localeOf([{ locale: 7 }], "a.md")).toBeNull();
    expect(
      localeOf(
        [
          { build_source_folder: "docs", locale: "nl-NL" },
          { build_source_folder: "docs", locale: "fr-FR" },
        ],
        "docs/a.md",
      ),
    ).toBeNull();
  });
});

it("names the English repository", () => {
  const of = (dependencies: unknown) => {
    const host = memoryHost("/w", { [`/w/${PUBLISHING_FILE}`]: config([], { dependent_repositories: dependencies }) });
    return createRepositoryFinder(host).repositoryOf("/w/a.md").publishing?.sourceRepository;
  };
  const themes = { path_to_root: "_themes", url: "https://example.org/themes", branch: "main" };
  const english = { path_to_root: "_repo.en-us", url: "https://example.org/fjordbase", branch: "live" };
  expect(of([themes, english])).toEqual({ url: "https://example.org/fjordbase", branch: "live" });
  expect(of([{ path_to_root: "_repo.en-US", url: "https://example.org/x" }])).toEqual({
    url: "https://example.org/x",
    branch: null,
  });
  expect(of([themes])).toBeNull();
  expect(of([null, 1, [], { path_to_root: "_repo.en-us" }])).toBeNull();
  expect(of("x")).toBeNull();
  expect(of(undefined)).toBeNull();
});

describe("a configuration that cannot be read", () => {
  it.each([
    ["no JSON", "{ docsets"],
    ["empty", ""],
    ["an array", "[]"],
    ["null", "null"],
    ["UTF-16", Buffer.from("\uFEFF{}", "utf16le")],
  ])("is told once, with its path: %s", (_, content) => {
    const host = memoryHost("/w", { [`/w/repo/${PUBLISHING_FILE}`]: content });
    const finder = createRepositoryFinder(host);
    expect(finder.repositoryOf("/w/repo/a.md")).toEqual({ root: "/w/repo", publishing: null });
    expect(finder.repositoryOf("/w/repo/x/b.md")).toEqual({ root: "/w/repo", publishing: null });
    expect(finder.problems.map((problem) => problem.path)).toEqual([`/w/repo/${PUBLISHING_FILE}`]);
    expect(finder.problems[0]?.reason).not.toBe("");
  });

  it("may be a folder of that name", () => {
    const finder = createRepositoryFinder(memoryHost("/w", { [`/w/${PUBLISHING_FILE}/x`]: "" }));
    expect(finder.repositoryOf("/w/a.md").root).toBe("/w");
    expect(finder.problems).toHaveLength(1);
  });

  it("still names the root for a folder with .git below it", () => {
    const host = memoryHost("/w", { [`/w/${PUBLISHING_FILE}`]: "{", "/w/sub/.git": "", "/w/sub/a.md": "" });
    expect(createRepositoryFinder(host).repositoryOf("/w/sub/a.md").root).toBe("/w");
  });
});

it("accepts a byte order mark", () => {
  const finder = createRepositoryFinder(
    memoryHost("/w", { [`/w/${PUBLISHING_FILE}`]: `\uFEFF${config([{ locale: "nl-nl" }])}` }),
  );
  expect(finder.repositoryOf("/w/a.md").publishing?.locales).toEqual(["nl-NL"]);
  expect(finder.problems).toEqual([]);
});
