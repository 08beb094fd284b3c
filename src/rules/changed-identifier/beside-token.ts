import type { DamageSearch } from "../../compare/literals/damaged-literal.ts";
import type { Literal } from "../../compare/literals/literal-search.ts";
import { codeAt, isDigit, isHexadecimal, isLower, isUpper } from "../../text/characters.ts";
import type { Identifier, IdentifierKind } from "./identifier.ts";

/** `<cluster name>`, `\<cluster name\>`, `&lt;cluster name&gt;` */
export const INSTRUCTION = /(?:\\?<|&lt;)[A-Za-z][^<>&\n]{0,80}(?:>|&gt;)/g;

/** The text in equal length with blanks for what stands in angle brackets. */
export function withoutInstructions(view: string): string {
  if (!view.includes("<") && !view.includes("&lt;")) return view;
  return view.replace(INSTRUCTION, (text) => " ".repeat(text.length));
}

/** Classes that end in a digit, so that a letter behind it is another word. */
const ENDS_IN_DIGIT: ReadonlySet<IdentifierKind> = new Set(["version", "code", "guid"]);

/** The identifier itself with a letter right behind it: `12.1.0.3Tools`. The place is taken in the search. */
export function gluedLetter(view: string, { kind, text }: Identifier, search: DamageSearch): Literal | null {
  if (!ENDS_IN_DIGIT.has(kind)) return null;
  const isPart = text.startsWith("0x") || kind === "guid" ? isHexadecimal : isDigit;
  for (let start = view.indexOf(text); start >= 0; start = view.indexOf(text, start + 1)) {
    const end = start + text.length;
    const [before, after] = [codeAt(view, start - 1), codeAt(view, end)];
    if (isPart(after) || !isLetter(after) || isDigit(before) || isLetter(before) || !search.isFree(start, end))
      continue;
    const found = { text, start, end };
    search.take(found);
    return found;
  }
  return null;
}

function isLetter(character: number): boolean {
  return isLower(character) || isUpper(character);
}

const PLACEHOLDER = /^ +((?:\\?<|&lt;|\{)[^<>&{}\n]{1,80}(?:>|&gt;|\}))/;
const LONGEST = 120;

/**
 * The word before a placeholder that stands in both texts, where the source has an identifier before it: of `-Version
 * <number>` the parameter was translated.
 */
export function tokenBeforePlaceholder(source: string, target: string, { end, kind }: Identifier): Literal | null {
  if (kind !== "parameter" && kind !== "cmdlet") return null;
  const placeholder = PLACEHOLDER.exec(source.slice(end, end + LONGEST))?.[1];
  const at = placeholder === undefined ? -1 : target.indexOf(placeholder);
  if (at < 0) return null;
  const text = /[^\s<>]+(?= *$)/.exec(target.slice(Math.max(at - LONGEST, 0), at))?.[0];
  if (text === undefined) return null;
  const start = target.lastIndexOf(text, at);
  return { text, start, end: start + text.length };
}
