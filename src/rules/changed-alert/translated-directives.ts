import type { Article } from "../../model/article.ts";
import { type Span, span } from "../../model/span.ts";

/** `[!div class="…"]` or `[!VIDEO …]` with a keyword that is no keyword any more. */
export interface TranslatedDirective {
  readonly at: Span<"article">;
  /** As it should be written, as far as it is known. */
  readonly expected: string;
}

const DIRECTIVE = /\[!([^[\]\s"'=]+)[ \t]+(?:class=["']([^"'\n]*)["']|<?https?:)[^\]\n]*\]?/gu;
const LETTER_OUTSIDE_ASCII = /[^\p{ASCII}]/u;

/** The directives of an article whose name or class holds a letter outside ASCII, those of source segments left out. */
export function translatedDirectives({ text, bodyStart, units }: Article): readonly TranslatedDirective[] {
  if (text.indexOf("[!", bodyStart) < 0) return [];
  const found: TranslatedDirective[] = [];
  let index = 0;
  for (const match of text.matchAll(DIRECTIVE)) {
    const [written, name = "", className = ""] = match;
    if (match.index < bodyStart || !LETTER_OUTSIDE_ASCII.test(name + className)) continue;
    while (index < units.length && (units[index]?.span.end ?? 0) <= match.index) index++;
    const unit = units[index];
    // Within a unit it is the source's, or compared with it.
    if (unit !== undefined && unit.span.start <= match.index && unit.source.text.includes(written)) continue;
    const isClass = match[2] !== undefined;
    found.push({
      at: span("article", match.index, match.index + written.length),
      expected: isClass ? '[!div class="…"] with the class of the source' : "[!VIDEO …]",
    });
  }
  return found;
}
