import type { MarkdownNode } from "../../model/readers.ts";

const LITERAL_TYPES: ReadonlySet<string> = new Set(["code", "inlineCode", "html"]);

/** Where CommonMark takes nothing for markup: code blocks, code spans, HTML. */
export class CodeRanges {
  private readonly ranges: readonly MarkdownNode[];

  constructor(ranges: readonly MarkdownNode[]) {
    this.ranges = ranges;
  }

  holds(offset: number): boolean {
    let low = 0;
    let high = this.ranges.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.ranges[middle] as MarkdownNode).end <= offset) low = middle + 1;
      else high = middle;
    }
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
