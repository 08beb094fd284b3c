import type { BlockAttribute } from "../../model/block.ts";

/** Properties whose values readers read, hear or follow, or that name a language. */
const TEXTUAL =
  /^(?:title|label|alt|caption|text|summary|description|desc|content|heading|header|placeholder|message|name|tab|tabs|value|values|items|author|lang|locale|hreflang|dir|href|src|url|link|to|path|file|id|anchor|slug|page|cta|tagline|style|class|className|client:.*|\d+|.*(?:[Tt]itle|[Ll]abel|[Tt]ext|[Uu]rl|[Ll]ink|[Hh]ref|[Pp]ath|[Dd]escription))$|^aria-/;
const STRING_LITERAL = /^(?:"([^"\\]*)"|'([^'\\]*)'|`([^`\\$]*)`)$/;
/** One word of ASCII, a number or a measure. */
const WORD_OR_NUMBER = /^[A-Za-z0-9][\w.%-]*$/;

/** By name; an expression that is only a string counts as that string, blanks around and in expressions as none. */
export function comparableAttributes(attributes: readonly BlockAttribute[]): ReadonlyMap<string, BlockAttribute> {
  return new Map(attributes.map((attribute) => [attribute.name, comparable(attribute)]));
}

function comparable({ name, value, isExpression }: BlockAttribute): BlockAttribute {
  if (value === null || !isExpression) return { name, value, isExpression };
  const literal = STRING_LITERAL.exec(value.trim());
  if (literal !== null) {
    return { name, value: literal[1] ?? literal[2] ?? literal[3] ?? "", isExpression: false };
  }
  return { name, value: value.replace(/\s+/g, ""), isExpression };
}

/** Whether a value is neither text nor an address: it stays what it is in every language. */
export function isSetting({ name, value, isExpression }: BlockAttribute): boolean {
  if (value === null || TEXTUAL.test(name)) return false;
  if (isExpression) return /^[\w.!-]+$/.test(value);
  return WORD_OR_NUMBER.test(value) && !/\.[a-z]{2,5}$/i.test(value) && !/^[a-z]{2}(?:-[A-Za-z]{2})?$/.test(value);
}
