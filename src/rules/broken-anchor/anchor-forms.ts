import { distance } from "fastest-levenshtein";
import { slugOf } from "../../compare/links/heading-slug.ts";
import { withoutPercents } from "../../text/percent.ts";

/** `<a name="x"></a>`, `<a href='' id=x></a>`, `<a id="x" />`: anchors of the author's own, however they are quoted. */
const OWN_ANCHOR = /<a\s(?:[^<>]*\s)?(?:name|id)\s*=[^<>]*?(?:\/>|>[^<>]*<\/a>)/gi;
const ANCHOR_NAME = /<[a-z]+\s(?:[^<>]*\s)?(?:name|id)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+))/gi;
/** `[!INCLUDE[name](path)]`: older pipelines kept the name alone. */
const INCLUDE = /\[!INCLUDE\s*\[([^[\]]*)\]\([^()]*\)\s*\]/gi;
/** The number signs that close an ATX heading. */
const CLOSING_SIGNS = /\s+#+\s*$/;
const TAG = /<[^<>]*>/g;
const NAMED_ENTITY = /&(?:[a-z]+|#\d+|#x[\da-f]+);/gi;

/** Ways in which pipelines of different years read a heading before they made its slug; any may go with any other. */
const READINGS: readonly (readonly ((heading: string) => string)[])[] = [
  [(heading) => heading.replace(OWN_ANCHOR, ""), (heading) => heading],
  [(heading) => heading.replace(INCLUDE, "$1"), (heading) => heading],
  // Brackets that are no link any more keep the address: it is part of the slug of a tab.
  [(heading) => heading, (heading) => heading.replace(/[[\]()]/g, ""), (heading) => heading.replace(/[*_]{2}/g, "")],
  [(heading) => heading, (heading) => heading.replace(TAG, "")],
  [(heading) => heading, (heading) => heading.replace(NAMED_ENTITY, "")],
];

/** The slug that a finding proposes: without what only markup of the English heading would bring in. */
export function proposedSlug(heading: string): string {
  return slugOf(heading.replace(OWN_ANCHOR, "").replace(CLOSING_SIGNS, ""));
}

/**
 * Whether a pipeline of any year may have made an anchor of a heading: `__` kept or dropped, like every underscore; ids
 * of tags, addresses of links and tabs, names of includes kept; closing number signs dropped.
 */
export function mayBeSlugOf(anchor: string, heading: string): boolean {
  let readings = [heading.replace(CLOSING_SIGNS, "")];
  for (const ways of READINGS) readings = readings.flatMap((text) => ways.map((read) => read(text)));
  return readings.some((text) => {
    // A space between the underscores keeps the two from being dropped; it is taken out again.
    const kept = slugOf(text.replaceAll("__", "_\u0001_"));
    return [slugOf(text), kept, kept.replaceAll("_", "")].includes(anchor) || readableSlugOf(text) === anchor;
  });
}

/** The names and ids that stand in a heading beside the anchor itself. */
export function ownNamesIn(heading: string): readonly string[] {
  return Array.from(heading.matchAll(ANCHOR_NAME), ([, double, single, bare]) => double ?? single ?? bare ?? "");
}

/** As renderers name headings in any script: letters, digits, hyphens and underscores stay. */
function readableSlugOf(heading: string): string {
  return heading
    .replace(TAG, "")
    .replace(/!?\[([^[\]]*)\]\([^()]*\)/g, "$1")
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}_ -]/gu, "")
    .replaceAll(" ", "-");
}

/** How much of a slug may be altered: names farther from it are the author's own. */
const MOST_ALTERED = 1 / 3;

/**
 * Whether translation made an anchor what it is, rather than the author of the source: it is the slug of the translated
 * heading, holds letters that no slug has, or is nearly the English slug. Of names that are neither, 793 in 22
 * repositories were the author's own.
 */
export function isDamagedSlug(anchor: string, slug: string, translated: string): boolean {
  if (/[^\p{ASCII}]/u.test(withoutPercents(anchor))) return true;
  if (anchor !== "" && [slugOf(translated), readableSlugOf(translated)].includes(anchor)) return true;
  const letters = slug.match(/[a-z0-9]/g)?.length ?? 0;
  return distance(anchor, slug) <= Math.max(1, letters * MOST_ALTERED);
}
