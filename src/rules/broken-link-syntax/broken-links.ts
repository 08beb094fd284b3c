import { type Destination, destinationsOf, unmatchedDestinations } from "../../compare/links/destinations.ts";
import { MOST_SEARCHED } from "../../compare/literals/literal-search.ts";
import type { SegmentSide } from "../../model/inline.ts";
import type { Segment, TranslationUnit } from "../../model/unit.ts";
import { differenceOf } from "../../text/difference.ts";
import { grouped } from "../../text/grouped.ts";
import { Tally } from "../../text/tally.ts";
import {
  comparableDestination,
  type LinkRemains,
  linkRemains,
  looksLikeDestination,
  textBesideLinks,
} from "./link-remains.ts";

/** A link or image of the source that the target does not have. */
export interface LostLink extends Destination<"source"> {
  /** Of a reference, as the source writes it; `null` for the others. */
  readonly reference: string | null;
}

/** What became of a link in the target. */
export type BrokenLink =
  | { readonly remains: LinkRemains<"target">; readonly lost: LostLink | null }
  /** The destination stands in the text without any of a link's brackets. */
  | { readonly remains: null; readonly at: number; readonly lost: LostLink };

/** White space within it may be the pipeline's, and then the title begins with a quotation mark. */
const TITLE = /\s+["'“„«].*$/s;
/** A shorter destination may occur in prose by chance. */
const SHORTEST_BARE = 4;

/**
 * Pairs the links that the target lost with the remains of links in it. Remains that the source shows as well are left
 * out: broken there, they are broken by the author.
 */
export function brokenLinks(unit: TranslationUnit): readonly BrokenLink[] {
  return new Pairing(unit).read();
}

class Pairing {
  private readonly broken: BrokenLink[] = [];
  private readonly unit: TranslationUnit;
  private readonly added: number;
  private readonly lost: readonly LostLink[];
  private readonly paired = new Set<LostLink>();
  private remains: LinkRemains<"target">[];
  /** Links that the target lacks, whatever else leads there. */
  private linksLess: ReadonlyMap<string, LostLink[]> | null = null;
  /** Remains in the source that nothing in the target answers to. */
  private unanswered: number;

  constructor(unit: TranslationUnit) {
    this.unit = unit;
    const { missing, added } = unmatchedDestinations(unit.source, unit.target);
    const references = new Map(unit.source.placeables.references.map((link) => [link.span.start, link.reference]));
    this.lost = [...missing]
      .filter(({ kind }) => kind === "link" || kind === "image" || kind === "reference")
      .map((link) => ({ ...link, reference: references.get(link.whole.start) ?? null }));
    this.added = added.size;
    const own = new Tally(linkRemains(unit.source).map(keyOf));
    this.remains = linkRemains(unit.target).filter((remains) => !own.take(keyOf(remains)));
    this.unanswered = own.left;
  }

  read(): readonly BrokenLink[] {
    this.pairEqual();
    this.pairReferences();
    this.pairRest();
    this.findBare();
    return this.broken;
  }

  /** Remains that hold a lost destination, however altered by case and white space. */
  private pairEqual(): void {
    const byKey = byDestination(this.lost);
    this.remains = this.remains.filter((remains) => {
      if (remains.kind === "reference") return true;
      const link =
        byKey.get(keyOf(remains))?.pop() ??
        byKey.get(comparableDestination(`[${remains.written}`))?.pop() ??
        this.linkBehind(remains);
      if (link === undefined) return true;
      this.pair(remains, link);
      return false;
    });
  }

  /** The source's link whose destination an autolink in the target has taken: as a destination it is not lost. */
  private linkBehind(remains: LinkRemains<"target">): LostLink | undefined {
    if (remains.kind !== "wrapped") return undefined;
    this.linksLess ??= byDestination(linksLess(this.unit));
    return this.linksLess.get(keyOf(remains))?.pop();
  }

  private pairReferences(): void {
    const lost = this.unpaired().filter(({ reference }) => reference !== null);
    const remains = this.remains.filter(({ kind }) => kind === "reference");
    for (const [index, link] of lost.slice(0, remains.length).entries()) {
      this.pair(remains[index] as LinkRemains<"target">, link);
    }
  }

  /** What is certainly link syntax but names no lost destination. An added link accounts for a lost one better. */
  private pairRest(): void {
    const lost = this.unpaired().values();
    for (const remains of this.remains) {
      const { kind, written } = remains;
      if (kind === "reference" || kind === "wrapped") continue;
      if (this.unanswered-- > 0) continue;
      const certain = looksLikeDestination(written);
      if (kind === "prose" ? certain : !certain) continue;
      const isAccounted = this.lost.length - this.paired.size <= this.added;
      if (!isAccounted) this.pair(remains, lost.next().value as LostLink);
      else if (kind === "unopened" || kind === "unclosed" || kind === "escaped") {
        this.broken.push({ remains, lost: null });
      }
    }
  }

  private findBare(): void {
    const candidates = this.unpaired().filter(
      ({ written }) => written.length >= SHORTEST_BARE && looksLikeDestination(written),
    );
    if (candidates.length === 0) return;
    const text = textBesideLinks(this.unit.target);
    const source = textBesideLinks(this.unit.source);
    const seen = new Set<string>();
    for (const lost of candidates) {
      if (seen.size === MOST_SEARCHED) return;
      if (seen.has(lost.written)) continue;
      seen.add(lost.written);
      // The label may be the destination too: one time more than in the source is what counts.
      if (occurrences(text, lost.written) <= occurrences(source, lost.written)) continue;
      const bracketed = text.indexOf(`(${lost.written}`);
      const at = bracketed < 0 ? text.indexOf(lost.written) : bracketed + 1;
      this.broken.push({ remains: null, at: this.unit.target.span.start + at, lost });
    }
  }

  private unpaired(): readonly LostLink[] {
    return this.lost.filter((link) => !this.paired.has(link));
  }

  private pair(remains: LinkRemains<"target">, lost: LostLink): void {
    this.paired.add(lost);
    this.broken.push({ remains, lost });
  }
}

/** Each list from its end: what is taken off it first is the first in the text. */
function byDestination(links: readonly LostLink[]): ReadonlyMap<string, LostLink[]> {
  return grouped([...links].reverse(), ({ reference, written }) =>
    comparableDestination(reference === null ? written : `[${reference}`),
  );
}

function linksLess({ source, target }: TranslationUnit): readonly LostLink[] {
  const linksOf = <S extends SegmentSide>(segment: Segment<S>) =>
    destinationsOf(segment).filter(({ kind }) => kind === "link");
  const { missing } = differenceOf(linksOf(source), linksOf(target), ({ normalised }) => normalised);
  return missing.map((link) => ({ ...link, reference: null }));
}

function keyOf({ written }: LinkRemains): string {
  return comparableDestination(written.replace(TITLE, ""));
}

function occurrences(text: string, part: string): number {
  let count = 0;
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length)) count++;
  return count;
}
