import { symlinkSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { nodeHost } from "../../../src/io/host.ts";
import { createSiblingFinder } from "../../../src/io/tree/siblings.ts";
import { memoryHost } from "../memory-host.ts";
import { temporaryFolder } from "../temporary-folder.ts";

const tree = (...paths: string[]) => Object.fromEntries(paths.map((path) => [path, ""]));

const siblings = (paths: string[], path: string, locale: string | null = null, cwd = "/w") =>
  createSiblingFinder(memoryHost(cwd, tree(...paths))).siblingsOf(path, locale);

describe("a locale as a whole segment", () => {
  const files = ["/w/docs/nl-NL/x/a.md", "/w/docs/nb-no/x/a.md", "/w/docs/sr-Latn-RS/x/a.md", "/w/docs/fr-FR/x/b.md"];

  it("finds the same path in every other locale", () => {
    expect(siblings(files, "docs/nl-NL/x/a.md")).toEqual(["docs/nb-no/x/a.md", "docs/sr-Latn-RS/x/a.md"]);
    expect(siblings(files, "/w/docs/nb-no/x/a.md", "nb-NO")).toEqual(["docs/nl-NL/x/a.md", "docs/sr-Latn-RS/x/a.md"]);
  });
  it("finds none where the others lack the file", () => expect(siblings(files, "docs/fr-FR/x/b.md")).toEqual([]));
  it("works from inside a locale's folder", () =>
    expect(siblings(files, "x/a.md", "nl-NL", "/w/docs/nl-NL")).toEqual(["../nb-no/x/a.md", "../sr-Latn-RS/x/a.md"]));
  it("takes no folder for an article and no file for a folder", () =>
    expect(siblings(["/w/nl-NL/a.md", "/w/nb-NO/a.md/x", "/w/fr-FR"], "nl-NL/a.md")).toEqual([]));
  it("does not take a folder that is no locale", () =>
    expect(siblings(["/w/nl-NL/a.md", "/w/how-to/a.md", "/w/to-do/a.md", "/w/docs.nb-NO/a.md"], "nl-NL/a.md")).toEqual(
      [],
    ));
  it("does not take the same locale in another case", () =>
    expect(siblings(["/w/nl-NL/a.md", "/w/nl-nl/a.md"], "nl-NL/a.md")).toEqual([]));
  it("replaces the part that names the declared locale", () => {
    const nested = ["/w/nl-NL/en-US/a.md", "/w/nl-NL/en-GB/a.md", "/w/nb-NO/en-US/a.md"];
    expect(siblings(nested, "nl-NL/en-US/a.md", "nl-NL")).toEqual(["nb-NO/en-US/a.md"]);
    expect(siblings(nested, "nl-NL/en-US/a.md", null)).toEqual(["nl-NL/en-GB/a.md"]);
  });
  it("works for an article that is not on disk itself", () =>
    expect(siblings(["/w/nb-NO/a.md"], "nl-NL/a.md")).toEqual(["nb-NO/a.md"]));
});

describe("a locale as a suffix", () => {
  it("of a folder", () => {
    const files = ["/w/docs.nl-NL/a/b.md", "/w/docs.nb-NO/a/b.md", "/w/more.fr-FR/a/b.md", "/w/fr-FR/a/b.md"];
    expect(siblings(files, "docs.nl-NL/a/b.md")).toEqual(["docs.nb-NO/a/b.md"]);
  });
  it("of a file", () => {
    const files = [
      "/w/a.nl-NL.md",
      "/w/a.nb-NO.md",
      "/w/b.fr-FR.md",
      "/w/a.fr-FR.yml",
      "/w/a.md",
      "/w/a.ja-JP.md/x.md",
    ];
    expect(siblings(files, "a.nl-NL.md")).toEqual(["a.nb-NO.md"]);
  });
});

it("finds none for a path without a locale", () =>
  expect(siblings(["/w/docs/a.md"], "docs/a.md", "nl-NL")).toEqual([]));

describe("other clones", () => {
  it("hold the same path below their roots", () => {
    const host = memoryHost("/w", tree("/w/nl/x/a.md", "/w/nb/x/a.md", "/w/fr/x/b.md"));
    const finder = createSiblingFinder(host, ["/w/nl", "/w/nb", "/w/fr", "/w/gone"]);
    expect(finder.siblingsOf("nl/x/a.md", "nl-NL", "/w/nl")).toEqual(["nb/x/a.md"]);
    expect(finder.siblingsOf("nl/x/a.md", "nl-NL", null)).toEqual([]);
  });
  it("may have their locale in that path", () => {
    const host = memoryHost("/w", tree("/w/one/nl-NL/a.md", "/w/two/nb-NO/a.md", "/w/two/nl-NL/a.md"));
    expect(createSiblingFinder(host, ["/w/two"]).siblingsOf("one/nl-NL/a.md", null, "/w/one")).toEqual([
      "two/nb-NO/a.md",
    ]);
  });
});

describe("what it costs", () => {
  const many = (locale: string) => Array.from({ length: 100 }, (_, index) => `/w/${locale}/x/${index}.md`);

  it("nothing per article where one locale stands alone", () => {
    const host = memoryHost("/w", tree(...many("nl-NL")));
    const finder = createSiblingFinder(host);
    for (const path of many("nl-NL")) expect(finder.siblingsOf(path, "nl-NL")).toEqual([]);
    expect(host.calls).toEqual(["list /w"]);
  });

  it("a few questions, then one listing a folder, where there are others", () => {
    const host = memoryHost("/w", tree(...many("nl-NL"), ...many("nb-NO")));
    const finder = createSiblingFinder(host);
    for (const path of many("nl-NL")) expect(finder.siblingsOf(path, "nl-NL")).toHaveLength(1);
    expect(host.calls.length).toBeLessThan(15);
    expect(host.calls.filter((call) => call.startsWith("list "))).toEqual(["list /w", "list /w/nb-NO/x"]);
  });

  it("no listing of the other locale's folder for a single article", () => {
    const host = memoryHost("/w", tree(...many("nl-NL"), ...many("nb-NO")));
    expect(createSiblingFinder(host).siblingsOf("nl-NL/x/7.md", null)).toEqual(["nb-NO/x/7.md"]);
    expect(host.calls.filter((call) => call.startsWith("list "))).toEqual(["list /w"]);
  });
});

it.runIf(process.platform !== "win32")("does not follow symbolic links", () => {
  const outside = temporaryFolder({ "x/a.md": "" });
  const folder = temporaryFolder({ "nl-NL/x/a.md": "", "nb-NO/b.md": "", "fr-FR/x/b.md": "", "ja-JP/x/a.md": "" });
  symlinkSync(outside, `${folder}/id-ID`);
  symlinkSync(`${outside}/x`, `${folder}/nb-NO/x`);
  symlinkSync(`${outside}/x/a.md`, `${folder}/fr-FR/x/a.md`);
  expect(createSiblingFinder(nodeHost(folder)).siblingsOf("nl-NL/x/a.md", null)).toEqual(["ja-JP/x/a.md"]);
});
