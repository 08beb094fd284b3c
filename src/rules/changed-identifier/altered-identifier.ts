import { distance } from "fastest-levenshtein";
import { canonical, DASHES, type DamageSearch, isLetterOrDigitAt } from "../../compare/literals/damaged-literal.ts";
import { type Literal, MOST_SEARCHED } from "../../compare/literals/literal-search.ts";
import type { Identifier, IdentifierKind } from "./identifier.ts";
import { readIdentifiers } from "./identifiers.ts";

const DASH = new RegExp(`\\s*[${DASHES}]\\s*`, "g");

/** What a class of identifiers looks like once it is translated, transliterated or cut; each linear. */
const SHAPES: Readonly<Record<IdentifierKind, RegExp | null>> = {
  cmdlet: new RegExp(`(?<![\\p{L}\\p{N}_])\\p{L}{2,} ?[${DASHES}] ?\\p{L}[\\p{L}\\p{N}]+`, "gu"),
  parameter: new RegExp(`(?<![\\p{L}\\p{N}_])[${DASHES}] ?\\p{L}[\\p{L}\\p{N}]+`, "gu"),
  guid: new RegExp(`(?<![\\da-f])[\\da-f]{6,}(?: ?[${DASHES}] ?[\\da-f]{2,}){3,}`, "gi"),
  code: /(?<!\w)(?:KB|AADSTS|0x) ?[\dA-F]+/gi,
  version: /(?<![\d.])\d+(?: ?[.,\u3002] ?\d+)+/g,
  mail: null,
  name: null,
};

/** Farther apart than this share of their length, two identifiers are not one that was altered. */
const ALTERED = 0.5;

/** Classes whose shape says enough: where one is lost and one is new, that is what became of it, however different. */
const TELLING: ReadonlySet<IdentifierKind> = new Set(["parameter", "guid", "code", "mail"]);

/** Longer ones are not compared letter by letter. */
const LONGEST_COMPARED = 200;

/** Finds what became of identifiers that the target does not show, not even with another dash or case. */
export class AlteredIdentifiers {
  private readonly view: string;
  private readonly features: number;
  private readonly expected: ReadonlySet<string>;
  private readonly lost: readonly Identifier[];
  private readonly search: DamageSearch;

  /**
   * @param target its literal view and the features of that
   * @param expected all identifiers of the source
   * @param lost those of them that are to be found
   * @param search knows which places are taken
   */
  constructor(
    target: { readonly view: string; readonly features: number },
    expected: readonly Identifier[],
    lost: readonly Identifier[],
    search: DamageSearch,
  ) {
    this.view = target.view;
    this.features = target.features;
    this.expected = new Set(expected.map(({ text }) => canonical(text)));
    this.lost = lost;
    this.search = search;
  }

  /** @returns the nearest candidate, which is then taken, or `null` */
  find({ kind, text }: Identifier): Literal | null {
    const candidates = this.candidates(kind);
    const [near] = candidates
      .map((candidate) => ({ candidate, far: farness(candidate.text, text) }))
      .sort((a, b) => a.far - b.far);
    if (near === undefined) return null;
    const isLone = candidates.length === 1 && this.lost.filter((other) => other.kind === kind).length === 1;
    if (near.far > ALTERED && !(isLone && TELLING.has(kind))) return null;
    this.search.take(near.candidate);
    return near.candidate;
  }

  private candidates(kind: IdentifierKind): readonly Literal[] {
    const shape = SHAPES[kind];
    const found = shape === null ? this.known(kind) : this.search.matches(shape);
    return found.filter(
      ({ text, start, end }) =>
        !this.expected.has(canonical(text)) &&
        !isLetterOrDigitAt(this.view, start - 1) &&
        !isLetterOrDigitAt(this.view, end),
    );
  }

  private known(kind: IdentifierKind): readonly Literal[] {
    return readIdentifiers(this.view, this.features)
      .filter((identifier) => identifier.kind === kind && this.search.isFree(identifier.start, identifier.end))
      .slice(0, MOST_SEARCHED);
  }
}

function farness(found: string, expected: string): number {
  if (found.length > LONGEST_COMPARED || expected.length > LONGEST_COMPARED) return 1;
  const [one = "", other = ""] = [found, expected].map((text) => canonical(text).replace(DASH, "-").toLowerCase());
  return distance(one, other) / Math.max(one.length, other.length, 1);
}
