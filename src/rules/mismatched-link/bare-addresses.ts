import { type Destination, normalisedDestination, unmatchedDestinations } from "../../compare/links/destinations.ts";
import { blanked, protectedRanges } from "../../markdown/prose.ts";
import type { SegmentSide } from "../../model/inline.ts";
import type { Segment, TranslationUnit } from "../../model/unit.ts";
import { differenceOf } from "../../text/difference.ts";
import type { Expected, Found } from "./pairs.ts";

/** A bare address ends before space, markup, and the punctuation of scripts that put no space behind it. */
const ADDRESS =
  /(?:https?|ftp):\/\/[^\s<>"“”«»\uFFFC\u060C\u061B\u061F\u3000-\u3002\u3008-\u3011\uFF01-\uFF0F\uFF1A-\uFF20\uFF3B-\uFF40\uFF5B-\uFF65]+/gi;
/** What belongs to the sentence, not to the address. */
const SENTENCE_MARKS = "?!.,:*_~'’”)];|\\";

/** What one side leads to and the other does not, bare addresses among it. */
export interface UnmatchedAddresses {
  readonly missing: Set<Expected>;
  readonly added: Set<Found>;
  /** Those that stand bare, without a link: nobody knows whether they are one to the reader. */
  readonly bare: ReadonlySet<Destination>;
}

/**
 * Compares the destinations of two segments as multisets. An autolink, a bare address and a link with itself as label are
 * one to the reader, and so is a link whose address the source shows bare.
 */
export function unmatchedAddresses({ source, target }: TranslationUnit): UnmatchedAddresses {
  const { missing, added } = unmatchedDestinations(source, target);
  const [expected, found] = [bareAddresses(source), bareAddresses(target)];
  const bare = differenceOf(expected, found, ({ normalised }) => normalised);
  const left = new Set<Destination>([...bare.missing, ...bare.added]);
  for (const address of bare.missing) {
    const link = [...added].find(({ normalised }) => normalised === address.normalised);
    if (link === undefined) missing.add(address);
    else added.delete(link);
  }
  for (const address of bare.added) {
    const link = [...missing].find((one) => one.normalised === address.normalised && isItsOwnLabel(one, source));
    if (link === undefined) added.add(address);
    else missing.delete(link);
  }
  return { missing, added, bare: left };
}

function isItsOwnLabel({ kind, whole, normalised }: Expected, segment: Segment<"source">): boolean {
  if (kind === "autolink") return true;
  const link = segment.placeables.links.find(({ span }) => span.start === whole.start);
  return link !== undefined && normalisedDestination(segment.slice(link.label).trim()) === normalised;
}

/** More are no text. */
const MOST_ADDRESSES = 100;

function bareAddresses<S extends SegmentSide>(segment: Segment<S>): readonly Destination<S>[] {
  if (!segment.text.includes("://")) return [];
  const offset = segment.span.start;
  const { placeables } = segment;
  const ranges = protectedRanges(placeables, offset);
  for (const { label } of placeables.links) ranges.push([label.start - offset, label.end - offset]);
  for (const { openTag } of placeables.html) ranges.push([openTag.start - offset, openTag.end - offset]);
  const view = blanked(segment.text, ranges);
  const found: Destination<S>[] = [];
  for (const { 0: run, index } of view.matchAll(ADDRESS)) {
    const written = withoutTail(run);
    const after = view[index + run.length];
    // A placeholder in an address, or behind it, belongs to it.
    if (/[{}[]/.test(written) || after === "<" || after === "[" || written.length < SHORTEST) continue;
    const at = segment.at(index, index + written.length);
    found.push({ kind: "autolink", written, normalised: normalisedDestination(written), span: at, whole: at });
    if (found.length === MOST_ADDRESSES) break;
  }
  return found;
}

/** Of `http://a.b`. */
const SHORTEST = 10;

/** From the end on, so that a long row of marks within the address costs nothing. */
function withoutTail(run: string): string {
  let end = run.length;
  while (end > 0 && SENTENCE_MARKS.includes(run[end - 1] as string)) end--;
  const entity = /&[a-z]{1,8}$/i.exec(run.slice(Math.max(end - 9, 0), end));
  return run.slice(0, entity === null || run[end] !== ";" ? end : end - entity[0].length);
}
