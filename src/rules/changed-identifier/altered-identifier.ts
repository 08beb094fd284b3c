import { canonical, DASHES, type DamageSearch, isLetterOrDigitAt } from "../../compare/literals/damaged-literal.ts";
import { type Literal, MOST_SEARCHED } from "../../compare/literals/literal-search.ts";
import { type AlteredPair, farness, nearestPairs } from "../../text/nearest-pairs.ts";
import type { Identifier, IdentifierKind } from "./identifier.ts";
import { readIdentifiers } from "./identifiers.ts";

const DASH = new RegExp(`\\s*[${DASHES}]\\s*`, "g");

/** What a class of identifiers looks like once it is translated, transliterated or cut; each linear. */
const SHAPES: Readonly<Record<IdentifierKind, RegExp | null>> = {
  cmdlet: new RegExp(`(?<![\\p{L}\\p{N}_])\\p{L}{2,} ?[${DASHES}] ?\\p{L}[\\p{L}\\p{N}]+`, "gu"),
  parameter: new RegExp(`(?<![\\p{L}\\p{N}_])[${DASHES}] ?\\p{L}[\\p{L}\\p{N}]+`, "gu"),
  guid: new RegExp(`(?<![\\da-f])[\\da-f]{6,}(?: ?[${DASHES}] ?[\\da-f]{2,}){3,1000}`, "gi"),
  code: /(?<!\w)(?:KB|AADSTS|0x) ?[\dA-F]+/gi,
  version: /(?<![\d.])\d+(?: ?[.,\u3002] ?\d+){1,1000}/g,
  mail: null,
  name: null,
  dotted: /(?<![\p{L}\p{N}_.-])[\p{L}\p{N}_-]{1,80}(?:\.[\p{L}\p{N}_-]{1,80}){1,12}/gu,
  member: null,
  extension: null,
  scoped: null,
  keyword: /(?<![\p{L}\p{N}_.-])\.[\p{Lu}\p{Lo}\p{Lm}]{2,40}(?![\p{L}\p{N}])/gu,
};

/** Classes whose shape says enough: where one is lost and one is new, that is what became of it, however different. */
const TELLING: ReadonlySet<IdentifierKind> = new Set(["parameter", "guid", "code", "mail", "keyword"]);

/** Longer ones are not compared letter by letter. */
const LONGEST_COMPARED = 200;

/** Of these no token is believed to be altered that is farther than this: dotted text is common. */
const ALTERED_DOTTED = 0.4;

/**
 * Finds what became of identifiers that the target does not show, not even with another dash or case: the nearest pairs
 * first, so that a damaged number stands for the one it was and not for one that is gone.
 *
 * @param target its literal view and the features of that
 * @param expected all identifiers of the source
 * @param lost those of them that are to be found
 * @param search knows which places are taken, and takes those that are found
 */
export function alteredIdentifiers(
  target: { readonly view: string; readonly features: number },
  expected: readonly Identifier[],
  lost: readonly Identifier[],
  search: DamageSearch,
): ReadonlyMap<Identifier, Literal> {
  const texts = new Set(expected.map(({ text }) => canonical(text)));
  const found = new Map<Identifier, Literal>();
  for (const kind of new Set(lost.map((identifier) => identifier.kind))) {
    const candidates = candidatesFor(kind, target, texts, search);
    const ofKind = lost.filter((identifier) => identifier.kind === kind);
    const [lone] = ofKind;
    const [candidate] = candidates;
    if (lone === undefined || candidate === undefined) continue;
    const isLone =
      candidates.length === 1 && ofKind.length === 1 && (TELLING.has(kind) || isSameFile(lone.text, candidate.text));
    for (const [identifier, place] of isLone ? [[lone, candidate] as const] : nearest(ofKind, candidates)) {
      search.take(place);
      found.set(identifier, place);
    }
  }
  return found;
}

/** Documents and pictures are samples, and a translated name is right. */
const CODE_FILE =
  /\.(?:config|cs|cshtml|csproj|css|dll|exe|ini|js|jsx|json|ps1|psd1|psm1|props|py|resx|sh|sln|sql|targets|tsx?|vb|xaml|xml|xsd|ya?ml)$/i;

/** One file of code with another name before its ending. */
function isSameFile(expected: string, found: string): boolean {
  const ending = CODE_FILE.exec(expected)?.[0];
  return ending !== undefined && found.endsWith(ending) && found.split(".").length === expected.split(".").length;
}

function nearest(
  lost: readonly Identifier[],
  candidates: readonly Literal[],
): readonly AlteredPair<Identifier, Literal>[] {
  return nearestPairs(lost, candidates, {
    farOf: (identifier, candidate) => apart(candidate.text, identifier.text),
    // Both lists have their bounds already.
    mostCost: Number.POSITIVE_INFINITY,
    ...(lost[0]?.kind === "dotted" && { bound: ALTERED_DOTTED }),
  });
}

function candidatesFor(
  kind: IdentifierKind,
  { view, features }: { readonly view: string; readonly features: number },
  expected: ReadonlySet<string>,
  search: DamageSearch,
): readonly Literal[] {
  const shape = SHAPES[kind];
  const found =
    shape !== null
      ? search.matches(shape)
      : readIdentifiers(view, features)
          .filter((identifier) => identifier.kind === kind && search.isFree(identifier.start, identifier.end))
          .slice(0, MOST_SEARCHED);
  return found.filter(
    ({ text, start, end }) =>
      !expected.has(canonical(text)) && !isLetterOrDigitAt(view, start - 1) && !isLetterOrDigitAt(view, end),
  );
}

function apart(found: string, expected: string): number {
  if (found.length > LONGEST_COMPARED || expected.length > LONGEST_COMPARED) return 1;
  const [one = "", other = ""] = [found, expected].map((text) => canonical(text).replace(DASH, "-").toLowerCase());
  return farness(one, other, Number.POSITIVE_INFINITY);
}
