import type { Emphasis, LiteralRun, StrongRun } from "../model/emphasis.ts";
import type { SegmentSide } from "../model/inline.ts";
import type { MarkdownNode } from "../model/readers.ts";
import { span } from "../model/span.ts";
import { literalRun, MOST_LITERAL, STRONG_TAG } from "./emphasis.ts";

const DELIMITERS = /(?:\\\*){1,100000}|(?:\\_){1,100000}|\\[\s\S]|\*+|_+/g;

/**
 * The emphasis of a segment as a CommonMark parser reads it.
 *
 * @param tree the segment's, with offsets into the file
 * @param text the segment's, which starts at `offset` in the file
 */
export function renderedEmphasis<S extends SegmentSide>(
  tree: MarkdownNode,
  text: string,
  side: S,
  offset: number,
): Emphasis<S> {
  const strong: StrongRun<S>[] = [];
  const literal: LiteralRun<S>[] = [];
  const tags: { readonly name: string; readonly node: MarkdownNode }[] = [];
  const open = new Map<string, number>();
  const add = (from: number, innerStart: number, innerEnd: number, to: number) =>
    strong.push({ span: span(side, from, to), inner: span(side, innerStart, innerEnd) });
  const visit = (node: MarkdownNode) => {
    if (node.type === "strong") add(node.start, node.start + 2, node.end - 2, node.end);
    else if (node.type === "text") readText(node);
    else if (node.type === "html") readTag(node);
    // The text of an autolink is its URL.
    if (node.type === "link" && text[node.start - offset] === "<") return;
    for (const child of node.children) visit(child);
  };
  const readText = (node: MarkdownNode) => {
    const from = Math.max(node.start - offset, 0);
    if (node.end - offset <= from) return;
    for (const { 0: written, index } of text.slice(from, node.end - offset).matchAll(DELIMITERS)) {
      if (!/[*_]/.test(written)) continue;
      if (literal.length === MOST_LITERAL) return;
      const start = from + index;
      const end = start + written.length;
      literal.push(literalRun(text, start, end, span(side, offset + start, offset + end)));
    }
  };
  const readTag = (node: MarkdownNode) => {
    const tag = STRONG_TAG.exec(node.value ?? "");
    if (tag === null) return;
    const name = (tag[2] as string).toLowerCase();
    if (tag[1] === "") {
      tags.push({ name, node });
      open.set(name, (open.get(name) ?? 0) + 1);
      return;
    }
    // Asked first: one that closes nothing would look through all that is open.
    if (!open.get(name)) return;
    for (let opened = tags.pop(); opened !== undefined; opened = tags.pop()) {
      open.set(opened.name, (open.get(opened.name) ?? 0) - 1);
      if (opened.name !== name) continue;
      add(opened.node.start, opened.node.end, node.start, node.end);
      return;
    }
  };
  visit(tree);
  strong.sort((a, b) => a.span.start - b.span.start);
  return { strong, literal };
}
