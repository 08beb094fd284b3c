import { fromMarkdown } from "mdast-util-from-markdown";
import type { MarkdownNode } from "../model/readers.ts";

interface MdastNode {
  readonly type: string;
  readonly position?: { readonly start: { readonly offset?: number }; readonly end: { readonly offset?: number } };
  readonly children?: readonly MdastNode[];
  readonly value?: string;
  readonly url?: string;
}

/** Deeper than anybody writes. */
const MAX_BRACKETS = 100;
const DEEP_CONTAINERS = /^(?:[ \t]*(?:>|[-*+][ \t]|\d{1,9}[.)][ \t])){100}/m;
const DEEP_INDENTATION = /^[ \t]{200,}[^ \t\r\n]/m;

/**
 * Reads CommonMark with micromark. Its time grows with the cube of nested images and lists, and trees are walked by
 * recursion: a text that nests deeper than anybody writes is given back as one piece of text.
 */
export function readCommonMark(text: string): MarkdownNode {
  if (!nestsTooDeep(text)) return convert(fromMarkdown(text) as MdastNode);
  const place = { start: 0, end: text.length };
  return { type: "root", ...place, children: [{ type: "text", ...place, children: [], value: text }] };
}

function nestsTooDeep(text: string): boolean {
  return DEEP_CONTAINERS.test(text) || DEEP_INDENTATION.test(text) || nestsBrackets(text);
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
