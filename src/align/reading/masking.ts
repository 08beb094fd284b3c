import type { TextRange } from "../../model/block.ts";
import { readFrontMatter } from "../../parse/front-matter.ts";
import type { Dialect } from "./dialect.ts";
import { directiveOf, isAdmonition, isAttributeLine } from "./directive-lines.ts";
import { type Line, scanLines } from "./line-scan.ts";
import type { ReadBlock } from "./read-block.ts";
import { blockShortcodes } from "./shortcodes.ts";

/** A text as the Markdown parser is to see it. */
export interface Masked {
  /** In equal length: what no Markdown parser knows is blank. */
  readonly text: string;
  /** The blocks that were blanked, in the order of the text. */
  readonly blocks: readonly ReadBlock[];
  /** Ids of headings, by the offset of the heading's line. */
  readonly ids: ReadonlyMap<number, string>;
  /** Whether indentation by four columns is no code here. */
  readonly withoutIndentedCode: boolean;
}

const TOML = /^\uFEFF?\+\+\+[ \t]*\r?\n(?:[\s\S]*?\r?\n)?\+\+\+[ \t]*(?:\r?\n|$)/;
const HEADING = /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?#{1,6}[ \t]/;
const ID = /[ \t]*\{(?::?[^{}#]*#([^\s{}]+)[^{}]*|\/\*[ \t]*(.*?)[ \t]*\*\/)\}[ \t]*#*[ \t]*$/;
const COMMENT = /<!--[\s\S]*?-->/g;
const NOT_A_BREAK = /[^\r\n]/g;

/** Where the body of a file starts, behind front matter in YAML or TOML. */
export function bodyStartOf(text: string): number {
  return TOML.exec(text)?.[0].length ?? readFrontMatter(text).bodyStart;
}

/** Blanks front matter, directives, shortcodes and ids of headings, and with MDX the comments of HTML. */
export function maskText(text: string, dialect: Dialect): Masked {
  const bodyStart = bodyStartOf(text);
  const lines = scanLines(text, bodyStart);
  const blocks: ReadBlock[] = [];
  const blanks: TextRange[] = [];
  const ids = new Map<number, string>();
  let admonitions = false;
  for (const line of lines) {
    if (line.literal) continue;
    const directive = directiveOf(line);
    if (directive !== null) {
      blocks.push(directive);
      blanks.push(line);
      admonitions ||= isAdmonition(line);
    } else if (isAttributeLine(line)) {
      blanks.push(line);
    } else {
      const id = idOf(line);
      if (id === null) continue;
      // The first line starts behind a byte order mark, for the parser before it.
      ids.set(text.lastIndexOf("\n", line.start - 1) + 1, id.id);
      blanks.push(id.range);
    }
  }
  if (dialect.hugo) {
    const shortcodes = blockShortcodes(text, lines);
    blocks.push(...shortcodes.blocks);
    blanks.push(...shortcodes.blanks);
  }
  if (dialect.mdx) blanks.push(...commentsIn(text, lines));
  return {
    text: blanked(text, bodyStart, blanks),
    blocks: blocks.sort((a, b) => a.range.start - b.range.start),
    ids,
    withoutIndentedCode: dialect.hugo || admonitions,
  };
}

function idOf(line: Line): { readonly id: string; readonly range: TextRange } | null {
  if (!line.text.endsWith("}") && !/\}[ \t#]*$/.test(line.text)) return null;
  if (!HEADING.test(line.text)) return null;
  const match = ID.exec(line.text);
  const id = match?.[1] ?? match?.[2];
  if (match === null || id === undefined) return null;
  return { id, range: { start: line.start + match.index, end: line.end } };
}

function commentsIn(text: string, lines: readonly Line[]): readonly TextRange[] {
  const literal = lines.filter((line) => line.literal);
  let next = 0;
  return Array.from(text.matchAll(COMMENT), ({ 0: comment, index }) => ({
    start: index,
    end: index + comment.length,
  })).filter(({ start }) => {
    while (next < literal.length && (literal[next] as Line).end < start) next++;
    return next >= literal.length || (literal[next] as Line).start > start;
  });
}

function blanked(text: string, bodyStart: number, blanks: TextRange[]): string {
  let masked = text.slice(0, bodyStart).replace(NOT_A_BREAK, " ");
  let at = bodyStart;
  for (const { start, end } of blanks.sort((a, b) => a.start - b.start)) {
    if (end <= at) continue;
    const from = Math.max(start, at);
    masked += text.slice(at, from) + text.slice(from, end).replace(NOT_A_BREAK, " ");
    at = end;
  }
  return masked + text.slice(at);
}
