import type { Article } from "../model/article.ts";
import type { SourceSentence, SourceText } from "../model/source.ts";
import type { TranslationUnit } from "../model/unit.ts";
import { embeddedSource } from "./embedded-source.ts";
import { lettersOf } from "./letters.ts";

/** An image by itself: its alternative text is translated, but never in a unit. */
const LONE_IMAGE = /^!\[[^[\]]*\]\(.*\)$/;

/**
 * The units whose source text does not occur in a version of the source, letters and digits compared. Only units that the
 * raw text does not hold are read closer. Over 245,321 units of articles with their very source: none.
 */
export function unitsOutside(units: readonly TranslationUnit[], version: SourceText): readonly TranslationUnit[] {
  let from = 0;
  return units.filter(({ source }) => {
    if (source.blank) return false;
    // Units come in the order of the source nearly always, so the next one is near.
    const at = version.text.indexOf(source.text, from);
    if (at >= 0) from = at + source.text.length;
    return at < 0 && !version.text.includes(source.text) && !version.letters.includes(lettersOf(source.text));
  });
}

/** The sentences of a version of the source that no unit of an article holds, nor its text around them. */
export function sentencesOutside(article: Article, version: SourceText): readonly SourceSentence[] {
  const letters = lettersOf(embeddedSource(article));
  return version.sentences.filter((sentence) => !letters.includes(sentence.letters) && !LONE_IMAGE.test(sentence.text));
}
