import type { Part, PartKind } from "./part.ts";

const CONTAINER = /^[ \t>]*/;
const FENCE = /^(`{3,}|~{3,})([^`\n]*)$/;
const HEADING = /^(#{1,6})(?=[ \t]|$)/;
const ITEM = /^([-*+]|\d{1,9}[.)])(?=[ \t]|$)/;
const BREAK = /^(?:(?:-[ \t]*){2}-[- \t]*|(?:\*[ \t]*){2}\*[* \t]*|(?:_[ \t]*){2}_[_ \t]*)$/;
const UNDERLINE = /^(=+|-+)[ \t]*$/;
const DELIMITER = /^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*){0,10000}\|?[ \t]*$/;
const ALERT = /^\[!(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION|[^\]\s\w][^\]]*|[^\]\s]+\])/i;
const DIRECTIVE = /^(?::::[ \t]*([\w-]*)|\[!(INCLUDE|VIDEO|code|div)[^\w])/i;
/** Definitions are part of no paragraph, as HTML is not. */
const OTHER = /^\[[^\]]+\]:/;

/** What a line says behind its indentation and the marks of its quotations. */
export function contentOf(line: string): string {
  const content = line.trimEnd();
  return isContainer(content.charCodeAt(0)) ? content.replace(CONTAINER, "") : content;
}

/** The marker and what stands behind it, where a line opens a fence. */
export function fenceOpenedBy(content: string): readonly [marker: string, language: string] | null {
  const fence = isFenceMark(content.charCodeAt(0)) ? FENCE.exec(content) : null;
  return fence && [fence[1] as string, (fence[2] as string).trim()];
}

/** Whether a line parts a table's head from its rows. */
export function isDelimiterRow(line: string): boolean {
  if (!line.includes("|")) return false;
  return DELIMITER.test(line.replace(CONTAINER, "").trimEnd());
}

/** What says that a line is a heading or an item, with its key. */
export type Lead = Pick<Part, "kind" | "key">;

/** What a line begins with that goes on with a letter. */
export function leadOf(content: string): Lead | null {
  const heading = /^(#{1,6})[ \t]/.exec(content)?.[1];
  if (heading !== undefined) return { kind: "heading", key: `H${heading.length}` };
  return /^(?:[-*+]|\d{1,9}[.)])[ \t]/.test(content) ? { kind: "item", key: itemKey(content) } : null;
}

function itemKey(content: string): string {
  const marker = (ITEM.exec(content) as RegExpExecArray)[1] as string;
  return /\d/.test(marker) ? "I1" : `I${marker}`;
}

/** How many cells a table's row has: bare pipes part them, also in code. */
function cellsOf(row: string): number {
  const inner = row
    .trim()
    .replace(/^\|/, "")
    .replace(/(?<!\\)\|$/, "");
  return (inner.match(/(?<!\\)\|/g)?.length ?? 0) + 1;
}

/** What a line is that is neither text nor a row: `part` is `null` where it is none; the whole is `null` for text. */
function kindOf(content: string): { readonly part: Lead | null } | null {
  switch (content.charAt(0)) {
    case "#": {
      const signs = HEADING.exec(content)?.[1];
      return signs === undefined ? null : { part: { kind: "heading", key: `H${signs.length}` } };
    }
    case ":":
    case "[": {
      const directive = DIRECTIVE.exec(content);
      if (directive !== null) {
        return { part: { kind: "directive", key: `D${(directive[1] ?? directive[2] ?? "").toLowerCase()}` } };
      }
      if (ALERT.test(content)) return { part: { kind: "alert", key: "A" } };
      return OTHER.test(content) ? { part: null } : null;
    }
    case "<":
      return { part: null };
    case "_":
    case "-":
    case "*":
      if (BREAK.test(content)) return { part: { kind: "break", key: "B" } };
      return ITEM.test(content) ? { part: { kind: "item", key: itemKey(content) } } : null;
    default:
      return ITEM.test(content) ? { part: { kind: "item", key: itemKey(content) } } : null;
  }
}

/** Makes parts of lines, which it is told one after the other, each with where it stands. */
export class PartReader {
  readonly parts: Part[] = [];
  isInTable = false;
  /** Whether the line before belongs to a paragraph, and where the line started. */
  private paragraphAt = -1;

  /** A blank line, or whatever else ends paragraphs and tables. */
  close(): void {
    this.paragraphAt = -1;
    this.isInTable = false;
  }

  /** A line that begins with a letter, outside of a table. */
  readText(start: number): void {
    if (this.paragraphAt < 0) this.add("paragraph", "P", start);
    this.paragraphAt = start;
  }

  /** A line outside of a table that begins with the marks of a heading or an item and goes on with a letter. */
  readLead({ kind, key }: Lead, start: number): void {
    this.add(kind, key, start);
    this.paragraphAt = kind === "item" ? start : -1;
  }

  /**
   * Any other line that opens no fence.
   *
   * @param before gives the line before, as far as that was no row
   */
  readContent(content: string, start: number, before: () => string): void {
    if (content === "") {
      this.close();
      return;
    }
    if (this.paragraphAt >= 0 && this.readBelowParagraph(start, content, before)) return;
    if (this.isInTable && content.includes("|")) {
      this.add("row", `R${cellsOf(content)}`, start);
      return;
    }
    this.isInTable = false;
    this.readBlock(start, content);
  }

  /** @param code the number of what stands in it */
  addFence(language: string, code: number, start: number): void {
    this.close();
    const name = language.split(/\s/)[0]?.toLowerCase() ?? "";
    this.add("fence", `F${name}:${code.toString(36)}`, start);
  }

  private add(kind: PartKind, key: string, start: number): void {
    this.parts.push({ kind, key, start });
  }

  /** A line that makes a heading or a table of the line before. */
  private readBelowParagraph(start: number, content: string, before: () => string): boolean {
    // Either is made of such marks alone.
    if (!"|:-=".includes(content.charAt(0))) return false;
    const at = this.paragraphAt;
    if (isDelimiterRow(content) && isHeadOf(before(), content)) {
      this.retract();
      this.add("table", `T${cellsOf(content)}`, at);
      this.isInTable = true;
      this.paragraphAt = -1;
      return true;
    }
    const underline = UNDERLINE.exec(content)?.[1];
    if (underline === undefined || this.parts.at(-1)?.kind !== "paragraph" || start === at) return false;
    this.retract();
    this.add("heading", underline.startsWith("=") ? "H1" : "H2", at);
    this.paragraphAt = -1;
    return true;
  }

  private readBlock(start: number, content: string): void {
    const kind = kindOf(content);
    if (kind === null) {
      this.readText(start);
      return;
    }
    const { part } = kind;
    if (part !== null) this.add(part.kind, part.key, start);
    // What follows an item line by line goes on with its text.
    this.paragraphAt = part?.kind === "item" ? start : -1;
  }

  /** The line before was no paragraph after all, or only its last line was not. */
  private retract(): void {
    const last = this.parts.at(-1);
    if (last?.kind === "paragraph" && last.start === this.paragraphAt) this.parts.pop();
  }
}

/** Whether a line is the head of a table with a delimiter row. */
function isHeadOf(line: string, delimiterRow: string): boolean {
  const head = line.replace(CONTAINER, "");
  return head.includes("|") && cellsOf(head) === cellsOf(delimiterRow);
}

/** Space, tab or `>`, which may stand before what tells a line's kind. */
export function isContainer(character: number): boolean {
  return character === 0x20 || character === 0x09 || character === 0x3e;
}

/** Backtick or tilde. */
function isFenceMark(character: number): boolean {
  return character === 0x60 || character === 0x7e;
}
