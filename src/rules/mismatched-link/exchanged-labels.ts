import { normalisedDestination } from "../../compare/links/destinations.ts";
import type { Article } from "../../model/article.ts";
import { Feature } from "../../model/features.ts";
import type { InlineLink, SegmentSide } from "../../model/inline.ts";
import type { Span } from "../../model/span.ts";
import type { Segment, TranslationUnit } from "../../model/unit.ts";
import { unitsThat } from "../../parse/unit-traits.ts";

/** Two links of a target that carry each other's label. */
export interface LabelExchange {
  readonly label: string;
  readonly other: string;
  /** The first of the labels. */
  readonly at: Span<"target">;
}

interface LabelledLink {
  readonly destination: string;
  /** In lower case, without emphasis and code marks. */
  readonly label: string;
  /** As written. */
  readonly written: string;
  readonly at: Span;
}

/** Beyond so many links a segment is a list of them, and comparing all pairs would not be linear. */
const MOST_LINKS = 12;

/** A pair of links: what both sides label two destinations with. */
interface LinkPair {
  readonly source: readonly [LabelledLink, LabelledLink];
  readonly target: readonly [LabelledLink, LabelledLink];
}

/**
 * The links of a unit that carry each other's label, as far as the unit shows it: a name in Latin that the source has on
 * the other link, or the name of the other file.
 */
export function exchangedLabels(unit: TranslationUnit): readonly LabelExchange[] {
  return linkPairs(unit)
    .filter((pair) => isPlainlyExchanged(pair) && !isOnePhrase(pair, unit))
    .map(exchangeOf);
}

function isPlainlyExchanged({ source: [one, other], target: [found, foundOther] }: LinkPair): boolean {
  const isFirst = isOthers(found.label, one, other) && foundOther.label !== other.label;
  const isSecond = isOthers(foundOther.label, other, one) && found.label !== one.label;
  return isFirst || isSecond;
}

/**
 * Whether a label is that of the other link, to the letter, or names its file as that label does. A label may be cut down to
 * a name that the source has in both.
 */
function isOthers(label: string, own: LabelledLink, other: LabelledLink): boolean {
  const name = nameOf(label);
  if (!/[a-z]/.test(label) || nameOf(own.label).includes(name)) return false;
  if (label === other.label) return true;
  return name.length > 2 && name === nameOf(other.label) && name === fileOf(other.destination);
}

function nameOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, "");
}

/** The last part of a path without its ending, letters and digits alone. */
function fileOf(destination: string): string {
  const path = destination.replace(/[?#].*$/, "");
  return nameOf(
    path
      .slice(path.lastIndexOf("/") + 1)
      .replace(/\.\w{1,5}$/, "")
      .toLowerCase(),
  );
}

/** Whether a unit has two links that other units may show to be exchanged. */
export function mayBeExchanged(unit: TranslationUnit): boolean {
  return linkPairs(unit).some((pair) => {
    const [found, foundOther] = pair.target;
    return found.label !== foundOther.label && !isPlainlyExchanged(pair) && !isOnePhrase(pair, unit);
  });
}

/** What the units of an article label each destination with. */
export class ArticleLabels {
  private readonly article: Article;
  private labels: ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<TranslationUnit>>> | null = null;

  constructor(article: Article) {
    this.article = article;
  }

  /** Exchanges that the unit alone does not show: other units give each of the two destinations the other's label. */
  exchangedIn(unit: TranslationUnit): readonly LabelExchange[] {
    return linkPairs(unit)
      .filter((pair) => !isPlainlyExchanged(pair) && !isOnePhrase(pair, unit) && this.isExchanged(pair, unit))
      .map(exchangeOf);
  }

  /** Two other units at least, for of two that contradict each other nobody knows which is right. */
  private isExchanged({ source: [one, other], target: [found, foundOther] }: LinkPair, unit: TranslationUnit): boolean {
    if (found.label === foundOther.label) return false;
    this.labels ??= this.read();
    const own = this.labels.get(keyOf(one));
    const others = this.labels.get(keyOf(other));
    const witnesses = own?.get(foundOther.label);
    const otherWitnesses = others?.get(found.label);
    if (witnesses === undefined || otherWitnesses === undefined) return false;
    const all = new Set([...witnesses, ...otherWitnesses]);
    all.delete(unit);
    return all.size > 1 && own?.get(found.label)?.size === 1 && others?.get(foundOther.label)?.size === 1;
  }

  private read(): ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<TranslationUnit>>> {
    const labels = new Map<string, Map<string, Set<TranslationUnit>>>();
    for (const unit of unitsWithLinks(this.article)) {
      const targets = linksOf(unit.target);
      for (const link of linksOf(unit.source)) {
        const label = targets.find(({ destination }) => destination === link.destination)?.label;
        if (label === undefined) continue;
        const known = labels.get(keyOf(link)) ?? new Map<string, Set<TranslationUnit>>();
        known.set(label, (known.get(label) ?? new Set()).add(unit));
        labels.set(keyOf(link), known);
      }
    }
    return labels;
  }
}

/** Whether nothing stands between two links with common words: each language orders those of a phrase in its own way. */
function isOnePhrase({ target: [one, other] }: LinkPair, { target }: TranslationUnit): boolean {
  if (one.written !== one.label || other.written !== other.label) return false;
  const [first, second] = one.at.start < other.at.start ? [one, other] : [other, one];
  return /^\]\([^()]*\)\s+\[$/.test(target.slice({ start: first.at.end, end: second.at.start }));
}

function keyOf({ destination, label }: LabelledLink): string {
  return `${destination}\n${label}`;
}

/** What every inline link has between its label and its destination. */
const TAIL = "](";

const unitsWithLinks = unitsThat(({ source, target }) => source.text.includes(TAIL) && target.text.includes(TAIL));

/** Read only where a look at the text shows two links. */
function linkPairs({ source, target, identical }: TranslationUnit): readonly LinkPair[] {
  if (identical || (source.features & target.features & Feature.squareBracket) === 0) return [];
  if (source.text.indexOf(TAIL, source.text.indexOf(TAIL) + 1) < 0) return [];
  const links = linksOf(source);
  if (links.length < 2 || links.length > MOST_LINKS) return [];
  const found = new Map(linksOf(target).map((link) => [link.destination, link]));
  const isOnce = ({ destination }: LabelledLink) =>
    links.filter((link) => link.destination === destination).length === 1 && found.has(destination);
  const known = links.filter(isOnce);
  return known.flatMap((one, index) =>
    known.slice(index + 1).flatMap((other): readonly LinkPair[] => {
      const target: LinkPair["target"] = [
        found.get(one.destination) as LabelledLink,
        found.get(other.destination) as LabelledLink,
      ];
      return one.label === other.label ? [] : [{ source: [one, other], target }];
    }),
  );
}

function linksOf(segment: Segment<SegmentSide>): readonly LabelledLink[] {
  return segment.placeables.links
    .filter(({ kind }) => kind === "link")
    .slice(0, MOST_LINKS + 1)
    .map((link) => labelled(link, segment));
}

function labelled({ label: at, destination }: InlineLink, segment: Segment<SegmentSide>): LabelledLink {
  const written = segment.slice(at).trim();
  return {
    destination: normalisedDestination(destination),
    label: written
      .replace(/[*_`]+/g, "")
      .trim()
      .toLowerCase(),
    written,
    at,
  };
}

function exchangeOf({ target: [one, other] }: LinkPair): LabelExchange {
  const [first, second] = one.at.start < other.at.start ? [one, other] : [other, one];
  return { label: first.written, other: second.written, at: first.at as Span<"target"> };
}
