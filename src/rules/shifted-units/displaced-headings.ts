import { isSlugOf } from "../../compare/links/heading-slug.ts";
import type { Article } from "../../model/article.ts";
import { type UnitPlaces, unitPlaces } from "../../parse/unit-places.ts";

const ANCHOR = /(?:^|\n)#{1,6}[ \t]+<a name="([^"<>]*)"><\/a>$/;
/** So many headings whose anchor is that of another unit show a shift. */
const LEAST_HEADINGS = 3;
/** How many segments away the heading of an anchor is looked for. */
const FARTHEST = 12;

/** Keys of front matter, as they stand in a segment that the front matter has become. */
const KEY =
  /(?<!\S)(?:title|description|author|keywords|manager|uid|no-loc|services?|documentationcenter|editor|ms\.[a-z]+|f1_keywords):/g;
const LEAST_KEYS = 3;

/** A heading with the anchor before it. */
interface Heading {
  readonly index: number;
  readonly anchor: string;
}

/** Units that stand in other places of the article than their own, though each target stands beside its source. */
export interface Displacement {
  /** Index of the first unit. */
  readonly start: number;
  /** How many segments away the heading of an anchor stands; `null` where it is nowhere. */
  readonly offset: number | null;
  /** Index of the unit that the front matter has become. */
  readonly frontMatter: number | null;
}

/** Headings whose anchors belong to other segments: the text moved, and what stands around it did not. */
export function findDisplacement(article: Article): Displacement | null {
  const places = unitPlaces(article);
  const foreign: Heading[] = [];
  for (let index = 0; index < places.length; index++) {
    const anchor = anchorBefore(article.text, places.start(index));
    if (anchor !== null && anchor !== "" && !isSlugOf(anchor, places.sourceText(index)))
      foreign.push({ index, anchor });
  }
  const [first] = foreign;
  if (first === undefined) return null;
  const moved = foreign.flatMap((heading) => {
    const offset = offsetOf(heading, places);
    return offset === null ? [] : [{ ...heading, offset }];
  });
  for (const { offset, index } of moved) {
    if (moved.filter((other) => other.offset === offset).length >= LEAST_HEADINGS) {
      return { start: index, offset, frontMatter: null };
    }
  }
  const strange = foreign.find(({ anchor, index }) => !sharesWord(anchor, sourceAt(places, index)));
  const frontMatter = article.units.findIndex(({ source }) => new Set(source.text.match(KEY)).size >= LEAST_KEYS);
  return strange === undefined || frontMatter < 0 ? null : { start: strange.index, offset: null, frontMatter };
}

function anchorBefore(text: string, start: number): string | null {
  // Most units are no headings, and their neighbour is a line break, a space or a mark.
  if (text[start - 1] !== ">") return null;
  return ANCHOR.exec(text.slice(Math.max(0, text.lastIndexOf("\n", start) - 1), start))?.[1] ?? null;
}

/** How far away the unit is that an anchor was made of; the nearest counts. */
function offsetOf({ index, anchor }: Heading, places: UnitPlaces): number | null {
  for (let distance = 1; distance <= FARTHEST; distance++) {
    for (const offset of [distance, -distance]) {
      if (isSlugOf(anchor, sourceAt(places, index + offset))) return offset;
    }
  }
  return null;
}

function sourceAt(places: UnitPlaces, index: number): string {
  return index < 0 || index >= places.length ? "" : places.sourceText(index);
}

function sharesWord(anchor: string, heading: string): boolean {
  const words = new Set(heading.toLowerCase().match(/[a-z\d]{3,}/g) ?? []);
  return anchor.split("-").some((word) => words.has(word));
}
