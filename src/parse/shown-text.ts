import type { MarkdownNode } from "../model/readers.ts";

/** Whether CommonMark shows the character at an offset as text: not code, HTML, a destination or markup. */
export function isShownAsText(node: MarkdownNode, offset: number): boolean {
  let inside: MarkdownNode = node;
  for (;;) {
    const child = inside.children.find(({ start, end }) => start <= offset && offset < end);
    if (child === undefined) return inside.type === "text";
    inside = child;
  }
}
