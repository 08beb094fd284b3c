import { normalisedDestination } from "../../compare/links/destinations.ts";
import type { SegmentSide } from "../../model/inline.ts";
import type { Span } from "../../model/span.ts";
import type { Segment } from "../../model/unit.ts";

/** A link, a reference, an image or an HTML `<a href>`, with what it shows. */
export interface LabelledLink<S extends SegmentSide = SegmentSide> {
  readonly image: boolean;
  readonly span: Span<S>;
  /** As it stands in the text. */
  readonly written: string;
  readonly normalised: string;
  /** Raw Markdown. */
  readonly label: string;
}

/** The links of a segment by what they show. */
export function labelledLinks<S extends SegmentSide>(segment: Segment<S>): readonly LabelledLink<S>[] {
  const { links, references, html } = segment.placeables;
  const labelled: LabelledLink<S>[] = [];
  for (const { kind, span, label, destination } of links) {
    labelled.push(labelledLink(segment, kind === "image", span, label, destination));
  }
  for (const { image, span, label, destination } of references) {
    labelled.push(labelledLink(segment, image, span, label, destination));
  }
  const anchors = html.filter(({ name }) => name === "a");
  for (const [index, { attributes, span, openTag }] of anchors.entries()) {
    const destination = attributes.get("href");
    if (destination === undefined) continue;
    // Browsers end a link where the next one begins; read to its own end, each would hold all that are in it.
    const limit = anchors[index + 1]?.span.start ?? span.end;
    const label = { ...openTag, start: openTag.end, end: Math.max(openTag.end, Math.min(span.end, limit)) };
    labelled.push(labelledLink(segment, false, span, withoutEndTag(segment, label), destination));
  }
  return labelled;
}

/** Whether any link shows less than a word; cheap, for most segments have none. */
export function hasBareLabel({ text, span, placeables }: Segment<SegmentSide>): boolean {
  const start = span.start;
  for (const { kind, label } of placeables.links) {
    if (kind === "link" && !startsWithWord(text, label.start - start, label.end - start)) return true;
  }
  for (const { image, label } of placeables.references) {
    if (!image && !startsWithWord(text, label.start - start, label.end - start)) return true;
  }
  return placeables.html.some(({ name }) => name === "a");
}

/** An ASCII letter or digit, or a letter beyond the marks of U+0080 to U+00BF and U+2000 to U+303F; CJK marks are below. */
function startsWithWord(text: string, start: number, end: number): boolean {
  if (start >= end) return false;
  const code = text.charCodeAt(start);
  if (code < 0x80)
    return (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
  if (code >= 0x370 && code < 0x2000) return !PUNCTUATION.test(text.charAt(start));
  return (code >= 0xc0 && code < 0x370) || (code > 0x303f && code < 0xd800);
}

/** The commas and stops of Greek, Hebrew, Arabic, Devanagari and others. */
const PUNCTUATION = /\p{P}/u;

/** The label of an element that was read to its end: what it shows ends before its closing tag. */
function withoutEndTag<S extends SegmentSide>({ text, span: { start } }: Segment<S>, label: Span<S>): Span<S> {
  const length = text
    .slice(label.start - start, label.end - start)
    .toLowerCase()
    .lastIndexOf("</a");
  return length < 0 ? label : { ...label, end: label.start + length };
}

function labelledLink<S extends SegmentSide>(
  segment: Segment<S>,
  image: boolean,
  span: Span<S>,
  label: Span<S>,
  written: string,
): LabelledLink<S> {
  const text = segment.text.slice(label.start - segment.span.start, label.end - segment.span.start);
  return {
    image,
    span,
    written,
    normalised: normalisedDestination(written),
    label: text,
  };
}

const UNSEEN =
  /<!--[\s\S]*?-->|<\/?(?!img\b|svg\b|i\b)[A-Za-z][^<>]*>|&(?:nbsp|#160|#xA0|zwnj|zwj);|\\\s|(?<!\\)[*_]|[\s\u00AD\u200B-\u200F\u2060\uFEFF]/gi;

/**
 * What is seen of a link's label. `blank`: nothing; `punctuation`: no letter, digit, code or image. To be asked of links alone: of
 * images that stand in each other each holds the labels of all within.
 */
export function contentOf({ label }: LabelledLink): "blank" | "punctuation" | "words" {
  const seen = label.replace(UNSEEN, "");
  if (seen === "") return "blank";
  // Numbers and symbols may be labels: `[1](…)`, `[→](…)`, emoji; an image and code always are.
  return /[^\p{P}<>+=|~^]/u.test(seen) ? "words" : "punctuation";
}
