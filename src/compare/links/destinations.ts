import type { SegmentSide } from "../../model/inline.ts";
import type { Span } from "../../model/span.ts";
import type { Segment } from "../../model/unit.ts";
import { differenceOf } from "../../text/difference.ts";
import { decodeEntities } from "../../text/entities.ts";

/** Something a segment leads to: a link, an image, a reference, an autolink, or an HTML `href` or `src`. */
export interface Destination<S extends SegmentSide = SegmentSide> {
  readonly kind: "link" | "image" | "reference" | "autolink" | "html";
  /** As it stands in the text. */
  readonly written: string;
  /** For comparison: entities and escapes decoded, host in lower case, no trailing slash. */
  readonly normalised: string;
  /** Of what is written, where it can be replaced by itself, else of the tag. */
  readonly span: Span<S>;
  /** Of the whole link. */
  readonly whole: Span<S>;
}

/** The destinations of a segment; `<xref:…>` is code and not among them. */
export function destinationsOf<S extends SegmentSide>(segment: Segment<S>): readonly Destination<S>[] {
  const { links, references, autolinks, html } = segment.placeables;
  const found: Destination<S>[] = links.map((link) => ({
    kind: link.kind,
    written: link.destination,
    normalised: normalisedDestination(link.destination),
    span: link.destinationSpan,
    whole: link.span,
  }));
  for (const { span, destination } of references) {
    const normalised = normalisedDestination(destination);
    found.push({ kind: "reference", written: destination, normalised, span, whole: span });
  }
  for (const { span, destination } of autolinks) {
    if (/^xref:/i.test(destination)) continue;
    found.push({
      kind: "autolink",
      written: destination,
      normalised: normalisedDestination(destination),
      span,
      whole: span,
    });
  }
  for (const { attributes, openTag } of html) {
    const written = attributes.get("href") ?? attributes.get("src");
    if (written === undefined) continue;
    found.push({ kind: "html", written, normalised: normalisedDestination(written), span: openTag, whole: openTag });
  }
  return found;
}

/** What stands on one side more often than on the other: of equal ones the last. Fresh sets, the caller's to change. */
export interface UnmatchedDestinations {
  readonly missing: Set<Destination<"source">>;
  readonly added: Set<Destination<"target">>;
}

/** Compares the destinations of two segments as multisets. */
export function unmatchedDestinations(source: Segment<"source">, target: Segment<"target">): UnmatchedDestinations {
  const { missing, added } = differenceOf(
    destinationsOf(source),
    destinationsOf(target),
    ({ normalised }) => normalised,
  );
  return { missing: new Set(missing), added: new Set(added) };
}

/**
 * Destinations that the source shows as an image and the target links to, and the reverse. What HTML and references make
 * of theirs is not known here.
 */
export function exchangedImages(
  source: Segment<"source">,
  target: Segment<"target">,
): readonly (readonly [Destination<"source">, Destination<"target">])[] {
  if (![source, target].some(({ placeables }) => placeables.links.some(({ kind }) => kind === "image"))) return [];
  const shown = <S extends SegmentSide>(segment: Segment<S>) =>
    destinationsOf(segment).filter(({ kind }) => kind !== "html" && kind !== "reference");
  const isImage = ({ kind }: Destination) => kind === "image";
  const { missing, added } = differenceOf(shown(source), shown(target), (one) => `${isImage(one)} ${one.normalised}`);
  const waiting = new Map(missing.map((expected) => [expected.normalised, expected]));
  return added.flatMap((found) => {
    const expected = waiting.get(found.normalised);
    waiting.delete(found.normalised);
    return expected === undefined ? [] : [[expected, found] as const];
  });
}

/** Two destinations are equal when this is: entities and escapes decoded, host in lower case, no trailing slash. */
export function normalisedDestination(written: string): string {
  const decoded = decodeEntities(written).replace(/\\([!-/:-@[-`{-~])/g, "$1");
  const [, origin = "", path = "", rest = ""] =
    /^((?:[a-z][a-z0-9+.-]*:\/\/[^/?#]*)?)([^?#]*)(.*)$/is.exec(decoded) ?? [];
  return origin.toLowerCase() + withoutTrailingSlash(path, origin !== "") + rest;
}

/** The root has to keep its slash, or it would be an empty path; behind a host both are one. */
function withoutTrailingSlash(path: string, behindHost: boolean): string {
  return path.endsWith("/") && (behindHost || path.length > 1) ? path.slice(0, -1) : path;
}
