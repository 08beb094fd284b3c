import { describe, expect, it } from "vitest";
import { localePartFor, localeParts, sourceKeyOf } from "../../src/locale/path.ts";

const found = (path: string) =>
  localeParts(path).map((part) => `${path.slice(part.start, part.end)}>${part.tag} ${part.form}`);

describe("localeParts", () => {
  it.each([
    ["articles/nl-NL/storage.md", ["nl-NL>nl-NL segment"]],
    ["articles/NL-nl/storage.md", ["NL-nl>nl-NL segment"]],
    ["sr-latn-rs/storage.md", ["sr-latn-rs>sr-Latn-RS segment"]],
    ["docs-pr.nl-nl/a.md", ["nl-nl>nl-NL suffix"]],
    ["docs/a.nl-NL.md", ["nl-NL>nl-NL suffix"]],
    ["docs/a.b.nl-NL.md", ["nl-NL>nl-NL suffix"]],
    ["docs/a.nl-NL", ["nl-NL>nl-NL suffix"]],
    ["es-419/a.md", ["es-419>es-419 segment"]],
    ["kok-IN/a.md", ["kok-IN>kok-IN segment"]],
    ["C:/docs.nb-NO/nl-NL/a.fr-fr.md", ["nb-NO>nb-NO suffix", "nl-NL>nl-NL segment", "fr-fr>fr-FR suffix"]],
  ])("%s", (path, expected) => expect(found(path)).toEqual(expected));

  it.each([
    "how-to/a.md",
    "to-do/as-is.md",
    "new-in/a.md",
    "add-on/set-up/a.md",
    "docs/nl-NL-old/a.md",
    "docs/my-nl-NL/a.md",
    "docs/nl/a.md",
    "docs/nl-NL.md",
    "docs/a-nl-NL.md",
    "docs/.nl-NL.md",
    "docs/.nl-NL/a.md",
    "docs.nl-NL.old/a.md",
    "",
    "/",
  ])("%j has none", (path) => expect(found(path)).toEqual([]));
});

describe("localePartFor", () => {
  it("takes the part that names the declared locale", () => {
    expect(localePartFor("nb-no/fr-FR/a.md", "nb-NO")?.start).toBe(0);
    expect(localePartFor("he-IL/fr-FR/a.md", "iw-il")?.start).toBe(0);
  });
  it("takes the innermost without one", () => {
    expect(localePartFor("nb-NO/fr-FR/a.md", "nl-NL")?.tag).toBe("fr-FR");
    expect(localePartFor("nb-NO/fr-FR/a.md", null)?.tag).toBe("fr-FR");
    expect(localePartFor("nb-NO/nb-NO/a.md", "nb-NO")?.start).toBe(6);
  });
  it("is null where the path has none", () => expect(localePartFor("docs/a.md", "nl-NL")).toBeNull());
});

describe("sourceKeyOf", () => {
  it.each([
    ["docs/nl-NL/a.md", "docs/*/a.md"],
    ["docs-pr.nl-NL/a.md", "docs-pr/a.md"],
    ["docs/a.nl-NL.md", "docs/a.md"],
    ["docs/a.md", "docs/a.md"],
    ["nl-NL/fr-FR/a.md", "*/fr-FR/a.md"],
  ])("%s gives %s", (path, key) => expect(sourceKeyOf(path, "nl-NL")).toBe(key));

  it("is equal for every locale of one source", () => {
    const keys = ["nb-NO", "nl-nl", "sr-Latn-RS"].map((locale) => sourceKeyOf(`docs/${locale}/x/a.md`, locale));
    expect(new Set(keys).size).toBe(1);
  });
});
