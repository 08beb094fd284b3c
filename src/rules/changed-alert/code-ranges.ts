import type { MarkdownNode } from "../../model/readers.ts";
import { firstNotBefore } from "../../text/sorted.ts";

const LITERAL_TYPES: ReadonlySet<string> = new Set(["code", "inlineCode", "html"]);

/** Where CommonMark takes nothing for markup: code blocks, code spans, HTML. */
export class CodeRanges {
  private readonly ranges: readonly MarkdownNode[];

  constructor(ranges: readonly MarkdownNode[]) {
    this.ranges = ranges;
  }

  holds(offset: number): boolean {
    const low = firstNotBefore(this.ranges, (range) => range.end <= offset);
    return (this.ranges[low]?.start ?? Number.POSITIVE_INFINITY) <= offset;
  }
}

/** Offsets are those of the tree. */
export function codeRangesOf(tree: MarkdownNode): CodeRanges {
  const ranges: MarkdownNode[] = [];
  collect(tree, ranges);
  return new CodeRanges(ranges);
}

function collect(node: MarkdownNode, into: MarkdownNode[]): void {
  if (LITERAL_TYPES.has(node.type)) into.push(node);
  for (const child of node.children) collect(child, into);
}
