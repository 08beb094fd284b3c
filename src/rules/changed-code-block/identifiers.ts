import { bareCode } from "../../compare/blocks/bare-code.ts";

/** `camelCase`, `snake_case`, `PascalCase` of two words, and what is called: no words of a language. */
const IDENTIFIER =
  /(?<![\w$-])(?:[a-z][a-z0-9]*(?:[A-Z][a-z0-9]+){1,1000}|[A-Z][a-z0-9]+(?:[A-Z][a-z0-9]+){1,1000}|[A-Za-z][A-Za-z0-9]*(?:_[A-Za-z0-9]+){1,1000}|[A-Za-z_$][\w$]*(?=\())(?![\w$-])/g;
/** Between `>` and `<` of markup people write text. */
const MARKUP_TEXT = />[^<>{}]*</g;
const LEAST_LETTERS = 3;

/** The identifiers of a piece of code that no translator has a reason to change. */
export function identifiersIn(code: string): ReadonlySet<string> {
  const bare = bareCode(code).replace(MARKUP_TEXT, "><");
  return new Set(
    Array.from(bare.matchAll(IDENTIFIER), ([name]) => name).filter((name) => name.length >= LEAST_LETTERS),
  );
}
