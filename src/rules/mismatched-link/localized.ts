import type { Expected, Found } from "./pairs.ts";

/** A destination without what localization changes. */
interface Place {
  /** Empty within the site. */
  readonly host: string;
  readonly segments: readonly string[];
  /** Lower case, without `#`. */
  readonly fragment: string;
}

const PARTS = /^(?:([a-z][a-z0-9+.-]*:)?\/\/([^/?#]*)|([a-z][a-z0-9+.-]*:))?([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/is;
const LOCALE = /^[a-z]{2}(?:-[a-z]{2,4})?$/;

/**
 * Takes out of both sets what leads to one page in two languages: a locale in the path or before the host, `?lang=`, the
 * ending of a file, a relative way and an absolute one, and fragments, which are slugs of translated headings.
 */
export function takeEquivalent(missing: Set<Expected>, added: Set<Found>): void {
  for (const expected of missing) {
    const place = placeOf(expected.normalised);
    for (const found of added) {
      if (!isOnePlace(place, placeOf(found.normalised))) continue;
      missing.delete(expected);
      added.delete(found);
      break;
    }
  }
}

function placeOf(destination: string): Place {
  const [, , host = "", scheme = "", path = "", fragment = ""] = PARTS.exec(destination) ?? [];
  const segments = path
    .toLowerCase()
    .replace(/(?:\.[a-z]{2}(?:-[a-z]{2,4})?)?\.(?:mdx?|html?)$/, "")
    .split("/")
    .filter((segment) => segment !== "" && segment !== "." && segment !== ".." && !LOCALE.test(segment));
  if (segments.at(-1) === "index" || segments.at(-1) === "_index") segments.pop();
  return {
    host: scheme.toLowerCase() + host.toLowerCase().replace(/^(?:[a-z]{2}|www)\.(?=[^.]+\.)/, ""),
    segments,
    fragment: fragment.toLowerCase(),
  };
}

function isOnePlace(a: Place, b: Place): boolean {
  if (a.host !== b.host) return false;
  if (a.host !== "") return a.segments.join("/") === b.segments.join("/");
  if (a.segments.length === 0 || b.segments.length === 0) {
    // A place on the page itself, and the same with the page's own path.
    return a.segments.length === b.segments.length || (a.fragment !== "" && a.fragment === b.fragment);
  }
  // A relative way is the end of an absolute one.
  const [shorter, longer] = a.segments.length < b.segments.length ? [a.segments, b.segments] : [b.segments, a.segments];
  return longer.slice(-shorter.length).join("/") === shorter.join("/");
}
