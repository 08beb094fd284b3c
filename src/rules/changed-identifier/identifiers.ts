import type { Literal } from "../../compare/literals/literal-search.ts";
import { Feature } from "../../model/features.ts";
import { scanFeatures } from "../../parse/features.ts";
import {
  CharacterCode,
  codeAt,
  isAlphanumeric,
  isDigit,
  isHexadecimal,
  isWord,
  wordGoesOn,
} from "../../text/characters.ts";
import { isCmdlet } from "./cmdlets.ts";
import { readDotted } from "./dotted-names.ts";
import { type CmdletTest, isAnything, readHyphenated } from "./hyphenated-identifiers.ts";
import { add, type Identifier, isNameUnit } from "./identifier.ts";
import { readScopedNames } from "./scoped-names.ts";

/** Without one of these a text holds no identifier. */
export const MAY_HOLD_IDENTIFIER =
  Feature.hyphen | Feature.digit | Feature.at | Feature.underscore | Feature.stop | Feature.colon;

interface Code {
  readonly prefix: string;
  readonly isPart: (character: number) => boolean;
  /** The least number of digits, which keeps `KB1` out. */
  readonly least: number;
}

/** Error numbers and articles of a knowledge base. */
const PREFIXES: readonly (Code & { readonly needs: number })[] = [
  { prefix: "KB", least: 5, isPart: isDigit, needs: Feature.upperCase },
  { prefix: "AADSTS", least: 1, isPart: isDigit, needs: Feature.upperCase },
  { prefix: "0x", least: 1, isPart: isHexadecimal, needs: Feature.digit },
];

const DOMAIN = /^[A-Za-z\d-]+(?:\.[A-Za-z\d-]+){0,1000}\.[A-Za-z]{2,}$/;
/** Two ordinary words that lost the space between them: `guarantee_Request`. */
const JOINED_WORDS = /^[a-z]+_[A-Z][a-z]+$/;

/**
 * The identifiers of a text: PowerShell commands (`Get-Item`) and parameters (`-PassThru`), GUIDs, `KB4457128`,
 * `AADSTS50011`, `0x80070005`, mail addresses, versions of three or more parts, `snake_case` and `CONSTANT_CASE`, dotted and
 * scoped names. Linear.
 *
 * @param features of the text, or of more than the text, where they are known
 * @returns by class, each in the order of the text; offsets into it
 */
export function readIdentifiers(text: string, features = scanFeatures(text, 0, text.length)): readonly Identifier[] {
  return read(text, features, isCmdlet);
}

/**
 * What may be an identifier: all that `readIdentifiers` gives, and hyphenated English. Cheaper, and enough for a screen,
 * because most of it stands in the target too.
 */
export function readPossibleIdentifiers(text: string, features: number): readonly Literal[] {
  return read(text, features, isAnything);
}

/** One native search for the character that a class cannot do without: measured, faster than one loop for all. */
function read(text: string, features: number, isCommand: CmdletTest): readonly Identifier[] {
  let found = (features & Feature.hyphen) === 0 ? [] : readHyphenated(text, isCommand);
  if ((features & Feature.underscore) !== 0) {
    for (let at = text.indexOf("_"), done = 0; at >= 0; at = text.indexOf("_", done)) {
      done = readName(text, at, done, found);
    }
  }
  if ((features & Feature.stop) !== 0) found = withDotted(text, found);
  if ((features & Feature.colon) !== 0) found = withHolders(text, readScopedNames(text), found);
  if ((features & Feature.at) !== 0) {
    const mails: Identifier[] = [];
    for (let at = text.indexOf("@"); at >= 0; at = text.indexOf("@", at)) at = readMail(text, at, mails);
    found = withHolders(text, mails, found);
  }
  if ((features & Feature.digit) !== 0) readDigits(text, features, found);
  return found;
}

function withDotted(text: string, found: Identifier[]): Identifier[] {
  const dotted: Identifier[] = [];
  for (let at = text.indexOf("."), done = 0; at >= 0; at = text.indexOf(".", done)) {
    done = readDotted(text, at, done, dotted);
  }
  return withHolders(text, dotted, found);
}

/** Puts longer identifiers in the place of those that they hold: `get_logs@fjordbase.example` is one address. */
function withHolders(text: string, holders: readonly Identifier[], found: Identifier[]): Identifier[] {
  if (holders.length === 0) return found;
  if (found.length === 0) return [...holders];
  const held = new Uint8Array(text.length);
  for (const { start, end } of holders) held.fill(1, start, end);
  return [...found.filter(({ start }) => held[start] === 0), ...holders];
}

function readDigits(text: string, features: number, found: Identifier[]): void {
  for (const { prefix, least, isPart, needs } of PREFIXES) {
    if ((features & needs) === 0) continue;
    for (let at = text.indexOf(prefix); at >= 0; at = text.indexOf(prefix, at)) {
      at = readCode(text, at, { prefix, isPart, least }, found);
    }
  }
  if ((features & Feature.stop) === 0) return;
  for (let at = text.indexOf("."); at >= 0; at = text.indexOf(".", at)) at = readVersion(text, at, found);
}

function readMail(text: string, at: number, found: Identifier[]): number {
  let start = at;
  while (isMailPart(codeAt(text, start - 1))) start--;
  while (start < at && !isAlphanumeric(codeAt(text, start))) start++;
  // `non-@fjordbase.example` names a domain.
  if (codeAt(text, at - 1) === CharacterCode.hyphen) return at + 1;
  let end = at + 1;
  while (isMailPart(codeAt(text, end))) end++;
  while (end > at && !isAlphanumeric(codeAt(text, end - 1))) end--;
  if (start === at || end <= at + 1 || !DOMAIN.test(text.slice(at + 1, end))) return at + 1;
  return add(found, "mail", text, start, end);
}

function isMailPart(character: number): boolean {
  return (
    isWord(character) || character === CharacterCode.stop || character === CharacterCode.hyphen || character === 0x2b
  );
}

/** `snake_case`, `CONSTANT_CASE` and mixtures; an underscore between letters is never emphasis. It may be escaped. */
function readName(text: string, at: number, done: number, found: Identifier[]): number {
  let start = at;
  while (start > done && isNameUnit(text, start - 1)) start--;
  let end = at + 1;
  while (isNameUnit(text, end)) end++;
  const next = end;
  while (start < end && !isAlphanumeric(codeAt(text, start))) start++;
  while (end > start && !isAlphanumeric(codeAt(text, end - 1))) end--;
  while (codeAt(text, start - 1) === CharacterCode.underscore && codeAt(text, start - 2) === CharacterCode.backslash)
    start -= 2;
  const name = text.slice(start, end);
  if (name.includes("_") && /[A-Za-z]/.test(name) && !JOINED_WORDS.test(name)) add(found, "name", text, start, end);
  return next;
}

/** An article of a knowledge base with a blank has so many digits at least; `KB 2012` may be an amount and a year. */
const LEAST_BEHIND_BLANK = 6;

/** `KB4457128`, `KB 4457128`, `AADSTS50011`, `0x80070005`. */
function readCode(text: string, start: number, { prefix, isPart, least }: Code, found: Identifier[]): number {
  let first = start + prefix.length;
  const isBlank =
    prefix === "KB" &&
    /[ \u00A0]/.test(text.charAt(first)) &&
    !/\d\s?$/.test(text.slice(Math.max(start - 2, 0), start));
  if (isBlank) first++;
  let end = first;
  while (isPart(codeAt(text, end))) end++;
  const isWhole = !wordGoesOn(text, end, 1) && !wordGoesOn(text, start - 1, -1);
  return isWhole && end - first >= (isBlank ? LEAST_BEHIND_BLANK : least)
    ? add(found, "code", text, start, end)
    : Math.max(end, start + prefix.length);
}

function readVersion(text: string, at: number, found: Identifier[]): number {
  if (!isDigit(codeAt(text, at - 1)) || !isDigit(codeAt(text, at + 1))) return at + 1;
  let start = at - 1;
  while (isDigit(codeAt(text, start - 1))) start--;
  let end = at;
  let parts = 1;
  while (codeAt(text, end) === CharacterCode.stop && isDigit(codeAt(text, end + 1))) {
    parts++;
    end += 2;
    while (isDigit(codeAt(text, end))) end++;
  }
  const before = codeAt(text, start - 1);
  const isPrefixed = before === 0x76 || before === 0x56; // v6.1.1
  const isWhole =
    !wordGoesOn(text, end, 1) && (isPrefixed || !wordGoesOn(text, start - 1, -1)) && before !== CharacterCode.stop;
  if (parts < 3 || !isWhole) return end;
  return add(found, "version", text, start, end);
}
