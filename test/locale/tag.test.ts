import { describe, expect, it } from "vitest";
import { publishedLocales } from "../../src/locale/published-locales.ts";
import { canonicalLocale, isKnownLocale, sameLocale } from "../../src/locale/tag.ts";

describe("canonicalLocale", () => {
  it.each([
    ["nl-NL", "nl-NL"],
    ["nb-no", "nb-NO"],
    ["SR-LATN-rs", "sr-Latn-RS"],
    ["iw-IL", "he-IL"],
    ["zh-tw", "zh-TW"],
    ["nl", "nl"],
    ["tlh-AQ", "tlh-AQ"],
  ])("%s gives %s", (tag, expected) => expect(canonicalLocale(tag)).toBe(expected));

  it.each(["", " nl-NL", "nl_NL", "nl-NL ", "x", "nederlands in nl", "nl--NL", "🇳🇱"])("%j is no tag", (tag) =>
    expect(canonicalLocale(tag)).toBeNull(),
  );
});

describe("isKnownLocale", () => {
  it.each(["nl-NL", "nb-no", "sr-Latn-RS", "es-419", "fil-PH", "as-IN", "sw-KE"])("knows %s", (tag) =>
    expect(isKnownLocale(tag)).toBe(true),
  );

  it.each([
    "how-to",
    "add-on",
    "sign-in",
    "set-up",
    "do-it",
    "nl",
    "en-ZZ",
    "qps-ploc",
    "xx-US",
    "en-QQ",
    "is-this-us",
  ])("does not know %s", (tag) => expect(isKnownLocale(tag)).toBe(false));
});

it("published locales are canonical and known to Intl, so the table decides nothing", () => {
  const language = new Intl.DisplayNames(["en"], { type: "language", fallback: "none" });
  const region = new Intl.DisplayNames(["en"], { type: "region", fallback: "none" });
  expect(publishedLocales.size).toBeGreaterThan(60);
  for (const [key, tag] of publishedLocales) {
    const locale = new Intl.Locale(tag);
    expect(locale.toString()).toBe(tag);
    expect(tag.toLowerCase()).toBe(key);
    expect(language.of(locale.language)).toBeDefined();
    expect(region.of(locale.region ?? "")).toBeDefined();
  }
});

it("sameLocale ignores case and nothing else", () => {
  expect(sameLocale("nb-NO", "nb-no")).toBe(true);
  expect(sameLocale("nb-NO", "nn-NO")).toBe(false);
  expect(sameLocale("zh-TW", "zh-Hant-TW")).toBe(false);
});
