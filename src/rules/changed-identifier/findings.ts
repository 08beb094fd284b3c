import { canonical, isLetterOrDigitAt } from "../../compare/literals/damaged-literal.ts";
import type { Literal } from "../../compare/literals/literal-search.ts";
import type { Finding, MessageTable } from "../../model/rule.ts";
import type { TranslationUnit } from "../../model/unit.ts";
import { isExampleName } from "./example-names.ts";
import type { IdentifierKind } from "./identifier.ts";
import type { ChangedLocaleCode } from "./locale-codes.ts";
import type { LostIdentifier } from "./lost-identifiers.ts";
import type { ChangedName } from "./marked-names.ts";
import type { ChangedQuantity } from "./quantities.ts";

/** What the rule says. */
export const messages = {
  missing: {
    mqm: "accuracy/omission",
    text: "The source says {{expected}}, the target does not",
    help: "write {{expected}} as in the source",
  },
  changed: { text: "The target says {{found}}, the source {{expected}}", help: "write {{expected}} as in the source" },
  changedDash: {
    text: "The target writes {{expected}} with another dash or with spaces: {{found}}",
    help: "write the hyphen of the keyboard, or run with --fix",
  },
  spaced: {
    text: "Spaces were drawn into {{expected}}: {{found}}",
    help: "write {{expected}} in one piece, or run with --fix",
  },
  glued: {
    mqm: "linguistic-conventions/punctuation",
    text: "{{expected}} is glued to the word beside it",
    help: "put a space between them",
  },
  changedCase: {
    text: "The target writes {{found}}, the source {{expected}}",
    help: "keep the source's capitals",
    severity: "info",
  },
  lostHyphen: {
    text: "The target names the parameter {{expected}} without its hyphen",
    help: "write {{expected}} as in the source",
    severity: "warning",
  },
  splitName: {
    text: "The target says {{found}} for the name {{expected}}",
    help: "write {{expected}} as in the source: under another name nobody finds it",
    severity: "warning",
  },
  changedQuantity: {
    mqm: "accuracy/mistranslation",
    text: "The target says {{found}}, the source {{expected}}: the unit is another",
    help: "write the source's unit",
    severity: "warning",
  },
  translatedLiteral: {
    text: "The cell says {{found}} for the value {{expected}}",
    help: "keep {{expected}}: a program takes no translated value",
    severity: "warning",
  },
  changedLocale: {
    text: "The target says {{found}}, the source {{expected}}",
    help: "keep the locale, unless it is the reader's",
    severity: "info",
  },
  translatedExample: {
    text: "The target names the example {{found}}, the source {{expected}}",
    help: "keep the name unless the example is translated everywhere",
    severity: "info",
  },
  lostExample: {
    mqm: "accuracy/omission",
    text: "The source names an example {{expected}}, the target does not",
    help: "keep the name unless the example is translated everywhere",
    severity: "info",
  },
  translatedAddress: {
    text: "The target's address is {{found}}, the source's {{expected}}",
    help: "keep the address unless it is only an example",
    severity: "info",
  },
} as const satisfies MessageTable;

/** What the rule reports. */
export type IdentifierFinding = Finding<typeof messages>;

const MESSAGES = {
  dash: "changedDash",
  case: "changedCase",
  glued: "glued",
  spaced: "spaced",
  spelling: "changed",
  bare: "lostHyphen",
  address: "translatedAddress",
} as const;

const SAFE: ReadonlySet<string> = new Set(["changedDash", "spaced"]);

/** What programs take: a command or a parameter, and whoever types another gets an error. */
const COMMANDS: ReadonlySet<IdentifierKind> = new Set(["cmdlet", "parameter"]);

/** The finding, which is worth a warning at most unless it is about a command or a parameter. */
export function withoutErrorsOfOthers(finding: IdentifierFinding, kind: IdentifierKind | null): IdentifierFinding {
  return kind !== null && COMMANDS.has(kind) ? finding : { ...finding, atMost: "warning" };
}

/** About an identifier that the target does not show as it is. */
export function findingAboutIdentifier(unit: TranslationUnit, lost: LostIdentifier): IdentifierFinding {
  const { source, target } = unit;
  const { identifier, damage, place } = lost;
  const expected = canonical(identifier.text);
  const token = expected;
  if (damage === "gone" || place === null) {
    const at = source.at(identifier.start, identifier.end);
    if (isExampleName(unit, lost)) return { messageId: "lostExample", data: { expected }, at, unit, token };
    return { messageId: "missing", data: { expected }, at, unit, token };
  }
  const at = target.at(place.start, place.end);
  if (isExampleName(unit, lost)) {
    return { messageId: "translatedExample", data: { expected, found: place.text }, at, unit, token };
  }
  // Two members of one scope may have much in common: what is not the same is a name of its own.
  const messageId = identifier.kind === "scoped" && damage === "spelling" ? "splitName" : MESSAGES[damage];
  const finding = { messageId, data: { expected, found: place.text }, at, unit, token } as const;
  if (damage === "address") return finding;
  const before = isLetterOrDigitAt(target.text, place.start - 1) && /^[-.]/.test(expected) ? " " : "";
  const behind = damage === "glued" && isLetterOrDigitAt(target.text, place.end) ? " " : "";
  // As the source writes it, for its underscores may have to be escaped.
  const edits = [{ span: at, text: before + identifier.text + behind }];
  return { ...finding, fix: { safety: SAFE.has(finding.messageId) ? "safe" : "suggestion", edits } };
}

/** About a name that stands marked and alone in the source. */
export function findingAboutName(
  unit: TranslationUnit,
  { expected, found, isQualified }: ChangedName,
): IdentifierFinding {
  const isCase = expected.text.toLowerCase() === found.text.toLowerCase();
  const messageId = isCase ? "changedCase" : isQualified ? "changed" : "splitName";
  const finding = findingOf(messageId, unit, expected.text, found);
  return { ...finding, fix: { safety: "suggestion", edits: [{ span: finding.at, text: expected.text }] } };
}

/** About a quantity with another unit. */
export function findingAboutQuantity(unit: TranslationUnit, { expected, found }: ChangedQuantity): IdentifierFinding {
  return findingOf("changedQuantity", unit, expected.text, found);
}

/** About a locale tag that became another. */
export function findingAboutLocale(unit: TranslationUnit, { expected, found }: ChangedLocaleCode): IdentifierFinding {
  return findingOf("changedLocale", unit, expected.text, found);
}

/** About a table cell whose value is another word. */
export function findingAboutCell(unit: TranslationUnit): IdentifierFinding {
  const expected = unit.source.text.trim();
  const text = unit.target.text.trim();
  const start = unit.target.text.indexOf(text);
  const finding = findingOf("translatedLiteral", unit, expected, { text, start, end: start + text.length });
  return { ...finding, fix: { safety: "suggestion", edits: [{ span: finding.at, text: expected }] } };
}

type ReplacedId = "changed" | "changedCase" | "splitName" | "changedQuantity" | "changedLocale" | "translatedLiteral";

function findingOf<I extends ReplacedId>(messageId: I, unit: TranslationUnit, expected: string, found: Literal) {
  const at = unit.target.at(found.start, found.end);
  return { messageId, data: { expected, found: found.text }, at, unit, token: expected };
}
