import type { TranslationUnit } from "../../model/unit.ts";

/** What ends a paragraph between two units: a blank line, the start of another block, or the edge of a table cell. */
const BORDER =
  /\n[ \t>]*\r?\n|\n[ \t>]*(?:[-*+]|\d{1,9}[.)]|#{1,6}|:::|```|~~~|\|)(?:[ \t]|$)|\||<\/?(?:td|th|tr|li|p|br|h[1-6]|div|dd|dt)\b/i;

/**
 * The units of an article by the paragraph, item or cell that they stand in, each list in the order of the text.
 *
 * @param text the file's
 */
export function* paragraphGroups(
  text: string,
  units: readonly TranslationUnit[],
): Generator<readonly TranslationUnit[]> {
  let group: TranslationUnit[] = [];
  for (const unit of units) {
    const last = group.at(-1);
    if (last !== undefined && BORDER.test(text.slice(last.span.end, unit.span.start))) {
      yield group;
      group = [];
    }
    group.push(unit);
  }
  if (group.length > 0) yield group;
}
