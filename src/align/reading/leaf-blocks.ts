import { slugOf } from "../../compare/links/heading-slug.ts";
import type { BlockAttribute, BlockKind, TextRange } from "../../model/block.ts";
import { addCodeTokens } from "./code-tokens.ts";
import { addHtmlTokens, type Definitions, InlineReader } from "./inline-tokens.ts";
import type { TreeNode } from "./markdown-tree.ts";
import type { Masked } from "./masking.ts";
import type { ReadBlock } from "./read-block.ts";
import { TokenBag } from "./token-bag.ts";

const ONLY_COMMENTS = /^\s*(?:<!--[\s\S]*?-->\s*)*$/;
const COMMENT_OR_TAG = /<!--[\s\S]*?-->|<[^<>"']*(?:(?:"[^"]*"|'[^']*')[^<>"']*){0,10000}>/g;
const ONLY_COMMENT_EXPRESSION = /^\s*(?:\/\*[\s\S]*?\*\/\s*)*$/;
const ANCHOR_BEFORE = /^<a\s+(?:name|id)\s*=\s*["']([^"']*)["']\s*(?:\/>|>\s*<\/a>)\s*/i;
const ANCHOR_BEHIND = /\s*<a\s+(?:name|id)\s*=\s*["']([^"']*)["']\s*(?:\/>|>\s*<\/a>)$/i;
const QUOTED = /(?:^| )q$/;
const ALERT = /^\[!([A-Za-z]+)\]$/;

/** Makes blocks of the leaves of a tree, and keeps them. */
export class LeafBlocks {
  readonly blocks: ReadBlock[] = [];
  private readonly masked: Masked;
  private readonly definitions: Definitions;

  constructor(masked: Masked, definitions: Definitions) {
    this.masked = masked;
    this.definitions = definitions;
  }

  /** @returns false where the node is no leaf */
  add(node: TreeNode, containers: string): boolean {
    switch (node.type) {
      case "heading":
        this.addHeading(node, containers);
        return true;
      case "paragraph":
        this.addParagraph("paragraph", node, containers);
        return true;
      case "code":
        this.addCode(node, containers);
        return true;
      case "html":
        this.addHtml(node, containers);
        return true;
      case "mdxFlowExpression":
      case "mdxjsEsm":
        this.addModule(node, containers);
        return true;
      case "definition":
        this.addDefinition(node, containers);
        return true;
      case "thematicBreak":
        this.push("rule", node, containers, { text: emptyBehind(node) });
        return true;
      default:
        return false;
    }
  }

  addParagraph(kind: "paragraph" | "item", node: TreeNode, containers: string): void {
    const alert =
      kind === "paragraph" && QUOTED.test(containers) ? ALERT.exec(this.textAt(contentOf(node)))?.[1] : null;
    // The mark of a box is no text that could be joined with what stands in it.
    if (alert) this.push("directive", node, containers, { name: `!${alert.toLowerCase()}`, ...this.readInline(node) });
    else this.push(kind, node, containers, this.readInline(node));
  }

  addRow(row: TreeNode, containers: string): void {
    const bag = new TokenBag();
    const cells = (row.children ?? []).map(contentOf);
    const reader = new InlineReader(bag, this.definitions);
    for (const cell of row.children ?? []) reader.read(cell);
    reader.finish();
    const first = cells[0];
    if (first !== undefined) bag.add("f", this.textAt(first).trim().toLowerCase());
    this.push("row", row, containers, { cells, tokens: bag.tokens, length: reader.length });
  }

  addComponent(node: TreeNode, containers: string): void {
    const bag = new TokenBag();
    const attributes = (node.attributes ?? []).map(attributeOf);
    for (const { name, value } of attributes) bag.addAttribute(name, value ?? "");
    const { offset } = node.position.start;
    const text = { start: offset, end: offset };
    this.push("component", node, containers, { name: node.name ?? "", attributes, text, tokens: bag.tokens });
  }

  private readInline(node: TreeNode): Pick<ReadBlock, "tokens" | "length"> {
    const bag = new TokenBag();
    const reader = new InlineReader(bag, this.definitions);
    for (const child of node.children ?? []) reader.read(child);
    reader.finish();
    bag.addWhole(this.textAt(contentOf(node)));
    return { tokens: bag.tokens, length: reader.length };
  }

  private addHeading(node: TreeNode, containers: string): void {
    const { text, anchor } = this.withoutAnchor(contentOf(node));
    const lineStart = this.masked.text.lastIndexOf("\n", node.position.start.offset - 1) + 1;
    const id = this.masked.ids.get(lineStart) ?? anchor;
    const { tokens, length } = this.readInline(node);
    const written = this.textAt(text);
    this.push("heading", node, containers, {
      depth: node.depth ?? 1,
      id,
      text,
      slug: slugOf(written),
      wholeText: written.trim().toLowerCase(),
      tokens: id === null ? tokens : [...tokens, `i${id.toLowerCase()}`],
      length,
    });
  }

  private withoutAnchor(range: TextRange): { readonly text: TextRange; readonly anchor: string | null } {
    const { start, end } = range;
    const written = this.textAt(range);
    if (!written.includes("<a")) return { text: range, anchor: null };
    const before = ANCHOR_BEFORE.exec(written);
    if (before !== null) return { text: { start: start + before[0].length, end }, anchor: before[1] ?? null };
    const behind = ANCHOR_BEHIND.exec(written);
    return behind === null
      ? { text: range, anchor: null }
      : { text: { start, end: start + behind.index }, anchor: behind[1] ?? null };
  }

  private addCode(node: TreeNode, containers: string): void {
    const bag = new TokenBag();
    const value = node.value ?? "";
    addCodeTokens(bag, value);
    const rest = { name: node.lang ?? "", text: this.insideFences(node), tokens: bag.tokens, length: value.length };
    this.push("code", node, containers, rest);
  }

  /** The lines between the fences; all of it where there are none. */
  private insideFences({ position }: TreeNode): TextRange {
    const start = position.start.offset;
    const end = position.end.offset;
    const { text } = this.masked;
    if (!/^[`~]{3}/.test(text.slice(start, start + 3))) return { start, end };
    const from = text.indexOf("\n", start) + 1;
    if (from === 0 || from > end) return { start: end, end };
    const last = text.lastIndexOf("\n", end - 1) + 1;
    const closed = /^[ \t>]*(?:`{3,}|~{3,})[ \t]*$/.test(text.slice(last, end));
    return { start: from, end: closed ? Math.max(from, last) : end };
  }

  private addHtml(node: TreeNode, containers: string): void {
    const value = node.value ?? "";
    if (ONLY_COMMENTS.test(value)) return;
    const bag = new TokenBag();
    addHtmlTokens(bag, value);
    const text = value.replace(COMMENT_OR_TAG, " ");
    bag.addText(text);
    const name = /<(\/?[A-Za-z][\w.-]*)/.exec(value)?.[1]?.toLowerCase() ?? "";
    this.push("html", node, containers, { name, tokens: bag.tokens, length: text.trim().length });
  }

  private addModule(node: TreeNode, containers: string): void {
    const value = node.value ?? "";
    if (node.type === "mdxFlowExpression" && ONLY_COMMENT_EXPRESSION.test(value)) return;
    const bag = new TokenBag();
    addCodeTokens(bag, value);
    const name = node.type === "mdxjsEsm" ? "esm" : "{}";
    this.push("module", node, containers, { name, tokens: bag.tokens, length: value.length });
  }

  private addDefinition(node: TreeNode, containers: string): void {
    const bag = new TokenBag();
    bag.addDestination(node.url ?? "");
    bag.add("n", node.identifier ?? "");
    this.push("definition", node, containers, { text: emptyBehind(node), tokens: bag.tokens });
  }

  private textAt({ start, end }: TextRange): string {
    return this.masked.text.slice(start, end);
  }

  private push(kind: BlockKind, node: TreeNode, containers: string, rest: Partial<ReadBlock>): void {
    this.blocks.push({
      kind,
      range: { start: node.position.start.offset, end: node.position.end.offset },
      text: contentOf(node),
      depth: 0,
      name: "",
      containers,
      id: null,
      cells: [],
      attributes: [],
      tokens: [],
      length: 0,
      slug: "",
      wholeText: "",
      ...rest,
    });
  }
}

/** From the first to the last child, without the marks around them; the whole of what has no children. */
function contentOf({ children, position }: TreeNode): TextRange {
  const first = children?.[0];
  const last = children?.at(-1);
  if (first !== undefined && last !== undefined) {
    return { start: first.position.start.offset, end: last.position.end.offset };
  }
  const end = position.end.offset;
  return { start: children === undefined ? position.start.offset : end, end };
}

function emptyBehind({ position }: TreeNode): TextRange {
  return { start: position.end.offset, end: position.end.offset };
}

function attributeOf({ name = "{...}", value }: NonNullable<TreeNode["attributes"]>[number]): BlockAttribute {
  if (value === null || value === undefined) return { name, value: null, isExpression: false };
  return typeof value === "string"
    ? { name, value, isExpression: false }
    : { name, value: value.value, isExpression: true };
}
