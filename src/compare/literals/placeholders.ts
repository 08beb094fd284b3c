import { isHtmlName } from "../../markdown/html-names.ts";
import { Feature } from "../../model/features.ts";
import { CharacterCode, codeAt, isAlphanumeric, isDigit } from "../../text/characters.ts";
import type { Literal } from "./literal-search.ts";

/**
 * `braces` `{name}`, `{0:d}`, `{{ name }}` · `expansion` `$(name)`, `${name}` · `name` `$name` · `variable` `%TEMP%` · `format`
 * `%s`, `%1`, `%1$s`, `%02d` · `angles` `<name>`, `\<name\>`, `&lt;name&gt;` · `element` `<ns:name …>`
 */
export type PlaceholderKind = "braces" | "expansion" | "name" | "variable" | "format" | "angles" | "element";

/** What a program or the reader replaces by something else. */
export interface Placeholder extends Literal {
  readonly kind: PlaceholderKind;
}

/** Without one of these a text holds no placeholder. */
export const MAY_HOLD_PLACEHOLDER =
  Feature.brace | Feature.percent | Feature.dollar | Feature.lessThan | Feature.ampersand;

const BRACES = /\{\{ ?[A-Za-z_][\w.:-]* ?\}\}|\\?\{[A-Za-z\d_][\w.:-]*\\?\}/y;
const EXPANSION = /\$\{[^\s{}]+\}|\$\([^\s()]+\)/y;
const VARIABLE = /%[A-Za-z_]\w*(?:\(\w+\))?%/y;
/** Not the variable of a formula, `$x$`, nor a part of `$$`. */
const NAME = /\\?\$[A-Za-z_]\w*(?::\w+)?(?![\w$(])/y;
const FORMAT =
  /%(?:[-+0#]*\d+(?:\.\d+)?(?:hh?|ll?|z)?[diouxXeEfgGcsp](?![A-Za-z\d])|\.\d+[fgGeEs](?![A-Za-z\d])|l[dux](?![A-Za-z])|[1-9]\$[A-Za-z](?![A-Za-z])|[A-Za-z](?![A-Za-z%])|[1-9](?![\w%]|[.,]\d))/y;
const ANGLES = /<([A-Za-z][\w.-]*)\\?>/y;
/** An element of a program's own, with attributes: without them it reads as an autolink. */
const ELEMENT = /<[A-Za-z][\w.-]*:[A-Za-z][\w.-]*\s[^<>\n]{1,200}>/y;
const ENTITIES = /&lt;[A-Za-z][\w.-]*&gt;/y;

/** A GUID in braces is an identifier. */
const GUID = /^\{[\dA-Fa-f]{8}(?:-[\dA-Fa-f]{4}){3}-[\dA-Fa-f]{12}\}$/;

/**
 * The placeholders of a text. Names of several words in angle brackets (`<your tenant>`) are instructions to the reader
 * and translated; names of HTML elements are tags, unless escaped. One native search for the character each kind begins
 * with; linear.
 *
 * @param features of the text, or of more than the text
 * @returns by kind, each in the order of the text; offsets into `text`
 */
export function readPlaceholders(text: string, features: number): readonly Placeholder[] {
  const found: Placeholder[] = [];
  if ((features & Feature.brace) !== 0) readBraces(text, found);
  if ((features & Feature.dollar) !== 0) {
    read(text, "$", EXPANSION, "expansion", found);
    readNames(text, found);
  }
  if ((features & Feature.percent) !== 0) readPercents(text, found);
  if ((features & Feature.lessThan) !== 0) readAngles(text, found);
  if ((features & Feature.ampersand) !== 0) read(text, "&lt;", ENTITIES, "angles", found);
  return found;
}

function read(text: string, opener: string, pattern: RegExp, kind: PlaceholderKind, found: Placeholder[]): void {
  for (let at = text.indexOf(opener); at >= 0; at = text.indexOf(opener, at + 1)) {
    const end = endOf(pattern, text, at);
    if (end < 0) continue;
    found.push({ kind, text: text.slice(at, end), start: at, end });
    at = end - 1;
  }
}

function readBraces(text: string, found: Placeholder[]): void {
  for (let at = text.indexOf("{"); at >= 0; at = text.indexOf("{", at + 1)) {
    // `${name}` is an expansion.
    if (at > 0 && text.charCodeAt(at - 1) === CharacterCode.dollar) continue;
    const start = at > 0 && text.charCodeAt(at - 1) === CharacterCode.backslash ? at - 1 : at;
    const end = endOf(BRACES, text, start);
    if (end < 0) continue;
    const placeholder = text.slice(start, end);
    if (!GUID.test(placeholder)) found.push({ kind: "braces", text: placeholder, start, end });
    at = end - 1;
  }
}

function readNames(text: string, found: Placeholder[]): void {
  for (let at = text.indexOf("$"); at >= 0; at = text.indexOf("$", at + 1)) {
    // `$$` is a formula, and `%1$s` a format.
    const before = codeAt(text, at - 1);
    if (before === CharacterCode.dollar || isDigit(before)) continue;
    const start = before === CharacterCode.backslash ? at - 1 : at;
    const end = endOf(NAME, text, start);
    if (end < 0) continue;
    found.push({ kind: "name", text: text.slice(start, end), start, end });
    at = end - 1;
  }
}

function readPercents(text: string, found: Placeholder[]): void {
  for (let at = text.indexOf("%"); at >= 0; at = text.indexOf("%", at + 1)) {
    // `50%` and `50 %` are percentages, the second of `%1 %2` is not.
    const before = codeAt(text, at - 1) === CharacterCode.space ? at - 2 : at - 1;
    if (isDigit(codeAt(text, before)) && codeAt(text, before - 1) !== CharacterCode.percent) continue;
    const variable = endOf(VARIABLE, text, at);
    const end = variable >= 0 ? variable : endOf(FORMAT, text, at);
    if (end < 0) continue;
    const kind = variable >= 0 ? "variable" : "format";
    found.push({ kind, text: text.slice(at, end), start: at, end });
    at = end - 1;
  }
}

function readAngles(text: string, found: Placeholder[]): void {
  for (let at = text.indexOf("<"); at >= 0; at = text.indexOf("<", at + 1)) {
    if (!isAlphanumeric(codeAt(text, at + 1))) continue;
    const elementEnd = endOf(ELEMENT, text, at);
    if (elementEnd >= 0) {
      found.push({ kind: "element", text: text.slice(at, elementEnd), start: at, end: elementEnd });
      at = elementEnd - 1;
      continue;
    }
    ANGLES.lastIndex = at;
    const name = ANGLES.exec(text)?.[1];
    if (name === undefined) continue;
    const end = ANGLES.lastIndex;
    const start = at > 0 && text.charCodeAt(at - 1) === CharacterCode.backslash ? at - 1 : at;
    if (start === at && isHtmlName(name)) continue;
    found.push({ kind: "angles", text: text.slice(start, end), start, end });
    at = end - 1;
  }
}

/** -1 where the pattern does not match right there. */
function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : -1;
}
