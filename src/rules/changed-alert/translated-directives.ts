import type { Article } from "../../model/article.ts";
import { type Span, span } from "../../model/span.ts";
import { firstEndingBehind, unitPlaces } from "../../parse/unit-places.ts";

/** `[!div class="…"]` or `[!VIDEO …]` with a keyword that is no keyword any more. */
export interface TranslatedDirective {
  readonly at: Span<"article">;
  /** As it should be written, as far as it is known. */
  readonly expected: string;
}

const DIRECTIVE = /\[!([^[\]\s"'=]+)[ \t]+(?:class=["']([^"'\n]*)["']|<?https?:)[^\]\n]*\]?/uy;
const LETTER_OUTSIDE_ASCII = /[^\p{ASCII}]/u;

/** The matches in a text, each tried where one may begin: most of a text is far from any. */
function* directivesFrom(text: string, start: number): Iterable<RegExpExecArray> {
  for (let at = text.indexOf("[!", start); at >= 0; at = text.indexOf("[!", at)) {
    DIRECTIVE.lastIndex = at;
    const match = DIRECTIVE.exec(text);
    at = match === null ? at + 1 : DIRECTIVE.lastIndex;
    if (match !== null) yield match;
  }
}

/** The directives of an article whose name or class holds a letter outside ASCII, those of source segments left out. */
export function translatedDirectives(article: Article): readonly TranslatedDirective[] {
  const { text, bodyStart } = article;
  const found: TranslatedDirective[] = [];
  const places = unitPlaces(article);
  for (const match of directivesFrom(text, bodyStart)) {
    const [written, name = "", className = ""] = match;
    if (!LETTER_OUTSIDE_ASCII.test(name + className)) continue;
    const index = firstEndingBehind(places, match.index);
    const isWithin = index < places.length && places.start(index) <= match.index;
    // Within a unit it is the source's, or compared with it.
    if (isWithin && places.sourceText(index).includes(written)) continue;
    const isClass = match[2] !== undefined;
    found.push({
      at: span("article", match.index, match.index + written.length),
      expected: isClass ? '[!div class="…"] with the class of the source' : "[!VIDEO …]",
    });
  }
  return found;
}
