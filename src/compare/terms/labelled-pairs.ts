import type { Article } from "../../model/article.ts";
import type { Segment, TranslationUnit } from "../../model/unit.ts";

/** A text that names something in the source, and what the target has in its place. */
export interface LabelledPair {
  readonly source: string;
  readonly target: string;
}

/** Longer labels are sentences, not terms. */
const MOST_WORDS = 5;
const LONGEST = 60;

const HEADING = /^#{1,6}[ \t]+(?:<a [^<>]*>\s*<\/a>)?\s*$/;
/** Markup within a label, and what a spreadsheet would take for a formula. */
const NO_TERM = /[`*_[\](){}<>\\|\n"“”「」@$%#=]|^[-+=@]|\d{4}/;

/**
 * The bold texts, link labels and headings of an article with their renderings: bold ones where both sides have as many,
 * links by their destination.
 */
export function labelledPairs(article: Article): readonly LabelledPair[] {
  return article.units.flatMap((unit) => {
    if (unit.target.blank || unit.source.blank) return [];
    const pairs = [...boldPairs(unit), ...linkPairs(unit), ...headingPairs(article.text, unit)];
    return pairs.map(({ source, target }) => ({ source: tidied(source), target: tidied(target) })).filter(isTermPair);
  });
}

function boldPairs({ source, target }: TranslationUnit): readonly LabelledPair[] {
  const own = source.emphasis.strong;
  const others = target.emphasis.strong;
  if (own.length === 0 || own.length !== others.length) return [];
  return own.map((run, index) => ({
    source: textOf(source, run.inner),
    target: textOf(target, others[index]?.inner ?? { start: 0, end: 0 }),
  }));
}

function linkPairs({ source, target }: TranslationUnit): readonly LabelledPair[] {
  const once = (side: Segment) => {
    const links = side.placeables.links.filter(({ kind }) => kind === "link");
    return links.filter((link) => links.every((other) => other === link || other.destination !== link.destination));
  };
  const others = once(target);
  return once(source).flatMap((link) => {
    const other = others.find(({ destination }) => destination === link.destination);
    return other === undefined ? [] : [{ source: textOf(source, link.label), target: textOf(target, other.label) }];
  });
}

function headingPairs(text: string, { span, source, target }: TranslationUnit): readonly LabelledPair[] {
  const line = text.slice(text.lastIndexOf("\n", span.start - 1) + 1, span.start);
  return HEADING.test(line) ? [{ source: source.text, target: target.text }] : [];
}

function textOf({ text, span }: Segment, { start, end }: { readonly start: number; readonly end: number }): string {
  return text.slice(start - span.start, end - span.start);
}

function tidied(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .replace(/[\s.:,;!?。：，；！？、؟]+$/u, "")
    .trim();
}

function isTermPair({ source, target }: LabelledPair): boolean {
  return [source, target].every((text) => {
    return text !== "" && text.length <= LONGEST && text.split(" ").length <= MOST_WORDS && !NO_TERM.test(text);
  });
}
