const SELF_CLOSING_ANCHOR = /<a\s+(?:name|id)\s*=\s*"[^"]*"\s*\/>/gi;
const ANCHOR = /<a\s+(?:name|id)\s*=\s*"[^"]*"\s*>[^<]*<\/a>/gi;
const LINK = /!?\[([^[\]]*)\]\([^()]*\)/g;

/**
 * The anchor that the pipeline gives a heading, made of the heading's raw English Markdown. 98,000 of 98,010 measured
 * anchors agree. Anchors in the text are removed with their text, links and images become their label; entities and
 * tags lose their punctuation alone (`A &amp; B` gives `a-amp-b`); nothing is collapsed, repeated headings share a slug.
 */
export function slugOf(heading: string): string {
  return heading
    .replace(SELF_CLOSING_ANCHOR, "")
    .replace(ANCHOR, "")
    .replace(LINK, "$1")
    .trim()
    .replaceAll("__", "")
    .toLowerCase()
    .replace(/[^a-z0-9_ -]/g, "")
    .replaceAll(" ", "-");
}

const SPACE = 0x20;
const HYPHEN = 0x2d;

/**
 * Whether an anchor is its heading's slug. Letter by letter, without making the slug, as long as nothing but ASCII
 * without markup comes: that is true of most headings, and a slug costs ten times as much.
 */
export function isSlugOf(anchor: string, heading: string): boolean {
  let at = 0;
  for (let index = 0; index < heading.length; index++) {
    const character = heading.charCodeAt(index);
    const kept = keptAs(character);
    if (kept < 0 || ((index === 0 || index === heading.length - 1) && character === SPACE)) {
      return anchor === slugOf(heading);
    }
    if (kept === 0) continue;
    if (anchor.charCodeAt(at) !== kept) return anchor === slugOf(heading);
    at++;
  }
  return at === anchor.length;
}

/** What a character is in a slug: itself in lower case, `-` for a space, 0 for nothing; -1 where it takes reading. */
function keptAs(character: number): number {
  if ((character >= 0x61 && character <= 0x7a) || (character >= 0x30 && character <= 0x39)) return character;
  if (character >= 0x41 && character <= 0x5a) return character + 0x20;
  if (character === SPACE || character === HYPHEN) return HYPHEN;
  // Markup (`!`, `<`, `>`, `[`, `]`, `_`), white space to trim, and letters whose lower case may be ASCII.
  if (character < SPACE || character >= 0x7f || "!<>[]_".includes(String.fromCharCode(character))) return -1;
  return 0;
}
