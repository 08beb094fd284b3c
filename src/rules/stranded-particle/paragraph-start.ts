/** What may stand before the first word of a paragraph, heading, item or cell: list, quote and heading marks, an anchor. */
const MARKS =
  /^[\s>]*(?:(?:[-*+]|\d{1,9}[.)]|#{1,6}|\[[ xX]\])[ \t]+){0,1000}(?:<a (?:name|id)="[^"<>]*">\s*<\/a>|<(?:p|li|t[dh]|dd|dt|h[1-6])\b[^<>]*>|[ \t]|[*_]{1,3}|\[){0,1000}$/i;
/** A line that ends whatever stood before it: blank, a heading, an alert's marker, a table's row, a tag, a fence. */
const ENDS_PARAGRAPH = /^[\s>]*(?:$|#{1,6}\s|\[![A-Z]+\]\s*$|:::|<\/?[a-z][^<>]*>\s*$|`{3}|~{3}|-{3,}\s*$|\|)/i;
const ITEM = /^[\s>]*(?:[-*+]|\d{1,9}[.)])[ \t]/;

/**
 * Whether nothing but marks of lists, quotes, headings and cells stands before an offset in its paragraph.
 *
 * @param offset where the text in question starts in the article
 */
export function startsParagraph(article: string, bodyStart: number, offset: number): boolean {
  const lineStart = Math.max(bodyStart, article.lastIndexOf("\n", offset - 1) + 1);
  const line = article.slice(lineStart, offset);
  const cell = line.lastIndexOf("|");
  if (!MARKS.test(line.slice(cell + 1))) return false;
  if (cell >= 0 || ITEM.test(line) || /^[\s>]*#/.test(line) || lineStart === bodyStart) return true;
  const before = article.slice(Math.max(bodyStart, article.lastIndexOf("\n", lineStart - 2) + 1), lineStart);
  return ENDS_PARAGRAPH.test(before);
}
