import type { Literal } from "../../compare/literals/literal-search.ts";

/** `{"key": value}` in running text. */
export interface JsonObject extends Literal {
  /** The object without its white space and without the texts of its values, which are prose. */
  readonly key: string;
}

const OBJECT = /\\?\{\s*"[\w.$-]{1,80}"\s*:[^{}\n]{0,200}\}/g;
/** No text of people has more. */
const MOST_OBJECTS = 50;
const DAMAGED = /\\?[{｛][^{}｛｝\n]{1,300}[}｝]/g;

/** The objects of a text that a program would read. */
export function readJsonObjects(text: string): readonly JsonObject[] {
  return literals(OBJECT, text)
    .slice(0, MOST_OBJECTS)
    .map((literal) => ({ ...literal, key: keyOf(literal.text) }));
}

/** What stands in braces and may have been such an object: it has a colon, but is none that is known. */
export function damagedObjects(text: string, known: readonly JsonObject[]): readonly Literal[] {
  return literals(DAMAGED, text).filter(
    (literal) => /[:：]/.test(literal.text) && !known.some(({ start }) => start === literal.start),
  );
}

/** A text value with a space is a sentence and may be translated. */
function keyOf(text: string): string {
  return text.replace(/:\s*"[^"]* [^"]*"/g, ':""').replace(/[\s\\]+/g, "");
}

function literals(pattern: RegExp, text: string): readonly Literal[] {
  return Array.from(text.matchAll(pattern), ({ 0: found, index }) => ({
    text: found,
    start: index,
    end: index + found.length,
  }));
}
