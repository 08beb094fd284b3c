import type { Article } from "../../model/article.ts";
import type { MarkdownNode } from "../../model/readers.ts";
import { type Span, span } from "../../model/span.ts";
import type { Malformation } from "../../model/unit.ts";

const ENTITY = "&quot;";
const EQUALS_SIGN = 0x3d;
/** A tag whose attributes are written with entities for quotes: HTML reads them as part of the values. */
const TAG = /<[A-Za-z][^<>"]*?=&quot;[^<>"]*?&quot;[^<>"]*>/g;

interface QuoteEdit {
  readonly span: Span<"article">;
  readonly text: string;
}

/**
 * The entities behind a unit whose quotes were escaped, up to the first quote that was not: the run went on. Where the rest
 * of the article has no quote, nobody knows where it ended.
 */
export function quotesBehind({ text, malformed }: Article, { span: whole }: Malformation): readonly QuoteEdit[] {
  const quote = text.indexOf('"', whole.end);
  if (quote < 0) return [];
  const next = malformed.find((other) => other.span.start >= whole.end)?.span.start ?? quote;
  return entitiesIn(text, whole.end, Math.min(quote, next));
}

/** Whether an entity stands for the quote of an attribute. Ampersands are few, and are found faster than several characters. */
function holdsEscapedQuote(text: string, start: number): boolean {
  for (let at = text.indexOf("&", start); at >= 0; at = text.indexOf("&", at + 1)) {
    if (text.charCodeAt(at - 1) === EQUALS_SIGN && text.startsWith(ENTITY, at)) return true;
  }
  return false;
}

/** Tags outside of units whose quotes were escaped, code left out, with what restores them. */
export function escapedTags(article: Article, commonmark: (text: string) => MarkdownNode) {
  const { text, bodyStart, malformed, unpaired } = article;
  if (!holdsEscapedQuote(text, bodyStart)) return [];
  const taken: readonly Span[] = [...article.units, ...malformed, ...unpaired].map((one) => one.span);
  const reach = malformed.map((one) => [one.span.start, quotesBehind(article, one).at(-1)?.span.end ?? 0] as const);
  const tags = Array.from(text.matchAll(TAG), ({ 0: tag, index }) => span("article", index, index + tag.length)).filter(
    ({ start, end }) =>
      start >= bodyStart &&
      !taken.some((other) => start < other.end && other.start < end) &&
      !reach.some(([from, to]) => from <= start && end <= to),
  );
  if (tags.length === 0) return [];
  const code = codeIn(commonmark(text));
  return tags
    .filter(({ start }) => !code.some((node) => node.start <= start && start < node.end))
    .map((at) => ({ at, edits: entitiesIn(text, at.start, at.end) }));
}

function entitiesIn(text: string, from: number, to: number): readonly QuoteEdit[] {
  const edits: QuoteEdit[] = [];
  for (let at = text.indexOf(ENTITY, from); at >= 0 && at < to; at = text.indexOf(ENTITY, at + ENTITY.length)) {
    edits.push({ span: span("article", at, at + ENTITY.length), text: '"' });
  }
  return edits;
}

function codeIn(node: MarkdownNode): readonly MarkdownNode[] {
  return node.type === "code" || node.type === "inlineCode" ? [node] : node.children.flatMap(codeIn);
}
