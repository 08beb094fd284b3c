import { canonical, type Damage, DamageSearch, withoutAngleEntities } from "../../compare/literals/damaged-literal.ts";
import { type Literal, nextOccurrence, showsAll } from "../../compare/literals/literal-search.ts";
import { literalView } from "../../compare/literals/literal-view.ts";
import { lostLiterals } from "../../compare/literals/lost-literals.ts";
import { MAY_HOLD_PLACEHOLDER, type Placeholder, readPlaceholders } from "../../compare/literals/placeholders.ts";
import { Feature } from "../../model/features.ts";
import type { Finding, MessageTable } from "../../model/rule.ts";
import type { TranslationUnit } from "../../model/unit.ts";
import { alteredPlaceholder } from "./altered-placeholder.ts";
import { type AngleChange, angleChanges } from "./angle-changes.ts";
import { mayLoseGroup } from "./angle-groups.ts";
import { damagedObjects, readJsonObjects } from "./json-objects.ts";
import { type PluralReading, readPluralMessages } from "./plural-messages.ts";

/** What the rule says. */
export const messages = {
  missing: {
    mqm: "accuracy/omission",
    text: "The source has the placeholder {{expected}}, the target does not",
    help: "write {{expected}} as in the source",
  },
  changed: {
    text: "The target has {{found}} for the placeholder {{expected}}",
    help: "write {{expected}} as in the source: it is replaced only when it is the same to the letter",
  },
  spaced: {
    text: "White space stands inside the angle brackets: {{found}}",
    help: "write the brackets directly around the words",
  },
  translatedName: {
    text: "The target has {{found}} for the placeholder {{expected}}",
    help: "keep the name unless only the reader replaces it",
    severity: "info",
  },
  fewer: {
    mqm: "accuracy/omission",
    text: "The target has the placeholder {{expected}} less often than the source",
    help: "see whether the sentence still says where the value goes",
    severity: "info",
  },
  changedCase: {
    text: "The target writes {{found}}, the source {{expected}}",
    help: "keep the source's capitals",
    severity: "info",
  },
} as const satisfies MessageTable;

type PlaceholderFinding = Finding<typeof messages>;

const MAY_HOLD_ANGLES = Feature.lessThan | Feature.ampersand;

/** What became of the placeholders in angle brackets. */
export function angleChangesOf(unit: TranslationUnit): readonly AngleChange[] {
  const { source, target } = unit;
  if ((source.features & MAY_HOLD_ANGLES) === 0 || !mayLoseGroup(source.text, target.text)) return [];
  return angleChanges(unit, literalView(source), literalView(target));
}

/**
 * About a placeholder in angle brackets.
 *
 * @param isUsed whether the article's code has it
 */
export function findingAbout(
  unit: TranslationUnit,
  { damage, expected, place }: AngleChange,
  isUsed: boolean,
): PlaceholderFinding {
  if (damage === "missing" || damage === "fewer" || place === null) {
    return goneFinding(unit, expected, damage === "fewer" ? "fewer" : "missing");
  }
  const { target } = unit;
  const found = target.text.slice(place.start, place.end);
  if (damage === "spaced") {
    const text = found.replace(/^(\\?<|&lt;)[\s\u00A0]+/, "$1").replace(/[\s\u00A0]+(\\?>|&gt;)$/, "$1");
    const at = target.at(place.start, place.end);
    const fix = { safety: "suggestion" as const, edits: [{ span: at, text }] };
    return { messageId: "spaced", data: { found }, at, unit, token: canonical(text), fix };
  }
  const messageId =
    damage === "case" ? "changedCase" : damage === "translated" && !isUsed ? "translatedName" : "changed";
  return changedFinding(unit, expected, place, messageId);
}

/** About all other placeholders of a unit. */
export function placeholderFindings(unit: TranslationUnit): readonly PlaceholderFinding[] {
  const { source, target } = unit;
  if ((source.features & MAY_HOLD_PLACEHOLDER) === 0) return [];
  const objects = (source.features & JSON_FEATURES) === JSON_FEATURES ? objectFindings(unit) : [];
  const isPlural = (source.features & Feature.brace) !== 0 && /, *(?:plural|select)/.test(source.text);
  if (!isPlural && showsAll(target.text, readPlaceholders(source.text, source.features))) return objects;
  const views = [literalView(source), literalView(target)] as const;
  if (!isPlural) return [...objects, ...lostFindings(unit, ...views)];
  const readings = views.map(readPluralMessages) as [PluralReading, PluralReading];
  return [...objects, ...pluralFindings(unit, ...readings), ...lostFindings(unit, readings[0].rest, readings[1].rest)];
}

const JSON_FEATURES = Feature.brace | Feature.quote | Feature.colon;

function lostFindings(unit: TranslationUnit, sourceView: string, view: string): readonly PlaceholderFinding[] {
  const { source, target } = unit;
  const expected = readPlaceholders(sourceView, source.features).filter(({ kind }) => kind !== "angles");
  if (expected.length === 0) return [];
  const found = readPlaceholders(view, target.features);
  const lost = lostLiterals(unit, expected, view, found);
  if (lost.length === 0) return [];
  const search = new DamageSearch(withoutAngleEntities(view));
  const intact = new Set(expected.map(({ text }) => canonical(text)));
  for (const placeholder of found) if (intact.has(canonical(placeholder.text))) search.take(placeholder);
  const damaged = lost.map(({ text }) => search.find(text));
  return lost.map((placeholder, index) => {
    const place = damaged[index] ?? alteredPlaceholder(source.text, placeholder, search);
    if (place !== null)
      return changedFinding(unit, placeholder, place, isCase(placeholder, place) ? "changedCase" : "changed");
    // A name may be said once where the source says it twice; a format is filled in by its place.
    const isLess =
      placeholder.kind !== "format" && nextOccurrence(canonical(view), canonical(placeholder.text), 0) >= 0;
    return goneFinding(unit, placeholder, isLess ? "fewer" : "missing");
  });
}

function isCase({ kind }: Placeholder, place: Literal & { readonly damage?: Damage }): boolean {
  return place.damage === "case" && kind !== "format";
}

function pluralFindings(
  unit: TranslationUnit,
  source: PluralReading,
  target: PluralReading,
): readonly PlaceholderFinding[] {
  const free = new Set(target.messages);
  return source.messages.flatMap((message) => {
    const same = [...free].find(({ key }) => key === message.key);
    if (same !== undefined) {
      free.delete(same);
      return [];
    }
    const [other] = free;
    if (other === undefined) return [goneFinding(unit, message, "missing")];
    free.delete(other);
    return [changedFinding(unit, message, other, "changed", false)];
  });
}

function objectFindings(unit: TranslationUnit): readonly PlaceholderFinding[] {
  const { source, target } = unit;
  const expected = readJsonObjects(literalView(source));
  if (expected.length === 0) return [];
  const view = literalView(target);
  const found = readJsonObjects(view);
  const lost = expected.filter(({ key }) => !found.some((object) => object.key === key) && !target.text.includes(key));
  const added = found.filter(({ key }) => !expected.some((object) => object.key === key));
  const places = [...added, ...damagedObjects(view, found)];
  return lost.flatMap((object, index) => {
    const place = places[index];
    return place === undefined
      ? [goneFinding(unit, object, "missing")]
      : [changedFinding(unit, object, place, "changed")];
  });
}

function changedFinding(
  unit: TranslationUnit,
  { text }: Literal,
  place: Literal,
  messageId: "changed" | "changedCase" | "translatedName",
  isReplaceable = true,
): PlaceholderFinding {
  const { target } = unit;
  const expected = canonical(text);
  const at = target.at(place.start, place.end);
  const found = target.text.slice(place.start, place.end);
  const finding = { messageId, at, unit, data: { expected, found }, token: expected };
  return isReplaceable ? { ...finding, fix: { safety: "suggestion", edits: [{ span: at, text }] } } : finding;
}

function goneFinding(
  unit: TranslationUnit,
  { text, start, end }: Literal,
  messageId: "missing" | "fewer",
): PlaceholderFinding {
  const expected = canonical(text);
  return { messageId, data: { expected }, at: unit.source.at(start, end), unit, token: expected };
}
