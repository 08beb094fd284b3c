import { publishedLocales } from "./published-locales.ts";

/**
 * The canonical form of a BCP 47 tag (`nb-no` gives `nb-NO`, the withdrawn `iw-IL` gives `he-IL`), or `null` when the
 * text is no well-formed tag. An underscore, white space or an empty text is not well-formed.
 */
export function canonicalLocale(tag: string): string | null {
  const published = publishedLocales.get(tag.toLowerCase());
  if (published !== undefined) return published;
  try {
    return new Intl.Locale(tag).toString();
  } catch {
    return null;
  }
}

/**
 * Whether the tag names a language and a region, and a script where it has one, that CLDR knows. Well-formed tags
 * alone say little: `how-to` is a well-formed tag for an unknown language in Tonga. A tag without a region is not known.
 */
export function isKnownLocale(tag: string): boolean {
  if (publishedLocales.has(tag.toLowerCase())) return true;
  const canonical = canonicalLocale(tag);
  if (canonical === null) return false;
  const { language, script, region } = new Intl.Locale(canonical);
  // CLDR names `ZZ` "Unknown Region": a name, but no region.
  if (region === undefined || region === "ZZ") return false;
  return isNamed("language", language) && isNamed("region", region) && (!script || isNamed("script", script));
}

/** The language of a tag, for instance `zh`; empty where the locale is unknown. */
export function languageOf(tag: string | null): string {
  return tag === null ? "" : (tag.split("-", 1)[0] as string);
}

/** Whether two tags are equal apart from case. Invalid tags are compared as text. */
export function sameLocale(a: string, b: string): boolean {
  return a === b || a.toLowerCase() === b.toLowerCase();
}

// A new instance each time: 5 µs once ICU's names are loaded, and no state is kept in the module.
function isNamed(type: "language" | "region" | "script", code: string): boolean {
  return new Intl.DisplayNames(["en"], { type, fallback: "none" }).of(code) !== undefined;
}

/** Whether a text is a known locale, or a language that CLDR knows, with or without a script: what ranges are made of. */
export function isKnownRange(range: string): boolean {
  if (isKnownLocale(range)) return true;
  const canonical = /^[a-z]{2,3}(?:-[a-z]{4})?$/i.test(range) ? canonicalLocale(range) : null;
  if (canonical === null) return false;
  const { language, script } = new Intl.Locale(canonical);
  return isNamed("language", language) && (!script || isNamed("script", script));
}
