import type { Literal } from "../../compare/literals/literal-search.ts";
import { CharacterCode, codeAt, isWord } from "../../text/characters.ts";

/** A closed class of words that are the same in every language. */
export type IdentifierKind =
  | "cmdlet"
  | "parameter"
  | "guid"
  | "code"
  | "mail"
  | "version"
  | "name"
  | "dotted"
  | "member"
  | "extension"
  | "keyword"
  | "scoped";

export interface Identifier extends Literal {
  readonly kind: IdentifierKind;
}

/**
 * Notes an identifier.
 *
 * @returns where it ends
 */
export function add(found: Identifier[], kind: IdentifierKind, text: string, start: number, end: number): number {
  found.push({ kind, text: text.slice(start, end), start, end });
  return end;
}

/** Whether a letter, a digit or an underscore of a name stands there, or the backslash before such an underscore. */
export function isNameUnit(text: string, at: number): boolean {
  const character = codeAt(text, at);
  if (character === CharacterCode.backslash) return codeAt(text, at + 1) === CharacterCode.underscore;
  return isWord(character);
}
