import type { MarkdownNode } from "../model/readers.ts";

/** Keeps the reader from taking the segment's start for a list, a heading or indented code; flanks like a line's start. */
const PREFIX = "x ";

/**
 * Reads a segment as the inline content it is.
 *
 * @param offset where the text starts in its file; the tree's offsets count from the file's start
 */
export function readInlineMarkdown(text: string, offset: number, read: (text: string) => MarkdownNode): MarkdownNode {
  return shifted(read(PREFIX + text), offset - PREFIX.length);
}

function shifted(node: MarkdownNode, by: number): MarkdownNode {
  return {
    ...node,
    start: node.start + by,
    end: node.end + by,
    children: node.children.map((child) => shifted(child, by)),
  };
}
