import type { Dialect } from "./dialect.ts";
import type { Definitions } from "./inline-tokens.ts";
import { LeafBlocks } from "./leaf-blocks.ts";
import { type MdxProblem, readMarkdown, readMdx, type TreeNode } from "./markdown-tree.ts";
import { maskText } from "./masking.ts";
import type { ReadBlock } from "./read-block.ts";

/** The blocks of a file. */
export interface BlockReading {
  readonly blocks: readonly ReadBlock[];
  /** The text in equal length with front matter, ids, directives, shortcodes and the marks of quotes blanked. */
  readonly masked: string;
  /** Why it could not be read as MDX; `null` where it could, or was not to be. */
  readonly problem: MdxProblem | null;
}

/** Blocks that hold blocks. */
const CONTAINERS = new Set(["root", "list", "listItem", "blockquote", "footnoteDefinition", "mdxJsxFlowElement"]);

/**
 * Reads a file into leaf blocks in the order of the text. MDX that its parser refuses is read as CommonMark without
 * indented code.
 *
 * @param withoutIndentedCode whether there is none for reasons that the text does not show
 */
export function readBlocks(text: string, dialect: Dialect, withoutIndentedCode = false): BlockReading {
  const masked = maskText(text, dialect);
  const unindented = withoutIndentedCode || masked.withoutIndentedCode;
  let tree = dialect.mdx ? readMdx(masked.text) : readMarkdown(masked.text, unindented);
  let problem: MdxProblem | null = null;
  if (!("type" in tree)) {
    problem = tree;
    tree = readMarkdown(masked.text, true);
  }
  const leaves = new LeafBlocks(masked, definitionsIn(tree));
  flatten(tree, "", leaves);
  return {
    blocks: inOrder(leaves.blocks, masked.blocks),
    masked: withoutQuoteMarks(masked.text, leaves.blocks),
    problem,
  };
}

function definitionsIn(tree: TreeNode): Definitions {
  const definitions = new Map<string, string>();
  const visit = (node: TreeNode) => {
    if (node.type === "definition" && node.identifier !== undefined && !definitions.has(node.identifier)) {
      definitions.set(node.identifier, node.url ?? "");
    }
    if (CONTAINERS.has(node.type)) for (const child of node.children ?? []) visit(child);
  };
  visit(tree);
  return definitions;
}

function flatten(node: TreeNode, containers: string, leaves: LeafBlocks): void {
  const children = node.children ?? [];
  if (node.type === "listItem") {
    flattenItem(children, containers, leaves);
  } else if (node.type === "table") {
    for (const row of children) leaves.addRow(row, containers);
  } else if (!leaves.add(node, containers)) {
    if (node.type === "mdxJsxFlowElement") leaves.addComponent(node, containers);
    flattenAll(children, within(containers, containerOf(node)), leaves);
  }
}

/** As what a node counts for the blocks in it; empty for none. */
function containerOf({ type, ordered, name }: TreeNode): string {
  switch (type) {
    case "list":
      return ordered === true ? "ol" : "ul";
    case "blockquote":
      return "q";
    case "footnoteDefinition":
      return "fn";
    case "mdxJsxFlowElement":
      return name ?? "<>";
    default:
      return "";
  }
}

function flattenAll(nodes: readonly TreeNode[], containers: string, leaves: LeafBlocks): void {
  for (const node of nodes) flatten(node, containers, leaves);
}

function flattenItem([first, ...rest]: readonly TreeNode[], containers: string, leaves: LeafBlocks): void {
  if (first === undefined) return;
  if (first.type === "paragraph") leaves.addParagraph("item", first, containers);
  else flatten(first, containers, leaves);
  flattenAll(rest, containers, leaves);
}

function within(containers: string, name: string): string {
  if (name === "") return containers;
  return containers === "" ? name : `${containers} ${name}`;
}

const QUOTE_MARKS = /(?<=\n)[ \t]*(?:>[ \t]?){1,1000}/g;

/** Blanks the marks at the start of further lines of quoted text: they are no part of what it says. */
function withoutQuoteMarks(text: string, blocks: readonly ReadBlock[]): string {
  let masked = "";
  let at = 0;
  for (const { kind, containers, text: range } of blocks) {
    if ((kind !== "paragraph" && kind !== "item") || !/(?:^| )q(?: |$)/.test(containers)) continue;
    masked += text.slice(at, range.start);
    masked += text.slice(range.start, range.end).replace(QUOTE_MARKS, (marks) => " ".repeat(marks.length));
    at = range.end;
  }
  return masked + text.slice(at);
}

function inOrder(parsed: readonly ReadBlock[], masked: readonly ReadBlock[]): readonly ReadBlock[] {
  return masked.length === 0 ? parsed : [...parsed, ...masked].sort((a, b) => a.range.start - b.range.start);
}
