import type { Literal } from "../../compare/literals/literal-search.ts";
import { literalView } from "../../compare/literals/literal-view.ts";
import { Feature } from "../../model/features.ts";
import type { TranslationUnit } from "../../model/unit.ts";
import { codeAt, isLower, isUpper } from "../../text/characters.ts";

const LOCALE_CODE = /(?<![\w-])[a-z]{2}-[A-Z]{2}(?![\w-])/g;

/** A locale tag of the source, and the one that stands for it in the target. */
export interface ChangedLocaleCode {
  readonly expected: Literal;
  readonly found: Literal;
}

/**
 * Locale tags of the text itself that became others: `en-US` is a value of the product.
 *
 * @throws {ReaderNotLoaded} `html`
 */
export function changedLocaleCodes({ source, target }: TranslationUnit): readonly ChangedLocaleCode[] {
  if ((source.features & target.features & Feature.hyphen) === 0) return [];
  if (!mayHoldCode(source.text) || !mayHoldCode(target.text)) return [];
  const [expected, found] = [codesOf(literalView(source)), codesOf(literalView(target))];
  const [expectedTexts, foundTexts] = [expected, found].map((codes) => new Set(codes.map(({ text }) => text)));
  const lost = expected.filter(({ text }) => !foundTexts?.has(text));
  const added = found.filter(({ text }) => !expectedTexts?.has(text));
  return lost.slice(0, added.length).map((code, index) => ({ expected: code, found: added[index] as Literal }));
}

/** Whether a hyphen stands between a lower-case letter and a capital: the screen. */
function mayHoldCode(text: string): boolean {
  for (let at = text.indexOf("-"); at >= 0; at = text.indexOf("-", at + 1)) {
    if (isLower(codeAt(text, at - 1)) && isUpper(codeAt(text, at + 1))) return text.search(LOCALE_CODE) >= 0;
  }
  return false;
}

function codesOf(view: string): readonly Literal[] {
  return Array.from(view.matchAll(LOCALE_CODE), ({ 0: text, index }) => ({
    text,
    start: index,
    end: index + text.length,
  }));
}
