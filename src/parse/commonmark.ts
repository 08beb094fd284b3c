import { fromMarkdown } from "mdast-util-from-markdown";
import type { MarkdownNode } from "../model/readers.ts";

interface MdastNode {
  readonly type: string;
  readonly position?: { readonly start: { readonly offset?: number }; readonly end: { readonly offset?: number } };
  readonly children?: readonly MdastNode[];
  readonly value?: string;
  readonly url?: string;
}

/** Reads CommonMark with micromark. A tree is as deep as the text nests; micromark itself bounds emphasis and links. */
export function readCommonMark(text: string): MarkdownNode {
  return convert(fromMarkdown(text) as MdastNode);
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
