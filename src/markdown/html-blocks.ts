/** The elements whose tags start an HTML block of kind 6 in CommonMark (0.31, section 4.6). */
const BLOCK_NAMES =
  "address article aside base basefont blockquote body caption center col colgroup dd details dialog dir div dl dt fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr html iframe legend li link main menu menuitem nav noframes ol optgroup option p param search section summary table tbody td tfoot th thead title tr track ul";

const BLOCK_TAG = new RegExp(
  String.raw`^(?:[ \t>]|[-*+][ \t]|\d{1,9}[.)][ \t]){0,1000}</?(?:${BLOCK_NAMES.replaceAll(" ", "|")})(?:[\s/>]|$)`,
  "i",
);
const BLANK_LINE = /^[ \t>]*\r?$/;

/** A block is looked for over so many lines before a place: rows of tables begin with a tag in each. */
const MOST_LINES = 200;

/**
 * Whether a place stands in an HTML block: CommonMark reads nothing there up to the next blank line, so that a backslash
 * escapes nothing and stars are stars. Blocks that a lone tag of another element starts are not reported.
 *
 * @param at UTF-16 offset into the text
 */
export function standsInHtmlBlock(text: string, at: number): boolean {
  let end = at;
  for (let lines = 0; lines < MOST_LINES; lines++) {
    const start = text.lastIndexOf("\n", end - 1) + 1;
    const line = text.slice(start, end);
    if (BLOCK_TAG.test(line)) return true;
    if (start === 0 || (lines > 0 && BLANK_LINE.test(line))) return false;
    end = start - 1;
  }
  return false;
}
