import type { Block, BlockKind } from "../../model/block.ts";
import { excerpt } from "../../text/excerpt.ts";

const WORDS: Readonly<Record<BlockKind, string>> = {
  heading: "heading",
  paragraph: "paragraph",
  item: "list item",
  row: "table row",
  code: "code block",
  html: "HTML",
  component: "component",
  module: "expression",
  directive: "directive",
  shortcode: "shortcode",
  definition: "link definition",
  rule: "thematic break",
};
const LONGEST = 60;

/** A block in a message: what it is, and how it begins or is called. */
export function blockName(block: Block, fileText: string): string {
  return `${WORDS[block.kind]} ${calledBy(block, fileText)}`;
}

function calledBy({ kind, name, range, text }: Block, fileText: string): string {
  if (kind === "component") return `<${name}>`;
  if (kind === "shortcode" || kind === "directive") return `"${name}"`;
  const written = text.start < text.end ? text : range;
  return `"${excerpt(fileText.slice(written.start, written.end), LONGEST)}"`;
}

/** A number of blocks in a message. */
export function blockCount(count: number): string {
  return count === 1 ? "1 block" : `${count} blocks`;
}
