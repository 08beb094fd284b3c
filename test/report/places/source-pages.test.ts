import { describe, expect, it } from "vitest";
import type { FilePairing } from "../../../src/model/report.ts";
import { sourcePages } from "../../../src/report/places/source-pages.ts";

const page = (path: string) => ({ path, locale: null, units: 0 });

function translation(path: string, source: string) {
  const pairing: FilePairing = {
    source,
    revision: null,
    base: "unknown",
    tier: null,
    paired: 0,
    unpaired: 0,
    behind: null,
  };
  return { path, locale: "uk", units: 0, pairing };
}

describe("sourcePages", () => {
  it.each([
    [
      "a folder of the source's locale",
      "docs/uk/a/b.md",
      "docs/en/a/b.md",
      ["docs/en/a/b.md", "docs/en/new/c.md"],
      "docs/other/c.md",
    ],
    ["sources above", "docs/uk/a/b.md", "docs/a/b.md", ["docs/a/b.md", "docs/a/c.md"], "docs/team/c.md"],
    ["sources beside", "docs/b.uk.md", "docs/b.md", ["docs/b.md", "docs/c.md"], "team/c.md"],
    ["sources in the working directory", "uk/b.md", "b.md", ["b.md", "c.md"], "team/c.md"],
    ["sources below another name", "uk/b.md", "en/docs/b.md", ["en/docs/b.md", "en/docs/a/c.md"], "en/other/c.md"],
  ])("finds %s", (_, path, source, sources, other) => {
    const files = [translation(path, source), ...[...sources, other].map(page)];
    expect([...sourcePages(files)]).toEqual(sources);
  });

  it("finds none where nothing is paired, and none with a locale or with segments", () => {
    expect([...sourcePages([page("docs/en/a.md")])]).toEqual([]);
    const paired = translation("docs/uk/a.md", "docs/en/a.md");
    expect([...sourcePages([paired, { ...page("docs/en/b.md"), locale: "en" }])]).toEqual([]);
    expect([...sourcePages([paired, { ...page("docs/en/b.md"), units: 1 }])]).toEqual([]);
  });
});
