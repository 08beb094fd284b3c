import { MASK } from "../../markdown/prose.ts";
import type { Article } from "../../model/article.ts";
import type { MarkdownNode } from "../../model/readers.ts";
import { type Span, span } from "../../model/span.ts";
import { MARKER_TRACE } from "../../parse/segment-markers.ts";
import { firstNotBefore } from "../../text/sorted.ts";
import { PiecedText } from "./pieced-text.ts";
import { LEAST_WORDS, LETTERS_A_WORD, suspectUnwrappedProse } from "./unwrapped-screen.ts";

/** `[!NOTE]`, `[!INCLUDE [label](path)]`, `[!VIDEO …]`; `:::` directives, to the end of their line; entities. */
const NO_PROSE = /\[![^[\]\n]*(?:\[[^[\]\n]*\](?:\([^()\n]*\))?)?\]?|:::.*|&(?:[a-z]+|#\d+|#x[\da-f]+);/gi;

/** What HTML shows as code, blank lines and all, and comments that open behind a unit; not the tags that code names. */
const CODE_OR_COMMENT = /(?<!`)<(pre|code)\b[^<>]*>[\s\S]*?<\/\1>|<!--[\s\S]*?-->/gi;

/** A list's item that is one link: its label is the name of another article, of a tab or of a selector. */
const LONE_LINK = /^\s*\[[^[\]]*\]\([^()]*\)\s*$/;
/** A longer label is a sentence. */
const MOST_WORDS_OF_NAME = 6;

/** A lower-case word, or one of a script without case; nothing that is part of a name, a path or an assignment. */
const WORD =
  /(?<![\p{L}\p{N}_./\\:@$%#=-])\p{Ll}[\p{L}\p{M}'’]{1,10000}(?![\p{L}\p{N}_/\\:=(-]|\.\p{L})|\p{Lo}[\p{Lo}\p{M}]{1,10000}/gu;
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu;

/** A table's second row: GFM tables are paragraphs to CommonMark. */
const DELIMITER_ROW = /^[ \t>]*(?:\|[ \t]*)?:?-+:?[ \t]*(?:\|[ \t]*(?::?-+:?[ \t]*)?){1,10000}$/m;

/** Literal text of the body outside of units. */
interface Piece {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Prose that stands outside every unit of an article that has units: it can be compared with no source text. The body
 * without its units is read as CommonMark, so that code, HTML, comments, destinations and image descriptions do not
 * count. Paragraphs with traces of unit markup are left out: their text is a damaged unit's.
 *
 * @returns the spans of what is left of each paragraph, heading, item or table cell, in the order of the text
 */
export function findUnwrappedProse(
  article: Article,
  commonmark: (text: string) => MarkdownNode,
): readonly Span<"article">[] {
  return article.unitCount === 0 ? [] : findProse(article, commonmark);
}

/** The same of any article: without units, all prose stands outside of them. */
export function findProse(article: Article, commonmark: (text: string) => MarkdownNode): readonly Span<"article">[] {
  const suspects = suspectUnwrappedProse(article);
  if (suspects.length === 0) return [];
  const rest = withoutUnits(article);
  const readable = rest.text
    .replace(CODE_OR_COMMENT, (match, _name: string | undefined, at: number, whole: string) => {
      const isOwnLines = match.startsWith("<!--") && standsAlone(whole, at, at + match.length);
      return isOwnLines ? match.replace(/[^\r\n]/g, " ") : match.replace(/[^\r\n]|\n(?=\r?\n)/g, MASK);
    })
    .replace(NO_PROSE, (match) => MASK.repeat(match.length));
  const isSuspect = paragraphsAround(
    suspects.map((offset) => rest.positionOf(offset)),
    readable,
  );
  const skeleton = skeletonOf(readable, isSuspect);
  const found: Span<"article">[] = [];
  const visit = (node: MarkdownNode, parent: MarkdownNode | null) => {
    if (node.type !== "paragraph" && node.type !== "heading") {
      for (const child of node.children) visit(child, node);
      return;
    }
    const written = skeleton.text.slice(node.start, node.end);
    if (MARKER_TRACE.test(written)) return;
    const isItem = parent?.type === "listItem" && LONE_LINK.test(written);
    const pieces = piecesOf(node, skeleton.text);
    for (const passage of DELIMITER_ROW.test(written) ? cellsOf(pieces) : [pieces]) {
      const telling = passage.filter(({ text }) => weigh(text) > 0);
      const [first] = telling;
      const last = telling.at(-1);
      if (first === undefined || last === undefined) continue;
      if (telling.reduce((sum, { text }) => sum + weigh(text), 0) < (isItem ? MOST_WORDS_OF_NAME : LEAST_WORDS))
        continue;
      const [start, end] = [first.start, last.end - 1].map((at) => rest.originOf(skeleton.originOf(at)));
      found.push(span("article", start as number, (end as number) + 1));
    }
  };
  visit(commonmark(skeleton.text), null);
  return found;
}

/** Whether nothing but white space stands beside a stretch on its lines: a paragraph or a definition begins behind it. */
function standsAlone(text: string, start: number, end: number): boolean {
  const before = text.slice(text.lastIndexOf("\n", start - 1) + 1, start);
  const lineEnd = text.indexOf("\n", end);
  return before.trim() === "" && text.slice(end, lineEnd < 0 ? text.length : lineEnd).trim() === "";
}

/** The body with each unit replaced by one character. */
function withoutUnits({ text, bodyStart, units }: Article): PiecedText {
  const rest = new PiecedText();
  let at = bodyStart;
  for (const { span } of units) {
    rest.add(text.slice(at, span.start) + MASK, at);
    at = span.end;
  }
  rest.add(text.slice(at), at);
  return rest;
}

/** Whether a range of the rest touches a paragraph that holds one of the positions. */
function paragraphsAround(positions: readonly number[], rest: string): (start: number, end: number) => boolean {
  const paragraphs: (readonly [number, number])[] = [];
  for (const position of positions) {
    if (position < (paragraphs.at(-1)?.[1] ?? 0)) continue;
    BLANK_LINE.lastIndex = position;
    const end = BLANK_LINE.exec(rest)?.index ?? rest.length;
    paragraphs.push([startOfParagraph(rest, position), end]);
  }
  return (start, end) => {
    const low = firstNotBefore(paragraphs, ([, behind]) => behind <= start);
    const paragraph = paragraphs[low];
    return paragraph !== undefined && paragraph[0] < end;
  };
}

const BLANK_LINE = /\n[ \t\r]*(?=\n)/g;

function startOfParagraph(rest: string, position: number): number {
  let lineStart = rest.lastIndexOf("\n", position) + 1;
  while (lineStart > 0) {
    const before = rest.lastIndexOf("\n", lineStart - 2) + 1;
    if (rest.slice(before, lineStart).trim() === "") break;
    lineStart = before;
  }
  return lineStart;
}

const LINE = /([ \t>*+\d.)-]*)([^\n]*(?:\n|$))/g;
/** Lines that decide what the lines behind them are: fences, HTML, definitions. */
const DECISIVE = /^(?:`{3}|~{3}|<|\[[^\]]*\]:)|-->|\?>|\]\]>|<\/(?:script|pre|style|textarea)>/i;

/**
 * The rest without the inline content of paragraphs that nothing is suspected of, lines that are alike put together: a
 * CommonMark parser takes as long for an empty line as for a full one.
 */
function skeletonOf(rest: string, isSuspect: (start: number, end: number) => boolean): PiecedText {
  const skeleton = new PiecedText();
  let wasBlank = false;
  let last: string | null = null;
  for (const { 0: line, 1: container = "", 2: content = "", index } of rest.matchAll(LINE)) {
    const isBlank = line.trim() === "";
    if (!isBlank && (DECISIVE.test(content) || isSuspect(index, index + line.length))) {
      skeleton.add(line, index);
      last = null;
    } else if (isBlank ? !wasBlank : container !== last) {
      skeleton.add(isBlank ? "\n" : `${container}x\n`, index);
      if (!isBlank) last = container;
    } else {
      continue;
    }
    wasBlank = isBlank;
  }
  return skeleton;
}

/** The literal text below a node, cut where units stand, without white space around it. */
function piecesOf(node: MarkdownNode, rest: string): readonly Piece[] {
  // An autolink is a link whose text is its destination.
  if (node.type === "link" && rest[node.start] === "<") return [];
  if (node.type !== "text") return node.children.flatMap((child) => piecesOf(child, rest));
  return Array.from(rest.slice(node.start, node.end).matchAll(/[^\uFFFC\s](?:[^\uFFFC]*[^\uFFFC\s])?/g), (match) => {
    const start = node.start + match.index;
    return { start, end: start + match[0].length, text: match[0] };
  });
}

/** The pieces by table cell. */
function cellsOf(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const cells: Piece[][] = [[]];
  for (const { start, text } of pieces) {
    for (const { 0: part, index } of text.matchAll(/[|\n]|[^|\s](?:[^|\n]*[^|\s])?/g)) {
      if (part === "|" || part === "\n") cells.push([]);
      else cells.at(-1)?.push({ start: start + index, end: start + index + part.length, text: part });
    }
  }
  return cells;
}

/** How many words a text holds. */
function weigh(text: string): number {
  const letters = text.match(UNSPACED)?.length ?? 0;
  const spaced = letters > 0 ? text.replace(UNSPACED, " ") : text;
  return (spaced.match(WORD)?.length ?? 0) + letters / LETTERS_A_WORD;
}
