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
export function unitsOutside(
  units: readonly TranslationUnit[],
  version: Pick<SourceText, "text" | "letters" | "sentences">,
): readonly TranslationUnit[] {
  const sentences = new Set(version.sentences.map(({ text }) => text));
  return units.filter(({ source }) => {
    const { text } = source;
    if (sentences.has(text) || source.blank) return false;
    return !version.text.includes(text) && !version.letters.includes(lettersOf(text));
  });
}

/** The sentences of a version of the source that no unit of an article holds, nor its text around them. */
export function sentencesOutside(article: Article, version: Pick<SourceText, "sentences">): readonly SourceSentence[] {
  const sources = new Set(article.units.map(({ source }) => source.text));
  const left = version.sentences.filter(({ text }) => !sources.has(text) && !LONE_IMAGE.test(text));
  if (left.length === 0) return [];
  const letters = lettersOf(embeddedSource(article));
  return left.filter((sentence) => !letters.includes(sentence.letters));
}
