import type { Article } from "../../model/article.ts";
import { type Span, span } from "../../model/span.ts";
import { MARKER_TRACE } from "../../parse/segment-markers.ts";
import { firstEndingBehind, type UnitPlaces, unitPlaces } from "../../parse/unit-places.ts";
import { ANCHOR_OPEN } from "./hash-signs.ts";

/** `# <a name="anchor"></a>‹unit›` */
export interface AnchoredHeading {
  /** What stands between the quotes. */
  readonly anchor: Span<"article">;
  /** The raw English heading: what stands behind the anchor, each unit in it replaced by its source text. */
  readonly english: string;
  /** The same with the target texts. */
  readonly translated: string;
}

const ANCHOR_CLOSE = '"></a>';

/**
 * The headings of a body that carry an anchor of the pipeline's. A heading without an intact unit is left out: its
 * English text is not to be had. A unit may hold line breaks: the heading ends with the line that its last unit ends on.
 *
 * @param anchors offsets of their `<a name="`
 */
export function anchoredHeadings(article: Article, anchors: readonly number[]): readonly AnchoredHeading[] {
  const { text } = article;
  const places = unitPlaces(article);
  const headings: AnchoredHeading[] = [];
  for (const at of anchors) {
    const start = at + ANCHOR_OPEN.length;
    const end = text.indexOf('"', start);
    if (end < 0 || !text.startsWith(ANCHOR_CLOSE, end)) continue;
    let from = end + ANCHOR_CLOSE.length;
    let index = firstStartingFrom(places, from);
    let lineEnd = endOfLine(text, from);
    let english = "";
    let translated = "";
    let around = "";
    let held = 0;
    for (; index < places.length && places.start(index) < lineEnd; index++) {
      const before = text.slice(from, places.start(index));
      around += before;
      english += before + places.sourceText(index);
      translated += before + places.targetText(index);
      from = places.end(index);
      lineEnd = endOfLine(text, from);
      held++;
    }
    const rest = text.slice(from, lineEnd);
    // Damaged unit markup in the heading: what its English text was cannot be known.
    const outside = around + rest;
    if (held > 0 && (outside === "" || !MARKER_TRACE.test(outside))) {
      headings.push({ anchor: span("article", start, end), english: english + rest, translated: translated + rest });
    }
  }
  return headings;
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return end < 0 ? text.length : end;
}

/** The index of the first unit that starts at `offset` or behind it. */
function firstStartingFrom(places: UnitPlaces, offset: number): number {
  const index = firstEndingBehind(places, offset);
  return index < places.length && places.start(index) < offset ? index + 1 : index;
}
