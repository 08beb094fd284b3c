import { fromMarkdown } from "mdast-util-from-markdown";
import type { MarkdownNode } from "../model/readers.ts";
import { flankingOf } from "./flanking.ts";

interface MdastNode {
  readonly type: string;
  readonly position?: { readonly start: { readonly offset?: number }; readonly end: { readonly offset?: number } };
  readonly children?: readonly MdastNode[];
  readonly value?: string;
  readonly url?: string;
}

/** Deeper than anybody writes. */
const MAX_BRACKETS = 100;
/** More than anybody leaves without a partner in one paragraph: articles have a dozen. */
const MAX_LONELY = 1000;
/** More links and code spans than anybody puts into one paragraph, a long table included. */
const MAX_PAIRED = 3000;
/** The same of emphasis, which is matched in half the time. */
const MAX_EMPHASISED = 5000;
/**
 * More lines and more of all other marks than a text may have, whether or not they mean anything: micromark keeps 2 to
 * 14 kB for a line and 1 to 4 kB for a mark until the text is read. Real texts have up to 562 and 648.
 */
const MAX_LINES = 20_000;
const MAX_MARKS = 30_000;
/**
 * Lines that open one container within another cost the square of how deep they go, and of how many they are: a bound on
 * the sum of the squares. A list in a quote adds 1 a line.
 */
const MAX_NESTING = 4_000;
const LEADING_MARKERS = /^(?:[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t])))+/gm;
const MARK_OR_LINE_END = /\\[\s\S]|\*+|_+|\]|`+|<[!?]?|[&!]|\n[ \t]*\r?\n|\n|\r(?!\n)/g;
const DEEP_INDENTATION = /^[ \t]{200,}[^ \t\r\n]/m;

/**
 * Reads CommonMark with micromark. Its time grows with the cube of nested images and lists and with the square of what
 * is left open in a paragraph, its memory with all marks, and trees are walked by recursion: a text that goes further
 * than anybody writes is given back as one piece of text.
 */
export function readCommonMark(text: string): MarkdownNode {
  if (!isBeyondReading(text)) return convert(fromMarkdown(text) as MdastNode);
  const place = { start: 0, end: text.length };
  return { type: "root", ...place, children: [{ type: "text", ...place, children: [], value: text }] };
}

function isBeyondReading(text: string): boolean {
  return DEEP_INDENTATION.test(text) || nestsBrackets(text) || isCrowded(text) || nestsContainers(text);
}

function nestsContainers(text: string): boolean {
  let sum = 0;
  for (const [markers] of text.matchAll(LEADING_MARKERS)) {
    let depth = -1;
    for (const character of markers) if (">-*+.)".includes(character)) depth++;
    sum += depth * depth;
  }
  return sum > MAX_NESTING;
}

function nestsBrackets(text: string): boolean {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text.charCodeAt(at);
    if (character === 0x5b && ++depth > MAX_BRACKETS) return true;
    if (character === 0x5d && depth > 0) depth--;
  }
  return false;
}

/** Whether a paragraph has more delimiters than can be matched in good time, or the text more marks than fit into memory. */
function isCrowded(text: string): boolean {
  let open: string[] = [];
  let lonely = 0;
  let paired = 0;
  let emphasised = 0;
  let lines = 0;
  let marks = 0;
  for (const { 0: found, index } of text.matchAll(MARK_OR_LINE_END)) {
    marks++;
    switch (found[0]) {
      case "\r":
      case "\n":
        lines++;
        marks--;
        if (found.length === 1) break;
        open = [];
        lonely = 0;
        paired = 0;
        emphasised = 0;
        break;
      case "*":
      case "_": {
        const { opens, closes } = flankingOf(text, index, index + found.length);
        if (closes && open.at(-1) === found) {
          open.pop();
          emphasised++;
        } else if (opens) open.push(found);
        else if (closes) lonely++;
        break;
      }
      case "<":
        // A comment or an instruction is looked for to the end of the paragraph, each anew.
        if (found.length > 1) lonely++;
        break;
      case "]":
      case "`":
        paired++;
    }
    if (lines > MAX_LINES || marks > MAX_MARKS) return true;
    if (open.length + lonely > MAX_LONELY || paired > MAX_PAIRED || emphasised > MAX_EMPHASISED) return true;
  }
  return false;
}

function convert(node: MdastNode): MarkdownNode {
  return {
    type: node.type,
    start: node.position?.start.offset ?? 0,
    end: node.position?.end.offset ?? 0,
    children: node.children?.map(convert) ?? [],
    ...(node.value !== undefined && { value: node.value }),
    ...(node.url !== undefined && { url: node.url }),
  };
}
