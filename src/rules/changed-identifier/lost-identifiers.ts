import { distance } from "fastest-levenshtein";
import { canonical, type Damage, DamageSearch, damageOf } from "../../compare/literals/damaged-literal.ts";
import {
  countOccurrences,
  type Literal,
  MOST_SEARCHED,
  nextOccurrence,
  showsAll,
} from "../../compare/literals/literal-search.ts";
import { literalView } from "../../compare/literals/literal-view.ts";
import { lostLiterals } from "../../compare/literals/lost-literals.ts";
import { Feature } from "../../model/features.ts";
import type { TranslationUnit } from "../../model/unit.ts";
import { asciiDigits } from "../../text/digits.ts";
import { alteredIdentifiers } from "./altered-identifier.ts";
import { gluedLetter, tokenBeforePlaceholder, withoutInstructions } from "./beside-token.ts";
import type { Identifier } from "./identifier.ts";
import { MAY_HOLD_IDENTIFIER, readIdentifiers, readPossibleIdentifiers } from "./identifiers.ts";
import { ownIdentifiers } from "./own-identifiers.ts";
import { isPartOfShown, isSameValue, isWrittenOtherwise } from "./same-value.ts";

/**
 * What became of an identifier: `bare` a parameter without its hyphen in running text · `address` a mail address with a
 * translated name · `gone` not to be found · the others as in `Damage`.
 */
export type IdentifierDamage = Damage | "bare" | "address" | "gone";

/** An identifier of the source that the target does not show as it is. */
export interface LostIdentifier {
  readonly identifier: Identifier;
  readonly damage: IdentifierDamage;
  /** What stands for it, with offsets into the target; `null` when it is gone. */
  readonly place: Literal | null;
  /** Whether the source is nothing else. */
  readonly isWhole?: true;
}

/** Dotted and scoped names are too much like prose for a word about those that are simply gone: a file may have become "the file". */
const SILENT_WHEN_GONE: ReadonlySet<Identifier["kind"]> = new Set(["dotted", "member", "extension", "scoped"]);

/**
 * The identifiers that a target lost, in the order of the source. Cheap where none is lost: one look for each of them.
 */
export function lostIdentifiers(unit: TranslationUnit): readonly LostIdentifier[] {
  const { source, target } = unit;
  if ((source.features & MAY_HOLD_IDENTIFIER) === 0) return [];
  const possible = readPossibleIdentifiers(source.text, source.features);
  if (showsAll(target.text, possible) && !mayBeShownInAddress(unit, possible)) return [];
  const whole = wholeText(source.text, target.text);
  if (whole !== null) return [whole];
  const sourceView = literalView(source);
  const expected = ownIdentifiers(source, sourceView);
  if (expected.length === 0) return [];
  const view = asciiDigits(literalView(target));
  const features = target.features | Feature.digit;
  const found = readIdentifiers(view, features);
  const lost = lostLiterals(unit, expected, view, found).filter(
    (identifier) =>
      !isWrittenOtherwise(identifier, view) && !isPartOfShown(identifier, sourceView, asciiDigits(target.text)),
  );
  return lost.length === 0 ? [] : traced(unit, { view, features }, { expected, lost, found });
}

/** Whether a link's destination may be all that shows what its label has lost: `[about_nodez](about_nodes.md)`. */
function mayBeShownInAddress({ source, target }: TranslationUnit, possible: readonly Literal[]): boolean {
  if ((source.features & Feature.squareBracket) === 0 || possible.length > MOST_SEARCHED) return false;
  return possible.some(({ text }) => countOccurrences(target.text, text) < countOccurrences(source.text, text));
}

function traced(
  { source, target }: TranslationUnit,
  { view, features }: { readonly view: string; readonly features: number },
  { expected, lost, found }: Readonly<Record<"expected" | "lost" | "found", readonly Identifier[]>>,
): readonly LostIdentifier[] {
  const search = new DamageSearch(view);
  takeIntact(search, view, { expected, lost, found });
  const damaged = new Map<Identifier, LostIdentifier>();
  const note = (identifier: Identifier, damage: IdentifierDamage, place: Literal | null) => {
    if (place !== null) damaged.set(identifier, { identifier, damage, place: written(place, target.text) });
  };
  for (const identifier of lost) {
    const place = search.find(identifier.text);
    if (place !== null) note(identifier, place.damage, place);
    else note(identifier, "glued", gluedLetter(view, identifier, search));
  }
  const plain = withoutInstructions(view);
  for (const identifier of lost) {
    if (!damaged.has(identifier)) note(identifier, "bare", bareName(plain, source.text, identifier, expected));
  }
  const left = lost.filter((identifier) => !damaged.has(identifier));
  const altered = left.length === 0 ? null : alteredIdentifiers({ view, features }, expected, left, search);
  for (const identifier of left) {
    const place = altered?.get(identifier) ?? tokenBeforePlaceholder(source.text, target.text, identifier);
    note(identifier, place !== null && isTranslatedAddress(place, identifier) ? "address" : "spelling", place);
  }
  return lost.flatMap((identifier) => {
    const known = damaged.get(identifier);
    if (known !== undefined) {
      if (identifier.kind === "member" && known.damage !== "spaced") return [];
      const isSame = known.damage !== "glued" && isSameValue(identifier, canonical(known.place?.text ?? ""));
      return isSame ? [] : [known];
    }
    // What the source says twice may be said once.
    return SILENT_WHEN_GONE.has(identifier.kind) || nextOccurrence(view, canonical(identifier.text), 0) >= 0
      ? []
      : [{ identifier, damage: "gone" as const, place: null }];
  });
}

/** What stands where it should is no damaged form of something else. */
function takeIntact(
  search: DamageSearch,
  view: string,
  { expected, lost, found }: Readonly<Record<"expected" | "lost" | "found", readonly Identifier[]>>,
): void {
  if (found.length > 0) {
    const texts = new Set(expected.map(({ text }) => canonical(text)));
    for (const identifier of found) if (texts.has(canonical(identifier.text))) search.take(identifier);
  }
  for (const text of new Set(lost.map((identifier) => identifier.text))) {
    for (
      let start = nextOccurrence(view, text, 0);
      start >= 0;
      start = nextOccurrence(view, text, start + text.length)
    ) {
      search.take({ text, start, end: start + text.length });
    }
  }
}

/** With the text as it is written, which the view shows with ASCII digits. */
function written({ start, end }: Literal, text: string): Literal {
  return { text: text.slice(start, end), start, end };
}

/**
 * Where the source is nothing but one identifier, so is the target, unless it is much longer. Nineteen of twenty losses in
 * PowerShell reference pages are such headings.
 */
function wholeText(source: string, target: string): LostIdentifier | null {
  const { text, start } = withoutEmphasis(source);
  if (/\s/.test(text)) return null;
  const [identifier, ...others] = readIdentifiers(text);
  if (identifier?.text !== text || others.length > 0) return null;
  const place = withoutEmphasis(target);
  if (place.text === "" || place.text.length > 2 * text.length + 8) return null;
  const [expected, found] = [canonical(text), canonical(place.text)];
  if (found === expected || isSameValue(identifier, found) || isWrittenOtherwise(identifier, asciiDigits(found)))
    return null;
  const shifted = { ...identifier, start: start + identifier.start, end: start + identifier.end };
  return { identifier: shifted, damage: damageOf(found, expected), place, isWhole: true };
}

function withoutEmphasis(text: string): Literal {
  const start = /^[\s*_]*/.exec(text)?.[0].length ?? 0;
  let end = text.length;
  while (end > start && /[\s*_]/.test(text[end - 1] as string) && text[end - 2] !== "\\") end--;
  return { text: text.slice(start, end), start, end };
}

/** `the ResultSize parameter` for `the -ResultSize parameter`; behind a command the hyphen is not to be missed. */
function bareName(
  view: string,
  source: string,
  identifier: Identifier,
  expected: readonly Identifier[],
): Literal | null {
  if (identifier.kind !== "parameter") return null;
  const before = source.slice(0, identifier.start).trimEnd().length;
  if (expected.some(({ kind, end }) => kind === "cmdlet" && end === before)) return null;
  const name = identifier.text.slice(1);
  const start = nextOccurrence(view, name, 0);
  return start < 0 ? null : { text: name, start, end: start + name.length };
}

/** The same domain, and a name too different for a slip: `sales@` and `ventes@`. */
function isTranslatedAddress(place: Literal, { kind, text }: Identifier): boolean {
  if (kind !== "mail") return false;
  const [name = "", domain] = place.text.toLowerCase().split("@");
  const [expectedName = "", expectedDomain] = text.toLowerCase().split("@");
  if (domain !== expectedDomain) return false;
  const differs = distance(name, expectedName);
  return differs > 2 && differs * 3 > expectedName.length;
}
