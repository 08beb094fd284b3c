import { describe, expect, it } from "vitest";
import { nodeHost } from "../../../src/io/host.ts";
import { type DiscoverOptions, discover } from "../../../src/io/tree/discover.ts";
import { below, memoryHost } from "../memory-host.ts";
import { temporaryFolder } from "../temporary-folder.ts";

const everything: DiscoverOptions = { ignore: [], gitignore: true };
const windows = process.platform === "win32";

/** A folder on the real disk with these files, each holding its own name. */
const onDisk = (...paths: string[]) => nodeHost(temporaryFolder(Object.fromEntries(paths.map((path) => [path, path]))));

const inMemory = (...paths: string[]) =>
  memoryHost("/w", below("/w", Object.fromEntries(paths.map((path) => [path, path]))));

function find(host: ReturnType<typeof nodeHost>, patterns: string[], options: Partial<DiscoverOptions> = {}) {
  const { files, problems, ignored } = discover(host, patterns, { ...everything, ...options });
  return { paths: files.map((file) => file.path), files, problems, ignored };
}

describe("a folder", () => {
  it("gives its Markdown at any depth, sorted by path", () => {
    const host = onDisk(
      "docs/b.md",
      "docs/a/z.MARKDOWN",
      "docs/a.md",
      "docs/A.md.txt",
      "docs/c.yml",
      "docs/.x/h.Md",
      "e.md",
    );
    expect(find(host, ["docs"])).toMatchObject({
      paths: ["docs/.x/h.Md", "docs/a.md", "docs/a/z.MARKDOWN", "docs/b.md"],
      problems: [],
    });
    expect(find(host, ["docs/"]).paths).toHaveLength(4);
    expect(find(host, ["."]).paths).toContain("e.md");
    expect(find(host, [host.cwd]).paths).toContain("e.md");
  });

  it("gives absolute paths that can be read, and says that the files were not named", () => {
    const host = onDisk("docs/a.md");
    const [file] = find(host, ["docs"]).files;
    expect(file).toEqual({ path: "docs/a.md", absolutePath: `${host.cwd}/docs/a.md`, explicit: false });
    expect(Buffer.from(host.readFile(file?.absolutePath ?? "")).toString()).toBe("docs/a.md");
  });

  it("leaves out .git and node_modules, unless named", () => {
    const host = inMemory(".git/a.md", "node_modules/x/b.md", "docs/node_modules/c.md", "docs/.github/d.md");
    expect(find(host, ["."]).paths).toEqual(["docs/.github/d.md"]);
    expect(find(host, ["node_modules"]).paths).toEqual(["node_modules/x/b.md"]);
  });

  it("above the working directory gives paths with ..", () => {
    const host = memoryHost("/w/sub", { "/w/docs/a.md": "" });
    expect(find(host, ["../docs"]).paths).toEqual(["../docs/a.md"]);
  });

  it("without an article is a problem", () => {
    const host = inMemory("docs/a.txt", "docs/b.yml");
    expect(find(host, ["docs"])).toMatchObject({
      paths: [],
      problems: [{ pattern: "docs", kind: "noMatch", path: "docs" }],
    });
  });

  it("that cannot be looked into is a problem, the rest is found", () => {
    const host = memoryHost("/w", { "/w/docs/locked": null, "/w/docs/a.md": "" });
    expect(find(host, ["docs"])).toMatchObject({
      paths: ["docs/a.md"],
      problems: [{ pattern: "docs", kind: "unreadableFolder", path: "docs/locked" }],
    });
    expect(find(host, ["docs/locked"]).problems).toMatchObject([{ kind: "unreadableFolder" }]);
    expect(find(host, ["docs", "docs/locked"]).problems).toHaveLength(1);
  });
});

describe("a file", () => {
  it("is taken whatever its extension", () => {
    const host = onDisk("toc.yml", "docs/a.md");
    expect(find(host, ["toc.yml", "docs/a.md"]).files.map((file) => [file.path, file.explicit])).toEqual([
      ["docs/a.md", true],
      ["toc.yml", true],
    ]);
  });

  it("named and found is there once, as named", () => {
    const host = onDisk("docs/a.md", "docs/b.md");
    for (const patterns of [
      ["docs", "docs/a.md", "./docs//a.md", "docs/*.md"],
      [`${host.cwd}/docs/a.md`, "docs"],
    ]) {
      expect(find(host, patterns).files.map((file) => [file.path, file.explicit])).toEqual([
        ["docs/a.md", true],
        ["docs/b.md", false],
      ]);
    }
  });

  it.each([
    "a b.md",
    "it's.md",
    "a\u200bb.md",
    "-a.md",
    "--help.md",
    "a[1].md",
    "{a}.md",
    "(a).md",
    "!a.md",
    "ænor.md",
    "a#b;c&d.md",
  ])("may be called %j", (name) => {
    const host = onDisk(name, `docs/${name}`, "a1.md", "a.md");
    expect(find(host, [name]).paths).toEqual([name]);
    expect(find(host, ["docs"]).paths).toEqual([`docs/${name}`]);
    expect(find(host, ["docs/*"]).paths).toEqual([`docs/${name}`]);
  });

  it.runIf(!windows)("may be called what Windows forbids", () => {
    const host = onDisk("docs/a\\b.md", "docs/a*.md", "docs/ab.md", 'docs/"q"?.md');
    expect(find(host, ["docs/a*.md"]).paths).toEqual(["docs/a*.md"]);
    expect(find(host, ["docs"]).paths).toEqual(['docs/"q"?.md', "docs/a*.md", "docs/a\\b.md", "docs/ab.md"]);
  });
});

describe("a glob", () => {
  const host = inMemory(
    "docs/nl-NL/a.md",
    "docs/nl-NL/x/b.md",
    "docs/nb-NO/a.md",
    "docs/nb-NO/c.yml",
    "docs/.h/a.md",
    "d.md",
  );

  it.each([
    ["docs/*/a.md", ["docs/.h/a.md", "docs/nb-NO/a.md", "docs/nl-NL/a.md"]],
    ["docs/{nl-NL,nb-NO}/*.md", ["docs/nb-NO/a.md", "docs/nl-NL/a.md"]],
    ["**/b.md", ["docs/nl-NL/x/b.md"]],
    ["./docs/nl-NL/**", ["docs/nl-NL/a.md", "docs/nl-NL/x/b.md"]],
    ["/w/docs/nl-NL/**/*.md", ["docs/nl-NL/a.md", "docs/nl-NL/x/b.md"]],
    ["../w/docs/nl-NL/*.md", ["docs/nl-NL/a.md"]],
    ["*", ["d.md"]],
    ["docs/n?-N[LO]/*", ["docs/nb-NO/a.md", "docs/nl-NL/a.md"]],
    ["docs/nb-NO/*.yml", ["docs/nb-NO/c.yml"]],
    ["docs/**/*.{yml,txt}", ["docs/nb-NO/c.yml"]],
    ["docs/@(nl-NL|x)/**/*.md", ["docs/nl-NL/a.md", "docs/nl-NL/x/b.md"]],
  ])("%s", (pattern, paths) => {
    expect(find(host, [pattern])).toMatchObject({ paths, problems: [] });
    expect(find(host, [pattern]).files.every((file) => !file.explicit)).toBe(true);
  });

  it("takes folders that exist as they are called", () => {
    const odd = inMemory("docs (old)/a.md", "docs [1]/b.md", "docs 1/c.md", "{x}/d.md");
    expect(find(odd, ["docs (old)/*.md", "docs [1]/**", "{x}/*"]).paths).toEqual([
      "docs (old)/a.md",
      "docs [1]/b.md",
      "{x}/d.md",
    ]);
    expect(find(odd, ["docs \\[1\\]/*.md"]).paths).toEqual(["docs [1]/b.md"]);
    expect(find(odd, ["docs [1]/c.md"]).problems).toMatchObject([{ kind: "notFound" }]);
  });

  it("without a match is a problem", () => {
    expect(find(host, ["docs/*.txt"])).toMatchObject({
      paths: [],
      problems: [{ pattern: "docs/*.txt", kind: "noMatch" }],
    });
    expect(find(host, ["dcos/**/*.md"]).problems).toMatchObject([{ kind: "noMatch", suggestion: "docs/**/*.md" }]);
  });

  it("looks no deeper than it can match", () => {
    const shallow = memoryHost("/w", below("/w", { "docs/a.md": "", "docs/x/y/b.md": "" }));
    expect(find(shallow, ["docs/*.md"]).paths).toEqual(["docs/a.md"]);
    expect(shallow.calls).not.toContain("list /w/docs/x");
  });
});

it("understands backslashes on Windows, and gives slashes", () => {
  const host = memoryHost("C:/w", { "C:/w/docs/nl-NL/a.md": "", "C:/w/docs/nb-NO/a.md": "", "D:/b.md": "" }, true);
  expect(find(host, ["docs\\nl-NL\\a.md"]).paths).toEqual(["docs/nl-NL/a.md"]);
  expect(find(host, ["docs\\*\\a.md"]).paths).toEqual(["docs/nb-NO/a.md", "docs/nl-NL/a.md"]);
  expect(find(host, [".\\docs"], { ignore: ["docs\\nl-NL"] }).paths).toEqual(["docs/nb-NO/a.md"]);
  expect(find(host, ["D:\\b.md"]).paths).toEqual(["D:/b.md"]);
  const share = memoryHost("C:/w", { "//server/share/docs/a.md": "" }, true);
  expect(find(share, ["\\\\server\\share\\docs\\*.md"]).paths).toEqual(["//server/share/docs/a.md"]);
});

describe("a path that does not exist", () => {
  const host = inMemory(
    "articles/nl-NL/storage.md",
    "articles/nl-NL/queues.md",
    "articles/nb-NO/storage.md",
    "README.md",
  );

  it.each([
    ["articels", "articles"],
    ["articles/nl-Nl/storage.md", "articles/nl-NL/storage.md"],
    ["articles/nl-NL/stroage.md", "articles/nl-NL/storage.md"],
    ["articles/nl-NL/storage", "articles/nl-NL/storage.md"],
    ["artcles/nl_NL/storge.md", "articles/nl-NL/storage.md"],
    ["./readme.md", "README.md"],
  ])("%s: did you mean %s?", (pattern, suggestion) =>
    expect(find(host, [pattern, "README.md"])).toMatchObject({
      paths: ["README.md"],
      problems: [{ pattern, kind: "notFound", suggestion }],
    }),
  );

  it.each(["quite/another/thing.md", "articles/nl-NL/zzzzzz.md", "", "zz"])("%j is near to nothing", (pattern) => {
    const { problems } = find(host, [pattern]);
    expect(problems).toMatchObject([{ pattern, kind: "notFound" }]);
    expect(problems[0]).not.toHaveProperty("suggestion");
  });
});

describe("--ignore", () => {
  const host = inMemory("docs/a.md", "docs/drafts/b.md", "docs/x/drafts/c.md", "docs/[d].md", "other/a.md");

  it.each([
    ["drafts", ["docs/[d].md", "docs/a.md", "other/a.md"]],
    ["drafts/", ["docs/[d].md", "docs/a.md", "other/a.md"]],
    ["docs/drafts", ["docs/[d].md", "docs/a.md", "docs/x/drafts/c.md", "other/a.md"]],
    ["./docs/drafts/**", ["docs/[d].md", "docs/a.md", "docs/x/drafts/c.md", "other/a.md"]],
    ["/w/docs/*", ["other/a.md"]],
    ["a.md", ["docs/[d].md", "docs/drafts/b.md", "docs/x/drafts/c.md"]],
    ["docs/[d].md", ["docs/a.md", "docs/drafts/b.md", "docs/x/drafts/c.md", "other/a.md"]],
    ["**/{b,c}.md", ["docs/[d].md", "docs/a.md", "other/a.md"]],
    ["nothing", ["docs/[d].md", "docs/a.md", "docs/drafts/b.md", "docs/x/drafts/c.md", "other/a.md"]],
  ])("%s", (ignore, paths) => expect(find(host, ["."], { ignore: [ignore] })).toMatchObject({ paths, problems: [] }));

  it("reaches above the working directory", () => {
    const above = memoryHost("/w/sub", { "/w/docs/a.md": "", "/w/docs/b.md": "" });
    expect(find(above, ["../docs"], { ignore: ["../docs/a.md"] }).paths).toEqual(["../docs/b.md"]);
  });

  it("leaves out named files in silence, and lists them", () => {
    const named = find(host, ["docs/a.md", "docs/x/drafts/c.md", "docs/drafts/b.md"], { ignore: ["drafts"] });
    expect(named).toMatchObject({
      paths: ["docs/a.md"],
      problems: [],
      ignored: ["docs/drafts/b.md", "docs/x/drafts/c.md"],
    });
  });

  it("says so where it leaves a folder empty", () => {
    expect(find(host, ["other"], { ignore: ["*.md"] }).problems).toMatchObject([
      { kind: "noMatch", leftOutBy: "ignore" },
    ]);
    expect(find(host, ["other"], { ignore: ["other"] }).problems).toMatchObject([
      { kind: "noMatch", leftOutBy: "ignore" },
    ]);
  });
});

it("walks 15,000 files, each once", () => {
  const files = Object.fromEntries(
    Array.from({ length: 15_000 }, (_, index) => [`/w/docs/${index % 50}/${index}.md`, ""]),
  );
  const host = memoryHost("/w", files);
  expect(find(host, ["docs"]).paths).toHaveLength(15_000);
});
