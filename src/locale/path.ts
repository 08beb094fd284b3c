import { publishedLocales } from "./published-locales.ts";
import { canonicalLocale, isKnownLocale, sameLocale } from "./tag.ts";

/** A locale in a path. `path.slice(start, end)` is the tag as written, without the dot before a suffix. */
export interface LocalePart {
  readonly start: number;
  readonly end: number;
  /** BCP 47 in canonical case. */
  readonly tag: string;
  /** A whole path segment (`docs/nl-NL/a.md`), or after the last dot of a name (`docs-pr.nl-NL/a.md`, `a.nl-NL.md`). */
  readonly form: "segment" | "suffix";
}

const SHAPE = /^([a-z]{2,3})(?:-[a-z]{4})?-([a-z]{2}|[0-9]{3})$/i;
const HYPHEN = 0x2d;
const SHORTEST = "nl-NL".length;
const LONGEST = "fil-Latn-PH".length;

/** English phrases that have the form of a locale and are common names of folders in documentation. */
const PHRASES: ReadonlySet<string> = new Set(["as-is", "how-to", "to-be", "to-do"]);

/**
 * All locale parts of a path, outermost first. The path has `/` between its segments; the last segment is taken for a
 * file name, whose extension is not looked at.
 */
export function localeParts(path: string): LocalePart[] {
  const parts: LocalePart[] = [];
  let start = 0;
  while (start <= path.length) {
    const slash = path.indexOf("/", start);
    const end = slash < 0 ? path.length : slash;
    const part = partOfName(path, start, end, slash < 0);
    if (part !== null) parts.push(part);
    start = end + 1;
  }
  return parts;
}

/**
 * The part of a path that says in which locale the article is: the innermost one that names the declared locale, in any
 * case; else the innermost one; `null` where the path has none.
 */
export function localePartFor(path: string, declaredLocale: string | null): LocalePart | null {
  const parts = localeParts(path);
  if (parts.length > 1 && declaredLocale !== null) {
    const canonical = canonicalLocale(declaredLocale) ?? declaredLocale;
    const named = parts.findLast((part) => sameLocale(part.tag, canonical));
    if (named !== undefined) return named;
  }
  return parts.at(-1) ?? null;
}

/**
 * What articles that translate the same source have in common: the path without its locale part. A whole segment is
 * replaced by `*`, so that `a/nl-NL/b.md` and `a/b.md` stay different; a suffix is removed with its dot, so that
 * `a.nl-NL.md` and its source `a.md` are equal. A path without a locale part is its own key.
 */
export function sourceKeyOf(path: string, declaredLocale: string | null): string {
  const part = localePartFor(path, declaredLocale);
  return part === null ? path : withoutPart(path, part);
}

/** The path with one locale part taken out, as `sourceKeyOf` does it. */
export function withoutPart(path: string, part: LocalePart): string {
  return part.form === "segment"
    ? `${path.slice(0, part.start)}*${path.slice(part.end)}`
    : path.slice(0, part.start - 1) + path.slice(part.end);
}

function partOfName(path: string, start: number, end: number, isFile: boolean): LocalePart | null {
  if (end - start < SHORTEST) return null;
  const dot = path.lastIndexOf(".", end - 1);
  if (dot < start) return partAt(path, start, end, "segment");
  const suffix = partAt(path, dot + 1, end, "suffix");
  // A name that is nothing but a suffix (`.nl-NL`) is a hidden file.
  if (suffix !== null) return dot > start ? suffix : null;
  if (!isFile) return null;
  const inner = path.lastIndexOf(".", dot - 1);
  return inner > start ? partAt(path, inner + 1, dot, "suffix") : null;
}

function partAt(path: string, start: number, end: number, form: LocalePart["form"]): LocalePart | null {
  const length = end - start;
  if (length < SHORTEST || length > LONGEST) return null;
  // Behind two or three letters: most folders are told by that alone.
  if (path.charCodeAt(start + 2) !== HYPHEN && path.charCodeAt(start + 3) !== HYPHEN) return null;
  const text = path.slice(start, end);
  const published = publishedLocales.get(text.toLowerCase());
  if (published !== undefined) return { start, end, tag: published, form };
  const match = SHAPE.exec(text);
  if (match === null || PHRASES.has(text.toLowerCase()) || !isKnownLocale(text)) return null;
  if (match[1]?.length === 3 && !isLikelyRegion(text)) return null;
  const tag = canonicalLocale(text);
  return tag === null ? null : { start, end, tag, form };
}

/**
 * Three-letter language codes are often English words: a folder `new-in` would be Newari in India. Such a tag counts
 * only with the region where CLDR expects the language, as in `fil-PH` and `kok-IN`.
 */
function isLikelyRegion(tag: string): boolean {
  const locale = new Intl.Locale(tag);
  return new Intl.Locale(locale.language).maximize().region === locale.region;
}
