import { withoutAngleEntities } from "../../compare/literals/damaged-literal.ts";
import { type Literal, showsAll } from "../../compare/literals/literal-search.ts";
import { isHtmlName } from "../../markdown/html-names.ts";
import { blanked } from "../../markdown/prose.ts";

/** What stands in angle brackets, escaped or not: `<name>`, `\<your name\>`, `&lt;name&gt;`. */
export interface AngleGroup extends Literal {
  /** Between the brackets, as written. */
  readonly inner: string;
}

/** `&lt;` and `&gt;` are one character and three that fill up the length. */
const GROUP = /\\?[<\uFF1C\u3008]\0*([^<>\uFF1C\uFF1E\u3008\u3009\n]{1,120}?)\0*\\?[>\uFF1E\u3009]/g;
/** A name or an instruction to the reader of up to six words. */
const NAME = /^[A-Za-z][\w'’.-]*(?: [A-Za-z\d][\w'’.-]*){0,5}$/;
/** A word, with space or a backslash before it at most: `< 5` is a comparison. */
const WORD = /^[\s\\]*[\p{L}\p{N}_]/u;
const NUMBER = /^[\s\\]*\d+[\s\\]*$/;

/**
 * The placeholders in angle brackets of a source.
 *
 * @param view the source's literal view, which shows no tags of HTML elements
 */
export function placeholderGroups(view: string): readonly AngleGroup[] {
  return angleGroups(view).filter(
    ({ inner, text }) => NAME.test(inner) && !(text.startsWith("<") && isHtmlName(inner.split(" ", 1)[0] as string)),
  );
}

/** Whatever stands in angle brackets, spaces at the brackets included. */
export function angleGroups(view: string): readonly AngleGroup[] {
  const plain = withoutAngleEntities(view);
  const groups: AngleGroup[] = [];
  for (const { 0: found, 1: between = "", index: start } of plain.matchAll(GROUP)) {
    const end = start + found.length;
    if (!WORD.test(between) || NUMBER.test(between)) continue;
    groups.push({ text: view.slice(start, end), start, end, inner: between.replaceAll("\0", "") });
  }
  return groups;
}

/** A bracket that opens or closes nothing, with the word beside it. */
export function looseBracket(view: string, groups: readonly AngleGroup[]): Literal | null {
  const rest = blanked(
    withoutAngleEntities(view),
    groups.map(({ start, end }) => [start, end] as const),
  );
  const loose = LOOSE.exec(rest);
  if (loose === null) return null;
  const start = loose.index;
  const end = start + loose[0].length;
  return { text: view.slice(start, end), start, end };
}

/** An opening bracket before a word, or a closing one behind: neither an arrow nor a separator of a menu path. */
const LOOSE =
  /\\?<\0*[\p{L}_][\p{L}\p{M}\p{N}_-]{0,60}|(?<![\p{L}\p{M}\p{N}_-])[\p{L}_][\p{L}\p{M}\p{N}_]{0,60}\0*\\?>/u;

const SCREEN = /(?:<|&lt;)[A-Za-z][\w'’. -]{0,100}(?:\\?>|&gt;)/g;

/** The screen: whether a target may lack a placeholder in angle brackets that the source has, read from the raw texts. */
export function mayLoseGroup(source: string, target: string): boolean {
  return !showsAll(
    target,
    Array.from(source.matchAll(SCREEN), ({ 0: text, index }) => ({ text, start: index, end: index + text.length })),
  );
}
