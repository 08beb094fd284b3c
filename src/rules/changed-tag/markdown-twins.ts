import type { SegmentSide } from "../../model/inline.ts";
import type { MarkdownNode } from "../../model/readers.ts";
import type { Segment } from "../../model/unit.ts";

/** Elements that set words apart and change nothing of a page's structure. */
const PHRASING: ReadonlySet<string> = new Set(["strong", "em", "b", "i", "code", "sub", "sup", "abbr"]);

/** Elements that Markdown has a form of its own for. */
export const TWINS: ReadonlySet<string> = new Set(["strong", "em", "code"]);

/** Elements that look alike on a page, by the one that stands for both. */
const ALIKE: Readonly<Record<string, string>> = { b: "strong", i: "em" };

export function isPhrasing(name: string): boolean {
  return PHRASING.has(name);
}

/** `strong` for `b`, `em` for `i`; other names as they are. */
export function renderedName(name: string): string {
  return ALIKE[name] ?? name;
}

/** How many runs of a segment are written in Markdown, by the element that renders alike. */
export function markdownTwins(segment: Segment<SegmentSide>): ReadonlyMap<string, number> {
  const counts = new Map([["code", segment.placeables.code.length]]);
  const visit = (node: MarkdownNode) => {
    const name = { strong: "strong", emphasis: "em" }[node.type];
    if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1);
    for (const child of node.children) visit(child);
  };
  visit(segment.markdown);
  return counts;
}
