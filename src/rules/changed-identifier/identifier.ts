import type { Literal } from "../../compare/literals/literal-search.ts";

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
