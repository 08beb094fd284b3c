import type { TreeNode } from "./markdown-tree.ts";
import type { TokenBag } from "./token-bag.ts";

const TAG = /<\/?([A-Za-z][\w.-]*)/g;
const SOURCE_OF_TAG = /\b(?:href|src)\s*=\s*["']([^"']*)["']/gi;
const SHORTCODE = /\{\{[<%][\s\S]*?[%>]\}\}/g;

/** Where link labels of a file lead, by mdast's normalised identifier. */
export type Definitions = ReadonlyMap<string, string>;

/** Adds the tokens of inline nodes to a bag. */
export class InlineReader {
  /** What a reader reads, in UTF-16 units. */
  length = 0;
  private plain = "";
  private readonly bag: TokenBag;
  private readonly definitions: Definitions;

  constructor(bag: TokenBag, definitions: Definitions) {
    this.bag = bag;
    this.definitions = definitions;
  }

  /** All that was read, as one text. */
  finish(): void {
    const shortcodes = this.plain.includes("{{") ? this.plain.match(SHORTCODE) : null;
    for (const shortcode of shortcodes ?? []) this.bag.add("e", shortcode.replace(/\s+/g, " "));
    this.bag.addText(shortcodes === null ? this.plain : this.plain.replace(SHORTCODE, " "));
  }

  read(node: TreeNode): void {
    switch (node.type) {
      case "text":
        this.addPlain(node.value ?? "");
        return;
      case "inlineCode":
        this.bag.add("c", (node.value ?? "").replace(/\s+/g, " ").trim());
        this.length += node.value?.length ?? 0;
        return;
      case "link":
        this.bag.addDestination(node.url ?? "");
        break;
      case "image":
        this.bag.addDestination(node.url ?? "");
        this.addPlain(node.alt ?? "");
        return;
      case "linkReference":
      case "imageReference":
        this.bag.addDestination(this.definitions.get(node.identifier ?? "") ?? "");
        if (node.type === "imageReference") this.addPlain(node.alt ?? "");
        break;
      case "footnoteReference":
        this.bag.add("u", `^${node.identifier ?? ""}`);
        return;
      case "html":
        addHtmlTokens(this.bag, node.value ?? "");
        return;
      case "mdxJsxTextElement":
      case "mdxJsxFlowElement":
        this.addElement(node);
        break;
      case "mdxTextExpression":
        this.addExpression(node.value ?? "");
        return;
    }
    for (const child of node.children ?? []) this.read(child);
  }

  private addElement(node: TreeNode): void {
    this.bag.add("t", node.name ?? "");
    for (const { name, value } of node.attributes ?? []) {
      if (name !== undefined && typeof value === "string") this.bag.addAttribute(name, value);
    }
  }

  private addExpression(value: string): void {
    if (!/^\s*\/\*[\s\S]*\*\/\s*$/.test(value)) this.bag.add("e", value.replace(/\s+/g, " ").trim());
  }

  private addPlain(text: string): void {
    this.plain += ` ${text}`;
    this.length += text.length;
  }
}

/** Names of tags and what they lead to. */
export function addHtmlTokens(bag: TokenBag, html: string): void {
  for (const [, name = ""] of html.matchAll(TAG)) bag.add("t", name.toLowerCase());
  for (const [, url = ""] of html.matchAll(SOURCE_OF_TAG)) bag.addDestination(url);
}
