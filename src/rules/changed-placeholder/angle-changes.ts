import { canonical, DamageSearch, withoutAngleEntities } from "../../compare/literals/damaged-literal.ts";
import { countOccurrences, type Literal, MOST_SEARCHED } from "../../compare/literals/literal-search.ts";
import type { TranslationUnit } from "../../model/unit.ts";
import { type AngleGroup, angleGroups, looseBracket, placeholderGroups } from "./angle-groups.ts";

/**
 * What became of a placeholder in angle brackets: `translated` its name is another, brackets kept · `spaced` white space
 * stands at the brackets · `case` · `fewer` it is there, less often · `changed` torn, half or otherwise not what it was ·
 * `missing`.
 */
export type AngleDamage = "translated" | "spaced" | "case" | "fewer" | "changed" | "missing";

export interface AngleChange {
  readonly damage: AngleDamage;
  readonly expected: AngleGroup;
  /** In the target; `null` for what is `missing` or `fewer`. */
  readonly place: Literal | null;
}

/** What else may stand around an instruction to the reader. */
const OTHER_BRACKETS = /[[［【「『{（(《«‹]/g;

/**
 * Compares the placeholders in angle brackets. Their words are for the reader and may be translated; their brackets are not.
 *
 * @param sourceView with `view` the literal views of both sides
 */
export function angleChanges(unit: TranslationUnit, sourceView: string, view: string): readonly AngleChange[] {
  const expected = placeholderGroups(sourceView).slice(0, MOST_SEARCHED);
  if (expected.length === 0) return [];
  const lost = lostGroups(unit, expected, view);
  if (lost.length === 0) return [];
  const found = angleGroups(view);
  const changes = new Map<AngleGroup, AngleChange>();
  const note = (group: AngleGroup, damage: AngleDamage, place: Literal | null) =>
    changes.set(group, { damage, expected: group, place });
  const search = new DamageSearch(withoutAngleEntities(view));
  const shown = new Set(expected.map(({ text }) => canonical(text)));
  const free = new Set(found.filter(({ text }) => !shown.has(canonical(text))));
  for (const group of found) if (!free.has(group)) search.take(group);
  for (const group of lost) {
    const place = search.find(group.text);
    if (place === null) continue;
    const same = [...free].find(({ start, end }) => start < place.end && place.start < end);
    if (same !== undefined) free.delete(same);
    note(group, place.damage === "case" ? "case" : damageOf(group, same), same ?? place);
  }
  const bySource = angleGroups(sourceView).filter(({ inner }) => isSpaced(inner)).length;
  for (const group of lost) {
    const [next] = free;
    if (changes.has(group) || next === undefined) continue;
    free.delete(next);
    const damage = damageOf(group, next);
    if (damage !== "spaced" || bySource === 0) note(group, damage, next);
    else note(group, "translated", next);
  }
  const isSourceLoose = looseBracket(sourceView, angleGroups(sourceView)) !== null;
  const half = isSourceLoose ? null : looseBracket(view, found);
  const hasOther = countOf(OTHER_BRACKETS, view) > countOf(OTHER_BRACKETS, sourceView);
  const plain = canonical(view);
  for (const group of lost) {
    if (changes.has(group)) continue;
    // Of an instruction no more is asked than brackets of some kind.
    const isKept = group.inner.includes(" ") && (found.length >= expected.length || hasOther);
    if (countOccurrences(plain, canonical(group.text)) > 0) note(group, "fewer", null);
    else if (half !== null) note(group, "changed", half);
    else if (!isKept) note(group, "missing", null);
  }
  return lost.flatMap((group) => changes.get(group) ?? []);
}

function lostGroups(
  { source, target }: TranslationUnit,
  expected: readonly AngleGroup[],
  view: string,
): readonly AngleGroup[] {
  const plain = canonical(view);
  const counts = new Map<string, number>();
  const isBlank = ({ start, end }: Pick<Literal, "start" | "end">) => target.text.slice(start, end).trim() === "";
  const offset = target.span.start;
  const blanked = target.placeables.links.some(({ label }) =>
    isBlank({ start: label.start - offset, end: label.end - offset }),
  );
  return expected.filter(({ text }) => {
    const name = canonical(text);
    const seen = (counts.get(name) ?? 0) + 1;
    counts.set(name, seen);
    if (countOccurrences(plain, name) >= seen) return false;
    // It may stand in code or in a URL now.
    return !blanked && countOccurrences(target.text, name) < Math.max(countOccurrences(source.text, name), 1);
  });
}

function damageOf(group: AngleGroup, found: AngleGroup | undefined): AngleDamage {
  if (found === undefined) return "changed";
  const { inner } = found;
  if (inner !== inner.replace(EDGES, "")) return inner.includes("\\") ? "changed" : "spaced";
  const isSameWord = squeezed(inner) === squeezed(group.inner);
  return isSameWord || !/^\\?[<&]/.test(found.text) ? "changed" : "translated";
}

const EDGES = /^[\s\\]+|[\s\\]+$/g;

function isSpaced(inner: string): boolean {
  return /^\s|\s$/.test(inner);
}

function squeezed(text: string): string {
  return text.replace(/[\s\\]+/g, "").toLowerCase();
}

function countOf(pattern: RegExp, text: string): number {
  return text.match(pattern)?.length ?? 0;
}
